//! When a text names a forvaltning: what it is called now, whom to call, and what it answers.
//!
//! It must not know the search: nobody searches for the names of an office among the answers' words.

use jiff::civil::Date;

use crate::domain::{Knowledge, Language, Suggestion, directory::Phone};

/// More answers than this are a list, not a way on.
const MOST_ANSWERS: usize = 8;

/// A forvaltning that a need names.
#[derive(Clone, Debug)]
pub struct Named {
    /// What it is called on the day.
    pub name: String,
    /// The name it was called by, when that is another.
    pub once: Option<String>,
    /// Its phone.
    pub phone: Option<Phone>,
    /// Some of its answers, in the order of their numbers.
    pub answers: Vec<Suggestion>,
    /// The need says nothing else.
    pub alone: bool,
}

/// The forvaltning a text names, if it does.
pub fn named(knowledge: &Knowledge, words: &str, lang: Language, today: Date) -> Option<Named> {
    let directory = &knowledge.directory;
    let called = directory.department_called(words)?;
    let id = &called.department.id;
    let unit = directory.unit_of_department(id);
    let articles = knowledge.articles.values();
    let mut owned: Vec<_> = articles
        .filter(|article| knowledge.department_of(article) == id && article.is_valid(today))
        .collect();
    owned.sort_by_key(|article| article.number);
    let answers = owned
        .into_iter()
        .take(MOST_ANSWERS)
        .map(|article| Suggestion {
            slug: article.slug.to_string(),
            title: article.told(lang).title.clone(),
            danish_only: !article.speaks(lang),
        });
    Some(Named {
        name: called.department.name(lang).to_owned(),
        once: called.once(lang).map(str::to_owned),
        phone: unit.and_then(|unit| directory.phone(&unit.phone)).cloned(),
        answers: answers.collect(),
        alone: called.alone,
    })
}
