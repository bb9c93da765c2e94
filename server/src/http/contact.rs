//! The contact form, the last look, and sending.
//!
//! When it may be sent is `domain::sending`'s rule; this is the one place that asks it.

mod known;

use app::{
    domain::{
        Need,
        privacy::{self, Level},
        sending::{Missing, permit},
        triage::Said,
        urgency::urgency,
    },
    forms::{ContactForm, FormState},
    pages::{self, AroundCheck, AroundContact},
    paths,
    services::Services,
};
use axum::{extract::State, http::StatusCode, response::Response};

use super::{
    AppState,
    failure::Failure,
    fields::Fields,
    page::Page,
    receipt,
    session::{Draft, Sent},
    way,
};
use known::{known, message, prepared, proposed_anew};

/// The form for the text that is kept.
pub async fn show(
    page: Page,
    State(state): State<AppState>,
    draft: Draft,
) -> Result<Response, Failure> {
    match draft.way().await? {
        Some(form) => shown(page, &state.services, form).await,
        None => receipt::or_gone(page, draft).await,
    }
}

/// Leads to the form, with a topic proposed and a key of its own.
pub async fn begin(
    page: Page,
    state: &AppState,
    draft: Draft,
    form: ContactForm,
) -> Result<Response, Failure> {
    let form = prepared(&page, &state.services, form).await?;
    match way::kept(&page, &draft, &form, &paths::CONTACT).await? {
        Some(led) => Ok(led),
        None => shown(page, &state.services, form).await,
    }
}

/// Takes the form to the last look.
pub async fn take(
    page: Page,
    State(state): State<AppState>,
    draft: Draft,
    Fields(form): Fields<ContactForm>,
) -> Result<Response, Failure> {
    let services = &state.services;
    if let Some(blocked) = way::blocked(&page, services, &form, &paths::CONTACT) {
        return Ok(blocked);
    }
    if form.step == way::GENERALLY {
        way::count_override(&page, &state, &draft, &form).await;
    }
    if [way::SHOW, way::GENERALLY].contains(&form.step.as_str()) {
        return begin(page, &state, draft, form).await;
    }
    let form = prepared(&page, services, form).await?;
    let form = proposed_anew(&page, services, &draft, form).await?;
    match form.clone().parse() {
        Err(wrong) => reject(page, services, wrong).await,
        // The text has become private: it goes where the question would have led it, with the reasons.
        Ok(contact) if asks_for_login(&form, &contact.need) => {
            let said = form.said().unwrap_or(Said::Unsure);
            way::decide(page, &state, draft, form, &contact.need, said).await
        }
        Ok(contact) => match way::kept(&page, &draft, &form, &paths::CONTACT_CHECK).await? {
            Some(led) => Ok(led),
            None => look(page, &state, form, &contact.need, Look::First).await,
        },
    }
}

/// The last look for what is kept.
pub async fn check(
    page: Page,
    State(state): State<AppState>,
    draft: Draft,
) -> Result<Response, Failure> {
    let Some(form) = draft.way().await? else {
        return receipt::or_gone(page, draft).await;
    };
    match form.clone().parse() {
        Ok(contact) => look(page, &state, form, &contact.need, Look::First).await,
        Err(_) => Ok(page.see_other(&paths::CONTACT)),
    }
}

