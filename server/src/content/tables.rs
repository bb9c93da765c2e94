//! The tables of `content/`: topics, directory, facts, vocabulary, waves.
//!
//! It must not know articles.

use app::domain::{Directory, Facts, Topic, knowledge::Vocabulary};
use serde::{Deserialize, de::DeserializeOwned};

use super::{Fault, SourceFile};

pub mod best_bets;
#[cfg(test)]
mod calendar_tests;
pub mod synonyms;
mod waves;
mod whereabouts;

pub use waves::{Wave, waves};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Topics {
    topic: Vec<Topic>,
}

/// `topics.toml`
pub fn topics(files: &[SourceFile], faults: &mut Vec<Fault>) -> Vec<Topic> {
    whole::<Topics>(files, "topics.toml", faults)
        .map(|topics| topics.topic)
        .unwrap_or_default()
}

/// `directory.toml`
pub fn directory(files: &[SourceFile], faults: &mut Vec<Fault>) -> Directory {
    whole(files, "directory.toml", faults).unwrap_or_default()
}

/// `facts.toml`
pub fn facts(files: &[SourceFile], faults: &mut Vec<Fault>) -> Facts {
    whole(files, "facts.toml", faults).unwrap_or_default()
}

/// `vocabulary/*`
pub fn vocabulary(files: &[SourceFile], faults: &mut Vec<Fault>) -> Vocabulary {
    let words = |path: &str| {
        let text = files
            .iter()
            .find(|file| file.path == path)
            .map_or("", |file| &file.text);
        text.lines()
            .map(|line| line.split('#').next().unwrap_or("").trim())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    Vocabulary {
        stop_words_da: words("vocabulary/stopwords.da.txt"),
        stop_words_en: words("vocabulary/stopwords.en.txt"),
        synonyms: synonyms::of(&synonyms::rules(files, faults)),
        never_completed: words("vocabulary/never-completed.txt"),
        best_bets: best_bets::lines(files, faults)
            .into_iter()
            .map(|line| line.bet)
            .collect(),
    }
}

/// Reads a file that must be there.
fn whole<T: DeserializeOwned>(
    files: &[SourceFile],
    path: &str,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let Some(file) = files.iter().find(|file| file.path == path) else {
        let missing = SourceFile {
            path: path.into(),
            text: String::new(),
        };
        faults.push(Fault::new(
            &missing,
            1,
            "The file is missing",
            "Make it; content/README.md has the format",
        ));
        return None;
    };
    match toml(&file.text) {
        Ok(value) => Some(value),
        Err(wrong) => {
            faults.push(wrong.at(file, 1));
            None
        }
    }
}

/// What is wrong with a piece of TOML.
pub struct Wrong {
    line: Option<usize>,
    message: String,
}

impl Wrong {
    /// The fault, for a piece that begins at a line of a file.
    pub fn at(self, file: &SourceFile, first: usize) -> Fault {
        let line = self.line.map_or(first, |line| first + line - 1);
        Fault::new(file, line, self.message, "content/README.md has the format")
    }
}

/// Reads TOML; its dates become the text they are, as in the store.
pub fn toml<T: DeserializeOwned>(text: &str) -> Result<T, Wrong> {
    let mut table: toml::Table = text.parse().map_err(|fault: toml::de::Error| Wrong {
        line: fault
            .span()
            .map(|span| text[..span.start].matches('\n').count() + 1),
        message: fault.message().replace('\n', " "),
    })?;
    table.iter_mut().for_each(|(_, value)| dates_to_text(value));
    toml::Value::Table(table)
        .try_into()
        .map_err(|fault: toml::de::Error| {
            let message = fault.to_string().trim().replace('\n', " ");
            Wrong {
                line: whereabouts::line_of(&message, text),
                message,
            }
        })
}

fn dates_to_text(value: &mut toml::Value) {
    match value {
        toml::Value::Datetime(date) => *value = toml::Value::String(date.to_string()),
        toml::Value::Array(values) => values.iter_mut().for_each(dates_to_text),
        toml::Value::Table(table) => table.iter_mut().for_each(|(_, value)| dates_to_text(value)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_table_is_told_with_its_line() {
        let broken = |text: &str| {
            let mut faults = Vec::new();
            topics(
                &[SourceFile {
                    path: "topics.toml".into(),
                    text: text.into(),
                }],
                &mut faults,
            );
            faults.remove(0)
        };
        assert_eq!(broken("[[topic]]\nid = \n").line, 2);
        let unknown = broken(
            "[[topic]]\nid = \"x\"\nda = {title=\"a\",intro=\"b\"}\nen = {title=\"a\",intro=\"b\"}\ncolour = 1\n",
        );
        assert_eq!(
            (unknown.line, unknown.wrong.contains("colour")),
            (5, true),
            "{unknown}"
        );
    }
}
