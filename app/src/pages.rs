//! The citizen's pages: plain functions of data.
//!
//! A page fetches nothing, decides nothing and says nothing that is not in the locale files.

mod answer;
mod failure;
mod start;
mod suggestions;
mod thanks;
mod topics;

pub use self::{
    answer::answer,
    failure::{FailureKind, failure},
    start::start,
    suggestions::{expired, suggestions},
    thanks::thanks,
    topics::{topic, topics},
};
