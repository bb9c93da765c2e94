//! Phrases of a reviewed list: words that stand in a text in their order, with few others between them.
//!
//! In a list a word may end in `*` (it may go on) and hold `/` (one of these). It must not know what a phrase means.

/// How many words may stand between two words of a phrase.
const WIDEST_GAP: usize = 3;

/// A word of a phrase: its possibilities, each with whether it may go on.
type Step = Vec<(&'static str, bool)>;

/// One phrase.
pub(super) struct Phrase(Vec<Step>);

impl Phrase {
    /// Reads a line of a list.
    pub(super) fn read(line: &'static str) -> Phrase {
        Phrase(line.split_whitespace().map(step).collect())
    }

    /// Whether it stands in a text of these words.
    pub(super) fn stands_in(&self, words: &[String]) -> bool {
        (0..words.len()).any(|from| stands(&self.0, &words[from..], 0))
    }
}

/// The words of a text, in lower case.
pub(super) fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The lines of a list, each with its category. Comments begin with `#`.
pub(super) fn lines(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
}

fn step(word: &'static str) -> Step {
    word.split('/')
        .map(|one| (one.trim_end_matches('*'), one.ends_with('*')))
        .collect()
}

/// Whether the phrase stands in the words, its first word after at most `gap` others.
fn stands(phrase: &[Step], words: &[String], gap: usize) -> bool {
    let Some((step, rest)) = phrase.split_first() else {
        return true;
    };
    words
        .iter()
        .take(gap + 1)
        .enumerate()
        .any(|(i, word)| fits(step, word) && stands(rest, &words[i + 1..], WIDEST_GAP))
}

fn fits(step: &Step, word: &str) -> bool {
    step.iter().any(|(start, goes_on)| {
        if *goes_on {
            word.starts_with(start)
        } else {
            word == *start
        }
    })
}
