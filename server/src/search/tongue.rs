//! Which language a query is in: each word speaks for the language whose answers use it more (log-odds), and small words
//! speak loudest.
//!
//! It must not know what the language is used for.

use app::domain::Language;

use super::{
    danish::{fold, is_danish},
    known::KnownWords,
    vocabulary::Words,
};

/// What a small word says, what a word of the dictionary says, and what the language of the page says.
const STOP_WORD: f32 = 2.5;
const DICTIONARY: f32 = 1.2;
const PAGE: f32 = 0.6;
/// No single word says more than this.
const LOUDEST: f32 = 2.5;
/// From here on the other language is hardly looked at.
const SURE: f32 = 2.0;

/// The language of a query, and how sure that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tongue {
    /// The likelier language.
    pub language: Language,
    /// Whether there is little doubt.
    pub is_sure: bool,
}

impl Tongue {
    /// What a hit in a language counts.
    pub fn weight(self, language: Language) -> f32 {
        match (language == self.language, self.is_sure) {
            (true, _) => 1.0,
            (false, true) => 0.4,
            (false, false) => 0.8,
        }
    }
}

/// Tells the language of some lower-case words that were written on a page in `page`.
pub fn tongue(words: &[String], page: Language, known: &KnownWords, vocabulary: &Words) -> Tongue {
    let page = match page {
        Language::Da => PAGE,
        Language::En => -PAGE,
    };
    let odds: f32 = words.iter().map(|word| odds(word, known, vocabulary)).sum();
    let odds = odds + page;
    Tongue {
        language: if odds >= 0.0 {
            Language::Da
        } else {
            Language::En
        },
        is_sure: odds.abs() >= SURE,
    }
}

/// Above 0 for Danish, below for English.
#[expect(clippy::cast_precision_loss, reason = "counts of answers are small")]
fn odds(word: &str, known: &KnownWords, vocabulary: &Words) -> f32 {
    match (
        vocabulary.is_stop_word(word, Language::Da),
        vocabulary.is_stop_word(word, Language::En),
    ) {
        (true, false) => return STOP_WORD,
        // »by«, »have« and »to« are Danish words, too.
        (false, true) if is_danish(&fold(word)) => return -STOP_WORD * 0.4,
        (false, true) => return -STOP_WORD,
        (true, true) => return 0.0,
        (false, false) => {}
    }
    if word.contains(['æ', 'ø', 'å']) {
        return STOP_WORD;
    }
    let folded = fold(word);
    match known.counts(&folded) {
        (0, 0) if is_danish(&folded) => DICTIONARY,
        (0, 0) => 0.0,
        (danish, english) => {
            let odds = ((danish as f32 + 0.5) / (english as f32 + 0.5)).ln();
            odds.clamp(-LOUDEST, LOUDEST)
        }
    }
}

#[cfg(test)]
mod tests {
    use app::domain::knowledge::Vocabulary;

    use super::*;
    use crate::search::danish;

    #[test]
    fn small_words_letters_and_the_dictionary_tell_the_language() {
        let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let vocabulary = Words::new(&Vocabulary {
            stop_words_da: list(&["jeg", "min", "for"]),
            stop_words_en: list(&["my", "the", "what", "for"]),
            ..Vocabulary::default()
        });
        let known = KnownWords::default();
        for (text, page, language, is_sure) in [
            ("jeg skal flytte", Language::En, Language::Da, true),
            ("my flat", Language::Da, Language::En, false),
            ("what the flat", Language::Da, Language::En, true),
            ("dåb", Language::En, Language::Da, false),
            ("støj larm", Language::En, Language::Da, true),
            ("for", Language::En, Language::En, false),
            ("", Language::Da, Language::Da, false),
            ("xyzzy", Language::En, Language::En, false),
        ] {
            let told = tongue(&danish::words(text), page, &known, &vocabulary);
            assert_eq!((told.language, told.is_sure), (language, is_sure), "{text}");
        }
    }
}
