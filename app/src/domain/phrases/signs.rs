//! What can be seen of a sentence at a glance: how its words begin, and their classes. Most phrases are ruled out by it.
//!
//! It must not know phrases, only what one of their words may look like.

use super::{
    super::fnv,
    phrase::{Choice, Form},
    text::Word,
};

/// Signs, a bit each. Two beginnings may share a bit: a sign that is there proves nothing, one that is missing does.
#[derive(Clone, Copy, Default)]
pub(super) struct Signs {
    beginnings: u64,
    classes: u64,
}

/// How many bytes a beginning has.
const BEGINNING: usize = 3;

impl Signs {
    /// The signs that a sentence shows.
    pub(super) fn of(words: &[Word]) -> Signs {
        words.iter().fold(Signs::default(), |signs, word| Signs {
            beginnings: signs.beginnings | beginning(&word.key),
            classes: signs.classes | word.classes,
        })
    }

    /// The signs of which a sentence shows one when one of these possibilities stands in it.
    pub(super) fn of_any(choices: &[Choice]) -> Signs {
        let mut signs = Signs::default();
        for choice in choices {
            match &choice[0] {
                Form::Whole(word) => signs.beginnings |= beginning(word),
                // What begins with fewer letters may go on with any.
                Form::Start(start) if start.len() >= BEGINNING => {
                    signs.beginnings |= beginning(start);
                }
                Form::Start(_) | Form::Part(_) | Form::End(_) => signs.beginnings = u64::MAX,
                Form::Class(class) => signs.classes |= 1 << class,
            }
        }
        signs
    }

    /// Whether one of these signs is among others.
    pub(super) fn meet(self, others: &Signs) -> bool {
        self.beginnings & others.beginnings != 0 || self.classes & others.classes != 0
    }
}

fn beginning(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let hash = fnv::with(fnv::EMPTY, &bytes[..bytes.len().min(BEGINNING)]);
    // The last byte has not reached the high bits yet; the golden ratio takes it there (Fibonacci hashing, D. Knuth).
    1 << (hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 58)
}
