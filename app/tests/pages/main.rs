//! Pages are functions of data: call one, and look at the HTML. The snapshots are what a screen reader meets.

mod aside;
mod every_page;
mod faults;
mod html;
mod sample;
mod sent;
mod way;
mod written;

use app::{
    domain::{Language, notice::Service},
    forms::{Form, FormState, NeedForm},
    pages::{self, AroundSuggestions, FailureKind},
};

use crate::{
    html::{html, page},
    sample::{TODAY, found, knowledge, need, told},
    written::{down, form},
};

const QUIET: AroundSuggestions<'static> = AroundSuggestions {
    notices: &[],
    urgent: false,
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
        &[],
        TODAY
    )));
}

#[test]
fn the_start_while_mitid_is_down() {
    insta::assert_snapshot!(page(|| pages::start(
        Language::Da,
        empty(),
        &knowledge(),
        &[down(Service::Mitid)],
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
        &[],
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
        &QUIET,
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
