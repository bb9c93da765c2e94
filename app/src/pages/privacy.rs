//! What we keep of a citizen, why, and for how long (GDPR, art. 13).
//!
//! Every sentence is a promise: what is changed in the code is changed here.

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        directory::{DIGITAL_POST, MAIN_PHONE},
        inquiry::KEPT_DAYS,
        need::KEPT_HOURS,
    },
    shell::Screen,
    ui::{OutLine, PhoneLink, Points, WaysOn, WithoutLogin},
    words::say,
};

/// The privacy notice.
pub fn privacy(lang: Language, directory: &Directory) -> Screen {
    let title = say!(lang, privacy.title);
    let body = view! {
        <h1>{title}</h1>
        <p>{say!(lang, privacy.short)}</p>
        {controller(lang, directory)}
        {purpose(lang)}
        {kept(lang)}
        {exception(lang)}
        {never(lang)}
        {receivers(lang)}
        {rights(lang, directory)}
        <WaysOn lang directory/>
    };
    Screen::new(title, body)
}

/// Who is responsible, and how to reach them (13(1)(a) and (b)).
fn controller(lang: Language, directory: &Directory) -> AnyView {
    let address = directory.municipality().map(|all| {
        view! { <li>{all.da.clone()} ", " {all.address.clone()}</li> }
    });
    let phone = directory.phone(MAIN_PHONE).cloned();
    view! {
        <h2 id="ansvar">{say!(lang, privacy.controller_title)}</h2>
        <p>{say!(lang, privacy.controller)}</p>
        <ul class="points">
            {address}
            {phone.map(|phone| view! { <li>{say!(lang, privacy.phone)} " " <PhoneLink lang phone class="phone"/></li> })}
        </ul>
        <p>{say!(lang, privacy.dpo)}</p>
        <OutLine lang directory id="databeskyttelsesraadgiver"/>
    }
    .into_any()
}

/// Why we may: a public task, not consent (13(1)(c), 13(2)(e) and (f)).
fn purpose(lang: Language) -> AnyView {
    let sentences = vec![
        say!(lang, privacy.purpose),
        say!(lang, privacy.basis),
        say!(lang, privacy.voluntary),
        say!(lang, privacy.automatic),
    ];
    view! {
        <h2 id="hvorfor">{say!(lang, privacy.purpose_title)}</h2>
        <Points sentences/>
    }
    .into_any()
}

/// What is kept how long (13(2)(a)).
fn kept(lang: Language) -> AnyView {
    let rows = [
        (
            say!(lang, privacy.draft),
            say!(lang, privacy.draft_time, hours = KEPT_HOURS),
        ),
        (
            say!(lang, privacy.inquiry),
            say!(lang, privacy.inquiry_time, days = KEPT_DAYS),
        ),
        (
            say!(lang, privacy.case),
            say!(lang, privacy.case_time).to_owned(),
        ),
        (
            say!(lang, privacy.blocked),
            say!(lang, privacy.blocked_time).to_owned(),
        ),
        (
            say!(lang, privacy.figures),
            say!(lang, privacy.figures_time).to_owned(),
        ),
    ];
    view! {
        <h2 id="hvor-laenge">{say!(lang, privacy.kept_title)}</h2>
        <dl>
            {rows.map(|(what, how_long)| view! { <dt>{what}</dt> <dd>{how_long}</dd> }).into_iter().collect_view()}
        </dl>
        <p>{say!(lang, privacy.erase)}</p>
    }
    .into_any()
}

/// The one place where a citizen's words outlive their visit.
fn exception(lang: Language) -> AnyView {
    let sentences = vec![
        say!(lang, privacy.exception_short),
        say!(lang, privacy.exception_hash),
        say!(lang, privacy.exception_five),
        say!(lang, privacy.exception_erased),
        say!(lang, privacy.exception_nobody),
    ];
    view! {
        <h2 id="soegninger">{say!(lang, privacy.exception_title)}</h2>
        <p>{say!(lang, privacy.exception)}</p>
        <Points sentences/>
    }
    .into_any()
}

fn never(lang: Language) -> AnyView {
    let sentences = vec![
        say!(lang, privacy.never_address),
        say!(lang, privacy.never_cookie),
        say!(lang, privacy.never_others),
        say!(lang, privacy.never_url),
    ];
    view! {
        <h2 id="ikke">{say!(lang, privacy.never_title)}</h2>
        <Points sentences/>
    }
    .into_any()
}

/// Who gets it (13(1)(e)).
fn receivers(lang: Language) -> AnyView {
    let sentences = vec![
        say!(lang, privacy.receivers_unit),
        say!(lang, privacy.receivers_shown),
        say!(lang, privacy.receivers_forward),
    ];
    view! {
        <h2 id="hvem">{say!(lang, privacy.receivers_title)}</h2>
        <Points sentences/>
    }
    .into_any()
}

/// Rights and the authority one may complain to (13(2)(b) and (d)).
fn rights(lang: Language, directory: &Directory) -> AnyView {
    let sentences = vec![
        say!(lang, privacy.rights_access),
        say!(lang, privacy.rights_correct),
        say!(lang, privacy.rights_erase),
        say!(lang, privacy.rights_limit),
        say!(lang, privacy.rights_object),
    ];
    view! {
        <h2 id="rettigheder">{say!(lang, privacy.rights_title)}</h2>
        <Points sentences/>
        <p>{say!(lang, privacy.rights_how)}</p>
        <OutLine lang directory id="kk-indsigt"/>
        <OutLine lang directory id=DIGITAL_POST/>
        <OutLine lang directory id="kk-databeskyttelse"/>
        <WithoutLogin lang directory/>
        <h2 id="klage">{say!(lang, privacy.complain_title)}</h2>
        <p>{say!(lang, privacy.complain)}</p>
        <OutLine lang directory id="datatilsynet"/>
    }
    .into_any()
}
