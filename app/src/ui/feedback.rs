//! "Did it answer your question?"

use leptos::prelude::*;

use crate::{domain::Language, paths, words::say};

/// Two buttons; `about` is the slug of the answer, or empty.
#[component]
pub fn Feedback(lang: Language, about: String) -> impl IntoView {
    view! {
        <form class="feedback" method="post" action=paths::THANKS.in_language(lang)>
            <h2 class="feedback__question" id="hjalp">{say!(lang, feedback.question)}</h2>
            <input type="hidden" name="slug" value=about/>
            <div class="feedback__buttons" role="group" aria-labelledby="hjalp">
                <button class="button button--secondary" name="answered" value="ja">{say!(lang, feedback.yes)}</button>
                <button class="button button--secondary" name="answered" value="nej">{say!(lang, feedback.no)}</button>
            </div>
        </form>
    }
}
