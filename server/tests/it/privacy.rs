//! A citizen's words reach no log, no URL and no readable byte of the disk.

use std::{fs, path::Path};

use crate::support::{captured_log, start};

const CANARY: &str = "kanariefugl7b21";

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
    let database = app.database().await;
    let sessions: i64 = sqlx::query_scalar("select count(*) from session")
        .fetch_one(&database)
        .await
        .expect("counted");
    assert_eq!(sessions, 1, "the draft is there");
    database.close().await;
    let folder = app.folder.join("data");
    assert_eq!(files_with(&folder, CANARY.as_bytes()), Vec::<String>::new());
    let log = captured_log();
    let told: Vec<&str> = log.lines().filter(|line| line.contains(CANARY)).collect();
    assert_eq!(told, Vec::<&str>::new(), "not in any log line at TRACE");
    assert!(
        captured_log().contains("/svar/{slug}"),
        "the log names route templates"
    );
}

/// The files below a folder that hold some bytes.
fn files_with(folder: &Path, bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            found.extend(files_with(&path, bytes));
        } else if fs::read(&path)
            .is_ok_and(|content| content.windows(bytes.len()).any(|window| window == bytes))
        {
            found.push(path.display().to_string());
        }
    }
    found
}
