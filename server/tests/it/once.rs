//! Sending once: double clicks, going back, reloading, two tabs, a session that is gone, a form that was filled in by a
//! program, a store that does not answer. Nothing is sent twice, and nothing is lost.

use std::time::{Duration, Instant};

use crate::support::{
    citizen::{Citizen, QUESTION},
    form::with,
    start,
};

const NOTHING: [(&str, &str); 1] = [("wish", "intet")];
const OTHER: &str = "Hvor anmelder jeg rotter i gården?";

#[tokio::test]
async fn a_double_click_sends_once() {
    let app = start().await;
    for mut citizen in [app.citizen(), app.citizen_without_cookies()] {
        let before = app.count("inquiry").await;
        citizen.comes_to_the_last_look(QUESTION, &NOTHING).await;
        let fields = citizen.fields("/kontakt/kontrol");
        let post = || citizen.sent("/kontakt/kontrol", &fields);
        let (first, second, third) = tokio::join!(post(), post(), post());
        assert_eq!(app.count("inquiry").await, before + 1, "at the same time");
        assert_eq!(
            app.count("delivery").await,
            before + 1,
            "and it is delivered once"
        );
        citizen.sends().await;
        assert_eq!(
            app.count("inquiry").await,
            before + 1,
            "and once more, later"
        );
        let reference = citizen.reference();
        let aloud = format!("{} {}", &reference[..3], &reference[3..]);
        for answer in [first, second, third] {
            let told =
                answer.header("location").ends_with(&reference) || answer.text.contains(&aloud);
            assert!(
                told,
                "the same reference: {} {}",
                answer.status,
                answer.header("location")
            );
        }
    }
}

#[tokio::test]
async fn the_same_form_with_another_text_or_address_is_another_message() {
    let app = start().await;
    let mut citizen = app.citizen_without_cookies();
    citizen
        .comes_to_the_last_look(QUESTION, &[("wish", "mail"), ("email", "ana@example.org")])
        .await;
    let fields = citizen.fields("/kontakt/kontrol");
    citizen.sends().await;
    // They go back, see that the address was wrong, and send again: the answer must reach them.
    citizen
        .posts(
            "/kontakt/kontrol",
            &with(&fields, &[("email", "anna@example.org")]),
        )
        .await;
    assert_eq!((citizen.page.status, app.count("inquiry").await), (200, 2));
    citizen
        .posts("/kontakt", &with(&fields, &[("need", OTHER)]))
        .await;
    citizen.sends().await;
    assert_eq!((citizen.page.status, app.count("inquiry").await), (200, 3));
}

#[tokio::test]
async fn who_has_no_key_is_nobody_else() {
    let app = start().await;
    let mut references = Vec::new();
    for _ in 0..2 {
        let mut citizen = app.citizen();
        citizen.comes_to_the_last_look(QUESTION, &NOTHING).await;
        let fields = with(&citizen.fields("/kontakt/kontrol"), &[("key", "")]);
        citizen.posts("/kontakt/kontrol", &fields).await;
        references.push(citizen.reference());
        let call = [("name", "Anna"), ("phone", "12345678")];
        citizen.posts("/bliv-ringet-op", &call).await;
        references.push(citizen.reference());
        citizen
            .posts("/fejl", &[("need", "Knappen virker ikke")])
            .await;
        references.push(citizen.reference());
    }
    references.sort();
    references.dedup();
    assert_eq!(references.len(), 6, "two people who write the same are two");
}

#[tokio::test]
async fn back_after_the_receipt_leads_to_the_receipt() {
    let app = start().await;
    let mut citizen = app.citizen();
    let reference = citizen.sends_a_question(QUESTION).await;
    for path in ["/kontakt", "/kontakt/kontrol"] {
        citizen.visits(path).await;
        assert_eq!(citizen.path, format!("/kvittering/{reference}"), "{path}");
    }
    let page = citizen.visits("/forslag").await;
    assert!(
        page.status == 200 && !page.text.contains(QUESTION),
        "what was sent is no draft any more"
    );
    assert!(
        !citizen
            .visits("/digital-post")
            .await
            .text
            .contains(QUESTION)
    );
}

#[tokio::test]
async fn reloading_shows_the_same_step_again() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.comes_to_the_last_look(QUESTION, &NOTHING).await;
    for path in ["/forslag", "/vej", "/kontakt", "/kontakt/kontrol"] {
        citizen.visits(path).await;
        assert_eq!(citizen.path, path);
        assert!(
            citizen.reads().contains(QUESTION) || citizen.page.text.contains(QUESTION),
            "{path}"
        );
    }
    citizen.sends().await;
    assert_eq!(app.count("inquiry").await, 1);
}

