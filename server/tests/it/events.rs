//! What happens is counted, without who and without words.

use crate::support::{citizen::QUESTION, start};

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
