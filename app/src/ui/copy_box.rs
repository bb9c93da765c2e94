//! A text to be copied: it stands selectable. Inside `CopyTexts` its button copies it.

use leptos::prelude::*;

use crate::{domain::Language, forms::FieldState, ui::Textarea, words::say};

/// The text with its label and a button. `name` is its id; nothing is sent.
#[component]
pub fn CopyBox(
    lang: Language,
    name: &'static str,
    label: &'static str,
    text: String,
    rows: u8,
) -> impl IntoView {
    let field = FieldState {
        name,
        value: text,
        error: None,
    };
    view! {
        <div class="copy-box field">
            <label class="field__label" for=name>{label}</label>
            <Textarea lang field class="field__input copy-box__text" hint=None rows readonly=true/>
            <button type="button" class="button button--secondary" hidden>
                {say!(lang, copy.button)} <span class="visually-hidden">": " {label}</span>
            </button>
        </div>
    }
}
