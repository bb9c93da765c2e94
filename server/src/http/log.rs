//! One line per request: method, route template, status, milliseconds, id. Never the path, the query or a body.

use std::{fmt, time::Instant};

use axum::{
    extract::{MatchedPath, Request},
    http::HeaderValue,
    middleware::Next,
    response::Response,
};

/// Tells one request from another, in the log and on the phone.
#[derive(Clone, Default)]
pub struct RequestId(String);

impl RequestId {
    /// Eight characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn new() -> RequestId {
        let mut bytes = [0_u8; 4];
        // An id that repeats is a nuisance, not a fault.
        let _ = getrandom::fill(&mut bytes);
        RequestId(format!("{:08x}", u32::from_ne_bytes(bytes)))
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Writes the line and gives the request its id.
pub async fn line(mut request: Request, next: Next) -> Response {
    let id = RequestId::new();
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "-".to_owned(), |route| route.as_str().to_owned());
    request.extensions_mut().insert(id.clone());
    let began = Instant::now();
    let mut response = next.run(request).await;
    let ms = began.elapsed().as_millis();
    tracing::info!(%method, route, status = response.status().as_u16(), ms, %id, "request");
    if let Ok(id) = HeaderValue::from_str(id.as_str()) {
        response.headers_mut().insert("x-request-id", id);
    }
    response
}
