//! The receipt, and the page where an inquiry is followed.
//!
//! Neither shows the message: a receipt is printed, and a link is forwarded.

use jiff::{civil::Date, tz::TimeZone};
use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language, calendar,
        directory::MAIN_PHONE,
        fact,
        inquiry::{Followed, Inquiry, Kind, StepKind, Wish},
    },
    paths,
    shell::Screen,
    ui::{UrgentBox, WaysOn},
    words::say,
};

/// What happens next, who has it, by when.
pub fn receipt(lang: Language, inquiry: &Inquiry, today: Date, directory: &Directory) -> Screen {
    let title = say!(lang, receipt.title);
    let follow =
        paths::inquiry(inquiry.reference.as_str(), &inquiry.letter.secret).in_language(lang);
    let urgent = inquiry.urgent;
    let body = view! {
        {urgent.then(|| view! { <UrgentBox lang directory announce=true/> })}
        <h1>{say!(lang, receipt.heading)}</h1>
        <p class="receipt__next">{next(lang, inquiry, today, directory)}</p>
        <div class="receipt__reference">
            <p>{say!(lang, receipt.reference)}</p>
            <p class="receipt__number">{inquiry.reference.to_string()}</p>
        </div>
        <p>{say!(lang, receipt.keep)}</p>
        <p><a href=follow>{say!(lang, receipt.follow)}</a></p>
        <p class="receipt__print">{say!(lang, receipt.print)}</p>
        <p><a class="button button--secondary" href=paths::START.in_language(lang)>{say!(lang, thanks.again)}</a></p>
        <WaysOn lang directory/>
    };
    Screen::new(title, body)
        .standing_at(paths::receipt(inquiry.reference.as_str()))
        .private()
}

fn next(lang: Language, inquiry: &Inquiry, today: Date, directory: &Directory) -> String {
    let unit = unit_name(lang, &inquiry.unit, directory);
    let day = inquiry
        .reply_by
        .map(|day| calendar::weekday_and_date(lang, day, today));
    match (&inquiry.letter.wish, day) {
        _ if inquiry.urgent => say!(lang, receipt.urgent).to_owned(),
        (Wish::Mail(_), Some(day)) => say!(lang, receipt.by_mail, unit = unit, day = day),
        (Wish::Call(_), Some(day)) => say!(lang, receipt.by_phone, unit = unit, day = day),
        _ => say!(lang, receipt.no_answer).to_owned(),
    }
}

/// Where a receipt is asked for by somebody else than who sent it, or after the browser forgot.
pub fn no_receipt(lang: Language, directory: &Directory) -> Screen {
    let title = say!(lang, receipt.gone_title);
    let body = view! {
        <h1>{title}</h1>
        <p>{say!(lang, receipt.gone)}</p>
        <p><a class="button button--primary" href=paths::START.in_language(lang)>{say!(lang, failure.to_start)}</a></p>
        <WaysOn lang directory/>
    };
    Screen::new(title, body).private()
}

/// What has happened to an inquiry.
pub fn inquiry(lang: Language, followed: &Followed, today: Date, directory: &Directory) -> Screen {
    let title = say!(
        lang,
        inquiry.title,
        reference = followed.reference.to_string()
    );
    let unit = unit_name(lang, &followed.unit, directory);
    let phone = directory
        .phone(MAIN_PHONE)
        .map(|phone| fact::phone(&phone.number, lang))
        .unwrap_or_default();
    let promised = followed
        .reply_by
        .map(|day| calendar::weekday_and_date(lang, day, today));
    let promise = match promised {
        _ if followed.urgent => Some(say!(lang, receipt.urgent).to_owned()),
        Some(day) if followed.is_late(today) => {
            Some(say!(lang, inquiry.late, day = day, phone = phone))
        }
        Some(day) => Some(say!(lang, inquiry.promise, unit = unit.clone(), day = day)),
        None => None,
    };
    let late = followed.is_late(today);
    let steps: Vec<_> = followed
        .steps
        .iter()
        .map(|step| {
            let day = step.at.to_zoned(zone()).date();
            let words = step_words(lang, step.kind, &unit_name(lang, &step.unit, directory));
            (calendar::weekday_and_date(lang, day, today), words)
        })
        .collect();
    let heading = title.clone();
    let body = view! {
        <h1>{heading}</h1>
        <p>{kind(lang, followed.kind)}</p>
        {promise.map(|promise| view! { <p class=late.then_some("notice notice--warning")>{promise}</p> })}
        <h2>{say!(lang, inquiry.so_far)}</h2>
        <ol class="timeline">
            {steps.into_iter().map(|(day, words)| view! {
                <li><span class="timeline__day">{day}</span> <span>{words}</span></li>
            }).collect_view()}
        </ol>
        <p>{say!(lang, inquiry.no_message)}</p>
        <h2>{say!(lang, inquiry.more_title)}</h2>
        <p>{say!(lang, inquiry.more, reference = followed.reference.to_string())}</p>
        <WaysOn lang directory/>
    };
    Screen::new(title, body).private()
}

fn kind(lang: Language, kind: Kind) -> &'static str {
    match kind {
        Kind::Question => say!(lang, inquiry.question),
        Kind::CallBack => say!(lang, inquiry.call_back),
        Kind::Fault => say!(lang, inquiry.fault),
    }
}

fn step_words(lang: Language, kind: StepKind, unit: &str) -> String {
    match kind {
        StepKind::Received => say!(lang, inquiry.received).to_owned(),
        StepKind::WithUnit => say!(lang, inquiry.with_unit, unit = unit.to_owned()),
        StepKind::Added => say!(lang, inquiry.added).to_owned(),
        StepKind::Answered => say!(lang, inquiry.answered).to_owned(),
    }
}

fn unit_name(lang: Language, id: &str, directory: &Directory) -> String {
    directory.unit(id).map_or_else(
        || say!(lang, site.owner).to_owned(),
        |unit| unit.name(lang).to_owned(),
    )
}

fn zone() -> TimeZone {
    // The zone is compiled in or on the machine; without it, UTC is at most two hours off.
    TimeZone::get("Europe/Copenhagen").unwrap_or(TimeZone::UTC)
}
