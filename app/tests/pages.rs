//! Pages are functions of data: call one, and look at the HTML. The snapshots are what a screen reader meets.

use std::{collections::BTreeMap, sync::Arc};

use app::{
    domain::{
        Answer, Article, Directory, Knowledge, Language, Need, Slug, Suggestion, Topic,
        article::{Action, Audience, Confidence, Internal, Login, Source, Wording},
        directory::{Authority, Department, Link, Phone, Unit},
        language::Tongue,
        topic::TopicWording,
    },
    forms::{Form, FormState, NeedForm},
    pages::{self, FailureKind},
    services::Found,
    shell::Screen,
};
use jiff::civil::{Date, date};
use leptos::prelude::*;

const TODAY: Date = date(2026, 11, 21);
const HOSTILE: &str =
    "</textarea></title><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

/// The page's HTML without the marks leptos leaves between texts.
fn html(screen: impl FnOnce() -> Screen) -> String {
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new())));
    let html = owner.with(|| screen().body.to_html());
    owner.cleanup();
    let html = html
        .replace("<!>", "")
        .replace("<!---->", "")
        .replace('\u{a0}', " ");
    // A line for each element, so that a change can be read.
    html.replace("><", ">\n<")
}

fn text(words: &str) -> String {
    words.to_owned()
}

fn phone(id: &str, number: &str) -> Phone {
    Phone {
        id: text(id),
        number: text(number),
        da: text("Telefon"),
        en: text("Phone"),
        hours_da: String::new(),
        hours_en: String::new(),
        url: String::new(),
        confidence: Confidence::SourceFound,
        source: text("kk.dk"),
        checked: TODAY,
    }
}

fn link(id: &str, url: &str) -> Link {
    Link {
        id: text(id),
        da: text("Sted"),
        en: text("Place"),
        url: text(url),
        login: Login::None,
        confidence: Confidence::SourceFound,
        source: text("kk.dk"),
        checked: TODAY,
    }
}

fn article() -> Article {
    let wording = |title: &str, short: &str| Wording {
        title: text(title),
        borgerord: vec![],
        actions: vec![Action {
            label: text("Gør det"),
            url: text("https://www.kk.dk"),
            login: Login::Mitid,
            checked: TODAY,
        }],
        short: text(short),
        body: text("## Mere\n\nSe [pas](/svar/pas)."),
        follows: None,
    };
    Article {
        slug: Slug::parse("pas").expect("a slug"),
        number: 102,
        topic: text("emne"),
        owner: text("enhed"),
        audience: Audience::Borger,
        personal: true,
        authority: text("politiet"),
        urgent: true,
        phone: text("hovednummer"),
        reply_days: 0,
        related: vec![],
        sources: vec![Source {
            url: text("https://www.kk.dk"),
            title: text("kk.dk"),
            checked: TODAY,
            confidence: Confidence::SourceFound,
        }],
        review_by: date(2027, 5, 21),
        valid_from: None,
        valid_to: None,
        da: wording("Nyt pas", "Du søger om pas."),
        en: None,
        internal: Internal {
            notes: text("INTERNT"),
            script: text("INTERNT"),
        },
    }
}

fn knowledge() -> Knowledge {
    let directory = Directory {
        departments: vec![Department {
            id: text("kff"),
            da: text("Forvaltningen"),
            en: text("The department"),
        }],
        units: vec![Unit {
            id: text("enhed"),
            department: text("kff"),
            da: text("Borgerservice"),
            en: text("Citizen Service"),
            phone: String::new(),
        }],
        phones: vec![
            phone("hovednummer", "33 66 33 66"),
            phone("alarm", "112"),
            phone("doegnvagt", "33 17 33 33"),
        ],
        authorities: vec![Authority {
            id: text("politiet"),
            da: text("Politiet"),
            en: text("The police"),
            url: text("https://politi.dk"),
            confidence: Confidence::WellKnown,
            source: text("almen viden"),
            checked: TODAY,
        }],
        links: vec![
            link("digital-post-borger", "https://post.borger.dk"),
            link("kk-borgerservice", "https://www.kk.dk/borger/borgerservice"),
            link("kk-kontakt", "https://www.kk.dk/om-kommunen/kontakt"),
        ],
        closed: vec![],
    };
    let words = |title: &str| TopicWording {
        title: text(title),
        intro: text("Om emnet."),
    };
    let article = article();
    Knowledge {
        articles: BTreeMap::from([(article.slug.clone(), Arc::new(article))]),
        topics: vec![Topic {
            id: text("emne"),
            parent: String::new(),
            da: words("Emne"),
            en: words("Topic"),
        }],
        directory,
        ..Knowledge::default()
    }
}

fn told(lang: Language) -> Answer {
    Answer::tell(&article(), &knowledge(), lang, TODAY, "Se:")
}

fn found(lang: Language) -> Found {
    let further = vec![Suggestion {
        slug: text("rotter"),
        title: text("Rotter"),
        danish_only: false,
    }];
    Found {
        answers: vec![told(lang)],
        further,
        tongue: Tongue::Danish,
        search_is_down: false,
    }
}

fn need(words: &str) -> Need {
    Need::parse(words).expect("usable")
}

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
        need("nyt pas"),
        found(Language::Da),
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
                page.contains("tel:+4533663366") && page.contains("post.borger.dk"),
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
fn no_page_lets_hostile_text_act() {
    let knowledge = knowledge();
    let mut found = found(Language::Da);
    found.answers[0].title = text(HOSTILE);
    found.further[0].title = text(HOSTILE);
    for page in [
        html(|| pages::suggestions(Language::Da, need(HOSTILE), found, &knowledge.directory)),
        html(|| {
            let need_too_long = need(HOSTILE);
            pages::start(
                Language::Da,
                FormState::clean(NeedForm::holding(&need_too_long)),
                &knowledge,
                TODAY,
            )
        }),
    ] {
        assert!(
            !page.contains("<script>alert") && !page.contains("<img"),
            "{page}"
        );
        assert_eq!(page.matches("</textarea>").count(), 1, "{page}");
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
