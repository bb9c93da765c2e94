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
    /// Of the titles and everyday words in a language. What holds a text of `never` is not completed to.
    pub fn of<'a>(
        articles: impl Iterator<Item = &'a Article>,
        language: Language,
        never: &[String],
    ) -> Completions {
        let mut completions = Completions::default();
        for article in articles {
            let wording = match language {
                Language::Da => Some(&article.da),
                Language::En => article.en.as_ref(),
            };
            if let Some(wording) = wording {
                let said = wording.borgerord.iter().map(String::as_str);
                completions.answer(article.slug.as_str(), &wording.title, said, never);
            }
        }
        completions.ready();
        completions
    }

    fn answer<'a>(
        &mut self,
        slug: &str,
        title: &str,
        said: impl Iterator<Item = &'a str>,
        never: &[String],
    ) {
        let answer = u32::try_from(self.slugs.len()).unwrap_or(u32::MAX);
        self.slugs.push(slug.to_owned());
        self.add(title, Place::TitleStart, Place::TitleWord, answer, never);
        for word in said {
            self.add(word, Place::SaidStart, Place::SaidWord, answer, never);
        }
    }

    /// Sorts what was added and works out the table.
    fn ready(&mut self) {
        let Completions { text, entries, .. } = self;
        entries.sort_by(|a, b| tail(text, a.at).cmp(tail(text, b.at)));
        self.tabulate();
    }

    fn add(&mut self, said: &str, first: Place, other: Place, answer: u32, never: &[String]) {
        let folded = normal(said);
        if is_denied(&folded, never) {
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
        // Neighbours share their beginnings: the newest of each length is enough to tell a new one.
        let mut newest: [&str; TABLE] = [""; TABLE];
        for entry in &self.entries {
            let tail = tail(&self.text, entry.at);
            for (letters, (at, letter)) in tail.char_indices().enumerate().take(TABLE) {
                if letter == END {
                    break;
                }
                let prefix = &tail[..at + letter.len_utf8()];
                if newest[letters] != prefix {
                    newest[letters] = prefix;
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

/// Whether a folded text holds a denied word or phrase, whole: »spisested« is no »pis«.
fn is_denied(folded: &str, never: &[String]) -> bool {
    let words = format!(" {folded} ");
    never.iter().any(|one| words.contains(&format!(" {one} ")))
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Completions of `slug: title | everyday word | ...`.
    fn completions(answers: &[(&str, &[&str])], never: &[&str]) -> Completions {
        let mut completions = Completions::default();
        let never: Vec<String> = never.iter().map(|text| normal(text)).collect();
        for (slug, said) in answers {
            completions.answer(slug, said[0], said[1..].iter().copied(), &never);
        }
        completions.ready();
        completions
    }

    #[test]
    fn a_title_comes_before_what_people_call_it_and_every_word_begins_something() {
        let completions = completions(
            &[
                ("pas", &["Nyt pas", "rejsepas", "pas til barn"]),
                ("parkering", &["Parkering i byen", "p-plads"]),
                ("dagtilbud", &["Vuggestue og børnehave", "passe barn"]),
            ],
            &[],
        );
        for (typed, expected) in [
            ("pa", &["parkering", "pas", "dagtilbud"][..]),
            ("PAS", &["pas", "dagtilbud"]),
            ("børneh", &["dagtilbud"]),
            ("boerneh", &["dagtilbud"]),
            ("pas til", &["pas"]),
            ("byen", &["parkering"]),
            ("xyz", &[]),
            ("", &[]),
            (" ", &[]),
            ("\0", &[]),
        ] {
            assert_eq!(completions.complete(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn what_must_not_be_offered_is_not_and_no_more_than_seven_are() {
        let said: &[&str] = &["Hjælp nu", "selvmord i familien"];
        let slugs = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
        let answers: Vec<(&str, &[&str])> = slugs.iter().map(|slug| (*slug, said)).collect();
        let completions = completions(&answers, &["selvmord"]);
        assert_eq!(completions.complete("selvm"), Vec::<&str>::new());
        assert_eq!(completions.complete("familien"), Vec::<&str>::new());
        for typed in ["h", "hjælp", "nu"] {
            assert_eq!(completions.complete(typed).len(), MOST_TYPED, "{typed}");
        }
    }
}
