//! Erases a draft for somebody who is leaving in a hurry. The session layer first reads the store and afterwards writes to it,
//! and an answer that passes through it waits for both; this one waits for nobody.
//!
//! It must not know what a draft holds.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue, header};
use tokio::time::timeout;
use tower_sessions::{
    SessionStore as _,
    cookie::{Cookie, SameSite},
    session::Id,
};

use crate::store::SqliteSessions;

/// Longer than a store that works needs, and too short to be noticed.
const PATIENCE: Duration = Duration::from_millis(200);

/// Erases the draft that a request's cookie names.
#[derive(Clone)]
pub struct Eraser {
    store: SqliteSessions,
    cookie: &'static str,
    secure: bool,
}

impl Eraser {
    /// For the drafts of [`super::layer`].
    pub fn new(store: SqliteSessions, secure: bool) -> Eraser {
        let cookie = super::cookie_name(secure);
        Eraser {
            store,
            cookie,
            secure,
        }
    }

    /// Has erased the draft when this returns, or goes on with it behind the answer: a store that is busy holds nobody back.
    /// The header that takes the cookie from the browser, when it has one.
    pub async fn erase(&self, headers: &HeaderMap) -> Option<HeaderValue> {
        let cookie = self.cookie_of(headers)?;
        if let Ok(id) = cookie.value().parse() {
            let _in_time = timeout(PATIENCE, tokio::spawn(delete(self.store.clone(), id))).await;
        }
        Some(self.removal())
    }

    fn removal(&self) -> HeaderValue {
        let mut cookie = Cookie::build((self.cookie, ""))
            .path("/")
            .http_only(true)
            .secure(self.secure)
            .same_site(SameSite::Lax)
            .build();
        cookie.make_removal();
        HeaderValue::try_from(cookie.to_string()).expect("a cookie of our own is a header")
    }

    fn cookie_of<'h>(&self, headers: &'h HeaderMap) -> Option<Cookie<'h>> {
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|line| line.to_str().ok())
            .flat_map(Cookie::split_parse)
            .filter_map(Result::ok)
            .find(|cookie| cookie.name() == self.cookie)
    }
}

/// What cannot be erased runs out by itself, and nobody has its cookie any more.
async fn delete(store: SqliteSessions, id: Id) {
    if let Err(fault) = store.delete(&id).await {
        tracing::error!(%fault, "a draft could not be erased");
    }
}
