//! The field for a message, with a warning that waits: an island shows it when the text holds a number that must not be
//! sent. Without JavaScript the server says the same.

use leptos::prelude::*;

use crate::{
    domain::Language,
    forms::FieldState,
    islands::PrivacyHint,
    ui::{PrivacyWarning, Textarea},
};

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
                <PrivacyWarning lang/>
            </PrivacyHint>
        </div>
    }
}
