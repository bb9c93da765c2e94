//! A server of one's own for each test: port 0, a fresh folder, a stopped clock; and a client that keeps cookies and
//! does not follow redirects. What a citizen does with a browser is in `citizen`.

pub mod citizen;
pub mod form;
pub mod knowledge;
pub mod log;
pub mod mail;

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use app::ports::Clock;
use jiff::{SignedDuration, Timestamp};
use reqwest::{RequestBuilder, redirect::Policy};
use server::{config::Config, content::Shipped, keyring::KeyRing, startup::Application};
use tempfile::TempDir;
use tokio::{sync::oneshot, task::JoinHandle};

pub use knowledge::{article, shipped, shipped_without, whole};

/// A clock that moves when it is told to.
pub struct StoppedClock(Mutex<Timestamp>);

impl StoppedClock {
    /// Stopped on Saturday 21 November 2026 at noon, UTC.
    pub fn new() -> Arc<StoppedClock> {
        Arc::new(StoppedClock(Mutex::new(
            "2026-11-21T12:00:00Z".parse().expect("a time"),
        )))
    }

    /// Moves it.
    pub fn advance(&self, hours: i64, minutes: i64) {
        let mut now = self.0.lock().expect("nobody panics here");
        *now += SignedDuration::from_mins(hours * 60 + minutes);
    }
}

impl Clock for StoppedClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().expect("nobody panics here")
    }
}

/// Settings for a folder, with changes.
pub fn config(folder: &Path, changes: &[(&str, &str)]) -> Config {
    let mut settings = HashMap::from([
        ("KONTAKT_ADDR", "127.0.0.1:0".to_owned()),
        (
            "KONTAKT_DATA_DIR",
            folder.join("data").display().to_string(),
        ),
        (
            "KONTAKT_KEY_FILE",
            folder.join("keys").display().to_string(),
        ),
    ]);
    settings.extend(
        changes
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned())),
    );
    Config::read(|name| settings.get(name).cloned()).expect("settings hold")
}

/// A running server.
pub struct App {
    /// Its clock.
    pub clock: Arc<StoppedClock>,
    /// Where it keeps its data.
    pub folder: PathBuf,
    base: String,
    client: reqwest::Client,
    stop: Option<oneshot::Sender<()>>,
    running: Option<JoinHandle<anyhow::Result<()>>>,
    _folder: Option<TempDir>,
}

/// Starts a server with the shipped knowledge base.
pub async fn start() -> App {
    start_with(&[]).await
}

/// Starts a server with other settings.
pub async fn start_with(changes: &[(&str, &str)]) -> App {
    let folder = tempfile::tempdir().expect("a temp dir");
    let mut app = start_in(folder.path(), changes, shipped()).await;
    app._folder = Some(folder);
    app
}

/// Starts a server with every answer there is.
pub async fn start_whole() -> App {
    let folder = tempfile::tempdir().expect("a temp dir");
    let mut app = start_in(folder.path(), &[], whole()).await;
    app._folder = Some(folder);
    app
}

/// Starts a server in a folder that may have been used before.
pub async fn start_in(folder: &Path, changes: &[(&str, &str)], shipped: &Shipped) -> App {
    log::buffer();
    let keys = folder.join("keys");
    if !keys.exists() {
        KeyRing::create(&keys).expect("made");
    }
    let clock = StoppedClock::new();
    let application = Application::build(&config(folder, changes), clock.clone(), shipped)
        .await
        .expect("it starts");
    let base = format!("http://{}", application.address());
    let (stop, stopped) = oneshot::channel::<()>();
    let running = tokio::spawn(application.run_until_stopped(async { drop(stopped.await) }));
    App {
        clock,
        folder: folder.to_path_buf(),
        base,
        client: client(true),
        stop: Some(stop),
        running: Some(running),
        _folder: None,
    }
}

fn client(keeps_cookies: bool) -> reqwest::Client {
    reqwest::Client::builder()
        .redirect(Policy::none())
        .cookie_store(keeps_cookies)
        .no_proxy()
        .build()
        .expect("a client")
}

/// What came back.
#[derive(Default)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: reqwest::header::HeaderMap,
    /// The body as text.
    pub text: String,
}

impl Answer {
    /// A header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or("")
    }

    /// What stands in the title.
    pub fn title(&self) -> &str {
        self.text
            .split_once("<title>")
            .and_then(|(_, rest)| rest.split_once("</title>"))
            .map_or("", |(title, _)| title)
    }
}

impl App {
    /// Somebody without cookies.
    pub fn without_cookies(&self) -> reqwest::Client {
        client(false)
    }

    /// The whole address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The bare client.
    pub fn client(&self) -> &reqwest::Client {
        &self.client
    }

    /// Reads a page.
    pub async fn get(&self, path: &str) -> Answer {
        send(self.client.get(self.url(path))).await
    }

    /// Sends a form as a browser on our own page does.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        send(from_our_page(self.client.post(self.url(path))).form(fields)).await
    }

    /// States a need in Danish, with the client's cookie if it has one.
    pub async fn states_need(&self, need: &str) -> Answer {
        self.post("/forslag", &[("need", need)]).await
    }

    /// States a need on a page as somebody new: without a cookie the answers come at once.
    pub async fn newcomer_states(&self, path: &str, need: &str) -> Answer {
        let request = from_our_page(self.without_cookies().post(self.url(path)));
        send(request.form(&[("need", need)])).await
    }

    /// Stops in order and waits for it. The folder stays as long as the app.
    pub async fn stop(&mut self) {
        drop(self.stop.take());
        let running = self.running.take().expect("running");
        running.await.expect("no panic").expect("an orderly stop");
    }

    /// The database, opened beside the server.
    pub async fn database(&self) -> sqlx::SqlitePool {
        sqlx::SqlitePool::connect(&format!(
            "sqlite://{}",
            self.folder.join("data/kontakt.sqlite").display()
        ))
        .await
        .expect("opens")
    }
}

/// What a browser says of itself on our own page.
pub fn from_our_page(request: RequestBuilder) -> RequestBuilder {
    request.header("sec-fetch-site", "same-origin")
}

/// Sends and reads all of it.
pub async fn send(request: RequestBuilder) -> Answer {
    let response = request.send().await.expect("an answer");
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let bytes = response.bytes().await.expect("a body");
    Answer {
        status,
        headers,
        text: String::from_utf8_lossy(&bytes).into_owned(),
    }
}

/// The files below a folder that hold some bytes.
pub fn files_with(folder: &Path, bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            found.extend(files_with(&path, bytes));
        } else if fs::read(&path)
            .is_ok_and(|content| content.windows(bytes.len()).any(|window| window == bytes))
        {
            found.push(path.display().to_string());
        }
    }
    found
}
