//! From a word to its key: a table for what endings cannot tell, else Snowball's Danish stemmer, then folding.

use std::{collections::HashMap, sync::LazyLock};

use frostem::{Algorithm, Stemmer};

use super::fold;

/// Form (folded) to key, from `content/rules/stems.tsv`.
static TABLE: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let lines = include_str!("../../../../content/rules/stems.tsv").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .flat_map(|(key, forms)| {
            forms
                .split_whitespace()
                .map(move |form| (fold(form), fold(key)))
        })
        .collect()
});

static STEMMER: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::new(Algorithm::Danish));

/// The key of a lower-case word.
pub fn key(word: &str) -> String {
    let folded = fold(word);
    if let Some(key) = TABLE.get(&folded) {
        return key.clone();
    }
    // Stemmed after folding, so that »året« and »aaret« meet.
    without_e(STEMMER.stem(&folded).into_owned())
}

/// »cykel« and »cykler« meet at »cykl«, »middel« and »midler« at »midl«: an e before the last l falls out when the word
/// is inflected, and so does the second of two consonants before it.
fn without_e(key: String) -> String {
    let Some(root) = key.strip_suffix("el").filter(|root| root.len() >= 3) else {
        return key;
    };
    let mut letters = root.chars().rev();
    let (last, before) = (letters.next(), letters.next());
    if last.is_none_or(|c| "aeiouy".contains(c)) {
        return key;
    }
    let doubled = last == before;
    let mut root = root.to_owned();
    if doubled {
        root.pop();
    }
    root.push('l');
    root
}
