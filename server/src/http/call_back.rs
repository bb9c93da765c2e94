//! "Bliv ringet op".

use app::{
    domain::{Knowledge, Language, inquiry::Kind},
    forms::{CallBackForm, FormState},
    pages,
    services::{Message, Services},
    shell::Screen,
};
use axum::{extract::State, http::StatusCode, response::Response};

use super::{AppState, fields::Fields, page::Page, receipt, session::Draft, way};

/// The form, with a key of its own.
pub async fn show(page: Page, State(services): State<Services>) -> Response {
    let form = CallBackForm {
        key: services.new_key(),
        ..CallBackForm::default()
    };
    page.show(screen(FormState::clean(form)))
}

/// Sends the wish.
pub async fn send(
    page: Page,
    State(state): State<AppState>,
    draft: Draft,
    Fields(form): Fields<CallBackForm>,
) -> Response {
    let services = &state.services;
    if form.step == way::SHOW {
        return page.show(screen(FormState::clean(form)));
    }
    let wish = match form.clone().parse(services.clock.today()) {
        Ok(wish) => wish,
        Err(form) => return page.reject(screen(form)),
    };
    // A unit that cannot be asked to call was chosen by hand: the one entrance finds who can.
    let unit = page
        .knowledge
        .directory
        .calling_units()
        .find(|unit| unit.id == wish.unit)
        .map_or_else(String::new, |unit| unit.id.clone());
    let message = Message {
        kind: Kind::CallBack,
        words: app::letters::call_back(wish.deadline).into(),
        name: wish.name.into(),
        wish: wish.wish,
        unit,
        topic: String::new(),
        reply_days: 0,
        adds_to: None,
        shown: Vec::new(),
        language: page.lang(),
    };
    let mechanical = !form.website.is_empty();
    match receipt::filed(services, message, wish.deadline, &form.key, mechanical).await {
        Some((inquiry, sent)) => receipt::after(page, draft, &state, &inquiry, &sent).await,
        None => page.fail_here(
            StatusCode::SERVICE_UNAVAILABLE,
            screen(FormState::unsent(form)),
        ),
    }
}

fn screen(form: FormState<CallBackForm>) -> impl FnOnce(Language, &Knowledge) -> Screen {
    move |lang, knowledge| pages::call_back(lang, form, knowledge)
}
