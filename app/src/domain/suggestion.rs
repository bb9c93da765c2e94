//! What the knowledge base offers for a need.
//!
//! A suggestion carries no score: the order says it all. Scores are for the command line.

use serde::{Deserialize, Serialize};

/// An answer offered for a need: enough to make a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The answer's slug.
    pub slug: String,
    /// Its title in the language that was asked for, or in Danish if it has no other.
    pub title: String,
    /// Whether the title stands in Danish although English was asked for.
    pub danish_only: bool,
}

/// The most links shown while somebody types.
pub const MOST_TYPED: usize = 7;
/// The most answers shown whole on `/forslag`.
pub const MOST_WHOLE: usize = 3;
/// The most answers of one search, whole ones and links together.
pub const MOST_FOUND: usize = 10;
