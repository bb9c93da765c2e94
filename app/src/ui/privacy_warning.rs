//! The warning that waits beside a field: an island shows the half of it that fits what was found.
//!
//! It must not know the field. The region around it is always there, so that what appears in it is read aloud.

use leptos::prelude::*;

use crate::{domain::Language, words::say};

/// Both halves, hidden.
#[component]
pub fn PrivacyWarning(lang: Language) -> impl IntoView {
    let show = say!(lang, blocked.show_where);
    view! {
        <div role="status">
            <div class="privacy-hint notice notice--warning" tabindex="-1" hidden>
                <div data-found="cpr" hidden>
                    <p class="notice__title">{say!(lang, blocked.hint_title)}</p>
                    <p>{say!(lang, blocked.hint)}</p>
                    <button type="button" class="button button--secondary" data-remove="">{say!(lang, blocked.hint_remove)}</button>
                </div>
                <div data-found="secret" hidden>
                    <p class="notice__title">{say!(lang, blocked.hint_secret_title)}</p>
                    <p>{say!(lang, blocked.hint_secret)}</p>
                    <button type="button" class="button button--secondary" data-remove="">{say!(lang, blocked.hint_secret_remove)}</button>
                </div>
                <button type="button" class="button button--quiet" data-show="">{show}</button>
            </div>
        </div>
    }
}
