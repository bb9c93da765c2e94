//! A citizen's words reach no log, no URL and no readable byte of the disk; but the mail that carries them.

use std::path::Path;

use crate::support::{
    App, citizen::Citizen, files_with, form::with, log::captured_log, mail::spooled, start,
};

const CANARY: &str = "kanariefugl7b21";

/// No readable byte of the data directory, but the mails in the spool, and no line of the log.
fn leaves_no_trace(app: &App, words: &str) {
    let mut files = files_with(&app.folder.join("data"), words.as_bytes());
    files.retain(|file| Path::new(file).extension().is_none_or(|kind| kind != "eml"));
    assert_eq!(files, Vec::<String>::new());
    let log = captured_log();
    let told: Vec<&str> = log.lines().filter(|line| line.contains(words)).collect();
    assert_eq!(told, Vec::<&str>::new(), "not in any log line at TRACE");
}

#[tokio::test]
async fn a_need_leaves_no_readable_trace() {
    let app = start().await;
    let need = format!("{CANARY} min nabo hedder {CANARY} og jeg skal have nyt pas");
    let first = app.states_need(&need).await;
    assert!(first.text.contains(CANARY), "the citizen sees the text");
    let second = app.states_need(&need).await;
    assert_eq!(second.status, 303);
    assert!(!second.header("location").contains(CANARY));
    app.get("/forslag").await;
    app.states_need(&CANARY.repeat(500)).await;
    app.post("/tak", &[("slug", CANARY), ("answered", CANARY)])
        .await;
    app.get(&format!("/svar/{CANARY}?q={CANARY}")).await;
    assert_eq!(app.count("session").await, 1, "the draft is there");
    leaves_no_trace(&app, CANARY);
    assert!(
        captured_log().contains("/svar/{slug}"),
        "the log names route templates"
    );
}

#[tokio::test]
async fn what_is_sent_is_readable_in_its_mail_alone() {
    const CANARY: &str = "kanariefugl93c4";
    let app = start().await;
    let need = format!("Hvad koster et pas? Min hund hedder {CANARY}");
    let address = format!("{CANARY}@example.org");
    let fields = [
        ("wish", "mail"),
        ("email", address.as_str()),
        ("name", CANARY),
    ];
    let mut links = Vec::new();
    for mut citizen in [app.citizen(), app.citizen_without_cookies()] {
        citizen.states_need(&need).await;
        stays_clean(&citizen);
        citizen.answers("ja").await;
        stays_clean(&citizen);
        citizen.presses("Skriv et brev på papir").await;
        stays_clean(&citizen);
        citizen.states_need(&need).await;
        if citizen.path == "/forslag" {
            citizen.answers("nej").await;
        }
        stays_clean(&citizen);
        citizen.fills_in(&with_wrong(&fields)).await;
        citizen.fills_in(&fields).await;
        stays_clean(&citizen);
        citizen.sends().await;
        stays_clean(&citizen);
        links.push(citizen.follow_link());
        let call = [
            ("name", CANARY),
            ("phone", "12345678"),
            ("unit", CANARY),
            ("deadline", CANARY),
        ];
        assert_eq!(citizen.posts("/bliv-ringet-op", &call).await.status, 422);
        let fields = with(&citizen.fields("/bliv-ringet-op"), &[("deadline", "")]);
        citizen.posts("/bliv-ringet-op", &fields).await;
        citizen
            .posts(
                "/fejl",
                &[
                    ("need", need.as_str()),
                    ("name", CANARY),
                    ("email", &address),
                ],
            )
            .await;
        stays_clean(&citizen);
        links.push(citizen.follow_link());
    }
    for link in &links {
        let page = app.get(link).await;
        assert!(page.status == 200 && !page.text.contains(CANARY), "{link}");
    }
    app.has_delivered().await;
    assert_eq!(app.count("inquiry").await, 6);
    let told = spooled(&app.folder)
        .iter()
        .filter(|mail| mail.body.contains(CANARY))
        .count();
    assert_eq!(told, 6, "the units read it; the receipts do not say it");
    leaves_no_trace(&app, CANARY);
    let log = captured_log();
    for link in &links {
        let secret = link.rsplit('/').next().expect("a secret");
        assert!(
            !log.contains(secret),
            "secrets stand in paths, and no path stands in the log"
        );
        assert_eq!(
            files_with(&app.folder.join("data"), secret.as_bytes())
                .iter()
                .filter(|file| !file.ends_with(".eml"))
                .count(),
            0,
            "the store has its digest"
        );
    }
    assert!(
        log.contains("/henvendelse/{reference}/{secret}")
            && log.contains("/kvittering/{reference}")
    );
}

/// The address of the page says nothing.
fn stays_clean(citizen: &Citizen<'_>) {
    assert!(!citizen.path.contains("kanarie"), "{}", citizen.path);
    assert!(
        matches!(citizen.page.status, 200 | 422),
        "{}: {}",
        citizen.path,
        citizen.page.status
    );
}

fn with_wrong<'a>(fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = fields.to_vec();
    fields.push(("wish", "ring"));
    fields.push(("phone", "12"));
    fields
}
