//! Which features are learnt: those that stand in more than one message, each with its place among the weights.
//!
//! It must not know what they weigh.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use app::domain::{
    judgement::Judgement,
    likeness::{
        features::{self, Feature, Ruled},
        weights::{Matter, Words},
    },
    privacy::Category,
};

use crate::evaluation::sheet::Message;

/// In so many messages a word stands that says something, and a run of letters.
const OFTEN: usize = 2;
const OFTEN_OF_LETTERS: usize = 8;

/// See the module.
pub struct Names {
    words: Words,
    places: HashMap<Feature, usize>,
    sorted: BTreeMap<String, usize>,
}

impl Names {
    /// Of messages, and what the lists found in each.
    pub fn of(messages: &[Message], ruled: &[Judgement]) -> Names {
        let mut plain: BTreeMap<String, usize> = BTreeMap::new();
        for message in messages {
            let words: BTreeSet<String> =
                features::plain_words(&message.filled).into_iter().collect();
            for word in words {
                *plain.entry(word).or_default() += 1;
            }
        }
        let often = plain.into_iter().filter(|(_, count)| *count >= OFTEN);
        let words: Vec<String> = often.map(|(word, _)| word).collect();
        let known = Words::of(words.iter().cloned());
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for (message, ruled) in messages.iter().zip(ruled) {
            let found = Ruled::of(&ruled.findings, ruled.urgency.is_some());
            for name in features::names(&message.filled, &known)
                .into_iter()
                .chain(found.names().iter().cloned())
            {
                *counts.entry(name).or_default() += 1;
            }
        }
        counts.retain(|name, count| match name.starts_with("c ") {
            true => *count >= OFTEN_OF_LETTERS,
            false => *count >= OFTEN,
        });
        Names::over(known, counts.into_keys())
    }

    fn over(words: Words, names: impl Iterator<Item = String>) -> Names {
        let names: BTreeMap<String, usize> =
            names.enumerate().map(|(at, name)| (name, at)).collect();
        let places = names.iter().map(|(name, at)| (Feature::named(name), *at));
        Names {
            words,
            places: places.collect(),
            sorted: names,
        }
    }

    /// Those that are worth keeping. The words themselves are asked with `true`: they also tell what is no name.
    pub fn kept(&self, keep: impl Fn(usize, bool) -> bool) -> Names {
        let is_word = |name: &str| {
            name.strip_prefix("w ")
                .is_some_and(|word| !word.contains(' '))
        };
        let kept = self
            .sorted
            .iter()
            .filter(|(name, at)| keep(**at, is_word(name)));
        let kept: Vec<String> = kept.map(|(name, _)| name.clone()).collect();
        let words = kept.iter().filter(|name| is_word(name));
        let words: Vec<String> = words.map(|name| name["w ".len()..].to_owned()).collect();
        Names::over(Words::of(words), kept.into_iter())
    }

    /// The words that are no names.
    pub fn known(&self) -> &Words {
        &self.words
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.sorted.len()
    }

    /// The place of a feature.
    pub fn place(&self, feature: Feature) -> Option<usize> {
        self.places.get(&feature).copied()
    }

    /// All of them in the order of the alphabet.
    pub fn sorted(&self) -> impl Iterator<Item = (&str, usize)> {
        self.sorted.iter().map(|(name, at)| (name.as_str(), *at))
    }
}

/// The matters among some messages, with their names. Numbers and codes are found by rules alone.
pub fn matters(messages: &[&Message]) -> Vec<(Matter, &'static str)> {
    let reasons: BTreeSet<&str> = messages
        .iter()
        .map(|message| message.reason.as_str())
        .collect();
    reasons
        .into_iter()
        .filter_map(Matter::named)
        .filter(|matter| {
            !matches!(
                matter,
                Matter::Private(Category::Cpr | Category::Credentials)
            )
        })
        .map(|matter| (matter, matter.name()))
        .collect()
}
