//! What happens is counted, without who and without words.

use std::sync::Arc;

use app::{domain::Slug, ports::Events as _};
use server::store::{self, SqliteEvents};

use crate::support::{StoppedClock, citizen::QUESTION, start};

#[tokio::test]
async fn events_are_counted_by_day_topic_and_language_and_written_at_the_stop() {
    let mut app = start().await;
    app.get("/svar/pas").await;
    app.get("/svar/pas").await;
    app.get("/en/svar/pas").await;
    app.states_need("xyzzy qwertz").await;
    app.post("/tak", &[("slug", "pas"), ("answered", "ja")])
        .await;
    let database = app.database().await;
    app.stop().await;
    let rows: Vec<(String, String, String, String, String, i64)> = sqlx::query_as(
        "select day, kind, topic, department, language, count from event order by kind, language",
    )
    .fetch_all(&database)
    .await
    .expect("rows");
    let row = |kind: &str, topic: &str, department: &str, language: &str, count: i64| {
        (
            "2026-11-21".to_owned(),
            kind.to_owned(),
            topic.to_owned(),
            department.to_owned(),
            language.to_owned(),
            count,
        )
    };
    assert_eq!(
        rows,
        [
            row("answer-shown", "pas-kort-og-attester", "kff", "da", 2),
            row("answer-shown", "pas-kort-og-attester", "kff", "en", 1),
            row("answered", "pas-kort-og-attester", "kff", "da", 1),
            row("search-without-answer", "", "", "da", 1),
        ]
    );
}

#[tokio::test]
async fn what_is_sent_and_where_people_are_led_is_counted_once() {
    let mut app = start().await;
    let mut citizen = app.citizen();
    citizen
        .comes_to_the_last_look(QUESTION, &[("wish", "intet")])
        .await;
    let fields = citizen.fields("/kontakt/kontrol");
    citizen.sends().await;
    citizen.sent("/kontakt/kontrol", &fields).await;
    citizen.states_need(QUESTION).await;
    citizen.answers("ja").await;
    citizen.states_need("Min søn 170385-0000").await;
    drop(citizen);
    let database = app.database().await;
    app.stop().await;
    let rows: Vec<(String, String, String, i64)> = sqlx::query_as(
        "select kind, topic, department, count from event \
         where kind in ('sent', 'sent-to-digital-post', 'blocked') order by kind",
    )
    .fetch_all(&database)
    .await
    .expect("rows");
    let row = |kind: &str, topic: &str, department: &str| {
        (kind.to_owned(), topic.to_owned(), department.to_owned(), 1)
    };
    assert_eq!(
        rows,
        [
            row("blocked", "", ""),
            row("sent", "pas-kort-og-attester", "kff"),
            row("sent-to-digital-post", "", ""),
        ],
        "a double click is one message"
    );
}

/// How often something was counted.
async fn counted(app: &mut crate::support::App, kind: &str) -> i64 {
    let database = app.database().await;
    app.stop().await;
    sqlx::query_scalar("select coalesce(sum(count), 0) from event where kind = ?")
        .bind(kind)
        .fetch_one(&database)
        .await
        .expect("counted")
}

#[tokio::test]
async fn the_last_look_and_sending_are_no_searches() {
    let mut app = start().await;
    let mut citizen = app.citizen_without_cookies();
    citizen
        .comes_to_the_last_look(QUESTION, &[("wish", "intet")])
        .await;
    citizen.sends().await;
    drop(citizen);
    assert_eq!(counted(&mut app, "search").await, 1, "the box alone");
}

#[tokio::test]
async fn an_override_is_counted_once_for_a_text() {
    let mut app = start().await;
    let mut citizen = app.citizen();
    citizen.states_need(QUESTION).await;
    citizen.answers("ja").await;
    let fields = crate::support::form::form_with(&citizen.page.text, "generelt spørgsmål").fields;
    citizen.presses("Det er et generelt spørgsmål").await;
    assert_eq!(citizen.path, "/kontakt");
    citizen.visits("/kontakt").await;
    citizen.presses("English").await;
    citizen.presses("Dansk").await;
    citizen.fills_in(&[("wish", "intet")]).await;
    citizen.presses("Ret Din besked").await;
    // Back to where it was pressed, and pressed again.
    citizen.posts("/kontakt", &fields).await;
    drop(citizen);
    let mut another = app.citizen_without_cookies();
    another.states_need(QUESTION).await;
    another.answers("ja").await;
    let fields = crate::support::form::form_with(&another.page.text, "generelt spørgsmål").fields;
    another.presses("Det er et generelt spørgsmål").await;
    another.presses("English").await;
    // Loaded again: the browser sends the same form once more.
    another.posts("/kontakt", &fields).await;
    drop(another);
    assert_eq!(counted(&mut app, "overridden").await, 2, "two people");
}

#[tokio::test]
async fn what_is_opened_much_is_told_as_a_share_and_forgotten_slowly() {
    let folder = tempfile::tempdir().expect("a temp dir");
    let pool = store::open(&folder.path().join("x.sqlite"))
        .await
        .expect("opens");
    let clock = StoppedClock::new();
    let events = SqliteEvents::new(pool, Arc::clone(&clock) as _);
    let open = |slug: &str, times: usize| {
        let slug = Slug::parse(slug).expect("a slug");
        for _ in 0..times {
            events.open(&slug);
        }
    };
    open("pas", 49);
    events.flush().await.expect("written");
    assert!(
        events
            .read_openings()
            .await
            .expect("read")
            .shares()
            .is_empty(),
        "too few to tell"
    );
    open("pas", 51);
    open("rotter", 9);
    events.flush().await.expect("written");
    let openings = events.read_openings().await.expect("read");
    let shares = openings.shares();
    assert!((shares["pas"] - 1.0).abs() < 0.001, "{shares:?}");
    assert!((0.4..0.6).contains(&shares["rotter"]), "{shares:?}");
    // Three months later an eighth is left of them.
    clock.advance(90 * 24, 0);
    assert!(
        events
            .read_openings()
            .await
            .expect("read")
            .shares()
            .is_empty()
    );
    open("rotter", 60);
    events.flush().await.expect("written");
    let openings = events.read_openings().await.expect("read");
    let shares = openings.shares();
    assert!((shares["rotter"] - 1.0).abs() < 0.001, "{shares:?}");
    assert!(shares["pas"] < 0.7, "{shares:?}");
}
