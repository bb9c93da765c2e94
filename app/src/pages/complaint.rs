//! Complaints: a no in one's case goes one way, waiting and manners another; then there is Borgerrådgiveren.
//!
//! It must not lead to the contact form: a complaint is personal.

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        directory::{DIGITAL_POST, DIGITAL_POST_BUSINESS},
        notice::Service,
        triage::Reason,
    },
    paths,
    services::Advice,
    shell::Screen,
    ui::{OutLine, Outage, Points, Steps, WaysOn, WithoutLogin},
    words::say,
};

/// The own form of Borgerrådgiveren.
const ADVISOR_FORM: &str = "borgerraadgiveren-klage";

/// The two ways and Borgerrådgiveren, each one click away.
pub fn complaint(lang: Language, directory: &Directory) -> Screen {
    let title = say!(lang, complaint.title);
    let contents = [
        ("#uenig", say!(lang, complaint.pick_decision)),
        ("#utilfreds", say!(lang, complaint.pick_service)),
        ("#borgerraadgiveren", say!(lang, complaint.pick_advisor)),
    ];
    let body = view! {
        <h1>{title}</h1>
        <Outage lang directory services=&[Service::DigitalPost, Service::Mitid, Service::Phone] here=paths::COMPLAINT/>
        <p>{say!(lang, complaint.lead)}</p>
        <nav aria-label=say!(lang, complaint.contents)>
            <ul class="answer-list">
                {contents.map(|(href, title)| view! { <li><a href=href>{title}</a></li> }).into_iter().collect_view()}
            </ul>
        </nav>
        {decision(lang, directory)}
        {service(lang, directory)}
        {advisor(lang, directory)}
        <h2>{say!(lang, complaint.help_title)}</h2>
        <p>
            {say!(lang, complaint.help_companion)} " "
            <a href=paths::HELP.in_language(lang)>{say!(lang, complaint.help_link)}</a>
        </p>
        <WithoutLogin lang directory/>
        <WaysOn lang directory/>
    };
    Screen::new(title, body)
}

/// Whether somebody is advised as one who wants to complain.
pub(super) fn complains(advice: Option<&Advice>) -> bool {
    advice.is_some_and(|advice| advice.recommendation.reasons.contains(&Reason::Complaint))
}

/// On a page that leads on: which complaint goes where, before anything is sent anywhere.
pub(super) fn complaint_first(lang: Language) -> AnyView {
    view! {
        <div class="notice notice--info">
            <h2 class="notice__title">{say!(lang, digital_post.complaint_title)}</h2>
            <p>{say!(lang, digital_post.complaint)}</p>
            <p><a class="button button--secondary" href=paths::COMPLAINT.in_language(lang)>{say!(lang, digital_post.complaint_link)}</a></p>
        </div>
    }
    .into_any()
}

/// The deadline first: the rest can wait, it cannot.
fn decision(lang: Language, directory: &Directory) -> AnyView {
    let steps = [
        say!(lang, complaint.decision_deadline),
        say!(lang, complaint.decision_unit),
        say!(lang, complaint.decision_content),
        say!(lang, complaint.decision_send),
    ];
    let items = steps.into_iter().map(IntoAny::into_any).collect();
    let next = vec![
        say!(lang, complaint.decision_again),
        say!(lang, complaint.decision_appeal),
        say!(lang, complaint.decision_elsewhere),
    ];
    let works = directory.login_that_is_down().is_none();
    view! {
        <h2 id="uenig">{say!(lang, complaint.decision_title)}</h2>
        <p>{say!(lang, complaint.decision_lead)}</p>
        <Steps items/>
        <OutLine lang directory id=DIGITAL_POST button=works/>
        <OutLine lang directory id=DIGITAL_POST_BUSINESS/>
        <div class="notice notice--info">
            <h3 class="notice__title">{say!(lang, complaint.social_title)}</h3>
            <p>{say!(lang, complaint.social)}</p>
        </div>
        <h3>{say!(lang, complaint.next_title)}</h3>
        <Points sentences=next/>
        <OutLine lang directory id="ankestyrelsen"/>
        <OutLine lang directory id="kk-klage"/>
    }
    .into_any()
}

fn service(lang: Language, directory: &Directory) -> AnyView {
    let steps = [
        say!(lang, complaint.service_unit),
        say!(lang, complaint.service_content),
        say!(lang, complaint.service_note),
    ];
    let items = steps
        .into_iter()
        .map(IntoAny::into_any)
        .chain([view! {
            {say!(lang, complaint.service_next)} " "
            <a href="#borgerraadgiveren">{say!(lang, complaint.service_next_link)}</a>
        }
        .into_any()])
        .collect();
    let works = directory.login_that_is_down().is_none();
    view! {
        <h2 id="utilfreds">{say!(lang, complaint.service_title)}</h2>
        <p>{say!(lang, complaint.service_lead)}</p>
        <Steps items/>
        <OutLine lang directory id=DIGITAL_POST button=works/>
    }
    .into_any()
}

fn advisor(lang: Language, directory: &Directory) -> AnyView {
    let sentences = vec![
        say!(lang, complaint.advisor_first),
        say!(lang, complaint.advisor_tell),
        say!(lang, complaint.advisor_limits),
        say!(lang, complaint.advisor_deadline),
    ];
    view! {
        <h2 id="borgerraadgiveren">{say!(lang, complaint.advisor_title)}</h2>
        <p>{say!(lang, complaint.advisor_lead)}</p>
        <Points sentences/>
        <OutLine lang directory id=ADVISOR_FORM button=true/>
        <OutLine lang directory id="borgerraadgiveren"/>
        <p>{say!(lang, complaint.advisor_offline)}</p>
    }
    .into_any()
}
