//! The words the answers use: what a word of a query is held against before it is called a mistake.
//!
//! Made anew from the index whenever that changes. It must not know queries.

use std::collections::BTreeMap;

use fst::{Automaton as _, IntoStreamer as _, Streamer as _};
use levenshtein_automata::{Distance, LevenshteinAutomatonBuilder};
use tantivy::Searcher;

use super::{
    danish::{fold, ringless},
    schema::Fields,
    standing::alive,
};

/// Fewer letters begin too many words.
const SHORTEST_BEGUN: usize = 3;

/// A word of the answers that a mistyped one may stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// As the answers write it.
    pub word: String,
    /// How many letters differ; 0 when only rings and strokes do.
    pub distance: u8,
    /// In how many answers it stands.
    pub count: u64,
}

/// See the module.
#[derive(Default)]
pub struct KnownWords {
    /// Folded word to its place in `words`.
    folded: fst::Map<Vec<u8>>,
    /// Word without rings to the place of its most frequent reading.
    ringless: fst::Map<Vec<u8>>,
    /// As written, with the number of answers in Danish and in English.
    words: Vec<Known>,
}

struct Known {
    word: Box<str>,
    danish: u32,
    english: u32,
}

impl Known {
    fn count(&self) -> u64 {
        u64::from(self.danish) + u64::from(self.english)
    }

    fn near(&self, distance: u8) -> Near {
        Near {
            word: self.word.to_string(),
            distance,
            count: self.count(),
        }
    }
}

impl KnownWords {
    /// Reads the words of an index; those that stand in deleted answers only are none.
    pub fn read(searcher: &Searcher, fields: &Fields) -> anyhow::Result<KnownWords> {
        let mut found: BTreeMap<String, Known> = BTreeMap::new();
        for segment in searcher.segment_readers() {
            for (field, is_danish) in [(fields.da.words, true), (fields.en.words, false)] {
                let inverted = segment.inverted_index(field)?;
                let mut terms = inverted.terms().stream()?;
                while terms.advance() {
                    let count = alive(segment, &inverted, terms.value()).unwrap_or_default();
                    let Ok(word) = std::str::from_utf8(terms.key()) else {
                        continue;
                    };
                    if count == 0 {
                        continue;
                    }
                    let known = found.entry(fold(word)).or_insert_with(|| Known {
                        word: word.into(),
                        danish: 0,
                        english: 0,
                    });
                    // Both »dør« and »doer« fold to one key: the one with the letter is how it is written.
                    if !word.is_ascii() {
                        known.word = word.into();
                    }
                    match is_danish {
                        true => known.danish += count,
                        false => known.english += count,
                    }
                }
            }
        }
        Ok(KnownWords::of(found))
    }

    fn of(found: BTreeMap<String, Known>) -> KnownWords {
        let mut bare: BTreeMap<String, (u64, u64)> = BTreeMap::new();
        for (place, (folded, known)) in (0_u64..).zip(&found) {
            let entry = bare.entry(ringless(folded)).or_insert((place, 0));
            if known.count() > entry.1 {
                *entry = (place, known.count());
            }
        }
        let folded = fst::Map::from_iter((0_u64..).zip(found.keys()).map(|(at, key)| (key, at)));
        let ringless = fst::Map::from_iter(bare.into_iter().map(|(key, (at, _))| (key, at)));
        KnownWords {
            folded: folded.unwrap_or_default(),
            ringless: ringless.unwrap_or_default(),
            words: found.into_values().collect(),
        }
    }

    fn get(&self, folded: &str) -> Option<&Known> {
        self.at(self.folded.get(folded)?)
    }

    /// The word of the answers that a folded one is when rings and strokes are left out.
    pub fn without_rings(&self, folded: &str) -> Option<&str> {
        self.bare(folded).map(|known| &*known.word)
    }

    fn bare(&self, folded: &str) -> Option<&Known> {
        self.at(self.ringless.get(ringless(folded))?)
    }

    fn at(&self, place: u64) -> Option<&Known> {
        self.words.get(usize::try_from(place).ok()?)
    }

    /// Whether a folded word stands in an answer.
    pub fn knows(&self, folded: &str) -> bool {
        self.folded.contains_key(folded)
    }

    /// In how many answers a folded word stands, in Danish and in English.
    pub fn counts(&self, folded: &str) -> (u32, u32) {
        self.get(folded)
            .map_or((0, 0), |known| (known.danish, known.english))
    }

