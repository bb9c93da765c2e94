//! Whom a text reaches when no answer is sure, when another topic is chosen, and when the text becomes another on the way.

use crate::support::{form::value, start_whole};

const DOCUMENTS: &str = "aktindsigt i byggeriet på amager";

#[tokio::test]
async fn a_topic_chosen_by_hand_reaches_the_unit_of_its_best_answer_and_the_days_of_the_law() {
    let app = start_whole().await;
    let mut citizen = app.citizen();
    citizen.states_need(DOCUMENTS).await;
    citizen.answers("nej").await;
    citizen
        .fills_in(&[
            ("topic", "klage-og-indsigt"),
            ("wish", "mail"),
            ("email", "anna@example.org"),
        ])
        .await;
    let reads = citizen.reads();
    assert_eq!(citizen.path, "/kontakt/kontrol", "{reads}");
    // Seven working days from Saturday 21 November 2026 (offentlighedsloven § 36).
    assert!(reads.contains("tirsdag den 1. december"), "{reads}");
}

#[tokio::test]
async fn where_two_answers_agree_whose_matter_it_is_both_say_so() {
    let app = start_whole().await;
    let mut citizen = app.citizen();
    citizen
        .states_need("jeg vil søge om plads i vuggestue")
        .await;
    citizen.answers("ja").await;
    let reads = citizen.reads();
    assert!(reads.contains("Brug selvbetjeningen først"), "{reads}");
}

#[tokio::test]
async fn a_text_that_becomes_private_on_the_form_is_led_on_with_the_reasons() {
    let app = start_whole().await;
    for cookies in [true, false] {
        let mut citizen = match cookies {
            true => app.citizen(),
            false => app.citizen_without_cookies(),
        };
        citizen.states_need("hvad koster et nyt pas").await;
        citizen.answers("nej").await;
        let words = "min sag om kontanthjælp er gået i stå";
        citizen
            .fills_in(&[("need", words), ("wish", "intet")])
            .await;
        let reads = citizen.reads();
        assert!(reads.contains("Skriv sikkert med Digital Post"), "{reads}");
        assert!(reads.contains("ser ud til at handle om en sag"), "{reads}");
        assert!(reads.contains(words), "{reads}");
        assert_eq!(app.count("inquiry").await, 0);
    }
}

#[tokio::test]
async fn a_new_text_brings_its_own_topic_unless_one_was_chosen() {
    let app = start_whole().await;
    let mut citizen = app.citizen();
    citizen.states_need("hvad koster et nyt pas").await;
    citizen.answers("nej").await;
    assert_eq!(
        value(&citizen.fields("/kontakt"), "topic"),
        "pas-kort-og-attester"
    );
    let rats = "hvordan anmelder jeg rotter";
    citizen.fills_in(&[("need", rats), ("wish", "intet")]).await;
    assert_eq!(citizen.path, "/kontakt/kontrol", "{}", citizen.reads());
    assert_ne!(
        value(&citizen.fields("/kontakt/kontrol"), "topic"),
        "pas-kort-og-attester"
    );
    // Chosen by hand it stays.
    citizen.visits("/kontakt").await;
    citizen
        .fills_in(&[("topic", "kultur-og-fritid"), ("wish", "intet")])
        .await;
    citizen.visits("/kontakt").await;
    citizen
        .fills_in(&[("need", "hvordan får jeg fat i jer"), ("wish", "intet")])
        .await;
    assert_eq!(
        value(&citizen.fields("/kontakt/kontrol"), "topic"),
        "kultur-og-fritid"
    );
}
