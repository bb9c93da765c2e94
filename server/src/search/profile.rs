//! What an answer is called: its title and its everyday words, each as a short list of keys, ready to be held against a query.
//!
//! Derived from the articles, kept in memory beside the index. It must not know what a match is worth.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use app::domain::{Article, Language, article::Wording};

use super::{danish, tokens::Tokens, vocabulary::Words};

/// A key of a language in four bytes; two keys in a million share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mark(u32);

impl Mark {
    /// The mark of a key (FNV-1a).
    pub fn of(tongue: Language, key: &str) -> Mark {
        let bytes = tongue.tag().bytes().chain(key.bytes());
        Mark(bytes.fold(0x811c_9dc5, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        }))
    }
}

/// One word of a phrase: its own key first, then those of its parts.
pub type Word = Box<[Mark]>;

/// A title or an everyday word.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// The words that say something; never empty.
    pub words: Box<[Word]>,
    /// Whether it is the title.
    pub is_title: bool,
}

/// The phrases of one answer.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// Titles first.
    pub phrases: Box<[Phrase]>,
}

impl Profile {
    /// Every mark that stands in a phrase, once.
    pub fn marks(&self) -> HashSet<Mark> {
        let words = self.phrases.iter().flat_map(|phrase| &phrase.words);
        words.flatten().copied().collect()
    }

    /// The profile of an article.
    pub fn of(article: &Article, vocabulary: &Words, reader: &mut Tokens) -> Profile {
        let mut phrases = Vec::new();
        add(&mut phrases, &article.da, Language::Da, vocabulary, reader);
        if let Some(english) = &article.en {
            add(&mut phrases, english, Language::En, vocabulary, reader);
        }
        Profile {
            phrases: phrases.into(),
        }
    }
}

fn add(
    phrases: &mut Vec<Phrase>,
    wording: &Wording,
    tongue: Language,
    vocabulary: &Words,
    reader: &mut Tokens,
) {
    let title = (wording.title.as_str(), true);
    let borgerord = wording.borgerord.iter().map(|word| (word.as_str(), false));
    for (text, is_title) in std::iter::once(title).chain(borgerord) {
        let all = danish::words(text);
        let telling: Vec<&String> = all
            .iter()
            .filter(|word| !vocabulary.is_stop_word(word, tongue))
            .collect();
        let telling = if telling.is_empty() {
            all.iter().collect()
        } else {
            telling
        };
        let words: Box<[Word]> = telling
            .into_iter()
            .map(|word| {
                let tokens = reader.of_word(word, tongue);
                tokens.iter().map(|key| Mark::of(tongue, key)).collect()
            })
            .collect();
        if !words.is_empty() {
            phrases.push(Phrase { words, is_title });
        }
    }
}

/// The profiles of all answers, by slug.
pub type Profiles = HashMap<String, Arc<Profile>>;
