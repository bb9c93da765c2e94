//! Topics and their answers stand in the order of their use.

use crate::support::{App, shipped, start_in};

/// The addresses of the list on a page, in their order.
async fn listed(app: &App, path: &str, prefix: &str) -> Vec<String> {
    let page = app.get(path).await.text;
    let main = page.split_once("<main").expect("a main part").1;
    let links = main.split("href=\"").skip(1);
    let addresses = links.filter_map(|rest| rest.split_once('"').map(|(address, _)| address));
    addresses
        .filter(|address| address.starts_with(prefix))
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn what_is_used_most_stands_first_after_the_next_start_too() {
    let folder = tempfile::tempdir().expect("a temp dir");
    let mut app = start_in(folder.path(), &[], shipped()).await;
    let before = listed(&app, "/emner", "/emner/").await;
    assert_ne!(before[0], "/emner/affald-og-miljoe");
    let database = app.database().await;
    app.stop().await;
    sqlx::query("insert into opened (slug, day, weight) values ('rotter', '2026-11-21', 400), ('pas', '2026-11-21', 90)")
        .execute(&database)
        .await
        .expect("written");
    database.close().await;
    let app = start_in(folder.path(), &[], shipped()).await;
    let after = listed(&app, "/emner", "/emner/").await;
    assert_eq!(
        after[..2],
        ["/emner/affald-og-miljoe", "/emner/pas-kort-og-attester"]
    );
    assert_eq!(after.len(), before.len(), "none is lost");
    assert_eq!(listed(&app, "/", "/emner/").await, after, "the same order");
    assert_eq!(
        listed(&app, "/en/emner", "/en/emner/").await.len(),
        after.len()
    );
}
