//! Every way in which a knowledge base arrives broken: each is named with file, line and mend, and no server starts on it.

use std::fs;

use super::small::{ENGLISH, PAS, Small};
use crate::cli::{run, server, stderr, stdout, with_keys};

/// What breaks.
enum Break {
    /// A piece of a file becomes another.
    Piece(&'static str, String),
    /// A file becomes other bytes.
    Bytes(fn(&str) -> Vec<u8>),
    /// A file stands at another path, too.
    Copy(&'static str),
}

use Break::{Bytes, Copy, Piece};

/// The file that is broken, how, where it is told (the same file unless it says so), and what is said.
struct Case(&'static str, Break, usize, &'static str);

/// The last line of the first answer.
const BODY: &str = "Se prisen på [kk.dk](https://www.kk.dk/pas).";

fn body(text: &str) -> Break {
    Piece(BODY, text.to_owned())
}

fn key(from: &'static str, to: &str) -> Break {
    Piece(from, to.to_owned())
}

fn cases() -> Vec<Case> {
    let facts = "facts.toml";
    vec![
        Case(
            PAS,
            Copy("articles/byggeri/pas.md"),
            1,
            "The slug »pas« is used twice",
        ),
        Case(
            PAS,
            key("number = 1", "number = 2"),
            2,
            "The number 2 is also that of »koerekort«",
        ),
        Case(
            PAS,
            key("topic = \"pas-kort-og-attester\"", "topic = \"ukendt\""),
            4,
            "The topic is »ukendt«",
        ),
        Case(
            PAS,
            key("owner = \"kff-borgerservice\"", "owner = \"ukendt\""),
            5,
            "The unit »ukendt« does not exist",
        ),
        Case(
            PAS,
            key("[\"koerekort\"]", "[\"ukendt\"]"),
            10,
            "The related answer »ukendt« does not exist",
        ),
        Case(
            PAS,
            body("{fakta:ukendt}"),
            21,
            "The fact »ukendt« does not exist",
        ),
        Case(
            ENGLISH,
            key("See the price", "{fakta:ukendt}"),
            8,
            "The fact »ukendt« does not exist",
        ),
        Case(
            facts,
            key("source = \"kk.dk\"", "source = \"\""),
            2,
            "The fact »hovednummer« has no source",
        ),
        Case(
            facts,
            key("source = \"kk.dk\"\n", ""),
            2,
            "missing field `source`",
        ),
        Case(facts, key("\"phone\"", "\"phone"), 3, ""),
        Case(PAS, key("number = 1", "number = \"et"), 2, ""),
        Case("topics.toml", key("[[topic]]", "[[topic"), 12, ""),
        Case(
            "directory.toml",
            key("reply_days = 5", "reply_days = fem"),
            6,
            "",
        ),
        Case(PAS, body("<b onclick=\"x()\">fed</b>"), 21, "Raw HTML"),
        Case(
            PAS,
            body("[x](javascript:alert(1))"),
            21,
            "A link is neither",
        ),
        Case(
            PAS,
            key("https://www.kk.dk/bestil", "javascript:alert(1)"),
            14,
            "is neither https: nor tel:",
        ),
        Case(PAS, body("![x](https://example.org/x.png)"), 21, "An image"),
        Case(
            PAS,
            Bytes(|text| {
                let mut large = text.as_bytes().to_vec();
                large.resize(1_000_000, b'x');
                large
            }),
            1,
            "The file is larger than 200 KB",
        ),
        Case(
            PAS,
            Bytes(|text| text.replace('\n', "\r\n").into_bytes()),
            1,
            "The file has Windows line ends",
        ),
        Case(
            PAS,
            Bytes(|text| format!("\u{feff}{text}").into_bytes()),
            1,
            "The file begins with a byte-order mark",
        ),
        Case(
            ENGLISH,
            Bytes(|_| vec![b'+', b'\n', 0xff]),
            2,
            "The text is not UTF-8",
        ),
        Case(
            ENGLISH,
            Bytes(|_| Vec::new()),
            1,
            "The file does not begin with +++",
        ),
    ]
}

/// The small knowledge base in a folder, broken in one place.
fn broken(Case(path, broken, ..): &Case) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temp dir");
    let mut small = Small::new();
    if let Piece(from, to) = broken {
        small.replace(path, from, to);
    }
    let text = small.text(path);
    small.write_to(folder.path());
    match broken {
        Piece(..) => {}
        Bytes(change) => fs::write(folder.path().join(path), change(&text)).expect("written"),
        Copy(other) => {
            let place = folder.path().join(other);
            fs::create_dir_all(place.parent().expect("in the folder")).expect("made");
            let text = text.replace("number = 1", "number = 9");
            fs::write(place, text.replace("pas-kort-og-attester", "byggeri")).expect("written");
        }
    }
    folder
}

#[test]
fn each_is_named_with_file_line_and_mend_and_no_server_starts() {
    let sound = tempfile::tempdir().expect("a temp dir");
    Small::new().write_to(sound.path());
    let check = run(&["check", "--content", &sound.path().display().to_string()]);
    assert!(
        check.status.success(),
        "the small one is sound: {}",
        stderr(&check)
    );
    let keys = with_keys();
    for case in cases() {
        let folder = broken(&case);
        let Case(path, _, line, wrong) = case;
        let place = match wrong.starts_with("The slug") {
            // Both are told to be one; the second is named.
            true => "content/articles/".to_owned(),
            false => format!("content/{path}:{line}: "),
        };
        let from = folder.path().display().to_string();
        for verb in ["check", "serve"] {
            let mut command = server(&[verb, "--content", &from]);
            command
                .env("KONTAKT_ADDR", "127.0.0.1:0")
                .env("KONTAKT_DATA_DIR", keys.path().join("data"))
                .env("KONTAKT_KEY_FILE", keys.path().join("keys"));
            let output = command.output().expect("it runs");
            let said = stderr(&output);
            assert_eq!(output.status.code(), Some(1), "{verb}: {wrong}: {said}");
            assert_eq!(stdout(&output), "", "{verb}: nothing was served");
            let told = said
                .lines()
                .find(|line| line.contains(&place) && line.contains(wrong));
            let told = told.unwrap_or_else(|| panic!("{verb}: {place}{wrong}: {said}"));
            let (_, after) = told.split_once(": ").expect("what and how");
            assert!(after.contains(". "), "{verb}: a mend follows: {told}");
        }
    }
    assert!(!keys.path().join("data").exists(), "no store was made");
}
