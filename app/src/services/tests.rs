//! The rules of the verbs, over ports in memory.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use futures::executor::block_on;
use jiff::{Timestamp, civil::date};

use super::*;
use crate::{
    domain::{
        Slug, Topic,
        article::{Audience, Internal, Wording},
        directory::{Department, Directory, Unit},
        topic::TopicWording,
    },
    ports::Change,
};

/// A knowledge base in memory; searching finds what it is told to find.
struct World {
    knowledge: Arc<Knowledge>,
    found: Vec<&'static str>,
    down: bool,
    counted: Mutex<Vec<Event>>,
    asked: Mutex<Vec<String>>,
}

impl World {
    fn services(self) -> (Services, Arc<World>) {
        let world = Arc::new(self);
        let services = Services {
            articles: world.clone(),
            search: world.clone(),
            events: world.clone(),
            clock: world.clone(),
        };
        (services, world)
    }

    fn kinds(&self) -> Vec<EventKind> {
        self.counted
            .lock()
            .expect("whole")
            .iter()
            .map(|event| event.kind)
            .collect()
    }
}

fn world(found: &[&'static str]) -> World {
    let names = ["pas", "rotter", "mitid", "flytning", "kommende"];
    let articles = names.iter().enumerate().map(|(i, slug)| {
        let mut article = article(slug, i as u32 + 101);
        if *slug == "kommende" {
            article.valid_from = Some(date(2027, 1, 1));
        }
        (article.slug.clone(), Arc::new(article))
    });
    let name = |text: &str| text.to_owned();
    let wording = || TopicWording {
        title: name("Emne"),
        intro: name("Om"),
    };
    let directory = Directory {
        departments: vec![Department {
            id: name("kff"),
            da: name("KFF"),
            en: name("KFF"),
        }],
        units: vec![Unit {
            id: name("enhed"),
            department: name("kff"),
            da: name("Enhed"),
            en: name("Unit"),
            phone: String::new(),
        }],
        ..Directory::default()
    };
    let knowledge = Knowledge {
        articles: articles.collect(),
        topics: vec![Topic {
            id: name("emne"),
            parent: String::new(),
            da: wording(),
            en: wording(),
        }],
        directory,
        ..Knowledge::default()
    };
    World {
        knowledge: Arc::new(knowledge),
        found: found.to_vec(),
        down: false,
        counted: Mutex::default(),
        asked: Mutex::default(),
    }
}

fn article(slug: &str, number: u32) -> Article {
    let wording = Wording {
        title: slug.to_owned(),
        borgerord: vec![],
        actions: vec![],
        short: "Kort.".to_owned(),
        body: String::new(),
        follows: None,
    };
    Article {
        slug: Slug::parse(slug).expect("a slug"),
        number,
        topic: "emne".to_owned(),
        owner: "enhed".to_owned(),
        audience: Audience::Borger,
        personal: false,
        authority: String::new(),
        urgent: false,
        phone: String::new(),
        reply_days: 0,
        related: vec![],
        sources: vec![],
        review_by: date(2027, 5, 21),
        valid_from: None,
        valid_to: None,
        da: wording,
        en: None,
        internal: Internal::default(),
    }
}

#[async_trait]
impl Articles for World {
    async fn knowledge(&self) -> Result<Arc<Knowledge>, Unavailable> {
        Ok(self.knowledge.clone())
    }
    async fn changes_after(&self, _: u64) -> Result<Vec<Change>, Unavailable> {
        Ok(vec![])
    }
    async fn keep(&self, _: &Article, _: &str) -> Result<u64, Unavailable> {
        Ok(1)
    }
}

#[async_trait]
impl Search for World {
    async fn find(
        &self,
        words: &str,
        _: Language,
        most: usize,
    ) -> Result<Vec<Suggestion>, Unavailable> {
        self.asked.lock().expect("whole").push(words.to_owned());
        if self.down {
            return Err(Unavailable::new("the index is gone"));
        }
        let suggestion = |slug: &&str| Suggestion {
            slug: (*slug).to_owned(),
            title: (*slug).to_owned(),
            danish_only: false,
        };
        Ok(self.found.iter().map(suggestion).take(most).collect())
    }
    async fn find_typed(
        &self,
        words: &str,
        language: Language,
        most: usize,
    ) -> Result<Vec<Suggestion>, Unavailable> {
        self.find(words, language, most).await
    }
}

impl Events for World {
    fn count(&self, event: Event) {
        self.counted.lock().expect("whole").push(event);
    }
}

impl Clock for World {
    fn now(&self) -> Timestamp {
        "2026-11-21T12:00:00Z".parse().expect("a time")
    }
}

fn need(text: &str) -> Need {
    Need::parse(text).expect("usable")
}

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
    assert_eq!(world.counted.lock().expect("whole")[1].department, "kff");
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
    assert_eq!(world.kinds(), [EventKind::SearchWithoutAnswer]);
}

#[test]
fn a_script_we_cannot_read_is_not_searched() {
    let (services, world) = world(&["pas"]).services();
    let found = block_on(services.suggest(&need("бюро знахідок"), Language::Da)).expect("answers");
    assert_eq!(
        (found.tongue, found.answers.len()),
        (Tongue::OtherScript, 0)
    );
    assert_eq!(world.kinds(), [EventKind::Signpost]);
    assert!(world.asked.lock().expect("whole").is_empty());
}

#[test]
fn a_short_number_is_understood() {
    let (services, world) = world(&[]).services();
    let found = block_on(services.suggest(&need("102"), Language::Da)).expect("answers");
    assert_eq!(found.answers[0].slug, "rotter");
    assert!(world.asked.lock().expect("whole").is_empty());
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
}

#[test]
fn while_typing_long_numbers_never_reach_the_search() {
    let (services, world) = world(&["pas"]).services();
    block_on(services.suggest_typed("pas 150423-0000", Language::Da)).expect("answers");
    assert_eq!(*world.asked.lock().expect("whole"), ["pas"]);
    assert!(
        block_on(services.suggest_typed(&"a".repeat(201), Language::Da))
            .expect("answers")
            .is_empty()
    );
    assert!(
        world.counted.lock().expect("whole").is_empty(),
        "typing is not counted"
    );
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
    let counted = world.counted.lock().expect("whole");
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
