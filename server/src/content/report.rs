//! What the knowledge base covers: for editors and for the strategy's criterion.

use std::collections::{BTreeMap, BTreeSet};

use app::domain::{Article, Directory, Language};
use serde::Serialize;

use super::Shipped;

/// Coverage, in figures and lists.
#[derive(Debug, Serialize)]
pub struct Report {
    /// All answers.
    pub answers: usize,
    /// Those with an English twin.
    pub in_english: usize,
    /// Those whose English lags behind, by slug.
    pub english_behind: Vec<String>,
    /// Those past their review date on the day of the report, by slug.
    pub due_for_review: Vec<String>,
    /// Answers by forvaltning (department id), all forvaltninger named.
    pub by_department: BTreeMap<String, usize>,
    /// Answers by topic.
    pub by_topic: BTreeMap<String, usize>,
    /// Those with notes or a script for staff.
    pub with_internal_parts: usize,
    /// Named facts, and how many of them may not be shown.
    pub facts: usize,
    /// See `facts`.
    pub uncertain_facts: usize,
    /// The answers of each forvaltning, in the order of the directory.
    pub departments: Vec<Group>,
    /// The answers of each area (topic), in the order of the topics.
    pub areas: Vec<Group>,
    /// The areas of obligatory self-service, wave by wave.
    pub waves: Vec<Group>,
    /// Every answer.
    pub list: Vec<Line>,
}

/// Answers that belong together.
#[derive(Debug, Serialize)]
pub struct Group {
    /// Its id; the number of a wave.
    pub id: String,
    /// Its name in Danish.
    pub name: String,
    /// How many answers it has.
    pub answers: usize,
    /// Those with an English twin.
    pub in_english: usize,
    /// The answers, by slug.
    pub slugs: Vec<String>,
    /// Of a wave: the areas without an answer.
    pub missing: Vec<String>,
}

/// One answer of the report.
#[derive(Debug, Serialize)]
pub struct Line {
    /// Its short number.
    pub number: u32,
    /// Its slug.
    pub slug: String,
    /// Its Danish title.
    pub title: String,
    /// Its owner.
    pub owner: String,
    /// Words people use, both languages.
    pub borgerord: usize,
    /// When it is to be looked at.
    pub review_by: String,
}

/// Reports on a day.
#[must_use]
pub fn report(shipped: &Shipped, today: jiff::civil::Date) -> Report {
    let slugs = |keep: &dyn Fn(&Article) -> bool| {
        shipped
            .articles
            .iter()
            .filter(|a| keep(a))
            .map(|a| a.slug.to_string())
            .collect()
    };
    let mut directory = shipped.directory.clone();
    directory.settle(today);
    let mut by_department: BTreeMap<String, usize> = shipped
        .directory
        .departments
        .iter()
        .map(|d| (d.id.clone(), 0))
        .collect();
    let mut by_topic: BTreeMap<String, usize> =
        shipped.topics.iter().map(|t| (t.id.clone(), 0)).collect();
    for article in &shipped.articles {
        if let Some(unit) = shipped.directory.unit(&article.owner) {
            *by_department.entry(unit.department.clone()).or_default() += 1;
        }
        *by_topic.entry(article.topic.clone()).or_default() += 1;
    }
    Report {
        answers: shipped.articles.len(),
        in_english: shipped.articles.iter().filter(|a| a.en.is_some()).count(),
        english_behind: slugs(&Article::english_lags),
        due_for_review: slugs(&|a| a.review_by < today),
        by_department,
        by_topic,
        with_internal_parts: shipped
            .articles
            .iter()
            .filter(|a| !a.internal.notes.is_empty() || !a.internal.script.is_empty())
            .count(),
        facts: shipped.facts.0.len(),
        uncertain_facts: shipped
            .facts
            .0
            .values()
            .filter(|f| !f.confidence.may_be_shown())
            .count(),
        departments: departments(shipped, &directory),
        areas: areas(shipped),
        waves: waves(shipped),
        list: shipped.articles.iter().map(line).collect(),
    }
}

fn line(article: &Article) -> Line {
    Line {
        number: article.number,
        slug: article.slug.to_string(),
        title: article.da.title.clone(),
        owner: article.owner.clone(),
        borgerord: article.da.borgerord.len()
            + article.en.as_ref().map_or(0, |en| en.borgerord.len()),
        review_by: article.review_by.to_string(),
    }
}

fn departments(shipped: &Shipped, directory: &Directory) -> Vec<Group> {
    let owned = |id: &str, article: &Article| {
        let unit = shipped.directory.unit(&article.owner);
        unit.is_some_and(|unit| unit.department == id)
    };
    let departments = directory.departments.iter();
    departments
        .map(|one| {
            let name = one.name(Language::Da);
            group(&one.id, name, shipped, |article| owned(&one.id, article))
        })
        .collect()
}

fn areas(shipped: &Shipped) -> Vec<Group> {
    let topics = shipped.topics.iter();
    topics
        .map(|topic| {
            let of_topic = |article: &Article| article.topic == topic.id;
            group(&topic.id, &topic.da.title, shipped, of_topic)
        })
        .collect()
}

fn waves(shipped: &Shipped) -> Vec<Group> {
    let numbers: BTreeSet<u8> = shipped.waves.iter().map(|wave| wave.number).collect();
    let of_wave = |number: u8| {
        let areas = shipped.waves.iter();
        areas
            .filter(move |wave| wave.number == number)
            .map(|wave| &wave.slug)
    };
    numbers
        .into_iter()
        .map(|number| {
            let name = format!("{number}. bølge");
            let covers = |article: &Article| of_wave(number).any(|slug| *slug == article.slug);
            let mut wave = group(&number.to_string(), &name, shipped, covers);
            wave.missing = of_wave(number)
                .map(ToString::to_string)
                .filter(|slug| !wave.slugs.contains(slug))
                .collect();
            wave
        })
        .collect()
}

fn group(id: &str, name: &str, shipped: &Shipped, holds: impl Fn(&Article) -> bool) -> Group {
    let of_group: Vec<&Article> = shipped.articles.iter().filter(|a| holds(a)).collect();
    Group {
        id: id.to_owned(),
        name: name.to_owned(),
        answers: of_group.len(),
        in_english: of_group.iter().filter(|a| a.en.is_some()).count(),
        slugs: of_group.iter().map(|a| a.slug.to_string()).collect(),
        missing: Vec::new(),
    }
}
