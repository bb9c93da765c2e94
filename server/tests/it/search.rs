//! The index: follows the store, can be lost, and answers anything that can be typed.

mod broken;
mod hostile;
mod written;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use app::{domain::Language, ports::Articles as _};
use server::{
    jobs,
    search::TantivySearch,
    store::{self, SqliteArticles},
};

use crate::support::{StoppedClock, article, shipped, shipped_without, start};

async fn searched() -> (Arc<TantivySearch>, SqliteArticles, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a temp dir");
    let pool = store::open(&folder.path().join("x.sqlite"))
        .await
        .expect("opens");
    let articles = SqliteArticles::new(pool, StoppedClock::new());
    articles.import(shipped()).await.expect("imported");
    let search = Arc::new(TantivySearch::open(&folder.path().join("index")).expect("opens"));
    jobs::follow(&articles, &search).await.expect("follows");
    (search, articles, folder)
}

fn first(search: &TantivySearch, words: &str, language: Language) -> Option<String> {
    search
        .rank(words, language, 3, false)
        .expect("answers")
        .first()
        .map(|ranked| ranked.suggestion.slug.clone())
}

#[tokio::test]
async fn what_people_write_finds_its_answer() {
    let (search, _articles, _folder) = searched().await;
    for (words, slug) in [
        ("min søn skal starte i vuggestue til august", "dagtilbud"),
        ("plads i boernehave", "dagtilbud"),
        ("BØRNEHAVE", "dagtilbud"),
        ("jeg er flyttet", "flytning"),
        ("hvad koster et nyt pas", "pas"),
        ("mit gule kort er væk", "sundhedskort"),
        ("må jeg parkere i min gade licens", "beboerlicens"),
        ("der er rotter i kælderen", "rotter"),
        ("jeg vil bygge en carport", "byggetilladelse"),
        ("jeg har ingen penge til mad", "kontanthjaelp"),
        ("mitid virker ikke", "mitid"),
        ("slippe for e-boks", "digital-post-fritagelse"),
        ("bekymret for et barn", "underretning-om-barn"),
        ("klage til borgerrådgiveren", "borgerraadgiver"),
        ("vugestue", "dagtilbud"),
    ] {
        assert_eq!(
            first(&search, words, Language::Da).as_deref(),
            Some(slug),
            "{words}"
        );
    }
    for (words, slug) in [
        ("how do I get a yellow card", "sundhedskort"),
        ("renew my passport", "pas"),
        ("kindergarten", "dagtilbud"),
        ("rats", "rotter"),
        ("I moved to a new address", "flytning"),
    ] {
        assert_eq!(
            first(&search, words, Language::En).as_deref(),
            Some(slug),
            "{words}"
        );
        assert_eq!(
            first(&search, words, Language::Da).as_deref(),
            Some(slug),
            "{words}, on the Danish page"
        );
    }
}

#[tokio::test]
async fn a_word_that_is_only_begun_finds_its_answer() {
    let (search, _articles, _folder) = searched().await;
    for (words, slug) in [
        ("vugg", "dagtilbud"),
        ("flytn", "flytning"),
        ("mit gule ko", "sundhedskort"),
    ] {
        let found = search.rank(words, Language::Da, 7, true).expect("answers");
        assert_eq!(
            found.first().map(|ranked| ranked.suggestion.slug.as_str()),
            Some(slug),
            "{words}"
        );
    }
}

#[tokio::test]
async fn words_that_are_no_need_find_nothing() {
    let (search, _articles, _folder) = searched().await;
    for words in [
        "xyzzy qwertz",
        "</textarea><script>alert(1)</script>",
        "lorem ipsum dolor sit amet",
    ] {
        let found = search
            .rank(words, Language::Da, 10, false)
            .expect("answers");
        let slugs: Vec<_> = found
            .iter()
            .map(|ranked| ranked.suggestion.slug.as_str())
            .collect();
        assert_eq!(slugs, Vec::<&str>::new(), "{words}");
    }
}

#[tokio::test]
async fn a_published_change_is_found_and_a_retired_answer_is_not() {
    let (search, articles, _folder) = searched().await;
    let mut pas = article("pas").clone();
    pas.da.borgerord.push("zeppelinkort".into());
    articles.keep(&pas, "redaktør").await.expect("kept");
    assert!(jobs::follow(&articles, &search).await.expect("follows"));
    assert_eq!(
        first(&search, "zeppelinkort", Language::Da).as_deref(),
        Some("pas")
    );
    assert!(
        !jobs::follow(&articles, &search).await.expect("follows"),
        "nothing more to do"
    );
    let without = shipped_without("rotter");
    articles.import(&without).await.expect("imported");
    jobs::follow(&articles, &search).await.expect("follows");
    assert_ne!(
        first(&search, "rotter i kælderen", Language::Da).as_deref(),
        Some("rotter")
    );
}

#[tokio::test]
async fn a_change_reaches_the_running_site_within_a_second() {
    let app = start().await;
    let articles = SqliteArticles::new(app.database().await, app.clock.clone());
    let mut pas = article("pas").clone();
    pas.da.borgerord.push("zeppelinkort".into());
    articles.keep(&pas, "redaktør").await.expect("kept");
    let began = Instant::now();
    loop {
        let answer = app.post("/forslag", &[("need", "zeppelinkort")]).await;
        let page = if answer.status == 303 {
            app.get("/forslag").await
        } else {
            answer
        };
        if page.text.contains("href=\"/svar/pas\"") {
            break;
        }
        assert!(began.elapsed() < Duration::from_secs(10), "never found");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test]
async fn internal_parts_are_not_in_the_index() {
    let (search, articles, _folder) = searched().await;
    let mut pas = article("pas").clone();
    pas.internal.notes = "hemmeligtinternt".into();
    pas.internal.script = "hemmeligtmanuskript".into();
    articles.keep(&pas, "redaktør").await.expect("kept");
    jobs::follow(&articles, &search).await.expect("follows");
    assert_eq!(
        first(
            &search,
            "hemmeligtinternt hemmeligtmanuskript",
            Language::Da
        ),
        None
    );
}

#[tokio::test]
async fn a_word_that_only_a_retired_answer_used_is_nobodys_word_any_more() {
    let (search, articles, _folder) = searched().await;
    let mut pas = article("pas").clone();
    pas.da.borgerord.push("zeppelin".into());
    articles.keep(&pas, "redaktør").await.expect("kept");
    jobs::follow(&articles, &search).await.expect("follows");
    let meant = |search: &TantivySearch| {
        let plan = search.plan("zepelin", Language::Da, false);
        plan.corrected
    };
    assert_eq!(meant(&search).as_deref(), Some("zeppelin"));
    articles
        .keep(article("pas"), "redaktør")
        .await
        .expect("kept");
    jobs::follow(&articles, &search).await.expect("follows");
    assert_eq!(meant(&search), None);
    assert_eq!(first(&search, "zeppelin", Language::Da), None);
}
