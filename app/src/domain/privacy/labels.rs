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

/// What a line of the list says of the number after it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Label {
    /// It is something else.
    Other,
    /// It is something else when it is written in one piece.
    OtherInOnePiece,
    /// It may well be a CPR number.
    Person,
}

/// Whether the words right before a number say that it is something else than a CPR number. `in_one_piece`: it has no
/// hyphen or space in it.
pub(super) fn is_something_else(before: &str, in_one_piece: bool) -> bool {
    for word in words_before(before).take(FARTHEST) {
        if let Some(label) = said(&word) {
            return label == Label::Other || (label == Label::OtherInOnePiece && in_one_piece);
        }
        if !BETWEEN.contains(&word.as_str()) {
            return false;
        }
    }
    false
}

/// What a word says of the number after it: a line of the list that is the word or ends it (`*nummer`). When several fit,
/// the one that is most careful counts.
fn said(word: &str) -> Option<Label> {
    let fitting = LABELS.iter().filter_map(|line| {
        let (label, line) = match (line.strip_prefix('!'), line.strip_prefix('?')) {
            (Some(line), _) => (Label::Person, line),
            (_, Some(line)) => (Label::OtherInOnePiece, line),
            _ => (Label::Other, *line),
        };
        let fits = match (line.strip_prefix('*'), line.strip_suffix('*')) {
            (Some(end), _) => word.ends_with(end) && word.len() > end.len(),
            (None, Some(start)) => word.starts_with(start),
            (None, None) => word == line,
        };
        fits.then_some(label)
    });
    fitting.max()
}

/// The words before a number, the nearest first, in small letters, without the stops of a shortened word.
pub(super) fn words_before(before: &str) -> impl Iterator<Item = String> {
    words(before.rsplit(divides))
}

/// The words after a number.
pub(super) fn words_after(after: &str) -> impl Iterator<Item = String> {
    words(after.split(divides))
}

fn divides(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '-' | '.' | '\'' | '’' | '\u{ad}')
}

fn words<'a>(parts: impl Iterator<Item = &'a str>) -> impl Iterator<Item = String> {
    parts
        .map(|word| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            word.replace('\u{ad}', "").to_lowercase()
        })
        .filter(|word| !word.is_empty())
}
