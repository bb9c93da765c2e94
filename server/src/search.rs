//! Search: tantivy over the published answers.
//!
//! The index is derived: delete its folder and nothing is lost. This module must not know the store; it is given changes.

pub(crate) mod danish;
mod index;
mod query;
mod schema;

pub use index::{Ranked, TantivySearch};
