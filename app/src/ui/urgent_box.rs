//! Help that cannot wait: unmistakable, not frightening.

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        directory::{ALARM, NIGHT_DUTY, Phone},
        fact,
    },
    paths,
    words::say,
};

/// The box with the directory's numbers. `announce`: it is read aloud at once, because it came up in answer to something.
#[component]
pub fn UrgentBox<'a>(
    lang: Language,
    directory: &'a Directory,
    announce: bool,
) -> impl IntoView + use<> {
    let phone = |id| directory.phone(id).cloned();
    let (alarm, duty) = (phone(ALARM), phone(NIGHT_DUTY));
    view! {
        <section class="urgent-box" id="haster" role=announce.then_some("alert") aria-labelledby="haster-titel">
            <h2 class="urgent-box__title" id="haster-titel">{say!(lang, urgent.title)}</h2>
            {alarm.map(|phone| view! {
                <p class="urgent-box__line">{say!(lang, urgent.danger)} " " <PhoneLink lang phone class="urgent-box__phone"/></p>
            })}
            {duty.map(|phone| view! {
                <p class="urgent-box__line">{say!(lang, urgent.otherwise)} " " <PhoneLink lang phone class="urgent-box__phone"/></p>
                <p>{say!(lang, urgent.open)}</p>
            })}
            <p><a class="urgent-box__more" href=format!("{}#uden-tale", paths::URGENT.in_language(lang))>{say!(lang, urgent.no_voice)}</a></p>
        </section>
    }
}

/// A number that can be called by a touch.
#[component]
pub fn PhoneLink(lang: Language, phone: Phone, class: &'static str) -> impl IntoView {
    view! { <a class=class href=fact::dial(&phone.number)>{fact::phone(&phone.number, lang)}</a> }
}
