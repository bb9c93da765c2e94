//! A CPR number in each field of each form: it is shown to who wrote it, with every way on, and kept nowhere.
//!
//! The numbers are made up: a date and the serial 0000, which nobody has.

use crate::support::{
    App,
    citizen::QUESTION,
    files_with,
    form::{shown, value},
    log::captured_log,
    start,
};

/// The same number as people write it.
const WRITTEN: [&str; 8] = [
    "1703850000",
    "170385-0000",
    "170385 0000",
    "170385 - 0000",
    "17.03.85-0000",
    "17 03 85 00 00",
    "170385–0000",
    "１７０３８５-００００",
];

/// A form by hand, one field of it left out.
pub type Form = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

const CONTACT: &[(&str, &str)] = &[
    ("need", QUESTION),
    ("said", "nej"),
    ("wish", "mail"),
    ("email", "anna@example.org"),
    ("name", "Anna"),
];
const TO_CALL: &[(&str, &str)] = &[
    ("need", QUESTION),
    ("said", "nej"),
    ("wish", "ring"),
    ("name", "Anna"),
];

/// Where the text itself is judged: the answer is a page of its own.
pub const TEXTS: [Form; 7] = [
    ("/forslag", "need", &[]),
    ("/vej", "need", &[("said", "nej")]),
    ("/kontakt", "need", CONTACT),
    ("/kontakt/kontrol", "need", CONTACT),
    ("/digital-post", "need", &[("said", "ja")]),
    ("/papirbrev", "need", &[("said", "ja")]),
    (
        "/fejl",
        "need",
        &[("name", "Anna"), ("email", "anna@example.org")],
    ),
];

/// Where a field says what is wrong with it.
const FIELDS: [Form; 10] = [
    ("/kontakt", "name", CONTACT),
    ("/kontakt", "email", CONTACT),
    ("/kontakt", "phone", TO_CALL),
    ("/kontakt/kontrol", "name", CONTACT),
    ("/kontakt/kontrol", "email", CONTACT),
    ("/kontakt/kontrol", "phone", TO_CALL),
    ("/bliv-ringet-op", "name", &[("phone", "12345678")]),
    ("/bliv-ringet-op", "phone", &[("name", "Anna")]),
    ("/fejl", "name", &[("need", "Knappen virker ikke")]),
    ("/fejl", "email", &[("need", "Knappen virker ikke")]),
];

/// The fields of a form with a text in one of them.
pub fn filled<'a>((_, field, others): &Form, text: &'a str) -> Vec<(&'a str, &'a str)> {
    let others = others.iter().filter(|(name, _)| name != field);
    others.copied().chain([(*field, text)]).collect()
}

/// Nothing of it stands anywhere, in any way it is written.
async fn is_kept_nowhere(app: &App) {
    for table in ["inquiry", "delivery"] {
        assert_eq!(app.count(table).await, 0, "{table}");
    }
    let log = captured_log();
    for number in WRITTEN {
        let folder = app.folder.join("data");
        assert_eq!(files_with(&folder, number.as_bytes()), Vec::<String>::new());
        assert!(!log.contains(number), "{number} in the log");
    }
}

#[tokio::test]
async fn every_form_answers_with_the_text_and_the_ways_on() {
    let app = start().await;
    for (i, form) in TEXTS.iter().chain(&FIELDS).enumerate() {
        for (prefix, fault) in [("", "Fejl: "), ("/en", "Error: ")] {
            let number = WRITTEN[i % WRITTEN.len()];
            let text = match form.1 {
                "email" => format!("{number}@example.org"),
                "phone" => number.to_owned(),
                _ => format!("Det er {number} og mig"),
            };
            let (path, field, _) = form;
            let mut citizen = app.citizen_without_cookies();
            let page = citizen
                .posts(&format!("{prefix}{path}"), &filled(form, &text))
                .await;
            let name = format!("{prefix}{path} {field}");
            assert_eq!(page.status, 422, "{name}: {}", shown(&page.text));
            assert!(page.title().starts_with(fault), "{name}: {}", page.title());
            assert!(
                page.text.contains(&text),
                "{name}: the text stands there still"
            );
            assert_eq!(page.header("set-cookie"), "", "{name}");
            assert!(page.text.contains("tel:+4533663366"), "{name}: a way on");
            let at_field = page.text.contains(&format!("href=\"#{field}\""))
                && page.text.contains("aria-invalid=\"true\"");
            let own_page =
                page.text.contains("id=\"digital-post\"") && page.text.contains("/hjaelp\"");
            assert!(at_field || own_page, "{name}: {}", shown(&page.text));
        }
    }
    assert_eq!(app.count("session").await, 0);
    is_kept_nowhere(&app).await;
}

#[tokio::test]
async fn the_page_says_what_happened_and_what_can_be_done() {
    let app = start().await;
    let page = app
        .states_need("Min søn 170385-0000 skal i vuggestue")
        .await;
    assert!(
        page.title()
            .starts_with("Fejl: Der står måske et CPR-nummer i din tekst"),
        "{}",
        page.title()
    );
    let reads = shown(&page.text);
    for part in [
        "Vi har ikke sendt noget, og vi har ikke gemt noget. Din tekst står her stadig. Et CPR-nummer skal beskyttes.",
        "Fjern nummeret, og fortsæt",
        "Send sikkert med Digital Post",
        "Jeg kan ikke bruge Digital Post",
        "Det er ikke et CPR-nummer",
        "»ordrenummer 1504230000«",
        "Vælg »Skriv ny besked«",
    ] {
        assert!(reads.contains(part), "{part}: {reads}");
    }
    assert!(
        !reads.contains("ugyldig") && !reads.contains("afvist"),
        "{reads}"
    );
    assert!(page.text.contains("borger.dk"), "a link out");
}

#[tokio::test]
async fn a_draft_that_was_there_stays_as_it_was() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.states_need(QUESTION).await;
    citizen.answers("nej").await;
    citizen
        .fills_in(&[("wish", "intet"), ("name", "Berit")])
        .await;
    for form in TEXTS.iter().chain(&FIELDS) {
        let text = match form.1 {
            "email" => "170385-0000@example.org",
            _ => "170385-0000",
        };
        assert_eq!(
            citizen.sent(form.0, &filled(form, text)).await.status,
            422,
            "{} {}",
            form.0,
            form.1
        );
        citizen.visits("/kontakt").await;
        let fields = citizen.fields("/kontakt");
        assert_eq!(
            (value(&fields, "need"), value(&fields, "name")),
            (QUESTION, "Berit"),
            "{} {}",
            form.0,
            form.1
        );
    }
    assert_eq!(app.count("session").await, 1);
    is_kept_nowhere(&app).await;
}

#[tokio::test]
async fn signs_that_cannot_be_seen_hide_no_number() {
    let app = start().await;
    for form in TEXTS {
        let page = app
            .post(form.0, &filled(&form, "Det er 170385\u{0}0000"))
            .await;
        assert_eq!(page.status, 422, "{}", form.0);
        assert!(
            page.text.contains("1703850000"),
            "as it would be kept: {}",
            shown(&page.text)
        );
    }
    is_kept_nowhere(&app).await;
}
