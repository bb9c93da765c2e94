//! "Did it answer your question?": hear it, say thanks.

use app::{forms::FeedbackForm, pages, paths, services::Services};
use axum::{
    extract::{RawQuery, State},
    response::{IntoResponse, Redirect, Response},
};

use super::{failure::Failure, fields::Fields, page::Page};

/// Marks the page that follows a no.
const NO: &str = "nej";

/// Hears it.
pub async fn take(
    page: Page,
    State(services): State<Services>,
    Fields(form): Fields<FeedbackForm>,
) -> Result<Response, Failure> {
    let feedback = form.parse();
    services.hear(&feedback, page.lang()).await?;
    if feedback.answered {
        return Ok(page.see_other(&paths::THANKS));
    }
    Ok(Redirect::to(&format!("{}?{NO}", paths::THANKS.in_language(page.lang()))).into_response())
}

/// Says thanks, or finds another way.
pub async fn show(page: Page, RawQuery(query): RawQuery) -> Response {
    let answered = query.as_deref() != Some(NO);
    page.show(|lang, knowledge| pages::thanks(lang, answered, &knowledge.directory))
}
