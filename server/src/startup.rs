//! Builds the whole from a `Config`, and runs it until stopped.
//!
//! Everything that can be wrong at start is told here, in one line with its mend, before the first request is taken.

use std::{
    fs,
    io::Write as _,
    net::{SocketAddr, TcpListener},
    path::Path,
    sync::Arc,
    time::Duration,
};

use anyhow::{Context as _, bail};
use app::{
    domain::judgement,
    ports::{Clock, Courier},
    services::Services,
};
use axum_server::{Handle, accept::NoDelayAcceptor};
use hyper_util::rt::TokioTimer;
use sqlx::SqlitePool;
use tokio::{sync::watch, task::JoinHandle};

use crate::{
    chance::SystemRandom,
    config::Config,
    content::{self, Fault, Shipped},
    courier::{Envelope, FileCourier, SmtpCourier},
    http::{self, AppState, Assets, Frames, Limits, Seen},
    jobs::{self, Delivering},
    keyring::KeyRing,
    search::TantivySearch,
    store::{self, SqliteArticles, SqliteEvents, SqliteInquiries, SqliteNotices, SqliteSessions},
};

/// How long a client may take to send its headers.
const HEADERS_WITHIN: Duration = Duration::from_secs(10);
/// How long requests in hand may take after a stop.
const DRAIN_WITHIN: Duration = Duration::from_secs(10);
/// How long a start waits for the index. A few thousand answers are read in less.
const INDEX_WITHIN: Duration = match cfg!(debug_assertions) {
    // A debug build indexes ten times slower, and its tests search as soon as it listens.
    true => Duration::from_mins(2),
    false => Duration::from_secs(10),
};
/// Free space that a start needs: an import and its log.
const ROOM_NEEDED: usize = 4_000_000;

/// The application, built and bound, not yet running.
pub struct Application {
    listener: TcpListener,
    address: SocketAddr,
    router: axum::Router,
    work: jobs::Work,
    limits: Arc<Limits>,
    pool: SqlitePool,
}

