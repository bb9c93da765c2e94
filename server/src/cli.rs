//! The verbs of the command line. Exit 0: done; 1: failed, with one line why; 2: wrong use.
//!
//! `suggest`, `screen`, `evaluate`, `check` and `content report` touch neither a database nor a running server.

mod check;
mod evaluate;
mod notice;
mod report;
mod screen;
mod serve;
mod suggest;
mod train;

use std::{path::PathBuf, process::ExitCode};

use anyhow::Context as _;
use clap::{Args, Parser, Subcommand};

use crate::{
    config::{Config, ConfigFault},
    content::{self, Shipped},
    keyring::KeyRing,
    startup,
};

/// The contact router of Københavns Kommune.
#[derive(Parser)]
#[command(version, about)]
pub struct Cli {
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Subcommand)]
enum Verb {
    /// Serve the site (the default)
    Serve(ContentFrom),
    /// What the site would suggest for a text, best first
    Suggest(suggest::Suggest),
    /// What the guard and the router say of messages, one a line on standard input
    Screen(screen::Screen),
    /// The measures on a test set
    #[command(subcommand)]
    Evaluate(evaluate::Evaluate),
    /// Learn the weights of likeness from messages
    Train(train::Train),
    /// The outage switch
    Notice(notice::NoticeVerb),
    /// Check settings, content and directory: every fault at once
    Check(ContentFrom),
    /// The knowledge base
    #[command(subcommand)]
    Content(ContentVerb),
    /// The key ring
    #[command(subcommand)]
    Key(KeyVerb),
}

#[derive(Subcommand)]
enum ContentVerb {
    /// What the knowledge base covers
    Report(report::ReportVerb),
}

#[derive(Subcommand)]
enum KeyVerb {
    /// Make a key ring with one key, readable by its owner only
    Create {
        /// The file; it must not exist
        file: PathBuf,
    },
}

/// Where a verb takes the knowledge base from.
#[derive(Args, Default)]
struct ContentFrom {
    /// A content directory instead of the one in this program
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
}

impl ContentFrom {
    fn read(&self) -> anyhow::Result<Shipped> {
        match &self.content {
            None => startup::shipped(),
            Some(folder) => content::from_directory(folder)?
                .and_then(|files| content::read(&files))
                .map_err(|faults| startup::told(&faults)),
        }
    }
}

/// Runs a verb.
#[must_use]
pub fn run(cli: Cli) -> ExitCode {
    let done = match cli
        .verb
        .unwrap_or_else(|| Verb::Serve(ContentFrom::default()))
    {
        Verb::Serve(from) => serve::run(&from),
        Verb::Suggest(verb) => verb.run(),
        Verb::Screen(verb) => verb.run(),
        Verb::Evaluate(verb) => verb.run(),
        Verb::Train(verb) => verb.run(),
        Verb::Notice(verb) => verb.run(),
        Verb::Check(from) => check::run(&from),
        Verb::Content(ContentVerb::Report(verb)) => verb.run(),
        Verb::Key(KeyVerb::Create { file }) => KeyRing::create(&file),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads us has read enough (`server content report | head`).
        Err(fault) if is_broken_pipe(&fault) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("server: {fault:#}");
            ExitCode::FAILURE
        }
    }
}

fn is_broken_pipe(fault: &anyhow::Error) -> bool {
    fault
        .downcast_ref::<std::io::Error>()
        .is_some_and(|fault| fault.kind() == std::io::ErrorKind::BrokenPipe)
}

/// The settings, or every fault of them as one error.
fn config() -> anyhow::Result<Config> {
    Config::from_environment().map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ConfigFault::to_string).collect();
        anyhow::anyhow!("{}", lines.join("; "))
    })
}

/// A runtime for one verb.
fn block_on<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Runtime::new()
        .context("the runtime cannot start")?
        .block_on(work)
}
