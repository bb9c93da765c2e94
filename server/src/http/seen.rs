//! The proof that answers to exactly one text have been shown: a sealed word that travels with the form, so that it
//! holds in two tabs and without cookies.
//!
//! It holds a digest of the text and the time, never the text.

use std::sync::Arc;

use app::{
    domain::{Need, need::KEPT_HOURS},
    ports::Clock,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest as _, Sha256};

use crate::keyring::KeyRing;

const PLACE: &str = "seen";
const DIGEST_BYTES: usize = 32;

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
        URL_SAFE_NO_PAD.encode(self.keys.seal(PLACE, &proof))
    }

    /// Whether answers to exactly this text were shown within the last two hours.
    #[must_use]
    pub fn holds(&self, word: &str, need: &Need) -> bool {
        self.read(word, need).unwrap_or(false)
    }

    fn read(&self, word: &str, need: &Need) -> Option<bool> {
        let sealed = URL_SAFE_NO_PAD.decode(word).ok()?;
        let proof = self.keys.open_sealed(PLACE, &sealed).ok()?;
        let (seen, at) = proof.split_at_checked(DIGEST_BYTES)?;
        let at = i64::from_be_bytes(at.try_into().ok()?);
        let age = self.clock.now().as_second() - at;
        Some(seen == digest(need).as_slice() && (0..=i64::from(KEPT_HOURS) * 3_600).contains(&age))
    }
}

fn digest(need: &Need) -> Vec<u8> {
    Sha256::digest(need.words()).to_vec()
}
