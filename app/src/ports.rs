//! What the application needs of the world. Adapters in `server` carry it out and are held to these sentences by the
//! behaviour suites of `server/tests/it`.
//!
//! A port must not know which technology answers it.

use std::{error::Error, fmt, sync::Arc};

use async_trait::async_trait;
use jiff::Timestamp;

use crate::domain::{
    Article, Event, Knowledge, Language, Slug, Suggestion,
    delivery::{Next, Parcel},
    inquiry::{Followed, Inquiry, Reference},
    notice::{Notice, Service},
    openings::Openings,
};

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

    /// What Copenhagen's clocks show.
    fn in_copenhagen(&self) -> jiff::civil::DateTime {
        // The zone is compiled in or on the machine; without it, UTC is at most two hours off.
        let zone = jiff::tz::TimeZone::get("Europe/Copenhagen").unwrap_or(jiff::tz::TimeZone::UTC);
        self.now().to_zoned(zone).datetime()
    }

    /// Today in Copenhagen.
    fn today(&self) -> jiff::civil::Date {
        self.in_copenhagen().date()
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

/// Where the history of a store stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The store's own id, drawn when it was made.
    pub store: String,
    /// The place of its newest change.
    pub seq: u64,
}

/// The knowledge base at run time. The store is the truth.
#[async_trait]
pub trait Articles: Send + Sync {
    /// Everything that is published. MUST show every change that was acknowledged before the call.
    async fn knowledge(&self) -> Result<Arc<Knowledge>, Unavailable>;

    /// The changes after `seq`, oldest first; MUST return each slug at most once, at its newest change; MUST be of one moment.
    async fn changes_after(&self, seq: u64) -> Result<Vec<Change>, Unavailable>;

    /// Which store this is, and how far its history has come. Who derives something from a store MUST begin anew when it is
    /// another one, or when it has come less far (a copy was put back).
    async fn history(&self) -> Result<History, Unavailable>;

    /// Keeps an editor's version of an article as a new revision. MUST give it a new place in the order of changes.
    async fn keep(&self, article: &Article, by: &str) -> Result<u64, Unavailable>;
}

/// What a search finds. It holds the citizen's words, so it has no `Debug`.
#[derive(Clone, Default)]
pub struct Hits {
    /// The best answers, best first.
    pub suggestions: Vec<Suggestion>,
    /// Whether the first of them surely is about the words: what leads a citizen to a unit, a subject or a login is worth no
    /// guess. MUST be false when in doubt.
    pub is_sure: bool,
    /// The words as they were understood, if some had to be taken for others and that may be wrong; `None` when none had
    /// to, and when there is no doubt.
    pub understood: Option<String>,
}

impl Hits {
    /// The first, if it is sure.
    pub fn surest(self) -> Option<Suggestion> {
        let first = self.suggestions.into_iter().next();
        first.filter(|_| self.is_sure)
    }
}

/// Finds answers.
#[async_trait]
pub trait Search: Send + Sync {
    /// The best answers for the words, at most `most`, and how sure they are. No input is an error: what cannot be searched
    /// finds nothing.
    async fn find(&self, words: &str, language: Language, most: usize)
    -> Result<Hits, Unavailable>;

    /// The answers while somebody types: the last word may be unfinished.
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

    /// An answer was opened. MUST return at once; MUST keep no more of it than how often answers are opened.
    fn open(&self, slug: &Slug);

    /// How much answers are opened, as it was last read. MUST return at once.
    fn openings(&self) -> Arc<Openings>;
}

/// What came of filing an inquiry.
#[derive(Debug)]
pub enum Filed {
    /// It is on disk, with its deliveries.
    New,
    /// Its key has been seen before: this one was filed then.
    Again(Box<Inquiry>),
    /// Another inquiry has this reference: choose a new one.
    ReferenceTaken,
}

