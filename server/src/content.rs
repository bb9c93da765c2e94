//! The files of `content/` as a knowledge base: read, checked, ready to be imported into the store.
//!
//! Every fault names file, line and mend. This module must not know the store, nor how an answer looks.

mod article_file;
mod files;
mod front_matter;
mod lint;
mod report;
mod tables;

use std::fmt;

use app::domain::{Article, Directory, Facts, Topic, knowledge::Vocabulary};

pub use files::{SourceFile, embedded, from_directory};
pub use lint::{lix, warnings};
pub use report::{Group, Report, report};
pub use tables::Wave;

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
    /// The areas of obligatory self-service, in the order of their file.
    pub waves: Vec<Wave>,
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

/// Reads and checks the files. Either everything is right, or every fault is told.
pub fn read(files: &[SourceFile]) -> Result<Shipped, Vec<Fault>> {
    let mut faults = Vec::new();
    let topics = tables::topics(files, &mut faults);
    let directory = tables::directory(files, &mut faults);
    let facts = tables::facts(files, &mut faults);
    let vocabulary = tables::vocabulary(files, &mut faults);
    let waves = tables::waves(files, &mut faults);
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
        waves,
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
}
