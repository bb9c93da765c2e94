//! The measures of a ranking, row by row and for groups of rows.
//!
//! An answer that the sheet does not name counts as wrong, so the figures are lower bounds.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    sheet::Search,
    statistics::{mean, number, percentile, share},
};

/// How deep a ranking is looked at.
pub const DEPTH: usize = 10;

/// What came for one search.
#[derive(Clone, Debug)]
pub struct Came {
    /// The slugs, best first, at most [`DEPTH`].
    pub slugs: Vec<String>,
    /// How long it took, in milliseconds.
    pub ms: f64,
}

/// Figures of some rows; all but the times are between 0 and 1.
#[derive(Clone, Debug, Serialize)]
pub struct Figures {
    /// How many rows.
    pub rows: usize,
    /// Normalised discounted cumulated gain of the first five: see [`ndcg`].
    pub ndcg_at_5: f64,
    /// The mean of 1 / the place of the first right answer among ten.
    pub mrr_at_10: f64,
    /// The share with a right answer in the first place.
    pub success_at_1: f64,
    /// The share with a right answer among the first three.
    pub success_at_3: f64,
    /// How many of the right answers are among ten, on average.
    pub recall_at_10: f64,
    /// The share for which nothing came.
    pub zero_rate: f64,
    /// Half of the rows took no longer, in milliseconds.
    pub p50_ms: f64,
    /// 95 % of the rows took no longer, in milliseconds.
    pub p95_ms: f64,
}

/// One row with what came.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// Its line in the sheet.
    pub line: usize,
    /// `da` or `en`.
    pub lang: &'static str,
    /// How it is written.
    pub style: String,
    /// The words.
    pub query: String,
    /// The right answers, best first.
    pub expected: Vec<String>,
    /// What came, best first.
    pub got: Vec<String>,
    /// See [`ndcg`].
    pub ndcg: f64,
    /// Milliseconds.
    pub ms: f64,
}

impl Line {
    /// Whether the first expected answer is not among the first three.
    #[must_use]
    pub fn fails(&self) -> bool {
        !self
            .got
            .iter()
            .take(3)
            .any(|slug| *slug == self.expected[0])
    }
}

/// Everything that is said of a run.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// All rows.
    pub overall: Figures,
    /// By language.
    pub by_lang: BTreeMap<String, Figures>,
    /// By style.
    pub by_style: BTreeMap<String, Figures>,
    /// Each row.
    pub rows: Vec<Line>,
}

/// The report of rows and what came for each, in the same order.
#[must_use]
pub fn report(rows: Vec<Search>, came: Vec<Came>) -> Report {
    let lines: Vec<Line> = rows
        .into_iter()
        .zip(came)
        .map(|(row, came)| Line {
            ndcg: ndcg(&row.expected, &came.slugs, 5),
            line: row.line,
            lang: row.lang.tag(),
            style: row.style,
            query: row.query,
            expected: row.expected,
            got: came.slugs,
            ms: came.ms,
        })
        .collect();
    Report {
        overall: figures(&lines.iter().collect::<Vec<_>>()),
        by_lang: grouped(&lines, |line| line.lang),
        by_style: grouped(&lines, |line| &line.style),
        rows: lines,
    }
}

fn grouped<'a>(lines: &'a [Line], of: impl Fn(&'a Line) -> &'a str) -> BTreeMap<String, Figures> {
    let mut groups: BTreeMap<String, Vec<&Line>> = BTreeMap::new();
    for line in lines {
        groups.entry(of(line).to_owned()).or_default().push(line);
    }
    groups
        .into_iter()
        .map(|(name, lines)| (name, figures(&lines)))
        .collect()
}

fn figures(lines: &[&Line]) -> Figures {
    let average = |value: &dyn Fn(&Line) -> f64| {
        let values: Vec<f64> = lines.iter().map(|line| value(line)).collect();
        mean(&values).unwrap_or(0.0)
    };
    let part = |holds: &dyn Fn(&Line) -> bool| {
        let held = lines.iter().filter(|line| holds(line)).count();
        share(held, lines.len()).unwrap_or(0.0)
    };
    let times: Vec<f64> = lines.iter().map(|line| line.ms).collect();
    let place = |line: &Line| first_right(&line.expected, &line.got);
    Figures {
        rows: lines.len(),
        ndcg_at_5: average(&|line| line.ndcg),
        mrr_at_10: average(&|line| place(line).map_or(0.0, |place| 1.0 / number(place))),
        success_at_1: part(&|line| place(line) == Some(1)),
        success_at_3: part(&|line| place(line).is_some_and(|place| place <= 3)),
        recall_at_10: average(&|line| recall(&line.expected, &line.got)),
        zero_rate: part(&|line| line.got.is_empty()),
        p50_ms: percentile(&times, 50).unwrap_or(0.0),
        p95_ms: percentile(&times, 95).unwrap_or(0.0),
    }
}

