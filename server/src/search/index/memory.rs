//! The files of the index, read into memory whole when they are opened.
//!
//! What is searched cannot be hurt then: a file that is cut short under a memory map kills the process (SIGBUS), and one
//! that is written over gives wrong answers. A file that is open already is not read twice. It must not know what the files
//! hold.

use std::{
    collections::HashMap,
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError, Weak},
};

use tantivy::directory::{
    Directory, DirectoryLock, FileHandle, Lock, MmapDirectory, OwnedBytes, WatchCallback,
    WatchHandle, WritePtr,
    error::{DeleteError, LockError, OpenReadError, OpenWriteError},
};

/// A folder of files that are read whole.
#[derive(Clone)]
pub struct InMemory {
    folder: MmapDirectory,
    open: Arc<Mutex<HashMap<PathBuf, Weak<[u8]>>>>,
}

impl InMemory {
    /// Over a folder.
    pub fn new(folder: MmapDirectory) -> InMemory {
        InMemory {
            folder,
            open: Arc::default(),
        }
    }

    fn bytes(&self, path: &Path) -> Result<Arc<[u8]>, OpenReadError> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bytes) = open.get(path).and_then(Weak::upgrade) {
            return Ok(bytes);
        }
        open.retain(|_, bytes| bytes.strong_count() > 0);
        let bytes: Arc<[u8]> = self.folder.atomic_read(path)?.into();
        open.insert(path.to_owned(), Arc::downgrade(&bytes));
        Ok(bytes)
    }
}

impl std::fmt::Debug for InMemory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.folder.fmt(f)
    }
}

impl Directory for InMemory {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        Ok(Arc::new(OwnedBytes::new(self.bytes(path)?)))
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        self.folder.delete(path)
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.folder.exists(path)
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        self.folder.open_write(path)
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        self.folder.atomic_read(path)
    }

    fn atomic_write(&self, path: &Path, data: &[u8]) -> io::Result<()> {
        self.folder.atomic_write(path, data)
    }

    fn sync_directory(&self) -> io::Result<()> {
        self.folder.sync_directory()
    }

    fn acquire_lock(&self, lock: &Lock) -> Result<DirectoryLock, LockError> {
        self.folder.acquire_lock(lock)
    }

    fn watch(&self, callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        self.folder.watch(callback)
    }
}
