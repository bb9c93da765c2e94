//! The field for a message, with a warning that waits: an island shows it when the text holds a number that must not be
//! sent. Without JavaScript the server says the same.

use leptos::prelude::*;

use crate::{domain::Language, forms::FieldState, islands::PrivacyHint, ui::Textarea, words::say};

/// The field with its label and hint.
#[component]
pub fn PrivacyField(
    lang: Language,
    field: FieldState,
    label: &'static str,
    hint: &'static str,
) -> impl IntoView {
    let class = match field.error {
        Some(_) => "field field--error",
        None => "field",
    };
    let name = field.name;
    view! {
        <div class=class>
            <label class="field__label" for=name>{label}</label>
            <p class="field__hint" id="besked-hjaelp">{hint}</p>
            <PrivacyHint>
                <Textarea lang field class="field__input" hint=Some("besked-hjaelp") rows=8/>
                <div class="privacy-hint notice notice--warning" role="alert" tabindex="-1" hidden>
                    <p class="notice__title">{say!(lang, blocked.hint_title)}</p>
                    <p>{say!(lang, blocked.hint)}</p>
                    <button type="button" class="button button--secondary" data-remove="">{say!(lang, blocked.hint_remove)}</button>
                </div>
            </PrivacyHint>
        </div>
    }
}
