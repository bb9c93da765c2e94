//! A small knowledge base: five answers of one unit, the last of which does not hold yet.

use std::sync::Arc;

use jiff::civil::date;

use crate::domain::{
    Article, Knowledge, Slug, Topic,
    article::{Audience, Confidence, Internal, Wording},
    directory::{Department, Directory, Unit, department::Name},
    topic::TopicWording,
};

pub fn unit(id: &str) -> Unit {
    Unit {
        id: id.to_owned(),
        department: "kff".to_owned(),
        da: id.to_owned(),
        en: id.to_owned(),
        ..Unit::default()
    }
}

pub fn topic(id: &str, parent: &str) -> Topic {
    let wording = || TopicWording {
        title: "Emne".to_owned(),
        intro: "Om".to_owned(),
    };
    Topic {
        id: id.to_owned(),
        parent: parent.to_owned(),
        unit: String::new(),
        complaints: false,
        da: wording(),
        en: wording(),
    }
}

pub fn knowledge() -> Knowledge {
    let names = ["pas", "rotter", "mitid", "flytning", "kommende"];
    let mut articles: Vec<Article> = names.into_iter().zip(101..).map(article).collect();
    articles[4].valid_from = Some(date(2027, 1, 1));
    Knowledge {
        articles: articles
            .into_iter()
            .map(|article| (article.slug.clone(), Arc::new(article)))
            .collect(),
        topics: vec![topic("emne", "")],
        directory: Directory {
            reply_days: 5,
            departments: vec![forvaltning()],
            units: vec![
                unit("enhed"),
                Unit {
                    as_department: true,
                    ..unit("kff-sekretariat")
                },
            ],
            ..Directory::default()
        },
        ..Knowledge::default()
    }
}

fn forvaltning() -> Department {
    let called = |da: &str, from, until| Name {
        da: da.to_owned(),
        en: format!("The {da}"),
        from,
        until,
        confidence: Confidence::SourceFound,
        source: "en kilde".to_owned(),
        checked: date(2026, 11, 21),
    };
    Department {
        id: "kff".to_owned(),
        names: vec![
            called("Fritidsforvaltningen", None, Some(date(2025, 12, 31))),
            called("Kulturforvaltningen", Some(date(2026, 1, 1)), None),
        ],
        day: None,
    }
}

fn article((slug, number): (&str, u32)) -> Article {
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