    /// The words that begin with a folded, unfinished one, the most used first, at most `most`.
    pub fn begun(&self, folded: &str, most: usize) -> Vec<String> {
        if folded.chars().count() < SHORTEST_BEGUN {
            return Vec::new();
        }
        let starts = fst::automaton::Str::new(folded).starts_with();
        let mut stream = self.folded.search(starts).into_stream();
        let mut begun: Vec<&Known> = Vec::new();
        while let Some((key, place)) = stream.next() {
            begun.extend(self.at(place).filter(|_| key != folded.as_bytes()));
        }
        begun.sort_by_key(|known| std::cmp::Reverse(known.count()));
        begun
            .iter()
            .take(most)
            .map(|known| known.word.to_string())
            .collect()
    }

    /// The word a folded word is when only rings and strokes differ.
    pub fn ringed(&self, folded: &str) -> Option<Near> {
        self.bare(folded).map(|known| known.near(0))
    }

    /// The words a folded word may have been meant for, the likeliest first, at most `most`: first those that differ in rings
    /// only, then by distance, with the first letter right before the others, then by how often they are used.
    pub fn near(&self, speller: &Speller, folded: &str, most: usize) -> Vec<Near> {
        if let Some(known) = self.ringed(folded) {
            return vec![known];
        }
        let Some(allowed) = allowed(folded) else {
            return Vec::new();
        };
        let automaton = speller.builder(allowed).build_dfa(folded);
        let mut stream = self.folded.search(&automaton).into_stream();
        let mut near = Vec::new();
        while let Some((key, place)) = stream.next() {
            let (Some(known), Distance::Exact(distance)) = (self.at(place), automaton.eval(key))
            else {
                continue;
            };
            let first_right = key.first() == folded.as_bytes().first();
            near.push((!first_right, distance, known));
        }
        near.sort_by(|(a_first, a, a_known), (b_first, b, b_known)| {
            (a, a_first)
                .cmp(&(b, b_first))
                .then(b_known.count().cmp(&a_known.count()))
        });
        let nearest = near.first().map_or(0, |(_, distance, _)| *distance);
        near.into_iter()
            .filter(|(_, distance, _)| *distance == nearest)
            .take(most)
            .map(|(_, distance, known)| known.near(distance))
            .collect()
    }
}

/// How many letters may be wrong: one from four letters, two from eight. Numbers are not corrected.
fn allowed(folded: &str) -> Option<u8> {
    if folded.chars().any(char::is_numeric) {
        return None;
    }
    match folded.chars().count() {
        0..=3 => None,
        4..=7 => Some(1),
        _ => Some(2),
    }
}

/// The tables of edit distance, which take a moment to make and serve for ever.
pub struct Speller {
    one: LevenshteinAutomatonBuilder,
    two: LevenshteinAutomatonBuilder,
}

impl Speller {
    /// Two neighbours that changed places count as one mistake.
    pub fn new() -> Speller {
        Speller {
            one: LevenshteinAutomatonBuilder::new(1, true),
            two: LevenshteinAutomatonBuilder::new(2, true),
        }
    }

    fn builder(&self, allowed: u8) -> &LevenshteinAutomatonBuilder {
        match allowed {
            0 | 1 => &self.one,
            _ => &self.two,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> KnownWords {
        let words = [
            ("børnehave", 9, 0),
            ("pas", 9, 0),
            ("pasning", 4, 0),
            ("byggetilladelse", 3, 0),
            ("flytning", 8, 0),
            ("sygdom", 2, 0),
            ("housing", 0, 5),
        ];
        let found = words.map(|(word, danish, english)| {
            let known = Known {
                word: word.into(),
                danish,
                english,
            };
            (fold(word), known)
        });
        KnownWords::of(found.into_iter().collect())
    }

    #[test]
    fn a_mistyped_word_is_taken_for_the_nearest() {
        let (known, speller) = (known(), Speller::new());
        for (typed, meant) in [
            ("bornehave", Some(("børnehave", 0))),
            ("børnehve", Some(("børnehave", 1))),
            ("byggetiladelse", Some(("byggetilladelse", 1))),
            ("bygetiladelse", Some(("byggetilladelse", 2))),
            ("fltyning", Some(("flytning", 1))),
            ("pss", None),
            ("sygdm", Some(("sygdom", 1))),
            ("sgdm", None),
            ("2026", None),
        ] {
            let near = known.near(&speller, &fold(typed), 3);
            let first = near.first().map(|near| (near.word.as_str(), near.distance));
            assert_eq!(first, meant, "{typed}");
        }
    }

    #[test]
    fn a_begun_word_may_become_those_that_begin_so() {
        assert_eq!(known().begun("pas", 5), ["pasning"]);
        assert_eq!(known().begun("bo", 5), Vec::<String>::new());
        assert_eq!(known().counts("housing"), (0, 5));
    }
}
