//! Suggestions for a need: take it, keep it, show what was found; erase it.

use app::{domain::Need, forms::NeedForm, pages, paths, services::Services};
use axum::{extract::State, http::HeaderValue, response::Response};

use super::{failure::Failure, fields::Fields, page::Page, session::Draft};

/// Takes the need. Without our cookie (every first time, and in browsers that keep none) the answer is the page itself.
pub async fn take(
    page: Page,
    State(services): State<Services>,
    draft: Draft,
    Fields(form): Fields<NeedForm>,
) -> Result<Response, Failure> {
    let need = match form.parse() {
        Ok(need) => need,
        Err(form) => {
            let today = services.clock.today();
            return Ok(page.reject(|lang, knowledge| pages::start(lang, form, knowledge, today)));
        }
    };
    draft.keep(&need).await?;
    match draft.had_cookie() {
        true => Ok(page.see_other(&paths::SUGGESTIONS)),
        false => found(page, &services, need).await,
    }
}

/// What was found for the text that is kept.
pub async fn show(
    page: Page,
    State(services): State<Services>,
    draft: Draft,
) -> Result<Response, Failure> {
    match draft.need().await? {
        Some(need) => found(page, &services, need).await,
        None => Ok(page.show(|lang, knowledge| pages::expired(lang, &knowledge.directory))),
    }
}

/// Erases the text, also where the browser keeps pages for its Back button (Clear-Site-Data, W3C).
pub async fn erase(page: Page, draft: Draft) -> Result<Response, Failure> {
    draft.erase().await?;
    let mut response = page.see_other(&paths::START);
    response
        .headers_mut()
        .insert("clear-site-data", HeaderValue::from_static("\"cache\""));
    Ok(response)
}

async fn found(page: Page, services: &Services, need: Need) -> Result<Response, Failure> {
    let found = services.suggest(&need, page.lang()).await?;
    Ok(page.show(|lang, knowledge| pages::suggestions(lang, need, found, &knowledge.directory)))
}
