//! From the store to the unit and the citizen: as files, or by a mail server that may be away or refuse. A message that is
//! filed is on disk, and it is delivered in the end.

use jiff::SignedDuration;
use server::{
    keyring::KeyRing,
    store::{self, SqliteInquiries},
};

use app::{domain::inquiry::KEPT_DAYS, ports::Clock as _};

use crate::support::{
    App,
    citizen::QUESTION,
    mail::{Mail, MailServer, a_silent_port, spooled},
    start, start_with,
};

/// The mail to the unit and the mail to the citizen.
fn sorted(mut mails: Vec<Mail>) -> (Mail, Mail) {
    assert_eq!(mails.len(), 2, "{mails:?}");
    mails.sort_by_key(|mail| mail.header("To") == "anna@example.org");
    let receipt = mails.pop().expect("two");
    (mails.pop().expect("two"), receipt)
}

/// A server that sends its mail to a port.
async fn sending_to(address: std::net::SocketAddr) -> App {
    start_with(&[
        ("KONTAKT_SMTP", &format!("smtp://{address}")),
        ("KONTAKT_MAIL_FROM", "kontakt@example.org"),
        ("KONTAKT_MAIL_TO", "faelles@example.org"),
    ])
    .await
}

/// Waits until every delivery has been tried so often.
async fn has_tried(app: &App, question: &'static str) {
    app.waits_for(question).await;
}

#[tokio::test]
async fn as_files_the_unit_gets_the_words_and_the_citizen_a_receipt_without_them() {
    let app = start().await;
    let mut citizen = app.citizen();
    let fields = [
        ("wish", "mail"),
        ("email", "anna@example.org"),
        ("name", "Anna Ærlig"),
    ];
    citizen.comes_to_the_last_look(QUESTION, &fields).await;
    citizen.sends().await;
    let reference = citizen.reference();
    let aloud = format!("{} {}", &reference[..3], &reference[3..]);
    let link = app.url(&citizen.follow_link());
    app.has_delivered().await;
    let (unit, receipt) = sorted(spooled(&app.folder));
    assert_eq!(
        unit.header("To"),
        "modtager@localhost",
        "the unit has no mailbox of its own"
    );
    assert_eq!(unit.header("Reply-To"), "anna@example.org");
    assert_eq!(
        unit.header("Subject"),
        format!("{aloud}: Spørgsmål fra kontaktformularen")
    );
    for part in [
        QUESTION,
        "Navn: Anna Ærlig",
        "Svar på mail til: anna@example.org",
        "fredag den 27. november 2026",
        "pas",
        &aloud,
    ] {
        assert!(unit.body.contains(part), "{part}: {}", unit.body);
    }
    assert!(
        !unit.body.contains("/henvendelse/"),
        "the secret is the citizen's"
    );
    assert_eq!(
        receipt.header("Subject"),
        format!("Vi har fået din besked ({aloud})")
    );
    assert_eq!(receipt.header("Reply-To"), "");
    assert!(receipt.body.contains(&link), "{link}: {}", receipt.body);
    assert!(
        receipt
            .body
            .contains("Borgerservice svarer dig senest fredag den 27. november 2026."),
        "{}",
        receipt.body
    );
    for word in [QUESTION, "Anna"] {
        assert!(
            !receipt.body.contains(word),
            "mail is read by others: {}",
            receipt.body
        );
    }
}

#[tokio::test]
async fn who_gives_no_address_gets_no_receipt_and_urgent_words_are_marked() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen
        .comes_to_the_last_look(
            "Jeg er bange for min kæreste",
            &[("wish", "ring"), ("phone", "12345678")],
        )
        .await;
    citizen.sends().await;
    citizen
        .posts(
            "/bliv-ringet-op",
            &[
                ("name", "Anna"),
                ("phone", "12345678"),
                ("deadline", "28.11.2026"),
            ],
        )
        .await;
    assert!(
        citizen
            .reads()
            .contains("ringer til dig senest fredag den 27. november"),
        "{}",
        citizen.reads()
    );
    citizen
        .posts("/fejl", &[("need", "Knappen virker ikke")])
        .await;
    app.has_delivered().await;
    let mails = spooled(&app.folder);
    let mut subjects: Vec<&str> = mails.iter().map(|mail| mail.header("Subject")).collect();
    subjects.sort_unstable();
    assert_eq!(subjects.len(), 3, "{subjects:?}");
    let count = |part: &str| {
        subjects
            .iter()
            .filter(|subject| subject.contains(part))
            .count()
    };
    assert_eq!(
        (
            count("HASTER"),
            count("Vil gerne ringes op"),
            count("Fejl på kontaktsiden")
        ),
        (1, 1, 1),
        "{subjects:?}"
    );
    let bodies: String = mails.iter().map(|mail| mail.body.as_str()).collect();
    for part in [
        "Ring til: 12345678",
        "Har en frist lørdag den 28. november 2026",
        "Knappen virker ikke",
    ] {
        assert!(bodies.contains(part), "{part}: {bodies}");
    }
}

