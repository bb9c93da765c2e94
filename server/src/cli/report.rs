//! `content report`: coverage for editors.

use std::io::Write;

use app::ports::Clock as _;
use clap::Args;

use crate::{
    clock::SystemClock,
    content::{self, Group},
};

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
        for (heading, groups) in [
            ("Forvaltninger", &report.departments),
            ("Areas", &report.areas),
            ("Waves of obligatory self-service", &report.waves),
        ] {
            tell(&mut out, heading, groups)?;
        }
        writeln!(out, "Answers")?;
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

/// Two lines for each group: how many answers, how many of them in English, and which.
fn tell(out: &mut impl Write, heading: &str, groups: &[Group]) -> std::io::Result<()> {
    let held = groups.iter().filter(|group| group.answers > 0).count();
    writeln!(out, "{heading}: {held} of {} have answers", groups.len())?;
    for group in groups {
        let Group {
            name,
            answers,
            in_english,
            slugs,
            ..
        } = group;
        write!(out, "  {name:<46}{answers:>4}{in_english:>4} in English")?;
        match group.missing.as_slice() {
            [] => writeln!(out)?,
            missing => writeln!(out, ", missing {}", missing.join(", "))?,
        }
        writeln!(out, "      {}", slugs.join(" "))?;
    }
    Ok(())
}
