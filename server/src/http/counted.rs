//! What was counted already, so that a form that is sent once more counts once: also for who has no cookie.
//!
//! It holds digests and never words, forgets the oldest, and is gone with the process: it guards figures, nothing else.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

use sha2::{Digest as _, Sha256};

/// How many are remembered: a busy day's.
const MOST: usize = 4096;

/// What was counted lately.
#[derive(Default)]
pub struct Counted(Mutex<VecDeque<[u8; 32]>>);

impl Counted {
    /// Whether this comes for the first time; from now on it has come.
    pub fn is_new(&self, parts: &[&str]) -> bool {
        let mut hasher = Sha256::new();
        for part in parts {
            hasher.update(part);
            hasher.update([0]);
        }
        let digest = hasher.finalize().into();
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counted.contains(&digest) {
            return false;
        }
        if counted.len() == MOST {
            counted.pop_front();
        }
        counted.push_back(digest);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_is_new_once_and_the_oldest_is_forgotten() {
        let counted = Counted::default();
        assert!(counted.is_new(&["a", "b"]) && counted.is_new(&["ab", ""]));
        assert!(!counted.is_new(&["a", "b"]));
        for number in 0..MOST {
            counted.is_new(&[&number.to_string()]);
        }
        assert!(counted.is_new(&["a", "b"]));
        assert_eq!(counted.0.lock().expect("whole").len(), MOST);
    }
}
