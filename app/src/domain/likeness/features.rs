//! What the model sees of a text: its words, pairs of neighbours, runs of letters, and what the lists found.
//!
//! A word that begins with a capital inside a sentence is most likely a name: it is the same feature whatever it is, and so
//! is a capital word that nobody knows at a sentence's beginning. What a person is called must never decide anything. It
//! must not know weights.

use super::super::{
    fnv,
    phrases::Text,
    privacy::{Finding, Level, level},
};
use super::weights::Words;

/// A feature by its name's hash (FNV-1a, 64 bits): of a million names two share one once in ten million times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Feature(u64);

impl Feature {
    /// The feature of a name, as the file of weights writes it.
    pub fn named(name: &str) -> Feature {
        Feature::of(&[name])
    }

    /// The feature of a name in pieces.
    fn of(pieces: &[&str]) -> Feature {
        let hashed = |hash, piece: &&str| fnv::with(hash, piece.as_bytes());
        Feature(pieces.iter().fold(fnv::EMPTY, hashed))
    }
}

/// What the lists found, as features.
#[derive(Default)]
pub struct Ruled(Vec<String>);

impl Ruled {
    /// Their names.
    pub fn names(&self) -> &[String] {
        &self.0
    }

    /// The features themselves.
    pub fn features(&self) -> Vec<Feature> {
        self.0.iter().map(|name| Feature::named(name)).collect()
    }

    /// Of the findings of the lists, and whether one of them says that it is urgent.
    pub fn of(findings: &[Finding], urgent: bool) -> Ruled {
        let most = match (urgent, level(findings)) {
            (true, _) => "urgent",
            (false, level) => level.name(),
        };
        let mut names = vec![format!("r {most}")];
        let grave = findings.iter().filter(|found| found.level >= Level::Route);
        names.extend(grave.map(|found| format!("r {}", found.category.name())));
        names.sort_unstable();
        names.dedup();
        Ruled(names)
    }
}

/// A feature that stands in a text, and of which words it is made.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    /// Which.
    pub feature: Feature,
    /// The last of the words that it is made of.
    pub word: usize,
    /// It is made of this many words.
    pub words: usize,
}

/// The features of a text, in three kinds that are scaled each by itself, in the order of their words.
pub struct Features {
    /// Words and pairs.
    pub words: Vec<Standing>,
    /// Runs of letters.
    pub letters: Vec<Standing>,
    /// What the lists found.
    pub ruled: Vec<Feature>,
    /// How many words the text has.
    pub length: usize,
}

/// What stands for every name, and for every figure of a number.
const NAME: &str = "@";
const FIGURE: char = '0';
/// How the name of a word or a pair begins, and that of a run of letters.
const WORDS: &str = "w ";
const LETTERS: &str = "c ";
/// How many letters a run has, a word's edge counted as one.
const SHORTEST: usize = 3;
const LONGEST: usize = 5;
/// Of a longer word the rest says nothing.
const MOST_LETTERS: usize = 40;

impl Features {
    /// Of a text that was read. `known`: the words that are no names.
    pub(in crate::domain) fn of(text: &Text, ruled: &Ruled, known: &Words) -> Features {
        let keys = keys(text, known);
        let mut features = Features {
            words: Vec::with_capacity(keys.len() * 2),
            letters: Vec::with_capacity(keys.len() * 8),
            ruled: ruled.features(),
            length: keys.len(),
        };
        each(&keys, |name, word, words| {
            let standing = Standing {
                feature: Feature::of(name),
                word,
                words,
            };
            match name[0] == LETTERS {
                true => features.letters.push(standing),
                false => features.words.push(standing),
            }
        });
        features
    }
}

/// Every feature of a text's words by its name in pieces, with the last word that it is made of, and of how many it is made.
fn each(keys: &[String], mut tell: impl FnMut(&[&str], usize, usize)) {
    for (word, key) in keys.iter().enumerate() {
        tell(&[WORDS, key], word, 1);
        let before = word.checked_sub(1).map(|before| &keys[before]);
        if let Some(before) = before.filter(|before| is_pair(before, key)) {
            tell(&[WORDS, before, " ", key], word, 2);
        }
        if key != NAME {
            runs(key, |run| tell(&[LETTERS, run], word, 1));
        }
    }
}

/// The names of the features of a text's words, pairs and letters, for who makes the file of weights.
pub fn names(text: &str, known: &Words) -> Vec<String> {
    let keys = keys(&Text::read(text), known);
    let mut names = Vec::new();
    each(&keys, |name, _, _| names.push(name.concat()));
    names.sort_unstable();
    names.dedup();
    names
}

/// The words of a text that are written small: no names, unless somebody writes those small too.
pub fn plain_words(text: &str) -> Vec<String> {
    let text = Text::read(text);
    let words = text.words.iter().filter(|word| !word.capital);
    words.map(|word| figures(&word.key)).collect()
}

/// Two names are one: some people have a middle name.
fn is_pair(first: &str, second: &str) -> bool {
    first != NAME || second != NAME
}

/// The words of a text as features are made of them.
fn keys(text: &Text, known: &Words) -> Vec<String> {
    let mut keys = Vec::with_capacity(text.words.len());
    for sentence in &text.sentences {
        for word in text.of(sentence) {
            let key = figures(&word.key);
            let is_name = word.named || (word.capital && !known.holds(&key));
            keys.push(if is_name { NAME.to_owned() } else { key });
        }
    }
    keys
}

/// A word with every run of figures as one.
fn figures(key: &str) -> String {
    let mut shown = String::with_capacity(key.len());
    for c in key.chars().take(MOST_LETTERS) {
        match c.is_numeric() {
            true if shown.ends_with(FIGURE) => {}
            true => shown.push(FIGURE),
            false => shown.push(c),
        }
    }
    shown
}

/// The runs of letters of a word, its edges marked.
fn runs(key: &str, mut each: impl FnMut(&str)) {
    let edged = format!("_{key}_");
    let ends: Vec<usize> = edged
        .char_indices()
        .map(|(at, _)| at)
        .chain([edged.len()])
        .collect();
    for length in SHORTEST..=LONGEST {
        for run in ends.windows(length + 1) {
            each(&edged[run[0]..run[length]]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        names(text, &Words::of(["min", "soen", "er", "syg"]))
    }

    #[test]
    fn what_a_person_is_called_is_one_feature() {
        let of_hans = of("Min søn Hans er syg. Hans er ti");
        for other in ["Ahmed", "Thi Lan"] {
            assert_eq!(
                of_hans,
                of(&format!("Min søn {other} er syg. {other} er ti"))
            );
        }
        for name in ["w soen @", "w @ er", "w syg", "c _so", "c soen_"] {
            assert!(of_hans.iter().any(|one| one == name), "{name}: {of_hans:?}");
        }
        assert!(
            !of_hans.iter().any(|name| name.contains("han")),
            "{of_hans:?}"
        );
    }

    #[test]
    fn every_number_is_alike() {
        assert_eq!(of("er 12 og 3"), of("er 7 og 1999"));
    }
}
