//! "Did it answer your question?": hear it, say thanks.

use app::{forms::FeedbackForm, pages, paths, services::Services};
use axum::{extract::State, response::Response};

use super::{failure::Failure, fields::Fields, page::Page};

/// Hears it.
pub async fn take(
    page: Page,
    State(services): State<Services>,
    Fields(form): Fields<FeedbackForm>,
) -> Result<Response, Failure> {
    let feedback = form.parse();
    services.hear(&feedback, page.lang()).await?;
    Ok(match feedback.answered {
        true => page.see_other(&paths::THANKS),
        false => page.see_other(&paths::NOT_ANSWERED),
    })
}

/// Says thanks.
pub async fn show(page: Page) -> Response {
    page.show(|lang, knowledge| pages::thanks(lang, true, &knowledge.directory))
}

/// Finds another way.
pub async fn show_another_way(page: Page) -> Response {
    page.show(|lang, knowledge| pages::thanks(lang, false, &knowledge.directory))
}
