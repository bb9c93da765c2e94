//! "I got a letter I cannot reply to": a new message instead, to whom, and the other ways.
//!
//! It must not ask what stands in the letter.

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        directory::{DIGITAL_POST, DIGITAL_POST_BUSINESS},
        notice::Service,
    },
    paths,
    shell::Screen,
    ui::{OutLine, Outage, PhoneLink, Steps, WaysOn, WithoutLogin},
    words::say,
};

/// How to answer a letter that has no reply button.
pub fn letter(lang: Language, directory: &Directory) -> Screen {
    let title = say!(lang, letter.title);
    let body = view! {
        <h1>{title}</h1>
        <Outage lang directory services=&[Service::DigitalPost, Service::Mitid, Service::Phone] here=paths::LETTER/>
        <p>{say!(lang, letter.lead)}</p>
        {write(lang, directory)}
        {deadline(lang)}
        {company(lang, directory)}
        {call(lang, directory)}
        <h2>{say!(lang, letter.other_title)}</h2>
        <p>
            {say!(lang, letter.other)} " "
            <a href=paths::HELP.in_language(lang)>{say!(lang, letter.other_link)}</a>
        </p>
        <WithoutLogin lang directory/>
        <WaysOn lang directory/>
    };
    Screen::new(title, body)
}

/// The new message, step by step: the letter itself tells to whom and with which subject.
fn write(lang: Language, directory: &Directory) -> AnyView {
    let steps = [
        say!(lang, steps.log_in),
        say!(lang, steps.new_message),
        say!(lang, letter.step_recipient),
        say!(lang, letter.step_subject),
        say!(lang, letter.step_message),
    ];
    let items = steps.into_iter().map(IntoAny::into_any).collect();
    let phone = directory.working_phone().cloned();
    let works = directory.login_that_is_down().is_none();
    view! {
        <h2>{say!(lang, letter.write_title)}</h2>
        <p>{say!(lang, letter.write)}</p>
        <Steps items/>
        <OutLine lang directory id=DIGITAL_POST button=works/>
        <p>
            {say!(lang, letter.sender_unknown)}
            {phone.map(|phone| view! { " " {say!(lang, letter.ask)} " " <PhoneLink lang phone class="phone"/> "." })}
        </p>
        <p>
            {say!(lang, letter.not_here)} " "
            <a href=paths::DIGITAL_POST.in_language(lang)>{say!(lang, letter.more)}</a>
        </p>
    }
    .into_any()
}

fn deadline(lang: Language) -> AnyView {
    view! {
        <h2>{say!(lang, letter.deadline_title)}</h2>
        <p>
            {say!(lang, letter.deadline)} " "
            <a href=paths::COMPLAINT.in_language(lang)>{say!(lang, letter.complaint_link)}</a>
        </p>
        <p>{say!(lang, letter.deadline_soon)}</p>
    }
    .into_any()
}

fn company(lang: Language, directory: &Directory) -> AnyView {
    view! {
        <h2>{say!(lang, letter.company_title)}</h2>
        <p>{say!(lang, letter.company)}</p>
        <OutLine lang directory id=DIGITAL_POST_BUSINESS/>
    }
    .into_any()
}

/// The letter's own number reaches those who wrote it; ours reaches somebody who can find them.
fn call(lang: Language, directory: &Directory) -> AnyView {
    let phone = directory.working_phone().cloned();
    view! {
        <h2>{say!(lang, letter.call_title)}</h2>
        <p>
            {say!(lang, letter.call)}
            {phone.map(|phone| view! { " " {say!(lang, letter.call_us)} " " <PhoneLink lang phone class="phone"/> "." })}
        </p>
    }
    .into_any()
}
