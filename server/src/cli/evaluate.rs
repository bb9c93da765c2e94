//! `evaluate`: the measures of search and guard on a sheet with the right answers, against the content as it is.
//!
//! It runs what `suggest` and `screen` run, in memory; `evaluation` has the arithmetic, `print` the tables.

mod print;

use std::{
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail};
use app::domain::{
    privacy::{self, Level},
    triage::Channel,
    urgency::urgency,
};
use clap::{Args, Subcommand};
use serde::Serialize;
use serde_json::Value;

use super::{
    screen::{Screened, screened},
    suggest::index,
};
use crate::{
    content::Fault,
    evaluation::{
        baseline::{self, Comparison, Names},
        messages::{self, Counted, Said},
        searches::{self, Came, DEPTH},
        sheet,
    },
};

/// Work that takes longer than this says how far it is.
const SILENT: Duration = Duration::from_secs(2);

/// The measures on a test set
#[derive(Subcommand)]
pub enum Evaluate {
    /// Whether searches find the right answers: nDCG@5, MRR@10, success, recall, times
    Searches(Run),
    /// Whether messages are shown the right way: recall of Digital Post and of urgent, false alarms
    Messages(Run),
}

/// What both have in common.
#[derive(Args)]
pub struct Run {
    /// The sheet (content/evaluation/README.md has the format); - for standard input
    file: PathBuf,
    /// Everything as one JSON object, each row too; what --baseline reads
    #[arg(long)]
    json: bool,
    /// Print the rows that failed
    #[arg(long)]
    failures: bool,
    /// What an earlier run wrote with --json: tells the difference, and exits with 1 when too much is lost
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    #[command(flatten)]
    from: super::ContentFrom,
}

impl Evaluate {
    /// Measures and prints.
    pub fn run(&self) -> anyhow::Result<()> {
        match self {
            Evaluate::Searches(run) => {
                let report = run.searches()?;
                run.tell(&report, baseline::SEARCHES, |out| {
                    print::searches(out, &report, run.failures)
                })
            }
            Evaluate::Messages(run) => {
                let report = run.messages()?;
                run.tell(&report, baseline::MESSAGES, |out| {
                    print::messages(out, &report, run.failures)
                })
            }
        }
    }
}

impl Run {
    fn searches(&self) -> anyhow::Result<searches::Report> {
        let name = self.file.display().to_string();
        let rows = sheet::searches(&name, &read(&self.file)?).map_err(|faults| told(&faults))?;
        let (search, knowledge) = index(&self.from)?;
        for row in &rows {
            let known =
                |slug: &&String| knowledge.articles.keys().any(|one| one.as_str() == **slug);
            for slug in row.expected.iter().filter(|slug| !known(slug)) {
                eprintln!(
                    "{name}:{}: There is no answer »{slug}«, so it cannot be found. Name one that exists",
                    row.line
                );
            }
        }
        let mut progress = Progress::of(rows.len());
        let mut came = Vec::with_capacity(rows.len());
        for row in &rows {
            let began = Instant::now();
            let ranked = search.rank(&row.query, row.lang, DEPTH, false)?;
            let ms = began.elapsed().as_secs_f64() * 1_000.0;
            let slugs = ranked.into_iter().map(|ranked| ranked.suggestion.slug);
            came.push(Came {
                slugs: slugs.take(DEPTH).collect(),
                ms,
            });
            progress.step();
        }
        Ok(searches::report(rows, came))
    }

    fn messages(&self) -> anyhow::Result<messages::Report> {
        let name = self.file.display().to_string();
        let rows = sheet::messages(&name, &read(&self.file)?).map_err(|faults| told(&faults))?;
        let (search, knowledge) = index(&self.from)?;
        let mut progress = Progress::of(rows.len());
        let mut all = Vec::with_capacity(rows.len());
        for row in &rows {
            let screened = screened(&row.filled, &search, &knowledge, row.lang)?;
            all.push(said(&screened, &row.filled));
            progress.step();
        }
        Ok(messages::report(rows, all))
    }

