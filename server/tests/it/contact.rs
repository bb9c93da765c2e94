//! The main way: from a need to a receipt that can be followed, with cookies and without.

use crate::support::{
    citizen::{Citizen, QUESTION},
    form::value,
    start,
};

const BY_MAIL: [(&str, &str); 3] = [
    ("wish", "mail"),
    ("email", "anna@example.org"),
    ("name", "Anna"),
];

/// What every receipt by mail says: who answers, by when, the reference, and where to follow it.
fn is_a_receipt(citizen: &Citizen<'_>, unit_and_day: &str) {
    let (reads, reference) = (citizen.reads(), citizen.reference());
    assert_eq!(citizen.page.status, 200, "{reads}");
    assert!(reads.contains(unit_and_day), "{reads}");
    assert_eq!(reference.len(), 6, "{reads}");
    let aloud = format!("{} {}", &reference[..3], &reference[3..]);
    assert!(reads.contains(&aloud), "made for reading aloud: {reads}");
    assert!(
        citizen
            .follow_link()
            .contains(&format!("/henvendelse/{reference}/")),
        "{}",
        citizen.follow_link()
    );
    assert!(
        !reads.contains(QUESTION),
        "a receipt is printed: it does not show the message"
    );
}

#[tokio::test]
async fn with_cookies_every_step_leads_to_a_page_of_its_own() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.states_need(QUESTION).await;
    assert!(
        citizen
            .reads()
            .contains("Skal vi vide, hvem du er, for at kunne svare?")
    );
    citizen.answers("nej").await;
    assert_eq!(citizen.path, "/kontakt");
    assert!(
        citizen.reads().contains("Vi sender den til Borgerservice."),
        "{}",
        citizen.reads()
    );
    assert!(
        citizen
            .reads()
            .contains("Vil du have et svar, får du det senest fredag den 27. november.")
    );
    let fields = citizen.fields("/kontakt");
    assert_eq!(
        value(&fields, "need"),
        QUESTION,
        "the message is carried over"
    );
    assert_eq!(
        value(&fields, "topic"),
        "pas-kort-og-attester",
        "a topic is proposed"
    );
    citizen.fills_in(&BY_MAIL).await;
    assert_eq!(citizen.path, "/kontakt/kontrol");
    for part in [
        QUESTION,
        "anna@example.org",
        "Anna",
        "Du har set disse svar",
        "Vi sender også, hvilke svar du fik vist.",
    ] {
        assert!(
            citizen.reads().contains(part),
            "{part}: {}",
            citizen.reads()
        );
    }
    citizen.sends().await;
    assert_eq!(
        citizen.steps,
        [200, 303, 303, 303],
        "the first answer sets the cookie"
    );
    assert_eq!(citizen.path, format!("/kvittering/{}", citizen.reference()));
    is_a_receipt(
        &citizen,
        "Borgerservice svarer dig senest fredag den 27. november.",
    );
    let path = citizen.path.clone();
    citizen.visits(&path).await;
    is_a_receipt(
        &citizen,
        "Borgerservice svarer dig senest fredag den 27. november.",
    );
    assert_eq!(citizen.page.header("cache-control"), "no-store");
    assert_eq!(app.count("inquiry").await, 1);
}

#[tokio::test]
async fn without_cookies_every_step_is_shown_from_the_form_itself() {
    let app = start().await;
    let mut citizen = app.citizen_without_cookies();
    citizen.states_need(QUESTION).await;
    citizen.answers("nej").await;
    assert_eq!(value(&citizen.fields("/kontakt"), "need"), QUESTION);
    citizen.fills_in(&BY_MAIL).await;
    let fields = citizen.fields("/kontakt/kontrol");
    for name in [
        "need", "said", "seen", "topic", "name", "wish", "email", "key",
    ] {
        assert_ne!(value(&fields, name), "", "{name} is carried");
    }
    citizen.sends().await;
    assert_eq!(citizen.steps, [200, 200, 200, 200]);
    is_a_receipt(
        &citizen,
        "Borgerservice svarer dig senest fredag den 27. november.",
    );
    assert_eq!(app.count("inquiry").await, 1);
}

#[tokio::test]
async fn the_receipt_says_what_follows_from_the_wish() {
    let app = start().await;
    for (fields, told) in [
        (
            [("wish", "ring"), ("phone", "12 34 56 78")],
            "Borgerservice ringer til dig senest fredag den 27. november.",
        ),
        (
            [("wish", "intet"), ("phone", "")],
            "Du har ikke bedt om et svar. Vi læser din besked og bruger den.",
        ),
    ] {
        let mut citizen = app.citizen();
        citizen.comes_to_the_last_look(QUESTION, &fields).await;
        citizen.sends().await;
        is_a_receipt(&citizen, told);
    }
    let mut citizen = app.citizen();
    citizen
        .states_need("Jeg er bange for min kæreste, hvad gør jeg?")
        .await;
    assert!(citizen.page.text.contains("urgent-box"));
    citizen.answers("nej").await;
    assert!(
        citizen.page.text.contains("urgent-box") && !citizen.reads().contains("senest"),
        "{}",
        citizen.reads()
    );
    citizen.fills_in(&BY_MAIL).await;
    citizen.sends().await;
    let told = "Vi har fået din besked, men den bliver måske ikke læst med det samme. Haster det, så ring nu.";
    assert!(
        citizen.reads().contains(told) && !citizen.reads().contains("senest"),
        "{}",
        citizen.reads()
    );
}

#[tokio::test]
async fn what_is_wrong_in_the_form_is_told_at_once_and_nothing_is_lost() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.states_need(QUESTION).await;
    citizen.answers("nej").await;
    let page = citizen
        .fills_in(&[
            ("need", ""),
            ("wish", "mail"),
            ("email", "anna"),
            ("name", "Anna"),
        ])
        .await;
    assert_eq!(page.status, 422);
    assert!(page.title().starts_with("Fejl: "), "{}", page.title());
    for id in ["need", "email"] {
        assert!(page.text.contains(&format!("href=\"#{id}\"")), "{id}");
    }
    assert!(page.text.contains("value=\"anna\"") && page.text.contains("value=\"Anna\""));
    citizen
        .fills_in(&[("need", QUESTION), ("email", "anna@example.org")])
        .await;
    citizen.sends().await;
    is_a_receipt(
        &citizen,
        "Borgerservice svarer dig senest fredag den 27. november.",
    );
}

#[tokio::test]
async fn another_topic_goes_to_another_unit() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen
        .comes_to_the_last_look(
            QUESTION,
            &[("wish", "intet"), ("topic", "parkering-og-trafik")],
        )
        .await;
    assert!(
        !citizen.reads().contains("Vi sender den til Borgerservice."),
        "{}",
        citizen.reads()
    );
    citizen.presses("Ret Hvad handler det om?").await;
    assert_eq!(citizen.path, "/kontakt");
    citizen.fills_in(&[("topic", "pas-kort-og-attester")]).await;
    assert!(
        citizen.reads().contains("Vi sender den til Borgerservice."),
        "{}",
        citizen.reads()
    );
}

#[tokio::test]
async fn the_promised_day_skips_weekends_and_closed_days() {
    let app = start().await;
    // Wednesday 23 December 2026: the 24th to the 27th, the 31st and the 1st to the 3rd do not count.
    app.clock.advance(32 * 24, 0);
    let mut citizen = app.citizen();
    citizen.sends_a_question(QUESTION).await;
    is_a_receipt(
        &citizen,
        "Borgerservice svarer dig senest tirsdag den 5. januar 2027.",
    );
}
