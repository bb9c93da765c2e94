//! The reference of an inquiry: six signs made for reading aloud, "K7F 29M".
//!
//! It names an inquiry and opens nothing: who guesses one still lacks the secret.

use std::fmt;

/// Consonants and digits that are not mistaken for each other, on paper or on the phone; no vowels, so no words.
const SIGNS: &[u8; 19] = b"CFHJKMPRTXY23456789";
const LENGTH: usize = 6;

/// Six signs.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reference(String);

impl Reference {
    /// Makes one of random bytes. (2^64 is no multiple of 19^6; the bias is below one in 10^11.)
    pub fn from_bytes(random: [u8; 8]) -> Reference {
        let mut number = u64::from_be_bytes(random);
        let signs = (0..LENGTH).map(|_| {
            let sign = SIGNS[(number % SIGNS.len() as u64) as usize];
            number /= SIGNS.len() as u64;
            char::from(sign)
        });
        Reference(signs.collect())
    }

    /// Reads what somebody wrote or read aloud: spaces and hyphens do not matter, nor does case.
    pub fn parse(raw: &str) -> Option<Reference> {
        let signs: String = raw
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .flat_map(char::to_uppercase)
            .collect();
        let whole = signs.len() == LENGTH && signs.bytes().all(|sign| SIGNS.contains(&sign));
        whole.then_some(Reference(signs))
    }

    /// Without the space, for paths and the store.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// With a space in the middle, for people.
impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = self.0.split_at(LENGTH / 2);
        write!(f, "{first} {last}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_can_be_read_aloud_and_written_back() {
        let reference = Reference::from_bytes(*b"\0\0\0\x01\x02\x03\x04\x05");
        let shown = reference.to_string();
        assert_eq!(shown.len(), 7);
        assert_eq!(Reference::parse(&shown), Some(reference.clone()));
        assert_eq!(
            Reference::parse(&shown.to_lowercase().replace(' ', "-")),
            Some(reference)
        );
        for wrong in [
            "", "K7F29", "K7F29MM", "A7F29M", "K7F 2Ø9", "../..", "K7F29M/",
        ] {
            assert_eq!(Reference::parse(wrong), None, "{wrong}");
        }
    }
}