    /// Prints the report, and how it differs from the baseline.
    fn tell(
        &self,
        report: &impl Serialize,
        names: Names,
        print: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>,
    ) -> anyhow::Result<()> {
        let mut value = serde_json::to_value(report)?;
        let comparison = self.compared(&value, names)?;
        let mut out = std::io::stdout().lock();
        if self.json {
            if let (Some(comparison), Some(object)) = (&comparison, value.as_object_mut()) {
                object.insert("comparison".into(), serde_json::to_value(comparison)?);
            }
            writeln!(out, "{}", serde_json::to_string_pretty(&value)?)?;
        } else {
            print(&mut out)?;
            if let Some(comparison) = &comparison {
                print::comparison(&mut out, comparison)?;
            }
        }
        out.flush()?;
        match comparison {
            Some(comparison) if !comparison.fallen.is_empty() => {
                bail!("worse than the baseline: {}", comparison.fallen.join(", "))
            }
            _ => Ok(()),
        }
    }

    fn compared(&self, now: &Value, names: Names) -> anyhow::Result<Option<Comparison>> {
        let Some(file) = &self.baseline else {
            return Ok(None);
        };
        let shown = file.display();
        let then: Value = serde_json::from_slice(&read(file)?)
            .with_context(|| format!("{shown} is not what --json writes"))?;
        let then = baseline::scored(&then, names)
            .with_context(|| format!("{shown} is not what --json writes"))?;
        let now = baseline::scored(now, names)?;
        baseline::compare(&now, &then)
            .map(Some)
            .with_context(|| format!("{shown} has no row in common with the sheet"))
    }
}

/// As what a message counts (house rule): `urgent` as urgent; any channel with a Block or Route finding, and `digital-post`
/// always, as digital-post; all else as form.
fn counted(screened: &Screened) -> Counted {
    match screened.channel {
        Channel::Urgent => Counted::Urgent,
        Channel::DigitalPost => Counted::DigitalPost,
        _ if privacy::level(&screened.findings) >= Level::Route => Counted::DigitalPost,
        _ => Counted::Form,
    }
}

fn said(screened: &Screened, text: &str) -> Said {
    let urgent = urgency(text).map(app::domain::urgency::Urgency::name);
    let findings = screened.findings.iter();
    let categories = findings.clone().map(|finding| finding.category.name());
    let mut rules: Vec<String> = findings
        .map(app::domain::privacy::Finding::rule_id)
        .chain(urgent.map(|name| format!("urgency:{name}")))
        .collect();
    rules.dedup();
    Said {
        counted: counted(screened),
        blocked: privacy::level(&screened.findings) == Level::Block,
        reasons: categories.chain(urgent).collect(),
        rules,
    }
}

/// A file, or standard input for `-`.
pub(super) fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .context("standard input cannot be read")?;
        return Ok(bytes);
    }
    std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

/// Faults of a sheet as one error with a line each.
pub(super) fn told(faults: &[Fault]) -> anyhow::Error {
    let lines: Vec<String> = faults.iter().map(|fault| format!("  {fault}")).collect();
    let count = faults.len();
    let noun = if count == 1 { "fault" } else { "faults" };
    anyhow::anyhow!("the sheet has {count} {noun}:\n{}", lines.join("\n"))
}

/// How far the work is, on standard error, when it takes long.
struct Progress {
    done: usize,
    of: usize,
    told: Instant,
}

impl Progress {
    fn of(of: usize) -> Progress {
        Progress {
            done: 0,
            of,
            told: Instant::now(),
        }
    }

    fn step(&mut self) {
        self.done += 1;
        if self.told.elapsed() >= SILENT {
            eprintln!("{} of {}", self.done, self.of);
            self.told = Instant::now();
        }
    }
}
