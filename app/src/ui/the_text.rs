//! The citizen's text at the foot of a page that holds it: how long it is kept, and how it is erased.

use leptos::prelude::*;

use crate::{domain::Language, paths, words::say};

/// "Slet min tekst". Nothing when there is no text.
#[component]
pub fn TheText(lang: Language, text: String) -> impl IntoView {
    (!text.trim().is_empty()).then(|| {
        view! {
            <section class="the-text" aria-labelledby="din-tekst">
                <h2 class="the-text__title" id="din-tekst">{say!(lang, suggestions.you_wrote)}</h2>
                <p class="the-text__text" dir="auto">{text}</p>
                <p class="the-text__kept">{say!(lang, suggestions.kept)}</p>
                <form method="post" action=paths::ERASE.in_language(lang)>
                    <button class="button button--quiet">{say!(lang, suggestions.erase)}</button>
                </form>
            </section>
        }
    })
}
