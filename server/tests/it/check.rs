//! `check` tells who runs this what to fill in: what, where and why, as one list; and ends with 1 where the public is served
//! and cannot be without it.

use std::path::Path;

use crate::cli::{copy, server, stderr, stdout, with_keys};

/// What `check` says: its exit code and its lines.
fn told(settings: &[(&str, &str)], arguments: &[&str]) -> (Option<i32>, Vec<String>) {
    let output = server(&[&["check"], arguments].concat())
        .envs(settings.iter().copied())
        .output()
        .expect("it runs");
    assert_eq!(stdout(&output), "");
    let lines = stderr(&output).lines().map(str::to_owned).collect();
    (output.status.code(), lines)
}

fn line_with<'a>(lines: &'a [String], part: &str) -> &'a str {
    let found = lines.iter().find(|line| line.contains(part));
    found.unwrap_or_else(|| panic!("{part}: {lines:#?}"))
}

#[test]
fn one_list_tells_what_is_missing_where_it_goes_and_why() {
    let (code, lines) = told(&[], &[]);
    assert_eq!(code, Some(0), "a warning is no fault: {lines:#?}");
    let counted = line_with(&lines, "TO BE FILLED IN");
    assert!(
        counted.contains(&format!(": {} ", lines.len() - 1)),
        "{counted}"
    );
    for line in &lines[1..] {
        assert!(
            line.starts_with("warning: ")
                && line.contains(". Fill in: ")
                && line.contains(". Why: "),
            "{line}"
        );
    }
    for part in [
        "no key ring at data/keys",
        "KONTAKT_ORIGIN is missing",
        "KONTAKT_SMTP is missing",
        "KONTAKT_MAIL_FROM is kontakt@localhost",
        "KONTAKT_MAIL_TO is modtager@localhost",
        "37 of 37 units have no mailbox: ",
        "37 of 37 units have no urgent recipient: ",
        "37 of 37 units have no digital_post_url: ",
        "37 of 37 units have no digital_post_business_url: ",
        "places are not confirmed and not shown: borgerservice-indre-by",
        "2 names of forvaltninger are not confirmed: Kultur-, Fritids- og Borgerserviceforvaltningen",
        "phones of ours are not confirmed and not shown: borgerraadgiver",
        "phones of ours are without confirmed hours: hovednummer",
        "fees and deadlines are of an earlier year: ",
    ] {
        line_with(&lines, part);
    }
}

#[test]
fn where_the_public_is_served_somebody_must_read_what_is_urgent() {
    let folder = with_keys();
    let keys = folder.path().join("keys").display().to_string();
    let public = [
        ("KONTAKT_ORIGIN", "https://kontakt.example"),
        ("KONTAKT_KEY_FILE", keys.as_str()),
    ];
    let (code, lines) = told(&public, &[]);
    assert_eq!(code, Some(1));
    assert!(line_with(&lines, "no urgent recipient").starts_with("ERROR: "));
    let last = lines.last().expect("why it failed");
    assert!(
        last.contains("1 of the") && last.contains("cannot be missing"),
        "{last}"
    );
    let for_all = [
        public[0],
        public[1],
        ("KONTAKT_MAIL_URGENT", "vagt@example.dk"),
    ];
    let (code, lines) = told(&for_all, &[]);
    assert_eq!(code, Some(0), "{lines:#?}");
    assert!(
        !lines.iter().any(|line| line.contains("urgent")),
        "{lines:#?}"
    );
    // Every unit with one of its own is as good.
    let content = folder.path().join("content");
    copy(
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../content")),
        &content,
    );
    let file = content.join("directory.toml");
    let text = std::fs::read_to_string(&file).expect("read");
    let filled = text.replace(
        "[[unit]]\n",
        "[[unit]]\nurgent_mailbox = \"vagt@example.dk\"\n",
    );
    std::fs::write(&file, filled).expect("written");
    let from = content.display().to_string();
    let (code, lines) = told(&public, &["--content", &from]);
    assert_eq!(code, Some(0), "{lines:#?}");
}

#[test]
fn what_was_filled_in_is_no_longer_asked_for() {
    let folder = with_keys();
    let content = folder.path().join("content");
    copy(
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../content")),
        &content,
    );
    let fill = |name: &str, change: &dyn Fn(&str) -> String| {
        let file = content.join(name);
        let text = std::fs::read_to_string(&file).expect("read");
        std::fs::write(&file, change(&text)).expect("written");
    };
    fill("directory.toml", &|text| {
        let unit = "[[unit]]\nmailbox = \"a@example.dk\"\nurgent_mailbox = \"b@example.dk\"\ndigital_post_url = \"https://post.borger.dk/a\"\ndigital_post_business_url = \"https://virk.dk/a\"\n";
        text.replace("[[unit]]\n", unit)
            .replace("\"uncertain\"", "\"source-found\"")
    });
    let keys = folder.path().join("keys").display().to_string();
    let from = content.display().to_string();
    let settings = [
        ("KONTAKT_ORIGIN", "https://kontakt.example"),
        ("KONTAKT_KEY_FILE", keys.as_str()),
        ("KONTAKT_SMTP", "smtps://a:b@mail.example"),
        ("KONTAKT_MAIL_FROM", "kontakt@example.dk"),
        ("KONTAKT_MAIL_TO", "post@example.dk"),
        (
            "KONTAKT_STATEMENT",
            "https://www.was.digst.dk/kontakt-example",
        ),
    ];
    let (code, lines) = told(&settings, &["--content", &from]);
    assert_eq!(code, Some(0), "{lines:#?}");
    for gone in [
        "KONTAKT_",
        "units have no",
        "places",
        "names of forvaltninger",
        "not shown: borgerraadgiver",
    ] {
        assert!(
            !lines.iter().any(|line| line.contains(gone)),
            "{gone}: {lines:#?}"
        );
    }
}

#[test]
fn a_fault_of_the_files_comes_first_and_alone() {
    let folder = with_keys();
    std::fs::write(folder.path().join("topics.toml"), "[[topic]]\nid = \n").expect("written");
    let from = folder.path().display().to_string();
    let (code, lines) = told(&[("KONTAKT_ADDR", "x")], &["--content", &from]);
    assert_eq!(code, Some(1));
    line_with(&lines, "KONTAKT_ADDR");
    line_with(&lines, "content/topics.toml:2:");
    assert!(
        !lines.iter().any(|line| line.contains("TO BE FILLED IN")),
        "{lines:#?}"
    );
}
