//! The editors' words as a query asks for them: which are stop words, what a word or phrase also means, which are left
//! alone.
//!
//! Read from the domain's `Vocabulary` whenever that changes. It must not know the index.

use std::collections::{HashMap, HashSet};

use app::domain::{Language, knowledge::Vocabulary};

use super::danish;

/// Another way to say a word.
#[derive(Clone, Debug, PartialEq)]
pub struct Meaning {
    /// Its words, lower-case.
    pub words: Vec<String>,
    /// What a hit counts, from 0 to 1.
    pub weight: f32,
}

/// See the module.
#[derive(Default)]
pub struct Words {
    source: Vocabulary,
    stop_da: HashSet<String>,
    stop_en: HashSet<String>,
    /// What is said (folded words with a space between) to what it also means.
    meanings: HashMap<String, Vec<Meaning>>,
    /// The longest phrase among the keys of `meanings`, in words.
    longest: usize,
    alone: HashSet<String>,
    never: Vec<String>,
}

impl Words {
    /// Makes the vocabulary ready to be asked.
    pub fn new(source: &Vocabulary) -> Words {
        let set = |words: &[String]| words.iter().map(|word| danish::fold(word)).collect();
        let mut words = Words {
            stop_da: set(&source.stop_words_da),
            stop_en: set(&source.stop_words_en),
            never: source
                .never_completed
                .iter()
                .map(|text| folded(text))
                .collect(),
            source: source.clone(),
            ..Words::default()
        };
        for rule in &source.synonyms {
            let weight = f32::from(rule.weight) / 100.0;
            if rule.right.is_empty() {
                words.alone.insert(folded(&rule.left));
            }
            for right in &rule.right {
                words.add(&rule.left, right, weight);
                if rule.both_ways {
                    words.add(right, &rule.left, weight);
                }
            }
        }
        words
    }

    /// Whether it was made of this vocabulary.
    pub fn is_of(&self, source: &Vocabulary) -> bool {
        self.source == *source
    }

    fn add(&mut self, said: &str, meant: &str, weight: f32) {
        let said = folded(said);
        self.longest = self.longest.max(said.split(' ').count());
        self.meanings.entry(said).or_default().push(Meaning {
            words: danish::words(meant),
            weight,
        });
    }

    /// Whether a word says nothing in a language; one sign alone never does.
    pub fn is_stop_word(&self, word: &str, language: Language) -> bool {
        let folded = danish::fold(word);
        match language {
            Language::Da => self.stop_da.contains(&folded),
            Language::En => self.stop_en.contains(&folded),
        }
    }

    /// What is never offered while somebody types, folded.
    pub fn never_completed(&self) -> &[String] {
        &self.never
    }

    /// Whether a word is neither split, corrected nor given other meanings.
    pub fn is_left_alone(&self, word: &str) -> bool {
        self.alone.contains(&danish::fold(word))
    }

    /// What one word also means.
    pub fn meanings(&self, word: &str) -> &[Meaning] {
        self.meanings
            .get(&danish::fold(word))
            .map_or(&[], Vec::as_slice)
    }

    /// The phrases of two and more words that stand in a text of these words, with what they mean.
    pub fn phrases<'a>(&'a self, words: &'a [String]) -> Vec<(String, &'a [Meaning])> {
        let folded: Vec<String> = words.iter().map(|word| danish::fold(word)).collect();
        let mut found = Vec::new();
        for length in 2..=self.longest {
            for (start, window) in folded.windows(length).enumerate() {
                if let Some(meanings) = self.meanings.get(&window.join(" ")) {
                    found.push((words[start..start + length].join(" "), meanings.as_slice()));
                }
            }
        }
        found
    }
}

fn folded(phrase: &str) -> String {
    let words: Vec<String> = danish::words(phrase)
        .iter()
        .map(|word| danish::fold(word))
        .collect();
    words.join(" ")
}
