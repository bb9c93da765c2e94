//! The citizen's draft: their text, kept two hours from the last request, sealed.
//!
//! Nobody but this module knows a key's name. No cookie is set before there is a text to keep.

use app::{
    domain::{Need, need::KEPT_HOURS},
    ports::Unavailable,
};
use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
    response::{IntoResponse, Response},
};
use time::Duration;
use tower_sessions::{Expiry, Session, SessionManagerLayer, cookie::SameSite};

use super::failure::Failure;
use crate::store::SqliteSessions;

/// How long the cookie lives after the last request: as long as the draft.
const LIFE: Duration = Duration::hours(KEPT_HOURS as i64);
/// Bound to the host by its name (RFC 6265bis, section 4.1.3.2); needs https.
const SECURE_COOKIE: &str = "__Host-kontakt";
/// For plain http on one's own machine.
const PLAIN_COOKIE: &str = "kontakt";
const NEED: &str = "need";

/// Gives requests their session.
pub fn layer(store: SqliteSessions, secure: bool) -> SessionManagerLayer<SqliteSessions> {
    SessionManagerLayer::new(store)
        .with_name(if secure { SECURE_COOKIE } else { PLAIN_COOKIE })
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

    /// Keeps the text; it is in the store when this returns.
    pub async fn keep(&self, need: &Need) -> Result<(), Failure> {
        self.session
            .insert(NEED, need)
            .await
            .map_err(Unavailable::new)?;
        Ok(self.session.save().await.map_err(Unavailable::new)?)
    }

    /// The text, if it is still there.
    pub async fn need(&self) -> Result<Option<Need>, Failure> {
        let need: Option<Need> = self.session.get(NEED).await.map_err(Unavailable::new)?;
        Ok(need)
    }

    /// Erases the text and the cookie.
    pub async fn erase(&self) -> Result<(), Failure> {
        Ok(self.session.flush().await.map_err(Unavailable::new)?)
    }
}
