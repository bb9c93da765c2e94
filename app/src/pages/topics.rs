//! The tree of topics.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    domain::{Directory, Knowledge, Language, Topic},
    forms::{FormState, NeedForm},
    paths,
    shell::Screen,
    ui::{Breadcrumb, Heading, NeedBox, WaysOn},
    words::say,
};

/// All top topics.
pub fn topics(lang: Language, knowledge: &Knowledge, today: Date) -> Screen {
    let body = view! {
        <Breadcrumb lang above=Vec::new()/>
        <h1>{say!(lang, topics.title)}</h1>
        <p>{say!(lang, topics.intro)}</p>
        {list(lang, &knowledge.topics_under("", today))}
        {the_box_and_ways(lang, &knowledge.directory)}
    };
    Screen::new(say!(lang, topics.title), body)
}

/// One topic: its smaller topics first, then its own answers; what it has none of leaves no heading behind.
pub fn topic(lang: Language, topic: &Topic, knowledge: &Knowledge, today: Date) -> Screen {
    let words = topic.told(lang);
    let parent = knowledge
        .topic(&topic.parent)
        .map(|parent| (paths::topic(&parent.id), parent.told(lang).title.clone()));
    let above = std::iter::once((paths::TOPICS, say!(lang, topics.title).to_owned()))
        .chain(parent)
        .collect();
    let smaller = knowledge.topics_under(&topic.id, today);
    let smaller = (!smaller.is_empty())
        .then(|| view! { <h2>{say!(lang, topics.smaller)}</h2> {list(lang, &smaller)} });
    let answers: Vec<_> = knowledge
        .of_topic(&topic.id, today)
        .into_iter()
        .map(|article| {
            (
                paths::answer(article.slug.as_str()).in_language(lang),
                !article.speaks(lang),
                article.told(lang).title.clone(),
            )
        })
        .collect();
    let body = view! {
        <Breadcrumb lang above/>
        <h1>{words.title.clone()}</h1>
        <p>{words.intro.clone()}</p>
        {smaller}
        {(!answers.is_empty()).then(|| view! {
            <h2>{say!(lang, topics.answers)}</h2>
            <ul class="answer-list">
                {answers.into_iter().map(|(href, danish_only, title)| view! {
                    <li><a href=href lang=danish_only.then_some("da")>{title}</a></li>
                }).collect_view()}
            </ul>
        })}
        {the_box_and_ways(lang, &knowledge.directory)}
    };
    Screen::new(words.title.clone(), body)
}

/// Topics as links with a line each.
pub fn list(lang: Language, topics: &[&Topic]) -> impl IntoView + use<> {
    let topics: Vec<_> = topics
        .iter()
        .map(|topic| view! {
            <li class="topic-list__item">
                <a href=paths::topic(&topic.id).in_language(lang)>{topic.told(lang).title.clone()}</a>
                <p>{topic.told(lang).intro.clone()}</p>
            </li>
        })
        .collect();
    view! { <ul class="topic-list">{topics}</ul> }
}

fn the_box_and_ways(lang: Language, directory: &Directory) -> impl IntoView + use<> {
    let form = FormState::clean(NeedForm::default());
    view! {
        <NeedBox lang form heading=Heading::Section island=false/>
        <WaysOn lang directory/>
    }
}
