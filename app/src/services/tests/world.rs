//! The world in memory: every port at once.
//!
//! It must not know any rule of the verbs.

use std::sync::{Arc, Mutex, MutexGuard};

use async_trait::async_trait;
use jiff::Timestamp;

use super::knowledge::knowledge;
use crate::{
    domain::{
        Article, Event, Knowledge, Language, Need, Slug, Suggestion,
        delivery::{Next, Parcel},
        inquiry::{Followed, Inquiry, Reference},
        insight::EventKind,
        notice::{Notice, Service},
        openings::Openings,
    },
    ports::{
        Articles, Change, Clock, Due, Events, Filed, History, Hits, Inquiries, Notices, Random,
        Search, Unavailable,
    },
    services::Services,
};

/// A Saturday.
pub const NOW: &str = "2026-11-21T12:00:00Z";

/// Every port at once. Searching finds what it is told to find.
pub struct World {
    pub knowledge: Arc<Knowledge>,
    pub found: Vec<&'static str>,
    pub understood: Option<&'static str>,
    pub down: bool,
    pub store_is_down: bool,
    pub notices: Vec<Notice>,
    pub counted: Mutex<Vec<Event>>,
    pub opened: Mutex<Vec<String>>,
    pub asked: Mutex<Vec<String>>,
    pub filed: Mutex<Vec<(String, Inquiry, Vec<Parcel>)>>,
    pub drawn: Mutex<u64>,
    /// Chance that never changes.
    pub stuck: bool,
}

/// A world in which searching finds these slugs.
pub fn world(found: &[&'static str]) -> World {
    World {
        knowledge: Arc::new(knowledge()),
        found: found.to_vec(),
        understood: None,
        down: false,
        store_is_down: false,
        notices: Vec::new(),
        counted: Mutex::default(),
        opened: Mutex::default(),
        asked: Mutex::default(),
        filed: Mutex::default(),
        drawn: Mutex::default(),
        stuck: false,
    }
}

impl World {
    pub fn services(self) -> (Services, Arc<World>) {
        let world = Arc::new(self);
        let services = Services {
            articles: world.clone(),
            search: world.clone(),
            events: world.clone(),
            inquiries: world.clone(),
            notices: world.clone(),
            clock: world.clone(),
            random: world.clone(),
            while_typing: true,
        };
        (services, world)
    }

    /// The same world knowing something else.
    pub fn knowing(mut self, change: impl FnOnce(&mut Knowledge)) -> World {
        change(Arc::make_mut(&mut self.knowledge));
        self
    }

    /// The same world with another wording of one article.
    pub fn with(self, slug: &str, change: impl FnOnce(&mut Article)) -> World {
        let slug = Slug::parse(slug).expect("a slug");
        self.knowing(|knowledge| {
            let article = knowledge.articles.get_mut(&slug).expect("an article");
            change(Arc::make_mut(article));
        })
    }

    pub fn kinds(&self) -> Vec<EventKind> {
        lock(&self.counted).iter().map(|event| event.kind).collect()
    }

    /// What the last inquiry is delivered as.
    pub fn parcels(&self) -> Vec<Parcel> {
        lock(&self.filed).last().expect("filed").2.clone()
    }
}

pub fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().expect("whole")
}

pub fn need(text: &str) -> Need {
    Need::parse(text).expect("usable")
}

#[async_trait]
impl Articles for World {
    async fn knowledge(&self) -> Result<Arc<Knowledge>, Unavailable> {
        Ok(self.knowledge.clone())
    }
    async fn changes_after(&self, _: u64) -> Result<Vec<Change>, Unavailable> {
        Ok(vec![])
    }
    async fn history(&self) -> Result<History, Unavailable> {
        Ok(History::default())
    }
    async fn keep(&self, _: &Article, _: &str) -> Result<u64, Unavailable> {
        Ok(1)
    }
}

#[async_trait]
impl Search for World {
    async fn find(&self, words: &str, _: Language, most: usize) -> Result<Hits, Unavailable> {
        lock(&self.asked).push(words.to_owned());
        if self.down {
            return Err(Unavailable::new("the index is gone"));
        }
        let suggestion = |slug: &&str| Suggestion {
            slug: (*slug).to_owned(),
            title: (*slug).to_owned(),
            danish_only: false,
        };
        Ok(Hits {
            suggestions: self.found.iter().map(suggestion).take(most).collect(),
            is_sure: !self.found.is_empty(),
            understood: self.understood.map(str::to_owned),
        })
    }
    async fn find_typed(
        &self,
        words: &str,
        language: Language,
        most: usize,
    ) -> Result<Vec<Suggestion>, Unavailable> {
        Ok(self.find(words, language, most).await?.suggestions)
    }
}

impl Events for World {
    fn count(&self, event: Event) {
        lock(&self.counted).push(event);
    }
    fn open(&self, slug: &Slug) {
        lock(&self.opened).push(slug.to_string());
    }
    fn openings(&self) -> Arc<Openings> {
        Arc::default()
    }
}

impl Clock for World {
    fn now(&self) -> Timestamp {
        NOW.parse().expect("a time")
    }
}

#[async_trait]
impl Inquiries for World {
    async fn file(
        &self,
        inquiry: &Inquiry,
        key: &str,
        parcels: &[Parcel],
    ) -> Result<Filed, Unavailable> {
        if let Some(first) = self.with_key(key).await? {
            return Ok(Filed::Again(Box::new(first)));
        }
        let mut filed = lock(&self.filed);
        if filed
            .iter()
            .any(|(_, other, _)| other.reference == inquiry.reference)
        {
            return Ok(Filed::ReferenceTaken);
        }
        filed.push((key.to_owned(), inquiry.clone(), parcels.to_vec()));
        Ok(Filed::New)
    }
    async fn with_key(&self, key: &str) -> Result<Option<Inquiry>, Unavailable> {
        if self.store_is_down {
            return Err(Unavailable::new("the disk is full"));
        }
        let filed = lock(&self.filed);
        let first = filed.iter().find(|(other, _, _)| other == key);
        Ok(first.map(|(_, inquiry, _)| inquiry.clone()))
    }
    async fn follow(&self, _: &Reference, _: &str) -> Result<Option<Followed>, Unavailable> {
        Ok(None)
    }
    async fn due(&self, _: Timestamp, _: u32) -> Result<Vec<Due>, Unavailable> {
        Ok(vec![])
    }
    async fn record(&self, _: &Due, _: bool, _: Next, _: Timestamp) -> Result<(), Unavailable> {
        Ok(())
    }
}

#[async_trait]
impl Notices for World {
    async fn notices(&self) -> Result<Vec<Notice>, Unavailable> {
        match self.store_is_down {
            true => Err(Unavailable::new("the disk is full")),
            false => Ok(self.notices.clone()),
        }
    }
    async fn begin(&self, _: Service) -> Result<(), Unavailable> {
        Ok(())
    }
    async fn end(&self, _: Service) -> Result<(), Unavailable> {
        Ok(())
    }
}

/// Counts up.
impl Random for World {
    fn fill(&self, bytes: &mut [u8]) {
        let mut drawn = lock(&self.drawn);
        let number = drawn.to_be_bytes();
        let from = bytes.len() - number.len();
        bytes.fill(0);
        bytes[from..].copy_from_slice(&number);
        *drawn += u64::from(!self.stuck);
    }
}
