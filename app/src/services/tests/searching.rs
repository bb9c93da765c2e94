//! Suggestions, answers, and what is heard about them.

use futures::executor::block_on;

use super::world::{World, lock, need, world};
use crate::{
    domain::{Language, Slug, insight::EventKind, language::Tongue},
    forms::feedback::Feedback,
};

#[test]
fn three_answers_are_shown_whole_and_the_rest_as_links() {
    let (services, world) =
        world(&["pas", "kommende", "rotter", "ukendt", "mitid", "flytning"]).services();
    let found = block_on(services.suggest(&need("pas"), Language::Da)).expect("answers");
    let whole: Vec<_> = found
        .answers
        .iter()
        .map(|answer| answer.slug.as_str())
        .collect();
    assert_eq!(
        whole,
        ["pas", "rotter", "mitid"],
        "what does not hold today, or is gone, is not shown"
    );
    assert_eq!(found.further.len(), 1);
    assert_eq!(
        world.kinds(),
        [
            EventKind::Search,
            EventKind::AnswerOffered,
            EventKind::AnswerOffered,
            EventKind::AnswerOffered
        ]
    );
    assert_eq!(lock(&world.counted)[1].department, "kff");
}

#[test]
fn a_search_that_is_down_is_no_error_for_the_citizen() {
    let (services, world) = World {
        down: true,
        ..world(&[])
    }
    .services();
    let found = block_on(services.suggest(&need("pas"), Language::Da)).expect("answers");
    assert!(found.search_is_down && found.answers.is_empty());
    assert!(
        world.kinds().is_empty(),
        "an outage is no gap in the knowledge base"
    );
}

#[test]
fn one_search_gives_the_answers_and_how_the_words_were_understood() {
    let (services, world) = World {
        understood: Some("pas"),
        ..world(&["pas"])
    }
    .services();
    let found = block_on(services.suggest(&need("pss"), Language::Da)).expect("answers");
    assert_eq!(
        found.understood.map(|need| need.words().to_owned()),
        Some("pas".to_owned())
    );
    assert_eq!(*lock(&world.asked), ["pss"], "it searches once");
}

#[test]
fn while_typing_a_search_that_is_down_or_turned_off_suggests_nothing() {
    let (services, world) = World {
        down: true,
        ..world(&["pas"])
    }
    .services();
    let typed = block_on(services.suggest_typed("pas", Language::Da)).expect("no error");
    assert!(typed.is_empty() && lock(&world.asked).len() == 1);
    let (mut services, world) = self::world(&["pas"]).services();
    services.while_typing = false;
    let typed = block_on(services.suggest_typed("pas", Language::Da)).expect("no error");
    assert!(typed.is_empty() && lock(&world.asked).is_empty());
}

#[test]
fn looking_once_more_is_not_counted() {
    let (services, world) = world(&["pas"]).services();
    let found = block_on(services.find(&need("pas"), Language::Da)).expect("answers");
    assert_eq!(found.answers.len(), 1);
    block_on(services.find(&need("бюро знахідок"), Language::Da)).expect("answers");
    assert!(world.kinds().is_empty());
}

#[test]
fn a_search_without_answer_is_counted() {
    let (services, world) = world(&[]).services();
    block_on(services.suggest(&need("pas"), Language::Da)).expect("answers");
    assert_eq!(world.kinds(), [EventKind::SearchWithoutAnswer]);
}

#[test]
fn a_language_we_cannot_read_is_not_searched() {
    for (text, tongue) in [
        ("бюро знахідок", Tongue::OtherScript),
        ("ich brauche einen neuen Reisepass", Tongue::OtherLanguage),
    ] {
        let (services, world) = world(&["pas"]).services();
        let found = block_on(services.suggest(&need(text), Language::Da)).expect("answers");
        assert_eq!((found.tongue, found.answers.len()), (tongue, 0));
        assert_eq!(world.kinds(), [EventKind::Signpost]);
        assert!(lock(&world.asked).is_empty());
    }
}

#[test]
fn a_short_number_is_understood_and_opening_an_answer_is_counted() {
    let (services, world) = world(&[]).services();
    let found = block_on(services.suggest(&need("102"), Language::Da)).expect("answers");
    assert_eq!(found.answers[0].slug, "rotter");
    assert!(lock(&world.asked).is_empty());
    assert!(
        block_on(services.answer("102", Language::Da))
            .expect("answers")
            .is_some()
    );
    assert!(
        block_on(services.answer("kommende", Language::Da))
            .expect("answers")
            .is_none()
    );
    assert_eq!(*lock(&world.opened), ["rotter"], "offering is not opening");
}

#[test]
fn while_typing_long_numbers_never_reach_the_search() {
    let (services, world) = world(&["pas"]).services();
    for blocked in ["pas 150423-0000", "pas, min kode er 4482"] {
        let found = block_on(services.suggest_typed(blocked, Language::Da)).expect("answers");
        assert!(found.is_empty(), "{blocked}");
    }
    block_on(services.suggest_typed("pas 2026", Language::Da)).expect("answers");
    assert_eq!(*lock(&world.asked), ["pas"]);
    assert!(
        block_on(services.suggest_typed(&"a".repeat(201), Language::Da))
            .expect("answers")
            .is_empty()
    );
    assert!(lock(&world.counted).is_empty(), "typing is not counted");
}

#[test]
fn feedback_is_counted_with_the_answer_s_owner_and_without_one_too() {
    let (services, world) = world(&[]).services();
    let said = |about: &str, answered| Feedback {
        about: Slug::parse(about).ok(),
        answered,
    };
    block_on(services.hear(&said("pas", true), Language::En)).expect("heard");
    block_on(services.hear(&said("ukendt", false), Language::Da)).expect("heard");
    let counted = lock(&world.counted);
    assert_eq!(
        (
            counted[0].kind,
            counted[0].topic.as_str(),
            counted[0].language
        ),
        (EventKind::Answered, "emne", Language::En)
    );
    assert_eq!(
        (counted[1].kind, counted[1].topic.as_str()),
        (EventKind::NotAnswered, "")
    );
}

#[test]
fn the_name_of_a_forvaltning_old_or_new_finds_it_and_its_answers() {
    let (services, world) = world(&["pas"]).services();
    for (words, once) in [
        ("Fritidsforvaltningen", Some("Fritidsforvaltningen")),
        ("kulturforvaltning", None),
    ] {
        let found = block_on(services.suggest(&need(words), Language::Da)).expect("answers");
        let named = found.department.expect("it is known");
        assert_eq!(
            (named.name.as_str(), named.once.as_deref()),
            ("Kulturforvaltningen", once)
        );
        let answers: Vec<_> = named.answers.iter().map(|one| one.slug.as_str()).collect();
        assert_eq!(answers, ["pas", "rotter", "mitid", "flytning"], "{words}");
        assert!(
            found.answers.is_empty(),
            "nobody searches among the answers' words"
        );
    }
    assert_eq!(world.kinds(), [EventKind::Search, EventKind::Search]);
    let words = need("Hvem skriver jeg til i Fritidsforvaltningen om mit pas?");
    let found = block_on(services.find(&words, Language::Da)).expect("answers");
    assert!(found.department.is_some());
    assert_eq!(found.answers.len(), 1, "other words are searched for too");
}
