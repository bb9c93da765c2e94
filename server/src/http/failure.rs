//! A request that cannot be served: the status here, the page and the one log line in the layer.
//!
//! The cause goes to the log and never to the citizen.

use std::sync::Arc;

use app::{
    pages::{self, FailureKind},
    ports::Unavailable,
};
use axum::{
    extract::{OriginalUri, Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{AppState, log::RequestId, page::Page};

/// Why a request cannot be served.
#[derive(Clone, Debug)]
pub enum Failure {
    /// No such page.
    NotFound,
    /// Not with this method.
    Method,
    /// The form could not be read.
    Invalid,
    /// The world did not answer.
    Unavailable(Arc<Unavailable>),
}

impl From<Unavailable> for Failure {
    fn from(unavailable: Unavailable) -> Failure {
        Failure::Unavailable(Arc::new(unavailable))
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let status = match &self {
            Failure::NotFound => StatusCode::NOT_FOUND,
            Failure::Method => StatusCode::METHOD_NOT_ALLOWED,
            Failure::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            Failure::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Answers a method no route takes.
pub async fn method() -> Failure {
    Failure::Method
}

/// Gives every bare failure its page, whoever made it: a handler, a guard or a panic. Answers that carry HTML already
/// (a form with its faults) and the islands' answers are left alone.
pub async fn render(
    State(state): State<AppState>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    request: Request,
    next: Next,
) -> Response {
    let method = request.method().clone();
    let id = request
        .extensions()
        .get::<RequestId>()
        .cloned()
        .unwrap_or_default();
    let response = next.run(request).await;
    let status = response.status();
    let has_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !(status.is_client_error() || status.is_server_error())
        || has_page
        || is_for_programs(uri.path())
    {
        return response;
    }
    if let Some(Failure::Unavailable(unavailable)) = response.extensions().get::<Failure>() {
        tracing::error!(id = %id, cause = %unavailable, "the world did not answer");
    }
    let page = Page::of(
        &method,
        uri.path(),
        &headers,
        &state.frames,
        &state.services,
    )
    .await;
    let mut answer = page.fail(status, |lang, knowledge| {
        pages::failure(lang, kind(status), id.as_str(), &knowledge.directory)
    });
    for kept in [header::ALLOW, header::RETRY_AFTER] {
        if let Some(value) = response.headers().get(&kept) {
            answer.headers_mut().insert(kept, value.clone());
        }
    }
    answer
}

/// Paths whose readers are programs: they get the bare status.
fn is_for_programs(path: &str) -> bool {
    path.starts_with("/api/") || path == "/livez" || path == "/readyz"
}

fn kind(status: StatusCode) -> FailureKind {
    match status {
        StatusCode::FORBIDDEN => FailureKind::Forbidden,
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => FailureKind::NotFound,
        StatusCode::PAYLOAD_TOO_LARGE => FailureKind::TooLarge,
        StatusCode::TOO_MANY_REQUESTS => FailureKind::TooMany,
        StatusCode::SERVICE_UNAVAILABLE => FailureKind::Unavailable,
        status if status.is_server_error() => FailureKind::Broken,
        _ => FailureKind::Invalid,
    }
}
