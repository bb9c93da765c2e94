//! How English is read: Snowball's stemmer. The words are cut as for Danish.
//!
//! It must not know fields or ranking.

use std::sync::LazyLock;

use frostem::{Algorithm, Stemmer};

use super::danish::fold;

static STEMMER: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::new(Algorithm::English));

/// The key of a lower-case word.
pub fn key(word: &str) -> String {
    fold(&STEMMER.stem(word))
}
