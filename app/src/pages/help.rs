//! For who cannot use the digital way, and for who helps them: each has a way, and none of them is an error.
//!
//! It must not ask who is reading.

mod visit;

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        directory::{CITIZEN_SERVICE, DIGITAL_POST, OUR_FORM},
        notice::Service,
    },
    paths,
    shell::Screen,
    ui::{OpenHours, OutLine, OutLink, Outage, PhoneLink, Points, WaysOn, WithoutLogin},
    words::say,
};

/// The page, with a list of contents: people come for one of its sections.
pub fn help(lang: Language, directory: &Directory) -> Screen {
    let title = say!(lang, help.title);
    let contents = [
        ("#mitid", say!(lang, help.mitid_title)),
        ("#fritaget", say!(lang, help.exempt_title)),
        ("#hjaelper", say!(lang, help.helper_title)),
        ("#under-15", say!(lang, help.young_title)),
        ("#uden-cpr", say!(lang, help.no_cpr_title)),
        ("#doev", say!(lang, help.deaf_title)),
        ("#besoeg", say!(lang, help.visit_title)),
        ("#brev", say!(lang, help.letter_title)),
    ];
    let body = view! {
        <h1>{title}</h1>
        <Outage lang directory services=&[Service::DigitalPost, Service::Mitid, Service::Phone] here=paths::HELP/>
        <p>{say!(lang, help.lead)}</p>
        <nav aria-label=say!(lang, help.contents)>
            <ul class="answer-list">
                {contents.map(|(href, title)| view! { <li><a href=href>{title}</a></li> }).into_iter().collect_view()}
            </ul>
        </nav>
        {mitid(lang, directory)}
        {exempt(lang, directory)}
        {helper(lang, directory)}
        {young(lang, directory)}
        {no_cpr(lang, directory)}
        {deaf(lang, directory)}
        {visit::visit(lang, directory)}
        {paper(lang, directory)}
        <WaysOn lang directory/>
    };
    Screen::new(title, body)
}

fn mitid(lang: Language, directory: &Directory) -> AnyView {
    let support = directory.phone("mitid-support").cloned().map(|phone| {
        let hours = view! { <OpenHours lang hours=&phone.hours whose=phone.whose() directory/> };
        view! {
            <li>
                {say!(lang, help.mitid_lost)} " " <PhoneLink lang phone class="phone"/> "."
                " " {hours}
            </li>
        }
    });
    view! {
        <h2 id="mitid">{say!(lang, help.mitid_title)}</h2>
        <ul class="points">
            {support}
            <li>{say!(lang, help.mitid_get)}</li>
            <li>{say!(lang, help.mitid_no_phone)}</li>
            <li>{say!(lang, help.mitid_wait)}</li>
        </ul>
        <OutLine lang directory id="mitid"/>
        <OutLine lang directory id=CITIZEN_SERVICE/>
        <WithoutLogin lang directory/>
    }
    .into_any()
}

fn exempt(lang: Language, directory: &Directory) -> AnyView {
    let already = vec![
        say!(lang, help.exempt_already),
        say!(lang, help.exempt_self_service),
    ];
    let how = vec![
        say!(lang, help.exempt_who),
        say!(lang, help.exempt_visit),
        say!(lang, help.exempt_other),
        say!(lang, help.exempt_after),
    ];
    view! {
        <h2 id="fritaget">{say!(lang, help.exempt_title)}</h2>
        <Points sentences=already/>
        <h3>{say!(lang, help.exempt_how_title)}</h3>
        <Points sentences=how/>
        <OutLine lang directory id=CITIZEN_SERVICE/>
        <WithoutLogin lang directory/>
    }
    .into_any()
}

fn helper(lang: Language, directory: &Directory) -> AnyView {
    let sentences = vec![
        say!(lang, help.helper_phone),
        say!(lang, help.helper_visit),
        say!(lang, help.helper_power),
        say!(lang, help.helper_digital),
        say!(lang, help.helper_read),
    ];
    view! {
        <h2 id="hjaelper">{say!(lang, help.helper_title)}</h2>
        <p>{say!(lang, help.helper_mitid)}</p>
        <Points sentences/>
        <OutLine lang directory id=DIGITAL_POST/>
        <OutLine lang directory id="borger-dk"/>
        <WithoutLogin lang directory/>
    }
    .into_any()
}

