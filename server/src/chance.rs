//! Chance: the one place that asks the system for random bytes for references, keys and secrets.

use app::ports::Random;

/// The system's random bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemRandom;

impl Random for SystemRandom {
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the system gives random bytes, as it did at start");
    }
}
