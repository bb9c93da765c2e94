//! How to write with Digital Post: for a need, or from the door on the front page.

use app::{domain::triage::Said, forms::ContactForm, pages, paths, services::Services};
use axum::{extract::State, response::Response};

use super::{AppState, failure::Failure, fields::Fields, page::Page, session::Draft, way};

/// For the text that is kept; without one, the steps alone.
pub async fn show(
    page: Page,
    State(services): State<Services>,
    draft: Draft,
) -> Result<Response, Failure> {
    let form = draft.way().await?.unwrap_or_default();
    shown(page, &services, &form, true).await
}

/// Takes a text along from another page of the way.
pub async fn take(
    page: Page,
    State(state): State<AppState>,
    draft: Draft,
    Fields(form): Fields<ContactForm>,
) -> Result<Response, Failure> {
    let services = &state.services;
    match way::taken(&page, services, &draft, &form, &paths::DIGITAL_POST).await? {
        Some(answer) => Ok(answer),
        None => shown(page, services, &form, false).await,
    }
}

/// Leads there from the routing question.
pub async fn begin(
    page: Page,
    state: &AppState,
    draft: Draft,
    form: ContactForm,
) -> Result<Response, Failure> {
    match way::kept(&page, &draft, &form, &paths::DIGITAL_POST).await? {
        Some(led) => Ok(led),
        None => shown(page, &state.services, &form, false).await,
    }
}

/// The page. `kept`: it was read from what is kept; else the answer to a POST is the one place we know the text to stand in.
async fn shown(
    page: Page,
    services: &Services,
    form: &ContactForm,
    kept: bool,
) -> Result<Response, Failure> {
    let advice = match form.need() {
        // Who asks for this page wants it: a general question is answered here as well.
        Ok(need) => {
            let advice = services.advise(&need, form.sender(), Said::Yes, false, page.lang());
            Some(advice.await?)
        }
        Err(_) => None,
    };
    Ok(page.show(|lang, knowledge| {
        pages::digital_post(lang, form, advice.as_ref(), kept, &knowledge.directory)
    }))
}
