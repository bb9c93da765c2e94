//! The proof that answers to exactly one text have been shown: a sealed word that travels with the form, so that it
//! holds in two tabs and without cookies.
//!
//! It holds a digest of the text and the time, never the text.

use std::sync::Arc;

use app::{
    domain::{Need, need::KEPT_HOURS},
    ports::Clock,
};
use sha2::{Digest as _, Sha256};

use crate::keyring::KeyRing;

const PLACE: &str = "seen";
const DIGEST_BYTES: usize = 32;
/// The letter that stands for 0; sixteen are used.
const FIRST: u8 = b'a';

/// Gives and reads proofs.
pub struct Seen {
    keys: Arc<KeyRing>,
    clock: Arc<dyn Clock>,
}

impl Seen {
    /// With the key ring that seals everything else.
    #[must_use]
    pub fn new(keys: Arc<KeyRing>, clock: Arc<dyn Clock>) -> Seen {
        Seen { keys, clock }
    }

    /// Answers to this text are being shown now.
    #[must_use]
    pub fn mark(&self, need: &Need) -> String {
        let mut proof = digest(need);
        proof.extend(self.clock.now().as_second().to_be_bytes());
        spelled(&self.keys.seal(PLACE, &proof))
    }

    /// Whether answers to exactly this text were shown within the last two hours.
    #[must_use]
    pub fn holds(&self, word: &str, need: &Need) -> bool {
        self.read(word, need).unwrap_or(false)
    }

    fn read(&self, word: &str, need: &Need) -> Option<bool> {
        let sealed = read_back(word)?;
        let proof = self.keys.open_sealed(PLACE, &sealed).ok()?;
        let (seen, at) = proof.split_at_checked(DIGEST_BYTES)?;
        let at = i64::from_be_bytes(at.try_into().ok()?);
        let age = self.clock.now().as_second() - at;
        Some(seen == digest(need).as_slice() && (0..=i64::from(KEPT_HOURS) * 3_600).contains(&age))
    }
}

/// Bytes as letters, two each: a word that chance makes must not look like a number or a code to the guard.
fn spelled(bytes: &[u8]) -> String {
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves.map(|half| char::from(FIRST + half)).collect()
}

/// What [`spelled`] made letters of.
fn read_back(word: &str) -> Option<Vec<u8>> {
    let half = |letter: u8| letter.checked_sub(FIRST).filter(|half| *half < 16);
    let pairs = word.as_bytes().chunks(2);
    pairs
        .map(|pair| match pair {
            [high, low] => Some(half(*high)? << 4 | half(*low)?),
            _ => None,
        })
        .collect()
}

fn digest(need: &Need) -> Vec<u8> {
    Sha256::digest(need.words()).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spelled_is_read_back_and_nothing_else() {
        let all: Vec<u8> = (0..=255).collect();
        let word = spelled(&all);
        assert!(word.chars().all(|c| matches!(c, 'a'..='p')), "{word}");
        assert_eq!(read_back(&word), Some(all));
        for none in ["a", "aq", "A1", "æø", "`a"] {
            assert_eq!(read_back(none), None, "{none}");
        }
    }
}
