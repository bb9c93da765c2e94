//! The knowledge base in the store: the sentences of the port, and of the import. The adapter is a parameter.

use std::sync::Arc;

use app::{domain::Article, ports::Articles};
use server::{
    content::Shipped,
    store::{self, Imported, SqliteArticles},
};

use crate::support::{StoppedClock, article, shipped, shipped_without};

async fn sqlite() -> (SqliteArticles, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a temp dir");
    let pool = store::open(&folder.path().join("x.sqlite"))
        .await
        .expect("opens");
    (SqliteArticles::new(pool, StoppedClock::new()), folder)
}

fn with_title(article: &Article, title: &str) -> Article {
    let mut changed = article.clone();
    changed.da.title = title.to_owned();
    changed
}

fn changed(shipped: &Shipped, slug: &str, title: &str) -> Shipped {
    let mut shipped = shipped.clone();
    for article in shipped
        .articles
        .iter_mut()
        .filter(|article| article.slug.as_str() == slug)
    {
        *article = with_title(article, title);
    }
    shipped
}

async fn title_of(articles: &impl Articles, slug: &str) -> Option<String> {
    let knowledge = articles.knowledge().await.expect("answers");
    knowledge
        .articles
        .iter()
        .find(|(known, _)| known.as_str() == slug)
        .map(|(_, article)| article.da.title.clone())
}

/// The port's own sentences.
async fn behaves(articles: &impl Articles) {
    let pas = article("pas");
    let first = articles
        .keep(&with_title(pas, "Første"), "redaktør")
        .await
        .expect("kept");
    assert_eq!(
        title_of(articles, "pas").await.as_deref(),
        Some("Første"),
        "MUST show every change that was acknowledged"
    );
    let second = articles
        .keep(&with_title(pas, "Anden"), "redaktør")
        .await
        .expect("kept");
    assert!(
        second > first,
        "MUST give it a new place in the order of changes"
    );
    let changes = articles.changes_after(first - 1).await.expect("answers");
    assert_eq!(
        changes
            .iter()
            .filter(|change| change.slug.as_str() == "pas")
            .count(),
        1,
        "MUST return each slug at most once"
    );
    let newest = changes
        .iter()
        .find(|change| change.slug.as_str() == "pas")
        .expect("there");
    assert_eq!(
        (
            newest.seq,
            newest
                .article
                .as_ref()
                .expect("published")
                .da
                .title
                .as_str()
        ),
        (second, "Anden"),
        "at its newest change"
    );
    assert!(
        changes.is_sorted_by_key(|change| change.seq),
        "oldest first"
    );
    assert!(
        articles
            .changes_after(second)
            .await
            .expect("answers")
            .is_empty()
    );
}

#[tokio::test]
async fn sqlite_behaves() {
    let (articles, _folder) = sqlite().await;
    articles.import(shipped()).await.expect("imported");
    behaves(&articles).await;
}

#[tokio::test]
async fn importing_twice_changes_nothing() {
    let (articles, _folder) = sqlite().await;
    let first = articles.import(shipped()).await.expect("imported");
    assert_eq!(
        first.taken.len(),
        shipped().articles.len() + 4,
        "every article and the four parts"
    );
    let before = articles
        .changes_after(0)
        .await
        .expect("answers")
        .iter()
        .map(|change| change.seq)
        .max();
    assert_eq!(
        articles.import(shipped()).await.expect("imported"),
        Imported::default()
    );
    assert_eq!(
        articles
            .changes_after(0)
            .await
            .expect("answers")
            .iter()
            .map(|change| change.seq)
            .max(),
        before
    );
    assert_eq!(
        articles.knowledge().await.expect("answers").articles.len(),
        shipped().articles.len()
    );
}

#[tokio::test]
async fn a_new_text_in_the_files_is_taken_when_no_editor_has_touched_the_answer() {
    let (articles, _folder) = sqlite().await;
    articles.import(shipped()).await.expect("imported");
    let imported = articles
        .import(&changed(shipped(), "pas", "Fra filen"))
        .await
        .expect("imported");
    assert_eq!(imported.taken, ["pas"]);
    assert_eq!(
        title_of(&articles, "pas").await.as_deref(),
        Some("Fra filen")
    );
}

#[tokio::test]
async fn an_editor_s_change_is_never_overwritten() {
    let (articles, _folder) = sqlite().await;
    articles.import(shipped()).await.expect("imported");
    let pas = article("pas");
    articles
        .keep(&with_title(pas, "Redaktørens"), "redaktør")
        .await
        .expect("kept");
    assert_eq!(
        articles.import(shipped()).await.expect("imported"),
        Imported::default(),
        "the same files say nothing new"
    );
    let newer = changed(shipped(), "pas", "Fra filen");
    assert_eq!(
        articles.import(&newer).await.expect("imported").left,
        ["pas"]
    );
    assert_eq!(
        title_of(&articles, "pas").await.as_deref(),
        Some("Redaktørens")
    );
    assert_eq!(
        articles.import(&newer).await.expect("imported"),
        Imported::default(),
        "it is reported once"
    );
    let without = shipped_without("pas");
    assert_eq!(
        articles.import(&without).await.expect("imported").retired,
        Vec::<String>::new()
    );
    assert_eq!(
        title_of(&articles, "pas").await.as_deref(),
        Some("Redaktørens")
    );
}

#[tokio::test]
async fn an_answer_that_leaves_the_files_is_retired_and_comes_back_with_them() {
    let (articles, _folder) = sqlite().await;
    articles.import(shipped()).await.expect("imported");
    let without = shipped_without("pas");
    assert_eq!(
        articles.import(&without).await.expect("imported").retired,
        ["pas"]
    );
    assert_eq!(title_of(&articles, "pas").await, None);
    let last = articles
        .changes_after(0)
        .await
        .expect("answers")
        .pop()
        .expect("a change");
    assert!(
        last.slug.as_str() == "pas" && last.article.is_none(),
        "search is told that it is gone"
    );
    assert_eq!(
        articles.import(shipped()).await.expect("imported").taken,
        ["pas"]
    );
    assert!(title_of(&articles, "pas").await.is_some());
}

#[tokio::test]
async fn a_changed_fact_touches_every_article() {
    let (articles, _folder) = sqlite().await;
    articles.import(shipped()).await.expect("imported");
    let before = articles
        .changes_after(0)
        .await
        .expect("answers")
        .iter()
        .map(|change| change.seq)
        .max()
        .expect("some");
    let mut newer = shipped().clone();
    newer
        .facts
        .0
        .values_mut()
        .next()
        .expect("a fact")
        .value
        .push('1');
    assert_eq!(
        articles.import(&newer).await.expect("imported").taken,
        ["facts"]
    );
    assert_eq!(
        articles.changes_after(before).await.expect("answers").len(),
        shipped().articles.len()
    );
}

#[tokio::test]
async fn when_the_database_is_gone_what_was_read_is_still_shown() {
    let folder = tempfile::tempdir().expect("a temp dir");
    let pool = store::open(&folder.path().join("x.sqlite"))
        .await
        .expect("opens");
    let articles = Arc::new(SqliteArticles::new(pool.clone(), StoppedClock::new()));
    articles.import(shipped()).await.expect("imported");
    articles.knowledge().await.expect("read");
    pool.close().await;
    assert!(
        !articles
            .knowledge()
            .await
            .expect("still there")
            .articles
            .is_empty()
    );
}
