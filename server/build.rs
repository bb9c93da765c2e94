//! A release holds the built site, the content and the migrations: it is built again when a file is added to them.

fn main() {
    for folder in ["../target/site", "../content", "migrations"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
