//! An index that is broken, old, another store's, or in use: nothing is lost, and no page breaks.

use std::{fs, path::Path};

use app::{
    domain::Language,
    ports::{Articles as _, History, Search as _},
};
use server::{
    jobs,
    search::TantivySearch,
    store::{self, SqliteArticles},
};

use super::{first, searched};
use crate::support::{StoppedClock, article, shipped, shipped_without, start_in};

/// Turns bytes round in the middle of every file of a kind, or cuts the files short.
fn damage(index: &Path, cut: bool) {
    for entry in fs::read_dir(index).expect("readable") {
        let path = entry.expect("readable").path();
        let holds_data = path
            .extension()
            .is_some_and(|extension| ["store", "idx", "term"].iter().any(|one| extension == *one));
        if holds_data {
            let mut bytes = fs::read(&path).expect("read");
            let middle = bytes.len() / 2;
            match cut {
                true => bytes.truncate(middle),
                false => bytes[middle] ^= 0xff,
            }
            fs::write(&path, bytes).expect("written");
        }
    }
}

#[tokio::test]
async fn the_index_can_be_lost_or_broken_and_nothing_is_lost() {
    let folder = tempfile::tempdir().expect("a temp dir");
    let index = folder.path().join("data/index");
    let found = |text: &str| text.contains("href=\"/svar/dagtilbud\"");
    for fault in ["none", "gone", "a file", "emptied", "flipped", "cut", "old"] {
        match fault {
            "gone" => fs::remove_dir_all(&index).expect("removed"),
            "a file" => {
                fs::remove_dir_all(&index).expect("removed");
                fs::write(&index, "no folder").expect("written");
            }
            "emptied" => fs::write(index.join("meta.json"), "").expect("written"),
            "flipped" => damage(&index, false),
            "cut" => damage(&index, true),
            "old" => {
                let meta = fs::read_to_string(index.join("meta.json")).expect("read");
                let (before, after) = meta.split_once("\\\"version\\\":\\\"").expect("a version");
                let old = format!("{before}\\\"version\\\":\\\"0000{}", &after[4..]);
                fs::write(index.join("meta.json"), old).expect("written");
            }
            _ => {}
        }
        let mut app = start_in(folder.path(), &[], shipped()).await;
        assert!(found(&app.states_need("vuggestue").await.text), "{fault}");
        app.stop().await;
    }
}

#[tokio::test]
async fn what_happens_to_the_files_while_the_site_serves_hurts_no_search() {
    let (search, articles, folder) = searched().await;
    let index = folder.path().join("index");
    for fault in ["flipped", "cut", "emptied", "gone"] {
        match fault {
            "flipped" => damage(&index, false),
            "cut" => damage(&index, true),
            "emptied" => fs::write(index.join("meta.json"), "").expect("written"),
            _ => fs::remove_dir_all(&index).expect("removed"),
        }
        assert_eq!(
            first(&search, "vuggestue", Language::Da).as_deref(),
            Some("dagtilbud"),
            "{fault}: what was read is searched"
        );
        let mut pas = article("pas").clone();
        pas.da.borgerord.push(format!("zeppelinkort {fault}"));
        articles.keep(&pas, "redaktør").await.expect("kept");
        // The first round may meet the fault; the second begins with a new folder.
        let _ = jobs::follow(&articles, &search).await;
        jobs::follow(&articles, &search).await.expect("follows");
        assert_eq!(
            first(&search, "zeppelinkort", Language::Da).as_deref(),
            Some("pas"),
            "{fault}"
        );
    }
}

#[tokio::test]
async fn an_index_that_another_program_writes_is_left_where_it_is() {
    let (search, _articles, folder) = searched().await;
    let index = folder.path().join("index");
    let second = TantivySearch::open(&index);
    let fault = second.err().expect("it is in use").to_string();
    assert!(fault.contains("another program writes"), "{fault}");
    assert!(!folder.path().join("index.old").exists());
    assert!(first(&search, "vuggestue", Language::Da).is_some());
}

#[tokio::test]
async fn an_index_of_another_store_or_of_a_later_moment_is_not_believed() {
    let (search, articles, folder) = searched().await;
    let history = articles.history().await.expect("answers");
    assert_eq!(search.behind(&history), history.seq);
    let other = History {
        store: "another".into(),
        ..history.clone()
    };
    let earlier = History {
        seq: history.seq - 1,
        ..history.clone()
    };
    assert_eq!((search.behind(&other), search.behind(&earlier)), (0, 0));
    // Another database with the same history but without an answer.
    let pool = store::open(&folder.path().join("y.sqlite"))
        .await
        .expect("opens");
    let second = SqliteArticles::new(pool, StoppedClock::new());
    second
        .import(&shipped_without("rotter"))
        .await
        .expect("imported");
    assert_ne!(
        second.history().await.expect("answers").store,
        history.store
    );
    jobs::follow(&second, &search).await.expect("follows");
    assert_ne!(
        first(&search, "rotter i kælderen", Language::Da).as_deref(),
        Some("rotter")
    );
    assert_eq!(
        first(&search, "vuggestue", Language::Da).as_deref(),
        Some("dagtilbud")
    );
}

#[tokio::test]
async fn before_there_is_anything_to_search_the_search_is_down_and_not_empty() {
    let search = TantivySearch::in_memory().expect("made");
    assert!(search.find("pas", Language::Da, 10).await.is_err());
    assert!(search.find_typed("pas", Language::Da, 7).await.is_err());
}
