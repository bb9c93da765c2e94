//! What the layers make of failures that no handler of ours brings about on purpose.

use std::sync::Arc;

use app::ports::Unavailable;
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use tower::ServiceExt as _;

use super::*;
use crate::{
    chance::SystemRandom,
    clock::SystemClock,
    content,
    http::failure::Failure,
    keyring::KeyRing,
    search::TantivySearch,
    store::{self, SqliteArticles, SqliteEvents, SqliteInquiries, SqliteNotices},
};

/// The layers around routes that fail.
async fn failing() -> (Router, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a temp dir");
    let pool = store::open(&folder.path().join("x.sqlite"))
        .await
        .expect("opens");
    let clock = Arc::new(SystemClock);
    let articles = SqliteArticles::new(pool.clone(), clock.clone());
    let shipped = content::embedded()
        .and_then(|files| content::read(&files))
        .expect("sound");
    articles.import(&shipped).await.expect("imported");
    let ring = folder.path().join("keys");
    KeyRing::create(&ring).expect("made");
    let keys = Arc::new(KeyRing::open(&ring).expect("opened"));
    let services = Services {
        articles: Arc::new(articles),
        search: Arc::new(TantivySearch::in_memory().expect("made")),
        events: Arc::new(SqliteEvents::new(pool.clone(), clock.clone())),
        inquiries: Arc::new(SqliteInquiries::new(pool.clone(), keys.clone())),
        notices: Arc::new(SqliteNotices::new(pool.clone(), clock.clone(), &[])),
        random: Arc::new(SystemRandom),
        while_typing: true,
        clock: clock.clone(),
    };
    let config = Config::read(|_| None).expect("defaults hold");
    let assets = Arc::new(Assets::default());
    let frames = Arc::new(Frames::new("http://localhost".to_owned(), &assets));
    let state = AppState {
        services,
        frames,
        assets,
        limits: Arc::new(Limits::new(&config)),
        seen: Arc::new(Seen::new(keys, clock)),
        counted: Arc::default(),
        origin: "http://localhost".into(),
        statement: None,
        pool,
    };
    let routes = Router::new()
        .route("/panics", get(|| async { panic!("hemmelig grund") as () }))
        .route(
            "/en/down",
            get(|| async { Failure::from(Unavailable::new("hemmelig grund")) }),
        );
    (guarded(routes, state, &config), folder)
}

async fn ask(path: &str) -> (StatusCode, String) {
    let (router, _folder) = failing().await;
    let request = Request::get(path).body(Body::empty()).expect("a request");
    let response = router.oneshot(request).await.expect("an answer");
    let status = response.status();
    let id = response.headers()["x-request-id"]
        .to_str()
        .expect("ascii")
        .to_owned();
    let bytes = axum::body::to_bytes(response.into_body(), 1_000_000)
        .await
        .expect("a body");
    let page = String::from_utf8(bytes.to_vec()).expect("text");
    assert!(
        page.contains(&id),
        "the number that can be read aloud is the one in the log"
    );
    assert!(!page.contains("hemmelig grund"), "the cause is for the log");
    (status, page)
}

#[tokio::test]
async fn a_panic_becomes_a_page_that_says_it_is_our_fault() {
    let (status, page) = ask("/panics").await;
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(page.contains("Det er vores fejl") && page.contains("tel:+4533663366"));
}

#[tokio::test]
async fn a_world_that_does_not_answer_becomes_a_page_with_the_phone() {
    let (status, page) = ask("/en/down").await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.contains("The page does not work right now") && page.contains("tel:+4533663366"));
}
