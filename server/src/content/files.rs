//! The files themselves: from the binary or from a directory, as text that can be read.
//!
//! It must not know what stands in them.

use std::path::Path;

use anyhow::Context as _;
use rust_embed::RustEmbed;

use super::Fault;

/// The files that are shipped in the binary; what only tests them stays at home.
#[derive(RustEmbed)]
#[folder = "../content"]
#[exclude = "evaluation/*"]
struct Embedded;

/// One file as text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its path below `content/`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

impl SourceFile {
    pub(super) fn shown(&self) -> String {
        format!("content/{}", self.path)
    }

    /// The first line that holds a word; 1 when none does.
    pub(super) fn line_of(&self, word: &str) -> usize {
        self.text
            .lines()
            .position(|line| line.contains(word))
            .map_or(1, |i| i + 1)
    }

    /// The line on which a key of the front matter is set; 1 when it is not.
    pub(super) fn line_of_key(&self, key: &str) -> usize {
        let sets = |line: &str| {
            line.strip_prefix(key)
                .is_some_and(|rest| rest.trim_start().starts_with('='))
        };
        self.text
            .lines()
            .position(|line| sets(line.trim_start()))
            .map_or(1, |i| i + 1)
    }
}

/// What the search and the guard are measured and trained on; no citizen reads it.
const TEST_INPUTS: &str = "evaluation/";
/// The largest file that is read, in bytes: an answer longer than this helps nobody.
const LARGEST_FILE: usize = 200_000;

/// The files shipped in the binary.
pub fn embedded() -> Result<Vec<SourceFile>, Vec<Fault>> {
    decode(Embedded::iter().filter_map(|path| {
        Embedded::get(&path).map(|file| (path.to_string(), file.data.into_owned()))
    }))
}

/// The files of a directory, for editors who try their texts.
pub fn from_directory(root: &Path) -> anyhow::Result<Result<Vec<SourceFile>, Vec<Fault>>> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)
            .with_context(|| format!("cannot read {}", folder.display()))?
        {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path
                    .strip_prefix(root)?
                    .to_string_lossy()
                    .replace('\\', "/");
                found.push((
                    name,
                    std::fs::read(&path)
                        .with_context(|| format!("cannot read {}", path.display()))?,
                ));
            }
        }
    }
    found.sort();
    Ok(decode(found.into_iter()))
}

/// Bytes to text: UTF-8 without a byte-order mark, `\n` line ends, not too large.
fn decode(files: impl Iterator<Item = (String, Vec<u8>)>) -> Result<Vec<SourceFile>, Vec<Fault>> {
    let (mut sources, mut faults) = (Vec::new(), Vec::new());
    for (path, bytes) in files {
        let known = std::path::Path::new(&path)
            .extension()
            .is_some_and(|e| ["md", "toml", "tsv", "txt"].iter().any(|k| e == *k));
        if !known || path == "README.md" || path.starts_with(TEST_INPUTS) {
            continue;
        }
        let mut refuse = |line: usize, wrong: &str, mend: &str| {
            faults.push(Fault {
                file: format!("content/{path}"),
                line,
                wrong: wrong.into(),
                mend: mend.into(),
            });
        };
        if bytes.len() > LARGEST_FILE {
            refuse(
                1,
                "The file is larger than 200 KB",
                "Split it, or make it shorter",
            );
            continue;
        }
        match String::from_utf8(bytes) {
            Err(fault) => {
                let good = &fault.as_bytes()[..fault.utf8_error().valid_up_to()];
                refuse(line_at(good), "The text is not UTF-8", "Save it as UTF-8");
            }
            Ok(text) if text.starts_with('\u{feff}') => refuse(
                1,
                "The file begins with a byte-order mark",
                "Save it as UTF-8 without BOM",
            ),
            Ok(text) => match text.find('\r') {
                Some(at) => refuse(
                    line_at(&text.as_bytes()[..at]),
                    "The file has Windows line ends",
                    "Save it with line ends LF",
                ),
                None => sources.push(SourceFile { path, text }),
            },
        }
    }
    if faults.is_empty() {
        Ok(sources)
    } else {
        Err(faults)
    }
}

fn line_at(before: &[u8]) -> usize {
    before.split(|byte| *byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_plain_text_are_told_about() {
        let faults = |bytes: &[u8]| {
            decode(std::iter::once(("topics.toml".to_owned(), bytes.to_vec())))
                .expect_err("refused")
        };
        assert_eq!(faults(b"a\nb\xff")[0].line, 2);
        assert!(faults(b"\xef\xbb\xbfa")[0].wrong.contains("byte-order"));
        assert!(faults(b"a\r\nb")[0].wrong.contains("Windows"));
        assert!(
            faults(&vec![b'a'; LARGEST_FILE + 1])[0]
                .wrong
                .contains("200 KB")
        );
    }

    #[test]
    fn a_key_is_found_where_it_is_set() {
        let file = SourceFile {
            path: "x.md".into(),
            text: "+++\nborgerord = [\"short\"]\nshort_name = 1\nshort = 1\n".into(),
        };
        assert_eq!((file.line_of("short"), file.line_of_key("short")), (2, 4));
        assert_eq!(file.line_of_key("title"), 1);
    }
}
