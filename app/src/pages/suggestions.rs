//! What was found for a need; and the page that comes when the text is gone.

use leptos::prelude::*;

use crate::{
    domain::{Directory, Language, Need, Suggestion, language::Tongue, notice::Service},
    forms::{ContactForm, FormState, NeedForm},
    paths,
    services::{Found, Named},
    shell::Screen,
    ui::{
        AnswerCard, Doubt, Feedback, Heading, LeaveQuickly, NeedBox, Outage, PhoneLink, Question,
        UrgentBox, WaysOn, YourText,
    },
    words::say,
};

/// The answers for a need, or what to do when there is none; then the routing question. `urgent`: help comes first.
pub fn suggestions(
    lang: Language,
    form: ContactForm,
    need: Need,
    found: Found,
    urgent: bool,
    directory: &Directory,
) -> Screen {
    if found.tongue.is_foreign() {
        return signpost(lang, need, directory);
    }
    let nothing = found.answers.is_empty() && found.department.is_none();
    let title = match (found.search_is_down, nothing) {
        (false, true) if urgent => say!(lang, urgent_page.title),
        (true, _) => say!(lang, suggestions.down_title),
        (false, true) => say!(lang, suggestions.title_none),
        (false, false) => say!(lang, suggestions.title_many),
    };
    let in_english = (lang == Language::Da && found.tongue == Tongue::English)
        .then(|| english_hint(lang, &need));
    let advice = match (found.search_is_down, nothing) {
        (true, true) => Some(say!(lang, suggestions.down)),
        (false, true) if !urgent => Some(say!(lang, suggestions.none)),
        _ => None,
    };
    let body = view! {
        {urgent.then(|| view! { <LeaveQuickly lang/> })}
        <h1>{title}</h1>
        {urgent.then(|| view! { <UrgentBox lang directory announce=true/> })}
        <Outage lang directory services=&[Service::DigitalPost, Service::Mitid, Service::Form] here=paths::SUGGESTIONS/>
        {in_english}
        // Always in sight: it stands before the answers, so the keyboard reaches it early, and at the foot of the window.
        <p class="write-to-us">
            {say!(lang, suggestions.not_found_yet)} " "
            <a class="button button--secondary" href="#skriv-til-os">{say!(lang, suggestions.write_to_us)}</a>
        </p>
        <YourText lang need=need.clone()/>
        {found.understood.map(|meant| did_you_mean(lang, &meant))}
        {advice.map(|advice| view! { <p>{advice}</p> })}
        {found.department.map(|named| department(lang, named))}
        {found.answers.into_iter().map(|answer| view! { <AnswerCard lang answer/> }).collect_view()}
        {further(lang, found.further)}
        {(!nothing).then(|| view! { <Feedback lang about=String::new()/> })}
        <h2>{say!(lang, suggestions.write_title)}</h2>
        <Doubt lang text=need.words()/>
        <Question lang form=FormState::clean(form)/>
        <WaysOn lang directory/>
    };
    let screen = Screen::new(title, body).holding(need.words());
    match urgent {
        true => screen.fleeting(),
        false => screen,
    }
}

/// No text in the session: it is older than two hours, was erased, or never came.
pub fn expired(lang: Language, directory: &Directory) -> Screen {
    let title = say!(lang, suggestions.title_expired);
    let body = view! {
        <h1>{title}</h1>
        <p>{say!(lang, suggestions.expired)}</p>
        <NeedBox lang form=FormState::clean(NeedForm::default()) heading=Heading::Section island=directory.suggests_while_typing()/>
        <WaysOn lang directory/>
    };
    let screen = Screen::new(title, body).private();
    match directory.suggests_while_typing() {
        true => screen.with_islands(),
        false => screen,
    }
}

/// The forvaltning that was named: its name of today, its phone, and some of what it answers.
fn department(lang: Language, named: Named) -> impl IntoView {
    let Named {
        name,
        once,
        phone,
        answers,
        ..
    } = named;
    let renamed = once.map(|once| {
        let told = say!(
            lang,
            suggestions.department_once,
            once = once,
            name = name.clone()
        );
        view! { <p>{told}</p> }
    });
    view! {
        <article class="answer-card">
            <h2 class="answer-card__title">{name.clone()}</h2>
            {renamed}
            {phone.map(|phone| view! {
                <p>{say!(lang, suggestions.department_call)} " " <PhoneLink lang phone class="phone"/> "."</p>
            })}
            <p>{say!(lang, suggestions.department_answers)}</p>
            <ul class="answer-list">{answers.into_iter().map(|other| link(lang, other)).collect_view()}</ul>
        </article>
    }
}

