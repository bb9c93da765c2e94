//! The knowledge base in SQLite.

use std::{
    collections::BTreeMap,
    sync::{Arc, RwLock},
};

use app::{
    domain::{Article, Directory, Facts, Knowledge, Slug, Topic, knowledge::Vocabulary},
    ports::{Articles, Change, Clock, History, Unavailable},
};
use async_trait::async_trait;
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use sqlx::{Row as _, SqliteConnection, SqlitePool};

/// The names of the parts in `knowledge_part`.
pub(super) const TOPICS: &str = "topics";
pub(super) const DIRECTORY: &str = "directory";
pub(super) const FACTS: &str = "facts";
pub(super) const VOCABULARY: &str = "vocabulary";

/// [`Articles`] in SQLite. The published knowledge is kept in memory and read again when the change counter has moved.
#[derive(Clone)]
pub struct SqliteArticles {
    pub(super) pool: SqlitePool,
    pub(super) clock: Arc<dyn Clock>,
    snapshot: Arc<RwLock<Option<Snapshot>>>,
}

/// The knowledge base, and the `change_seq` and the day it was read at: names change with the days.
type Snapshot = ((u64, Date), Arc<Knowledge>);

impl SqliteArticles {
    /// Over an open database.
    #[must_use]
    pub fn new(pool: SqlitePool, clock: Arc<dyn Clock>) -> Self {
        SqliteArticles {
            pool,
            clock,
            snapshot: Arc::default(),
        }
    }

    fn kept(&self) -> Option<Snapshot> {
        self.snapshot
            .read()
            .expect("no reader panics while it holds the lock")
            .clone()
    }

    async fn read_all(&self) -> Result<Snapshot, Unavailable> {
        // One transaction: the counter and what it counts belong together.
        let today = self.clock.today();
        let mut transaction = self.pool.begin().await.map_err(Unavailable::new)?;
        let seq = counter(&mut transaction).await?;
        let rows = sqlx::query(
            "select r.document from article a join article_revision r on r.slug = a.slug and r.revision = a.revision where a.state = 'published'",
        )
        .fetch_all(&mut *transaction)
        .await
        .map_err(Unavailable::new)?;
        let mut articles = BTreeMap::new();
        for row in rows {
            let article: Article = parse(row.get(0))?;
            articles.insert(article.slug.clone(), Arc::new(article));
        }
        let knowledge = Knowledge {
            articles,
            topics: part::<Vec<Topic>>(&mut transaction, TOPICS).await?,
            directory: settled(part(&mut transaction, DIRECTORY).await?, today),
            facts: part::<Facts>(&mut transaction, FACTS).await?,
            vocabulary: part::<Vocabulary>(&mut transaction, VOCABULARY).await?,
            openings: Arc::default(),
        };
        Ok(((seq, today), Arc::new(knowledge)))
    }
}

#[async_trait]
impl Articles for SqliteArticles {
    async fn knowledge(&self) -> Result<Arc<Knowledge>, Unavailable> {
        let kept = self.kept();
        let seq = match read_counter(&self.pool).await {
            Ok(seq) => seq,
            // The database is down: nothing newer can have been acknowledged by us, so what we have is still shown.
            Err(down) => return kept.map(|(_, knowledge)| knowledge).ok_or(down),
        };
        if let Some((known, knowledge)) = kept
            && known == (seq, self.clock.today())
        {
            return Ok(knowledge);
        }
        let (read_at, knowledge) = self.read_all().await?;
        *self
            .snapshot
            .write()
            .expect("no reader panics while it holds the lock") =
            Some((read_at, Arc::clone(&knowledge)));
        Ok(knowledge)
    }

    async fn changes_after(&self, seq: u64) -> Result<Vec<Change>, Unavailable> {
        let seq = i64::try_from(seq).map_err(Unavailable::new)?;
        let mut transaction = self.pool.begin().await.map_err(Unavailable::new)?;
        // A change of facts, directory or vocabulary touches every article.
        let parts: i64 =
            sqlx::query_scalar("select coalesce(max(change_seq), 0) from knowledge_part")
                .fetch_one(&mut *transaction)
                .await
                .map_err(Unavailable::new)?;
        let rows = sqlx::query(
            "select a.slug, a.state, max(a.change_seq, ?1), r.document from article a \
             join article_revision r on r.slug = a.slug and r.revision = a.revision \
             where a.change_seq > ?2 or ?1 > ?2 order by 3, 1",
        )
        .bind(parts)
        .bind(seq)
        .fetch_all(&mut *transaction)
        .await
        .map_err(Unavailable::new)?;
        rows.into_iter()
            .map(|row| {
                let published = row.get::<&str, _>(1) == "published";
                Ok(Change {
                    seq: u64::try_from(row.get::<i64, _>(2)).map_err(Unavailable::new)?,
                    slug: Slug::parse(row.get(0)).map_err(Unavailable::new)?,
                    article: if published {
                        Some(Arc::new(parse(row.get(3))?))
                    } else {
                        None
                    },
                })
            })
            .collect()
    }

