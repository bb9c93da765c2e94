//! Inquiries and deliveries in SQLite. The letter is sealed and bound to its reference; the key and the secret are kept
//! as digests, so that who reads the database can neither read a message nor follow an inquiry.
//!
//! It must not know mail.

mod rows;

use std::sync::Arc;

use app::{
    domain::{
        Language,
        delivery::{Next, Parcel},
        inquiry::{Followed, Inquiry, KEPT_DAYS, Letter, Reference, StepKind},
    },
    ports::{Due, Filed, Inquiries, Unavailable},
};
use async_trait::async_trait;
use jiff::Timestamp;
use sqlx::{Row as _, SqliteConnection, SqlitePool, sqlite::SqliteRow};

use crate::keyring::KeyRing;
use rows::{Fault, added, adds_to, day, digest, followed, kind, place, reference, step};

const A_DAY: i64 = 86_400;
const COLUMNS: &str =
    "reference, kind, unit, department, topic, language, urgent, sent, reply_by, adds_to, sealed";

/// [`Inquiries`] in SQLite.
#[derive(Clone)]
pub struct SqliteInquiries {
    pool: SqlitePool,
    keys: Arc<KeyRing>,
}

impl SqliteInquiries {
    /// Over an open database.
    #[must_use]
    pub fn new(pool: SqlitePool, keys: Arc<KeyRing>) -> Self {
        SqliteInquiries { pool, keys }
    }

    /// Erases what has been kept long enough, with its steps and deliveries; returns how many.
    pub async fn erase_old(&self, now: Timestamp) -> sqlx::Result<u64> {
        Ok(sqlx::query("delete from inquiry where retain_until <= ?")
            .bind(now.as_second())
            .execute(&self.pool)
            .await?
            .rows_affected())
    }

    async fn insert(
        &self,
        connection: &mut SqliteConnection,
        inquiry: &Inquiry,
        key: &str,
        parcels: &[Parcel],
    ) -> Result<(), Fault> {
        let letter = serde_json::to_vec(&inquiry.letter)?;
        let sent = inquiry.sent.as_second();
        let id = sqlx::query(
            "insert into inquiry (reference, key_digest, secret_digest, kind, unit, department, topic, language, urgent, \
             sent, reply_by, adds_to, retain_until, sealed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(inquiry.reference.as_str())
        .bind(digest(key))
        .bind(digest(inquiry.letter.secret.as_written()))
        .bind(inquiry.kind.name())
        .bind(&inquiry.unit)
        .bind(&inquiry.department)
        .bind(&inquiry.topic)
        .bind(inquiry.language.tag())
        .bind(inquiry.urgent)
        .bind(sent)
        .bind(inquiry.reply_by.map(|day| day.to_string()))
        .bind(inquiry.adds_to.as_ref().map(Reference::as_str))
        .bind(sent + KEPT_DAYS * A_DAY)
        .bind(self.keys.seal(&place(&inquiry.reference), &letter))
        .execute(&mut *connection)
        .await?
        .last_insert_rowid();
        step(connection, id, sent, StepKind::Received, &inquiry.unit).await?;
        added(connection, inquiry).await?;
        for parcel in parcels {
            sqlx::query(
                "insert into delivery (inquiry, parcel, attempts, due, stuck) values (?, ?, 0, ?, 0)",
            )
            .bind(id)
            .bind(parcel.name())
            .bind(sent)
            .execute(&mut *connection)
            .await?;
        }
        Ok(())
    }

    fn read(&self, row: &SqliteRow) -> Result<Inquiry, Fault> {
        let reference = reference(row)?;
        let letter: Letter = serde_json::from_slice(
            &self
                .keys
                .open_sealed(&place(&reference), row.get("sealed"))?,
        )?;
        Ok(Inquiry {
            kind: kind(row)?,
            unit: row.get("unit"),
            department: row.get("department"),
            topic: row.get("topic"),
            language: Language::from_tag(row.get("language")),
            urgent: row.get("urgent"),
            sent: Timestamp::from_second(row.get("sent"))?,
            reply_by: day(row)?,
            adds_to: adds_to(row)?,
            reference,
            letter,
        })
    }
}

#[async_trait]
impl Inquiries for SqliteInquiries {
    async fn file(
        &self,
        inquiry: &Inquiry,
        key: &str,
        parcels: &[Parcel],
    ) -> Result<Filed, Unavailable> {
        let mut transaction = self
            .pool
            .begin_with("begin immediate")
            .await
            .map_err(Unavailable::new)?;
        // On this connection: who waits for the lock holds another, and there may be none left.
        if let Some(first) = self.first(&mut transaction, key).await? {
            return Ok(Filed::Again(Box::new(first)));
        }
        let taken: Option<i64> = sqlx::query_scalar("select id from inquiry where reference = ?")
            .bind(inquiry.reference.as_str())
            .fetch_optional(&mut *transaction)
            .await
            .map_err(Unavailable::new)?;
        if taken.is_some() {
            return Ok(Filed::ReferenceTaken);
        }
        self.insert(&mut transaction, inquiry, key, parcels)
            .await
            .map_err(Unavailable::new)?;
        transaction.commit().await.map_err(Unavailable::new)?;
        Ok(Filed::New)
    }

