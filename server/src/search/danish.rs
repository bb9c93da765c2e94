//! How Danish is read: a text becomes words, a word a key and, if it is a compound, the keys of its parts. The index and
//! the query share it.
//!
//! Keys are folded: å to aa, ø to oe, æ to ae, as people type without a Danish keyboard. (tantivy's own ASCII folding turns ø
//! into o, which is another word, and its splitter of compounds drops the whole word and knows no linking s.) It must not
//! know fields or ranking.

mod fold;
mod lexicon;
mod split;
mod stem;

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

pub use fold::fold;
pub use lexicon::{is_danish, word_list};
pub use split::{parts, run_together};
pub use stem::key;

/// Longer words are no words.
pub const LONGEST_WORD: usize = 60;

/// The words of a text in order: composed (so that å is one character before words are cut), lower-case, letters and
/// digits. Parts of a hyphenated word are words of their own; see [`hyphenated`].
pub fn words(text: &str) -> Vec<String> {
    composed(text)
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && word.len() <= LONGEST_WORD)
        .map(str::to_owned)
        .collect()
}

/// A text whose letters are one character each; nearly every text is so already.
fn composed(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect()),
    }
}

/// The words that stand with a hyphen, joined: »e-boks« is also »eboks«.
pub fn hyphenated(text: &str) -> Vec<String> {
    composed(text)
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .map(|word| word.trim_matches('-'))
        .filter(|word| word.contains('-') && word.len() <= LONGEST_WORD)
        .map(|word| word.replace('-', ""))
        .filter(|word| !word.is_empty())
        .collect()
}

/// A folded word as those write it who leave the rings and strokes out: »osterbro«, »bornehave«. Two words that differ may
/// come out the same, so it is only asked when nothing else is known of a word.
pub fn ringless(folded: &str) -> String {
    folded
        .replace("aa", "a")
        .replace("oe", "o")
        .replace("ae", "a")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_meets_itself_however_it_is_typed() {
        for (one, other) in [
            ("børnehave", "boernehave"),
            ("BØRNEHAVER", "børnehave"),
            ("flytning", "flytningen"),
            ("a\u{30a}bningstid", "åbningstid"),
            ("går", "gaar"),
            ("rotter", "rotterne"),
            ("Århus", "Aarhus"),
            ("cykel", "cykler"),
            ("barn", "børnene"),
            ("boern", "barnet"),
            ("midler", "middel"),
            ("parkere", "parkering"),
        ] {
            let key = |text: &str| key(&words(text)[0]);
            assert_eq!(key(one), key(other), "{one} and {other}");
        }
    }

    #[test]
    fn words_that_differ_stay_apart() {
        for (one, other) in [
            ("ost", "øst"),
            ("bor", "bør"),
            ("pas", "pasning"),
            ("lejlighed", "leje"),
            ("læge", "lægge"),
            ("park", "parkering"),
            ("have", "hav"),
            ("billet", "bil"),
            ("farlig", "far"),
        ] {
            assert_ne!(key(one), key(other), "{one} and {other}");
        }
    }

    #[test]
    fn a_hyphen_joins_and_parts() {
        assert_eq!(words("E-boks, p-licens"), ["e", "boks", "p", "licens"]);
        assert_eq!(hyphenated("E-boks, p-licens - ja"), ["eboks", "plicens"]);
    }

    #[test]
    fn rings_can_be_left_out() {
        for (typed, meant) in [
            ("osterbro", "østerbro"),
            ("bornehave", "børnehave"),
            ("aben", "åben"),
        ] {
            assert_eq!(ringless(&fold(typed)), ringless(&fold(meant)));
        }
    }

    #[test]
    fn nothing_that_can_be_typed_breaks_it() {
        let long = "a".repeat(100_000);
        for text in [
            "",
            "ççel ññel xжжel ßßel",
            "\0",
            "🙂",
            "\u{30a}",
            "\u{202e}abc",
            "*:* AND (\"",
            "أين",
            "ø\u{301}",
            &long,
        ] {
            for word in words(text) {
                let _ = (key(&word), parts(&word));
            }
            let _ = hyphenated(text);
        }
    }
}
