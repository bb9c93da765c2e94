//! The receipt, and the page where an inquiry is followed.
//!
//! Neither shows the message: a receipt is printed, and a link is forwarded.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language, calendar,
        directory::MAIN_PHONE,
        inquiry::{Followed, Inquiry, Kind, StepKind, Wish},
        notice::Service,
    },
    forms::{AdditionForm, FormState},
    paths::{self, Place},
    shell::Screen,
    ui::{ErrorSummary, PhoneLink, UrgentBox, WaysOn},
    words::say,
};

use super::addition::{addition, unsent};

/// What happens next, who has it, by when. `remembered`: this browser can ask for it again; else the language link leads to
/// the page where it is followed, which needs no cookie.
pub fn receipt(
    lang: Language,
    inquiry: &Inquiry,
    remembered: bool,
    today: Date,
    directory: &Directory,
) -> Screen {
    let (title, heading) = match inquiry.urgent {
        true => (
            say!(lang, receipt.heading_urgent),
            say!(lang, receipt.heading_urgent),
        ),
        false => (say!(lang, receipt.title), say!(lang, receipt.heading)),
    };
    let followed = paths::inquiry(
        inquiry.reference.as_str(),
        inquiry.letter.secret.as_written(),
    );
    let follow = followed.in_language(lang);
    let place = match remembered {
        true => paths::receipt(inquiry.reference.as_str()),
        false => followed,
    };
    let danger = inquiry.urgent && inquiry.kind != Kind::CallBack;
    let by_mail = matches!(inquiry.letter.wish, Wish::Mail(_));
    let body = view! {
        {danger.then(|| view! { <UrgentBox lang directory announce=true/> })}
        <h1>{heading}</h1>
        <p class="receipt__next">{next(lang, inquiry, today, directory)}</p>
        {with(lang, inquiry, directory).map(|sentence| view! { <p>{sentence}</p> })}
        {by_mail.then(|| view! { <p>{say!(lang, receipt.mailed)}</p> })}
        <div class="receipt__reference">
            <p>{say!(lang, receipt.reference)}</p>
            <p class="receipt__number">{inquiry.reference.to_string()}</p>
        </div>
        <p>{say!(lang, receipt.keep)}</p>
        <p><a href=follow>{say!(lang, receipt.follow)}</a></p>
        <p>{say!(lang, receipt.follow_help)}</p>
        <p class="receipt__print">{say!(lang, receipt.print)}</p>
        <p><a class="button button--secondary" href=paths::START.in_language(lang)>{say!(lang, thanks.again)}</a></p>
        <WaysOn lang directory/>
    };
    Screen::new(title, body).standing_at(place).private()
}

fn next(lang: Language, inquiry: &Inquiry, today: Date, directory: &Directory) -> AnyView {
    if inquiry.urgent && inquiry.kind == Kind::CallBack {
        return call_now(lang, directory);
    }
    let later = inquiry.letter.wish != Wish::Nothing
        && inquiry.reply_by.is_none()
        && !inquiry.urgent
        && directory.is_down(Service::Form);
    view! {
        {told(lang, inquiry, today, directory)}
        {later.then(|| view! { " " {say!(lang, receipt.later)} })}
    }
    .into_any()
}

/// A wish to be called whose deadline comes first: it holds no text, so nothing else makes it urgent.
fn call_now(lang: Language, directory: &Directory) -> AnyView {
    let instead = match directory.working_phone().cloned() {
        Some(phone) => {
            view! { {say!(lang, receipt.call_now)} " " <PhoneLink lang phone class="phone"/> "." }
                .into_any()
        }
        None if directory.login_that_is_down().is_some() => {
            say!(lang, call_back.phones_down_visit).into_any()
        }
        None => say!(lang, call_back.phones_down_write).into_any(),
    };
    view! { {say!(lang, receipt.deadline_first)} " " {instead} }.into_any()
}

fn told(lang: Language, inquiry: &Inquiry, today: Date, directory: &Directory) -> String {
    let unit = unit_name(lang, &inquiry.unit, directory);
    let day = inquiry
        .reply_by
        .map(|day| calendar::weekday_and_date(lang, day, today));
    match (&inquiry.letter.wish, day) {
        _ if inquiry.urgent => say!(lang, receipt.urgent).to_owned(),
        (Wish::Mail(_), Some(day)) => say!(lang, receipt.by_mail, unit = unit, day = day),
        (Wish::Call(_), Some(day)) => say!(lang, receipt.by_phone, unit = unit, day = day),
        (Wish::Mail(_), None) => say!(lang, receipt.by_mail_some_day, unit = unit),
        (Wish::Call(_), None) => say!(lang, receipt.by_phone_some_day, unit = unit),
        (Wish::Nothing, _) => say!(lang, receipt.no_answer).to_owned(),
    }
}

