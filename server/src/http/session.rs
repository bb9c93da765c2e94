//! The citizen's draft: their text, kept two hours from the last request, sealed.
//!
//! Nobody but this module knows a key's name. No cookie is set before there is a text to keep.

pub mod ready;

mod eraser;

use app::{domain::need::KEPT_HOURS, forms::ContactForm, ports::Unavailable};
use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use time::Duration;
use tower_sessions::{Expiry, Session, SessionManagerLayer, cookie::SameSite};

use super::failure::Failure;
use crate::store::SqliteSessions;
pub use eraser::Eraser;

/// How long the cookie lives after the last request: as long as the draft.
const LIFE: Duration = Duration::hours(KEPT_HOURS as i64);
/// Bound to the host by its name (RFC 6265bis, section 4.1.3.2); needs https.
const SECURE_COOKIE: &str = "__Host-kontakt";
/// For plain http on one's own machine.
const PLAIN_COOKIE: &str = "kontakt";
const WAY: &str = "way";
const SENT: &str = "receipts";
/// So many receipts can be shown again: a few tabs.
const MOST_SENT: usize = 5;

/// What was sent, so that its receipt can be shown again.
#[derive(Clone, Serialize, Deserialize)]
pub struct Sent {
    /// The reference, without its space.
    pub reference: String,
    /// The key it was filed with.
    pub key: String,
}

/// The cookie's name on this site.
fn cookie_name(secure: bool) -> &'static str {
    if secure { SECURE_COOKIE } else { PLAIN_COOKIE }
}

/// Gives requests their session.
pub fn layer(store: SqliteSessions, secure: bool) -> SessionManagerLayer<SqliteSessions> {
    SessionManagerLayer::new(store)
        .with_name(cookie_name(secure))
        .with_secure(secure)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnInactivity(LIFE))
        .with_path("/")
        // Every request begins the two hours anew. Who has no cookie costs nothing and gets none.
        .with_always_save(true)
}

/// The draft of one request.
pub struct Draft {
    session: Session,
    had_cookie: bool,
}

impl<S: Send + Sync> FromRequestParts<S> for Draft {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Draft, Response> {
        let session = Session::from_request_parts(parts, state)
            .await
            .map_err(IntoResponse::into_response)?;
        let cookies = parts
            .headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok());
        let had_cookie = cookies.flat_map(|line| line.split(';')).any(|cookie| {
            cookie
                .trim()
                .split_once('=')
                .is_some_and(|(name, _)| name == SECURE_COOKIE || name == PLAIN_COOKIE)
        });
        Ok(Draft {
            session,
            had_cookie,
        })
    }
}

impl Draft {
    /// Whether the browser sent our cookie back. If not, the answer to a POST must be the page itself.
    pub fn had_cookie(&self) -> bool {
        self.had_cookie
    }

    /// Keeps the citizen's way; it is in the store when this returns. What must not be stored is not: the page that holds
    /// it is its only place.
    pub async fn keep(&self, way: &ContactForm) -> Result<(), Failure> {
        if way.holds_blocked() {
            return Ok(());
        }
        self.put(WAY, way).await
    }

    /// The way so far, if it is still there.
    pub async fn way(&self) -> Result<Option<ContactForm>, Failure> {
        let way: Option<ContactForm> = self.session.get(WAY).await.map_err(Unavailable::new)?;
        Ok(way.filter(|way| !way.need.is_empty()))
    }

    /// Forgets the words that were sent and remembers what shows the receipt. Another text, begun in another tab, stays, and
    /// so do the receipts of other tabs.
    pub async fn keep_sent(&self, sent: &Sent, words: &str) -> Result<(), Failure> {
        let way = self.way().await?;
        if way.is_some_and(|way| way.need().is_ok_and(|need| need.words() == words)) {
            let _: Option<ContactForm> =
                self.session.remove(WAY).await.map_err(Unavailable::new)?;
        }
        let mut all = self.sent().await?;
        all.retain(|other| other.reference != sent.reference);
        all.push(sent.clone());
        let most = all.len().saturating_sub(MOST_SENT);
        self.put(SENT, &all.split_off(most)).await
    }

    /// What was sent, the newest last.
    pub async fn sent(&self) -> Result<Vec<Sent>, Failure> {
        let all: Option<Vec<Sent>> = self.session.get(SENT).await.map_err(Unavailable::new)?;
        Ok(all.unwrap_or_default())
    }

    async fn put(&self, name: &str, value: &(impl Serialize + Sync)) -> Result<(), Failure> {
        self.session
            .insert(name, value)
            .await
            .map_err(Unavailable::new)?;
        Ok(self.session.save().await.map_err(Unavailable::new)?)
    }

    /// Erases the text and the cookie.
    pub async fn erase(&self) -> Result<(), Failure> {
        Ok(self.session.flush().await.map_err(Unavailable::new)?)
    }
}
