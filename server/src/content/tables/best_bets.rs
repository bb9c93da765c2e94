//! `vocabulary/best-bets.tsv`: phrases with the answers that editors put first for them, each with its line.
//!
//! It must not know whether the answers exist; that is the linter's.

use app::domain::knowledge::BestBet;

use crate::content::{Fault, SourceFile};

/// Where they stand.
pub const PATH: &str = "vocabulary/best-bets.tsv";

/// More answers than this are no bet.
const MOST: usize = 3;

/// One line.
#[derive(Clone, Debug)]
pub struct Line {
    /// The line, from 1.
    pub line: usize,
    /// The phrase and its answers.
    pub bet: BestBet,
}

/// The lines of the file, `frase <tab> svar;svar <tab> note`. There need not be one.
pub fn lines(files: &[SourceFile], faults: &mut Vec<Fault>) -> Vec<Line> {
    let Some(file) = files.iter().find(|file| file.path == PATH) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    for (i, text) in file.text.lines().enumerate() {
        if text.trim().is_empty() || text.starts_with('#') {
            continue;
        }
        match bet(text) {
            Ok(bet) => lines.push(Line { line: i + 1, bet }),
            Err((wrong, mend)) => faults.push(Fault::new(file, i + 1, wrong, mend)),
        }
    }
    lines
}

/// A bet, or what is wrong with it and the mend.
fn bet(text: &str) -> Result<BestBet, (&'static str, &'static str)> {
    let mut columns = text.split('\t').map(str::trim);
    let phrase = columns.next().unwrap_or_default().to_owned();
    let slugs: Vec<String> = columns
        .next()
        .unwrap_or_default()
        .split(';')
        .map(|slug| slug.trim().to_owned())
        .filter(|slug| !slug.is_empty())
        .collect();
    match (phrase.chars().any(char::is_alphanumeric), slugs.len()) {
        (false, _) => Err((
            "The line has no phrase",
            "Write a phrase, a tab, and the slug of an answer",
        )),
        (_, 0) => Err((
            "The phrase has no answer",
            "Write the slug of an answer after a tab",
        )),
        (_, 1..=MOST) => Ok(BestBet { phrase, slugs }),
        _ => Err((
            "The phrase has more than three answers",
            "Keep the best, and let the search find the others",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bet_is_read_or_told_about() {
        let text = "# x\nklage\ta;b\tnote\n\tpas\nlufthavn\t\nfem\ta;b;c;d\nnyt pas\tpas\n";
        let file = SourceFile {
            path: PATH.into(),
            text: text.into(),
        };
        let mut faults = Vec::new();
        let lines = lines(&[file], &mut faults);
        let read: Vec<_> = lines
            .iter()
            .map(|line| (line.line, line.bet.phrase.as_str(), line.bet.slugs.len()))
            .collect();
        assert_eq!(read, [(2, "klage", 2), (6, "nyt pas", 1)]);
        let told: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
        assert_eq!(told, [3, 4, 5]);
    }
}
