//! The two languages of the site, and a guess at the language somebody writes in.
//!
//! This module must not know any sentence of the interface.

mod foreign;

use std::{cmp::Ordering, fmt};

use serde::{Deserialize, Serialize};

/// A language the site speaks.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Danish: the first language of every answer.
    #[default]
    Da,
    /// English: the same site under `/en`.
    En,
}

impl Language {
    /// Both, Danish first.
    pub const ALL: [Language; 2] = [Language::Da, Language::En];

    /// The tag of BCP 47, for `lang` and `hreflang`.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::Da => "da",
            Language::En => "en",
        }
    }

    /// The other one.
    pub const fn other(self) -> Language {
        match self {
            Language::Da => Language::En,
            Language::En => Language::Da,
        }
    }

    /// Reads a tag; anything but `en` and its regions is Danish.
    pub fn from_tag(tag: &str) -> Language {
        if tag == "en" || tag.starts_with("en-") {
            Language::En
        } else {
            Language::Da
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// What a text seems to be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// Words that only Danish uses prevail.
    Danish,
    /// Words that only English uses prevail.
    English,
    /// Most letters are not Latin: Arabic, Ukrainian, Chinese, ... We cannot search it; we can show the way.
    OtherScript,
    /// Latin letters, but small words of another language prevail: German, Polish, Turkish, Somali, ... The same holds.
    OtherLanguage,
    /// Too little to tell.
    Unsure,
}

impl Tongue {
    /// Whether it is none of the languages our answers are in.
    pub fn is_foreign(self) -> bool {
        matches!(self, Tongue::OtherScript | Tongue::OtherLanguage)
    }
}

/// Small words that one of the two languages has and the other has not.
const DANISH: &[&str] = &[
    "jeg", "og", "ikke", "til", "hvordan", "hvor", "hvad", "hvornår", "skal", "kan", "min", "mit",
    "mine", "er", "et", "på", "af", "der", "det", "som", "med", "vil", "får", "om", "har", "vi",
    "du", "sig",
];
const ENGLISH: &[&str] = &[
    "i", "the", "and", "my", "to", "how", "what", "where", "when", "do", "does", "is", "a", "of",
    "need", "can", "with", "want", "have", "you", "your", "an", "get", "this", "that", "am", "are",
    "it",
];

/// Guesses the language of a text from its script and its small words. It blocks nothing: the answer decides which hint is
/// shown, and whether a search makes sense.
pub fn written_in(text: &str) -> Tongue {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let latin = text
        .chars()
        .filter(|c| c.is_alphabetic() && is_latin(*c))
        .count();
    if letters > 0 && latin * 2 < letters {
        return Tongue::OtherScript;
    }
    if text.chars().any(|c| "æøåÆØÅ".contains(c)) {
        return Tongue::Danish;
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let count = |list: &[&str]| words.iter().filter(|word| list.contains(word)).count();
    let (danish, english) = (count(DANISH), count(ENGLISH));
    if foreign::is_foreign(&words, danish + english) {
        return Tongue::OtherLanguage;
    }
    match danish.cmp(&english) {
        Ordering::Greater => Tongue::Danish,
        Ordering::Less => Tongue::English,
        Ordering::Equal => Tongue::Unsure,
    }
}

/// Basic Latin to Latin Extended-B, and Latin Extended Additional (Unicode 16, blocks).
fn is_latin(c: char) -> bool {
    matches!(c, '\0'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' | '\u{300}'..='\u{36F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_small_words_tell_danish_from_english() {
        for (text, tongue) in [
            ("min søn skal starte i vuggestue til august", Tongue::Danish),
            ("hvordan melder jeg flytning", Tongue::Danish),
            ("how do I get a cpr number and yellow card", Tongue::English),
            ("I want to renew my passport", Tongue::English),
            ("pas", Tongue::Unsure),
            ("123", Tongue::Unsure),
            ("أين يمكنني الحصول على بطاقة صحية", Tongue::OtherScript),
            ("Як отримати картку здоров'я", Tongue::OtherScript),
            ("", Tongue::Unsure),
        ] {
            assert_eq!(written_in(text), tongue, "{text}");
        }
    }
}
