//! The shipped files into the store: idempotent, and never over an editor's change.

use std::collections::HashMap;

use app::{domain::Article, ports::Unavailable};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use sqlx::{Row as _, SqliteConnection};

use super::articles::{DIRECTORY, FACTS, SqliteArticles, TOPICS, VOCABULARY, next, write_revision};
use crate::content::Shipped;

/// Who made a revision that came from the files.
const IMPORT: &str = "import";

/// What an import did, by slug or part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// New, or changed in the files and untouched by editors.
    pub taken: Vec<String>,
    /// Changed in the files *and* by an editor: the editor's stays.
    pub left: Vec<String>,
    /// Gone from the files and untouched by editors: no longer published.
    pub retired: Vec<String>,
}

impl SqliteArticles {
    /// Imports, all or nothing. Running it again with the same files changes nothing.
    pub async fn import(&self, shipped: &Shipped) -> Result<Imported, Unavailable> {
        let mut transaction = self
            .pool
            .begin_with("begin immediate")
            .await
            .map_err(Unavailable::new)?;
        let at = self.clock.now().as_second();
        let mut imported = Imported::default();
        let known = known(&mut transaction).await?;
        for article in &shipped.articles {
            import_article(
                &mut transaction,
                article,
                known.get(article.slug.as_str()),
                at,
                &mut imported,
            )
            .await?;
        }
        for (slug, row) in &known {
            let gone = row.imported.is_some() && row.by_import && row.published;
            if gone
                && !shipped
                    .articles
                    .iter()
                    .any(|article| article.slug.as_str() == slug)
            {
                retire(&mut transaction, slug).await?;
                imported.retired.push(slug.clone());
            }
        }
        import_part(&mut transaction, TOPICS, &shipped.topics, &mut imported).await?;
        import_part(
            &mut transaction,
            DIRECTORY,
            &shipped.directory,
            &mut imported,
        )
        .await?;
        import_part(&mut transaction, FACTS, &shipped.facts, &mut imported).await?;
        import_part(
            &mut transaction,
            VOCABULARY,
            &shipped.vocabulary,
            &mut imported,
        )
        .await?;
        transaction.commit().await.map_err(Unavailable::new)?;
        imported.retired.sort();
        Ok(imported)
    }
}

/// What the store knows of an article.
struct Known {
    imported: Option<String>,
    by_import: bool,
    published: bool,
}

async fn known(connection: &mut SqliteConnection) -> Result<HashMap<String, Known>, Unavailable> {
    let rows = sqlx::query(
        "select a.slug, a.imported_hash, r.made_by, a.state from article a \
         join article_revision r on r.slug = a.slug and r.revision = a.revision",
    )
    .fetch_all(connection)
    .await
    .map_err(Unavailable::new)?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let by_import = row.get::<&str, _>(2) == IMPORT;
            (
                row.get(0),
                Known {
                    imported: row.get(1),
                    by_import,
                    published: row.get::<&str, _>(3) == "published",
                },
            )
        })
        .collect())
}

async fn import_article(
    connection: &mut SqliteConnection,
    article: &Article,
    known: Option<&Known>,
    at: i64,
    imported: &mut Imported,
) -> Result<(), Unavailable> {
    let slug = article.slug.as_str();
    let document = serde_json::to_string(article).map_err(Unavailable::new)?;
    let hash = hash(&document);
    match known {
        Some(known)
            if known.imported.as_deref() == Some(&hash)
                && (known.published || !known.by_import) =>
        {
            return Ok(());
        }
        Some(known) if !known.by_import => imported.left.push(slug.to_owned()),
        _ => {
            write_revision(connection, slug, &document, IMPORT, at).await?;
            imported.taken.push(slug.to_owned());
        }
    }
    // Also for an editor's article: the same files must not be reported again at every start.
    sqlx::query("update article set imported_hash = ? where slug = ?")
        .bind(hash)
        .bind(slug)
        .execute(connection)
        .await
        .map_err(Unavailable::new)?;
    Ok(())
}

async fn retire(connection: &mut SqliteConnection, slug: &str) -> Result<(), Unavailable> {
    let seq = next(connection).await?;
    sqlx::query("update article set state = 'retired', change_seq = ? where slug = ?")
        .bind(seq)
        .bind(slug)
        .execute(connection)
        .await
        .map_err(Unavailable::new)?;
    Ok(())
}

/// A part is an editor's when its document is not what the last import brought.
async fn import_part(
    connection: &mut SqliteConnection,
    name: &str,
    part: &impl Serialize,
    imported: &mut Imported,
) -> Result<(), Unavailable> {
    let document = serde_json::to_string(part).map_err(Unavailable::new)?;
    let new_hash = hash(&document);
    let row = sqlx::query("select document, imported_hash from knowledge_part where name = ?")
        .bind(name)
        .fetch_optional(&mut *connection)
        .await
        .map_err(Unavailable::new)?;
    if let Some(row) = row {
        let (old, last): (String, Option<String>) = (row.get(0), row.get(1));
        if last.as_deref() == Some(&new_hash) {
            return Ok(());
        }
        if last.as_deref() != Some(&hash(&old)) {
            imported.left.push(name.to_owned());
            return Ok(());
        }
    }
    let seq = next(connection).await?;
    sqlx::query(
        "insert into knowledge_part (name, document, imported_hash, change_seq) values (?, ?, ?, ?) \
         on conflict (name) do update set document = excluded.document, imported_hash = excluded.imported_hash, change_seq = excluded.change_seq",
    )
    .bind(name)
    .bind(document)
    .bind(new_hash)
    .bind(seq)
    .execute(connection)
    .await
    .map_err(Unavailable::new)?;
    imported.taken.push(name.to_owned());
    Ok(())
}

fn hash(document: &str) -> String {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    URL_SAFE_NO_PAD.encode(Sha256::digest(document))
}
