//! The order of topics and of their answers.

use std::{collections::HashMap, sync::Arc};

use super::knowledge::{knowledge, topic};
use crate::domain::{Knowledge, Slug, openings::Openings};

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 21);

/// Two topics, the second with all its answers in a topic under it, opened so much.
fn used(openings: &[(&str, f64)]) -> Knowledge {
    let figures: HashMap<String, f64> = openings
        .iter()
        .map(|(slug, figure)| ((*slug).to_owned(), *figure))
        .collect();
    let mut knowledge = knowledge();
    knowledge.topics = vec![
        topic("emne", ""),
        topic("andet", ""),
        topic("under", "andet"),
    ];
    for name in ["mitid", "flytning"] {
        let slug = Slug::parse(name).expect("a slug");
        let article = knowledge.articles.get_mut(&slug).expect("an answer");
        Arc::make_mut(article).topic = "under".to_owned();
    }
    knowledge.openings = Arc::new(Openings::of(figures));
    knowledge
}

fn order(knowledge: &Knowledge) -> String {
    let topics = knowledge.topics_under("", TODAY);
    let topics = topics.iter().map(|topic| topic.id.as_str());
    let answers = ["emne", "under"]
        .map(|id| knowledge.of_topic(id, TODAY))
        .concat();
    let answers = answers.iter().map(|article| article.slug.as_str());
    topics.chain(answers).collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_opened_most_stands_first_and_else_as_editors_have_it() {
    let editors = "emne andet pas rotter mitid flytning";
    assert_eq!(order(&used(&[])), editors);
    assert_eq!(order(&used(&[("flytning", 49.0)])), editors, "chance");
    assert_eq!(
        order(&used(&[("pas", 66.0), ("rotter", 100.0)])),
        editors,
        "not twice as much"
    );
    assert_eq!(
        order(&used(&[("pas", 60.0), ("flytning", 90.0), ("mitid", 80.0)])),
        "andet emne pas rotter mitid flytning",
        "together"
    );
    assert_eq!(
        order(&used(&[("rotter", 900.0), ("flytning", 300.0)])),
        "emne andet rotter pas flytning mitid"
    );
}
