//! A knowledge base of two answers, so that a test depends on no text that editors change. Topics and directory are ours.

use std::{fs, path::Path};

use server::content::{self, Fault, SourceFile};

/// The first answer.
pub const PAS: &str = "articles/pas-kort-og-attester/pas.md";
/// Its twin.
pub const ENGLISH: &str = "articles/pas-kort-og-attester/pas.en.md";

const PAS_TEXT: &str = r#"+++
number = 1
title = "Nyt pas"
topic = "pas-kort-og-attester"
owner = "kff-borgerservice"
audience = "borger"
personal = true
borgerord = ["pas", "rejsepas", "nyt pas", "hastepas", "pasfoto", "børnepas", "pas væk", "pass"]
phone = "hovednummer"
related = ["koerekort"]
sources = [{ url = "https://www.kk.dk/kilde", title = "Pas", checked = 2026-11-21, confidence = "source-found" }]
review_by = 2027-05-21
short = "Du søger om pas på nettet. Bestil tid først."
actions = [{ label = "Bestil tid", url = "https://www.kk.dk/bestil", login = "none", checked = 2026-11-21 }]
+++

## Pris

Du kan ringe.

Se prisen på [kk.dk](https://www.kk.dk/pas).
"#;

const ENGLISH_TEXT: &str = r#"+++
title = "New passport"
borgerord = ["passport", "new passport", "urgent passport", "lost passport", "renewal", "photo", "child", "travel"]
short = "Apply online. Book a time first."
follows = "00000000"
+++

See the price at [kk.dk](https://www.kk.dk/pas).
"#;

/// The files.
pub struct Small(Vec<SourceFile>);

impl Small {
    /// Sound.
    pub fn new() -> Small {
        let mut files: Vec<SourceFile> = content::embedded().expect("files that can be read");
        files.retain(|file| ["topics.toml", "directory.toml"].contains(&file.path.as_str()));
        let mut small = Small(files);
        small.add(
            "facts.toml",
            "# Fakta\n[hovednummer]\nkind = \"phone\"\nvalue = \"33 66 33 66\"\nconfidence = \"well-known\"\nsource = \"kk.dk\"\nchecked = 2026-11-21\n",
        );
        small.add("waves.tsv", "slug\twave\npas\t2\n");
        small.add(
            "vocabulary/synonyms.tsv",
            "rejsepapirer\t>\tpas\t0.9\tpas-kort-og-attester\t\n",
        );
        small.add("vocabulary/best-bets.tsv", "ud at rejse\tpas\t\n");
        small.add(PAS, PAS_TEXT);
        small.add(ENGLISH, ENGLISH_TEXT);
        small.add(&PAS.replace("pas.md", "koerekort.md"), &licence(PAS_TEXT));
        small.add(
            &PAS.replace("pas.md", "koerekort.en.md"),
            &ENGLISH_TEXT
                .replace("New passport", "New driving licence")
                .replace("passport", "licence"),
        );
        small
    }

    /// One more file.
    pub fn add(&mut self, path: &str, text: &str) {
        self.0.push(SourceFile {
            path: path.to_owned(),
            text: text.to_owned(),
        });
    }

    /// One file less.
    pub fn remove(&mut self, path: &str) {
        self.0.retain(|file| file.path != path);
    }

    /// A file elsewhere.
    pub fn rename(&mut self, from: &str, to: &str) {
        self.file(from).path = to.to_owned();
    }

    /// A piece of a file, replaced; it must be there.
    pub fn replace(&mut self, path: &str, from: &str, to: &str) {
        let file = self.file(path);
        assert!(file.text.contains(from), "{path} holds no {from}");
        file.text = file.text.replacen(from, to, 1);
    }

    /// A file's text.
    pub fn text(&mut self, path: &str) -> String {
        self.file(path).text.clone()
    }

    /// The files as they are written to a disk, below a folder.
    pub fn write_to(&self, folder: &Path) {
        for file in &self.0 {
            let place = folder.join(&file.path);
            fs::create_dir_all(place.parent().expect("in the folder")).expect("made");
            fs::write(place, &file.text).expect("written");
        }
    }

    /// What the linter says.
    pub fn faults(&self) -> Vec<Fault> {
        content::read(&self.0).err().unwrap_or_default()
    }

    fn file(&mut self, path: &str) -> &mut SourceFile {
        let mut files = self.0.iter_mut();
        files
            .find(|file| file.path == path)
            .expect("a file of the small knowledge base")
    }
}

/// The other answer is like the first.
fn licence(text: &str) -> String {
    text.replace("number = 1", "number = 2")
        .replace("Nyt pas", "Nyt kørekort")
        .replace("[\"koerekort\"]", "[\"pas\"]")
        .replace("\"pas\", \"rejsepas\"", "\"kørekort\", \"rejsepas\"")
}
