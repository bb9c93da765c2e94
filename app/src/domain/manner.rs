//! How a text is meant: as a general question, for a purpose that is no matter of one's own, as a manner of speaking.
//!
//! It must not know what the text is about.

use std::sync::LazyLock;

use super::phrases::{Book, Hit, Text};

static BOOK: LazyLock<Book> =
    LazyLock::new(|| Book::read(&[include_str!("../../../content/rules/generality.tsv")]));

/// How a text is meant.
pub(super) struct Manner {
    /// How general each sentence is, from 0 to 2.
    general: Vec<i8>,
    /// A thesis, a job, an event: what is sensitive in it is nobody's matter.
    pub(super) purpose: bool,
    /// Which words are only a manner of speaking.
    idle: Vec<bool>,
}

impl Manner {
    /// Reads how a text is meant.
    pub(super) fn of(text: &Text) -> Manner {
        let mut manner = Manner {
            general: vec![0; text.sentences.len()],
            purpose: false,
            idle: vec![false; text.words.len()],
        };
        for hit in BOOK.find(text) {
            match BOOK.lines[hit.line].tag {
                "idle" => manner.idle[hit.words].fill(true),
                "purpose" => manner.purpose = true,
                points => {
                    let points = points.trim_start_matches('-').parse().unwrap_or(0);
                    let general = &mut manner.general[hit.sentence];
                    *general = points.max(*general);
                }
            }
        }
        manner
    }

    /// How general a sentence is.
    pub(super) fn general(&self, sentence: usize) -> i8 {
        self.general[sentence]
    }

    /// Whether a phrase is only a manner of speaking.
    pub(super) fn is_idle(&self, hit: &Hit) -> bool {
        self.idle[hit.words.clone()].iter().any(|idle| *idle)
    }
}
