//! A page that is ready is not lost because a session cannot be renewed: the session layer answers that with nothing at all,
//! and the text of a form that was just read would go with it.
//!
//! Inside the session layer the answer is laid aside; outside it is taken up again where the layer has thrown it away.

use std::sync::{Arc, Mutex};

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::{StatusCode, header, response::Parts},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

/// Where the answer of one request lies.
#[derive(Clone, Default)]
struct Aside(Arc<Mutex<Option<(Parts, Bytes)>>>);

impl Aside {
    fn put(&self, answer: (Parts, Bytes)) {
        *self
            .0
            .lock()
            .expect("nobody panics while holding an answer") = Some(answer);
    }

    fn take(&self) -> Option<(Parts, Bytes)> {
        self.0
            .lock()
            .expect("nobody panics while holding an answer")
            .take()
    }
}

/// Outside the session layer: takes up the answer that it threw away.
pub async fn take_up(mut request: Request, next: Next) -> Response {
    let aside = Aside::default();
    request.extensions_mut().insert(aside.clone());
    let response = next.run(request).await;
    let thrown_away = response.status() == StatusCode::INTERNAL_SERVER_ERROR
        && !response.headers().contains_key(header::CONTENT_TYPE);
    match aside.take().filter(|_| thrown_away) {
        Some((parts, body)) => Response::from_parts(parts, Body::from(body)),
        None => response,
    }
}

/// Inside the session layer: lays the answer aside. Every page is a whole string, so nothing waits for it.
pub async fn lay_aside(request: Request, next: Next) -> Response {
    let aside = request.extensions().get::<Aside>().cloned();
    let (parts, body) = next.run(request).await.into_parts();
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if let Some(aside) = aside {
        aside.put((parts.clone(), body.clone()));
    }
    Response::from_parts(parts, Body::from(body))
}
