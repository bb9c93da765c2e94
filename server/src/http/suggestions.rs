//! The need: take it, keep it, show what was found; erase it.

use app::{
    domain::{Need, urgency::urgency},
    forms::{ContactForm, NeedForm},
    pages, paths,
};
use axum::{extract::State, http::HeaderValue, response::Response};

use super::{AppState, failure::Failure, fields::Fields, page::Page, session::Draft, way};

/// Takes the need. Without our cookie (every first time, and in browsers that keep none) the answer is the page itself.
pub async fn take(
    page: Page,
    State(state): State<AppState>,
    draft: Draft,
    Fields(form): Fields<NeedForm>,
) -> Result<Response, Failure> {
    let services = &state.services;
    let raw = ContactForm {
        need: form.raw().to_owned(),
        sender: form.sender().to_owned(),
        ..ContactForm::default()
    };
    if let Some(blocked) = way::blocked(&page, services, &raw, &paths::SUGGESTIONS) {
        return Ok(blocked);
    }
    let sender = form.sender().to_owned();
    let need = match form.parse() {
        Ok(need) => need,
        Err(form) => {
            let today = services.clock.today();
            return Ok(page.reject(|lang, knowledge| pages::start(lang, form, knowledge, today)));
        }
    };
    // What was kept before is less than what is in hand: a store that does not answer must not cost the text.
    let before = draft.way().await.ok().flatten();
    let mut way = before.unwrap_or_default().with_need(&need);
    if !sender.is_empty() {
        way.sender = sender;
    }
    match way::kept(&page, &draft, &way, &paths::SUGGESTIONS).await? {
        Some(led) => Ok(led),
        None => found(page, &state, way, need).await,
    }
}

/// What was found for the text that is kept.
pub async fn show(
    page: Page,
    State(state): State<AppState>,
    draft: Draft,
) -> Result<Response, Failure> {
    let way = draft.way().await?;
    match way.as_ref().and_then(|way| way.need().ok()).zip(way) {
        Some((need, way)) => found(page, &state, way, need).await,
        None => Ok(way::gone(page)),
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

async fn found(
    page: Page,
    state: &AppState,
    mut way: ContactForm,
    need: Need,
) -> Result<Response, Failure> {
    let services = &state.services;
    let found = services.suggest(&need, page.lang()).await?;
    // From here on answers to this text have been shown.
    way.seen = state.seen.mark(&need);
    // A further answer may be about something urgent that the text is not.
    let answered_urgently = found.answers.first().is_some_and(|answer| answer.urgent);
    let in_danger = urgency(need.words()).is_some();
    let urgent = answered_urgently || in_danger;
    let found = match in_danger {
        true => found.beside_danger(),
        false => found,
    };
    Ok(page.show(|lang, knowledge| {
        pages::suggestions(lang, way, need, found, urgent, &knowledge.directory)
    }))
}
