//! The folder of the index: opened if it is sound, else set aside and made anew. One program at a time writes it.
//!
//! It must not know what is searched.

use std::{fs, path::Path};

use anyhow::{Context as _, anyhow};
use serde::{Deserialize, Serialize};
use tantivy::{
    Index, IndexReader, IndexSettings, ReloadPolicy,
    directory::{Directory as _, INDEX_WRITER_LOCK, MmapDirectory, error::LockError},
    schema::Schema,
};

use super::memory::InMemory;
use crate::search::version::VERSION;

/// What a commit says of itself: who made it, and how far which store's history had come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payload {
    /// See [`VERSION`].
    pub version: String,
    /// The id of the store it was made of.
    pub store: String,
    /// The `change_seq` it holds.
    pub seq: u64,
}

/// An index, how it is read, and what its newest commit says.
pub type Opened = (Index, IndexReader, Payload);

/// The index of a folder. One that is broken, or was made by another version of the program,
/// is set aside (`index.old`). An error when another program writes it: that one is in use, not broken.
pub fn open(folder: &Path, schema: &Schema) -> anyhow::Result<Opened> {
    if folder.exists() {
        refuse_if_written(folder)?;
        match sound(folder) {
            Ok(opened) => return Ok(opened),
            Err(fault) => {
                tracing::warn!(%fault, "the search index is made anew");
                set_aside(folder)?;
            }
        }
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let directory = MmapDirectory::open(folder).context("the index folder cannot be opened")?;
    let index = Index::create(
        InMemory::new(directory),
        schema.clone(),
        IndexSettings::default(),
    )?;
    let reader = reader(&index)?;
    Ok((index, reader, Payload::default()))
}

/// How an index is read: a search sees the newest commit that was taken up on purpose.
pub fn reader(index: &Index) -> anyhow::Result<IndexReader> {
    let builder = index.reader_builder();
    Ok(builder.reload_policy(ReloadPolicy::Manual).try_into()?)
}

/// Moves a folder out of the way. Who has it open keeps what was read.
pub fn set_aside(folder: &Path) -> anyhow::Result<()> {
    let aside = folder.with_extension("old");
    // What was set aside before may be a folder or, where one was broken so, a file.
    let _ = fs::remove_dir_all(&aside);
    let _ = fs::remove_file(&aside);
    match fs::rename(folder, &aside) {
        Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => {
            Err(fault).with_context(|| format!("cannot set {} aside", folder.display()))
        }
        _ => Ok(()),
    }
}

fn refuse_if_written(folder: &Path) -> anyhow::Result<()> {
    let Ok(directory) = MmapDirectory::open(folder) else {
        // It is no folder: set aside like any broken one.
        return Ok(());
    };
    match directory.acquire_lock(&INDEX_WRITER_LOCK) {
        Err(LockError::LockBusy) => Err(anyhow!(
            "another program writes the search index {}: stop it, or choose another KONTAKT_DATA_DIR",
            folder.display()
        )),
        _ => Ok(()),
    }
}

fn sound(folder: &Path) -> anyhow::Result<Opened> {
    let index = Index::open(InMemory::new(MmapDirectory::open(folder)?))?;
    let damaged = index.validate_checksum()?;
    anyhow::ensure!(damaged.is_empty(), "{} files are damaged", damaged.len());
    let payload = index.load_metas()?.payload.context("no commit yet")?;
    let payload: Payload = serde_json::from_str(&payload)?;
    anyhow::ensure!(
        payload.version == *VERSION,
        "it was made by version {} of the lists",
        payload.version
    );
    let reader = reader(&index)?;
    Ok((index, reader, payload))
}
