//! Fields that hold a word of a closed list, as they are read. Whatever a page could not have sent is dropped: nothing made
//! by hand is kept, and no field is a hiding place for a number.
//!
//! It must not know what the words mean.

use serde::{Deserialize as _, Deserializer};

use crate::domain::privacy;

/// The most characters of a topic's id.
const LONGEST_ID: usize = 80;
/// A form's key: 128 bits in hexadecimal.
const KEY: usize = 32;

/// Who writes.
pub(super) fn sender<'de, D: Deserializer<'de>>(raw: D) -> Result<String, D::Error> {
    kept(raw, |word| {
        matches!(word, "mig" | "anden" | "virksomhed" | "myndighed" | "ansat")
    })
}

/// The answer to the question.
pub(super) fn said<'de, D: Deserializer<'de>>(raw: D) -> Result<String, D::Error> {
    kept(raw, |word| {
        matches!(word, "ja" | "nej" | "ved-ikke" | "generelt")
    })
}

/// How to answer.
pub(super) fn wish<'de, D: Deserializer<'de>>(raw: D) -> Result<String, D::Error> {
    kept(raw, |word| matches!(word, "mail" | "ring" | "intet"))
}

/// A topic's id, by its shape: whether there is such a topic is for who has the knowledge base.
pub(super) fn topic<'de, D: Deserializer<'de>>(raw: D) -> Result<String, D::Error> {
    kept(raw, |word| {
        word.len() <= LONGEST_ID
            && word
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            && !privacy::blocks(word)
    })
}

/// The server's word that answers were shown: letters alone, so that chance makes no number of it and nobody hides one in it.
pub(super) fn seen<'de, D: Deserializer<'de>>(raw: D) -> Result<String, D::Error> {
    kept(raw, |word| word.chars().all(|c| matches!(c, 'a'..='p')))
}

/// A form's key. It may look like a number by chance, so only its shape is judged.
pub(super) fn key<'de, D: Deserializer<'de>>(raw: D) -> Result<String, D::Error> {
    kept(raw, |word| {
        word.len() == KEY && word.chars().all(|c| c.is_ascii_hexdigit())
    })
}

fn kept<'de, D: Deserializer<'de>>(
    raw: D,
    is_known: impl Fn(&str) -> bool,
) -> Result<String, D::Error> {
    let word = String::deserialize(raw)?;
    Ok(match is_known(&word) {
        true => word,
        false => String::new(),
    })
}
