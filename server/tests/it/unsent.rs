//! `/fejl` and `/bliv-ringet-op`: what cannot be stored is told, and nothing that was written is lost, not by a fault and
//! not by the language link.

use crate::support::{
    App,
    citizen::QUESTION,
    form::{shown, value},
    start, start_with,
};

const REPORT: [(&str, &str); 3] = [
    ("need", "Knappen virker ikke"),
    ("name", "Anna"),
    ("email", "anna@example.org"),
];
const CALL: [(&str, &str); 4] = [
    ("name", "Anna"),
    ("phone", "12 34 56 78"),
    ("unit", "kff-borgerservice"),
    ("deadline", "27.11.2026"),
];
/// A form's place, what is written into it, and what is said when it cannot be kept.
type Form = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static str,
);

const FORMS: [Form; 2] = [
    ("/fejl", &REPORT, "Vi fik ikke det, du skrev."),
    (
        "/bliv-ringet-op",
        &CALL,
        "Vi fik ikke dit nummer, så vi ringer ikke endnu.",
    ),
];

async fn run(app: &App, sql: &'static str) {
    let database = app.database().await;
    sqlx::query(sql).execute(&database).await.expect("it runs");
    database.close().await;
}

#[tokio::test]
async fn what_cannot_be_stored_stands_in_the_form_still() {
    let app = start().await;
    for (path, fields, told) in FORMS {
        for mut citizen in [app.citizen(), app.citizen_without_cookies()] {
            citizen.states_need(QUESTION).await;
            run(&app, "alter table inquiry rename to gone").await;
            citizen.posts(path, fields).await;
            let reads = citizen.reads();
            assert_eq!(citizen.page.status, 503, "{path}: {reads}");
            assert!(
                citizen.page.title().starts_with("Fejl: "),
                "{path}: {}",
                citizen.page.title()
            );
            assert!(
                reads.contains(told) && reads.contains("33 66 33 66"),
                "{path}: {reads}"
            );
            let kept = citizen.fields(path);
            for (name, written) in fields {
                assert_eq!(value(&kept, name), *written, "{path}: {name}");
            }
            run(&app, "alter table gone rename to inquiry").await;
            citizen.posts(path, &kept).await;
            assert_eq!(citizen.reference().len(), 6, "and then it can be sent");
        }
    }
    assert_eq!(app.count("inquiry").await, 4);
}

#[tokio::test]
async fn what_was_sent_has_its_receipt_though_no_session_can_be_kept() {
    let app = start().await;
    run(&app, "alter table session rename to gone").await;
    for (path, fields, _) in FORMS {
        let mut citizen = app.citizen_without_cookies();
        citizen.posts(path, fields).await;
        assert_eq!(citizen.reference().len(), 6, "{path}: {}", citizen.reads());
    }
    let mut citizen = app.citizen_without_cookies();
    citizen.states_need(QUESTION).await;
    assert!(
        citizen.page.text.contains(QUESTION),
        "{}: {}",
        citizen.page.status,
        citizen.reads()
    );
}

#[tokio::test]
async fn the_language_link_carries_what_was_written() {
    let app = start().await;
    for (path, fields, _) in FORMS {
        let mut citizen = app.citizen();
        // A number or an address that is none, so that the form comes back.
        let wrong: Vec<_> = fields
            .iter()
            .map(|(name, written)| match *name {
                "phone" => (*name, "12"),
                "email" => (*name, "anna"),
                _ => (*name, *written),
            })
            .collect();
        assert_eq!(citizen.posts(path, &wrong).await.status, 422, "{path}");
        citizen.presses("English").await;
        assert_eq!(citizen.page.status, 200, "{path}: {}", citizen.reads());
        assert!(citizen.page.text.contains("<html lang=\"en\""), "{path}");
        let kept = citizen.fields(path);
        for (name, written) in wrong {
            assert_eq!(value(&kept, name), written, "{path}: {name}");
        }
        citizen.posts(&format!("/en{path}"), fields).await;
        assert_eq!(citizen.reference().len(), 6, "{path}");
    }
    assert_eq!(app.count("inquiry").await, 2, "looking sends nothing");
}

#[tokio::test]
async fn an_empty_report_is_told_about_in_its_own_words() {
    let app = start().await;
    let page = app.post("/fejl", &[("need", " ")]).await;
    assert_eq!(page.status, 422);
    let reads = shown(&page.text);
    assert!(reads.contains("Skriv med ord, hvad der ikke virkede"));
    assert!(!reads.contains("brug for hjælp til"), "{reads}");
}

#[tokio::test]
async fn urgent_words_in_a_report_are_met_with_help_and_marked() {
    let app = start().await;
    let need = "Siden virker ikke, og jeg vil ikke leve mere";
    let mut citizen = app.citizen();
    citizen
        .posts("/fejl", &[("need", need), ("email", "anna")])
        .await;
    assert!(citizen.page.text.contains("urgent-box"));
    citizen
        .posts("/fejl", &[("need", need), ("email", "anna@example.org")])
        .await;
    assert!(citizen.page.text.contains("urgent-box") && !citizen.reads().contains("senest"));
    let urgent: bool = sqlx::query_scalar("select urgent from inquiry")
        .fetch_one(&app.database().await)
        .await
        .expect("one");
    assert!(urgent);
}

#[tokio::test]
async fn while_the_phones_are_down_nobody_is_told_to_wait_for_a_call() {
    let told = "Vi kan ikke ringe til dig, før vores telefoner virker igen.";
    let app = start_with(&[("KONTAKT_OUTAGE", "phone")]).await;
    let wrong = [("name", "Anna")];
    for page in [
        app.get("/bliv-ringet-op").await,
        app.post("/bliv-ringet-op", &wrong).await,
    ] {
        assert!(shown(&page.text).contains(told), "{}", shown(&page.text));
    }
    let app = start().await;
    let reads = shown(&app.get("/bliv-ringet-op").await.text);
    assert!(!reads.contains(told), "{reads}");
}
