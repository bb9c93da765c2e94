//! What stands between the world and the handlers: where a form comes from, how much and how often, and the headers.
//!
//! It must not know pages; `failure` gives its refusals theirs.

use std::{
    net::{IpAddr, SocketAddr},
    num::NonZeroU32,
};

use axum::{
    extract::{ConnectInfo, DefaultBodyLimit, Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::AppState;
use crate::config::{ClientAddress, Config};

/// The largest body: 5,000 characters of the widest kind, percent-encoded, fit in it.
const LARGEST_BODY: usize = 1_000_000;

/// Refuses larger bodies with 413.
pub fn body_limit() -> DefaultBodyLimit {
    DefaultBodyLimit::max(LARGEST_BODY)
}

/// Who sends too much.
pub struct Limits {
    by_address: DefaultKeyedRateLimiter<IpAddr>,
    address: ClientAddress,
}

impl Limits {
    /// As the settings say.
    #[must_use]
    pub fn new(config: &Config) -> Limits {
        let a_minute = NonZeroU32::new(config.posts_per_minute).unwrap_or(NonZeroU32::MIN);
        Limits {
            by_address: RateLimiter::keyed(Quota::per_minute(a_minute)),
            address: config.client_address,
        }
    }

    /// Forgets addresses that have been quiet.
    pub fn forget_quiet(&self) {
        self.by_address.retain_recent();
    }

    fn client(&self, request: &Request) -> Option<IpAddr> {
        match self.address {
            ClientAddress::Connection => request
                .extensions()
                .get::<ConnectInfo<SocketAddr>>()
                .map(|ConnectInfo(peer)| peer.ip()),
            // Our own proxy wrote the last entry; the ones before it are anybody's.
            ClientAddress::ForwardedFor => request
                .headers()
                .get_all("x-forwarded-for")
                .iter()
                .next_back()?
                .to_str()
                .ok()?
                .rsplit(',')
                .next()?
                .trim()
                .parse()
                .ok(),
        }
    }
}

/// 429 to an address that posts more than a person can. Reading is never limited.
pub async fn limit(State(state): State<AppState>, request: Request, next: Next) -> Response {
    if request.method() == Method::POST
        && let Some(client) = state.limits.client(&request)
        && state.limits.by_address.check_key(&client).is_err()
    {
        return (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, "60")]).into_response();
    }
    next.run(request).await
}

/// `CsrfLayer` lets through what says neither `Sec-Fetch-Site` nor `Origin`; every browser says one of them on a POST.
pub async fn origin(request: Request, next: Next) -> Response {
    let safe = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    let says_where = ["sec-fetch-site", "origin"]
        .iter()
        .any(|name| request.headers().contains_key(*name));
    match safe || says_where {
        true => next.run(request).await,
        false => StatusCode::FORBIDDEN.into_response(),
    }
}

/// Headers of every answer. The content security policy is the page's own; what has no page gets the strictest.
pub async fn headers(State(secure): State<bool>, request: Request, next: Next) -> Response {
    let secret = super::followed(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name: &'static str, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value))
    };
    set("x-content-type-options", "nosniff");
    set("cross-origin-opener-policy", "same-origin");
    set("cross-origin-resource-policy", "same-origin");
    set(
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    );
    if secure {
        set(
            "strict-transport-security",
            "max-age=63072000; includeSubDomains",
        );
    }
    // The path is a secret, whatever is answered: no other site learns it, and no search engine keeps it.
    if secret {
        set("x-robots-tag", "noindex");
        set("referrer-policy", "no-referrer");
    }
    // Leaving quickly has a stricter one of its own.
    headers
        .entry(header::REFERRER_POLICY)
        .or_insert(HeaderValue::from_static("strict-origin-when-cross-origin"));
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        let nothing = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");
        headers.insert(header::CONTENT_SECURITY_POLICY, nothing);
    }
    response
}
