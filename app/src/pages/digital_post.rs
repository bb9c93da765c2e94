//! How to write with Digital Post: why, to whom, what to copy, the steps, a link out, and every other way.
//!
//! The link is a link, never a redirect: where it leads is another's house, and browsers differ on forms that end there.

mod first;

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        article::Login,
        directory::DIGITAL_POST_BUSINESS,
        notice::Service,
        privacy::Level,
        triage::{Alternative, Reason, Said, Sender},
    },
    forms::ContactForm,
    paths,
    services::Advice,
    shell::Screen,
    ui::{
        Alternatives, ByDigitalPost, OutLine, Outage, Post, Reasons, Shown, TheText, UrgentBox,
        WaysOn, WhereFolded, portal, sender_name, writes_at_virk,
    },
    words::say,
};

use super::complaint::{complains, complaint_first};
use first::{First, heading, help, self_service};

/// With a need: to whom, and the text to copy. Without one (the door on the front page): the steps. `kept`: the text can be
/// found here again.
pub fn digital_post(
    lang: Language,
    form: &ContactForm,
    advice: Option<&Advice>,
    kept: bool,
    directory: &Directory,
) -> Screen {
    let first = First::of(advice, directory);
    let title = match first {
        First::Barred(_) | First::Login(_) | First::Post => say!(lang, digital_post.title_closed),
        First::AnotherAuthority => say!(lang, digital_post.title_elsewhere),
        First::SelfService => say!(lang, digital_post.title_self_service),
        First::Nothing | First::UrgentHelp => say!(lang, digital_post.title),
    };
    let ways = other_ways(advice);
    let phone = advice.and_then(|advice| advice.phone.clone());
    let alternatives = |heading: &'static str| {
        view! {
            <h2>{heading}</h2>
            <Alternatives lang ways=ways.clone() form phone=phone.clone() directory/>
        }
    };
    let text = form.need.clone();
    let door = text.is_empty();
    let body = view! {
        {(first == First::UrgentHelp).then(|| view! { <UrgentBox lang directory announce=true/> })}
        <h1>{title}</h1>
        <Outage lang directory services=&[Service::DigitalPost, Service::Mitid, Service::Phone] here=paths::DIGITAL_POST/>
        {advice.map(|advice| view! { <Reasons lang reasons=reasons(form, advice)/> })}
        {found(advice).then(|| view! { <WhereFolded lang text=text.clone() from=Level::Route/> })}
        {complains(advice).then(|| complaint_first(lang))}
        {(door && !first.is_closed()).then(|| view! { <p>{say!(lang, digital_post.door)}</p> })}
        {elsewhere(lang, advice, !first.is_closed())}
        {self_service(lang, first, advice)}
        {first.is_closed().then(|| alternatives(say!(lang, digital_post.instead)))}
        {help(lang, first, directory)}
        {on_behalf(lang, form.sender())}
        {heading(lang, first, advice)}
        {the_way(lang, form, first, advice, kept, directory)}
        {door.then(|| other_doors(lang, directory))}
        {(!first.is_closed()).then(|| alternatives(say!(lang, digital_post.other_ways)))}
        <TheText lang text/>
        <WaysOn lang directory/>
    };
    let screen = Screen::new(title, body).with_islands();
    match door {
        true => screen.standing_at(paths::DIGITAL_POST),
        false => screen.holding_at(paths::DIGITAL_POST, form.carried(&[])),
    }
}

/// The other ways that are open. This page is Digital Post: it is not offered beside itself.
fn other_ways(advice: Option<&Advice>) -> Vec<Alternative> {
    let ordinary = [
        Alternative::Phone,
        Alternative::CallBack,
        Alternative::Visit,
        Alternative::Letter,
        Alternative::Help,
    ];
    advice
        .map_or(ordinary.to_vec(), |advice| {
            advice.recommendation.alternatives.clone()
        })
        .into_iter()
        .filter(|way| *way != Alternative::DigitalPost)
        .collect()
}

/// The reasons that are true of this citizen: this page is advised as for a yes, also when none was said.
fn reasons(form: &ContactForm, advice: &Advice) -> Vec<Reason> {
    let said_so = form.said() == Some(Said::Yes);
    let reasons = advice.recommendation.reasons.iter().copied();
    reasons
        .filter(|reason| said_so || *reason != Reason::PersonalMatter)
        .collect()
}

/// Whether something in the text is among the reasons.
fn found(advice: Option<&Advice>) -> bool {
    let reasons = advice.map(|advice| advice.recommendation.reasons.iter());
    reasons.is_some_and(|mut reasons| reasons.any(|reason| matches!(reason, Reason::Found(_))))
}

