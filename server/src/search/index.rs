//! The index itself: opened, or made anew, and brought up to date change by change.
//!
//! Its commit says how far it has come (`change_seq`) and which version of the fields it has.

mod beside;
mod finding;

use std::{
    fs,
    path::Path,
    sync::{Arc, Mutex, RwLock},
};

use anyhow::Context as _;
use app::{domain::Knowledge, ports::Change};
use serde::{Deserialize, Serialize};
use tantivy::{Index, IndexReader, IndexWriter, Term, directory::MmapDirectory};

use super::{
    known::{KnownWords, Speller},
    schema::{Fields, VERSION},
    tokens::Tokens,
};
use beside::Beside;

pub use finding::Ranked;

/// The least memory tantivy's writer accepts; a change is a handful of documents.
const WRITER_BYTES: usize = 15_000_000;

/// [`Search`](app::ports::Search) with tantivy.
pub struct TantivySearch {
    fields: Fields,
    reader: IndexReader,
    writer: Mutex<IndexWriter>,
    speller: Speller,
    beside: RwLock<Arc<Beside>>,
    watermark: Mutex<u64>,
}

/// What a commit says of itself.
#[derive(Serialize, Deserialize)]
struct Payload {
    version: u32,
    seq: u64,
}

impl TantivySearch {
    /// An index in memory, for the command line and tests.
    pub fn in_memory() -> anyhow::Result<TantivySearch> {
        let fields = Fields::new();
        Self::over(&Index::create_in_ram(fields.schema.clone()), fields, 0)
    }

    /// The index of a folder. One that is broken, or of another version, is set aside and made anew.
    pub fn open(folder: &Path) -> anyhow::Result<TantivySearch> {
        match Self::open_sound(folder) {
            Ok(search) => Ok(search),
            Err(fault) => {
                if folder.exists() {
                    tracing::warn!(%fault, "the search index is made anew");
                    let aside = folder.with_extension("old");
                    let _ = fs::remove_dir_all(&aside);
                    fs::rename(folder, &aside)
                        .with_context(|| format!("cannot set {} aside", folder.display()))?;
                }
                fs::create_dir_all(folder)
                    .with_context(|| format!("cannot make {}", folder.display()))?;
                let fields = Fields::new();
                let directory =
                    MmapDirectory::open(folder).context("the index folder cannot be opened")?;
                let index = Index::create(
                    directory,
                    fields.schema.clone(),
                    tantivy::IndexSettings::default(),
                )?;
                Self::over(&index, fields, 0)
            }
        }
    }

    fn open_sound(folder: &Path) -> anyhow::Result<TantivySearch> {
        let index = Index::open_in_dir(folder)?;
        let damaged = index.validate_checksum()?;
        anyhow::ensure!(damaged.is_empty(), "{} files are damaged", damaged.len());
        let payload = index.load_metas()?.payload.context("no commit yet")?;
        let payload: Payload = serde_json::from_str(&payload)?;
        anyhow::ensure!(
            payload.version == VERSION,
            "its fields are of version {}",
            payload.version
        );
        Self::over(&index, Fields::new(), payload.seq)
    }

    fn over(index: &Index, fields: Fields, seq: u64) -> anyhow::Result<TantivySearch> {
        let writer = index
            .writer_with_num_threads(1, WRITER_BYTES)
            .context("another process writes the index")?;
        let reader = index
            .reader_builder()
            .reload_policy(tantivy::ReloadPolicy::Manual)
            .try_into()?;
        Ok(TantivySearch {
            fields,
            reader,
            writer: Mutex::new(writer),
            speller: Speller::new(),
            beside: RwLock::default(),
            watermark: Mutex::new(seq),
        })
    }

    /// How far the index has come.
    pub fn watermark(&self) -> u64 {
        *self
            .watermark
            .lock()
            .expect("no one panics while holding the watermark")
    }

    fn beside(&self) -> Arc<Beside> {
        Arc::clone(
            &self
                .beside
                .read()
                .expect("no searcher panics while it holds the lock"),
        )
    }

    /// Takes changes in. They are searchable when this returns.
    pub fn apply(&self, changes: &[Change], knowledge: &Knowledge) -> anyhow::Result<()> {
        if let Some(seq) = changes.iter().map(|change| change.seq).max() {
            self.write(changes, knowledge, seq)
                .inspect_err(|_| self.undo())?;
        }
        let before = self.beside();
        if changes.is_empty() && before.is_of(knowledge) {
            return Ok(());
        }
        let known = KnownWords::read(&self.reader.searcher(), &self.fields)?;
        let after = before.after(changes, knowledge, known);
        *self
            .beside
            .write()
            .expect("no searcher panics while it holds the lock") = Arc::new(after);
        Ok(())
    }

    /// Forgets what a failed commit had taken in, so that the next try begins anew: else it would commit half of it.
    fn undo(&self) {
        let mut writer = self
            .writer
            .lock()
            .expect("no writer panics while it holds the lock");
        if let Err(fault) = writer.rollback() {
            tracing::error!(%fault, "the search index could not go back to its last commit");
        }
    }

    fn write(&self, changes: &[Change], knowledge: &Knowledge, seq: u64) -> anyhow::Result<()> {
        let mut writer = self
            .writer
            .lock()
            .expect("no writer panics while it holds the lock");
        let mut reader = Tokens::default();
        for change in changes {
            writer.delete_term(Term::from_field_text(
                self.fields.slug,
                change.slug.as_str(),
            ));
            if let Some(article) = &change.article {
                writer.add_document(self.fields.document(
                    article,
                    &knowledge.facts,
                    &mut reader,
                ))?;
            }
        }
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&serde_json::to_string(&Payload {
            version: VERSION,
            seq,
        })?);
        commit.commit()?;
        self.reader.reload()?;
        *self
            .watermark
            .lock()
            .expect("no one panics while holding the watermark") = seq;
        Ok(())
    }
}
