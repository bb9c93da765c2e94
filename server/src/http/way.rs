//! The routing question: take the answer, ask triage, lead on.
//!
//! What each step of the way shows for a text is gathered here; what is recommended is triage's to say.

use app::{
    domain::{
        Need,
        insight::EventKind,
        triage::{Channel, Said},
        urgency::urgency,
    },
    forms::{ContactField, ContactForm, FieldError, FormState},
    pages::{self, AroundWay},
    paths::{self, Place},
    services::{Advice, Services},
};
use axum::{extract::State, response::Response};

use super::{
    AppState, contact, digital_post, failure::Failure, fields::Fields, page::Page, session::Draft,
};

/// A button that asks for the page itself, as the language link does.
pub const SHOW: &str = "vis";
/// "Skift": the question itself, whatever was answered.
const CHANGE: &str = "skift";
/// "Det er et generelt spørgsmål", pressed just now and not carried along from an earlier page.
pub const GENERALLY: &str = "generelt";

/// The question for the text that is kept.
pub async fn show(
    page: Page,
    State(services): State<Services>,
    draft: Draft,
) -> Result<Response, Failure> {
    match draft.way().await? {
        Some(way) => step(page, &services, way).await,
        None => Ok(gone(page)),
    }
}

/// The question; or the examples, for who answered "ved ikke" to a text that asks for nothing else.
async fn step(page: Page, services: &Services, way: ContactForm) -> Result<Response, Failure> {
    let unsure = match (way.said(), way.need()) {
        (Some(Said::Unsure), Ok(need)) => {
            let advice = services
                .advise(&need, way.sender(), Said::Unsure, false, page.lang())
                .await?;
            advice.recommendation.channel == Channel::Form
        }
        _ => false,
    };
    Ok(question(page, FormState::clean(way), unsure))
}

/// Takes the answer and leads on.
pub async fn take(
    page: Page,
    State(state): State<AppState>,
    draft: Draft,
    Fields(form): Fields<ContactForm>,
) -> Result<Response, Failure> {
    let services = &state.services;
    if let Some(blocked) = blocked(&page, services, &form, &paths::WAY) {
        return Ok(blocked);
    }
    if [SHOW, CHANGE].contains(&form.step.as_str()) {
        // Who wants to change something is asked again instead of being shown examples.
        let form = match (form.step.as_str(), form.said()) {
            (CHANGE, Some(Said::Unsure)) => ContactForm {
                said: String::new(),
                ..form
            },
            _ => form,
        };
        return match kept(&page, &draft, &form, &paths::WAY).await? {
            Some(led) => Ok(led),
            None => step(page, services, form).await,
        };
    }
    let (need, said) = match form.clone().parse_answer() {
        Ok(answer) => answer,
        Err(state) => return Ok(reject(page, state)),
    };
    decide(page, &state, draft, form, &need, said).await
}

/// Where the answer leads.
pub async fn decide(
    page: Page,
    state: &AppState,
    draft: Draft,
    form: ContactForm,
    need: &Need,
    said: Said,
) -> Result<Response, Failure> {
    let services = &state.services;
    let advice = services
        .advise(need, form.sender(), said, false, page.lang())
        .await?;
    count(services, &advice, &page);
    if said == Said::General {
        count_override(&page, state, &draft, &form).await;
    }
    match (advice.recommendation.channel, said) {
        // Urgent words are met by the box on whatever page follows; what they said decides which.
        (Channel::Form, Said::Unsure) => match kept(&page, &draft, &form, &paths::WAY).await? {
            Some(led) => Ok(led),
            None => Ok(question(page, FormState::clean(form), true)),
        },
        (Channel::Form, _) => contact::begin(page, state, draft, form).await,
        (Channel::Urgent, Said::No | Said::Unsure | Said::General) => {
            contact::begin(page, state, draft, form).await
        }
        (Channel::InternalMail, _) => Ok(page.see_other(&paths::ABOUT_STAFF)),
        _ => digital_post::begin(page, state, draft, form).await,
    }
}

