//! The index itself: opened, or made anew; brought up to date change by change; asked.
//!
//! Its commit says how far it has come (`change_seq`) and which version of the fields it has.

use std::{
    fs,
    path::Path,
    sync::{Arc, Mutex, RwLock},
};

use anyhow::Context as _;
use app::{
    domain::{Knowledge, Language, Suggestion, knowledge::Vocabulary, suggestion::MOST_FOUND},
    ports::{Change, Search, Unavailable},
};
use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use tantivy::{
    DocAddress, Index, IndexReader, IndexWriter, Score, TantivyDocument, Term, collector::TopDocs,
    directory::MmapDirectory, query::Query, schema::Value as _,
};

use super::{
    danish,
    query::{Plan, build},
    schema::{Fields, VERSION},
};

/// The least memory tantivy's writer accepts; a change is a handful of documents.
const WRITER_BYTES: usize = 15_000_000;
/// A hit that scores less than this part of the best one only shares a small word with the need.
const WORTH_SHOWING: Score = 0.25;

/// [`Search`] with tantivy.
pub struct TantivySearch {
    fields: Fields,
    reader: IndexReader,
    writer: Mutex<IndexWriter>,
    vocabulary: RwLock<Arc<Vocabulary>>,
    watermark: Mutex<u64>,
}

/// A suggestion with its score, for the command line and evaluation only.
#[derive(Clone, Debug)]
pub struct Ranked {
    /// The suggestion.
    pub suggestion: Suggestion,
    /// Its score; comparable within one search only.
    pub score: Score,
}

/// The score from which a hit is taken to be about the words. Seen on everyday sentences against the shipped answers: right
/// first hits begin at 10.9, wrong ones mostly end at 10.2. A measure that does not grow with the text is to come with
/// the search's own work.
const SURE: f32 = 10.5;

impl Ranked {
    /// Whether the hit is worth acting on, not just worth showing.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.score >= SURE
    }
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
        index
            .tokenizers()
            .register(danish::DANISH, danish::danish());
        index
            .tokenizers()
            .register(danish::ENGLISH, danish::english());
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
            vocabulary: RwLock::default(),
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

    /// Takes changes in. They are searchable when this returns.
    pub fn apply(&self, changes: &[Change], knowledge: &Knowledge) -> anyhow::Result<()> {
        *self
            .vocabulary
            .write()
            .expect("no searcher panics while it holds the lock") =
            Arc::new(knowledge.vocabulary.clone());
        let Some(seq) = changes.iter().map(|change| change.seq).max() else {
            return Ok(());
        };
        let mut writer = self
            .writer
            .lock()
            .expect("no writer panics while it holds the lock");
        for change in changes {
            writer.delete_term(Term::from_field_text(
                self.fields.slug,
                change.slug.as_str(),
            ));
            if let Some(article) = &change.article {
                writer.add_document(self.fields.document(article, &knowledge.facts))?;
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

    /// The best answers with their scores.
    pub fn rank(
        &self,
        words: &str,
        language: Language,
        most: usize,
        typed: bool,
    ) -> anyhow::Result<Vec<Ranked>> {
        let vocabulary = Arc::clone(
            &self
                .vocabulary
                .read()
                .expect("no searcher panics while it holds the lock"),
        );
        let plans: &[Plan] = if typed {
            &[Plan::Begun]
        } else {
            &[Plan::Exact, Plan::Nearly]
        };
        for plan in plans {
            if let Some(query) = build(&self.fields, &vocabulary, words, language, *plan) {
                let found = self.ask(query.as_ref(), language, most.min(MOST_FOUND * 10))?;
                if !found.is_empty() {
                    return Ok(found);
                }
            }
        }
        Ok(Vec::new())
    }

    fn ask(
        &self,
        query: &dyn Query,
        language: Language,
        most: usize,
    ) -> anyhow::Result<Vec<Ranked>> {
        let searcher = self.reader.searcher();
        let hits: Vec<(Score, DocAddress)> =
            searcher.search(query, &TopDocs::with_limit(most.max(1)).order_by_score())?;
        let best = hits.first().map_or(0.0, |(score, _)| *score);
        hits.into_iter()
            .take_while(|(score, _)| *score >= best * WORTH_SHOWING)
            .map(|(score, address)| {
                let document: TantivyDocument = searcher.doc(address)?;
                let text = |field| {
                    document
                        .get_first(field)
                        .and_then(|value| value.as_str())
                        .map(str::to_owned)
                };
                let told = text(self.fields.of(language).title);
                let danish_only = told.is_none();
                let title = told
                    .or_else(|| text(self.fields.da.title))
                    .unwrap_or_default();
                let slug = text(self.fields.slug).unwrap_or_default();
                Ok(Ranked {
                    suggestion: Suggestion {
                        slug,
                        title,
                        danish_only,
                    },
                    score,
                })
            })
            .collect()
    }
}

#[async_trait]
impl Search for TantivySearch {
    async fn find(
        &self,
        words: &str,
        language: Language,
        most: usize,
    ) -> Result<Vec<Suggestion>, Unavailable> {
        suggestions(self.rank(words, language, most, false))
    }

    async fn find_typed(
        &self,
        words: &str,
        language: Language,
        most: usize,
    ) -> Result<Vec<Suggestion>, Unavailable> {
        suggestions(self.rank(words, language, most, true))
    }

    async fn surest(
        &self,
        words: &str,
        language: Language,
    ) -> Result<Option<Suggestion>, Unavailable> {
        let best = self.rank(words, language, 1, false);
        let best = best.map_err(Unavailable::new)?.into_iter().next();
        Ok(best.filter(Ranked::is_sure).map(|ranked| ranked.suggestion))
    }
}

fn suggestions(ranked: anyhow::Result<Vec<Ranked>>) -> Result<Vec<Suggestion>, Unavailable> {
    Ok(ranked
        .map_err(Unavailable::new)?
        .into_iter()
        .map(|ranked| ranked.suggestion)
        .collect())
}