impl Application {
    /// Builds everything. The port is taken first, so that two programs never write one database by mistake.
    pub async fn build(
        config: &Config,
        clock: Arc<dyn Clock>,
        shipped: &Shipped,
    ) -> anyhow::Result<Application> {
        let listener = listen(config.address)?;
        let address = listener.local_addr().context("the port has no address")?;
        prepare(&config.data_dir)?;
        let keys = Arc::new(KeyRing::open(&config.key_file)?);
        let pool = store::open(&config.data_dir.join("kontakt.sqlite")).await?;
        tracing::debug!("the store is open");
        let articles = SqliteArticles::new(pool.clone(), Arc::clone(&clock));
        let imported = articles
            .import(shipped)
            .await
            .context("the knowledge base could not be imported")?;
        tracing::info!(
            taken = imported.taken.len(),
            left = imported.left.len(),
            retired = imported.retired.len(),
            "content imported"
        );
        for name in &imported.left {
            tracing::warn!(
                name,
                "changed in content/ and by an editor; the editor's stays"
            );
        }
        let articles = Arc::new(articles);
        let search = Arc::new(TantivySearch::open(&config.data_dir.join("index"))?);
        tracing::debug!("the search index is open");
        let first_round = indexed(&articles, &search).await?;
        tracing::debug!("the search index is up to date");
        let events = SqliteEvents::new(pool.clone(), Arc::clone(&clock));
        search.favour(&*events.read_openings().await?);
        let sessions = SqliteSessions::new(pool.clone(), keys.clone(), Arc::clone(&clock));
        let inquiries = SqliteInquiries::new(pool.clone(), keys.clone());
        let notices = SqliteNotices::new(pool.clone(), Arc::clone(&clock), &config.outages);
        let services = Services {
            articles: articles.clone(),
            search: search.clone(),
            events: Arc::new(events.clone()),
            inquiries: Arc::new(inquiries.clone()),
            notices: Arc::new(notices),
            clock: Arc::clone(&clock),
            random: Arc::new(SystemRandom),
            while_typing: config.while_typing,
        };
        let assets = Arc::new(Assets::load());
        tracing::debug!("styles and scripts are loaded");
        if assets.is_empty() {
            tracing::warn!("the site's styles and scripts were not built: run make front");
        }
        let origin = config
            .origin
            .clone()
            .unwrap_or_else(|| format!("http://{address}"));
        let limits = Arc::new(Limits::new(config));
        let delivering = Delivering {
            inquiries: services.inquiries.clone(),
            articles: articles.clone(),
            courier: courier(config)?,
            clock: Arc::clone(&clock),
            origin: origin.clone(),
        };
        let state = AppState {
            services,
            frames: Arc::new(Frames::new(origin.clone(), &assets)),
            assets,
            limits: limits.clone(),
            seen: Arc::new(Seen::new(keys, Arc::clone(&clock))),
            counted: Arc::default(),
            origin: origin.into(),
            statement: config.statement.as_deref().map(Into::into),
            pool: pool.clone(),
        };
        let router = http::router(state, sessions.clone(), config);
        let work = jobs::Work {
            articles,
            search,
            first_round,
            events,
            sessions,
            inquiries,
            delivering,
            clock,
        };
        Ok(Application {
            listener,
            address,
            router,
            work,
            limits,
            pool,
        })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until `stopped` is done, then lets the requests in hand finish.
    pub async fn run_until_stopped(
        self,
        stopped: impl Future<Output = ()> + Send + 'static,
    ) -> anyhow::Result<()> {
        // The lists and weights of the guard are read when they are first asked; no citizen waits for that.
        tokio::task::spawn_blocking(judgement::get_ready);
        let (stop, stop_receiver) = watch::channel(false);
        let jobs = jobs::start(self.work, self.limits, &stop_receiver);
        let handle = Handle::new();
        let drain = handle.clone();
        tokio::spawn(async move {
            stopped.await;
            tracing::info!("stopping");
            drain.graceful_shutdown(Some(DRAIN_WITHIN));
        });
        let mut server = axum_server::from_tcp(self.listener)
            .context("the port cannot be served")?
            .acceptor(NoDelayAcceptor::new())
            .handle(handle);
        server
            .http_builder()
            .http1()
            .timer(TokioTimer::new())
            .header_read_timeout(HEADERS_WITHIN);
        server
            .serve(
                self.router
                    .into_make_service_with_connect_info::<SocketAddr>(),
            )
            .await
            .context("the server stopped")?;
        let _ = stop.send(true);
        for job in jobs {
            let _ = job.await;
        }
        self.pool.close().await;
        Ok(())
    }
}

/// Brings the index up to the store before the first request, unless that takes long: then the site is served meanwhile, and
/// says that the search is down. Gives back what is still going on.
async fn indexed(
    articles: &Arc<SqliteArticles>,
    search: &Arc<TantivySearch>,
) -> anyhow::Result<Option<JoinHandle<anyhow::Result<bool>>>> {
    let (articles, search) = (Arc::clone(articles), Arc::clone(search));
    let mut round = tokio::spawn(async move { jobs::follow(articles.as_ref(), &search).await });
    if let Ok(done) = tokio::time::timeout(INDEX_WITHIN, &mut round).await {
        done.context("the search index could not be built")?
            .context("the search index could not be built")?;
        return Ok(None);
    }
    tracing::info!("the search index takes long; the site is served meanwhile");
    Ok(Some(round))
}

/// A mail server if one is configured, else files.
fn courier(config: &Config) -> anyhow::Result<Arc<dyn Courier>> {
    let envelope = Envelope {
        from: config.mail_from.clone(),
        fallback: config.mail_to.clone(),
        urgent: config.mail_urgent.clone(),
    };
    Ok(match &config.smtp {
        Some(address) => Arc::new(SmtpCourier::new(address, envelope)?),
        None => Arc::new(FileCourier::open(config.data_dir.join("spool"), envelope)?),
    })
}

/// The shipped knowledge base, or every fault of it.
pub fn shipped() -> anyhow::Result<Shipped> {
    content::embedded()
        .and_then(|files| content::read(&files))
        .map_err(|faults| told(&faults))
}

/// Faults as one error with a line each.
#[must_use]
pub fn told(faults: &[Fault]) -> anyhow::Error {
    let lines: Vec<String> = faults.iter().map(|fault| format!("  {fault}")).collect();
    anyhow::anyhow!(
        "the knowledge base has {} {}:\n{}",
        faults.len(),
        if faults.len() == 1 { "fault" } else { "faults" },
        lines.join("\n")
    )
}

fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    let listener = TcpListener::bind(address).with_context(|| {
        format!("cannot listen on {address}; is it in use? Choose another with KONTAKT_ADDR=127.0.0.1:3001")
    })?;
    listener
        .set_nonblocking(true)
        .context("the port cannot be made non-blocking")?;
    Ok(listener)
}

/// Makes the data directory and proves that it can be written, with room to spare.
fn prepare(folder: &Path) -> anyhow::Result<()> {
    let shown = folder.display();
    fs::create_dir_all(folder).with_context(|| format!("cannot make the data directory {shown}; set KONTAKT_DATA_DIR to one that can be written"))?;
    let probe = folder.join(".room");
    let written = fs::File::create(&probe).and_then(|mut file| {
        file.write_all(&vec![0_u8; ROOM_NEEDED])?;
        file.sync_all()
    });
    let _ = fs::remove_file(&probe);
    match written {
        Ok(()) => Ok(()),
        Err(fault) if fault.kind() == std::io::ErrorKind::StorageFull => {
            bail!("there is no room in the data directory {shown}: free at least {} MB", ROOM_NEEDED / 1_000_000)
        }
        Err(fault) => Err(fault).with_context(|| format!("the data directory {shown} cannot be written; check its owner, or set KONTAKT_DATA_DIR")),
    }
}
