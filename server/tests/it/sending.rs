//! When a message may be sent: POSTs made by hand that skip steps. Nothing is filed, the text stands in the answer, and
//! the page that is shown leads on.

use crate::support::{
    App,
    citizen::{Citizen, QUESTION},
    form::{value, with},
    start,
};

type Fields = Vec<(String, String)>;

/// What the last look would send, with some of it changed.
async fn ready(app: &App, changes: &[(&str, &str)]) -> Fields {
    let mut citizen = app.citizen_without_cookies();
    citizen
        .comes_to_the_last_look(QUESTION, &[("wish", "mail"), ("email", "anna@example.org")])
        .await;
    with(&citizen.fields("/kontakt/kontrol"), changes)
}

/// A POST that must not be filed; the page that comes instead.
async fn refused<'a>(app: &'a App, name: &str, fields: &Fields, text: &str) -> Citizen<'a> {
    let before = app.count("inquiry").await;
    let mut citizen = app.citizen_without_cookies();
    let page = citizen.posts("/kontakt/kontrol", fields).await;
    assert_eq!(page.status, 422, "{name}");
    assert!(
        page.title().starts_with("Fejl: "),
        "{name}: {}",
        page.title()
    );
    assert!(
        citizen.page.text.contains(text),
        "{name}: {}",
        citizen.reads()
    );
    assert_eq!(
        app.count("inquiry").await,
        before,
        "{name}: nothing is filed"
    );
    citizen
}

/// From the routing question to the receipt.
async fn goes_on(mut citizen: Citizen<'_>, name: &str) {
    if !citizen.page.text.contains("action=\"/kontakt/kontrol\"") {
        citizen.answers("nej").await;
        citizen.fills_in(&[]).await;
    }
    citizen.sends().await;
    assert_eq!(citizen.page.status, 200, "{name}: {}", citizen.reads());
    assert_eq!(citizen.reference().len(), 6, "{name}");
}

#[tokio::test]
async fn without_an_answer_to_the_question_nothing_is_filed() {
    let app = start().await;
    for (name, said) in [
        ("none", ""),
        ("a word that is none", "måske"),
        ("it is their own matter", "ja"),
    ] {
        let fields = ready(&app, &[("said", said)]).await;
        let citizen = refused(&app, name, &fields, QUESTION).await;
        assert!(
            citizen
                .reads()
                .contains("Skal vi vide, hvem du er, for at kunne svare?"),
            "{name}"
        );
        assert!(citizen.page.text.contains("href=\"#said\""), "{name}");
        goes_on(citizen, name).await;
    }
    assert_eq!(app.count("inquiry").await, 3);
}

#[tokio::test]
async fn without_answers_to_exactly_this_text_nothing_is_filed() {
    let app = start().await;
    let fields = ready(&app, &[]).await;
    let other = "Hvor anmelder jeg rotter?";
    let seen = value(&fields, "seen").to_owned();
    let (first, rest) = seen.split_at(1);
    let forged = format!("{}{rest}", if first == "a" { "b" } else { "a" });
    for (name, changes, text) in [
        ("none", vec![("seen", "")], QUESTION),
        ("for another text", vec![("need", other)], other),
        ("forged", vec![("seen", forged.as_str())], QUESTION),
        ("cut off", vec![("seen", &seen[..20])], QUESTION),
        ("no word", vec![("seen", "æ%&")], QUESTION),
        (
            "made up",
            vec![(
                "seen",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            )],
            QUESTION,
        ),
    ] {
        let citizen = refused(&app, name, &with(&fields, &changes), text).await;
        assert!(
            citizen.reads().contains("Har du set disse svar?"),
            "{name}: the answers stand open: {}",
            citizen.reads()
        );
        // Each of them is another message: the key is the form's own.
        let mut fields = citizen.fields("/kontakt/kontrol");
        fields.retain(|(field, _)| field != "key");
        let mut citizen = app.citizen_without_cookies();
        citizen.posts("/kontakt/kontrol", &fields).await;
        assert_eq!(citizen.reference().len(), 6, "{name}");
    }
    assert_eq!(app.count("inquiry").await, 6);
}

#[tokio::test]
async fn answers_that_were_shown_more_than_two_hours_ago_are_shown_again() {
    let app = start().await;
    let fields = ready(&app, &[]).await;
    app.clock.advance(2, 1);
    let citizen = refused(&app, "old", &fields, QUESTION).await;
    goes_on(citizen, "old").await;
    let fields = ready(&app, &[]).await;
    app.clock.advance(1, 59);
    let mut citizen = app.citizen_without_cookies();
    citizen.posts("/kontakt/kontrol", &fields).await;
    assert_eq!(citizen.reference().len(), 6, "within two hours they count");
}

#[tokio::test]
async fn a_form_made_by_hand_from_nothing_but_a_text_is_led_the_whole_way() {
    let app = start().await;
    let fields = [("need".to_owned(), QUESTION.to_owned())].to_vec();
    let mut citizen = refused(&app, "the text alone", &fields, QUESTION).await;
    assert!(
        citizen.page.text.contains("href=\"#wish\""),
        "{}",
        citizen.reads()
    );
    citizen.fills_in(&[("wish", "intet")]).await;
    citizen.sends().await;
    assert_eq!(citizen.page.status, 422, "the question was not answered");
    goes_on(citizen, "the text alone").await;
    let nothing: [(&str, &str); 0] = [];
    for path in [
        "/kontakt/kontrol",
        "/kontakt",
        "/vej",
        "/fejl",
        "/bliv-ringet-op",
    ] {
        let mut citizen = app.citizen_without_cookies();
        let page = citizen.posts(path, &nothing).await;
        assert!(matches!(page.status, 200 | 422), "{path}: {}", page.status);
        assert!(page.text.contains("<h1"), "{path}");
    }
    assert_eq!(app.count("inquiry").await, 1);
}

#[tokio::test]
async fn it_is_a_general_question_overrides_a_yes() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.states_need(QUESTION).await;
    citizen.answers("ja").await;
    assert_eq!(citizen.path, "/digital-post");
    assert!(
        citizen.reads().contains(QUESTION),
        "the text is there to be copied"
    );
    citizen.presses("Det er et generelt spørgsmål").await;
    assert_eq!(value(&citizen.fields("/kontakt"), "said"), "generelt");
    citizen.fills_in(&[("wish", "intet")]).await;
    citizen.sends().await;
    assert_eq!(citizen.reference().len(), 6);
}

#[tokio::test]
async fn a_topic_that_there_is_not_is_not_kept() {
    let app = start().await;
    let fields = ready(&app, &[("topic", "et ord, som ingen har valgt")]).await;
    let mut citizen = app.citizen_without_cookies();
    citizen.posts("/kontakt/kontrol", &fields).await;
    assert_eq!(citizen.reference().len(), 6);
    let topic: String = sqlx::query_scalar("select topic from inquiry")
        .fetch_one(&app.database().await)
        .await
        .expect("one");
    assert_eq!(
        topic, "",
        "the word would stand unsealed in the store and in the figures"
    );
}
