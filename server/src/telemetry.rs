//! The log: lines for an operator. It must never be given a path, a query string, a body or a citizen's words.

use tracing_subscriber::EnvFilter;

use crate::config::Config;

/// Starts logging to standard error. Called once.
pub fn start(config: &Config) -> anyhow::Result<()> {
    let filter =
        EnvFilter::try_new(&config.log).map_err(|fault| anyhow::anyhow!("KONTAKT_LOG: {fault}"))?;
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    match config.log_json {
        true => log.json().init(),
        false => log.with_ansi(false).with_target(false).init(),
    }
    Ok(())
}
