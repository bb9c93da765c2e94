//! An answer on its own page, by slug or short number.

use app::{pages, paths, services::Services};
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{failure::Failure, page::Page};

/// The answer; a short number leads to the slug, so that each answer has one address.
pub async fn show(
    page: Page,
    State(services): State<Services>,
    Path(name): Path<String>,
) -> Result<Response, Failure> {
    let answer = services
        .answer(&name, page.lang())
        .await?
        .ok_or(Failure::NotFound)?;
    if answer.slug != name {
        return Ok(page.see_other(&paths::answer(&answer.slug)));
    }
    Ok(page.show(|lang, knowledge| pages::answer(lang, answer, &knowledge.directory)))
}