fn young(lang: Language, directory: &Directory) -> AnyView {
    let children = directory.phone("boernetelefonen").cloned();
    view! {
        <h2 id="under-15">{say!(lang, help.young_title)}</h2>
        <p>{say!(lang, help.young_post)}</p>
        <ul class="points">
            <li>{say!(lang, help.young_call)}</li>
            <li>{say!(lang, help.young_parent)}</li>
            {ask(lang)}
            <li>
                {say!(lang, help.young_bad)}
                {children.map(|phone| view! { " " {say!(lang, help.young_talk)} " " <PhoneLink lang phone class="phone"/> "." })}
                " " <a href=paths::URGENT.in_language(lang)>{say!(lang, help.urgent_link)}</a>
            </li>
        </ul>
        <WithoutLogin lang directory/>
    }
    .into_any()
}

fn no_cpr(lang: Language, directory: &Directory) -> AnyView {
    view! {
        <h2 id="uden-cpr">{say!(lang, help.no_cpr_title)}</h2>
        <ul class="points">
            <li>{say!(lang, help.no_cpr_post)}</li>
            <li>{say!(lang, help.no_cpr_new)}</li>
            {ask(lang)}
        </ul>
        <OutLine lang directory id="international-house"/>
        <OutLine lang directory id="life-in-denmark"/>
        <WithoutLogin lang directory/>
    }
    .into_any()
}

/// The ways without a voice. The list of calls does not stand here: it would be no help.
fn deaf(lang: Language, directory: &Directory) -> AnyView {
    let no_voice = format!("{}#uden-tale", paths::URGENT.in_language(lang));
    view! {
        <h2 id="doev">{say!(lang, help.deaf_title)}</h2>
        <p>{say!(lang, help.deaf_lead)}</p>
        <ul class="points">
            <li>{say!(lang, help.deaf_visit)}</li>
            <li><a href=paths::PAPER_LETTER.in_language(lang)>{say!(lang, help.paper_letter)}</a> ". " {say!(lang, help.deaf_letter)}</li>
            {ask(lang)}
            <li>{say!(lang, help.deaf_post)}</li>
            <li>{say!(lang, help.deaf_together)}</li>
        </ul>
        <OutLine lang directory id=CITIZEN_SERVICE/>
        <OutLine lang directory id=DIGITAL_POST/>
        {instead_of_calling(lang, directory)}
        <p>{say!(lang, help.deaf_sms)} " " {say!(lang, help.deaf_urgent)} " " <a href=no_voice>{say!(lang, help.deaf_urgent_link)}</a></p>
    }
    .into_any()
}

/// The way without a voice beside each phone that has one of its own; our form serves the rest, and stands above.
fn instead_of_calling(lang: Language, directory: &Directory) -> Option<AnyView> {
    let phones = directory.phones.iter();
    let ways: Vec<_> = phones
        .filter(|phone| phone.confidence.may_be_shown() && phone.without_voice != OUR_FORM)
        .filter_map(|phone| {
            Some((
                phone.name(lang).to_owned(),
                directory.link(&phone.without_voice)?.clone(),
            ))
        })
        .map(|(name, link)| view! { <li>{name} ": " <OutLink lang link/></li> })
        .collect();
    (!ways.is_empty()).then(|| {
        view! {
            <details>
                <summary>{say!(lang, help.deaf_instead)}</summary>
                <ul class="points">{ways}</ul>
            </details>
        }
        .into_any()
    })
}

fn paper(lang: Language, directory: &Directory) -> AnyView {
    let sentences = vec![
        say!(lang, help.letter_write),
        say!(lang, help.letter_dao),
        say!(lang, help.letter_deadline),
    ];
    view! {
        <h2 id="brev">{say!(lang, help.letter_title)}</h2>
        <p>{say!(lang, help.letter_when)}</p>
        <p><a class="button button--secondary" href=paths::PAPER_LETTER.in_language(lang)>{say!(lang, help.letter_print)}</a></p>
        <Points sentences/>
        <WithoutLogin lang directory/>
    }
    .into_any()
}

/// A general question needs no login: the box takes it.
fn ask(lang: Language) -> AnyView {
    view! {
        <li>
            {say!(lang, help.general)} " "
            <a href=paths::START.in_language(lang)>{say!(lang, help.general_link)}</a>
        </li>
    }
    .into_any()
}
