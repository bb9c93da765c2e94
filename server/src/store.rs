//! The store: SQLite through sqlx. One file, write-ahead log, every commit on disk before it is acknowledged.
//!
//! `migrations/postgres` is kept in step; its adapter comes later. This module must not know HTTP.

mod articles;
mod events;
mod import;
mod inquiries;
mod notices;
mod opened;
mod sessions;

use std::{path::Path, time::Duration};

use anyhow::{Context as _, bail};
use rust_embed::RustEmbed;
use sqlx::{
    AssertSqlSafe, SqlSafeStr as _, SqlitePool,
    migrate::{Migration, MigrationType, Migrator},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

pub use articles::SqliteArticles;
pub use events::SqliteEvents;
pub use import::Imported;
pub use inquiries::SqliteInquiries;
pub use notices::SqliteNotices;
pub use sessions::SqliteSessions;

/// The oldest SQLite without the WAL-reset corruption (sqlite.org, release notes of 3.51.3).
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);

/// How many connections: readers do not wait for the one writer.
const CONNECTIONS: u32 = 8;

#[derive(RustEmbed)]
#[folder = "migrations/sqlite"]
struct SqliteMigrations;

/// Opens the database of a data directory, makes it if it is not there, and brings it up to date.
pub async fn open(file: &Path) -> anyhow::Result<SqlitePool> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        // What is erased is overwritten, not just forgotten.
        .pragma("secure_delete", "on");
    let pool = SqlitePoolOptions::new()
        .max_connections(CONNECTIONS)
        .connect_with(options)
        .await
        .with_context(|| format!("the database {} cannot be opened", file.display()))?;
    let version: String = sqlx::query_scalar("select sqlite_version()")
        .fetch_one(&pool)
        .await
        .context("the database does not answer")?;
    if parse_version(&version) < Some(OLDEST_SQLITE) {
        bail!(
            "SQLite {version} can corrupt its log; 3.51.3 or newer is needed. Build with the bundled one (Cargo.lock: libsqlite3-sys 0.37 or newer)"
        );
    }
    migrator()
        .run(&pool)
        .await
        .context("the database could not be brought up to date")?;
    Ok(pool)
}

fn parse_version(version: &str) -> Option<(u32, u32, u32)> {
    let mut parts = version.split('.').map(|part| part.parse().ok());
    Some((parts.next()??, parts.next()??, parts.next()??))
}

/// The migrations in the binary. (sqlx's macro would do the same and compile SQLite twice.)
fn migrator() -> Migrator {
    let mut migrations: Vec<Migration> = SqliteMigrations::iter()
        .filter_map(|name| {
            let (version, description) = name.strip_suffix(".sql")?.split_once('_')?;
            let sql = String::from_utf8(SqliteMigrations::get(&name)?.data.into_owned()).ok()?;
            let sql = AssertSqlSafe(sql).into_sql_str();
            Some(Migration::new(
                version.parse().ok()?,
                description.to_owned().into(),
                MigrationType::Simple,
                sql,
                false,
            ))
        })
        .collect();
    migrations.sort();
    Migrator {
        migrations: migrations.into(),
        ..Migrator::DEFAULT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_sqlite_is_known_as_old() {
        assert!(parse_version("3.46.0") < Some(OLDEST_SQLITE));
        assert!(parse_version("3.51.3") >= Some(OLDEST_SQLITE));
        assert!(parse_version("garbage") < Some(OLDEST_SQLITE));
    }

    #[test]
    fn every_migration_is_in_the_binary_and_both_databases_are_in_step() {
        let versions: Vec<i64> = migrator().migrations.iter().map(|m| m.version).collect();
        assert_eq!(versions, (1..=7).collect::<Vec<i64>>());
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
        let names = |kind: &str| {
            let mut names: Vec<_> = std::fs::read_dir(folder.join(kind))
                .expect("there")
                .map(|e| e.expect("read").file_name())
                .collect();
            names.sort();
            names
        };
        assert_eq!(names("sqlite"), names("postgres"));
    }
}
