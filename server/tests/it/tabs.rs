//! Two tabs of one browser share a draft. What is sent is what the page shows, and neither tab takes the other's text.

use crate::support::{
    citizen::QUESTION,
    form::{shown, value},
    mail::spooled,
    start,
};

const OTHER: &str = "Hvor anmelder jeg rotter i gården?";
const NOTHING: [(&str, &str); 1] = [("wish", "intet")];

#[tokio::test]
async fn a_tab_sends_what_it_shows_whatever_another_tab_wrote() {
    let app = start().await;
    let mut a = app.citizen();
    a.comes_to_the_last_look(QUESTION, &[("wish", "mail"), ("email", "a@example.org")])
        .await;
    let mut b = a.another_tab();
    b.comes_to_the_last_look(OTHER, &[("wish", "mail"), ("email", "b@example.org")])
        .await;
    a.sends().await;
    assert_eq!(a.reference().len(), 6);
    // The other text is a draft still.
    let reads = shown(&b.visits("/kontakt/kontrol").await.text);
    assert!(
        reads.contains(OTHER) && reads.contains("b@example.org"),
        "{reads}"
    );
    b.sends().await;
    assert_ne!(a.reference(), b.reference());
    app.has_delivered().await;
    for (words, address) in [(QUESTION, "a@example.org"), (OTHER, "b@example.org")] {
        let mails = spooled(&app.folder);
        let mail = mails.iter().find(|mail| mail.body.contains(words));
        let mail = mail.expect("it was carried");
        assert_eq!(mail.header("Reply-To"), address);
        assert!(mail.body.contains(address));
    }
    let page = a.visits("/forslag").await;
    assert!(!page.text.contains(QUESTION) && !page.text.contains(OTHER));
}

#[tokio::test]
async fn a_tab_that_is_reloaded_shows_the_draft_whole_and_sends_that() {
    let app = start().await;
    let mut a = app.citizen();
    a.comes_to_the_last_look(QUESTION, &[("wish", "mail"), ("email", "a@example.org")])
        .await;
    let mut b = a.another_tab();
    b.comes_to_the_last_look(OTHER, &NOTHING).await;
    let reads = shown(&a.visits("/kontakt/kontrol").await.text);
    assert!(
        reads.contains(OTHER) && !reads.contains(QUESTION) && !reads.contains("a@example.org"),
        "never a bit of each: {reads}"
    );
    assert_eq!(value(&a.fields("/kontakt/kontrol"), "need"), OTHER);
    a.sends().await;
    b.sends().await;
    assert_eq!(a.reference(), b.reference(), "it is one message");
    assert_eq!(app.count("inquiry").await, 1);
}

#[tokio::test]
async fn who_never_wrote_is_not_told_that_a_text_was_erased() {
    let app = start().await;
    for path in ["/forslag", "/vej", "/kontakt", "/kontakt/kontrol"] {
        for (prefix, either, erased) in [
            (
                "",
                "Enten har du ikke skrevet noget endnu",
                "Din tekst er slettet",
            ),
            (
                "/en",
                "Either you have not written anything yet",
                "Your text has been erased",
            ),
        ] {
            let page = app.get(&format!("{prefix}{path}")).await;
            let reads = shown(&page.text);
            assert_eq!(page.status, 200, "{path}: {reads}");
            assert!(
                reads.contains(either) && !reads.contains(erased),
                "{path}: {reads}"
            );
            assert!(
                page.text.contains("name=\"need\""),
                "{path}: the box: {reads}"
            );
        }
    }
}

#[tokio::test]
async fn another_form_does_not_take_the_draft() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.states_need(QUESTION).await;
    citizen.answers("nej").await;
    let mut tab = citizen.another_tab();
    tab.posts("/fejl", &[("need", "Knappen virker ikke")]).await;
    let call = [("name", "Anna"), ("phone", "12345678")];
    tab.posts("/bliv-ringet-op", &call).await;
    assert_eq!(app.count("inquiry").await, 2);
    citizen.visits("/kontakt").await;
    assert_eq!(value(&citizen.fields("/kontakt"), "need"), QUESTION);
}

#[tokio::test]
async fn the_examples_for_who_is_in_doubt_can_be_reloaded() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.states_need(QUESTION).await;
    citizen.answers("ved-ikke").await;
    assert_eq!(citizen.steps, [200, 303]);
    for _ in 0..2 {
        assert_eq!(citizen.path, "/vej");
        let reads = citizen.reads();
        assert!(reads.contains("»Hvad koster et pas?«"), "{reads}");
        citizen.visits("/vej").await;
    }
    citizen.presses("English").await;
    assert!(
        citizen.reads().contains("“How much is a passport?”"),
        "{}",
        citizen.reads()
    );
    citizen.visits("").await;
    let mut citizen = app.citizen_without_cookies();
    citizen.states_need(QUESTION).await;
    citizen.answers("ved-ikke").await;
    assert_eq!(citizen.steps, [200, 200]);
    assert!(citizen.reads().contains("»Hvad koster et pas?«"));
}

#[tokio::test]
async fn who_changes_the_sender_is_asked_and_shown_no_examples() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.states_need(QUESTION).await;
    let mut fields = citizen.fields("/vej");
    fields.extend([
        ("said".to_owned(), "ved-ikke".to_owned()),
        ("step".to_owned(), "skift".to_owned()),
    ]);
    citizen.posts("/vej", &fields).await;
    let reads = citizen.reads();
    assert!(reads.contains("Hvem skriver du for?"), "{reads}");
}
