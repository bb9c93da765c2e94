//! Phrases of the reviewed lists in `content/rules`: words that stand in a text in their order, with few others between.
//!
//! It must not know what a phrase means.

mod book;
mod classes;
mod phrase;
mod signs;
mod table;
mod text;

pub(super) use book::{Book, Hit};
pub(super) use text::{Sentence, Text};

/// The words of a text, in lower case.
pub(super) fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
