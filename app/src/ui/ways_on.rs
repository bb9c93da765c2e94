//! The ways on that stand on every page: nobody ends in a blind alley.

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        directory::{CITIZEN_SERVICE, CONTACT_PAGE, MAIN_PHONE, Phone},
        notice::Service,
    },
    paths,
    ui::{OpenHours, PhoneLink},
    words::say,
};

/// Phone, call-back, Digital Post, a visit, help, the topics.
#[component]
pub fn WaysOn<'a>(lang: Language, directory: &'a Directory) -> impl IntoView + use<> {
    let phone = directory.phone(MAIN_PHONE).cloned();
    let link = |id| directory.link(id).map(|link| link.url.clone());
    let phone = match directory.is_down(Service::Phone) {
        true => view! {
            <li>
                {say!(lang, outage.phone_title)} ". "
                <a href=paths::STATUS.in_language(lang)>{say!(lang, outage.status)}</a>
            </li>
        }
        .into_any(),
        false => view! {
            {phone.map(|phone| {
                let hours = hours(lang, &phone, directory);
                view! { <li><PhoneLink lang phone class="ways-on__phone"/><p>{say!(lang, ways.phone)} " " {hours}</p></li> }
            })}
            <li><a href=paths::CALL_BACK.in_language(lang)>{say!(lang, ways.call_back)}</a><p>{say!(lang, ways.call_back_help)}</p></li>
        }
        .into_any(),
    };
    view! {
        <section class="ways-on" id="andre-veje" aria-labelledby="andre-veje-titel">
            <h2 id="andre-veje-titel">{say!(lang, ways.title)}</h2>
            <ul class="ways-on__list">
                {phone}
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

/// Hours that are not confirmed never mean closed: we say where they are found.
fn hours(lang: Language, phone: &Phone, directory: &Directory) -> AnyView {
    if phone.hours.is_known() {
        return view! { <OpenHours lang hours=&phone.hours whose=phone.whose() directory/> }
            .into_any();
    }
    let page = directory.link(CONTACT_PAGE).map(|link| link.url.clone());
    page.map(|url| {
        let shown = url
            .trim_start_matches("https://")
            .trim_start_matches("www.")
            .to_owned();
        view! { {say!(lang, ways.phone_hours_at)} " " <a href=url>{shown}</a> "." }
    })
    .into_any()
}