    async fn with_key(&self, key: &str) -> Result<Option<Inquiry>, Unavailable> {
        let mut connection = self.pool.acquire().await.map_err(Unavailable::new)?;
        self.first(&mut connection, key).await
    }

    async fn follow(
        &self,
        reference: &Reference,
        secret: &str,
    ) -> Result<Option<Followed>, Unavailable> {
        // The secret is 128 random bits: looking its digest up leaks nothing worth timing.
        let row = sqlx::query(
            "select id, reference, kind, unit, urgent, sent, reply_by from inquiry where reference = ? and secret_digest = ?",
        )
        .bind(reference.as_str())
        .bind(digest(secret))
        .fetch_optional(&self.pool)
        .await
        .map_err(Unavailable::new)?;
        let Some(row) = row else { return Ok(None) };
        let steps =
            sqlx::query("select at, kind, unit from inquiry_step where inquiry = ? order by id")
                .bind(row.get::<i64, _>("id"))
                .fetch_all(&self.pool)
                .await
                .map_err(Unavailable::new)?;
        followed(&row, &steps).map(Some).map_err(Unavailable::new)
    }

    async fn due(&self, now: Timestamp, most: u32) -> Result<Vec<Due>, Unavailable> {
        let sql = format!(
            "select delivery.id as delivery, parcel, attempts, {COLUMNS} from delivery \
             join inquiry on inquiry.id = delivery.inquiry where due <= ? order by urgent desc, due, delivery.id limit ?"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(now.as_second())
            .bind(most)
            .fetch_all(&self.pool)
            .await
            .map_err(Unavailable::new)?;
        let mut due = Vec::with_capacity(rows.len());
        for row in &rows {
            let delivery: i64 = row.get("delivery");
            match self.due_row(row) {
                Ok(one) => due.push(one),
                Err(fault) => {
                    tracing::error!(delivery, %fault, "a delivery cannot be read");
                    self.set_aside(delivery, now)
                        .await
                        .map_err(Unavailable::new)?;
                }
            }
        }
        Ok(due)
    }

    async fn record(
        &self,
        due: &Due,
        delivered: bool,
        next: Next,
        now: Timestamp,
    ) -> Result<(), Unavailable> {
        let mut transaction = self
            .pool
            .begin_with("begin immediate")
            .await
            .map_err(Unavailable::new)?;
        let (at, stuck) = match next {
            Next::Done => (None, false),
            Next::Again(at) => (Some(at.as_second()), false),
            Next::Stuck(at) => (Some(at.as_second()), true),
        };
        let inquiry: Option<i64> = sqlx::query_scalar(
            "update delivery set attempts = attempts + 1, due = ?, stuck = ? where id = ? returning inquiry",
        )
        .bind(at)
        .bind(stuck)
        .bind(due.id)
        .fetch_optional(&mut *transaction)
        .await
        .map_err(Unavailable::new)?;
        if let (Some(inquiry), true, Parcel::ToUnit) = (inquiry, delivered, due.parcel) {
            let now = now.as_second();
            step(
                &mut transaction,
                inquiry,
                now,
                StepKind::WithUnit,
                &due.inquiry.unit,
            )
            .await
            .map_err(Unavailable::new)?;
        }
        transaction.commit().await.map_err(Unavailable::new)
    }
}

impl SqliteInquiries {
    /// The inquiry that was filed with a key.
    async fn first(
        &self,
        connection: &mut SqliteConnection,
        key: &str,
    ) -> Result<Option<Inquiry>, Unavailable> {
        let sql = format!("select {COLUMNS} from inquiry where key_digest = ?");
        let row = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(digest(key))
            .fetch_optional(connection)
            .await
            .map_err(Unavailable::new)?;
        row.map(|row| self.read(&row))
            .transpose()
            .map_err(Unavailable::new)
    }

    fn due_row(&self, row: &SqliteRow) -> Result<Due, Fault> {
        Ok(Due {
            id: row.get("delivery"),
            parcel: Parcel::parse(row.get("parcel")).ok_or("an unknown parcel")?,
            attempts: row.get("attempts"),
            inquiry: self.read(row)?,
        })
    }

    /// A row that cannot be read waits a day, or enough of them would keep everybody else's back.
    async fn set_aside(&self, delivery: i64, now: Timestamp) -> sqlx::Result<()> {
        sqlx::query("update delivery set due = ?, stuck = 1 where id = ?")
            .bind(now.as_second() + A_DAY)
            .bind(delivery)
            .execute(&self.pool)
            .await
            .map(drop)
    }
}
