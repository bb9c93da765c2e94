//! The editors' words as a query asks for them: which are stop words, what a word or phrase also means, which are left
//! alone.
//!
//! Read from the domain's `Vocabulary` whenever that changes. It must not know the index.

use std::collections::{HashMap, HashSet};

use app::domain::{Language, knowledge::Vocabulary};

use super::danish;

/// In letters: a shorter key may belong to words that have nothing to do with each other.
const SHORTEST_KEY: usize = 4;

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
    /// A word (folded) to what it also means.
    meanings: HashMap<String, Vec<Meaning>>,
    /// The same by its key, and phrases by their keys with a space between: for other inflections.
    inflected: HashMap<String, Vec<Meaning>>,
    /// The longest phrase among the keys of `inflected`, in words.
    longest: usize,
    alone: HashSet<String>,
    never: Vec<String>,
    /// What a bet is known by (see [`bet_key`]) to its answers.
    bets: HashMap<String, Vec<String>>,
}

/// What the phrase of a best bet is known by: the keys of its words without the small ones, in whichever order they stand.
#[must_use]
pub fn bet_key(phrase: &str, source: &Vocabulary) -> String {
    Words::new(source).bet_key(&danish::words(phrase))
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
        for bet in &source.best_bets {
            let key = words.bet_key(&danish::words(&bet.phrase));
            words.bets.insert(key, bet.slugs.clone());
        }
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
        let meaning = Meaning {
            words: danish::words(meant),
            weight,
        };
        let words = danish::words(said);
        self.longest = self.longest.max(words.len());
        if let [word] = words.as_slice() {
            let of_word = self.meanings.entry(danish::fold(word)).or_default();
            of_word.push(meaning.clone());
        }
        let of_keys = self.inflected.entry(keyed(&words)).or_default();
        of_keys.push(meaning);
    }

    /// The answers that editors put first for exactly these words.
    pub fn best_bet(&self, words: &[String]) -> &[String] {
        match self.bets.is_empty() {
            true => &[],
            false => self
                .bets
                .get(&self.bet_key(words))
                .map_or(&[], Vec::as_slice),
        }
    }

    fn bet_key(&self, words: &[String]) -> String {
        let says_something = |word: &&String| {
            Language::ALL
                .into_iter()
                .all(|language| !self.is_stop_word(word, language))
        };
        let mut keys: Vec<String> = words
            .iter()
            .filter(says_something)
            .map(|word| danish::key(word))
            .collect();
        if keys.is_empty() {
            keys = words.iter().map(|word| danish::key(word)).collect();
        }
        keys.sort_unstable();
        keys.dedup();
        keys.join(" ")
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

    /// What one word also means: by a rule for this very form, else by one for another form of it. A short key may be that
    /// of another word (»fyret« and »fyr«).
    pub fn meanings(&self, word: &str) -> &[Meaning] {
        let exact = self.meanings.get(&danish::fold(word));
        let other = || {
            let key = danish::key(word);
            let inflected = self.inflected.get(&key);
            inflected.filter(|_| key.len() >= SHORTEST_KEY)
        };
        exact.or_else(other).map_or(&[], Vec::as_slice)
    }

    /// The phrases of two and more words that stand in a text of these words, in any form, with what they mean.
    pub fn phrases<'a>(&'a self, words: &'a [String]) -> Vec<(String, &'a [Meaning])> {
        let keys: Vec<String> = words.iter().map(|word| danish::key(word)).collect();
        let mut found = Vec::new();
        for length in 2..=self.longest {
            for (start, window) in keys.windows(length).enumerate() {
                if let Some(meanings) = self.inflected.get(&window.join(" ")) {
                    found.push((words[start..start + length].join(" "), meanings.as_slice()));
                }
            }
        }
        found
    }
}

/// The keys of some words with a space between.
fn keyed(words: &[String]) -> String {
    let keys: Vec<String> = words.iter().map(|word| danish::key(word)).collect();
    keys.join(" ")
}

fn folded(phrase: &str) -> String {
    let words: Vec<String> = danish::words(phrase)
        .iter()
        .map(|word| danish::fold(word))
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use app::domain::knowledge::{BestBet, Synonym};

    use super::*;

    fn rule(left: &str, right: &str) -> Synonym {
        Synonym {
            left: left.to_owned(),
            both_ways: false,
            right: vec![right.to_owned()],
            weight: 70,
        }
    }

    fn words() -> Words {
        Words::new(&Vocabulary {
            stop_words_da: ["en", "til", "jeg"].map(str::to_owned).to_vec(),
            synonyms: vec![
                rule("bryllup", "vielse"),
                rule("fyret", "ledig"),
                rule("mistet jobbet", "ledig"),
            ],
            best_bets: vec![BestBet {
                phrase: "tid til borgerservice".to_owned(),
                slugs: vec!["borgerservice".to_owned()],
            }],
            ..Vocabulary::default()
        })
    }

    #[test]
    fn a_rule_holds_for_every_form_of_its_words_unless_they_are_short() {
        let words = words();
        for (word, meant) in [
            ("bryllup", 1),
            ("brylluppet", 1),
            ("fyret", 1),
            ("fyr", 0),
            ("vielse", 0),
        ] {
            assert_eq!(words.meanings(word).len(), meant, "{word}");
        }
        let said = danish::words("når man mister jobbet");
        assert_eq!(words.phrases(&said).len(), 1);
    }

    #[test]
    fn a_bet_holds_for_its_words_in_any_form_and_order_and_for_nothing_more() {
        let words = words();
        for (text, holds) in [
            ("borgerservice tid", true),
            ("en tid til borgerservicen", true),
            ("Borgerservice", false),
            ("tid til borgerservice i morgen", false),
            ("", false),
        ] {
            let bet = words.best_bet(&danish::words(text));
            assert_eq!(!bet.is_empty(), holds, "{text}");
        }
    }
}
