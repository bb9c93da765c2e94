//! The letter on paper.

use app::{
    domain::{Language, calendar, triage::Said},
    forms::ContactForm,
    pages, paths,
    services::Services,
};
use axum::{extract::State, response::Response};

use super::{failure::Failure, fields::Fields, page::Page, session::Draft, way};

/// With the text that is kept, or with lines to write on.
pub async fn show(
    page: Page,
    State(services): State<Services>,
    draft: Draft,
) -> Result<Response, Failure> {
    let form = draft.way().await?.unwrap_or_default();
    shown(page, &services, &form).await
}

/// Takes a text along.
pub async fn take(
    page: Page,
    State(services): State<Services>,
    draft: Draft,
    Fields(form): Fields<ContactForm>,
) -> Result<Response, Failure> {
    match way::taken(&page, &services, &draft, &form, &paths::PAPER_LETTER).await? {
        Some(answer) => Ok(answer),
        None => shown(page, &services, &form).await,
    }
}

async fn shown(page: Page, services: &Services, form: &ContactForm) -> Result<Response, Failure> {
    let today = services.clock.today();
    // The letter itself is Danish: it is opened by Danes.
    let date = format!(
        "{} {}",
        calendar::day_and_month(Language::Da, today),
        today.year()
    );
    let unit = match form.need() {
        Ok(need) => {
            services
                .advise(&need, form.sender(), Said::Yes, true, page.lang())
                .await?
                .unit
        }
        Err(_) => None,
    };
    Ok(
        page.show(|lang, knowledge| {
            pages::paper_letter(lang, form, unit.as_ref(), date, knowledge)
        }),
    )
}
