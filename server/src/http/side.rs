//! The side doors that need nothing but the knowledge base, and the duties.

use app::{pages, paths, services::Services};
use axum::{
    extract::State,
    response::{IntoResponse as _, Redirect, Response},
};

use super::{AppState, page::Page};

/// "I got a letter I cannot reply to".
pub async fn letter(page: Page) -> Response {
    page.show(|lang, knowledge| pages::letter(lang, &knowledge.directory))
}

/// For who cannot use the digital way.
pub async fn help(page: Page) -> Response {
    page.show(|lang, knowledge| pages::help(lang, &knowledge.directory))
}

/// Urgent help.
pub async fn urgent(page: Page) -> Response {
    page.show(|lang, knowledge| pages::urgent(lang, &knowledge.directory))
}

/// Complaints.
pub async fn complaint(page: Page) -> Response {
    page.show(|lang, knowledge| pages::complaint(lang, &knowledge.directory))
}

/// What is down, and was.
pub async fn status(page: Page, State(services): State<Services>) -> Response {
    let notices = services.notices().await;
    page.show(|lang, knowledge| pages::status(lang, &notices, &knowledge.directory))
}

/// What is kept of a citizen.
pub async fn privacy(page: Page) -> Response {
    page.show(|lang, knowledge| pages::privacy(lang, &knowledge.directory))
}

/// What this is.
pub async fn about(page: Page) -> Response {
    page.show(pages::about)
}

/// The accessibility statement.
pub async fn statement(page: Page, State(state): State<AppState>) -> Response {
    page.show(|lang, knowledge| {
        pages::statement(lang, &knowledge.directory, state.statement.as_deref())
    })
}

/// Leads to the statement at was.digst.dk, or to our page as long as there is none.
pub async fn was(page: Page, State(state): State<AppState>) -> Response {
    match state.statement.as_deref() {
        Some(url) => Redirect::to(url).into_response(),
        None => page.see_other(&paths::STATEMENT),
    }
}
