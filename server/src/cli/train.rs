//! `train`: the weights of likeness from sheets of messages, to standard output.

use std::{io::Write as _, path::PathBuf};

use anyhow::Context as _;
use clap::Args;

use super::evaluate::{read, told};
use crate::{content, evaluation::sheet, startup, training};

/// The weights of app/src/domain/likeness/weights.tsv, made from messages with their right way
#[derive(Args)]
pub struct Train {
    /// Sheets of messages (content/evaluation/README.md has the format)
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

impl Train {
    /// Learns from all rows of the sheets and prints the file.
    pub fn run(&self) -> anyhow::Result<()> {
        let (mut messages, mut sheets) = (Vec::new(), Vec::new());
        for file in &self.files {
            let name = file.display().to_string();
            let bytes = read(file)?;
            messages.extend(sheet::messages(&name, &bytes).map_err(|faults| told(&faults))?);
            sheets.push(bytes);
        }
        let files = content::embedded().map_err(|faults| startup::told(&faults))?;
        let source = training::source(&sheets, &files);
        eprintln!("{} messages", messages.len());
        std::io::stdout()
            .lock()
            .write_all(training::weights(&messages, &source).as_bytes())
            .context("the weights cannot be written")
    }
}
