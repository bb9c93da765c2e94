//! A request that could not be served: what happened in plain words, and the ways on.

use leptos::prelude::*;

use crate::{
    domain::{Directory, Language},
    paths,
    shell::Screen,
    ui::WaysOn,
    words::say,
};

/// What the citizen is told. Causes are for the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailureKind {
    /// 404
    NotFound,
    /// 403
    Forbidden,
    /// 422
    Invalid,
    /// 413
    TooLarge,
    /// 429
    TooMany,
    /// 500
    Broken,
    /// 503
    Unavailable,
}

/// The page of a failure. `id` is the request's id, to be read aloud on the phone when the fault is ours.
pub fn failure(lang: Language, kind: FailureKind, id: &str, directory: &Directory) -> Screen {
    let (title, text) = match kind {
        FailureKind::NotFound => (
            say!(lang, failure.not_found_title),
            say!(lang, failure.not_found),
        ),
        FailureKind::Forbidden => (
            say!(lang, failure.forbidden_title),
            say!(lang, failure.forbidden),
        ),
        FailureKind::Invalid => (
            say!(lang, failure.invalid_title),
            say!(lang, failure.invalid),
        ),
        FailureKind::TooLarge => (
            say!(lang, failure.too_large_title),
            say!(lang, failure.too_large),
        ),
        FailureKind::TooMany => (
            say!(lang, failure.too_many_title),
            say!(lang, failure.too_many),
        ),
        FailureKind::Broken => (say!(lang, failure.broken_title), say!(lang, failure.broken)),
        FailureKind::Unavailable => (
            say!(lang, failure.unavailable_title),
            say!(lang, failure.unavailable),
        ),
    };
    let deadline = (kind == FailureKind::Unavailable).then(|| match directory.working_phone() {
        Some(_) => say!(lang, failure.deadline_call),
        None => say!(lang, outage.deadline_visit),
    });
    let ours = matches!(kind, FailureKind::Broken | FailureKind::Unavailable);
    let body = view! {
        <h1>{title}</h1>
        <p>{text} {deadline.map(|sentence| format!(" {sentence}"))}</p>
        {ours.then(|| view! { <p>{say!(lang, failure.id)} " " <code>{id.to_owned()}</code></p> })}
        <p><a class="button button--primary" href=paths::START.in_language(lang)>{say!(lang, failure.to_start)}</a></p>
        <WaysOn lang directory/>
    };
    Screen::new(title, body).private()
}
