//! The outage switch: the port's sentences, and what citizens see of it at the next request.

use std::sync::Arc;

use app::{
    domain::notice::{Notice, Service},
    ports::Notices,
};
use server::store::{self, SqliteNotices};

use crate::support::{App, StoppedClock, citizen::QUESTION, form::shown, start, start_with};

const DOWN: &str = "Digital Post virker ikke lige nu";
/// A matter of one's own that has no self-service of its own.
const OWN_MATTER: &str = "Hvad koster et nyt pas?";

async fn switch(app: &App) -> SqliteNotices {
    let pool = store::open(&app.folder.join("data/kontakt.sqlite"))
        .await
        .expect("opens");
    SqliteNotices::new(pool, app.clock.clone(), &[])
}

fn services(notices: &[Notice]) -> Vec<(Service, bool)> {
    notices
        .iter()
        .map(|notice| (notice.service, notice.until.is_none()))
        .collect()
}

/// The port's own sentences.
async fn behaves(notices: &impl Notices, clock: &StoppedClock) {
    let told = || async { services(&notices.notices().await.expect("answers")) };
    assert_eq!(told().await, []);
    notices.end(Service::Phone).await.expect("ended");
    assert_eq!(told().await, [], "what is not down cannot end");
    notices.begin(Service::DigitalPost).await.expect("begun");
    clock.advance(1, 0);
    notices.begin(Service::DigitalPost).await.expect("begun");
    assert_eq!(
        told().await,
        [(Service::DigitalPost, true)],
        "saying it twice MUST change nothing"
    );
    notices.begin(Service::Mitid).await.expect("begun");
    assert_eq!(
        told().await,
        [(Service::Mitid, true), (Service::DigitalPost, true)],
        "newest first"
    );
    clock.advance(1, 0);
    notices.end(Service::DigitalPost).await.expect("ended");
    let ended = notices.notices().await.expect("answers");
    clock.advance(1, 0);
    notices.end(Service::DigitalPost).await.expect("ended");
    assert_eq!(
        notices.notices().await.expect("answers"),
        ended,
        "saying it twice MUST change nothing"
    );
    notices.begin(Service::DigitalPost).await.expect("begun");
    assert_eq!(told().await.len(), 3, "it can go down again");
    clock.advance(366 * 24, 0);
    assert_eq!(
        told().await,
        [(Service::DigitalPost, true), (Service::Mitid, true)],
        "what was over more than twelve months ago is forgotten, what lasts is not"
    );
}

#[tokio::test]
async fn sqlite_behaves() {
    let folder = tempfile::tempdir().expect("a temp dir");
    let pool = store::open(&folder.path().join("x.sqlite"))
        .await
        .expect("opens");
    let clock = StoppedClock::new();
    behaves(&SqliteNotices::new(pool, clock.clone(), &[]), &clock).await;
}

#[tokio::test]
async fn what_the_settings_say_is_down_stands_once() {
    let folder = tempfile::tempdir().expect("a temp dir");
    let pool = store::open(&folder.path().join("x.sqlite"))
        .await
        .expect("opens");
    let clock: Arc<StoppedClock> = StoppedClock::new();
    let notices = SqliteNotices::new(pool, clock, &[Service::Mitid]);
    assert_eq!(
        services(&notices.notices().await.expect("answers")),
        [(Service::Mitid, true)]
    );
    notices.begin(Service::Mitid).await.expect("begun");
    assert_eq!(
        services(&notices.notices().await.expect("answers")),
        [(Service::Mitid, true)]
    );
}

#[tokio::test]
async fn the_banner_stands_where_it_matters_at_the_next_request() {
    let app = start().await;
    let switch = switch(&app).await;
    let mut citizen = app.citizen();
    citizen.states_need(QUESTION).await;
    assert!(!app.get("/").await.text.contains(DOWN));
    let mut tags = Vec::new();
    for path in ["/", "/svar/pas", "/klage"] {
        tags.push((path, app.get(path).await.header("etag").to_owned()));
    }
    switch.begin(Service::DigitalPost).await.expect("begun");
    for path in [
        "/",
        "/forslag",
        "/vej",
        "/digital-post",
        "/driftsstatus",
        "/svar-paa-brev",
        "/klage",
        "/hjaelp",
        "/svar/pas",
    ] {
        let page = citizen.visits(path).await;
        assert!(page.text.contains(DOWN), "{path}: {}", shown(&page.text));
        assert!(
            page.text
                .contains("Vi kan ikke love, at fristen bliver forlænget."),
            "{path}"
        );
        assert!(page.text.contains("href=\"/bliv-ringet-op\""), "{path}");
    }
    for (path, tag) in tags {
        let seen = app.client().get(app.url(path)).header("if-none-match", tag);
        assert_eq!(
            crate::support::send(seen).await.status,
            200,
            "{path}: a page that a browser has kept is not the page any more"
        );
    }
    assert!(
        app.get("/en/digital-post")
            .await
            .text
            .contains("Digital Post")
    );
    switch.end(Service::DigitalPost).await.expect("ended");
    assert!(!app.get("/").await.text.contains(DOWN));
}

