//! The log: lines for an operator. It must never be given a path, a query string, a body or a citizen's words.

use anyhow::anyhow;
use tracing::{Subscriber, level_filters::LevelFilter};
use tracing_subscriber::{
    EnvFilter, Layer as _, filter::Targets, fmt::MakeWriter, layer::SubscriberExt as _,
    util::SubscriberInitExt as _,
};

use crate::config::Config;

/// Starts logging to standard error. Called once.
pub fn start(config: &Config) -> anyhow::Result<()> {
    subscriber(&config.log, config.log_json, std::io::stderr)?.try_init()?;
    Ok(())
}

/// What is logged, and how. Whatever the filter asks for, libraries say no more than INFO: below it they tell paths,
/// and secrets stand in paths.
pub fn subscriber(
    filter: &str,
    json: bool,
    writer: impl for<'w> MakeWriter<'w> + Send + Sync + 'static,
) -> anyhow::Result<Box<dyn Subscriber + Send + Sync>> {
    let filter = EnvFilter::try_new(filter).map_err(|fault| anyhow!("KONTAKT_LOG: {fault}"))?;
    let ours = Targets::new()
        .with_default(LevelFilter::INFO)
        .with_targets([("server", LevelFilter::TRACE), ("app", LevelFilter::TRACE)]);
    let lines = tracing_subscriber::fmt::layer().with_writer(writer);
    let lines = match json {
        true => lines.json().boxed(),
        false => lines.with_ansi(false).with_target(false).boxed(),
    };
    Ok(Box::new(
        tracing_subscriber::registry()
            .with(filter)
            .with(lines.with_filter(ours)),
    ))
}
