//! A complaint in one's own words: it is led by `/klage`, to the unit that has the case, and never to an application.

use crate::support::{citizen::Citizen, start};

const DECISION: &str = "Jeg vil klage over en afgørelse om min kontanthjælp";
const SERVICE: &str = "I svarer aldrig, jeg vil klage til borgerrådgiveren nu";

/// Digital Post, with the page about complaints first and nothing to apply for.
fn is_led_to_complain(citizen: &Citizen<'_>) {
    let reads = citizen.reads();
    assert_eq!(citizen.path, "/digital-post", "{reads}");
    let first = citizen.page.text.find("href=\"/klage\"").expect("a link");
    let steps = citizen.page.text.find("https://post.borger.dk");
    assert!(first < steps.expect("Digital Post"), "{reads}");
    for part in ["fristen i brevet", "Borgerrådgiveren", "Københavns Kommune"] {
        assert!(reads.contains(part), "{part}: {reads}");
    }
    assert!(!reads.contains("Brug selvbetjeningen først"), "{reads}");
    assert!(!citizen.page.text.contains("klag-til-borgerraadgiveren"));
}

#[tokio::test]
async fn a_complaint_is_led_by_the_page_about_complaints() {
    let app = start().await;
    for text in [DECISION, SERVICE] {
        for said in ["ja", "ved-ikke"] {
            let mut citizen = app.citizen();
            citizen.states_need(text).await;
            citizen.answers(said).await;
            is_led_to_complain(&citizen);
            let told = citizen.reads().contains("Du har svaret");
            assert_eq!(told, said == "ja", "nobody is told what they did not say");
        }
    }
}

#[tokio::test]
async fn how_one_complains_is_a_general_question_when_they_say_so() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen
        .states_need("Hvor lang er fristen, når man klager over en afgørelse?")
        .await;
    citizen.answers("nej").await;
    assert_eq!(citizen.path, "/kontakt");
    assert!(
        !citizen
            .reads()
            .contains("Vi sender den til Borgerrådgiveren"),
        "one turns to the unit first: {}",
        citizen.reads()
    );
}

#[tokio::test]
async fn who_is_exempt_is_led_to_phone_visit_and_letter() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen
        .states_need("min far er fritaget for e-boks, hvordan skriver han til hjemmeplejen")
        .await;
    citizen.answers("ja").await;
    let reads = citizen.reads();
    assert!(
        reads.starts_with("Du kan få hjælp uden Digital Post"),
        "{reads}"
    );
    assert!(citizen.page.text.contains("tel:+4533663366"));
}
