//! How to write with Digital Post: why, to whom, what to copy, the steps, a link out, and every other way.
//!
//! The link is a link, never a redirect: where it leads is another's house, and browsers differ on forms that end there.

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        directory::{DIGITAL_POST, DIGITAL_POST_BUSINESS},
        notice::Service,
        triage::{Alternative, Channel, Sender},
    },
    forms::ContactForm,
    paths,
    services::Advice,
    shell::Screen,
    ui::{
        ActionLink, Alternatives, CopyBox, Outage, Reasons, TheText, UrgentBox, WaysOn,
        digital_post_steps, sender_name,
    },
    words::say,
};

/// With a need: to whom, and the text to copy. Without one (the door on the front page): the steps.
pub fn digital_post(
    lang: Language,
    form: &ContactForm,
    advice: Option<&Advice>,
    directory: &Directory,
) -> Screen {
    let sender = form.sender();
    let channel = advice.map(|advice| advice.recommendation.channel);
    let title = match channel {
        Some(Channel::PhoneVisitLetter) => say!(lang, digital_post.title_closed),
        Some(Channel::OtherAuthority) => say!(lang, digital_post.title_elsewhere),
        Some(Channel::SelfService) => say!(lang, digital_post.title_self_service),
        _ => say!(lang, digital_post.title),
    };
    let urgent = channel == Some(Channel::Urgent);
    let notices = advice
        .map(|advice| advice.notices.clone())
        .unwrap_or_default();
    // This page is Digital Post: it is not offered beside itself.
    let ways: Vec<_> = advice
        .map_or_else(ordinary_ways, |advice| {
            advice.recommendation.alternatives.clone()
        })
        .into_iter()
        .filter(|way| *way != Alternative::DigitalPost)
        .collect();
    let phone = advice.and_then(|advice| advice.phone.clone());
    let first = channel == Some(Channel::PhoneVisitLetter);
    let alternatives = |heading: &'static str| {
        view! {
            <h2>{heading}</h2>
            <Alternatives lang ways=ways.clone() form phone=phone.clone() directory/>
        }
    };
    let text = form.need.clone();
    let body = view! {
        {urgent.then(|| view! { <UrgentBox lang directory announce=true/> })}
        <h1>{title}</h1>
        <Outage lang directory notices=&notices services=&[Service::DigitalPost, Service::Mitid]/>
        {advice.map(|advice| view! { <Reasons lang reasons=advice.recommendation.reasons.clone()/> })}
        {elsewhere(lang, advice)}
        {self_service(lang, advice)}
        {first.then(|| alternatives(say!(lang, digital_post.instead)))}
        {on_behalf(lang, sender)}
        {the_way(lang, form, advice, directory)}
        {(!first).then(|| alternatives(say!(lang, digital_post.other_ways)))}
        <TheText lang text/>
        <WaysOn lang directory/>
    };
    let screen = Screen::new(title, body).with_islands();
    match form.need.is_empty() {
        true => screen.standing_at(paths::DIGITAL_POST),
        false => screen.holding_at(paths::DIGITAL_POST, form.carried(&[])),
    }
}

fn ordinary_ways() -> Vec<Alternative> {
    vec![
        Alternative::Phone,
        Alternative::CallBack,
        Alternative::Visit,
        Alternative::Letter,
        Alternative::Help,
    ]
}

/// Another authority is named first, with its page.
fn elsewhere(lang: Language, advice: Option<&Advice>) -> Option<impl IntoView + use<>> {
    let authority = advice.and_then(|advice| advice.authority.clone())?;
    let name = authority.name(lang).to_owned();
    Some(view! {
        <p class="answer-card__authority">{say!(lang, answer.authority_first, authority = name.clone())}</p>
        <p><a class="button button--primary" href=authority.url>{say!(lang, answer.authority_link, authority = name)}</a></p>
    })
}

