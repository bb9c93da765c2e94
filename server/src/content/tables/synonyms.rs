//! `vocabulary/synonyms.tsv`: the rules of search, each with its line.
//!
//! It must not know whether a rule is of use; that is the linter's.

use app::domain::knowledge::Synonym;

use crate::content::{Fault, SourceFile};

/// Where the rules stand.
pub const PATH: &str = "vocabulary/synonyms.tsv";

/// A word that finds more words than this finds everything.
const MOST_TARGETS: usize = 8;

/// Word, direction and words are needed; of a word that is marked `!`, the first two.
const TOO_FEW: (&str, &str) = (
    "The rule has fewer than three columns",
    "Write word, direction and words with tabs between",
);

/// Which way a rule works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// `=`
    BothWays,
    /// `>`
    OneWay,
    /// `!`: never expand, split or correct the word.
    Never,
}

/// One line.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The line, from 1.
    pub line: usize,
    /// The word or phrase of the query, without quotes.
    pub left: String,
    /// Which way.
    pub direction: Direction,
    /// What is looked for as well.
    pub right: Vec<String>,
    /// How much a hit counts, in hundredths.
    pub weight: u8,
    /// The topic it was written for; may be empty.
    pub topic: String,
}

/// The rules of the file, `ord <tab> retning <tab> ord;ord <tab> vægt <tab> emne <tab> note`.
pub fn rules(files: &[SourceFile], faults: &mut Vec<Fault>) -> Vec<Rule> {
    let Some(file) = files.iter().find(|file| file.path == PATH) else {
        return Vec::new();
    };
    let mut rules = Vec::new();
    for (i, line) in file.text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        match rule(i + 1, line) {
            Ok(rule) => rules.push(rule),
            Err((wrong, mend)) => faults.push(Fault::new(file, i + 1, wrong, mend)),
        }
    }
    rules
}

/// What search uses of them. A word that is to be left alone has nothing on its right.
pub fn of(rules: &[Rule]) -> Vec<Synonym> {
    rules
        .iter()
        .map(|rule| Synonym {
            left: rule.left.clone(),
            both_ways: rule.direction == Direction::BothWays,
            right: rule.right.clone(),
            weight: rule.weight,
        })
        .collect()
}

/// A rule, or what is wrong with it and the mend.
fn rule(line: usize, text: &str) -> Result<Rule, (&'static str, &'static str)> {
    let columns: Vec<&str> = text.split('\t').map(str::trim).collect();
    let [left, direction, rest @ ..] = columns.as_slice() else {
        return Err(TOO_FEW);
    };
    let direction = match *direction {
        "=" => Direction::BothWays,
        ">" => Direction::OneWay,
        "!" => Direction::Never,
        _ => {
            return Err((
                "The direction is not =, > or !",
                "Write = for both ways, > for one way, ! for never",
            ));
        }
    };
    if rest.is_empty() && direction != Direction::Never {
        return Err(TOO_FEW);
    }
    let column = |i: usize| rest.get(i).copied().unwrap_or("");
    let right: Vec<String> = column(0)
        .split(';')
        .map(|word| word.trim().to_owned())
        .filter(|word| !word.is_empty())
        .collect();
    if right.is_empty() && direction != Direction::Never {
        return Err((
            "The rule has no words to the right",
            "Write at least one word in the third column",
        ));
    }
    if right.len() > MOST_TARGETS {
        return Err((
            "The rule has more than eight words to the right",
            "Split it, or use borgerord on the answer",
        ));
    }
    Ok(Rule {
        line,
        left: left.trim_matches('"').to_owned(),
        direction,
        right,
        weight: weight(column(1))?,
        topic: column(2).to_owned(),
    })
}

fn weight(text: &str) -> Result<u8, (&'static str, &'static str)> {
    let weight = match text {
        "" => Some(0.7),
        text => text.parse::<f32>().ok(),
    };
    weight
        .filter(|weight| (0.1..=1.0).contains(weight))
        .map(hundredths)
        .ok_or((
            "The weight is not between 0.1 and 1",
            "Write a number such as 0.7",
        ))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a weight lies between 0.1 and 1"
)]
fn hundredths(weight: f32) -> u8 {
    (weight * 100.0).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_read_or_told_about() {
        let mut faults = Vec::new();
        let text = "# x\nbil\t=\tkøretøj;automobil\t0.8\t\t\n\"offentlig transport\"\t>\tbus\nx\t?\ty\nx\t=\t\nx\t=\ty\t3\ncpr\t!\nx\t>\ta;b;c;d;e;f;g;h;i\n";
        let file = SourceFile {
            path: PATH.into(),
            text: text.into(),
        };
        let rules = rules(&[file], &mut faults);
        assert_eq!(rules.len(), 3);
        let synonyms = of(&rules);
        assert_eq!(synonyms.len(), 3);
        assert_eq!(synonyms[2].right, Vec::<String>::new(), "it is left alone");
        assert_eq!(
            (
                synonyms[0].weight,
                synonyms[1].left.as_str(),
                synonyms[1].weight
            ),
            (80, "offentlig transport", 70)
        );
        let lines: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
        assert_eq!(lines, [4, 5, 6, 8]);
    }
}
