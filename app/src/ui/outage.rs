//! What is down, said where it matters, with what to do instead.
//!
//! It never says that a deadline is put off: nobody can promise that.

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        directory::MAIN_PHONE,
        fact,
        notice::{Notice, Service, is_down},
    },
    paths,
    words::say,
};

/// The banner for some services; nothing when all of them work.
#[component]
pub fn Outage<'a>(
    lang: Language,
    directory: &'a Directory,
    notices: &'a [Notice],
    services: &'static [Service],
) -> impl IntoView + use<> {
    let down: Vec<Service> = services
        .iter()
        .copied()
        .filter(|service| is_down(notices, *service))
        .collect();
    let phone = directory
        .phone(MAIN_PHONE)
        .map(|phone| fact::phone(&phone.number, lang))
        .unwrap_or_default();
    down.into_iter()
        .map(|service| {
            let (title, text) = match service {
                Service::DigitalPost => (say!(lang, outage.digital_post_title), say!(lang, outage.deadline, phone = phone.clone())),
                Service::Mitid => (say!(lang, outage.mitid_title), say!(lang, outage.deadline, phone = phone.clone())),
                Service::Form => (say!(lang, outage.form_title), say!(lang, outage.form, phone = phone.clone())),
                Service::Phone => (say!(lang, outage.phone_title), say!(lang, outage.phone).to_owned()),
            };
            view! {
                <div class="notice notice--warning outage" role="note">
                    <p class="notice__title">{title}</p>
                    <p>{text}</p>
                    <p>
                        <a href=paths::CALL_BACK.in_language(lang)>{say!(lang, outage.call_back)}</a> " "
                        <a href=paths::STATUS.in_language(lang)>{say!(lang, outage.status)}</a>
                    </p>
                </div>
            }
        })
        .collect_view()
}
