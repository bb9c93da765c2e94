//! What somebody may be about to write: titles and everyday words from the start of each of their words, and the answers
//! they belong to.
//!
//! A sorted list of places in one long text (a suffix array that begins at words only): a prefix is a run of neighbours.
//! What one to three letters give is worked out beforehand, because that run is long. Only what editors wrote is
//! completed, never what others searched for. It must not know the index.

use std::collections::HashMap;

use app::domain::{Article, Language, suggestion::MOST_TYPED};

use super::danish;

/// Prefixes up to this many letters are answered from a table.
pub const TABLE: usize = 3;
/// What stands between two texts; no folded text holds it.
const END: char = '\n';

/// Where a text comes from, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    TitleStart,
    TitleWord,
    SaidStart,
    SaidWord,
}

struct Entry {
    at: u32,
    place: Place,
    answer: u32,
}

/// The completions of one language.
#[derive(Default)]
pub struct Completions {
    text: String,
    entries: Vec<Entry>,
    slugs: Vec<String>,
    table: HashMap<String, Vec<u32>>,
}

impl Completions {
    /// Of the titles and everyday words in a language. What begins with a text of `never` is not completed to.
    pub fn of<'a>(
        articles: impl Iterator<Item = &'a Article>,
        language: Language,
        never: &[String],
    ) -> Completions {
        let mut completions = Completions::default();
        for article in articles {
            let wording = match language {
                Language::Da => &article.da,
                Language::En => match &article.en {
                    Some(english) => english,
                    None => continue,
                },
            };
            let answer = u32::try_from(completions.slugs.len()).unwrap_or(u32::MAX);
            completions.slugs.push(article.slug.as_str().to_owned());
            completions.add(
                &wording.title,
                Place::TitleStart,
                Place::TitleWord,
                answer,
                never,
            );
            for word in &wording.borgerord {
                completions.add(word, Place::SaidStart, Place::SaidWord, answer, never);
            }
        }
        let Completions { text, entries, .. } = &mut completions;
        entries.sort_by(|a, b| tail(text, a.at).cmp(tail(text, b.at)));
        completions.tabulate();
        completions
    }

    fn add(&mut self, said: &str, first: Place, other: Place, answer: u32, never: &[String]) {
        let folded = normal(said);
        if never.iter().any(|one| folded.contains(one.as_str())) {
            return;
        }
        let start = self.text.len();
        let words = folded
            .char_indices()
            .filter(|(at, _)| *at == 0 || folded.as_bytes()[at - 1] == b' ');
        for (at, _) in words {
            self.entries.push(Entry {
                at: u32::try_from(start + at).unwrap_or(u32::MAX),
                place: if at == 0 { first } else { other },
                answer,
            });
        }
        self.text.push_str(&folded);
        self.text.push(END);
    }

    fn tabulate(&mut self) {
        let mut prefixes: Vec<String> = Vec::new();
        for entry in &self.entries {
            let tail = tail(&self.text, entry.at);
            for (at, letter) in tail.char_indices().take(TABLE) {
                if letter == END {
                    break;
                }
                let prefix = &tail[..at + letter.len_utf8()];
                // Neighbours share their beginnings.
                if prefixes.iter().rev().take(TABLE).all(|one| one != prefix) {
                    prefixes.push(prefix.to_owned());
                }
            }
        }
        self.table = prefixes
            .into_iter()
            .map(|prefix| {
                let best = self.best(&prefix);
                (prefix, best)
            })
            .collect();
    }

    /// The slugs of the answers whose titles or everyday words go on like this, best first, at most [`MOST_TYPED`].
    pub fn complete(&self, typed: &str) -> Vec<&str> {
        let prefix = normal(typed);
        if prefix.is_empty() {
            return Vec::new();
        }
        let tabled = prefix.chars().count() <= TABLE;
        let found = match tabled {
            true => self.table.get(&prefix).cloned().unwrap_or_default(),
            false => self.best(&prefix),
        };
        found
            .into_iter()
            .filter_map(|answer| self.slugs.get(usize::try_from(answer).ok()?))
            .map(String::as_str)
            .collect()
    }

    fn best(&self, prefix: &str) -> Vec<u32> {
        let from = self
            .entries
            .partition_point(|entry| tail(&self.text, entry.at) < prefix);
        let run = self.entries[from..]
            .iter()
            .take_while(|entry| tail(&self.text, entry.at).starts_with(prefix));
        let mut best: HashMap<u32, (Place, usize)> = HashMap::new();
        for entry in run {
            let length = tail(&self.text, entry.at).find(END).unwrap_or(usize::MAX);
            let rank = (entry.place, length);
            let kept = best.entry(entry.answer).or_insert(rank);
            *kept = rank.min(*kept);
        }
        let mut found: Vec<(u32, (Place, usize))> = best.into_iter().collect();
        found.sort_by_key(|(answer, rank)| (*rank, *answer));
        found
            .into_iter()
            .map(|(answer, _)| answer)
            .take(MOST_TYPED)
            .collect()
    }
}

fn tail(text: &str, at: u32) -> &str {
    usize::try_from(at)
        .ok()
        .and_then(|at| text.get(at..))
        .unwrap_or_default()
}

/// A text as it is compared: folded words with one space between; a space at the end stays, because it ends a word.
pub fn normal(text: &str) -> String {
    let words: Vec<String> = danish::words(text)
        .iter()
        .map(|word| danish::fold(word))
        .collect();
    let mut normal = words.join(" ");
    if !normal.is_empty() && text.ends_with(char::is_whitespace) {
        normal.push(' ');
    }
    normal
}
