//! The sentences of `locales/` as Rust.
//!
//! `leptos_i18n_build` does the same, but brings ICU's data exporter: a third of a cold build.

#![expect(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "a build script speaks to cargo by printing, and writes the code it makes"
)]

use std::{env, fs, path::Path};

use leptos_i18n_parser::parse_locales::{
    options::{Config, ParseOptions},
    parse_locales,
};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let config = Config::new("da")
        .and_then(|config| config.add_locale("en"))
        .expect("the names of the locales are well-formed")
        // `td_string!` with arguments needs this.
        .parse_options(ParseOptions::new().interpolate_display(true));
    let parsed = parse_locales(None, config).expect("locales/ can be read");
    for file in parsed.tracked_files.iter().flatten() {
        println!("cargo::rerun-if-changed={file}");
    }
    for warning in parsed.diag.warnings().iter() {
        println!("cargo::warning={warning}");
    }
    for error in parsed.diag.errors().iter() {
        println!("cargo::error={error}");
    }
    let code = leptos_i18n_codegen::gen_code(&parsed, None, false, None, true)
        .expect("locales/ becomes code");
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("i18n.rs"), code.to_string()).expect("OUT_DIR can be written");
}
