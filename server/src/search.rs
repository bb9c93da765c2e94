//! Search: tantivy over the published answers.
//!
//! A query is *planned* (which words say something, in which language, how each may be met: inflected, folded, split, joined,
//! meant, mistyped), the plan is asked of the index (BM25), and what comes is looked at twice: how well do the answer's own
//! title and everyday words fit? The index is derived: delete its folder and nothing is lost. This module must not know the
//! store; it is given changes.

mod completion;
mod danish;
mod english;
mod index;
mod known;
mod plan;
mod profile;
mod query;
mod rank;
mod schema;
mod standing;
mod tokens;
mod tongue;
mod version;
mod vocabulary;

pub use index::{Ranked, TantivySearch};
pub use plan::{Kind, Plan, Way};
pub use tokens::keys;
pub use vocabulary::bet_key;
