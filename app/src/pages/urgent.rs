//! Urgent help: whom to call for what. Nothing can be written here.
//!
//! It must not know a number: they stand in the directory, and one that may not be shown is left out.

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        directory::{ALARM, NIGHT_DUTY, Phone},
    },
    shell::Screen,
    ui::{LeaveQuickly, OpenHours, OutLink, PhoneLink, UrgentBox, WaysOn},
    words::say,
};

/// Where the social emergency service can be visited, with its address in the name.
const NIGHT_DUTY_PLACE: &str = "doegnvagt-sted";
/// The centres for children are many, one for each part of the city.
const CHILDREN: &str = "bbu-";

/// The page. The box comes first: who is in danger reads no further.
pub fn urgent(lang: Language, directory: &Directory) -> Screen {
    let title = say!(lang, urgent_page.title);
    let body = view! {
        <LeaveQuickly lang/>
        <h1>{title}</h1>
        <UrgentBox lang directory announce=false/>
        {violence(lang, directory)}
        {child(lang, directory)}
        {suicide(lang, directory)}
        {homeless(lang, directory)}
        {illness(lang, directory)}
        {police(lang, directory)}
        {no_voice(lang, directory)}
        <WaysOn lang directory/>
    };
    Screen::new(title, body)
}

fn violence(lang: Language, directory: &Directory) -> AnyView {
    view! {
        <h2 id="vold">{say!(lang, urgent_page.violence_title)}</h2>
        <p>{say!(lang, urgent_page.violence)}</p>
        {phones(lang, directory, &[ALARM, "lev-uden-vold", NIGHT_DUTY])}
        <p>{say!(lang, urgent_page.violence_shelter)}</p>
    }
    .into_any()
}

fn child(lang: Language, directory: &Directory) -> AnyView {
    let areas: Vec<&str> = directory
        .phones
        .iter()
        .map(|phone| phone.id.as_str())
        .filter(|id| id.starts_with(CHILDREN) && directory.phone(id).is_some())
        .collect();
    let areas = (!areas.is_empty()).then(|| {
        view! {
            <details>
                <summary>{say!(lang, urgent_page.child_areas)}</summary>
                {phones(lang, directory, &areas)}
            </details>
        }
    });
    view! {
        <h2 id="barn">{say!(lang, urgent_page.child_title)}</h2>
        <p>{say!(lang, urgent_page.child)}</p>
        {phones(lang, directory, &[ALARM, NIGHT_DUTY])}
        {areas}
        <p>{say!(lang, urgent_page.child_parents)}</p>
        <p>{say!(lang, urgent_page.child_self)}</p>
        {phones(lang, directory, &["boernetelefonen"])}
    }
    .into_any()
}

fn suicide(lang: Language, directory: &Directory) -> AnyView {
    view! {
        <h2 id="selvmord">{say!(lang, urgent_page.suicide_title)}</h2>
        <p>{say!(lang, urgent_page.suicide)}</p>
        {phones(lang, directory, &[ALARM, "livslinien", "akut-1813"])}
        <p>{say!(lang, urgent_page.suicide_closed)}</p>
    }
    .into_any()
}

fn homeless(lang: Language, directory: &Directory) -> AnyView {
    view! {
        <h2 id="hjemloes">{say!(lang, urgent_page.homeless_title)}</h2>
        <p>{say!(lang, urgent_page.homeless)}</p>
        {phones(lang, directory, &[NIGHT_DUTY, "hjemloese-udsatte"])}
        <p>{say!(lang, urgent_page.homeless_worried)}</p>
    }
    .into_any()
}

fn illness(lang: Language, directory: &Directory) -> AnyView {
    view! {
        <h2 id="sygdom">{say!(lang, urgent_page.illness_title)}</h2>
        <p>{say!(lang, urgent_page.illness)}</p>
        {phones(lang, directory, &[ALARM, "akut-1813"])}
    }
    .into_any()
}

fn police(lang: Language, directory: &Directory) -> Option<AnyView> {
    directory.phone("politi-114").map(|_| {
        view! {
            <h2 id="politi">{say!(lang, urgent_page.police_title)}</h2>
            <p>{say!(lang, urgent_page.police)}</p>
            {phones(lang, directory, &["politi-114"])}
        }
        .into_any()
    })
}

/// No number takes a text message as far as we know, and a wrong one would cost time: so none is named.
fn no_voice(lang: Language, directory: &Directory) -> AnyView {
    let place = directory.link(NIGHT_DUTY_PLACE).cloned();
    view! {
        <h2 id="uden-tale">{say!(lang, urgent_page.no_voice_title)}</h2>
        <ul class="points">
            <li>{say!(lang, urgent_page.no_voice_ask)}</li>
            <li>{say!(lang, urgent_page.no_voice_note)}</li>
            {place.map(|link| view! {
                <li>{say!(lang, urgent_page.no_voice_go)} " " <OutLink lang link/> <br/> {say!(lang, urgent_page.no_voice_open)}</li>
            })}
        </ul>
        <p>{say!(lang, urgent_page.no_voice_sms)}</p>
        <p>{say!(lang, urgent_page.no_voice_wait)}</p>
    }
    .into_any()
}

/// Numbers of the directory, those that may be shown, largest on the page after the box.
fn phones(lang: Language, directory: &Directory, ids: &[&str]) -> AnyView {
    let rows = ids
        .iter()
        .filter_map(|id| directory.phone(id).cloned())
        .map(|phone| row(lang, phone, directory))
        .collect_view();
    view! { <ul class="who-to-call">{rows}</ul> }.into_any()
}

/// Hours are shown where they are confirmed; without them nothing is said, never that it is closed.
fn row(lang: Language, phone: Phone, directory: &Directory) -> impl IntoView + use<> {
    let name = phone.name(lang).to_owned();
    let hours = phone.hours.is_known().then(|| {
        view! { <span class="who-to-call__hours"><OpenHours lang hours=&phone.hours whose=phone.whose() directory/></span> }
    });
    view! {
        <li class="who-to-call__row">
            <PhoneLink lang phone class="who-to-call__phone"/>
            <span>{name}</span>
            {hours}
        </li>
    }
}
