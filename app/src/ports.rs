//! What the application needs of the world. Adapters in `server` carry it out and are held to these sentences by the
//! behaviour suites of `server/tests/it`.
//!
//! A port must not know which technology answers it.

use std::{error::Error, fmt, sync::Arc};

use async_trait::async_trait;
use jiff::Timestamp;

use crate::domain::{Article, Event, Knowledge, Language, Slug, Suggestion};

/// The world did not answer. Opaque: it is logged once, where the failure is answered.
#[derive(Debug)]
pub struct Unavailable(Box<dyn Error + Send + Sync>);

impl Unavailable {
    /// Wraps what went wrong.
    pub fn new(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Unavailable(source.into())
    }
}

impl fmt::Display for Unavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unavailable: {}", self.0)
    }
}

impl Error for Unavailable {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self.0.as_ref())
    }
}

/// The clock.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;

    /// Today in Copenhagen.
    fn today(&self) -> jiff::civil::Date {
        // The zone is compiled in or on the machine; without it, UTC is at most two hours off.
        match jiff::tz::TimeZone::get("Europe/Copenhagen") {
            Ok(zone) => self.now().to_zoned(zone).date(),
            Err(_) => self.now().to_zoned(jiff::tz::TimeZone::UTC).date(),
        }
    }
}

/// One step of the knowledge base's history.
#[derive(Clone, Debug)]
pub struct Change {
    /// Its place in the order of all changes.
    pub seq: u64,
    /// The article it is about.
    pub slug: Slug,
    /// The article as it is now, or `None` when it is no longer published.
    pub article: Option<Arc<Article>>,
}

/// The knowledge base at run time. The store is the truth.
#[async_trait]
pub trait Articles: Send + Sync {
    /// Everything that is published. MUST show every change that was acknowledged before the call.
    async fn knowledge(&self) -> Result<Arc<Knowledge>, Unavailable>;

    /// The changes after `seq`, oldest first; MUST return each slug at most once, at its newest change.
    async fn changes_after(&self, seq: u64) -> Result<Vec<Change>, Unavailable>;

    /// Keeps an editor's version of an article as a new revision. MUST give it a new place in the order of changes.
    async fn keep(&self, article: &Article, by: &str) -> Result<u64, Unavailable>;
}

/// Finds answers.
#[async_trait]
pub trait Search: Send + Sync {
    /// The best answers for the words, best first, at most `most`. No input is an error: what cannot be searched finds nothing.
    async fn find(
        &self,
        words: &str,
        language: Language,
        most: usize,
    ) -> Result<Vec<Suggestion>, Unavailable>;

    /// The same while somebody types: the last word may be unfinished.
    async fn find_typed(
        &self,
        words: &str,
        language: Language,
        most: usize,
    ) -> Result<Vec<Suggestion>, Unavailable>;
}

/// Counts what happens.
pub trait Events: Send + Sync {
    /// Adds one. MUST return at once; what was counted reaches the store within seconds and at an orderly stop.
    fn count(&self, event: Event);
}
