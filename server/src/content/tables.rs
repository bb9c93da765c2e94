//! The TOML files and word lists of `content/`: topics, directory, facts, vocabulary.
//!
//! It must not know articles.

use app::domain::{
    Directory, Facts, Topic,
    knowledge::{Synonym, Vocabulary},
};
use serde::{Deserialize, de::DeserializeOwned};

use super::{Fault, SourceFile};

#[cfg(test)]
mod calendar_tests;

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
    let synonyms = files
        .iter()
        .find(|file| file.path == "vocabulary/synonyms.tsv");
    Vocabulary {
        stop_words_da: words("vocabulary/stopwords.da.txt"),
        stop_words_en: words("vocabulary/stopwords.en.txt"),
        synonyms: synonyms
            .map(|file| read_synonyms(file, faults))
            .unwrap_or_default(),
    }
}

/// `ord <tab> retning <tab> ord;ord <tab> vægt <tab> emne <tab> note`; direction `!` concerns later parts of search.
fn read_synonyms(file: &SourceFile, faults: &mut Vec<Fault>) -> Vec<Synonym> {
    let mut rules = Vec::new();
    for (i, line) in file.text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let mut refuse =
            |wrong: &str, mend: &str| faults.push(Fault::new(file, i + 1, wrong, mend));
        let columns: Vec<&str> = line.split('\t').collect();
        let [left, direction, right, rest @ ..] = columns.as_slice() else {
            refuse(
                "The rule has fewer than three columns",
                "Write word, direction and words with tabs between",
            );
            continue;
        };
        let weight = match rest.first().copied().unwrap_or("") {
            "" => Some(70),
            text => text
                .parse::<f32>()
                .ok()
                .filter(|w| (0.1..=1.0).contains(w))
                .map(hundredths),
        };
        let Some(weight) = weight else {
            refuse(
                "The weight is not between 0.1 and 1",
                "Write a number such as 0.7",
            );
            continue;
        };
        let both_ways = match *direction {
            "=" => true,
            ">" => false,
            "!" => continue,
            _ => {
                refuse(
                    "The direction is not =, > or !",
                    "Write = for both ways, > for one way, ! for never",
                );
                continue;
            }
        };
        let right: Vec<String> = right
            .split(';')
            .map(|word| word.trim().to_owned())
            .filter(|word| !word.is_empty())
            .collect();
        match right.len() {
            0 => refuse(
                "The rule has no words to the right",
                "Write at least one word in the third column",
            ),
            1..=8 => rules.push(Synonym {
                left: left.trim_matches('"').to_owned(),
                both_ways,
                right,
                weight,
            }),
            _ => refuse(
                "The rule has more than eight words to the right",
                "Split it, or use borgerord on the answer",
            ),
        }
    }
    rules
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a weight lies between 0.1 and 1"
)]
fn hundredths(weight: f32) -> u8 {
    (weight * 100.0).round() as u8
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
    word: Option<String>,
    message: String,
}

impl Wrong {
    /// The fault, for a piece that begins at a line of a file.
    pub fn at(self, file: &SourceFile, first: usize) -> Fault {
        let line = match (self.line, &self.word) {
            (Some(line), _) => first + line - 1,
            (None, Some(word)) => file.line_of(word),
            (None, None) => first,
        };
        Fault::new(file, line, self.message, "content/README.md has the format")
    }
}

/// Reads TOML; its dates become the text they are, as in the store.
pub fn toml<T: DeserializeOwned>(text: &str) -> Result<T, Wrong> {
    let mut table: toml::Table = text.parse().map_err(|fault: toml::de::Error| Wrong {
        line: fault
            .span()
            .map(|span| text[..span.start].matches('\n').count() + 1),
        word: None,
        message: fault.message().replace('\n', " "),
    })?;
    table.iter_mut().for_each(|(_, value)| dates_to_text(value));
    toml::Value::Table(table)
        .try_into()
        .map_err(|fault: toml::de::Error| {
            let message = fault.to_string().trim().replace('\n', " ");
            Wrong {
                line: None,
                word: message.split('`').nth(1).map(str::to_owned),
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

    #[test]
    fn a_rule_of_synonyms_is_read_or_told_about() {
        let mut faults = Vec::new();
        let text = "# x\nbil\t=\tkøretøj;automobil\t0.8\t\t\n\"offentlig transport\"\t>\tbus\nx\t?\ty\nx\t=\t\nx\t=\ty\t3\n";
        let rules = read_synonyms(
            &SourceFile {
                path: "vocabulary/synonyms.tsv".into(),
                text: text.into(),
            },
            &mut faults,
        );
        assert_eq!(rules.len(), 2);
        assert_eq!(
            (rules[0].weight, rules[1].left.as_str(), rules[1].weight),
            (80, "offentlig transport", 70)
        );
        assert_eq!(
            faults.iter().map(|fault| fault.line).collect::<Vec<_>>(),
            [4, 5, 6]
        );
    }
}
