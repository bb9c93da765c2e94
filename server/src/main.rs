//! The contact router: one program. `server --help` lists its verbs.

#![warn(clippy::pedantic)]

use std::process::ExitCode;

use clap::Parser;
use server::cli::Cli;

/// Reading, splitting and indexing words is many small pieces of memory: a start is shorter by a fifth. Huge pages would make
/// it no faster and cost 30 MB.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    server::cli::run(Cli::parse())
}