/// Normalised discounted cumulated gain of the first `depth` (Järvelin & Kekäläinen 2002): the gains of what came, each
/// divided by log2(place + 1), as a part of the best that could have come. The expected answers gain 3, 2, 1, 1, ...
#[must_use]
pub fn ndcg(expected: &[String], got: &[String], depth: usize) -> f64 {
    let gain = |slug: &String| match expected.iter().position(|one| one == slug) {
        None => 0.0,
        Some(0) => 3.0,
        Some(1) => 2.0,
        Some(_) => 1.0,
    };
    let cumulated = |slugs: &[String]| -> f64 {
        let first = slugs.iter().take(depth).enumerate();
        first
            .map(|(i, slug)| gain(slug) / number(i + 2).log2())
            // Not `sum`, whose nothing is -0.0.
            .fold(0.0, |sum, gain| sum + gain)
    };
    match cumulated(expected) {
        best if best > 0.0 => cumulated(got) / best,
        _ => 0.0,
    }
}

/// The place, from 1, of the first right answer among ten.
fn first_right(expected: &[String], got: &[String]) -> Option<usize> {
    let mut first = got.iter().take(DEPTH);
    first
        .position(|slug| expected.contains(slug))
        .map(|i| i + 1)
}

fn recall(expected: &[String], got: &[String]) -> f64 {
    let first = &got[..got.len().min(DEPTH)];
    let found = expected.iter().filter(|slug| first.contains(slug)).count();
    share(found, expected.len()).unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use app::domain::Language;

    use super::*;

    fn slugs(all: &str) -> Vec<String> {
        all.split_whitespace().map(str::to_owned).collect()
    }

    fn close(one: f64, other: f64) -> bool {
        (one - other).abs() < 1e-6
    }

    #[test]
    fn the_gain_of_a_known_ranking() {
        let expected = slugs("a b c d");
        // The best: 3/1 + 2/1.584963 + 1/2 + 1/2.321928 = 5.192537.
        assert!(close(ndcg(&expected, &slugs("a b c d"), 5), 1.0));
        // x a y b z: 3/1.584963 + 2/2.321928 = 2.754142.
        let some = ndcg(&expected, &slugs("x a y b z c"), 5);
        assert!(close(some, 2.754_142 / 5.192_537), "{some}");
        assert!(close(ndcg(&expected, &slugs("x y z v w a"), 5), 0.0));
        assert!(close(ndcg(&expected, &[], 5), 0.0));
        // One right answer in the second place: 1 / log2(3).
        assert!(close(ndcg(&slugs("a"), &slugs("x a"), 5), 0.630_930));
    }

    #[test]
    fn figures_are_counted_by_hand() {
        let row = |line, style: &str, expected: &str| Search {
            line,
            lang: Language::Da,
            style: style.into(),
            query: "x".into(),
            expected: slugs(expected),
        };
        let came = |got: &str, ms| Came {
            slugs: slugs(got),
            ms,
        };
        let report = report(
            vec![
                row(2, "typo", "a b"),
                row(3, "typo", "a"),
                row(4, "long", "a"),
                row(5, "long", "a b"),
            ],
            vec![
                came("a x", 1.0),
                came("x y z a", 2.0),
                came("", 3.0),
                came("x b", 4.0),
            ],
        );
        let all = &report.overall;
        assert!(close(all.mrr_at_10, (1.0 + 0.25 + 0.0 + 0.5) / 4.0));
        assert!(close(all.success_at_1, 0.25) && close(all.success_at_3, 0.5));
        assert!(close(all.recall_at_10, (0.5 + 1.0 + 0.0 + 0.5) / 4.0));
        assert!(close(all.zero_rate, 0.25));
        assert!(close(all.p50_ms, 2.0) && close(all.p95_ms, 4.0));
        assert_eq!(report.by_style["typo"].rows, 2);
        let fails: Vec<bool> = report.rows.iter().map(Line::fails).collect();
        assert_eq!(fails, [false, true, true, true]);
    }
}