fn link(lang: Language, other: Suggestion) -> impl IntoView {
    view! {
        <li><a href=paths::answer(&other.slug).in_language(lang) lang=other.danish_only.then_some("da")>{other.title}</a></li>
    }
}

fn further(lang: Language, suggestions: Vec<Suggestion>) -> Option<impl IntoView> {
    (!suggestions.is_empty()).then(|| {
        view! {
            <h2>{say!(lang, suggestions.further)}</h2>
            <ul class="answer-list">
                {suggestions.into_iter().map(|other| link(lang, other)).collect_view()}
            </ul>
        }
    })
}

/// Somebody writes English on the Danish page: the same text, in English.
fn english_hint(lang: Language, need: &Need) -> impl IntoView + use<> {
    view! {
        <form class="notice notice--info" method="post" action=paths::SUGGESTIONS.in_language(Language::En)>
            <p>{say!(lang, suggestions.written_in_english)}</p>
            <input type="hidden" name="need" value=need.words().to_owned()/>
            <button class="button button--secondary" lang="en">{say!(lang, suggestions.written_in_english_button)}</button>
        </form>
    }
}

/// Some words were taken for others: the answers are to both, and one press searches for the others alone.
fn did_you_mean(lang: Language, meant: &Need) -> impl IntoView + use<> {
    let words = meant.words().to_owned();
    view! {
        <form class="notice notice--info" method="post" action=paths::SUGGESTIONS.in_language(lang)>
            <p>{say!(lang, suggestions.did_you_mean, words = words.clone())}</p>
            <input type="hidden" name="need" value=words/>
            <button class="button button--secondary">{say!(lang, suggestions.did_you_mean_button)}</button>
        </form>
    }
}

/// A text in a script we cannot read: where help is, in simple English.
fn signpost(lang: Language, need: Need, directory: &Directory) -> Screen {
    use crate::domain::directory::{ALARM, CITIZEN_SERVICE, MAIN_PHONE, NIGHT_DUTY};
    let english = Language::En;
    let phone = |id| {
        directory.phone(id).cloned().map(
            |phone| view! { <crate::ui::PhoneLink lang=english phone class="signpost__phone"/> },
        )
    };
    let visit = directory
        .link(CITIZEN_SERVICE)
        .map(|link| view! { <a href=link.url.clone()>{say!(english, signpost.visit_link)}</a> });
    let new_here = ["international-house", "life-in-denmark"]
        .into_iter()
        .filter_map(|id| directory.link(id))
        .map(|link| view! { <p><a href=link.url.clone()>{link.name(english).to_owned()}</a></p> })
        .collect_view();
    let body = view! {
        <article class="signpost" lang="en">
            <h1>{say!(english, signpost.title)}</h1>
            <p>{say!(english, signpost.note)}</p>
            <ul class="signpost__ways">
                <li class="signpost__way">
                    <h2>{say!(english, signpost.danger)}</h2>
                    <p>{say!(english, signpost.danger_call)} " " {phone(ALARM)} ". " {say!(english, signpost.danger_help)}</p>
                </li>
                <li class="signpost__way">
                    <h2>{say!(english, signpost.social)}</h2>
                    <p>{phone(NIGHT_DUTY)} " " {say!(english, signpost.social_help)}</p>
                </li>
                <li class="signpost__way">
                    <h2>{say!(english, signpost.talk)}</h2>
                    <p>{phone(MAIN_PHONE)} " " {say!(english, signpost.talk_help)}</p>
                </li>
                <li class="signpost__way">
                    <h2>{say!(english, signpost.visit)}</h2>
                    <p>{visit} ". " {say!(english, signpost.visit_help)}</p>
                </li>
                <li class="signpost__way"><h2>{say!(english, signpost.new)}</h2> {new_here}</li>
                <li class="signpost__way">
                    <h2>{say!(english, signpost.english)}</h2>
                    <p>{say!(english, signpost.english_help)} " " <a href=paths::START.in_language(english)>{say!(english, signpost.english_link)}</a></p>
                </li>
            </ul>
        </article>
        <YourText lang need=need.clone()/>
    };
    Screen::new(say!(english, signpost.title), body).holding(need.words())
}
