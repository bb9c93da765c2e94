//! However it is written: mistyped, begun, split, joined, without rings.

use app::{domain::Language, ports::Search as _};

use super::{first, searched};

#[tokio::test]
async fn a_word_that_was_taken_for_another_is_told_unless_that_is_sure() {
    let (search, _articles, _folder) = searched().await;
    let understood = async |words: &str| {
        let hits = search.find(words, Language::Da, 10).await;
        hits.unwrap_or_else(|fault| panic!("{fault}")).understood
    };
    assert_eq!(
        first(&search, "sundhedkorrt", Language::Da).as_deref(),
        Some("sundhedskort"),
        "it is corrected all the same"
    );
    assert_eq!(
        understood("sundhedkorrt").await,
        None,
        "and there is no doubt"
    );
    assert_eq!(
        understood("sundhedkorrt xyzzy qwertz bzzt krzk")
            .await
            .as_deref(),
        Some("sundhedskort xyzzy qwertz bzzt krzk")
    );
    assert_eq!(understood("sundhedskort").await, None);
}

#[tokio::test]
async fn a_few_letters_are_enough_to_complete_what_editors_wrote() {
    let (search, _articles, _folder) = searched().await;
    for (typed, slug) in [
        ("rot", "rotter"),
        ("vuggest", "dagtilbud"),
        ("meld fly", "flytning"),
        ("boerneh", "dagtilbud"),
        ("gult k", "sundhedskort"),
    ] {
        let found = search.find_typed(typed, Language::Da, 7).await;
        let found = found.expect("answers");
        let slugs: Vec<&str> = found.iter().map(|one| one.slug.as_str()).collect();
        assert!(slugs.contains(&slug), "{typed}: {slugs:?}");
        assert!(found.len() <= 7);
    }
    for typed in ["", " ", "\0", "\u{301}", "🙂"] {
        let found = search.find_typed(typed, Language::Da, 7).await;
        assert_eq!(found.expect("answers"), [], "{typed:?}");
    }
}

#[tokio::test]
async fn a_joined_a_split_and_a_ringless_word_find_what_they_mean() {
    let (search, _articles, _folder) = searched().await;
    for (words, slug) in [
        ("sundheds kort", "sundhedskort"),
        ("nytpas", "pas"),
        ("borne have", "dagtilbud"),
        ("byggetilladelsesansøgning", "byggetilladelse"),
        ("beboer licens", "beboerlicens"),
    ] {
        assert_eq!(
            first(&search, words, Language::Da).as_deref(),
            Some(slug),
            "{words}"
        );
    }
}
