//! Mail as files: what `make run` does, and what an operator can read while the mail server is away.
//!
//! A file appears whole or not at all.

use std::{
    fs,
    io::Write as _,
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use app::ports::{Courier, Post, Undelivered};
use async_trait::async_trait;

use super::Envelope;

/// [`Courier`] into a folder that only its owner can read.
pub struct FileCourier {
    folder: PathBuf,
    envelope: Envelope,
}

impl FileCourier {
    /// Makes the folder if it is not there.
    pub fn open(folder: PathBuf, envelope: Envelope) -> anyhow::Result<FileCourier> {
        fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(&folder)
            .with_context(|| format!("cannot make the spool directory {}", folder.display()))?;
        Ok(FileCourier { folder, envelope })
    }
}

#[async_trait]
impl Courier for FileCourier {
    async fn carry(&self, post: &Post) -> Result<(), Undelivered> {
        let message = self.envelope.message(post)?.formatted();
        let target = self.folder.join(format!("{}.eml", post.id));
        let write = move || put(&target, &message);
        tokio::task::spawn_blocking(write)
            .await
            .map_err(|fault| Undelivered::Temporary(fault.into()))?
            .map_err(|fault| Undelivered::Temporary(fault.into()))
    }
}

fn put(target: &Path, message: &[u8]) -> std::io::Result<()> {
    let half = target.with_extension("part");
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&half)?;
    file.write_all(message)?;
    file.sync_all()?;
    fs::rename(&half, target)
}
