//! What a citizen wrote, as it is held: it does not speak, and it is wiped when it is let go.
//!
//! There is one way to read it, [`Private::as_written`], and the architecture test lists who may call it: the page, the
//! delivery, the query of the index, and the guard that judges the text. It must not know what is written.

use std::{fmt, hint::black_box, mem::take};

use serde::{Deserialize, Serialize};

/// A text of a citizen's. No `Display`; `Debug` says nothing; serialised only into what is sealed (the session, the letter).
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Private(String);

impl Private {
    /// The text itself.
    pub fn as_written(&self) -> &str {
        &self.0
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<String> for Private {
    fn from(text: String) -> Private {
        Private(text)
    }
}

impl From<&str> for Private {
    fn from(text: &str) -> Private {
        Private(text.to_owned())
    }
}

impl fmt::Debug for Private {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Private(..)")
    }
}

impl Drop for Private {
    fn drop(&mut self) {
        wipe(&mut self.0);
    }
}

/// Overwrites a text with zeros before its memory is given back. By hand and without `unsafe`: `black_box` must be shown the
/// zeros, so the compiler may not leave them out. (The crate zeroize does the same with volatile writes; this type goes to
/// the browser too, where a crate more is bytes more.) Copies that were moved or that a parser made are beyond it.
fn wipe(text: &mut String) -> usize {
    let mut bytes = take(text).into_bytes();
    bytes.fill(0);
    black_box(&bytes).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_does_not_speak() {
        let text = Private::from("hemmeligt");
        assert_eq!(
            format!("{text:?} {:?}", Some(&text)),
            "Private(..) Some(Private(..))"
        );
        assert_eq!(text.as_written(), "hemmeligt");
    }

    #[test]
    fn it_is_wiped_and_nothing_is_left_to_read() {
        let mut text = "hemmeligt".to_owned();
        assert_eq!((wipe(&mut text), text.as_str()), (9, ""));
    }

    #[test]
    fn what_is_sealed_is_the_text_alone() {
        let sealed = serde_json::to_string(&Private::from("æ")).expect("json");
        assert_eq!(sealed, "\"æ\"");
        let read: Private = serde_json::from_str(&sealed).expect("json");
        assert_eq!(read, Private::from("æ"));
    }
}