#[tokio::test]
async fn with_the_mail_server_down_it_is_on_disk_and_is_delivered_when_the_server_is_back() {
    let address = a_silent_port();
    let app = sending_to(address).await;
    let mut citizen = app.citizen();
    citizen.sends_a_question(QUESTION).await;
    assert_eq!(
        citizen.page.status,
        200,
        "the citizen gets the receipt: {}",
        citizen.reads()
    );
    assert_eq!(
        (app.count("inquiry").await, app.count("delivery").await),
        (1, 2)
    );
    has_tried(&app, "select min(attempts) = 1 from delivery").await;
    let reads = crate::support::form::shown(&app.get(&citizen.follow_link()).await.text);
    assert!(
        !reads.contains("Den er hos"),
        "nobody says that the unit has it: {reads}"
    );
    let server = MailServer::at(address).await;
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    assert_eq!(server.taken().len(), 0, "not before the pause is over");
    app.clock.advance(0, 1);
    app.has_delivered().await;
    let (unit, receipt) = sorted(server.taken());
    assert_eq!(
        (unit.header("To"), unit.header("From")),
        ("faelles@example.org", "kontakt@example.org")
    );
    assert!(unit.body.contains(QUESTION) && receipt.body.contains("/henvendelse/"));
    let reads = crate::support::form::shown(&app.get(&citizen.follow_link()).await.text);
    assert!(reads.contains("Den er hos Borgerservice."), "{reads}");
}

#[tokio::test]
async fn a_mail_server_that_says_later_is_asked_again_after_growing_pauses() {
    let address = a_silent_port();
    let server = MailServer::at(address).await;
    server.refuses(Some("451 later"));
    let app = sending_to(address).await;
    app.citizen().sends_a_question(QUESTION).await;
    has_tried(&app, "select min(attempts) = 1 from delivery").await;
    app.clock.advance(0, 1);
    has_tried(&app, "select min(attempts) = 2 from delivery").await;
    app.clock.advance(0, 1);
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    assert_eq!(server.refused(), 4, "the second pause is two minutes");
    server.refuses(None);
    app.clock.advance(0, 1);
    app.has_delivered().await;
    sorted(server.taken());
}

#[tokio::test]
async fn a_mail_server_that_says_never_keeps_no_citizen_s_message_from_a_later_day() {
    let address = a_silent_port();
    let server = MailServer::at(address).await;
    server.refuses(Some("550 never"));
    let app = sending_to(address).await;
    let mut citizen = app.citizen();
    citizen.sends_a_question(QUESTION).await;
    has_tried(&app, "select min(attempts) = 1 from delivery").await;
    let database = app.database().await;
    let rows: Vec<(String, bool, bool)> =
        sqlx::query_as("select parcel, due is null, stuck from delivery order by parcel")
            .fetch_all(&database)
            .await
            .expect("rows");
    let row = |parcel: &str, done, stuck| (parcel.to_owned(), done, stuck);
    assert_eq!(
        rows,
        [row("receipt", true, false), row("unit", false, true)]
    );
    server.refuses(None);
    app.clock.advance(24, 0);
    app.has_delivered().await;
    let taken = server.taken();
    assert!(
        taken.len() == 1 && taken[0].body.contains(QUESTION),
        "{taken:?}"
    );
    let log = crate::support::log::captured_log();
    assert!(
        log.contains("the mail server said 550"),
        "it is told, with the server's code"
    );
}

#[tokio::test]
async fn what_is_filed_survives_a_stop_and_is_delivered_after_the_next_start() {
    let folder = tempfile::tempdir().expect("a temp dir");
    let address = a_silent_port();
    let smtp = format!("smtp://{address}");
    let settings = [("KONTAKT_SMTP", smtp.as_str())];
    let mut app =
        crate::support::start_in(folder.path(), &settings, crate::support::shipped()).await;
    let mut citizen = app.citizen();
    citizen.sends_a_question(QUESTION).await;
    let link = citizen.follow_link();
    drop(citizen);
    app.stop().await;
    let app = crate::support::start_in(folder.path(), &[], crate::support::shipped()).await;
    app.clock.advance(0, 5);
    app.has_delivered().await;
    sorted(spooled(&app.folder));
    assert_eq!(app.get(&link).await.status, 200);
}

#[tokio::test]
async fn after_the_days_it_is_kept_nothing_is_left_of_it() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.sends_a_question(QUESTION).await;
    let link = citizen.follow_link();
    app.has_delivered().await;
    let pool = store::open(&app.folder.join("data/kontakt.sqlite"))
        .await
        .expect("opens");
    let keys = KeyRing::open(&app.folder.join("keys")).expect("opens");
    let inquiries = SqliteInquiries::new(pool, keys.into());
    let last = app.clock.now() + SignedDuration::from_hours(KEPT_DAYS * 24);
    let before = last - SignedDuration::from_secs(1);
    assert_eq!(inquiries.erase_old(before).await.expect("erased"), 0);
    assert_eq!(inquiries.erase_old(last).await.expect("erased"), 1);
    for table in ["inquiry", "inquiry_step", "delivery"] {
        assert_eq!(app.count(table).await, 0, "{table}");
    }
    assert_eq!(app.get(&link).await.status, 404);
}
