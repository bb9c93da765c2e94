//! The last look before a message is sent: everything that was written, and answers to exactly this text.

use leptos::prelude::*;

use super::{AroundContact, promised_day, sent_to};
use crate::{
    domain::{Answer, Directory, Knowledge, Language, notice::Service},
    forms::ContactForm,
    pages::addition::not_sent,
    paths,
    shell::Screen,
    ui::{Hidden, Honeypot, Outage, UrgentBox, WaysOn},
    words::say,
};

/// What the check page says besides the form.
pub struct AroundCheck<'a> {
    /// As on the form.
    pub contact: AroundContact<'a>,
    /// Answers for exactly this text.
    pub answers: Vec<Answer>,
    /// They have been shown before: then they are folded.
    pub seen: bool,
    /// The search does not answer; shown as such.
    pub search_is_down: bool,
    /// It could not be sent just now.
    pub unsent: bool,
}

/// Everything once more, with links to change it; then send.
pub fn check(
    lang: Language,
    form: &ContactForm,
    around: AroundCheck<'_>,
    knowledge: &Knowledge,
) -> Screen {
    let directory = &knowledge.directory;
    let title = say!(lang, check.title);
    let were_shown = !around.search_is_down && !around.answers.is_empty();
    let promise = promise(lang, form, &around.contact, directory);
    let held = form.carried(&[]);
    let unsent = around.unsent.then(|| {
        not_sent(say!(lang, check.unsent), lang, directory, |phone| {
            say!(lang, unsent.call, phone = phone)
        })
    });
    let body = view! {
        {unsent}
        {around.contact.urgent.then(|| view! { <UrgentBox lang directory announce=true/> })}
        <Outage lang directory services=&[Service::Form, Service::Phone] here=paths::CONTACT_CHECK/>
        <h1>{title}</h1>
        {answers(lang, around.answers, around.seen, around.search_is_down)}
        {summary(lang, form, knowledge)}
        {sent_to(lang, &around.contact, promise)}
        {were_shown.then(|| view! { <p>{say!(lang, check.shown_too)}</p> })}
        {around.contact.urgent.then(|| view! { <p>{say!(lang, check.urgent)}</p> })}
        <form method="post" action=paths::CONTACT_CHECK.in_language(lang)>
            <Hidden fields=held.clone()/>
            <Honeypot lang/>
            <button class="button button--primary">{say!(lang, check.button)}</button>
        </form>
        <form method="post" action=paths::ERASE.in_language(lang)>
            <button class="button button--quiet">{say!(lang, suggestions.erase)}</button>
        </form>
        <WaysOn lang directory/>
    };
    Screen::new(title, body).holding_at(paths::CONTACT_CHECK, held)
}

/// The answers for the final text: folded when they were seen, open when the text has changed.
fn answers(lang: Language, answers: Vec<Answer>, seen: bool, down: bool) -> impl IntoView {
    if down {
        return view! { <p class="notice notice--info">{say!(lang, check.search_down)}</p> }
            .into_any();
    }
    let links = answers
        .into_iter()
        .map(|answer| {
            let words = (answer.language != lang).then_some(answer.language);
            view! {
                <li><a href=paths::answer(&answer.slug).in_language(lang) lang=words.map(Language::tag)>{answer.title}</a></li>
            }
        })
        .collect_view();
    if links.is_empty() {
        return view! { <p>{say!(lang, check.no_answers)}</p> }.into_any();
    }
    match seen {
        true => view! {
            <details class="check__answers">
                <summary>{say!(lang, check.seen)}</summary>
                <ul class="answer-list">{links}</ul>
            </details>
        }
        .into_any(),
        false => view! {
            <section class="check__answers" aria-labelledby="svar-til-teksten">
                <h2 id="svar-til-teksten">{say!(lang, check.new_answers)}</h2>
                <ul class="answer-list">{links}</ul>
            </section>
        }
        .into_any(),
    }
}

/// What was written, a line for each, with a button that leads back to its field.
fn summary(lang: Language, form: &ContactForm, knowledge: &Knowledge) -> impl IntoView + use<> {
    let topic = knowledge.topic(&form.topic).map_or_else(
        || say!(lang, contact.topic_other).to_owned(),
        |topic| topic.told(lang).title.clone(),
    );
    let wish = match form.wish.as_str() {
        "mail" => format!("{} {}", say!(lang, check.mail_to), form.email),
        "ring" => format!("{} {}", say!(lang, check.call_to), form.phone),
        _ => say!(lang, contact.wish_nothing).to_owned(),
    };
    let name = match form.name.trim() {
        "" => say!(lang, check.no_name).to_owned(),
        name => name.to_owned(),
    };
    let rows = [
        (say!(lang, contact.message), form.need.clone(), "need"),
        (say!(lang, contact.topic), topic, "topic"),
        (say!(lang, check.wish), wish, "wish"),
        (say!(lang, check.name), name, "name"),
    ];
    let carried = form.carried(&[]);
    view! {
        <dl class="check__summary">
            {rows.into_iter().map(|(what, value, anchor)| {
                let action = format!("{}#{anchor}", paths::CONTACT.in_language(lang));
                view! {
                    <div class="check__row">
                        <dt>{what}</dt>
                        <dd class="check__value" dir="auto">{value}</dd>
                        <dd class="check__change">
                            <form method="post" action=action>
                                <Hidden fields=carried.clone()/>
                                <button class="button--link" name="step" value="vis">
                                    {say!(lang, check.change)} <span class="visually-hidden">" " {what}</span>
                                </button>
                            </form>
                        </dd>
                    </div>
                }
            }).collect_view()}
        </dl>
    }
}

/// The promise to who wished for an answer; nobody else gets one, and no call is promised while the phones are down.
fn promise(
    lang: Language,
    form: &ContactForm,
    around: &AroundContact<'_>,
    directory: &Directory,
) -> Option<String> {
    let day = promised_day(lang, around, directory)?;
    match form.wish.as_str() {
        "ring" if directory.is_down(Service::Phone) => None,
        "mail" => Some(say!(lang, check.promise_mail, day = day)),
        "ring" => Some(say!(lang, check.promise_call, day = day)),
        _ => None,
    }
}
