//! "Virker siden ikke? Fortæl os det".

use app::{
    domain::inquiry::Kind,
    forms::{ContactForm, FaultForm, FormState},
    pages, paths,
    services::{Message, Services},
};
use axum::{extract::State, response::Response};

use super::{
    AppState,
    failure::Failure,
    fields::Fields,
    page::Page,
    receipt,
    session::{Draft, Sent},
    way,
};

/// The form, with a key of its own.
pub async fn show(page: Page, State(services): State<Services>) -> Response {
    let form = FaultForm {
        key: services.new_key(),
        ..FaultForm::default()
    };
    page.show(|lang, knowledge| pages::fault(lang, FormState::clean(form), &knowledge.directory))
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
    let (key, mechanical) = (form.key.clone(), !form.website.is_empty());
    let fault = match form.parse() {
        Ok(fault) => fault,
        Err(form) => {
            return Ok(
                page.reject(|lang, knowledge| pages::fault(lang, form, &knowledge.directory))
            );
        }
    };
    if mechanical {
        tokio::time::sleep(receipt::PATIENCE).await;
    }
    let message = Message {
        kind: Kind::Fault,
        words: fault.words.words().to_owned(),
        name: fault.name,
        wish: fault.wish,
        unit: String::new(),
        topic: String::new(),
        reply_days: 0,
        shown: Vec::new(),
        language: page.lang(),
    };
    let key = receipt::once(services, &key, &message);
    let inquiry = services.send(message, &key).await?;
    let sent = Sent {
        reference: inquiry.reference.as_str().to_owned(),
        key,
    };
    receipt::after(page, draft, &state, &inquiry, &sent).await
}
