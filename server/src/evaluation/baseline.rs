//! A run against an earlier one, row by row: what got better, what got worse, and whether that may stand.

use std::collections::{BTreeMap, HashMap};

use anyhow::Context as _;
use serde::Serialize;
use serde_json::Value;

use super::statistics::{Difference, paired_bootstrap};

/// A group of rows may not fall by more than this.
const MOST_OF_A_GROUP: f64 = 0.03;
/// All rows together may not fall by more than this.
const MOST_OF_ALL: f64 = 0.01;

/// One row of a run, now or then.
#[derive(Clone, Debug, PartialEq)]
pub struct Scored {
    /// Language and words: a row is known by them, so that sheets may grow.
    pub key: (String, String),
    /// The group it is reported in.
    pub group: String,
    /// From 0 to 1.
    pub score: f64,
}

/// The names under which `--json` writes what a baseline needs.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// The words.
    pub words: &'static str,
    /// The group.
    pub group: &'static str,
    /// The score: a number, or whether it was right.
    pub score: &'static str,
}

/// Of `evaluate searches`: nDCG by style.
pub const SEARCHES: Names = Names {
    words: "query",
    group: "style",
    score: "ndcg",
};
/// Of `evaluate messages`: right or wrong by the way that is expected.
pub const MESSAGES: Names = Names {
    words: "text",
    group: "expected",
    score: "right",
};

/// How two runs differ.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    /// All rows that both have.
    pub overall: Difference,
    /// By group.
    pub groups: BTreeMap<String, Difference>,
    /// Rows that only one of them has.
    pub unpaired: usize,
    /// What may not stand: a group's name, or `overall`.
    pub fallen: Vec<String>,
}

/// The rows of what `--json` wrote.
pub fn scored(report: &Value, names: Names) -> anyhow::Result<Vec<Scored>> {
    let rows = report["rows"].as_array().context("it holds no rows")?;
    let read = |row: &Value| {
        let text = |name: &str| row[name].as_str().map(str::to_owned);
        let right = |right| if right { 1.0 } else { 0.0 };
        let score = &row[names.score];
        Some(Scored {
            key: (text("lang")?, text(names.words)?),
            group: text(names.group)?,
            score: score.as_f64().or(score.as_bool().map(right))?,
        })
    };
    rows.iter()
        .map(read)
        .collect::<Option<Vec<_>>>()
        .with_context(|| {
            let Names {
                words,
                group,
                score,
            } = names;
            format!("a row lacks lang, {words}, {group} or {score}")
        })
}

/// Compares the rows that both runs have. `None` when they have none in common.
#[must_use]
pub fn compare(now: &[Scored], then: &[Scored]) -> Option<Comparison> {
    let before: HashMap<&(String, String), f64> =
        then.iter().map(|row| (&row.key, row.score)).collect();
    let mut all = Vec::new();
    let mut by_group: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for row in now {
        if let Some(score) = before.get(&row.key) {
            let difference = difference(row.score, *score);
            all.push(difference);
            let group = by_group.entry(row.group.clone()).or_default();
            group.push(difference);
        }
    }
    let overall = paired_bootstrap(&all)?;
    let groups: BTreeMap<String, Difference> = by_group
        .into_iter()
        .filter_map(|(name, differences)| Some((name, paired_bootstrap(&differences)?)))
        .collect();
    let mut fallen: Vec<String> = groups
        .iter()
        .filter(|(_, difference)| difference.mean < -MOST_OF_A_GROUP)
        .map(|(name, _)| name.clone())
        .collect();
    if overall.mean < -MOST_OF_ALL {
        fallen.push("overall".to_owned());
    }
    Some(Comparison {
        unpaired: (now.len() + then.len()).saturating_sub(2 * all.len()),
        overall,
        groups,
        fallen,
    })
}

/// Now minus then; what only writing and reading as JSON changed is no difference.
fn difference(now: f64, then: f64) -> f64 {
    match now - then {
        small if small.abs() < 1e-9 => 0.0,
        difference => difference,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(words: &str, group: &str, score: f64) -> Scored {
        Scored {
            key: ("da".into(), words.into()),
            group: group.into(),
            score,
        }
    }

    #[test]
    fn a_run_against_itself_is_the_same() {
        let rows = [row("a", "typo", 0.5), row("b", "long", 1.0)];
        let same = compare(&rows, &rows).expect("rows in common");
        assert_eq!(
            (same.overall.mean, same.overall.low, same.overall.high),
            (0.0, 0.0, 0.0)
        );
        assert!(same.fallen.is_empty() && same.unpaired == 0);
    }

    #[test]
    fn a_group_that_falls_is_named_though_the_whole_rises() {
        let then = [
            row("a", "typo", 1.0),
            row("b", "long", 0.0),
            row("gone", "long", 1.0),
        ];
        let now = [
            row("a", "typo", 0.9),
            row("b", "long", 1.0),
            row("new", "long", 0.0),
        ];
        let compared = compare(&now, &then).expect("rows in common");
        assert_eq!(compared.fallen, ["typo"]);
        assert_eq!(compared.unpaired, 2);
        assert!((compared.overall.mean - 0.45).abs() < 1e-9);
        let back = compare(&then, &now).expect("rows in common");
        assert_eq!(back.fallen, ["long", "overall"]);
        assert!(compare(&now, &[row("x", "typo", 1.0)]).is_none());
    }

    #[test]
    fn what_was_written_is_read_again() {
        let report = serde_json::json!({ "rows": [
            { "lang": "da", "text": "x", "expected": "form", "right": true },
        ]});
        let rows = scored(&report, MESSAGES).expect("rows");
        assert_eq!(rows, [row("x", "form", 1.0)]);
        assert!(scored(&report, SEARCHES).is_err());
        assert!(scored(&serde_json::json!({}), SEARCHES).is_err());
    }
}
