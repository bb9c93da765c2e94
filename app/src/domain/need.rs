//! A need: what somebody asks for, in their own words.
//!
//! The words are the citizen's: they are held as [`Private`].

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use super::{privacy, private::Private};

/// The citizen's own words, read and found usable: not empty, not too long, with at least one letter or digit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need(Private);

/// Why a text is not a need yet. The person can mend each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// Nothing but white space.
    Empty,
    /// More than [`Need::LONGEST`] characters.
    TooLong,
    /// Not one letter or digit: only emoji or signs.
    NoWords,
}

impl Need {
    /// The most characters a need may have (graphemes, counted after line ends became `\n`).
    pub const LONGEST: usize = 5_000;

    /// Reads what was written. Line ends become `\n`, control characters go (they cannot be seen), nothing else changes.
    pub fn parse(raw: &str) -> Result<Need, Unusable> {
        let text = tidy(raw);
        let text = text.trim();
        if text.is_empty() {
            return Err(Unusable::Empty);
        }
        if text.graphemes(true).take(Self::LONGEST + 1).count() > Self::LONGEST {
            return Err(Unusable::TooLong);
        }
        if !text.chars().any(char::is_alphanumeric) {
            return Err(Unusable::NoWords);
        }
        Ok(Need(text.into()))
    }

    /// The words themselves. Only a page, a delivery and the query of the index may have them.
    pub fn words(&self) -> &str {
        self.0.as_written()
    }
}

/// Line ends as browsers count them, and no control characters but line end and tab.
fn tidy(raw: &str) -> String {
    raw.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}

/// How long a text is kept after the last request, in hours. Said on the page that holds it.
pub const KEPT_HOURS: u8 = 2;

/// The most characters that are looked up while somebody types. Longer texts wait for the button.
pub const LONGEST_TYPED: usize = 200;

/// How many characters are needed before anything is looked up.
pub const SHORTEST_TYPED: usize = 3;

/// What may be asked while somebody types: without runs of four or more digits (separators ignored), because such a
/// run may be a number that points at a person. `None`: too short or too long to ask, or with something in it that must
/// not leave the device at all.
pub fn typed(raw: &str) -> Option<String> {
    if raw.chars().take(LONGEST_TYPED + 1).count() > LONGEST_TYPED || privacy::blocks(raw) {
        return None;
    }
    let text = without_long_numbers(raw);
    let text = text.trim();
    (text
        .chars()
        .filter(|c| c.is_alphanumeric())
        .take(SHORTEST_TYPED)
        .count()
        == SHORTEST_TYPED)
        .then(|| text.to_owned())
        // What is left may have come together: "kode 4108888er Kaninhop7".
        .filter(|asked| !privacy::blocks(asked))
}

/// Takes out every run of four or more digits. Whatever stands between digits and is no letter belongs to the run.
pub fn without_long_numbers(raw: &str) -> String {
    let mut kept = String::with_capacity(raw.len());
    let mut run = String::new();
    for c in raw.chars() {
        if c.is_numeric() || (!run.is_empty() && !c.is_alphabetic()) {
            run.push(c);
        } else {
            close(&mut run, &mut kept);
            kept.push(c);
        }
    }
    close(&mut run, &mut kept);
    kept
}

/// Ends a run: short ones are kept as they were, long ones leave one space.
fn close(run: &mut String, kept: &mut String) {
    if run.chars().filter(|c| c.is_numeric()).count() < 4 {
        kept.push_str(run);
    } else {
        kept.push(' ');
    }
    run.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_need_is_not_empty_not_too_long_and_has_words() {
        assert_eq!(Need::parse(" \r\n\t"), Err(Unusable::Empty));
        assert_eq!(Need::parse("\0"), Err(Unusable::Empty));
        assert_eq!(Need::parse("🙂🎉"), Err(Unusable::NoWords));
        assert_eq!(Need::parse(&"å".repeat(5_001)), Err(Unusable::TooLong));
        assert!(
            Need::parse(&"a\u{30a}".repeat(5_000)).is_ok(),
            "graphemes count, not code points"
        );
        assert!(
            Need::parse(&format!("{}a", "b\r\n".repeat(2_499))).is_ok(),
            "a line end is one character"
        );
    }

    #[test]
    fn a_need_keeps_the_words_and_drops_what_cannot_be_seen() {
        assert_eq!(
            Need::parse("  pas\0port\r\nnu ").expect("usable").words(),
            "pasport\nnu"
        );
    }

    #[test]
    fn a_need_does_not_speak_through_debug() {
        assert_eq!(
            format!("{:?}", Need::parse("hemmeligt").expect("usable")),
            "Need(Private(..))"
        );
    }

    #[test]
    fn long_numbers_are_taken_out_before_anything_is_looked_up() {
        for (raw, kept) in [
            ("pas 150423-0000 nu", "pas  nu"),
            ("pas 15 04 23 00 00", "pas  "),
            ("1.2.3.4 vuggestue", " vuggestue"),
            ("under 18 år", "under 18 år"),
            ("om 3 uger", "om 3 uger"),
            ("２０２６ pas", " pas"),
            ("15/04 23", " "),
        ] {
            assert_eq!(without_long_numbers(raw), kept, "{raw}");
        }
    }

    #[test]
    fn nothing_is_asked_below_three_letters_or_above_two_hundred_characters() {
        assert_eq!(typed("pa"), None);
        assert_eq!(typed("pas"), Some("pas".into()));
        assert_eq!(typed("1504230000"), None);
        assert_eq!(typed("nyt pas til 150423-0000"), None, "not even the rest");
        assert_eq!(typed("mit kodeord er Kaninhop77"), None);
        assert_eq!(typed("pas i 2026"), Some("pas i".into()));
        assert!(typed(&"p".repeat(200)).is_some());
        assert_eq!(typed(&"p".repeat(201)), None);
    }
}