#[tokio::test]
async fn an_own_matter_leads_to_the_phone_first_and_promises_no_deadline() {
    let app = start().await;
    switch(&app)
        .await
        .begin(Service::DigitalPost)
        .await
        .expect("begun");
    for mut citizen in [app.citizen(), app.citizen_without_cookies()] {
        citizen.states_need(OWN_MATTER).await;
        citizen.answers("ja").await;
        is_led_elsewhere(&citizen.reads());
        assert!(!citizen.page.text.contains("action=\"/kontakt/kontrol\""));
    }
}

/// Phone first, honest words on deadlines, and no date.
fn is_led_elsewhere(reads: &str) {
    assert!(
        reads.starts_with("Du kan få hjælp uden Digital Post"),
        "{reads}"
    );
    let at = |part: &str| {
        reads
            .find(part)
            .unwrap_or_else(|| panic!("{part}: {reads}"))
    };
    assert!(
        at("Ring, og få svar med det samme.") < at("Sådan gør du"),
        "{reads}"
    );
    assert!(at("Bliv ringet op") < at("Sådan gør du"), "{reads}");
    assert!(
        reads.contains("Vi kan ikke love, at fristen bliver forlænget."),
        "{reads}"
    );
    assert!(!reads.contains("senest"), "{reads}");
}

#[tokio::test]
async fn switched_on_in_mid_flow_it_holds_from_the_next_step_on() {
    let app = start().await;
    let switch = switch(&app).await;
    let mut citizen = app.citizen();
    citizen.states_need(OWN_MATTER).await;
    switch.begin(Service::DigitalPost).await.expect("begun");
    citizen.answers("ja").await;
    is_led_elsewhere(&citizen.reads());
    // A general question goes its way as ever.
    let mut other = app.citizen();
    other
        .comes_to_the_last_look(QUESTION, &[("wish", "intet")])
        .await;
    switch.begin(Service::Mitid).await.expect("begun");
    other.sends().await;
    assert_eq!(other.reference().len(), 6);
    // The form does not open for an own matter because the other way is closed.
    let mut tricky = app.citizen();
    tricky
        .comes_to_the_last_look(OWN_MATTER, &[("wish", "intet")])
        .await;
    let fields = crate::support::form::with(&tricky.fields("/kontakt/kontrol"), &[("said", "ja")]);
    assert_eq!(tricky.posts("/kontakt/kontrol", &fields).await.status, 422);
    assert_eq!(app.count("inquiry").await, 1);
    for service in [Service::DigitalPost, Service::Mitid] {
        switch.end(service).await.expect("ended");
    }
    let reads = shown(&citizen.visits("/digital-post").await.text);
    assert!(
        !reads.contains("Du kan få hjælp uden Digital Post"),
        "{reads}"
    );
}

#[tokio::test]
async fn mitid_can_be_down_by_the_settings() {
    let app = start_with(&[("KONTAKT_OUTAGE", "mitid")]).await;
    let mut citizen = app.citizen();
    assert!(
        citizen
            .visits("/")
            .await
            .text
            .contains("MitID virker ikke lige nu")
    );
    citizen.states_need(OWN_MATTER).await;
    citizen.answers("ja").await;
    is_led_elsewhere(&citizen.reads());
    assert!(
        citizen
            .visits("/driftsstatus")
            .await
            .text
            .contains("Fejlen er ikke rettet endnu.")
    );
}

#[tokio::test]
async fn the_door_to_digital_post_says_it_without_a_text() {
    let app = start_with(&[("KONTAKT_OUTAGE", "mitid")]).await;
    let reads = shown(&app.get("/digital-post").await.text);
    for part in [
        "Du kan få hjælp uden Digital Post",
        "MitID virker ikke lige nu",
        "Når MitID virker igen",
    ] {
        assert!(reads.contains(part), "{part}: {reads}");
    }
    assert!(!reads.contains("Indsæt din besked."), "{reads}");
}

#[tokio::test]
async fn the_status_page_remembers_start_and_end() {
    let app = start().await;
    let switch = switch(&app).await;
    let reads = shown(&app.get("/driftsstatus").await.text);
    assert!(
        reads.contains("Vi kender ikke til fejl lige nu.")
            && reads.contains("Der har ikke været nogen driftsforstyrrelser."),
        "{reads}"
    );
    switch.begin(Service::Form).await.expect("begun");
    let reads = shown(&app.get("/driftsstatus").await.text);
    assert!(
        reads.contains("Der er problemer med kontaktformularen lige nu")
            && reads.contains("Siden 21. november 2026 kl. 13.00. Fejlen er ikke rettet endnu."),
        "{reads}"
    );
    app.clock.advance(1, 30);
    switch.end(Service::Form).await.expect("ended");
    let reads = shown(&app.get("/driftsstatus").await.text);
    assert!(
        reads.contains(
            "Kontaktformularen Fra 21. november 2026 kl. 13.00 til 21. november 2026 kl. 14.30"
        ),
        "{reads}"
    );
    let english = shown(&app.get("/en/driftsstatus").await.text);
    assert!(english.contains("21 November 2026 at 14:30"), "{english}");
}
