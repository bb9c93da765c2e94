//! How good the search and the guard are, measured on sheets that hold the right answers: pure arithmetic.
//!
//! It must not know tantivy, triage nor the command line: it is told what came, and says how good that was.

pub mod baseline;
pub mod messages;
pub mod numbers;
pub mod searches;
pub mod sheet;
pub mod statistics;
