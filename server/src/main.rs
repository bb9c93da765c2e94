//! The contact router: one program. `server --help` lists its verbs.

#![warn(clippy::pedantic)]

use std::process::ExitCode;

use clap::Parser;
use server::cli::Cli;

fn main() -> ExitCode {
    server::cli::run(Cli::parse())
}
