//! What this site is, who stands behind it, and the ways of those it is not made for: other authorities, and our own staff.

use leptos::prelude::*;

use crate::{
    domain::{Directory, Knowledge, Language, directory::DIGITAL_POST_BUSINESS},
    paths,
    shell::Screen,
    ui::{OutLine, Points, WaysOn},
    words::say,
};

/// The page.
pub fn about(lang: Language, knowledge: &Knowledge) -> Screen {
    let title = say!(lang, about.title);
    let directory = &knowledge.directory;
    let body = view! {
        <h1>{title}</h1>
        <p>{say!(lang, about.what)}</p>
        <h2>{say!(lang, about.who_title)}</h2>
        <p>{say!(lang, about.who)}</p>
        {answers(lang, knowledge)}
        <h2 id="fejl">{say!(lang, about.fault_title)}</h2>
        <p>
            {say!(lang, about.fault)} " "
            <a href=paths::FAULT.in_language(lang)>{say!(lang, about.fault_link)}</a>
        </p>
        {others(lang, directory)}
        <h2 id="medarbejder">{say!(lang, about.staff_title)}</h2>
        <p>{say!(lang, about.staff)}</p>
        <p><a href=paths::STAFF.in_language(lang)>{say!(lang, about.staff_link)}</a></p>
        <h2>{say!(lang, about.more_title)}</h2>
        <ul class="answer-list">
            <li><a href=paths::PRIVACY.in_language(lang)>{say!(lang, privacy.title)}</a></li>
            <li><a href=paths::STATEMENT.in_language(lang)>{say!(lang, statement.title)}</a></li>
        </ul>
        <WaysOn lang directory/>
    };
    Screen::new(title, body)
}

/// How answers are made: by people who know the matter, with sources and a day to look again.
fn answers(lang: Language, knowledge: &Knowledge) -> AnyView {
    let sentences = vec![
        say!(lang, about.answers_unit),
        say!(lang, about.answers_colleague),
        say!(lang, about.answers_sources),
        say!(lang, about.answers_review),
        say!(lang, about.answers_search),
    ];
    let count = knowledge.articles.len();
    view! {
        <h2>{say!(lang, about.answers_title)}</h2>
        <Points sentences/>
        <p>{say!(lang, about.answers_count, count = count)}</p>
    }
    .into_any()
}

/// Companies and other authorities.
fn others(lang: Language, directory: &Directory) -> AnyView {
    let cvr = directory.municipality().map(|all| all.cvr.clone());
    view! {
        <h2 id="virksomhed">{say!(lang, about.company_title)}</h2>
        <p>{say!(lang, about.company)}</p>
        <OutLine lang directory id=DIGITAL_POST_BUSINESS/>
        <h2 id="myndighed">{say!(lang, about.authority_title)}</h2>
        <p>
            {say!(lang, about.authority)}
            {cvr.map(|cvr| format!(" {}", say!(lang, about.authority_cvr, cvr = cvr)))}
        </p>
        <p>{say!(lang, about.authority_mail)}</p>
        <OutLine lang directory id=DIGITAL_POST_BUSINESS/>
    }
    .into_any()
}
