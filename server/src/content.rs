//! The files of `content/` as a knowledge base: read, checked, ready to be imported into the store.
//!
//! Every fault names file, line and mend. This module must not know the store, nor how an answer looks.

mod article_file;
mod front_matter;
mod lint;
mod report;
mod tables;

use std::{fmt, path::Path};

use anyhow::Context as _;
use app::domain::{Article, Directory, Facts, Topic, knowledge::Vocabulary};
use rust_embed::RustEmbed;

pub use lint::warnings;
pub use report::{Report, report};

/// The files that are shipped in the binary.
#[derive(RustEmbed)]
#[folder = "../content"]
struct Embedded;

/// Everything `content/` holds.
#[derive(Clone, Debug)]
pub struct Shipped {
    /// All articles, by slug.
    pub articles: Vec<Article>,
    /// Topics in their order.
    pub topics: Vec<Topic>,
    /// The directory.
    pub directory: Directory,
    /// Named facts.
    pub facts: Facts,
    /// Words of search.
    pub vocabulary: Vocabulary,
}

/// Something wrong with a file, and what mends it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, from the repository's root.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub wrong: String,
    /// What to do.
    pub mend: String,
}

impl Fault {
    fn new(
        file: &SourceFile,
        line: usize,
        wrong: impl Into<String>,
        mend: impl Into<String>,
    ) -> Fault {
        Fault {
            file: file.shown(),
            line,
            wrong: wrong.into(),
            mend: mend.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}: {}. {}",
            self.file, self.line, self.wrong, self.mend
        )
    }
}

/// One file as text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its path below `content/`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

impl SourceFile {
    fn shown(&self) -> String {
        format!("content/{}", self.path)
    }

    /// The first line that holds a word; 1 when none does.
    fn line_of(&self, word: &str) -> usize {
        self.text
            .lines()
            .position(|line| line.contains(word))
            .map_or(1, |i| i + 1)
    }
}

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
        if !known || path == "README.md" {
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

/// Reads and checks the files. Either everything is right, or every fault is told.
pub fn read(files: &[SourceFile]) -> Result<Shipped, Vec<Fault>> {
    let mut faults = Vec::new();
    let topics = tables::topics(files, &mut faults);
    let directory = tables::directory(files, &mut faults);
    let facts = tables::facts(files, &mut faults);
    let vocabulary = tables::vocabulary(files, &mut faults);
    let articles = article_file::articles(files, &mut faults);
    if !faults.is_empty() {
        // What rests on a broken table would only repeat its fault.
        faults.sort();
        return Err(faults);
    }
    let shipped = Shipped {
        articles,
        topics,
        directory,
        facts,
        vocabulary,
    };
    lint::check(&shipped, files, &mut faults);
    faults.sort();
    faults.dedup();
    if faults.is_empty() {
        Ok(shipped)
    } else {
        Err(faults)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_knowledge_base_is_sound() {
        let shipped = embedded()
            .and_then(|files| read(&files))
            .unwrap_or_else(|faults| {
                panic!(
                    "{}",
                    faults
                        .iter()
                        .map(ToString::to_string)
                        .collect::<Vec<_>>()
                        .join("\n")
                )
            });
        assert!(shipped.articles.len() >= 12);
        assert!(
            shipped.articles.iter().all(|article| article.en.is_some()),
            "every answer has its English twin"
        );
        assert_eq!(warnings(&shipped), Vec::<String>::new());
    }

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
}
