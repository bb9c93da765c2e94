//! A text as the index keeps it: the keys of its words, and the keys of the parts of its compounds, marked as such.
//!
//! It must not know which fields there are.

use std::collections::HashMap;

use app::domain::Language;

use super::{danish, english};

/// What stands before the key of a part: a word of its own is worth more than a part of another.
pub const PART: char = '~';

/// The key of a word in a language.
pub fn key(word: &str, tongue: Language) -> String {
    match tongue {
        Language::Da => danish::key(word),
        Language::En => english::key(word),
    }
}

/// The key under which a part of a compound stands.
pub fn part(key: &str) -> String {
    format!("{PART}{key}")
}

/// Reads texts for the index, and remembers the words it has seen: answers repeat them, and splitting costs most.
#[derive(Default)]
pub struct Tokens {
    danish: HashMap<String, Vec<String>>,
    english: HashMap<String, Vec<String>>,
}

impl Tokens {
    /// The key of a word, then those of its parts.
    pub fn of_word(&mut self, word: &str, tongue: Language) -> Vec<String> {
        let seen = match tongue {
            Language::Da => &mut self.danish,
            Language::En => &mut self.english,
        };
        if let Some(tokens) = seen.get(word) {
            return tokens.clone();
        }
        let mut tokens = vec![key(word, tongue)];
        if tongue == Language::Da {
            tokens.extend(danish::parts(word).iter().map(|key| part(key)));
        }
        seen.insert(word.to_owned(), tokens.clone());
        tokens
    }

    /// The keys of a text with its words' parts.
    pub fn of(&mut self, text: &str, tongue: Language) -> Vec<String> {
        let mut tokens: Vec<String> = danish::words(text)
            .iter()
            .flat_map(|word| self.of_word(word, tongue))
            .collect();
        tokens.extend(
            danish::hyphenated(text)
                .iter()
                .map(|word| key(word, tongue)),
        );
        tokens
    }
}

/// The keys of a text's words, without parts: how two texts are compared.
#[must_use]
pub fn keys(text: &str, tongue: Language) -> Vec<String> {
    danish::words(text)
        .iter()
        .map(|word| key(word, tongue))
        .collect()
}
