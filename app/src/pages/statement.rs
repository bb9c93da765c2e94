//! Accessibility: what the site does, where the official statement is, and how to tell us.
//!
//! The official statement is made and kept at was.digst.dk; this page must not pretend to be it.

use leptos::prelude::*;

use crate::{
    domain::{Directory, Language, directory::MAIN_PHONE},
    paths,
    shell::Screen,
    ui::{OutLine, PhoneLink, Points, WaysOn},
    words::say,
};

/// The page. `statement_url` is where the official statement is, once it is published.
pub fn statement(lang: Language, directory: &Directory, statement_url: Option<&str>) -> Screen {
    let title = say!(lang, statement.title);
    let does = vec![
        say!(lang, statement.does_goal),
        say!(lang, statement.does_keyboard),
        say!(lang, statement.does_reader),
        say!(lang, statement.does_script),
        say!(lang, statement.does_zoom),
        say!(lang, statement.does_languages),
    ];
    let body = view! {
        <h1>{title}</h1>
        <p>{say!(lang, statement.lead)}</p>
        <h2>{say!(lang, statement.does_title)}</h2>
        <Points sentences=does/>
        <p>{say!(lang, statement.tested)}</p>
        {official(lang, statement_url)}
        {report(lang, directory)}
        <WaysOn lang directory/>
    };
    Screen::new(title, body)
}

/// Where the official statement is, or that it is not there yet.
fn official(lang: Language, statement_url: Option<&str>) -> AnyView {
    let text = match statement_url.map(str::to_owned) {
        Some(url) => view! {
            <p>
                {say!(lang, statement.official)} " "
                <a href=url hreflang="da">{say!(lang, statement.official_link)}</a>
            </p>
        }
        .into_any(),
        None => view! { <p>{say!(lang, statement.official_missing)}</p> }.into_any(),
    };
    view! {
        <h2 id="erklaering">{say!(lang, statement.official_title)}</h2>
        {text}
    }
    .into_any()
}

/// A written way and a phone, then the authority that supervises.
fn report(lang: Language, directory: &Directory) -> AnyView {
    let phone = directory.phone(MAIN_PHONE).cloned();
    view! {
        <h2 id="fortael-os-det">{say!(lang, statement.report_title)}</h2>
        <p>{say!(lang, statement.report)}</p>
        <p><a class="button button--primary" href=paths::FAULT.in_language(lang)>{say!(lang, statement.report_link)}</a></p>
        {phone.map(|phone| view! { <p>{say!(lang, statement.report_call)} " " <PhoneLink lang phone class="phone"/> "."</p> })}
        <h2 id="klage">{say!(lang, statement.complain_title)}</h2>
        <p>{say!(lang, statement.complain)}</p>
        <OutLine lang directory id="digst-webtilgaengelighed"/>
    }
    .into_any()
}