/// Who has it, where the promise does not name them.
fn with(lang: Language, inquiry: &Inquiry, directory: &Directory) -> Option<String> {
    let unit = unit_name(lang, &inquiry.unit, directory);
    let unnamed = inquiry.urgent || inquiry.letter.wish == Wish::Nothing;
    unnamed.then(|| say!(lang, receipt.with, unit = unit))
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

/// What has happened to an inquiry, and a form to add something. `here` is the page's own place, with its secret.
pub fn inquiry(
    lang: Language,
    followed: &Followed,
    form: &FormState<AdditionForm>,
    here: &Place,
    today: Date,
    directory: &Directory,
) -> Screen {
    let title = say!(
        lang,
        inquiry.title,
        reference = followed.reference.to_string()
    );
    let steps: Vec<_> = followed
        .steps
        .iter()
        .map(|step| {
            let day = super::in_copenhagen(step.at).date();
            let words = step_words(lang, step.kind, &unit_name(lang, &step.unit, directory));
            (calendar::weekday_and_date(lang, day, today), words)
        })
        .collect();
    let heading = title.clone();
    let body = view! {
        <ErrorSummary lang errors=form.errors()/>
        {form.is_unsent().then(|| unsent(lang, directory))}
        {danger(followed).then(|| view! { <UrgentBox lang directory announce=false/> })}
        <h1>{heading}</h1>
        <p>{kind(lang, followed.kind)}</p>
        {promise(lang, followed, today, directory)}
        <h2 id="forloeb" tabindex="-1">{say!(lang, inquiry.so_far)}</h2>
        <ol class="timeline">
            {steps.into_iter().map(|(day, words)| view! {
                <li><span class="timeline__day">{day}</span> <span>{words}</span></li>
            }).collect_view()}
        </ol>
        <p>{say!(lang, inquiry.no_message)}</p>
        <h2>{say!(lang, inquiry.more_title)}</h2>
        {addition(lang, form, here, unit_name(lang, &followed.unit, directory), followed.reference.to_string())}
        {more(lang, followed, directory)}
        <WaysOn lang directory/>
    };
    let screen = Screen::new(title, body).with_islands().private();
    match form.form().need.is_empty() {
        true => screen,
        false => screen.holding_at(here.clone(), form.form().carried()),
    }
}

/// Whether somebody may be in danger. A wish to be called is urgent for its deadline alone, until something is added.
fn danger(followed: &Followed) -> bool {
    let mut steps = followed.steps.iter();
    let added = steps.any(|step| step.kind == StepKind::Added);
    followed.urgent && (followed.kind != Kind::CallBack || added)
}

/// What was promised, as long as it is owed; when the day has passed, that it was not kept.
fn promise(
    lang: Language,
    followed: &Followed,
    today: Date,
    directory: &Directory,
) -> Option<AnyView> {
    let steps = &followed.steps;
    if steps.iter().any(|step| step.kind == StepKind::Answered) {
        return None;
    }
    if followed.urgent && !danger(followed) {
        return Some(view! { <p>{call_now(lang, directory)}</p> }.into_any());
    }
    if followed.urgent {
        return Some(view! { <p>{say!(lang, receipt.urgent)}</p> }.into_any());
    }
    let day = calendar::weekday_and_date(lang, followed.reply_by?, today);
    let calls = followed.kind == Kind::CallBack;
    if followed.is_late(today) {
        let words = match calls {
            true => say!(lang, inquiry.late_call, day = day),
            false => say!(lang, inquiry.late, day = day),
        };
        return Some(late(lang, words, directory));
    }
    let unit = unit_name(lang, &followed.unit, directory);
    let words = match calls {
        true => say!(lang, inquiry.promise_call, unit = unit, day = day),
        false => say!(lang, inquiry.promise, unit = unit, day = day),
    };
    Some(view! { <p>{words}</p> }.into_any())
}

fn late(lang: Language, words: String, directory: &Directory) -> AnyView {
    let phone = directory.working_phone().cloned();
    view! {
        <p class="notice notice--warning">
            {words}
            {phone.map(|phone| view! { " " {say!(lang, inquiry.late_phone)} " " <PhoneLink lang phone class="phone"/> "." })}
        </p>
    }
    .into_any()
}

/// Something can be added on the phone, by the reference, as long as the phone works.
fn more(lang: Language, followed: &Followed, directory: &Directory) -> Option<AnyView> {
    if directory.is_down(Service::Phone) {
        return None;
    }
    let reference = followed.reference.to_string();
    let how = match directory.phone(MAIN_PHONE).cloned() {
        Some(phone) => view! {
            {say!(lang, site.call_us)} " " <PhoneLink lang phone class="phone"/> {say!(lang, inquiry.more, reference = reference)}
        }
        .into_any(),
        None => say!(lang, inquiry.more_plain, reference = reference).into_any(),
    };
    Some(view! { <p>{say!(lang, inquiry.more_or)} " " {how}</p> }.into_any())
}

fn kind(lang: Language, kind: Kind) -> &'static str {
    match kind {
        Kind::Question => say!(lang, inquiry.question),
        Kind::CallBack => say!(lang, inquiry.call_back),
        Kind::Fault => say!(lang, inquiry.fault),
        Kind::Addition => say!(lang, inquiry.addition),
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
