//! "Virker siden ikke? Fortæl os det".

use app::{
    domain::{Knowledge, Language, inquiry::Kind, urgency::urgency},
    forms::{ContactForm, FaultForm, FormState},
    pages, paths,
    services::{Message, Services},
    shell::Screen,
};
use axum::{extract::State, http::StatusCode, response::Response};

use super::{AppState, failure::Failure, fields::Fields, page::Page, receipt, session::Draft, way};

/// The form, with a key of its own.
pub async fn show(page: Page, State(services): State<Services>) -> Response {
    let form = FaultForm {
        key: services.new_key(),
        ..FaultForm::default()
    };
    page.show(screen(FormState::clean(form)))
}

/// Sends the report.
pub async fn send(
    page: Page,
    State(state): State<AppState>,
    draft: Draft,
    Fields(form): Fields<FaultForm>,
) -> Result<Response, Failure> {
    let services = &state.services;
    // Everything they wrote goes along, so that taking the number out loses nothing.
    let text = ContactForm {
        need: form.need.clone(),
        name: form.name.clone(),
        email: form.email.clone(),
        key: form.key.clone(),
        ..ContactForm::default()
    };
    if let Some(blocked) = way::blocked(&page, services, &text, &paths::FAULT) {
        return Ok(blocked);
    }
    if form.step == way::SHOW {
        return Ok(page.show(screen(FormState::clean(form))));
    }
    let fault = match form.clone().parse() {
        Ok(fault) => fault,
        Err(form) => return Ok(page.reject(screen(form))),
    };
    let message = Message {
        kind: Kind::Fault,
        words: fault.words.words().into(),
        name: fault.name.into(),
        wish: fault.wish,
        unit: String::new(),
        topic: String::new(),
        reply_days: 0,
        adds_to: None,
        shown: Vec::new(),
        language: page.lang(),
    };
    let mechanical = !form.website.is_empty();
    Ok(
        match receipt::filed(services, message, None, &form.key, mechanical).await {
            Some((inquiry, sent)) => receipt::after(page, draft, &state, &inquiry, &sent).await,
            None => page.fail_here(
                StatusCode::SERVICE_UNAVAILABLE,
                screen(FormState::unsent(form)),
            ),
        },
    )
}

fn screen(form: FormState<FaultForm>) -> impl FnOnce(Language, &Knowledge) -> Screen {
    let urgent = urgency(&form.form().need).is_some();
    move |lang, knowledge| pages::fault(lang, form, urgent, &knowledge.directory)
}
