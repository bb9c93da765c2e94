//! The words right before a number that say what it is.
//!
//! A label speaks for its own number only: a black word anywhere would hide every other number of the text.

use std::sync::LazyLock;

/// Words that may stand between a label and its number: "faktura nr. er ...".
const BETWEEN: [&str; 12] = [
    "er", "is", "nr", "nummer", "nummeret", "no", "number", "med", "was", "var", "lyder", "hedder",
];
/// How many words before a number are asked.
const FARTHEST: usize = 3;

static LABELS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    include_str!("../../../../content/rules/number-labels.txt")
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
});

/// Whether the words right before a number say that it is something else than a CPR number.
pub(super) fn is_something_else(before: &str) -> bool {
    for word in words_before(before).take(FARTHEST) {
        if let Some(label) = said(&word) {
            return label;
        }
        if !BETWEEN.contains(&word.as_str()) {
            return false;
        }
    }
    false
}

/// What a word says of the number after it: a line of the list that is the word, or the longest that ends it (`*nummer`).
/// A line that begins with `!` says that it may well be a CPR number.
fn said(word: &str) -> Option<bool> {
    let fit = |line: &&&str| {
        let line = line.trim_start_matches('!');
        match (line.strip_prefix('*'), line.strip_suffix('*')) {
            (Some(end), _) => word.ends_with(end) && word.len() > end.len(),
            (None, Some(start)) => word.starts_with(start),
            (None, None) => word == line,
        }
    };
    let fitting = LABELS.iter().filter(fit);
    let line = fitting.max_by_key(|line| line.starts_with('!'))?;
    Some(!line.starts_with('!'))
}

/// The words before a number, the nearest first, in small letters, without the stops of a shortened word.
pub(super) fn words_before(before: &str) -> impl Iterator<Item = String> {
    before
        .rsplit(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '.' | '\'' | '’' | '\u{ad}'))
        .map(|word| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            word.replace('\u{ad}', "").to_lowercase()
        })
        .filter(|word| !word.is_empty())
}
