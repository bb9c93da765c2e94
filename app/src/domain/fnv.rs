//! A hash that grows letter by letter: FNV-1a of 64 bits (G. Fowler, L. C. Noll, K.-P. Vo). A beginning's hash is on the way to
//! the whole word's.
//!
//! It must not know what is hashed.

use std::hash::{BuildHasherDefault, Hasher};

/// The hash of nothing.
pub(super) const EMPTY: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash of what is a byte longer.
pub(super) const fn longer(hash: u64, byte: u8) -> u64 {
    (hash ^ (byte as u64)).wrapping_mul(0x0100_0000_01b3)
}

/// The hash of what is some bytes longer.
pub(super) fn with(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().copied().fold(hash, longer)
}

/// For maps whose keys are hashes already.
pub(super) type Already = BuildHasherDefault<Hashed>;

/// See [`Already`].
#[derive(Default)]
pub(super) struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = with(EMPTY, bytes);
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}
