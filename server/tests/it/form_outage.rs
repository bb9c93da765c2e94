//! `server notice begin form`: what is sent is filed and delivered, and neither a page nor a mail promises a date.

use crate::support::{citizen::QUESTION, form::shown, mail::spooled, start, start_with};

const TROUBLE: &str = "Der er problemer med kontaktformularen lige nu";
const STILL: &str = "Du kan stadig skrive, og vi gemmer din besked.";

/// A step of the form says what is wrong, that it can be used, and no date.
fn promises_nothing(reads: &str) {
    assert!(reads.contains(TROUBLE) && reads.contains(STILL), "{reads}");
    assert!(!reads.contains("senest"), "{reads}");
}

#[tokio::test]
async fn while_the_form_is_in_trouble_messages_are_taken_and_no_date_is_promised() {
    let app = start_with(&[("KONTAKT_OUTAGE", "form")]).await;
    for mut citizen in [app.citizen(), app.citizen_without_cookies()] {
        citizen.states_need(QUESTION).await;
        assert!(citizen.reads().contains(TROUBLE), "{}", citizen.reads());
        citizen.answers("nej").await;
        promises_nothing(&citizen.reads());
        let fields = [("wish", "mail"), ("email", "anna@example.org")];
        citizen.fills_in(&fields).await;
        promises_nothing(&citizen.reads());
        citizen.sends().await;
        let reads = citizen.reads();
        assert_eq!(citizen.reference().len(), 6, "{reads}");
        assert!(
            reads.contains("Borgerservice svarer dig på mail."),
            "{reads}"
        );
        assert!(
            reads.contains(TROUBLE) && !reads.contains("senest"),
            "{reads}"
        );
        let followed = shown(&app.get(&citizen.follow_link()).await.text);
        assert!(!followed.contains("senest"), "{followed}");
    }
    app.has_delivered().await;
    let mails = spooled(&app.folder);
    assert_eq!(mails.len(), 4, "each goes out, with its receipt: {mails:?}");
    for mail in &mails {
        assert!(!mail.body.contains("senest"), "{mail:?}");
    }
}

#[tokio::test]
async fn while_all_is_well_a_date_is_promised() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.sends_a_question(QUESTION).await;
    let reads = citizen.reads();
    assert!(reads.contains("senest fredag den 27. november"), "{reads}");
    assert!(!reads.contains(TROUBLE), "{reads}");
}
