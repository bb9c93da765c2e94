//! Pages are functions of data: call one, and look at the HTML. The snapshots are what a screen reader meets.

mod aside;
mod barred;
mod danger;
mod down;
mod down_beside;
mod every_page;
mod faults;
mod html;
mod promised;
mod sample;
mod sent;
mod typing;
mod way;
mod ways;
mod written;

use app::{
    domain::{Language, notice::Service},
    forms::{Form, FormState, NeedForm},
    pages::{self, FailureKind},
};

use crate::{
    html::{html, page},
    sample::{TODAY, found, knowledge, knowledge_without, need, told},
    written::form,
};

fn empty() -> FormState<NeedForm> {
    FormState::clean(NeedForm::default())
}

#[test]
fn the_start() {
    insta::assert_snapshot!(html(|| pages::start(
        Language::Da,
        empty(),
        &knowledge(),
        TODAY
    )));
}

#[test]
fn the_start_while_mitid_is_down() {
    insta::assert_snapshot!(page(|| pages::start(
        Language::Da,
        empty(),
        &knowledge_without(&[Service::Mitid]),
        TODAY
    )));
}

#[test]
fn the_start_with_a_fault() {
    let form = NeedForm::default().parse().map(|_| ()).expect_err("empty");
    insta::assert_snapshot!(html(|| pages::start(
        Language::Da,
        form,
        &knowledge(),
        TODAY
    )));
}

#[test]
fn the_suggestions() {
    let knowledge = knowledge();
    insta::assert_snapshot!(html(|| pages::suggestions(
        Language::Da,
        form(),
        need("nyt pas"),
        found(Language::Da),
        false,
        &knowledge.directory
    )));
}

#[test]
fn an_answer() {
    insta::assert_snapshot!(html(|| pages::answer(
        Language::Da,
        told(Language::Da),
        &knowledge().directory
    )));
}

#[test]
fn an_answer_that_exists_only_in_danish() {
    insta::assert_snapshot!(html(|| pages::answer(
        Language::En,
        told(Language::En),
        &knowledge().directory
    )));
}

#[test]
fn the_topics() {
    insta::assert_snapshot!(html(|| pages::topics(Language::En, &knowledge(), TODAY)));
    let knowledge = knowledge();
    insta::assert_snapshot!(html(|| pages::topic(
        Language::Da,
        &knowledge.topics[0],
        &knowledge,
        TODAY
    )));
}

#[test]
fn a_topic_above_others_lists_them_first_and_no_empty_answers() {
    let mut knowledge = knowledge();
    let mut under = knowledge.topics[0].clone();
    under.parent = std::mem::replace(&mut under.id, "under".to_owned());
    knowledge.topics.push(under);
    let shown = |knowledge: &app::domain::Knowledge| {
        html(|| pages::topic(Language::Da, &knowledge.topics[0], knowledge, TODAY))
    };
    let article = |topic: &str| {
        let mut article = sample::article();
        article.topic = topic.to_owned();
        std::sync::Arc::new(article)
    };
    let slug = sample::article().slug;
    knowledge.articles.insert(slug.clone(), article("under"));
    let page = shown(&knowledge);
    assert!(page.contains("<h2>Underemner</h2>"), "{page}");
    assert!(
        !page.contains("<h2>Svar</h2>") && !page.contains("answer-list"),
        "{page}"
    );

    let mut other = sample::article();
    other.slug = app::domain::Slug::parse("andet").expect("a slug");
    knowledge
        .articles
        .insert(other.slug.clone(), std::sync::Arc::new(other));
    let page = shown(&knowledge);
    assert!(
        page.find("<h2>Underemner</h2>") < page.find("<h2>Svar</h2>")
            && page.contains("/svar/andet"),
        "{page}"
    );
}

#[test]
fn each_failure_says_what_happened_and_shows_the_ways_on() {
    for kind in [
        FailureKind::NotFound,
        FailureKind::Forbidden,
        FailureKind::Invalid,
        FailureKind::TooLarge,
        FailureKind::TooMany,
        FailureKind::Broken,
        FailureKind::Unavailable,
    ] {
        for lang in Language::ALL {
            let page = html(|| pages::failure(lang, kind, "abcd1234", &knowledge().directory));
            assert!(
                page.contains("tel:+4533663366") && page.contains("/digital-post\""),
                "{kind:?}"
            );
            let ours = matches!(kind, FailureKind::Broken | FailureKind::Unavailable);
            assert_eq!(
                page.contains("abcd1234"),
                ours,
                "{kind:?}: only our own faults have a number to read aloud"
            );
        }
    }
}

#[test]
fn internal_parts_have_no_place_on_a_page() {
    let page = html(|| pages::answer(Language::Da, told(Language::Da), &knowledge().directory));
    assert!(!page.contains("INTERNT"));
}

#[test]
fn a_form_keeps_what_was_written() {
    let form = NeedForm::holding(&need("nyt pas"));
    assert_eq!(form.keep(app::forms::NeedField::Need), "nyt pas");
}
