//! For machines that watch: alive, and ready.

use axum::{extract::State, http::StatusCode};

use super::AppState;

/// The process answers.
pub async fn live() -> &'static str {
    "alive\n"
}

/// The store answers and the knowledge base is there.
pub async fn ready(State(state): State<AppState>) -> (StatusCode, &'static str) {
    let store = sqlx::query("select 1").execute(&state.pool).await.is_ok();
    match store
        && state
            .services
            .knowledge()
            .await
            .is_ok_and(|knowledge| !knowledge.articles.is_empty())
    {
        true => (StatusCode::OK, "ready\n"),
        false => (StatusCode::SERVICE_UNAVAILABLE, "not ready\n"),
    }
}
