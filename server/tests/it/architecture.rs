//! The invariants that the sources themselves can break: read, and held.

use std::{
    fs,
    path::{Path, PathBuf},
};

fn sources(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("a workspace")
        .join(folder);
    let (mut folders, mut found): (Vec<PathBuf>, Vec<_>) = (vec![root.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("readable") {
            let path = entry.expect("readable").path();
            match path.extension() {
                _ if path.is_dir() => folders.push(path),
                Some(extension) if extension == "rs" => {
                    found.push((
                        path.strip_prefix(&root)
                            .expect("below")
                            .display()
                            .to_string(),
                        fs::read_to_string(&path).expect("text"),
                    ));
                }
                _ => {}
            }
        }
    }
    found
}

/// The files that name one of the words outside comments.
fn naming(folder: &str, words: &[&str]) -> Vec<String> {
    let names = |text: &str| {
        text.lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .any(|line| words.iter().any(|word| line.contains(word)))
    };
    let mut found: Vec<String> = sources(folder)
        .into_iter()
        .filter(|(_, text)| names(text))
        .map(|(file, _)| file)
        .collect();
    found.sort();
    found
}

#[test]
fn app_never_names_the_world() {
    assert_eq!(
        naming(
            "app/src",
            &["axum", "sqlx", "tantivy", "tokio::", "leptos_axum"]
        ),
        Vec::<String>::new()
    );
    assert_eq!(
        naming(
            "app/src/domain",
            &[
                "leptos",
                "crate::ui",
                "crate::pages",
                "crate::forms",
                "crate::ports"
            ]
        ),
        Vec::<String>::new()
    );
}

#[test]
fn only_page_renders_and_only_api_names_leptos_axum() {
    assert_eq!(
        naming("server/src", &[".to_html()", "view!"]),
        ["http/page.rs", "http/page/frames.rs"]
    );
    assert_eq!(naming("server/src", &["leptos_axum"]), ["http/api.rs"]);
}

#[test]
fn raw_html_has_three_doors() {
    assert_eq!(
        naming("app/src", &["inner_html"]),
        ["ui/json_ld.rs", "ui/safe.rs", "ui/textarea.rs"]
    );
    assert_eq!(naming("app/src", &["<textarea"]), ["ui/textarea.rs"]);
}

/// What a citizen wrote has four ways out: the page (and the form it stands in), the delivery, the query of the index, and the
/// guard that judges it. Where it is filed and told apart it is sealed or digested.
#[test]
fn a_citizen_s_words_have_few_ways_out() {
    assert_eq!(
        naming("app/src", &[".as_written()"]),
        [
            "domain/need.rs",
            "domain/private.rs",
            "letters.rs",
            "pages/receipt.rs",
            "services/sending.rs",
            "services/tests/sending.rs",
        ]
    );
    assert_eq!(
        naming("server/src", &[".as_written()"]),
        ["http/receipt.rs", "store/inquiries.rs"]
    );
    assert_eq!(
        naming("app/src", &[".words()"]),
        [
            "domain/need.rs",
            "forms/contact.rs",
            "forms/need.rs",
            "pages/suggestions.rs",
            "services.rs",
            "services/routing.rs",
            "services/tests/searching.rs",
            "ui/your_text.rs",
        ]
    );
    assert_eq!(
        naming("server/src", &[".words()"]),
        [
            "http/contact.rs",
            "http/contact/known.rs",
            "http/fault.rs",
            "http/inquiry.rs",
            "http/seen.rs",
            "http/session.rs",
            "http/suggestions.rs",
            "http/way.rs",
        ]
    );
    for file in ["domain/private.rs", "domain/need.rs", "domain/inquiry.rs"] {
        let (_, text) = sources("app/src")
            .into_iter()
            .find(|(name, _)| name == file)
            .expect("there");
        assert!(!text.contains("Display for"), "{file} speaks");
    }
}

/// A line of the log names nothing of a form, a letter or a need.
#[test]
fn no_log_line_names_a_citizen_s_words() {
    let log = ["tracing::", "println!", "eprintln!", "dbg!"];
    for folder in ["app/src", "server/src"] {
        for (file, text) in sources(folder) {
            let mut lines = text.lines();
            let told = lines.find(|line| {
                log.iter().any(|log| line.contains(log))
                    && ["need", "words", "as_written", "letter.", "form."]
                        .iter()
                        .any(|word| line.contains(word))
                    && !line.trim_start().starts_with("//")
            });
            assert_eq!(told, None, "{folder}/{file}");
        }
    }
}

#[test]
fn time_comes_from_the_clock() {
    for folder in ["app/src", "server/src"] {
        let found = naming(
            folder,
            &[
                "Timestamp::now()",
                "SystemTime::now()",
                "now_utc()",
                "Zoned::now()",
            ],
        );
        assert!(found.iter().all(|file| file == "clock.rs"), "{found:?}");
    }
}

#[test]
fn every_module_says_what_it_is_for_and_stays_small() {
    for folder in ["app/src", "server/src", "server/tests/it"] {
        for (file, text) in sources(folder) {
            assert!(text.starts_with("//!"), "{folder}/{file} opens with no //!");
            assert!(
                text.lines().count() <= 300,
                "{folder}/{file} has {} lines",
                text.lines().count()
            );
        }
    }
}
