//! What is down, and what was during the last twelve months.

use jiff::Timestamp;
use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language, calendar,
        notice::{Notice, Service},
    },
    paths,
    shell::Screen,
    ui::{Outage, WaysOn},
    words::say,
};

/// The services as they are, then their outages, newest first.
pub fn status(lang: Language, history: &[Notice], directory: &Directory) -> Screen {
    let title = say!(lang, status.title);
    let any = Service::ALL
        .into_iter()
        .any(|service| directory.is_down(service));
    let history = match history.is_empty() {
        true => view! { <p>{say!(lang, status.none)}</p> }.into_any(),
        false => view! {
            <ul class="outages">
                {history.iter().map(|notice| view! {
                    <li class="outages__one">
                        <strong class="outages__what">{service(lang, notice.service)}</strong>
                        {how_long(lang, notice)}
                    </li>
                }).collect_view()}
            </ul>
        }
        .into_any(),
    };
    let body = view! {
        <h1>{title}</h1>
        {(!any).then(|| view! { <p class="status__fine">{say!(lang, status.fine)}</p> })}
        <Outage lang directory services=&Service::ALL here=paths::STATUS/>
        <p>{say!(lang, status.fault)} " " <a href=paths::FAULT.in_language(lang)>{say!(lang, status.fault_link)}</a></p>
        <h2>{say!(lang, status.history)}</h2>
        {history}
        <WaysOn lang directory/>
    };
    Screen::new(title, body)
}

fn service(lang: Language, service: Service) -> &'static str {
    match service {
        Service::DigitalPost => "Digital Post",
        Service::Mitid => "MitID",
        Service::Form => say!(lang, status.form),
        Service::Phone => say!(lang, status.phones),
    }
}

/// From when to when, or since when.
fn how_long(lang: Language, notice: &Notice) -> String {
    let since = moment(lang, notice.since);
    match notice.until {
        Some(until) => say!(
            lang,
            status.lasted,
            since = since,
            until = moment(lang, until)
        ),
        None => say!(lang, status.lasts, since = since),
    }
}

/// A day and the time of day in Copenhagen.
fn moment(lang: Language, at: Timestamp) -> String {
    let at = super::in_copenhagen(at);
    let day = format!("{} {}", calendar::day_and_month(lang, at.date()), at.year());
    let time = match lang {
        Language::Da => format!("{:02}.{:02}", at.hour(), at.minute()),
        Language::En => format!("{:02}:{:02}", at.hour(), at.minute()),
    };
    say!(lang, status.moment, day = day, time = time)
}
