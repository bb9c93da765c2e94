//! "Bliv ringet op".

use app::{
    domain::{Language, calendar, inquiry::Kind},
    forms::{CallBackForm, FormState},
    pages,
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
};

/// The form, with a key of its own.
pub async fn show(page: Page, State(services): State<Services>) -> Response {
    let notices = services.notices().await;
    let form = CallBackForm {
        key: services.new_key(),
        ..CallBackForm::default()
    };
    page.show(|lang, knowledge| pages::call_back(lang, FormState::clean(form), &notices, knowledge))
}

/// Sends the wish.
pub async fn send(
    page: Page,
    State(state): State<AppState>,
    draft: Draft,
    Fields(form): Fields<CallBackForm>,
) -> Result<Response, Failure> {
    let services = &state.services;
    let (key, mechanical) = (form.key.clone(), !form.website.is_empty());
    let wish = match form.parse() {
        Ok(wish) => wish,
        Err(form) => {
            let notices = services.notices().await;
            return Ok(
                page.reject(|lang, knowledge| pages::call_back(lang, form, &notices, knowledge))
            );
        }
    };
    if mechanical {
        tokio::time::sleep(receipt::PATIENCE).await;
    }
    let deadline = wish
        .deadline
        .map(|day| calendar::weekday_and_date(Language::Da, day, services.clock.today()));
    let message = Message {
        kind: Kind::CallBack,
        words: app::letters::call_back(deadline.as_deref()),
        name: wish.name,
        wish: wish.wish,
        unit: wish.unit,
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
