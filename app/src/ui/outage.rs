//! What is down, said where it matters, with what to do instead: one banner, however much is down.
//!
//! It never says that a deadline is put off: nobody can promise that. It never sends anybody to what is down as well.

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        directory::{ALARM, CITIZEN_SERVICE, MAIN_PHONE},
        notice::Service,
    },
    paths::{self, Place},
    ui::PhoneLink,
    words::say,
};

/// What can be used now.
#[derive(Clone, Copy)]
struct Works {
    digital_post: bool,
    form: bool,
    phones: bool,
}

impl Works {
    fn now(directory: &Directory) -> Works {
        let works = |service| !directory.is_down(service);
        Works {
            digital_post: directory.login_that_is_down().is_none(),
            form: works(Service::Form),
            phones: works(Service::Phone),
        }
    }
}

/// The banner for some services; nothing when all of them work. `here` is where it stands: no link leads to the page
/// itself.
#[component]
pub fn Outage<'a>(
    lang: Language,
    directory: &'a Directory,
    services: &'static [Service],
    here: Place,
) -> impl IntoView + use<> {
    let works = Works::now(directory);
    let down: Vec<Service> = services
        .iter()
        .copied()
        .filter(|service| directory.is_down(*service))
        .collect();
    let titles = |some: &[Service]| {
        let some = down.iter().filter(|service| some.contains(service));
        some.map(|service| title(lang, *service)).collect()
    };
    let login = titles(&[Service::DigitalPost, Service::Mitid]);
    let (form, phones) = (titles(&[Service::Form]), titles(&[Service::Phone]));
    let parts = [
        part(login, || deadline(lang, directory, works)),
        part(form, || instead_of_form(lang, directory, works)),
        part(phones, || instead_of_phones(lang, directory, works)),
    ];
    (!down.is_empty()).then(|| {
        view! {
            <div class="notice notice--warning outage" role="note">
                {parts.into_iter().collect_view()}
                {ways(lang, directory, works, &here)}
            </div>
        }
    })
}

fn title(lang: Language, service: Service) -> &'static str {
    match service {
        Service::DigitalPost => say!(lang, outage.digital_post_title),
        Service::Mitid => say!(lang, outage.mitid_title),
        Service::Form => say!(lang, outage.form_title),
        Service::Phone => say!(lang, outage.phone_title),
    }
}

/// What is down, and the words for it: services that need the same words share them.
fn part(titles: Vec<&'static str>, words: impl FnOnce() -> AnyView) -> Option<AnyView> {
    let first = !titles.is_empty();
    first.then(|| {
        view! {
            {titles.into_iter().map(|title| view! { <p class="notice__title">{title}</p> }).collect_view()}
            <p>{words()}</p>
        }
        .into_any()
    })
}

/// Digital Post or MitID is down, and somebody may have a deadline.
fn deadline(lang: Language, directory: &Directory, works: Works) -> AnyView {
    let phone = directory
        .phone(MAIN_PHONE)
        .filter(|_| works.phones)
        .cloned();
    let instead = match phone {
        Some(phone) => view! {
            {say!(lang, outage.deadline_call)} " " <PhoneLink lang phone class="phone"/> {say!(lang, outage.deadline_or)}
        }
        .into_any(),
        None => say!(lang, outage.deadline_visit).into_any(),
    };
    view! { {instead} " " {say!(lang, outage.deadline_note)} }.into_any()
}

fn instead_of_form(lang: Language, directory: &Directory, works: Works) -> AnyView {
    let phone = directory
        .phone(MAIN_PHONE)
        .filter(|_| works.phones)
        .cloned();
    match phone {
        Some(phone) => view! {
            {say!(lang, outage.form)} " " {say!(lang, outage.form_call)} " " <PhoneLink lang phone class="phone"/> "."
        }
        .into_any(),
        None => say!(lang, outage.form).into_any(),
    }
}

/// 112 is another's, and answers when we do not.
fn instead_of_phones(lang: Language, directory: &Directory, works: Works) -> AnyView {
    let alarm = directory.phone(ALARM).cloned().map(|phone| {
        view! { {say!(lang, outage.danger)} " " <PhoneLink lang phone class="phone"/> ". " }
    });
    let instead = match works.form || works.digital_post {
        true => say!(lang, outage.phone),
        false => say!(lang, outage.phone_visit),
    };
    view! { {alarm} {instead} }.into_any()
}

/// Links to what works. Who can call needs no list; who cannot needs every other way.
fn ways(lang: Language, directory: &Directory, works: Works, here: &Place) -> Option<AnyView> {
    let visit = directory
        .link(CITIZEN_SERVICE)
        .filter(|_| !works.phones)
        .map(|link| (link.url.clone(), say!(lang, ways.visit)));
    let inside = |offered: bool, place: Place, words: &'static str| {
        (offered && place != *here).then(|| (place.in_language(lang), words))
    };
    let links: Vec<_> = [
        inside(works.phones, paths::CALL_BACK, say!(lang, outage.call_back)),
        inside(
            !works.phones && works.form && !leads_to_the_form(here),
            paths::START,
            say!(lang, help.general_link),
        ),
        inside(
            !works.phones && works.digital_post,
            paths::DIGITAL_POST,
            say!(lang, ways.digital_post),
        ),
        visit,
        inside(true, paths::STATUS, say!(lang, outage.status)),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!links.is_empty()).then(|| {
        view! {
            <ul class="outage__ways">
                {links.into_iter().map(|(url, words)| view! { <li><a href=url>{words}</a></li> }).collect_view()}
            </ul>
        }
        .into_any()
    })
}

/// Pages that hold the box, the question or the form already.
fn leads_to_the_form(here: &Place) -> bool {
    [
        paths::START,
        paths::STAFF,
        paths::SUGGESTIONS,
        paths::WAY,
        paths::CONTACT,
        paths::CONTACT_CHECK,
    ]
    .contains(here)
}
