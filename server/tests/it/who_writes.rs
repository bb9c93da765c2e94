//! The main way for who writes English, for a company, and for who does not know what to answer.

use crate::support::{
    Answer,
    citizen::QUESTION,
    form::{fields_of, shown, value, with},
    start,
};

#[tokio::test]
async fn an_english_citizen_is_english_all_the_way() {
    let app = start().await;
    let mut citizen = app.citizen().in_english();
    citizen
        .sends_a_question("How much does a passport cost?")
        .await;
    assert_eq!(
        citizen.path,
        format!("/en/kvittering/{}", citizen.reference())
    );
    assert!(
        citizen.reads().contains("Friday 27 November"),
        "{}",
        citizen.reads()
    );
    let follow = citizen.follow_link();
    assert!(app.get(&follow).await.text.contains("<html lang=\"en\""));
}

#[tokio::test]
async fn the_language_can_be_changed_at_every_step_and_the_text_goes_along() {
    let app = start().await;
    for mut citizen in [app.citizen(), app.citizen_without_cookies()] {
        citizen.states_need(QUESTION).await;
        citizen.presses("English").await;
        assert!(citizen.path.starts_with("/en/forslag") && citizen.reads().contains(QUESTION));
        citizen.presses("Dansk").await;
        citizen.answers("nej").await;
        citizen.presses("English").await;
        assert_eq!(
            (
                citizen.path.as_str(),
                value(&citizen.fields("/kontakt"), "need")
            ),
            ("/en/kontakt", QUESTION)
        );
        citizen.fills_in(&[("wish", "intet")]).await;
        citizen.presses("Dansk").await;
        assert!(
            citizen.path == "/kontakt/kontrol" && citizen.reads().contains(QUESTION),
            "{}",
            citizen.reads()
        );
        citizen.sends().await;
        assert_eq!(citizen.reference().len(), 6);
    }
    assert_eq!(app.count("inquiry").await, 2);
}

#[tokio::test]
async fn companies_see_their_own_door_on_the_form_itself() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.states_need(QUESTION).await;
    citizen.presses("Skift").await;
    assert_eq!(citizen.path, "/vej");
    let fields = [("said", "nej"), ("sender", "virksomhed")];
    let all = with(&fields_of(&citizen.page.text, "/vej"), &fields);
    citizen.posts("/vej", &all).await;
    assert_eq!(citizen.path, "/kontakt");
    let main = citizen
        .page
        .text
        .split_once("<main")
        .map_or("", |(_, main)| main);
    assert!(main.contains("virk.dk"), "{}", shown(main));
}

#[tokio::test]
async fn who_does_not_know_gets_examples_the_form_and_the_phone() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.states_need(QUESTION).await;
    let page: &Answer = citizen.answers("ved-ikke").await;
    assert_eq!(page.status, 200);
    for part in [
        "»Hvorfor fik jeg afslag på min ansøgning?«",
        "»Hvad koster et pas?«",
        "tel:+4533663366",
    ] {
        assert!(page.text.contains(part), "{part}: {}", shown(&page.text));
    }
    citizen.presses("Skriv til os med kontaktformularen").await;
    assert_eq!(value(&citizen.fields("/kontakt"), "need"), QUESTION);
    citizen.fills_in(&[("wish", "intet")]).await;
    citizen.sends().await;
    assert_eq!(app.count("inquiry").await, 1);
}

#[tokio::test]
async fn our_own_staff_come_by_the_link_on_om_and_are_led_to_internal_mail() {
    let app = start().await;
    for mut citizen in [app.citizen(), app.citizen_without_cookies()] {
        let about = citizen.visits("/om").await;
        assert!(
            about.text.contains("href=\"/ansat\""),
            "{}",
            shown(&about.text)
        );
        citizen.visits("/ansat").await;
        let fields = with(&citizen.fields("/forslag"), &[("need", "?")]);
        assert_eq!(citizen.posts("/forslag", &fields).await.status, 422);
        citizen.presses("English").await;
        citizen.presses("Dansk").await;
        let fields = with(&citizen.fields("/forslag"), &[("need", QUESTION)]);
        citizen.posts("/forslag", &fields).await;
        let reads = citizen.reads();
        assert!(reads.contains("Kommunen, hvor jeg er ansat"), "{reads}");
        citizen.answers("nej").await;
        assert_eq!(citizen.path, "/om#medarbejder");
        assert!(citizen.reads().contains("almindelig intern mail"));
    }
    let mut citizen = app.citizen();
    citizen.states_need(QUESTION).await;
    assert!(citizen.reads().contains("Mig selv"), "nobody else is asked");
}