/// An application beats free text.
fn self_service(lang: Language, advice: Option<&Advice>) -> Option<impl IntoView + use<>> {
    let action = advice
        .filter(|advice| advice.recommendation.channel == Channel::SelfService)
        .and_then(|advice| advice.self_service.clone())?;
    Some(view! {
        <p>{say!(lang, digital_post.self_service)}</p>
        <p><ActionLink lang action primary=true words=None/></p>
        <h2>{say!(lang, digital_post.or_write)}</h2>
    })
}

/// Never the other's MitID.
fn on_behalf(lang: Language, sender: Sender) -> Option<impl IntoView + use<>> {
    (sender == Sender::Helper).then(|| {
        view! {
            <div class="notice notice--info">
                <h2 class="notice__title">{say!(lang, digital_post.helper_title)}</h2>
                <p>{say!(lang, digital_post.helper)}</p>
                <p><a href=format!("{}#hjaelper", paths::HELP.in_language(lang))>{say!(lang, digital_post.helper_link)}</a></p>
            </div>
        }
    })
}

/// To whom, what to copy, the steps and the link.
fn the_way(
    lang: Language,
    form: &ContactForm,
    advice: Option<&Advice>,
    directory: &Directory,
) -> impl IntoView + use<> {
    let sender = form.sender();
    let business = matches!(sender, Sender::Company | Sender::Authority);
    let link = directory
        .link(if business {
            DIGITAL_POST_BUSINESS
        } else {
            DIGITAL_POST
        })
        .cloned();
    let recipient = recipient(lang, advice, directory);
    // Our own unit's mailbox is no place for what another authority should read.
    let elsewhere = advice.is_some_and(|advice| advice.authority.is_some());
    let deep = advice
        .and_then(|advice| advice.unit.as_ref())
        .map(|unit| unit.digital_post_url.clone())
        .filter(|url| !url.is_empty() && !business && !elsewhere);
    let url = deep.or_else(|| link.as_ref().map(|link| link.url.clone()));
    let button = match business {
        true => say!(lang, digital_post.button_business),
        false => say!(lang, digital_post.button),
    };
    let boxes = (!form.need.is_empty()).then(|| {
        let subject = subject(lang, advice);
        view! {
            <h2>{say!(lang, digital_post.copy)}</h2>
            <CopyBox lang name="emne" label=say!(lang, digital_post.subject) text=subject rows=2/>
            <CopyBox lang name="besked" label=say!(lang, digital_post.message) text=form.need.clone() rows=6/>
        }
    });
    let cvr = directory.municipality().map(|all| all.cvr.clone());
    view! {
        <p>{say!(lang, digital_post.sender)} " " <strong>{sender_name(lang, sender)}</strong></p>
        <p>{say!(lang, digital_post.to)} " " <strong class="digital-post__recipient">{recipient.clone()}</strong></p>
        {(sender == Sender::Authority).then(|| cvr.map(|cvr| view! {
            <p>{say!(lang, digital_post.authority, cvr = cvr)}</p>
        }))}
        {boxes}
        <h2>{say!(lang, digital_post.steps)}</h2>
        {digital_post_steps(lang, &recipient)}
        <p>{say!(lang, steps.case_number)} " " {say!(lang, steps.cannot_reply)}</p>
        {url.map(|url| view! { <p><a class="button button--primary" href=url>{button}</a></p> })}
        <p class="digital-post__leaves">{say!(lang, digital_post.leaves)}</p>
    }
}

/// The recipient as it is chosen there: another authority's name, or the unit's.
fn recipient(lang: Language, advice: Option<&Advice>, directory: &Directory) -> String {
    if let Some(authority) = advice.and_then(|advice| advice.authority.as_ref()) {
        return authority.name(lang).to_owned();
    }
    match advice.and_then(|advice| advice.unit.as_ref()) {
        Some(unit) => directory.digital_post_name(unit).to_owned(),
        None => directory
            .municipality()
            .map_or_else(String::new, |all| all.da.clone()),
    }
}

fn subject(lang: Language, advice: Option<&Advice>) -> String {
    advice
        .and_then(|advice| advice.answer.as_ref())
        .map_or_else(
            || say!(lang, digital_post.subject_plain).to_owned(),
            |(_, title)| title.clone(),
        )
}
