//! What waits in the answers: facts to confirm, facts older than this year, answers past their review date.

use app::domain::fact::Fact;
use jiff::civil::Date;

use super::{Todo, some};
use crate::content::Shipped;

/// Everything to look at.
pub fn todo(shipped: &Shipped, today: Date) -> Vec<Todo> {
    let facts = |holds: &dyn Fn(&Fact) -> bool| -> Vec<&str> {
        let all = shipped.facts.0.iter();
        all.filter(|(_, fact)| holds(fact))
            .map(|(id, _)| id.as_str())
            .collect()
    };
    let due: Vec<&str> = shipped
        .articles
        .iter()
        .filter(|article| article.review_by < today)
        .map(|article| article.slug.as_str())
        .collect();
    let rows = [
        (
            facts(&|fact| !fact.confidence.may_be_shown()),
            "facts are not confirmed and not shown",
            "content/facts.toml, confidence, source and checked",
            "what rests on them is left out",
        ),
        (
            facts(&|fact| fact.wants_year() && fact.year.is_some_and(|year| year < today.year())),
            "fees and deadlines are of an earlier year",
            "content/facts.toml, value, year, source and checked",
            "the year is told with them, but citizens want this year's",
        ),
        (
            due,
            "answers are past their review date",
            "the answer's file in content/articles, review_by, when it has been looked at",
            "the page says that it waits to be looked at",
        ),
    ];
    rows.into_iter()
        .filter(|(ids, ..)| !ids.is_empty())
        .map(|(ids, what, place, why)| {
            Todo::new(format!("{} {what}: {}", ids.len(), some(ids)), place, why)
        })
        .collect()
}
