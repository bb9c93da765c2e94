//! An answer on its own page.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    domain::{
        Answer, Directory, Language,
        article::{Login, Source},
        directory::{DIGITAL_POST, DIGITAL_POST_BUSINESS},
        notice::Service,
    },
    paths,
    shell::Screen,
    ui::{
        ActionLink, Breadcrumb, Feedback, JsonLd, LanguageNote, LeaveQuickly, Outage, Safe,
        UrgentBox, WaysOn,
    },
    words::say,
};

/// The whole answer.
pub fn answer(lang: Language, answer: Answer, directory: &Directory) -> Screen {
    let words = (answer.language != lang).then_some(answer.language);
    let above = std::iter::once((paths::TOPICS, say!(lang, topics.title).to_owned()))
        .chain(
            answer
                .topic
                .iter()
                .map(|(id, title)| (paths::topic(id), title.clone())),
        )
        .collect();
    let services = needed(&answer, directory);
    let here = paths::answer(&answer.slug);
    let body = view! {
        {answer.urgent.then(|| view! { <LeaveQuickly lang/> })}
        <Breadcrumb lang above/>
        <article class="article">
            {answer.urgent.then(|| view! { <UrgentBox lang directory announce=false/> })}
            {authority(lang, &answer)}
            <h1 lang=words.map(Language::tag)>{answer.title.clone()}</h1>
            <Outage lang directory services here/>
            <LanguageNote lang answer=answer.clone()/>
            {answer.overdue.then(|| view! { <p class="language-note">{say!(lang, answer.overdue)}</p> })}
            <Safe html=answer.short.clone() class="article__short" lang=words/>
            {actions(lang, &answer, words)}
            <Safe html=answer.body.clone() class="article__body" lang=words/>
            {answer.personal.then(|| personal(lang, directory))}
            {related(lang, &answer)}
            {sources(lang, &answer)}
            <div class="article__meta">
                <p>{say!(lang, answer.responsible)} " " {answer.responsible(lang)}</p>
                {answer.checked.map(|day| view! { <p>{say!(lang, answer.checked, date = date(lang, day))}</p> })}
                <p>{say!(lang, answer.number, number = answer.number)}</p>
            </div>
        </article>
        <JsonLd answer=&answer/>
        <Feedback lang about=answer.slug.clone()/>
        <WaysOn lang directory/>
    };
    Screen::new(answer.title, body)
}

/// What the answer's ways on cannot do without: its own matters and some of its actions belong in Digital Post, others
/// need MitID.
fn needed(answer: &Answer, directory: &Directory) -> &'static [Service] {
    let posts = [DIGITAL_POST, DIGITAL_POST_BUSINESS].map(|id| directory.link(id));
    let leads_to_post = |url: &str| {
        let mut posts = posts.iter().flatten();
        posts.any(|post| url.starts_with(&post.url))
    };
    let mut actions = answer.actions.iter();
    match answer.personal || actions.any(|action| leads_to_post(&action.url)) {
        true => &[Service::DigitalPost, Service::Mitid],
        false
            if answer
                .actions
                .iter()
                .any(|action| action.login != Login::None) =>
        {
            &[Service::Mitid]
        }
        false => &[],
    }
}

/// Another authority is named before anything else, with its link.
fn authority(lang: Language, answer: &Answer) -> Option<impl IntoView + use<>> {
    answer.authority.as_ref().map(|authority| {
        let name = authority.name(lang).to_owned();
        view! {
            <p class="answer-card__authority">
                {say!(lang, answer.authority_first, authority = name.clone())} ". "
                <a href=authority.url.clone()>{say!(lang, answer.authority_link, authority = name)}</a>
            </p>
        }
    })
}

fn actions(
    lang: Language,
    answer: &Answer,
    words: Option<Language>,
) -> Option<impl IntoView + use<>> {
    let actions = answer.actions.clone();
    (!actions.is_empty()).then(|| view! {
        <div class="article__actions">
            {actions.into_iter().enumerate().map(|(i, action)| view! { <p><ActionLink lang action primary={i == 0} words/></p> }).collect_view()}
        </div>
    })
}

/// Own matters belong in Digital Post: recommended, never demanded.
fn personal(lang: Language, directory: &Directory) -> Option<impl IntoView + use<>> {
    directory.link(DIGITAL_POST).map(|link| view! {
        <div class="notice notice--info">
            <h2 class="notice__title">{say!(lang, answer.personal_title)}</h2>
            <p>{say!(lang, answer.personal)} " " <a href=link.url.clone()>{link.name(lang).to_owned()}</a></p>
        </div>
    })
}

fn related(lang: Language, answer: &Answer) -> Option<impl IntoView + use<>> {
    let related = answer.related.clone();
    (!related.is_empty()).then(|| view! {
        <h2>{say!(lang, answer.related)}</h2>
        <ul class="answer-list">
            {related.into_iter().map(|(slug, title)| view! { <li><a href=paths::answer(&slug).in_language(lang)>{title}</a></li> }).collect_view()}
        </ul>
    })
}

fn sources(lang: Language, answer: &Answer) -> Option<impl IntoView + use<>> {
    let sources = answer.sources.clone();
    (!sources.is_empty()).then(|| {
        view! {
            <section class="article__sources" aria-labelledby="kilder">
                <h2 id="kilder">{say!(lang, answer.sources)}</h2>
                <ul>{sources.into_iter().map(|source| one_source(lang, source)).collect_view()}</ul>
            </section>
        }
    })
}

/// Sources are Danish pages, whatever the page's language.
fn one_source(lang: Language, source: Source) -> impl IntoView {
    let read = say!(
        lang,
        answer.source_checked,
        date = date(lang, source.checked)
    );
    let words = (lang != Language::Da).then_some("da");
    view! { <li><a href=source.url lang=words hreflang="da">{source.title}</a> " (" {read} ")"</li> }
}

/// A day as it is written: "21. november 2026", "21 November 2026".
pub fn date(lang: Language, day: Date) -> String {
    const DANISH: [&str; 12] = [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ];
    match lang {
        Language::Da => format!(
            "{}. {} {}",
            day.day(),
            DANISH[usize::from(day.month().unsigned_abs()) - 1],
            day.year()
        ),
        Language::En => day.strftime("%-d %B %Y").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_each_language_does() {
        let day = jiff::civil::date(2026, 11, 1);
        assert_eq!(date(Language::Da, day), "1. november 2026");
        assert_eq!(date(Language::En, day), "1 November 2026");
    }
}
