//! The start.

use app::{
    forms::{FormState, NeedForm},
    pages,
    services::Services,
};
use axum::{extract::State, response::Response};

use super::page::Page;

/// The box, empty.
pub async fn show(page: Page, State(services): State<Services>) -> Response {
    let today = services.clock.today();
    page.show(|lang, knowledge| {
        pages::start(
            lang,
            FormState::clean(NeedForm::default()),
            knowledge,
            today,
        )
    })
}
