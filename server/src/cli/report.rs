//! `content report`: coverage for editors.

use std::io::Write as _;

use app::ports::Clock as _;
use clap::Args;

use crate::{clock::SystemClock, content};

/// What the knowledge base covers
#[derive(Args)]
pub struct ReportVerb {
    #[command(flatten)]
    from: super::ContentFrom,
    /// As JSON
    #[arg(long)]
    json: bool,
}

impl ReportVerb {
    /// Prints the report.
    pub fn run(&self) -> anyhow::Result<()> {
        let mut out = std::io::stdout().lock();
        let report = content::report(&self.from.read()?, SystemClock.today());
        if self.json {
            writeln!(out, "{}", serde_json::to_string_pretty(&report)?)?;
            return Ok(());
        }
        writeln!(
            out,
            "{} answers, {} in English, {} with internal parts",
            report.answers, report.in_english, report.with_internal_parts
        )?;
        writeln!(
            out,
            "{} facts, {} of them uncertain",
            report.facts, report.uncertain_facts
        )?;
        for (department, count) in &report.by_department {
            writeln!(out, "  {department:<18}{count:>4}")?;
        }
        for line in &report.list {
            writeln!(
                out,
                "{:>5}  {:<28} {:<44} {}",
                line.number, line.slug, line.title, line.review_by
            )?;
        }
        for slug in &report.english_behind {
            writeln!(out, "English behind: {slug}")?;
        }
        for slug in &report.due_for_review {
            writeln!(out, "Due for review: {slug}")?;
        }
        Ok(())
    }
}
