//! From a citizen's words to what is looked for: one group a word, in each group every way the word may be met, each way
//! with what it counts.
//!
//! Built by hand, so no input is a syntax error. It is pure data, and what `suggest --explain` prints. It must not know how
//! the index is asked, nor what becomes of the hits.

mod extra;
mod group;
mod ways;

use std::collections::HashSet;

use app::domain::Language;

pub use group::{Group, Kind, Way};

use group::{corrected, rarest};

use super::{
    danish,
    known::{KnownWords, Speller},
    tokens::key,
    tongue::{Tongue, tongue},
    vocabulary::Words,
};

/// Of a long text so many words are looked up before that choice is made.
const MOST_READ: usize = 24;
/// A long text is read this far, in characters.
const LONGEST_READ: usize = 2_000;
/// The ways in which every word is looked for: as it stands in either language, and as a part.
const EXACT_WAYS: usize = 3;
/// What a word that no answer uses counts when it is asked how much of a query an answer covers: it may be the very
/// point, or a name.
const UNKNOWN: f32 = 0.4;

/// What is looked for. It holds the citizen's words, so it has no `Debug`.
#[derive(Clone, Default, serde::Serialize)]
pub struct Plan {
    /// The groups.
    pub groups: Vec<Group>,
    /// The query as it was understood, when words were corrected.
    pub corrected: Option<String>,
    /// `da` or `en`.
    pub language: &'static str,
    /// The answers that editors put first for these words.
    pub best_bets: Vec<String>,
    /// Whether a sound word was left as it is, though no answer uses it.
    pub left_alone: bool,
}

/// What a plan is made with.
pub struct Reader<'a> {
    /// The editors' words.
    pub vocabulary: &'a Words,
    /// The answers' words.
    pub known: &'a KnownWords,
    /// Edit distances.
    pub speller: &'a Speller,
    /// In how many answers a key stands.
    pub frequency: &'a dyn Fn(Language, &str) -> u64,
    /// In how many answers' titles and everyday words a key stands.
    pub called: &'a dyn Fn(Language, &str) -> u64,
    /// How many answers there are.
    pub answers: u64,
    /// Whether a word of the dictionary that no answer uses may be taken for another: only when nothing is found without.
    pub corrects_sound_words: bool,
}

