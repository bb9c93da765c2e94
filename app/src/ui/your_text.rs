//! The citizen's own text, kept in sight: change it, search again, erase it.

use leptos::prelude::*;

use crate::{
    domain::{Language, Need},
    forms::{FormState, NeedField, NeedForm},
    paths,
    ui::Textarea,
    words::say,
};

/// The text with its forms. Every form carries the text itself, so an expired session loses nothing.
#[component]
pub fn YourText(lang: Language, need: Need) -> impl IntoView {
    let form = FormState::clean(NeedForm::holding(&need));
    view! {
        <section class="your-text" aria-labelledby="din-tekst">
            <h2 class="your-text__title" id="din-tekst">{say!(lang, suggestions.you_wrote)}</h2>
            <p class="your-text__text" dir="auto">{need.words().to_owned()}</p>
            <div class="your-text__actions">
            <details class="your-text__edit">
                <summary>{say!(lang, suggestions.edit)}</summary>
                <form method="post" action=paths::SUGGESTIONS.in_language(lang) novalidate>
                    <div class="field">
                        <label class="field__label" for="need">{say!(lang, need_box.label)}</label>
                        <Textarea lang field=form.field(NeedField::Need) class="field__input" hint=None rows=3/>
                    </div>
                    <button class="button button--secondary">{say!(lang, suggestions.search_again)}</button>
                </form>
            </details>
            <form method="post" action=paths::ERASE.in_language(lang)>
                <button class="button button--quiet">{say!(lang, suggestions.erase)}</button>
            </form>
            </div>
            <p class="your-text__kept">{say!(lang, suggestions.kept)}</p>
        </section>
    }
}