#[tokio::test]
async fn two_tabs_with_two_texts_are_both_sent() {
    let app = start().await;
    let mut first = app.citizen();
    first.states_need(QUESTION).await;
    let mut second = first.another_tab();
    second.states_need(OTHER).await;
    first.answers("nej").await;
    second.answers("nej").await;
    first.fills_in(&NOTHING).await;
    assert!(first.reads().contains(QUESTION), "{}", first.reads());
    second.fills_in(&NOTHING).await;
    assert!(second.reads().contains(OTHER), "{}", second.reads());
    first.sends().await;
    second.sends().await;
    assert_ne!(first.reference(), second.reference());
    // What is sent later in the same browser, by any form, takes nobody's receipt away.
    let mut third = first.another_tab();
    third
        .posts("/fejl", &[("need", "Knappen virker ikke")])
        .await;
    let call = [("name", "Anna"), ("phone", "12345678")];
    let mut fourth = first.another_tab();
    fourth.posts("/bliv-ringet-op", &call).await;
    for tab in [&mut first, &mut second, &mut third, &mut fourth] {
        let reference = tab.reference();
        tab.visits(&format!("/kvittering/{reference}")).await;
        assert_eq!(tab.page.status, 200, "{}", tab.reads());
        assert_eq!(tab.reference(), reference, "its own");
    }
    assert_eq!(app.count("inquiry").await, 4);
    app.has_delivered().await;
    let mails: Vec<String> = crate::support::mail::spooled(&app.folder)
        .into_iter()
        .map(|mail| mail.body)
        .collect();
    for words in [QUESTION, OTHER] {
        assert_eq!(
            mails.iter().filter(|mail| mail.contains(words)).count(),
            1,
            "{mails:?}"
        );
    }
}

/// Goes a step, after the session has gone.
macro_rules! after_two_hours {
    ($app:expr, $step:expr) => {{
        $app.clock.advance(2, 1);
        $step.await;
    }};
}

#[tokio::test]
async fn when_the_session_is_gone_every_form_carries_what_was_written() {
    let app = start().await;
    let mut citizen: Citizen<'_> = app.citizen();
    citizen.states_need(QUESTION).await;
    after_two_hours!(app, citizen.answers("nej"));
    assert_eq!(citizen.path, "/kontakt", "{}", citizen.reads());
    after_two_hours!(
        app,
        citizen.fills_in(&[("wish", "ring"), ("phone", "12345678"), ("name", "Anna")])
    );
    assert_eq!(citizen.path, "/kontakt/kontrol");
    after_two_hours!(app, citizen.sends());
    assert_eq!(citizen.page.status, 422, "the answers are shown again");
    for part in [QUESTION, "12345678", "Anna"] {
        assert!(
            citizen.reads().contains(part),
            "{part}: {}",
            citizen.reads()
        );
    }
    citizen.sends().await;
    assert_eq!(citizen.reference().len(), 6);
    after_two_hours!(app, citizen.visits("/kontakt"));
    assert!(
        citizen.reads().contains("Her er ingen tekst"),
        "a page that is asked for has nothing: {}",
        citizen.reads()
    );
}

#[tokio::test]
async fn what_a_program_fills_in_is_slower_but_not_lost() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.comes_to_the_last_look(QUESTION, &NOTHING).await;
    let fields = with(
        &citizen.fields("/kontakt/kontrol"),
        &[("website", "https://example.org")],
    );
    let began = Instant::now();
    let call = [("name", "Anna"), ("phone", "12345678"), ("website", "x")];
    let fault = [("need", "Knappen virker ikke"), ("website", "x")];
    let (sent, called, told) = tokio::join!(
        citizen.sent("/kontakt/kontrol", &fields),
        citizen.sent("/bliv-ringet-op", &call),
        citizen.sent("/fejl", &fault)
    );
    assert!(
        began.elapsed() >= Duration::from_secs(3),
        "{:?}",
        began.elapsed()
    );
    for answer in [sent, called, told] {
        assert_eq!(answer.status, 303);
    }
    assert_eq!(app.count("inquiry").await, 3);
}

#[tokio::test]
async fn a_store_that_does_not_answer_loses_no_text() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen
        .comes_to_the_last_look(QUESTION, &[("wish", "mail"), ("email", "anna@example.org")])
        .await;
    let database = app.database().await;
    let run = |sql: &'static str| sqlx::query(sql).execute(&database);
    run("alter table inquiry rename to gone")
        .await
        .expect("renamed");
    citizen.sends().await;
    assert_eq!(citizen.page.status, 503);
    assert!(
        citizen.page.title().starts_with("Fejl: "),
        "{}",
        citizen.page.title()
    );
    for part in ["Beskeden er ikke sendt.", QUESTION, "anna@example.org"] {
        assert!(
            citizen.reads().contains(part),
            "{part}: {}",
            citizen.reads()
        );
    }
    run("alter table gone rename to inquiry")
        .await
        .expect("renamed");
    citizen.sends().await;
    assert_eq!(
        citizen.reference().len(),
        6,
        "and then it can be sent: {}",
        citizen.reads()
    );
}
