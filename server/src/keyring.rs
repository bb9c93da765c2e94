//! The key ring: everything personal is sealed with it before it reaches a disk.
//!
//! AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce. A sealed text names its key, so that keys can be changed;
//! the context (which row it belongs to) is bound to it, so that a sealed text cannot be moved to another row.
//! This module must not know what is sealed.

use std::{
    fs,
    io::Write as _,
    os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _},
    path::Path,
};

use aes_gcm::{
    Aes256Gcm, KeyInit as _,
    aead::{Aead as _, Payload},
};
use anyhow::{Context as _, bail};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

const KEY_BYTES: usize = 32;
const NONCE_BYTES: usize = 12;
const ID_BYTES: usize = 4;

/// Keys by id; the last one seals, all of them open.
pub struct KeyRing {
    keys: Vec<(u32, Aes256Gcm)>,
}

impl std::fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeyRing({} keys)", self.keys.len())
    }
}

/// A sealed text could not be opened: a key that is gone, another context, or a changed byte.
#[derive(Debug, PartialEq, Eq)]
pub struct Unreadable;

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a sealed text could not be opened")
    }
}

impl std::error::Error for Unreadable {}

impl KeyRing {
    /// Reads the file. It must be readable by its owner only.
    pub fn open(path: &Path) -> anyhow::Result<KeyRing> {
        let shown = path.display();
        let found = fs::metadata(path).with_context(|| {
            format!("no key ring at {shown}; make one with: server key create {shown}")
        })?;
        if found.permissions().mode() & 0o077 != 0 {
            bail!("the key ring {shown} can be read by others; mend it with: chmod 600 {shown}");
        }
        let text = Zeroizing::new(
            fs::read_to_string(path)
                .with_context(|| format!("the key ring {shown} cannot be read"))?,
        );
        let lines = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        let keys = lines
            .map(read_key)
            .collect::<anyhow::Result<Vec<_>>>()
            .with_context(|| format!("the key ring {shown} is broken"))?;
        match keys.is_empty() {
            false => Ok(KeyRing { keys }),
            true => bail!("the key ring {shown} holds no key"),
        }
    }

    /// Makes a file with one new key, readable by its owner only. An existing file is never touched.
    pub fn create(path: &Path) -> anyhow::Result<()> {
        let mut key = Zeroizing::new([0_u8; KEY_BYTES]);
        getrandom::fill(key.as_mut()).context("the system gives no random bytes")?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("cannot make {}", folder.display()))?;
        }
        let mut file = fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)
            .with_context(|| format!("cannot make the key ring {}", path.display()))?;
        let line = Zeroizing::new(format!(
            "# id and key; the last line seals, all lines open. Keep a copy in a safe place.\n1 {}\n",
            STANDARD.encode(key.as_ref())
        ));
        file.write_all(line.as_bytes())
            .and_then(|()| file.sync_all())
            .context("the key ring could not be written")
    }

    /// Seals a text for one place.
    #[must_use]
    pub fn seal(&self, context: &str, text: &[u8]) -> Vec<u8> {
        let (id, key) = self.keys.last().expect("a key ring is never empty");
        let mut nonce = [0_u8; NONCE_BYTES];
        getrandom::fill(&mut nonce).expect("the system gives random bytes, as it did at start");
        let sealed = key
            .encrypt(
                (&nonce).into(),
                Payload {
                    msg: text,
                    aad: context.as_bytes(),
                },
            )
            .expect("AES-GCM seals anything shorter than 64 GiB");
        [&id.to_be_bytes()[..], &nonce, &sealed].concat()
    }

    /// Opens what was sealed for the same place.
    pub fn open_sealed(
        &self,
        context: &str,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, Unreadable> {
        let (id, rest) = sealed.split_first_chunk::<ID_BYTES>().ok_or(Unreadable)?;
        let (nonce, text) = rest.split_first_chunk::<NONCE_BYTES>().ok_or(Unreadable)?;
        let id = u32::from_be_bytes(*id);
        let (_, key) = self
            .keys
            .iter()
            .find(|(known, _)| *known == id)
            .ok_or(Unreadable)?;
        key.decrypt(
            nonce.into(),
            Payload {
                msg: text,
                aad: context.as_bytes(),
            },
        )
        .map(Zeroizing::new)
        .map_err(|_| Unreadable)
    }
}

fn read_key(line: &str) -> anyhow::Result<(u32, Aes256Gcm)> {
    let (id, key) = line
        .split_once(' ')
        .context("a line must hold an id, a space and a key")?;
    let id = id.parse().context("an id must be a number")?;
    let key = Zeroizing::new(
        STANDARD
            .decode(key.trim())
            .ok()
            .context("a key must be base64")?,
    );
    let cipher = Aes256Gcm::new_from_slice(&key)
        .ok()
        .with_context(|| format!("a key must hold {KEY_BYTES} bytes"))?;
    Ok((id, cipher))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring() -> (tempfile::TempDir, std::path::PathBuf) {
        let folder = tempfile::tempdir().expect("a temp dir");
        let path = folder.path().join("keys");
        KeyRing::create(&path).expect("made");
        (folder, path)
    }

    #[test]
    fn what_is_sealed_for_a_place_opens_there_and_nowhere_else() {
        let (_folder, path) = ring();
        let keys = KeyRing::open(&path).expect("opened");
        let sealed = keys.seal("session:1", "æøå".as_bytes());
        assert_eq!(
            keys.open_sealed("session:1", &sealed)
                .expect("opens")
                .as_slice(),
            "æøå".as_bytes()
        );
        assert_eq!(keys.open_sealed("session:2", &sealed), Err(Unreadable));
        for i in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[i] ^= 1;
            assert_eq!(
                keys.open_sealed("session:1", &changed),
                Err(Unreadable),
                "byte {i}"
            );
        }
        assert_eq!(keys.open_sealed("session:1", b"short"), Err(Unreadable));
        assert_ne!(
            sealed,
            keys.seal("session:1", "æøå".as_bytes()),
            "two seals of one text differ"
        );
    }

    #[test]
    fn a_new_key_seals_and_the_old_one_still_opens() {
        let (_folder, path) = ring();
        let sealed = KeyRing::open(&path).expect("opened").seal("x", b"old");
        let more = format!(
            "{}2 {}\n",
            fs::read_to_string(&path).expect("read"),
            STANDARD.encode([7_u8; 32])
        );
        fs::write(&path, more).expect("written");
        let keys = KeyRing::open(&path).expect("opened");
        assert_eq!(
            keys.open_sealed("x", &sealed).expect("opens").as_slice(),
            b"old"
        );
        assert_eq!(keys.seal("x", b"new")[..4], 2_u32.to_be_bytes());
    }

    #[test]
    fn a_key_ring_others_can_read_is_refused_and_never_overwritten() {
        let (_folder, path) = ring();
        assert!(KeyRing::create(&path).is_err());
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("set");
        assert!(
            KeyRing::open(&path)
                .expect_err("refused")
                .to_string()
                .contains("chmod 600")
        );
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("set");
        fs::write(&path, "1 dG9vIHNob3J0\n").expect("written");
        assert!(KeyRing::open(&path).is_err());
    }
}
