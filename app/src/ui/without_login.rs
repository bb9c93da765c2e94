//! The ways that need no login, in one short list: for every place where somebody may have none.

use leptos::prelude::*;

use crate::{
    domain::{Directory, Language, directory::CITIZEN_SERVICE},
    paths,
    ui::PhoneLink,
    words::say,
};

/// Call, be called, come, or write on paper.
#[component]
pub fn WithoutLogin<'a>(lang: Language, directory: &'a Directory) -> impl IntoView + use<> {
    let phone = directory.working_phone().cloned();
    let by_phone = phone.is_some();
    let visit = directory.link(CITIZEN_SERVICE).map(|link| link.url.clone());
    view! {
        <div class="without-login">
            <p class="without-login__title">{say!(lang, help.without_login)}</p>
            <ul class="without-login__list">
                {phone.map(|phone| view! {
                    <li>{say!(lang, help.call)} " " <PhoneLink lang phone class="without-login__phone"/></li>
                })}
                {by_phone.then(|| view! {
                    <li><a href=paths::CALL_BACK.in_language(lang)>{say!(lang, help.call_back)}</a></li>
                })}
                {visit.map(|url| view! { <li><a href=url>{say!(lang, help.visit)}</a></li> })}
                <li><a href=paths::PAPER_LETTER.in_language(lang)>{say!(lang, help.paper_letter)}</a></li>
            </ul>
        </div>
    }
}
