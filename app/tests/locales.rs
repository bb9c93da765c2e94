//! Every sentence stands in both languages, with the same arguments.

use std::collections::BTreeMap;

/// The sentences of a locale file by their whole key.
fn sentences(json: &str) -> BTreeMap<String, String> {
    fn walk(at: &str, value: &serde_json::Value, found: &mut BTreeMap<String, String>) {
        match value {
            serde_json::Value::Object(keys) => {
                for (key, value) in keys {
                    walk(&format!("{at}.{key}"), value, found);
                }
            }
            other => {
                found.insert(
                    at.to_owned(),
                    other.as_str().expect("a sentence").to_owned(),
                );
            }
        }
    }
    let mut found = BTreeMap::new();
    walk("", &serde_json::from_str(json).expect("json"), &mut found);
    found
}

/// `{{ name }}` in a sentence, in order.
fn arguments(sentence: &str) -> Vec<&str> {
    let mut names: Vec<&str> = sentence
        .split("{{")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once("}}")?.0.trim()))
        .collect();
    names.sort_unstable();
    names
}

#[test]
fn no_sentence_is_missing_in_either_language() {
    let (da, en) = (
        sentences(include_str!("../locales/da.json")),
        sentences(include_str!("../locales/en.json")),
    );
    let only = |one: &BTreeMap<String, String>, other: &BTreeMap<String, String>| {
        one.keys()
            .filter(|key| !other.contains_key(*key))
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(only(&da, &en), Vec::<String>::new(), "missing in English");
    assert_eq!(only(&en, &da), Vec::<String>::new(), "missing in Danish");
    for (key, danish) in &da {
        assert_eq!(arguments(danish), arguments(&en[key]), "{key}");
        assert!(
            !danish.trim().is_empty() && !en[key].trim().is_empty(),
            "{key} is empty"
        );
    }
}

#[test]
fn the_interface_never_uses_words_that_mean_something_else_to_a_municipality() {
    for json in [include_str!("../locales/da.json")] {
        for (key, sentence) in sentences(json) {
            for word in [
                "visitation",
                "visiter",
                "afgørelse",
                "ugyldig",
                "afvist",
                // the noun; "vi bruger" is plain Danish
                "brugeren",
                "brugere",
                "brugers",
            ] {
                assert!(
                    !sentence
                        .to_lowercase()
                        .split(|c: char| !c.is_alphanumeric())
                        .any(|w| w.starts_with(word)),
                    "{key}: {word}"
                );
            }
        }
    }
}
