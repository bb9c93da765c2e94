//! What is wrong with a form, first on the page, with a link to each field.

use leptos::prelude::*;

use crate::{
    domain::{Language, fact::grouped},
    forms::FieldError,
    words::say,
};

/// The summary; nothing when there is no fault. It takes focus when the page opens.
#[component]
pub fn ErrorSummary(lang: Language, errors: Vec<(&'static str, FieldError)>) -> impl IntoView {
    let heading = match errors.len() {
        1 => say!(lang, field.summary_one).to_owned(),
        count => say!(lang, field.summary_many, count = count),
    };
    (!errors.is_empty()).then(|| {
        view! {
            <div class="error-summary" role="group" tabindex="-1" autofocus aria-labelledby="fejl-titel">
                <div role="alert">
                    <h2 class="error-summary__title" id="fejl-titel">{heading}</h2>
                    <ul class="error-summary__list">
                        {errors.into_iter().map(|(name, error)| view! {
                            <li><a href=format!("#{name}")>{sentence(lang, error)}</a></li>
                        }).collect_view()}
                    </ul>
                </div>
            </div>
        }
    })
}

/// What is wrong, as a sentence: the same at the field and in the summary.
pub fn sentence(lang: Language, error: FieldError) -> String {
    match error {
        FieldError::Empty => say!(lang, field.empty).to_owned(),
        FieldError::NoWords => say!(lang, field.no_words).to_owned(),
        FieldError::NotChosen => say!(lang, field.not_chosen).to_owned(),
        FieldError::Cpr => say!(lang, field.cpr).to_owned(),
        FieldError::Secret => say!(lang, field.secret).to_owned(),
        FieldError::NoName => say!(lang, field.no_name).to_owned(),
        FieldError::NoAddress => say!(lang, field.no_address).to_owned(),
        FieldError::WrongAddress => say!(lang, field.wrong_address).to_owned(),
        FieldError::NoNumber => say!(lang, field.no_number).to_owned(),
        FieldError::WrongNumber => say!(lang, field.wrong_number).to_owned(),
        FieldError::WrongDate => say!(lang, field.wrong_date).to_owned(),
        FieldError::PastDate => say!(lang, field.past_date).to_owned(),
        FieldError::NoReport => say!(lang, fault.empty).to_owned(),
        FieldError::NoAddition => say!(lang, inquiry.more_empty).to_owned(),
        FieldError::TooLong(limit) => {
            let limit = grouped(&limit.to_string(), lang);
            say!(lang, field.too_long, limit = limit)
        }
    }
}
