//! "Forlad siden hurtigt": on pages about violence. A plain link that forgets the text and leads to a neutral page.

use leptos::prelude::*;

use crate::{domain::Language, paths, words::say};

/// The link, first in the page, so that it is one tab stop away.
#[component]
pub fn LeaveQuickly(lang: Language) -> impl IntoView {
    view! {
        <p class="leave-quickly">
            <a class="button button--secondary" href=paths::LEAVE.in_language(lang) rel="nofollow">{say!(lang, site.leave)}</a>
            <span class="leave-quickly__help">{say!(lang, site.leave_help)}</span>
        </p>
    }
}