/// Sends it, if the rule lets it; else shows the step that is missing, with everything that was written.
pub async fn send(
    page: Page,
    State(state): State<AppState>,
    draft: Draft,
    Fields(form): Fields<ContactForm>,
) -> Result<Response, Failure> {
    let services = &state.services;
    if let Some(blocked) = way::blocked(&page, services, &form, &paths::CONTACT) {
        return Ok(blocked);
    }
    let form = prepared(&page, services, form).await?;
    let contact = match form.clone().parse() {
        Ok(contact) => contact,
        Err(wrong) => return reject(page, services, wrong).await,
    };
    if form.step == way::SHOW {
        return match way::kept(&page, &draft, &form, &paths::CONTACT_CHECK).await? {
            Some(led) => Ok(led),
            None => look(page, &state, form, &contact.need, Look::First).await,
        };
    }
    let seen = state.seen.holds(&form.seen, &contact.need);
    let permit = match permit(level(&contact.need), form.said(), seen) {
        Ok(permit) => permit,
        Err(Missing::Answers) => return look(page, &state, form, &contact.need, Look::Again).await,
        Err(Missing::Answer | Missing::General | Missing::BlockedText) => {
            return Ok(way::ask(page, form));
        }
    };
    if form.looks_mechanical() {
        // A password manager may have filled it in: slower, never lost.
        tokio::time::sleep(receipt::PATIENCE).await;
    }
    let message = message(&page, services, &form, &contact).await?;
    let key = receipt::once(services, &form.key, &message);
    match services.submit(permit, message, &key).await {
        Ok(inquiry) => {
            let sent = Sent {
                reference: inquiry.reference.as_str().to_owned(),
                key,
            };
            Ok(receipt::after(page, draft, &state, &inquiry, &sent).await)
        }
        Err(unavailable) => {
            tracing::error!(cause = %unavailable, "an inquiry could not be filed");
            look(page, &state, form, &contact.need, Look::Unsent).await
        }
    }
}

/// The gravest finding in a text.
fn level(need: &Need) -> Level {
    privacy::level(&privacy::check(need.words()))
}

/// Whether a text is one that the form is closed to until they say that it is a general question.
fn asks_for_login(form: &ContactForm, need: &Need) -> bool {
    permit(level(need), form.said(), true).is_err_and(|missing| missing == Missing::General)
}

/// Why the last look is taken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// It comes from the form.
    First,
    /// Answers to this text had not been shown.
    Again,
    /// It could not be sent.
    Unsent,
}

async fn look(
    page: Page,
    state: &AppState,
    mut form: ContactForm,
    need: &Need,
    why: Look,
) -> Result<Response, Failure> {
    let services = &state.services;
    let found = services.find(need, page.lang()).await?;
    let seen = state.seen.holds(&form.seen, need);
    form.seen = state.seen.mark(need);
    let known = known(&page, services, &form, need).await?;
    let around = AroundCheck {
        contact: AroundContact {
            unit: known.unit.as_ref(),
            reply_by: known.reply_by.filter(|_| form.wish != "intet"),
            today: services.clock.today(),
            urgent: urgency(need.words()).is_some(),
        },
        answers: found.answers,
        seen,
        search_is_down: found.search_is_down,
        unsent: why == Look::Unsent,
    };
    let screen = |lang, knowledge: &_| pages::check(lang, &form, around, knowledge);
    Ok(match why {
        Look::First => page.show(screen),
        Look::Again => page.reject(screen),
        Look::Unsent => page.fail_here(StatusCode::SERVICE_UNAVAILABLE, screen),
    })
}

async fn shown(page: Page, services: &Services, form: ContactForm) -> Result<Response, Failure> {
    let form = prepared(&page, services, form).await?;
    around(page, services, FormState::clean(form), false).await
}

async fn reject(
    page: Page,
    services: &Services,
    form: FormState<ContactForm>,
) -> Result<Response, Failure> {
    around(page, services, form, true).await
}

async fn around(
    page: Page,
    services: &Services,
    form: FormState<ContactForm>,
    faulty: bool,
) -> Result<Response, Failure> {
    let Ok(need) = form.form().need() else {
        let today = services.clock.today();
        let around = AroundContact {
            unit: None,
            reply_by: None,
            today,
            urgent: false,
        };
        return Ok(page.reject(|lang, knowledge| pages::contact(lang, form, &around, knowledge)));
    };
    let known = known(&page, services, form.form(), &need).await?;
    let around = AroundContact {
        unit: known.unit.as_ref(),
        reply_by: known.reply_by,
        today: services.clock.today(),
        urgent: urgency(need.words()).is_some(),
    };
    let screen = |lang, knowledge: &_| pages::contact(lang, form, &around, knowledge);
    Ok(match faulty {
        true => page.reject(screen),
        false => page.show(screen),
    })
}
