//! Looking for an answer.

use app::{
    domain::{Language, language::Tongue, notice::Service},
    forms::{FormState, NeedForm},
    pages, paths,
    services::Found,
};

use super::{HOSTILE, Shown, form, shown};
use crate::sample::{TODAY, found, knowledge, knowledge_without, need, text, told};

pub fn pages(lang: Language) -> Vec<Shown> {
    let knowledge = knowledge();
    let directory = &knowledge.directory;
    let suggestions = |name, found: Found, urgent| {
        let down = [Service::DigitalPost, Service::Mitid];
        let directory = knowledge_without(&down).directory;
        let screen = pages::suggestions(lang, form(), need(HOSTILE), found, urgent, &directory);
        shown(name, paths::SUGGESTIONS, screen)
    };
    let start = |name, form, down: &[Service]| {
        let screen = pages::start(lang, form, &knowledge_without(down), TODAY);
        shown(name, paths::START, screen)
    };
    let nothing = || Found {
        answers: vec![],
        further: vec![],
        ..found(lang)
    };
    let mut titled = found(lang);
    titled.answers[0].title = text(HOSTILE);
    titled.further[0].title = text(HOSTILE);
    titled.understood = Some(need(HOSTILE));
    let held = FormState::clean(NeedForm::holding(&need(HOSTILE)));
    let wrong = NeedForm::default().parse().expect_err("empty");
    vec![
        start("start", held, &[]),
        start(
            "start, our own staff",
            FormState::clean(NeedForm::for_staff()),
            &[],
        ),
        start("start, wrong, all down", wrong, &Service::ALL),
        suggestions("suggestions", titled, true),
        suggestions("suggestions: none", nothing(), false),
        suggestions(
            "suggestions: the search is down",
            Found {
                search_is_down: true,
                ..nothing()
            },
            false,
        ),
        suggestions(
            "suggestions: some words were taken for others",
            Found {
                understood: Some(need("børnehave")),
                ..found(lang)
            },
            false,
        ),
        suggestions(
            "suggestions: in English",
            Found {
                tongue: Tongue::English,
                ..found(lang)
            },
            false,
        ),
        suggestions(
            "signpost",
            Found {
                tongue: Tongue::OtherScript,
                ..nothing()
            },
            false,
        ),
        shown(
            "expired",
            paths::SUGGESTIONS,
            pages::expired(lang, directory),
        ),
        shown(
            "answer",
            paths::answer("pas"),
            pages::answer(lang, told(lang), directory),
        ),
        shown(
            "topics",
            paths::TOPICS,
            pages::topics(lang, &knowledge, TODAY),
        ),
        shown(
            "topic",
            paths::topic("emne"),
            pages::topic(lang, &knowledge.topics[0], &knowledge, TODAY),
        ),
        shown(
            "thanks: yes",
            paths::THANKS,
            pages::thanks(lang, true, directory),
        ),
        shown(
            "thanks: no",
            paths::NOT_ANSWERED,
            pages::thanks(lang, false, directory),
        ),
    ]
}
