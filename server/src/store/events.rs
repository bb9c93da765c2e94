//! Events in SQLite: counted in memory, added to the day's rows every few seconds and at an orderly stop.
//!
//! A page must not wait for a counter, and a counter must not cost a commit.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use app::{
    domain::{Event, Slug, openings::Openings},
    ports::{Clock, Events},
};
use jiff::civil::Date;
use sqlx::SqlitePool;

use super::opened;

/// [`Events`] in SQLite.
#[derive(Clone)]
pub struct SqliteEvents {
    pool: SqlitePool,
    clock: Arc<dyn Clock>,
    waiting: Arc<Mutex<HashMap<(Date, Event), i64>>>,
    opened: Arc<Mutex<HashMap<String, u32>>>,
    openings: Arc<RwLock<Arc<Openings>>>,
}

impl SqliteEvents {
    /// Over an open database.
    #[must_use]
    pub fn new(pool: SqlitePool, clock: Arc<dyn Clock>) -> Self {
        SqliteEvents {
            pool,
            clock,
            waiting: Arc::default(),
            opened: Arc::default(),
            openings: Arc::default(),
        }
    }

    /// Reads how much answers are opened; from now on [`Events::openings`] tells it.
    pub async fn read_openings(&self) -> sqlx::Result<Arc<Openings>> {
        let figures = opened::figures(&self.pool, self.clock.today()).await?;
        let openings = Arc::new(Openings::of(figures));
        let mut told = self
            .openings
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        // The same figures are the same thing: pages are made anew for what is new.
        if *told != openings {
            *told = openings;
        }
        Ok(Arc::clone(&told))
    }

    /// Writes what has been counted. What cannot be written is kept for the next time.
    pub async fn flush(&self) -> sqlx::Result<()> {
        let events = self.flush_events().await;
        let opened = self.flush_opened().await;
        events.and(opened)
    }

    async fn flush_opened(&self) -> sqlx::Result<()> {
        let counted = std::mem::take(
            &mut *self
                .opened
                .lock()
                .expect("no counter panics while it holds the lock"),
        );
        if counted.is_empty() {
            return Ok(());
        }
        let written = opened::add(&self.pool, self.clock.today(), &counted).await;
        if written.is_err() {
            for (slug, count) in counted {
                self.opened_again(slug, count);
            }
        }
        written
    }

    fn opened_again(&self, slug: String, count: u32) {
        *self
            .opened
            .lock()
            .expect("no counter panics while it holds the lock")
            .entry(slug)
            .or_default() += count;
    }

    async fn flush_events(&self) -> sqlx::Result<()> {
        let counted = std::mem::take(
            &mut *self
                .waiting
                .lock()
                .expect("no counter panics while it holds the lock"),
        );
        if counted.is_empty() {
            return Ok(());
        }
        let written = self.write(&counted).await;
        if written.is_err() {
            let mut waiting = self
                .waiting
                .lock()
                .expect("no counter panics while it holds the lock");
            for (event, count) in counted {
                *waiting.entry(event).or_default() += count;
            }
        }
        written
    }

    async fn write(&self, counted: &HashMap<(Date, Event), i64>) -> sqlx::Result<()> {
        let mut transaction = self.pool.begin_with("begin immediate").await?;
        for ((day, event), count) in counted {
            sqlx::query(
                "insert into event (day, kind, topic, department, language, count) values (?, ?, ?, ?, ?, ?) \
                 on conflict (day, kind, topic, department, language) do update set count = count + excluded.count",
            )
            .bind(day.to_string())
            .bind(event.kind.name())
            .bind(&event.topic)
            .bind(&event.department)
            .bind(event.language.tag())
            .bind(count)
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await
    }
}

impl Events for SqliteEvents {
    fn count(&self, event: Event) {
        let day = self.clock.today();
        *self
            .waiting
            .lock()
            .expect("no counter panics while it holds the lock")
            .entry((day, event))
            .or_default() += 1;
    }

    fn open(&self, slug: &Slug) {
        self.opened_again(slug.as_str().to_owned(), 1);
    }

    fn openings(&self) -> Arc<Openings> {
        Arc::clone(&self.openings.read().unwrap_or_else(PoisonError::into_inner))
    }
}
