//! The islands' calls. Only this module names `leptos_axum`.

use axum::{
    extract::{Request, State},
    response::{IntoResponse, Response},
};

use super::AppState;

/// Answers a server function, with the services as its context.
#[expect(
    clippy::disallowed_methods,
    reason = "server functions are the one thing that gets context"
)]
pub async fn answer(State(state): State<AppState>, request: Request) -> Response {
    let services = state.services;
    leptos_axum::handle_server_fns_with_context(
        move || leptos::prelude::provide_context(services.clone()),
        request,
    )
    .await
    .into_response()
}
