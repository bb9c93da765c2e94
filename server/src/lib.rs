//! The world around the contact router: HTTP, SQL, search and time.
//!
//! # Layout
//! - [`config`]: settings, all faults at once. [`startup`]: builds the whole from a `Config` and runs it until stopped.
//! - [`cli`]: the verbs of the command line.
//! - [`http`]: the route table, and one file per noun, the same noun as its page in `app`.
//! - [`store`]: sqlx. [`search`]: tantivy. [`content`]: the files of `content/`. Each implements ports of `app`.
//! - [`courier`]: mail, by SMTP or as files. [`evaluation`]: how good search and guard are on sheets with right answers.
//! - [`jobs`]: what happens without a request. [`keyring`]: what is personal is sealed with it. [`clock`]: time.
//!   [`chance`]: random bytes.
//!
//! `app` must not know this crate.

#![warn(clippy::pedantic)]
#![expect(
    clippy::missing_errors_doc,
    reason = "errors are anyhow with context or the port's Unavailable; both say it themselves"
)]
#![expect(
    clippy::missing_panics_doc,
    reason = "an expect states an invariant of ours, not a condition for the caller"
)]
#![expect(clippy::match_bool, reason = "two cases side by side read as a table")]

pub mod chance;
pub mod cli;
pub mod clock;
pub mod config;
pub mod content;
pub mod courier;
pub mod evaluation;
pub mod http;
pub mod jobs;
pub mod keyring;
pub mod search;
pub mod startup;
pub mod store;
pub mod telemetry;
pub mod training;
