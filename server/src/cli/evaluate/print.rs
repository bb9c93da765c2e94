//! The figures of `evaluate` as tables for the eye.
//!
//! It must not print more of a text than its row holds.

use std::io::{Result, Write};

use crate::evaluation::{baseline::Comparison, messages, searches, statistics::Difference};

/// The figures of searches, and the rows that failed.
pub fn searches(out: &mut dyn Write, report: &searches::Report, failures: bool) -> Result<()> {
    writeln!(
        out,
        "{:<12}{:>6}{:>8}{:>8}{:>7}{:>7}{:>7}{:>7}{:>8}{:>8}",
        "", "rows", "nDCG@5", "MRR@10", "S@1", "S@3", "R@10", "zero", "p50 ms", "p95 ms"
    )?;
    let groups = report.by_lang.iter().chain(&report.by_style);
    let named = groups.map(|(name, figures)| (name.as_str(), figures));
    for (name, f) in std::iter::once(("overall", &report.overall)).chain(named) {
        writeln!(
            out,
            "{name:<12}{:>6}{:>8.3}{:>8.3}{:>7.3}{:>7.3}{:>7.3}{:>7.3}{:>8.2}{:>8.2}",
            f.rows,
            f.ndcg_at_5,
            f.mrr_at_10,
            f.success_at_1,
            f.success_at_3,
            f.recall_at_10,
            f.zero_rate,
            f.p50_ms,
            f.p95_ms
        )?;
    }
    for row in report.rows.iter().filter(|row| failures && row.fails()) {
        let came: Vec<&str> = row.got.iter().take(3).map(String::as_str).collect();
        writeln!(
            out,
            "{:>5} {} {:<9} {}\n      expected {}, got {}",
            row.line,
            row.lang,
            row.style,
            row.query,
            row.expected.join(","),
            or_nothing(&came.join(","))
        )?;
    }
    Ok(())
}

/// The figures of messages, and the rows that failed.
pub fn messages(out: &mut dyn Write, report: &messages::Report, failures: bool) -> Result<()> {
    writeln!(
        out,
        "{:<22}{:>6}{:>8}{:>14}{:>8}{:>14}{:>8}{:>9}",
        "", "rows", "right", "digital-post", "urgent", "false alarms", "reason", "blocked"
    )?;
    let groups = report
        .by_lang
        .iter()
        .chain(&report.by_reason)
        .chain(&report.by_kind);
    let named = groups.map(|(name, figures)| (name.as_str(), figures));
    for (name, f) in std::iter::once(("overall", &report.overall)).chain(named) {
        writeln!(
            out,
            "{name:<22}{:>6}{:>8}{:>14}{:>8}{:>14}{:>8}{:>9}",
            f.rows,
            figure(f.right),
            figure(f.digital_post_recall),
            figure(f.urgent_recall),
            figure(f.false_alarms),
            figure(f.right_reason),
            figure(f.blocked)
        )?;
    }
    for row in report.rows.iter().filter(|row| failures && !row.right) {
        writeln!(
            out,
            "{:>5} {} {}/{} {}\n      expected {}, got {}, rule {}",
            row.line,
            row.lang,
            row.kind,
            row.reason,
            row.text,
            row.expected.name(),
            row.got.name(),
            or_nothing(&row.rules.join(" "))
        )?;
    }
    Ok(())
}

/// How the run differs from the baseline.
pub fn comparison(out: &mut dyn Write, comparison: &Comparison) -> Result<()> {
    writeln!(
        out,
        "\n{:<14}{:>6}{:>9}   95 % interval",
        "against", "rows", "change"
    )?;
    let groups = comparison.groups.iter();
    let named = groups.map(|(name, difference)| (name.as_str(), difference));
    for (name, difference) in std::iter::once(("overall", &comparison.overall)).chain(named) {
        let Difference {
            rows,
            mean,
            low,
            high,
        } = difference;
        writeln!(
            out,
            "{name:<14}{rows:>6}{mean:>+9.3}   {low:+.3} to {high:+.3}"
        )?;
    }
    match comparison.unpaired {
        0 => Ok(()),
        rows => writeln!(out, "{rows} rows stand in one of the two only"),
    }
}

fn figure(share: Option<f64>) -> String {
    share.map_or_else(|| "-".to_owned(), |share| format!("{share:.3}"))
}

fn or_nothing(text: &str) -> &str {
    match text {
        "" => "nothing",
        text => text,
    }
}
