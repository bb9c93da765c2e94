//! The session store: what tower-sessions asks of it. The adapter is a parameter.

use std::{collections::HashMap, sync::Arc};

use server::{
    keyring::KeyRing,
    store::{self, SqliteSessions},
};
use tower_sessions::{
    SessionStore,
    session::{Id, Record},
};

use crate::support::StoppedClock;

struct Fixture {
    sessions: SqliteSessions,
    pool: sqlx::SqlitePool,
    clock: Arc<StoppedClock>,
    _folder: tempfile::TempDir,
}

async fn sqlite() -> Fixture {
    let folder = tempfile::tempdir().expect("a temp dir");
    let keys = folder.path().join("keys");
    KeyRing::create(&keys).expect("made");
    let pool = store::open(&folder.path().join("x.sqlite"))
        .await
        .expect("opens");
    let clock = StoppedClock::new();
    let keys = Arc::new(KeyRing::open(&keys).expect("opens"));
    Fixture {
        sessions: SqliteSessions::new(pool.clone(), keys, clock.clone()),
        pool,
        clock,
        _folder: folder,
    }
}

fn record(id: i128, text: &str) -> Record {
    let expiry_date = time::OffsetDateTime::from_unix_timestamp(1_795_262_400).expect("a time");
    Record {
        id: Id(id),
        data: HashMap::from([("need".to_owned(), serde_json::json!(text))]),
        expiry_date,
    }
}

/// MUST give back what was kept, under another id when the first is taken, and nothing after deletion.
async fn behaves(sessions: &impl SessionStore) {
    let mut first = record(1, "pas");
    sessions.create(&mut first).await.expect("made");
    let mut second = record(1, "rotter");
    sessions.create(&mut second).await.expect("made");
    assert_ne!(first.id, second.id, "an id that is taken is not used twice");
    assert_eq!(
        sessions
            .load(&first.id)
            .await
            .expect("loads")
            .expect("there")
            .data,
        first.data
    );
    first
        .data
        .insert("need".to_owned(), serde_json::json!("flytning"));
    sessions.save(&first).await.expect("saved");
    assert_eq!(
        sessions
            .load(&first.id)
            .await
            .expect("loads")
            .expect("there")
            .data["need"],
        "flytning"
    );
    sessions.delete(&first.id).await.expect("deleted");
    assert!(sessions.load(&first.id).await.expect("loads").is_none());
    assert!(sessions.load(&second.id).await.expect("loads").is_some());
}

#[tokio::test]
async fn sqlite_behaves() {
    behaves(&sqlite().await.sessions).await;
}

#[tokio::test]
async fn a_sealed_draft_cannot_be_moved_to_another_session() {
    let fixture = sqlite().await;
    let (mut first, mut second) = (record(1, "pas"), record(2, "rotter"));
    fixture.sessions.create(&mut first).await.expect("made");
    fixture.sessions.create(&mut second).await.expect("made");
    sqlx::query("update session set sealed = (select sealed from session order by id limit 1)")
        .execute(&fixture.pool)
        .await
        .expect("moved");
    let opened = [
        fixture.sessions.load(&first.id).await.expect("loads"),
        fixture.sessions.load(&second.id).await.expect("loads"),
    ];
    assert_eq!(
        opened.iter().flatten().count(),
        1,
        "only the one it was sealed for opens"
    );
}

#[tokio::test]
async fn what_has_expired_is_erased() {
    let fixture = sqlite().await;
    fixture
        .sessions
        .create(&mut record(1, "pas"))
        .await
        .expect("made");
    assert_eq!(fixture.sessions.erase_expired().await.expect("erased"), 0);
    fixture.clock.advance(2, 0);
    assert!(
        fixture
            .sessions
            .load(&Id(1))
            .await
            .expect("loads")
            .is_none()
    );
    assert_eq!(fixture.sessions.erase_expired().await.expect("erased"), 1);
}

#[tokio::test]
async fn what_was_erased_is_not_brought_back_by_a_slow_request() {
    let fixture = sqlite().await;
    let mut slow = record(7, "nyt pas");
    fixture.sessions.create(&mut slow).await.expect("created");
    fixture.sessions.delete(&slow.id).await.expect("erased");
    fixture.sessions.save(&slow).await.expect("no error for it");
    let found = fixture.sessions.load(&slow.id).await.expect("read");
    assert!(found.is_none());
}