/// Another authority is named first, with its page: the main way on, as long as one can log in.
fn elsewhere(lang: Language, advice: Option<&Advice>, main: bool) -> Option<impl IntoView + use<>> {
    let authority = advice.and_then(|advice| advice.authority.clone())?;
    let name = authority.name(lang).to_owned();
    let class = match main {
        true => "button button--primary",
        false => "button button--secondary",
    };
    Some(view! {
        <p class="answer-card__authority">{say!(lang, answer.authority_first, authority = name.clone())}</p>
        <p><a class=class href=authority.url>{say!(lang, answer.authority_link, authority = name)}</a></p>
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

/// From whom to whom, what to copy, the steps and the link.
fn the_way(
    lang: Language,
    form: &ContactForm,
    first: First,
    advice: Option<&Advice>,
    kept: bool,
    directory: &Directory,
) -> impl IntoView + use<> {
    let sender = form.sender();
    let recipient = recipient(lang, advice, directory);
    let cvr = directory.municipality().map(|all| all.cvr.clone());
    let from = (!form.need.is_empty()).then(|| sender_name(lang, sender));
    let headed = heading(lang, first, advice).is_some();
    let shown = Shown {
        // A page has one main way on: what comes first, when something does.
        main: first == First::Nothing,
        under_heading: headed,
        // A text that is kept nowhere must not be left.
        beside: !kept && !form.need.is_empty(),
    };
    let post = Post {
        recipient: recipient.clone(),
        subject: subject(lang, advice),
        text: form.need.clone(),
        business: writes_at_virk(sender),
        url: out(sender, advice, directory),
        leaving: leaving(lang, form, kept, directory),
    };
    view! {
        {from.map(|from| view! { <p>{say!(lang, digital_post.sender)} " " <strong>{from}</strong></p> })}
        <p>{say!(lang, digital_post.to)} " " <strong class="digital-post__recipient">{recipient}</strong></p>
        {(sender == Sender::Authority).then(|| cvr.map(|cvr| view! {
            <p>{say!(lang, digital_post.authority, cvr = cvr)}</p>
        }))}
        <ByDigitalPost lang post shown/>
    }
}

/// The unit's own place in Digital Post where one is known, else the front of the portal. Our own unit's mailbox is no
/// place for what another authority should read.
fn out(sender: Sender, advice: Option<&Advice>, directory: &Directory) -> Option<String> {
    let ours = advice.filter(|advice| advice.authority.is_none());
    let deep = ours
        .and_then(|advice| advice.unit.as_ref())
        .map(|unit| match writes_at_virk(sender) {
            true => unit.digital_post_business_url.clone(),
            false => unit.digital_post_url.clone(),
        })
        .filter(|url| !url.is_empty());
    deep.or_else(|| portal(directory, sender).map(|link| link.url.clone()))
}

/// What the login is, and where the text is while there is one: kept here, or on this page alone.
fn leaving(lang: Language, form: &ContactForm, kept: bool, directory: &Directory) -> String {
    let login = portal(directory, form.sender()).map(|link| link.login);
    let business = login == Some(Login::MitidErhverv);
    let leaves = match business {
        true => say!(lang, digital_post.leaves_business),
        false => say!(lang, digital_post.leaves),
    };
    let logs_in = match business {
        true => say!(lang, answer.login_mitid_erhverv),
        false => say!(lang, answer.login_mitid),
    };
    match (form.need.is_empty(), kept) {
        (true, _) => leaves.to_owned(),
        (false, true) => format!("{leaves} {}", say!(lang, digital_post.kept)),
        (false, false) => format!("{logs_in}. {}", say!(lang, digital_post.not_kept)),
    }
}

/// For who came through the door with a company's matter, or with no matter of their own.
fn other_doors(lang: Language, directory: &Directory) -> impl IntoView + use<> {
    view! {
        <h2>{say!(lang, digital_post.door_company)}</h2>
        <OutLine lang directory id=DIGITAL_POST_BUSINESS/>
        <h2>{say!(lang, digital_post.door_general)}</h2>
        <p>
            {say!(lang, digital_post.door_general_help)} " "
            <a href=paths::START.in_language(lang)>{say!(lang, help.general_link)}</a>
        </p>
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
    if complains(advice) {
        return say!(lang, digital_post.subject_complaint).to_owned();
    }
    advice
        .and_then(|advice| advice.answer.as_ref())
        .map_or_else(
            || say!(lang, digital_post.subject_plain).to_owned(),
            |(_, title)| title.clone(),
        )
}
