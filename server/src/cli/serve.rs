//! `serve`: the site and its jobs.

use std::sync::Arc;

use tokio::signal::unix::{SignalKind, signal};

use crate::{clock::SystemClock, startup::Application, telemetry};

/// Serves until SIGTERM or Ctrl-C.
pub fn run(from: &super::ContentFrom) -> anyhow::Result<()> {
    let config = super::config()?;
    telemetry::start(&config)?;
    tracing::debug!("settings are read");
    let shipped = from.read()?;
    tracing::debug!("the knowledge base is read and sound");
    super::block_on(async {
        let application = Application::build(&config, Arc::new(SystemClock), &shipped).await?;
        // For people and programs that start us: the one line on standard output.
        println!("listening on http://{}", application.address());
        application.run_until_stopped(stopped()).await
    })
}

async fn stopped() {
    let terminate = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = terminate => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
