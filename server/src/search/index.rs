//! The index itself: opened, or made anew, and brought up to date change by change.
//!
//! A search sees one [`Moment`], which is replaced whole. What goes wrong with the files never reaches it: the moment is in
//! memory, and the next change after a fault makes the folder anew while the last good moment is searched.

mod beside;
mod completing;
mod finding;
mod folder;
mod memory;
mod ranked;

use std::{
    panic::resume_unwind,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use anyhow::Context as _;
use app::{
    domain::{Knowledge, openings::Openings},
    ports::{Change, History},
};
use tantivy::{Index, IndexReader, IndexWriter, Searcher, Term, columnar::Column};

use super::{
    known::{KnownWords, Speller},
    schema::{Fields, MARK, mark},
    tokens::Tokens,
    version::VERSION,
};
use beside::Beside;
use folder::{Opened, Payload};

use ranked::Shares;

pub use ranked::Ranked;

/// The least memory tantivy's writer accepts; a change is a handful of documents.
const WRITER_BYTES: usize = 15_000_000;

/// [`Search`](app::ports::Search) with tantivy.
pub struct TantivySearch {
    fields: Fields,
    /// `None` for an index in memory.
    folder: Option<PathBuf>,
    speller: Speller,
    /// `None` until the first changes were taken in.
    moment: RwLock<Option<Arc<Moment>>>,
    files: Mutex<Files>,
    /// The files, or what was read of them, cannot be trusted.
    is_hurt: AtomicBool,
    /// How much each answer is opened.
    shares: RwLock<Arc<Shares>>,
}

/// What one search looks at.
struct Moment {
    searcher: Searcher,
    /// Of each segment, which answer a document is.
    marks: Vec<Column<u64>>,
    beside: Beside,
}

/// What is written, and how far it has come.
struct Files {
    /// `None` while the folder is made anew.
    writer: Option<IndexWriter>,
    reader: IndexReader,
    come: Payload,
}

impl Files {
    fn of((index, reader, come): Opened) -> anyhow::Result<Files> {
        let writer = index
            .writer_with_num_threads(1, WRITER_BYTES)
            .context("another program writes the search index")?;
        Ok(Files {
            writer: Some(writer),
            reader,
            come,
        })
    }
}

impl TantivySearch {
    /// An index in memory, for the command line and tests.
    pub fn in_memory() -> anyhow::Result<TantivySearch> {
        let fields = Fields::new();
        let index = Index::create_in_ram(fields.schema.clone());
        let reader = folder::reader(&index)?;
        Self::over(fields, None, (index, reader, Payload::default()))
    }

    /// The index of a folder. One that is broken, or of another version, is set aside and made anew; one that another
    /// program writes is an error.
    pub fn open(folder: &Path) -> anyhow::Result<TantivySearch> {
        let fields = Fields::new();
        let opened = folder::open(folder, &fields.schema)?;
        Self::over(fields, Some(folder.to_owned()), opened)
    }

    fn over(
        fields: Fields,
        folder: Option<PathBuf>,
        opened: Opened,
    ) -> anyhow::Result<TantivySearch> {
        Ok(TantivySearch {
            fields,
            folder,
            speller: Speller::new(),
            moment: RwLock::default(),
            files: Mutex::new(Files::of(opened)?),
            is_hurt: AtomicBool::new(false),
            shares: RwLock::default(),
        })
    }

    /// After which change of a store the index wants to be told more: from the beginning, when it is of another store, ahead
    /// of this one, or hurt.
    pub fn behind(&self, history: &History) -> u64 {
        let files = self.files();
        match self.believes(&files, history) {
            true => files.come.seq,
            false => 0,
        }
    }

    /// Whether what the index holds is the beginning of a store's history.
    fn believes(&self, Files { come, .. }: &Files, history: &History) -> bool {
        come.store == history.store
            && come.seq <= history.seq
            && !self.is_hurt.load(Ordering::Relaxed)
    }

    /// Takes the changes after [`behind`](Self::behind) in. They are searchable when this returns; until then, and after an
    /// error, the last good moment is searched.
    pub fn apply(
        &self,
        changes: &[Change],
        knowledge: &Knowledge,
        history: &History,
    ) -> anyhow::Result<()> {
        let mut files = self.files();
        let begins_anew = !self.believes(&files, history);
        if self.is_hurt.load(Ordering::Relaxed) {
            self.make_anew(&mut files)?;
        }
        let before = self.moment().filter(|_| !begins_anew);
        let unchanged = changes.is_empty() && !begins_anew;
        let is_beside = |moment: &Arc<Moment>| moment.beside.is_of(knowledge);
        if unchanged && before.as_ref().is_some_and(is_beside) {
            return Ok(());
        }
        // What is written half cannot be told from what is broken: until the new moment stands, the next round would begin
        // with a new folder.
        self.is_hurt.store(true, Ordering::Relaxed);
        let moment = self.renewed(
            &mut files,
            before.as_deref(),
            |files| match unchanged {
                true => Ok(()),
                false => self.write(files, changes, knowledge, (history, begins_anew)),
            },
            |beside| beside.after(changes, knowledge),
        )?;
        *self.moment.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(moment));
        self.is_hurt.store(false, Ordering::Relaxed);
        Ok(())
    }

    /// The moment after some changes. What stands beside the files is made while they are written: a start waits for both.
    fn renewed(
        &self,
        files: &mut Files,
        before: Option<&Moment>,
        write: impl FnOnce(&mut Files) -> anyhow::Result<()>,
        after: impl FnOnce(&Beside) -> Beside + Send,
    ) -> anyhow::Result<Moment> {
        let (written, beside) = thread::scope(|scope| {
            let beside = scope.spawn(|| match before {
                Some(before) => after(&before.beside),
                None => after(&Beside::default()),
            });
            (write(files), beside.join())
        });
        written?;
        let mut beside = beside.unwrap_or_else(|panic| resume_unwind(panic));
        let searcher = files.reader.searcher();
        beside.known = KnownWords::read(&searcher, &self.fields)?;
        let marks = searcher.segment_readers().iter();
        let marks = marks.map(|segment| segment.fast_fields().u64(MARK));
        let marks = marks.collect::<tantivy::Result<_>>()?;
        Ok(Moment {
            searcher,
            marks,
            beside,
        })
    }

    /// From now on answers are favoured by how much they are opened.
    pub fn favour(&self, openings: &Openings) {
        let shares = openings.shares().into_iter();
        let shares: Shares = shares.map(|(slug, share)| (mark(slug), share)).collect();
        *self.shares.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(shares);
    }

    fn shares(&self) -> Arc<Shares> {
        Arc::clone(&self.shares.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// What is searched now; `None` while there is nothing yet.
    fn moment(&self) -> Option<Arc<Moment>> {
        let moment = self.moment.read().unwrap_or_else(PoisonError::into_inner);
        moment.clone()
    }

    fn files(&self) -> MutexGuard<'_, Files> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn make_anew(&self, files: &mut Files) -> anyhow::Result<()> {
        // Its threads would write into the new folder: it ends first.
        drop(files.writer.take());
        files.come = Payload::default();
        let opened = if let Some(folder) = &self.folder {
            tracing::warn!("the search index is set aside and made anew");
            folder::set_aside(folder)?;
            folder::open(folder, &self.fields.schema)?
        } else {
            let index = Index::create_in_ram(self.fields.schema.clone());
            let reader = folder::reader(&index)?;
            (index, reader, Payload::default())
        };
        *files = Files::of(opened)?;
        self.is_hurt.store(false, Ordering::Relaxed);
        Ok(())
    }

    fn write(
        &self,
        files: &mut Files,
        changes: &[Change],
        knowledge: &Knowledge,
        (history, begins_anew): (&History, bool),
    ) -> anyhow::Result<()> {
        let writer = files.writer.as_mut().context("the index is not open")?;
        if begins_anew {
            writer.delete_all_documents()?;
        }
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
        // The history was read before the changes, so they hold all of it.
        let newest = changes.iter().map(|change| change.seq).max();
        let come = Payload {
            version: VERSION.clone(),
            store: history.store.clone(),
            seq: newest.unwrap_or_default().max(history.seq),
        };
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&serde_json::to_string(&come)?);
        commit.commit()?;
        files.reader.reload()?;
        files.come = come;
        Ok(())
    }
}
