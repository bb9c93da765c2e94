//! The tree of topics.

use app::{pages, services::Services};
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{failure::Failure, page::Page};

/// All top topics.
pub async fn show(page: Page, State(services): State<Services>) -> Response {
    let today = services.clock.today();
    page.show(|lang, knowledge| pages::topics(lang, knowledge, today))
}

/// One topic.
pub async fn show_one(
    page: Page,
    State(services): State<Services>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let today = services.clock.today();
    let topic = page.knowledge.topic(&id).ok_or(Failure::NotFound)?.clone();
    Ok(page.show(|lang, knowledge| pages::topic(lang, &topic, knowledge, today)))
}