/// A delivery whose time has come.
#[derive(Clone, Debug)]
pub struct Due {
    /// Its place in the store.
    pub id: i64,
    /// What is delivered.
    pub parcel: Parcel,
    /// How often it has been tried.
    pub attempts: u32,
    /// The inquiry it belongs to.
    pub inquiry: Inquiry,
}

/// Inquiries and their deliveries.
#[async_trait]
pub trait Inquiries: Send + Sync {
    /// Files an inquiry with its deliveries, due at once. MUST write all of it in one transaction that is on disk before
    /// it returns; MUST give back the first inquiry when the key has been seen; MUST seal the letter; MUST show what adds to
    /// another as a step of that one, which MUST become urgent when the addition is.
    async fn file(
        &self,
        inquiry: &Inquiry,
        key: &str,
        parcels: &[Parcel],
    ) -> Result<Filed, Unavailable>;

    /// The inquiry that was filed with a key.
    async fn with_key(&self, key: &str) -> Result<Option<Inquiry>, Unavailable>;

    /// What has happened to an inquiry. MUST be `None` unless the secret is the right one, and MUST NOT tell a wrong
    /// secret from a reference that does not exist.
    async fn follow(
        &self,
        reference: &Reference,
        secret: &str,
    ) -> Result<Option<Followed>, Unavailable>;

    /// The deliveries that are due, oldest first, at most `most`. One whose letter cannot be opened MUST NOT keep the
    /// others back.
    async fn due(&self, now: Timestamp, most: u32) -> Result<Vec<Due>, Unavailable>;

    /// Records how an attempt ended. A delivery to the unit that is done MUST show as a step of the inquiry.
    async fn record(
        &self,
        due: &Due,
        delivered: bool,
        next: Next,
        now: Timestamp,
    ) -> Result<(), Unavailable>;
}

/// What is carried out of the house.
#[derive(Clone)]
pub struct Post {
    /// Whom it goes to.
    pub to: Addressee,
    /// Where an answer should go; empty: nowhere.
    pub reply_to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
    /// The same for every attempt at one delivery.
    pub id: String,
}

/// Whom something is carried to.
#[derive(Clone)]
pub enum Addressee {
    /// A unit: its mailbox in the directory, or, when that is empty, the configured one.
    Unit {
        /// Its id.
        id: String,
        /// Its mailbox; may be empty.
        mailbox: String,
        /// When the words sound urgent: who reads such mail at once; may be empty. It goes before `mailbox`.
        urgent: Option<String>,
    },
    /// A citizen, at the address they gave.
    Citizen(String),
}

/// Why something was not carried. The cause may be logged: it holds no words of a citizen's.
#[derive(Debug)]
pub enum Undelivered {
    /// Try again later.
    Temporary(Box<dyn Error + Send + Sync>),
    /// Not as it is.
    Permanent(Box<dyn Error + Send + Sync>),
}

impl fmt::Display for Undelivered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Undelivered::Temporary(cause) => write!(f, "for now: {cause}"),
            Undelivered::Permanent(cause) => write!(f, "for good: {cause}"),
        }
    }
}

/// Carries inquiries to their units and receipts to citizens.
#[async_trait]
pub trait Courier: Send + Sync {
    /// Carries one. MUST return only when the other end has taken it.
    async fn carry(&self, post: &Post) -> Result<(), Undelivered>;
}

/// The outage switch.
#[async_trait]
pub trait Notices: Send + Sync {
    /// What is down now and what was during the last twelve months, newest first.
    async fn notices(&self) -> Result<Vec<Notice>, Unavailable>;

    /// A service is down from now on. Saying it twice MUST change nothing.
    async fn begin(&self, service: Service) -> Result<(), Unavailable>;

    /// It works again. Saying it twice MUST change nothing.
    async fn end(&self, service: Service) -> Result<(), Unavailable>;
}

/// Chance.
pub trait Random: Send + Sync {
    /// Fills the bytes; nobody can foretell them.
    fn fill(&self, bytes: &mut [u8]);
}
