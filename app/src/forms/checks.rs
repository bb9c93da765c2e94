//! How a line of a form is read: a name, an e-mail address, a phone number.
//!
//! It must not know which form it stands in.

use unicode_segmentation::UnicodeSegmentation as _;

use super::FieldError;
use crate::domain::{
    inquiry::{LONGEST_NAME, LONGEST_PHONE},
    privacy::{self, Category},
};

/// A line of text that may be empty: not too long, and no number that must not be kept.
pub(super) fn plain(raw: &str, longest: usize) -> Result<(), FieldError> {
    if raw.graphemes(true).take(longest + 1).count() > longest {
        return Err(FieldError::TooLong(longest));
    }
    match privacy::blocked_by(raw) {
        Some(Category::Cpr) => Err(FieldError::Cpr),
        Some(_) => Err(FieldError::Secret),
        None => Ok(()),
    }
}

/// An e-mail address as people write it (RFC 5321 in the plain form; what is odder is not worth the misspellings).
pub(super) fn address(raw: &str) -> Result<String, FieldError> {
    let raw = raw.trim();
    if raw.is_empty() {
        return Err(FieldError::NoAddress);
    }
    plain(raw, LONGEST_NAME)?;
    let (local, domain) = raw.rsplit_once('@').ok_or(FieldError::WrongAddress)?;
    let sound = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && !part.ends_with('.')
            && !part.contains("..")
            && !part
                .chars()
                .any(|c| c.is_whitespace() || c.is_control() || "@<>(),;:\"[]\\".contains(c))
    };
    match sound(local) && sound(domain) && domain.contains('.') {
        true => Ok(raw.to_owned()),
        false => Err(FieldError::WrongAddress),
    }
}

/// A phone number: eight digits, or more with a country code.
pub(super) fn number(raw: &str) -> Result<String, FieldError> {
    let raw = raw.trim();
    if raw.is_empty() {
        return Err(FieldError::NoNumber);
    }
    plain(raw, LONGEST_PHONE)?;
    let digits = raw.chars().filter(char::is_ascii_digit).count();
    let sound = raw
        .chars()
        .all(|c| c.is_ascii_digit() || " +-()./".contains(c));
    match sound && (8..=15).contains(&digits) {
        true => Ok(raw.to_owned()),
        false => Err(FieldError::WrongNumber),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_read_as_people_write_them() {
        for good in ["a@b.dk", " anna.b+kk@example.co.uk ", "æøå@example.dk"] {
            assert!(address(good).is_ok(), "{good}");
        }
        for wrong in [
            "anna",
            "anna@",
            "@kk.dk",
            "a b@kk.dk",
            "a@kk",
            "a@.dk",
            "a@kk.dk.",
            "a@kk.dk, b@kk.dk",
            "a\r\nBcc: x@kk.dk",
        ] {
            assert!(address(wrong).is_err(), "{wrong}");
        }
        for good in ["33663366", "+45 33 66 33 66", "0046 (70) 123 45 67"] {
            assert!(number(good).is_ok(), "{good}");
        }
        for wrong in ["", "3366", "ring til mig", "1234567890123456"] {
            assert!(number(wrong).is_err(), "{wrong}");
        }
        assert_eq!(number("150423-0000").err(), Some(FieldError::Cpr));
        assert_eq!(plain("kode 4482", 50).err(), Some(FieldError::Secret));
    }
}