impl Reader<'_> {
    /// The plan for a text on a page in `page`; `typed` means that its last word may be unfinished.
    pub fn plan(&self, text: &str, page: Language, typed: bool) -> Plan {
        let text: String = text.chars().take(LONGEST_READ).collect();
        let all = danish::words(&text);
        let tongue = tongue(&all, page, self.known, self.vocabulary);
        let words = self.rarest_words(self.telling(&all, tongue));
        let last = typed.then(|| all.last()).flatten();
        let mut groups: Vec<Group> = words
            .iter()
            .map(|word| self.group(word, tongue, last == Some(word)))
            .collect();
        let left_alone =
            !self.corrects_sound_words && words.iter().any(|word| self.is_unused(word, tongue));
        let corrected = corrected(&all, &groups);
        groups.extend(self.joined(&all, &words, tongue));
        groups.extend(self.hyphenated(&text, tongue));
        groups.extend(self.phrases(&all, tongue));
        rarest(&mut groups);
        Plan {
            groups,
            corrected,
            language: tongue.language.tag(),
            best_bets: self.vocabulary.best_bet(&all).to_vec(),
            left_alone,
        }
    }

    /// Whether a word is sound Danish that no answer uses.
    fn is_unused(&self, word: &str, tongue: Tongue) -> bool {
        let met = |way: &Way| (self.frequency)(way.tongue, &way.keys[0]) > 0;
        danish::is_danish(&danish::fold(word)) && !ways::exact(word, tongue).iter().any(met)
    }

    /// The words that say something, each once. Small words go, unless nothing else is there.
    fn telling(&self, all: &[String], tongue: Tongue) -> Vec<String> {
        let mut seen = HashSet::new();
        let words: Vec<String> = all
            .iter()
            .filter(|word| seen.insert((*word).clone()))
            .cloned()
            .collect();
        let says_something = |word: &&String| {
            // One sign or two digits (a day, a house number) meet anything.
            let shortest = if word.chars().all(char::is_numeric) {
                3
            } else {
                2
            };
            word.chars().count() >= shortest && !self.vocabulary.is_stop_word(word, tongue.language)
        };
        let kept: Vec<String> = words.iter().filter(says_something).cloned().collect();
        if kept.is_empty() { words } else { kept }
    }

    /// At most [`MOST_READ`] words, those that the fewest answers use; words that no answer uses go first, because each has
    /// to be held against all words there are.
    fn rarest_words(&self, words: Vec<String>) -> Vec<String> {
        if words.len() <= MOST_READ {
            return words;
        }
        let count = |word: &String| {
            let in_a = |tongue| (self.frequency)(tongue, &key(word, tongue));
            match in_a(Language::Da).max(in_a(Language::En)) {
                0 => u64::MAX,
                count => count,
            }
        };
        let mut rarest: Vec<(u64, usize)> = words
            .iter()
            .enumerate()
            .map(|(place, word)| (count(word), place))
            .collect();
        rarest.sort_unstable();
        rarest.truncate(MOST_READ);
        rarest.sort_unstable_by_key(|(_, place)| *place);
        rarest
            .into_iter()
            .map(|(_, place)| words[place].clone())
            .collect()
    }

    fn group(&self, word: &str, tongue: Tongue, is_last: bool) -> Group {
        let mut ways = ways::exact(word, tongue);
        let met = ways
            .iter()
            .map(|way| (self.frequency)(way.tongue, &way.keys[0]))
            .max()
            .unwrap_or_default();
        let mut group = Group {
            said: word.to_owned(),
            ways: Vec::new(),
            idf: 0.0,
            is_extra: false,
            meant: None,
        };
        // »mitid« stands in nearly every answer, yet few are called so: that is what tells them apart.
        let called = ways
            .iter()
            .map(|way| (self.called)(way.tongue, &way.keys[0]))
            .max()
            .unwrap_or_default();
        let mut best = if called > 0 { called } else { met };
        if !self.vocabulary.is_left_alone(word) {
            let folded = danish::fold(word);
            let is_word = self.known.knows(&folded) || danish::is_danish(&folded);
            ways.extend(self.parts(word, met > 0, tongue));
            ways.extend(self.meanings(word, tongue));
            ways.extend(self.related(word, tongue));
            if is_last {
                ways.extend(self.begun(&folded, tongue));
            }
            if met == 0 || !is_word {
                let placed = met > 0 || is_word;
                let near = match self.corrects_sound_words || met > 0 || !is_word {
                    true => self.near(&folded),
                    false => self.known.ringed(&folded).into_iter().collect(),
                };
                ways.extend(self.corrected(&near, placed, tongue));
                best = best.max(near.first().map_or(0, |near| near.count));
                group.meant = near
                    .into_iter()
                    .next()
                    .filter(|_| !placed)
                    .map(|near| near.word);
            }
        }
        group.idf = match (best, ways.len() > EXACT_WAYS) {
            (0, false) => self.idf(1) * UNKNOWN,
            (0, true) => self.idf(3),
            (count, _) => self.idf(count),
        };
        group.ways = ways;
        group
    }

    /// As BM25 has it.
    #[expect(clippy::cast_precision_loss, reason = "counts of answers are small")]
    fn idf(&self, count: u64) -> f32 {
        let (all, count) = (self.answers.max(count) as f32, count as f32);
        (1.0 + (all - count + 0.5) / (count + 0.5)).ln()
    }

    fn rarest_key(&self, ways: &[Way]) -> u64 {
        ways.iter()
            .flat_map(|way| way.keys.iter().map(|key| (self.frequency)(way.tongue, key)))
            .filter(|count| *count > 0)
            .min()
            .unwrap_or(1)
    }
}
