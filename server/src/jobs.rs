//! What happens without a request. Each job stops when the program does, after the piece it has in hand.
//!
//! A job must not know how pages are served.

mod deliver;

use std::{sync::Arc, time::Duration};

use app::ports::{Articles, Clock};
use tokio::{sync::watch, task::JoinHandle};

use crate::{
    http::Limits,
    search::TantivySearch,
    store::{SqliteEvents, SqliteInquiries, SqliteSessions},
};

pub use deliver::Delivering;

/// How often the index looks for changes: well under the second within which a change must be found.
const FOLLOW_EVERY: Duration = Duration::from_millis(400);
/// How often counted events are written.
const COUNT_EVERY: Duration = Duration::from_secs(5);
/// How often the search learns what is opened most.
const FAVOUR_EVERY: Duration = Duration::from_mins(1);
/// How often deliveries are looked for.
const DELIVER_EVERY: Duration = Duration::from_secs(1);
/// How often expired drafts are erased.
const RETAIN_EVERY: Duration = Duration::from_mins(1);

/// What the jobs work on.
pub struct Work {
    /// The knowledge base.
    pub articles: Arc<dyn Articles>,
    /// The index that follows it.
    pub search: Arc<TantivySearch>,
    /// Its first round, when it is not done before the first request.
    pub first_round: Option<JoinHandle<anyhow::Result<bool>>>,
    /// The counter.
    pub events: SqliteEvents,
    /// The drafts.
    pub sessions: SqliteSessions,
    /// What was sent.
    pub inquiries: SqliteInquiries,
    /// How it is delivered.
    pub delivering: Delivering,
    /// Time.
    pub clock: Arc<dyn Clock>,
}

/// Brings the index up to the store. Returns whether there was anything to do.
pub async fn follow(articles: &dyn Articles, search: &Arc<TantivySearch>) -> anyhow::Result<bool> {
    let history = articles.history().await?;
    let changes = articles.changes_after(search.behind(&history)).await?;
    let knowledge = articles.knowledge().await?;
    let any = !changes.is_empty();
    let search = Arc::clone(search);
    tokio::task::spawn_blocking(move || search.apply(&changes, &knowledge, &history)).await??;
    Ok(any)
}

/// Starts the jobs; they run until `stop` is true.
#[must_use]
pub fn start(work: Work, limits: Arc<Limits>, stop: &watch::Receiver<bool>) -> Vec<JoinHandle<()>> {
    let Work {
        articles,
        search,
        first_round,
        events,
        sessions,
        inquiries,
        delivering,
        clock,
    } = work;
    let mut first_round = first_round;
    let (popular, favoured) = (events.clone(), Arc::clone(&search));
    let following = every(FOLLOW_EVERY, stop.clone(), move || {
        let (articles, search) = (Arc::clone(&articles), Arc::clone(&search));
        let first_round = first_round.take();
        async move {
            if let Some(first_round) = first_round
                && !matches!(first_round.await, Ok(Ok(_)))
            {
                tracing::error!("the search index could not be made; it is tried again");
            }
            if let Err(fault) = follow(articles.as_ref(), &search).await {
                tracing::error!(%fault, "the search index could not follow the store");
            }
        }
    });
    let counting = every(COUNT_EVERY, stop.clone(), move || {
        let events = events.clone();
        async move {
            if let Err(fault) = events.flush().await {
                tracing::error!(%fault, "events could not be written and are kept");
            }
        }
    });
    let favouring = every(FAVOUR_EVERY, stop.clone(), move || {
        let (events, search) = (popular.clone(), Arc::clone(&favoured));
        async move {
            match events.read_openings().await {
                Ok(openings) => search.favour(&openings),
                Err(fault) => tracing::error!(%fault, "what is opened most could not be read"),
            }
        }
    });
    let retaining = every(RETAIN_EVERY, stop.clone(), move || {
        let (sessions, limits) = (sessions.clone(), Arc::clone(&limits));
        let (inquiries, now) = (inquiries.clone(), clock.now());
        async move {
            limits.forget_quiet();
            if let Err(fault) = inquiries.erase_old(now).await {
                tracing::error!(%fault, "old inquiries could not be erased");
            }
            if let Err(fault) = sessions.erase_expired().await {
                tracing::error!(%fault, "expired drafts could not be erased");
            }
        }
    });
    let delivering = every(DELIVER_EVERY, stop.clone(), move || {
        let delivering = delivering.clone();
        async move {
            if let Err(fault) = delivering.once().await {
                tracing::error!(%fault, "deliveries could not be looked for");
            }
        }
    });
    vec![following, counting, favouring, retaining, delivering]
}

/// Does a thing again and again, and once more at the stop.
fn every<F: Future<Output = ()> + Send>(
    pause: Duration,
    mut stop: watch::Receiver<bool>,
    mut act: impl FnMut() -> F + Send + 'static,
) -> JoinHandle<()> {
    tokio::spawn(async move {
        loop {
            let stopping = tokio::time::timeout(pause, stop.wait_for(|stop| *stop))
                .await
                .is_ok();
            act().await;
            if stopping {
                return;
            }
        }
    })
}
