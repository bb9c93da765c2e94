//! Following an inquiry without login, and adding something to it.
//!
//! A secret stands in the path: the log knows the route's template only, and the guard's headers keep every answer here from
//! telling another site where it was.

use app::{
    domain::{
        Knowledge, Private,
        inquiry::{Followed, Kind, Reference, Wish},
        urgency::urgency,
    },
    forms::{AdditionForm, ContactForm, FormState},
    pages,
    paths::{self, Place},
    services::{Message, Services},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};

use super::{AppState, failure::Failure, fields::Fields, page::Page, receipt, way};

/// What has happened to an inquiry, for who has its link.
pub async fn show(
    page: Page,
    State(services): State<Services>,
    Path((reference, secret)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (followed, here) = found(&services, &reference, &secret).await?;
    let form = FormState::clean(AdditionForm {
        key: services.new_key(),
        ..AdditionForm::default()
    });
    Ok(shown(page, &services, &followed, &form, &here))
}

/// Takes what is added and sends it to the unit that has the inquiry.
pub async fn add(
    page: Page,
    State(state): State<AppState>,
    Path((reference, secret)): Path<(String, String)>,
    Fields(form): Fields<AdditionForm>,
) -> Result<Response, Failure> {
    let services = &state.services;
    let text = ContactForm {
        need: form.need.clone(),
        key: form.key.clone(),
        ..ContactForm::default()
    };
    let (followed, here) = match found(services, &reference, &secret).await {
        Err(Failure::Unavailable(cause)) => {
            tracing::error!(%cause, "an inquiry could not be read");
            let reference = Reference::parse(&reference).ok_or(Failure::NotFound)?;
            let here = paths::inquiry(reference.as_str(), &secret);
            let blocked = way::blocked(&page, services, &text, &here);
            return Ok(blocked.unwrap_or_else(|| unread(&page, &reference, form, &here)));
        }
        found => found?,
    };
    if let Some(blocked) = way::blocked(&page, services, &text, &here) {
        return Ok(blocked);
    }
    if form.step == way::SHOW {
        let form = FormState::clean(form);
        return Ok(shown(page, services, &followed, &form, &here));
    }
    let need = match form.clone().parse() {
        Ok(need) => need,
        Err(form) => {
            let today = services.clock.today();
            return Ok(page.reject(|lang, knowledge| {
                pages::inquiry(lang, &followed, &form, &here, today, &knowledge.directory)
            }));
        }
    };
    let message = Message {
        kind: Kind::Addition,
        words: need.words().into(),
        name: Private::default(),
        // How to answer stands in what it adds to.
        wish: Wish::Nothing,
        unit: followed.unit.clone(),
        topic: String::new(),
        reply_days: 0,
        adds_to: Some(followed.reference.clone()),
        shown: Vec::new(),
        language: page.lang(),
    };
    let mechanical = !form.website.is_empty();
    if receipt::filed(services, message, None, &form.key, mechanical)
        .await
        .is_some()
    {
        // The page itself tells that it is here; nothing of it is shown.
        let so_far = paths::inquiry_so_far(followed.reference.as_str(), &secret);
        return Ok(page.see_other(&so_far));
    }
    let (today, form) = (services.clock.today(), FormState::unsent(form));
    let screen = |lang, knowledge: &Knowledge| {
        pages::inquiry(lang, &followed, &form, &here, today, &knowledge.directory)
    };
    Ok(page.fail_here(StatusCode::SERVICE_UNAVAILABLE, screen))
}

/// The inquiry and its own place. A wrong secret tells no more than a reference that is none.
async fn found(
    services: &Services,
    reference: &str,
    secret: &str,
) -> Result<(Followed, Place), Failure> {
    let reference = Reference::parse(reference).ok_or(Failure::NotFound)?;
    let followed = services.inquiries.follow(&reference, secret).await?;
    let followed = followed.ok_or(Failure::NotFound)?;
    Ok((followed, paths::inquiry(reference.as_str(), secret)))
}

fn shown(
    page: Page,
    services: &Services,
    followed: &Followed,
    form: &FormState<AdditionForm>,
    here: &Place,
) -> Response {
    let today = services.clock.today();
    page.show(|lang, knowledge| {
        pages::inquiry(lang, followed, form, here, today, &knowledge.directory)
    })
}

/// The store does not answer: what was to be added stays on the page.
fn unread(page: &Page, reference: &Reference, form: AdditionForm, here: &Place) -> Response {
    let urgent = urgency(&form.need).is_some();
    let form = FormState::unsent(form);
    page.fail_here(StatusCode::SERVICE_UNAVAILABLE, |lang, knowledge| {
        pages::unread_inquiry(lang, reference, &form, here, urgent, &knowledge.directory)
    })
}
