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
    shown(page, &services, NeedForm::default())
}

/// The box for our own staff, who come by the link on `/om`.
pub async fn show_to_staff(page: Page, State(services): State<Services>) -> Response {
    shown(page, &services, NeedForm::for_staff())
}

fn shown(page: Page, services: &Services, form: NeedForm) -> Response {
    let today = services.clock.today();
    page.show(|lang, knowledge| pages::start(lang, FormState::clean(form), knowledge, today))
}
