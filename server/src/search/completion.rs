//! What somebody may be about to write: titles and everyday words from the start of each of their words, and the answers
//! they belong to.
//!
//! A sorted list of places in one long text (a suffix array that begins at words only): a prefix is a run of neighbours.
//! What a prefix with a long run gives is worked out beforehand: every one of a letter or two, and common words with many
//! answers. Only what editors wrote is completed, never what others searched for. It must not know the index.

use std::{collections::HashMap, ops::Range};

use app::domain::{Article, Language, need::LONGEST_TYPED, suggestion::MOST_TYPED};

use super::danish;

/// After so many letters the search is asked as well.
pub const FEW_LETTERS: usize = 3;
/// A longer run is answered from a table.
const LONG: usize = 128;
/// What stands between two texts; no folded text holds it.
const END: char = '\n';

/// Where an answer stands among others: the place of its text, then how short it is.
type Rank = (Place, usize);

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
    /// Prefix to answers, for prefixes with long runs.
    table: HashMap<String, Box<[u32]>>,
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
        entries.sort_unstable_by(|a, b| tail(text, a.at).cmp(tail(text, b.at)));
        let mut table = HashMap::new();
        self.tabulate(0..self.entries.len(), 0, &mut table);
        self.table = table;
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

    /// Works out what every prefix gives that is a letter longer than the `shared` bytes which a run of entries has in
    /// common, and those that go on from there.
    fn tabulate(&self, run: Range<usize>, shared: usize, table: &mut HashMap<String, Box<[u32]>>) {
        let next = |entry: &Entry| tail(&self.text, entry.at)[shared..].chars().next();
        let mut from = run.start;
        while from < run.end {
            let letter = next(&self.entries[from]);
            let rest = &self.entries[from..run.end];
            let to = from + rest.partition_point(|entry| next(entry) == letter);
            if let Some(letter) = letter.filter(|letter| *letter != END)
                && to - from > LONG
            {
                let end = shared + letter.len_utf8();
                let prefix = &tail(&self.text, self.entries[from].at)[..end];
                table.insert(prefix.to_owned(), self.best(from..to).into());
                self.tabulate(from..to, end, table);
            }
            from = to;
        }
    }

    /// The slugs of the answers whose titles or everyday words go on like this, best first, at most [`MOST_TYPED`].
    pub fn complete(&self, typed: &str) -> Vec<&str> {
        let typed: String = typed.chars().take(LONGEST_TYPED).collect();
        let prefix = normal(&typed);
        if prefix.is_empty() {
            return Vec::new();
        }
        let found = match self.table.get(&prefix) {
            Some(found) => found.to_vec(),
            None => self.best(self.run(&prefix)),
        };
        found
            .into_iter()
            .filter_map(|answer| self.slugs.get(usize::try_from(answer).ok()?))
            .map(String::as_str)
            .collect()
    }

    /// The entries that begin with a prefix.
    fn run(&self, prefix: &str) -> Range<usize> {
        let from = self
            .entries
            .partition_point(|entry| tail(&self.text, entry.at) < prefix);
        let begin = |entry: &Entry| tail(&self.text, entry.at).starts_with(prefix);
        from..from + self.entries[from..].partition_point(begin)
    }

    /// The best answers of a run, each once.
    fn best(&self, run: Range<usize>) -> Vec<u32> {
        let mut best: Vec<(Rank, u32)> = Vec::with_capacity(MOST_TYPED + 1);
        for entry in &self.entries[run] {
            let last = best.last().filter(|_| best.len() == MOST_TYPED);
            if last.is_some_and(|(last, _)| (entry.place, 0) > *last) {
                continue;
            }
            let length = tail(&self.text, entry.at).find(END).unwrap_or(usize::MAX);
            let one = ((entry.place, length), entry.answer);
            match best.iter().position(|(_, answer)| *answer == entry.answer) {
                Some(known) if best[known] <= one => continue,
                Some(known) => {
                    best.remove(known);
                }
                None => {}
            }
            best.insert(best.partition_point(|other| *other < one), one);
            best.truncate(MOST_TYPED);
        }
        best.into_iter().map(|(_, answer)| answer).collect()
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

    #[test]
    fn a_table_says_what_the_run_says() {
        let words: Vec<String> = (0..900)
            .map(|n| format!("kort {} {}", ["pas", "park", "by"][n % 3], n % 17))
            .collect();
        let mut completions = Completions::default();
        for (n, word) in words.iter().enumerate() {
            completions.answer(&format!("svar-{}", n % 50), word, ["kort"].into_iter(), &[]);
        }
        completions.ready();
        for prefix in ["k", "kort", "kort ", "kort p", "pa", "pas", "by", "1"] {
            let tabled = completions.table.get(prefix);
            let tabled = tabled.unwrap_or_else(|| panic!("{prefix} has a long run"));
            let found = completions.best(completions.run(prefix));
            assert_eq!(tabled.to_vec(), found, "{prefix}");
            assert_eq!(found.len(), MOST_TYPED);
        }
        assert!(!completions.table.contains_key("kort pas 13"));
    }
}
