//! What sounds urgent goes to who reads it at once: the unit's own recipient, or the one for all. Everything else does not.

use crate::support::{App, citizen::QUESTION, mail::spooled, shipped, start_in};

const URGENT: &str = "Jeg er bange for min kæreste";
const CALL: [(&str, &str); 2] = [("wish", "ring"), ("phone", "12345678")];

/// Sends one urgent message and one that is not; to whom each went.
async fn recipients(app: &App) -> (String, String) {
    for need in [URGENT, QUESTION] {
        let mut citizen = app.citizen();
        citizen.comes_to_the_last_look(need, &CALL).await;
        citizen.sends().await;
    }
    app.has_delivered().await;
    let mails = spooled(&app.folder);
    assert_eq!(mails.len(), 2);
    let to = |urgent: bool| {
        let mail = mails
            .iter()
            .find(|mail| mail.header("Subject").contains("HASTER") == urgent);
        mail.expect("one of each").header("To").to_owned()
    };
    (to(true), to(false))
}

#[tokio::test]
async fn one_for_all_reads_what_is_urgent() {
    let folder = tempfile::tempdir().expect("a temp dir");
    let settings = [("KONTAKT_MAIL_URGENT", "vagt@example.org")];
    let app = start_in(folder.path(), &settings, shipped()).await;
    let (urgent, ordinary) = recipients(&app).await;
    assert_eq!(urgent, "vagt@example.org");
    assert_eq!(ordinary, "modtager@localhost");
}

#[tokio::test]
async fn a_unit_s_own_comes_before_the_one_for_all() {
    let folder = tempfile::tempdir().expect("a temp dir");
    let settings = [("KONTAKT_MAIL_URGENT", "vagt@example.org")];
    let mut shipped = shipped().clone();
    for unit in &mut shipped.directory.units {
        unit.mailbox = "enhed@example.org".to_owned();
        unit.urgent_mailbox = "enhed-nu@example.org".to_owned();
    }
    let app = start_in(folder.path(), &settings, &shipped).await;
    let (urgent, ordinary) = recipients(&app).await;
    assert_eq!(urgent, "enhed-nu@example.org");
    assert_eq!(ordinary, "enhed@example.org");
}

#[tokio::test]
async fn without_anybody_named_it_goes_where_all_mail_goes() {
    let folder = tempfile::tempdir().expect("a temp dir");
    let app = start_in(folder.path(), &[], shipped()).await;
    let (urgent, ordinary) = recipients(&app).await;
    assert_eq!(urgent, ordinary, "it is never lost");
}
