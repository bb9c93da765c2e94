//! `content report`: coverage for editors.

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
        let report = content::report(&self.from.read()?, SystemClock.today());
        if self.json {
            println!("{}", serde_json::to_string_pretty(&report)?);
            return Ok(());
        }
        println!(
            "{} answers, {} in English, {} with internal parts",
            report.answers, report.in_english, report.with_internal_parts
        );
        println!(
            "{} facts, {} of them uncertain",
            report.facts, report.uncertain_facts
        );
        for (department, count) in &report.by_department {
            println!("  {department:<18}{count:>4}");
        }
        for line in &report.list {
            println!(
                "{:>5}  {:<28} {:<44} {}",
                line.number, line.slug, line.title, line.review_by
            );
        }
        for slug in &report.english_behind {
            println!("English behind: {slug}");
        }
        for slug in &report.due_for_review {
            println!("Due for review: {slug}");
        }
        Ok(())
    }
}