    async fn history(&self) -> Result<History, Unavailable> {
        let mut transaction = self.pool.begin().await.map_err(Unavailable::new)?;
        let store = sqlx::query_scalar("select id from store")
            .fetch_one(&mut *transaction)
            .await
            .map_err(Unavailable::new)?;
        let seq = counter(&mut transaction).await?;
        Ok(History { store, seq })
    }

    async fn keep(&self, article: &Article, by: &str) -> Result<u64, Unavailable> {
        let mut transaction = self
            .pool
            .begin_with("begin immediate")
            .await
            .map_err(Unavailable::new)?;
        let document = serde_json::to_string(article).map_err(Unavailable::new)?;
        let seq = write_revision(
            &mut transaction,
            article.slug.as_str(),
            &document,
            by,
            self.clock.now().as_second(),
        )
        .await?;
        transaction.commit().await.map_err(Unavailable::new)?;
        u64::try_from(seq).map_err(Unavailable::new)
    }
}

/// Writes a new revision of an article and makes it the published one; returns its place in the order of changes.
pub(super) async fn write_revision(
    connection: &mut SqliteConnection,
    slug: &str,
    document: &str,
    by: &str,
    at: i64,
) -> Result<i64, Unavailable> {
    let seq = next(connection).await?;
    let revision: i64 = sqlx::query_scalar(
        "select coalesce(max(revision), 0) + 1 from article_revision where slug = ?",
    )
    .bind(slug)
    .fetch_one(&mut *connection)
    .await
    .map_err(Unavailable::new)?;
    sqlx::query(
        "insert into article (slug, state, revision, imported_hash, change_seq) values (?1, 'published', ?2, null, ?3) \
         on conflict (slug) do update set state = 'published', revision = excluded.revision, change_seq = excluded.change_seq",
    )
    .bind(slug)
    .bind(revision)
    .bind(seq)
    .execute(&mut *connection)
    .await
    .map_err(Unavailable::new)?;
    sqlx::query("insert into article_revision (slug, revision, document, made_by, made_at) values (?, ?, ?, ?, ?)")
        .bind(slug)
        .bind(revision)
        .bind(document)
        .bind(by)
        .bind(at)
        .execute(connection)
        .await
        .map_err(Unavailable::new)?;
    Ok(seq)
}

/// Takes the next place in the order of changes.
pub(super) async fn next(connection: &mut SqliteConnection) -> Result<i64, Unavailable> {
    sqlx::query_scalar("update change_counter set seq = seq + 1 returning seq")
        .fetch_one(connection)
        .await
        .map_err(Unavailable::new)
}

async fn counter(connection: &mut SqliteConnection) -> Result<u64, Unavailable> {
    let seq: i64 = sqlx::query_scalar("select seq from change_counter")
        .fetch_one(connection)
        .await
        .map_err(Unavailable::new)?;
    u64::try_from(seq).map_err(Unavailable::new)
}

async fn read_counter(pool: &SqlitePool) -> Result<u64, Unavailable> {
    counter(&mut *pool.acquire().await.map_err(Unavailable::new)?).await
}

async fn part<T: DeserializeOwned + Default>(
    connection: &mut SqliteConnection,
    name: &str,
) -> Result<T, Unavailable> {
    let document: Option<String> =
        sqlx::query_scalar("select document from knowledge_part where name = ?")
            .bind(name)
            .fetch_optional(connection)
            .await
            .map_err(Unavailable::new)?;
    document.map_or_else(|| Ok(T::default()), |document| parse(&document))
}

/// A directory in which everything is called what it is called on a day.
fn settled(mut directory: Directory, day: Date) -> Directory {
    directory.settle(day);
    directory
}

fn parse<T: DeserializeOwned>(document: &str) -> Result<T, Unavailable> {
    serde_json::from_str(document).map_err(Unavailable::new)
}