/// With a cookie: keeps the way and leads to a place. Without one the caller renders from the POST itself; and so it does
/// when a field holds what must not be kept, or the store does not answer: there would be nothing to lead to.
pub async fn kept(
    page: &Page,
    draft: &Draft,
    form: &ContactForm,
    place: &Place,
) -> Result<Option<Response>, Failure> {
    // A topic that there is not was made by hand.
    let topic = page.knowledge.topic(&form.topic);
    let known = ContactForm {
        topic: topic.map_or_else(String::new, |topic| topic.id.clone()),
        ..form.clone()
    };
    if let Err(failure) = draft.keep(&known).await {
        tracing::error!(?failure, "a draft could not be kept");
        return Ok(None);
    }
    let is_kept = draft.had_cookie() && !form.holds_blocked();
    Ok(is_kept.then(|| page.see_other(place)))
}

/// Takes a text along to a place of the way: the page for a text that must not be stored, or the place. `None`: the caller
/// renders the place from the POST itself.
pub async fn taken(
    page: &Page,
    services: &Services,
    draft: &Draft,
    form: &ContactForm,
    place: &Place,
) -> Result<Option<Response>, Failure> {
    match blocked(page, services, form, place) {
        Some(blocked) => Ok(Some(blocked)),
        None => kept(page, draft, form, place).await,
    }
}

/// The page for a text that must not be stored, when it is one.
pub fn blocked(
    page: &Page,
    services: &Services,
    form: &ContactForm,
    back: &Place,
) -> Option<Response> {
    // The text is judged as it would be kept: without the control characters that could stand inside a number.
    let need = form
        .need()
        .map_or_else(|_| form.need.clone(), |need| need.words().to_owned());
    if !app::domain::privacy::blocks(&need) {
        return None;
    }
    services.count(EventKind::Blocked, page.lang());
    let urgent = urgency(&need).is_some();
    let form = ContactForm {
        need,
        ..form.clone()
    };
    Some(
        page.reject(|lang, knowledge| {
            pages::blocked(lang, &form, back, urgent, &knowledge.directory)
        }),
    )
}

/// No text: the box, so that it can be written again.
pub fn gone(page: Page) -> Response {
    page.show(|lang, knowledge| pages::expired(lang, &knowledge.directory))
}

fn question(page: Page, form: FormState<ContactForm>, unsure: bool) -> Response {
    let urgent = urgency(&form.form().need).is_some();
    let around = AroundWay { urgent, unsure };
    page.show(|lang, knowledge| pages::way(lang, form, around, &knowledge.directory))
}

/// Asks the question again: it was not answered, or the answer does not let the form be used.
pub fn ask(page: Page, form: ContactForm) -> Response {
    let form = ContactForm {
        said: String::new(),
        ..form
    };
    let errors = vec![(ContactField::Said, FieldError::NotChosen)];
    reject(page, FormState::faulty(form, errors))
}

fn reject(page: Page, form: FormState<ContactForm>) -> Response {
    // No text at all: the box is the place to mend it.
    if form.form().need.trim().is_empty() {
        return gone(page);
    }
    let urgent = urgency(&form.form().need).is_some();
    let around = AroundWay {
        urgent,
        unsure: false,
    };
    page.reject(|lang, knowledge| pages::way(lang, form, around, &knowledge.directory))
}

/// Counts "it is a general question" once for a text: not when the way that is kept says so already, nor when the same form
/// comes again. The word that answers were shown tells one citizen's form from another's.
pub async fn count_override(page: &Page, state: &AppState, draft: &Draft, form: &ContactForm) {
    let kept = draft.way().await.ok().flatten();
    let again = kept.is_some_and(|kept| {
        kept.said() == Some(Said::General) && kept.need().ok() == form.need().ok()
    });
    let Ok(need) = form.need() else {
        return;
    };
    let overrides = !again && form.said() == Some(Said::General);
    if overrides && state.counted.is_new(&[&form.seen, need.words()]) {
        state.services.count(EventKind::Overridden, page.lang());
    }
}

fn count(services: &Services, advice: &Advice, page: &Page) {
    let kind = match advice.recommendation.channel {
        Channel::DigitalPost | Channel::SelfService => Some(EventKind::SentToDigitalPost),
        Channel::PhoneVisitLetter => Some(EventKind::SentToPhone),
        Channel::OtherAuthority => Some(EventKind::SentElsewhere),
        Channel::Urgent => Some(EventKind::UrgentShown),
        Channel::Form | Channel::InternalMail => None,
    };
    if let Some(kind) = kind {
        services.count(kind, page.lang());
    }
}
