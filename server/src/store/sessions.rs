//! Sessions in SQLite, sealed. tower-sessions 0.15 over sqlx 0.9 (its own stores pin older ones).
//!
//! It must not know what a session holds.

use std::{fmt, sync::Arc};

use app::{domain::need::KEPT_HOURS, ports::Clock};
use async_trait::async_trait;
use sqlx::{Row as _, SqlitePool};
use time::OffsetDateTime;
use tower_sessions::{
    SessionStore,
    session::{Id, Record},
    session_store::{Error, Result},
};

use crate::keyring::KeyRing;

/// [`SessionStore`] in SQLite; what a session holds is sealed with the key ring and bound to its id.
#[derive(Clone)]
pub struct SqliteSessions {
    pool: SqlitePool,
    keys: Arc<KeyRing>,
    clock: Arc<dyn Clock>,
}

impl SqliteSessions {
    /// Over an open database.
    #[must_use]
    pub fn new(pool: SqlitePool, keys: Arc<KeyRing>, clock: Arc<dyn Clock>) -> Self {
        SqliteSessions { pool, keys, clock }
    }

    /// Erases what has expired; returns how many.
    pub async fn erase_expired(&self) -> sqlx::Result<u64> {
        let now = self.clock.now().as_second();
        Ok(sqlx::query("delete from session where expires <= ?")
            .bind(now)
            .execute(&self.pool)
            .await?
            .rows_affected())
    }

    /// When a draft that is kept now expires. (The record's own date comes from the machine's clock, not from `Clock`.)
    fn expires(&self) -> i64 {
        self.clock.now().as_second() + i64::from(KEPT_HOURS) * 3_600
    }

    fn sealed(&self, record: &Record) -> Result<Vec<u8>> {
        let data =
            serde_json::to_vec(&record.data).map_err(|fault| Error::Encode(fault.to_string()))?;
        Ok(self.keys.seal(&place(&record.id), &data))
    }
}

impl fmt::Debug for SqliteSessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SqliteSessions(..)")
    }
}

#[async_trait]
impl SessionStore for SqliteSessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        loop {
            let made = sqlx::query(
                "insert into session (id, sealed, expires) values (?, ?, ?) on conflict do nothing",
            )
            .bind(row_id(&record.id))
            .bind(self.sealed(record)?)
            .bind(self.expires())
            .execute(&self.pool)
            .await
            .map_err(backend)?;
            if made.rows_affected() == 1 {
                return Ok(());
            }
            record.id = Id::default();
        }
    }

    async fn save(&self, record: &Record) -> Result<()> {
        // Only what is still there: a slow request of another tab must not bring back what "Slet min tekst" has erased.
        sqlx::query("update session set sealed = ?, expires = ? where id = ?")
            .bind(self.sealed(record)?)
            .bind(self.expires())
            .bind(row_id(&record.id))
            .execute(&self.pool)
            .await
            .map_err(backend)?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let row = sqlx::query("select sealed, expires from session where id = ? and expires > ?")
            .bind(row_id(id))
            .bind(self.clock.now().as_second())
            .fetch_optional(&self.pool)
            .await
            .map_err(backend)?;
        let Some(row) = row else { return Ok(None) };
        // A key that is gone means a draft that is gone: the citizen gets the page for that, not an error.
        let Ok(data) = self.keys.open_sealed(&place(id), row.get(0)) else {
            return Ok(None);
        };
        Ok(Some(Record {
            id: *id,
            data: serde_json::from_slice(&data)
                .map_err(|fault| Error::Decode(fault.to_string()))?,
            expiry_date: OffsetDateTime::from_unix_timestamp(row.get(1))
                .map_err(|fault| Error::Decode(fault.to_string()))?,
        }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        sqlx::query("delete from session where id = ?")
            .bind(row_id(id))
            .execute(&self.pool)
            .await
            .map_err(backend)?;
        Ok(())
    }
}

/// The row's name is a digest of the id: who reads the database cannot take a session over.
fn row_id(id: &Id) -> String {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    use sha2::{Digest as _, Sha256};
    URL_SAFE_NO_PAD.encode(Sha256::digest(id.0.to_be_bytes()))
}

fn place(id: &Id) -> String {
    format!("session:{id}")
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "this is what `map_err` gives"
)]
fn backend(fault: sqlx::Error) -> Error {
    Error::Backend(fault.to_string())
}
