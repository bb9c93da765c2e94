//! The outage switch in SQLite, and what the settings say is down.
//!
//! It is read for every page: the table holds a handful of rows.

use std::sync::Arc;

use app::{
    domain::notice::{Notice, REMEMBERED_MONTHS, Service},
    ports::{Clock, Notices, Unavailable},
};
use async_trait::async_trait;
use jiff::{Timestamp, tz::TimeZone};
use sqlx::{Row as _, SqlitePool};

/// [`Notices`] in SQLite.
#[derive(Clone)]
pub struct SqliteNotices {
    pool: SqlitePool,
    clock: Arc<dyn Clock>,
    configured: Vec<Notice>,
}

impl SqliteNotices {
    /// Over an open database; `configured` services count as down from now on.
    #[must_use]
    pub fn new(pool: SqlitePool, clock: Arc<dyn Clock>, configured: &[Service]) -> Self {
        let since = clock.now();
        let configured = configured
            .iter()
            .map(|service| Notice {
                service: *service,
                since,
                until: None,
            })
            .collect();
        SqliteNotices {
            pool,
            clock,
            configured,
        }
    }
}

#[async_trait]
impl Notices for SqliteNotices {
    async fn notices(&self) -> Result<Vec<Notice>, Unavailable> {
        let months = jiff::Span::new().months(REMEMBERED_MONTHS);
        let oldest = self
            .clock
            .now()
            .to_zoned(TimeZone::UTC)
            .checked_sub(months)
            .map_err(Unavailable::new)?;
        let rows = sqlx::query(
            "select service, since, until from notice where until is null or until >= ? order by since desc, id desc",
        )
        .bind(oldest.timestamp().as_second())
        .fetch_all(&self.pool)
        .await
        .map_err(Unavailable::new)?;
        let stored = rows.iter().filter_map(|row| {
            let until: Option<i64> = row.get("until");
            Some(Notice {
                service: Service::parse(row.get("service"))?,
                since: Timestamp::from_second(row.get("since")).ok()?,
                until: until.and_then(|until| Timestamp::from_second(until).ok()),
            })
        });
        let stored: Vec<Notice> = stored.collect();
        let mut all = self.configured.clone();
        all.retain(|one| !app::domain::notice::is_down(&stored, one.service));
        all.extend(stored);
        Ok(all)
    }

    async fn begin(&self, service: Service) -> Result<(), Unavailable> {
        sqlx::query("insert into notice (service, since) values (?, ?) on conflict do nothing")
            .bind(service.name())
            .bind(self.clock.now().as_second())
            .execute(&self.pool)
            .await
            .map(drop)
            .map_err(Unavailable::new)
    }

    async fn end(&self, service: Service) -> Result<(), Unavailable> {
        sqlx::query("update notice set until = ? where service = ? and until is null")
            .bind(self.clock.now().as_second())
            .bind(service.name())
            .execute(&self.pool)
            .await
            .map(drop)
            .map_err(Unavailable::new)
    }
}
