//! "Forlad siden hurtigt": a plain link. Who only looks ahead erases nothing.

use crate::support::{citizen::QUESTION, send, start};

#[tokio::test]
async fn looking_ahead_erases_nothing_and_pressing_does() {
    let app = start().await;
    app.states_need(QUESTION).await;
    let ask = |headers: &[(&'static str, &'static str)]| {
        let request = app.client().get(app.url("/forlad"));
        let request = headers.iter().fold(request, |request, (name, value)| {
            request.header(*name, *value)
        });
        send(request)
    };
    for headers in [
        &[("sec-purpose", "prefetch")][..],
        &[
            ("sec-purpose", "prefetch;prerender"),
            ("sec-fetch-dest", "document"),
        ],
        &[("purpose", "prefetch")],
        &[("x-moz", "prefetch")],
        &[("sec-fetch-dest", "image")],
        &[("sec-fetch-dest", "empty")],
        &[
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-dest", "document"),
        ],
    ] {
        let answer = ask(headers).await;
        assert!(matches!(answer.status, 303 | 503), "{headers:?}");
        assert_eq!(answer.header("cache-control"), "no-store", "{headers:?}");
        assert_eq!(answer.header("clear-site-data"), "", "{headers:?}");
        assert!(
            app.get("/forslag").await.text.contains(QUESTION),
            "{headers:?}"
        );
    }
    let pressed = ask(&[
        ("sec-fetch-site", "same-origin"),
        ("sec-fetch-dest", "document"),
    ])
    .await;
    assert_eq!(
        (pressed.status, pressed.header("cache-control")),
        (303, "no-store")
    );
    assert_eq!(pressed.header("clear-site-data"), "", "nobody waits for it");
    let cookie = pressed.header("set-cookie");
    assert!(
        cookie.starts_with("kontakt=;") && cookie.contains("Max-Age=0"),
        "{cookie}"
    );
    assert!(!app.get("/forslag").await.text.contains(QUESTION));
    assert_eq!(app.count("session").await, 0);
}

#[tokio::test]
async fn leaving_in_a_hurry_is_a_plain_link_that_erases_the_text() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.states_need("Min kæreste slår mig").await;
    assert!(
        citizen.reads().contains("Forlad siden hurtigt"),
        "{}",
        citizen.reads()
    );
    assert!(citizen.page.text.contains("href=\"/forlad\""));
    let answer = citizen.asks("/forlad").await;
    assert_eq!(answer.status, 303);
    assert!(
        answer.header("location").starts_with("https://"),
        "{}",
        answer.header("location")
    );
    assert!(
        !citizen
            .visits("/forslag")
            .await
            .text
            .contains("Min kæreste slår mig")
    );
    assert_eq!(app.count("session").await, 0);
}

#[tokio::test]
async fn a_page_that_can_be_left_quickly_is_not_kept_for_the_back_button() {
    let app = start().await;
    for (need, kept) in [
        ("Min kæreste slår mig", "no-store"),
        (QUESTION, "private, no-cache"),
    ] {
        let mut citizen = app.citizen_without_cookies();
        citizen.states_need(need).await;
        assert_eq!(citizen.page.header("cache-control"), kept, "{need}");
    }
}

#[tokio::test]
async fn who_flees_is_led_away_also_when_the_store_does_not_answer() {
    let app = start().await;
    app.states_need(QUESTION).await;
    sqlx::query("alter table session rename to gone")
        .execute(&app.database().await)
        .await
        .expect("renamed");
    let request = app.client().get(app.url("/forlad"));
    let left = send(request.header("sec-fetch-dest", "document")).await;
    assert_eq!(left.status, 303);
    assert!(left.header("location").starts_with("https://"), "away");
}

#[tokio::test]
async fn a_text_is_answered_also_when_what_was_kept_cannot_be_read() {
    let app = start().await;
    app.states_need(QUESTION).await;
    sqlx::query("alter table session rename to gone")
        .execute(&app.database().await)
        .await
        .expect("renamed");
    let again = app.states_need("hvordan får jeg beboerlicens").await;
    assert!(
        again.text.contains("hvordan får jeg beboerlicens"),
        "{}",
        again.status
    );
    assert!(again.text.contains("/svar/beboerlicens"));
}

#[tokio::test]
async fn only_a_text_that_is_kept_is_said_to_be() {
    const KEPT: &str = "Vi gemmer din tekst her i 2 timer";
    let app = start().await;
    let mut with_cookies = app.citizen();
    with_cookies.states_need(QUESTION).await;
    with_cookies.answers("ja").await;
    assert!(with_cookies.reads().contains(KEPT), "it is");
    let mut without = app.citizen_without_cookies();
    without.states_need(QUESTION).await;
    without.answers("ja").await;
    assert!(without.reads().contains("Sådan gør du"));
    assert!(!without.reads().contains(KEPT), "{}", without.reads());
    with_cookies.states_need(QUESTION).await;
    sqlx::query("alter table session rename to gone")
        .execute(&app.database().await)
        .await
        .expect("renamed");
    with_cookies.answers("ja").await;
    let reads = with_cookies.reads();
    assert!(
        reads.contains("Sådan gør du") && !reads.contains(KEPT),
        "{reads}"
    );
}

#[tokio::test]
async fn who_flees_does_not_wait_for_a_store_that_is_busy() {
    let app = start().await;
    app.states_need(QUESTION).await;
    let database = app.database().await;
    let mut busy = database.acquire().await.expect("a connection");
    sqlx::query("begin immediate")
        .execute(&mut *busy)
        .await
        .expect("the store is busy");
    let request = app.client().get(app.url("/forlad"));
    let leaving = send(request.header("sec-fetch-dest", "document"));
    let left = tokio::time::timeout(std::time::Duration::from_secs(3), leaving)
        .await
        .expect("before the store would have given up");
    assert_eq!(left.status, 303);
    assert!(left.header("set-cookie").starts_with("kontakt=;"));
    sqlx::query("rollback")
        .execute(&mut *busy)
        .await
        .expect("the store is free");
    // Behind the answer; how soon is the machine's matter.
    while app.count("session").await > 0 {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}
