//! The ways on that stand on every page: nobody ends in a blind alley.

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        directory::{CITIZEN_SERVICE, CONTACT_PAGE, MAIN_PHONE},
    },
    paths,
    ui::PhoneLink,
    words::say,
};

/// Phone, call-back, Digital Post, a visit, help, the topics.
#[component]
pub fn WaysOn<'a>(lang: Language, directory: &'a Directory) -> impl IntoView + use<> {
    let phone = directory.phone(MAIN_PHONE).cloned();
    let hours = phone
        .as_ref()
        .map(|phone| phone.hours(lang).to_owned())
        .filter(|hours| !hours.is_empty());
    let link = |id| directory.link(id).map(|link| link.url.clone());
    // Hours that are not confirmed never mean closed: we say where they are found.
    let hours = match hours {
        Some(hours) => hours.into_any(),
        None => link(CONTACT_PAGE)
            .map(|url| {
                let shown = url
                    .trim_start_matches("https://")
                    .trim_start_matches("www.")
                    .to_owned();
                view! { {say!(lang, ways.phone_hours_at)} " " <a href=url>{shown}</a> "." }
            })
            .into_any(),
    };
    view! {
        <section class="ways-on" id="andre-veje" aria-labelledby="andre-veje-titel">
            <h2 id="andre-veje-titel">{say!(lang, ways.title)}</h2>
            <ul class="ways-on__list">
                {phone.map(|phone| view! {
                    <li><PhoneLink lang phone class="ways-on__phone"/><p>{say!(lang, ways.phone)} " " {hours}</p></li>
                })}
                <li><a href=paths::CALL_BACK.in_language(lang)>{say!(lang, ways.call_back)}</a><p>{say!(lang, ways.call_back_help)}</p></li>
                <li><a href=paths::DIGITAL_POST.in_language(lang)>{say!(lang, ways.digital_post)}</a><p>{say!(lang, ways.digital_post_help)}</p></li>
                {link(CITIZEN_SERVICE).map(|url| view! {
                    <li><a href=url>{say!(lang, ways.visit)}</a><p>{say!(lang, ways.visit_help)}</p></li>
                })}
                <li><a href=paths::HELP.in_language(lang)>{say!(lang, ways.help)}</a><p>{say!(lang, ways.help_help)}</p></li>
                <li><a href=paths::TOPICS.in_language(lang)>{say!(lang, ways.topics)}</a></li>
            </ul>
        </section>
    }
}
