//! From a plan to tantivy's query: the best way to meet a word counts, the words add up.
//!
//! It must not know how a plan is made, nor what becomes of the hits.

use tantivy::{
    Term,
    query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, Occur, Query, TermQuery},
    schema::IndexRecordOption,
};

use super::{
    plan::{Group, Plan, Way},
    schema::Fields,
};

/// How much of the second-best way counts beside the best.
const TIE: f32 = 0.2;

/// The query of a plan; `None` when there is nothing to look for.
pub fn build(fields: &Fields, plan: &Plan) -> Option<Box<dyn Query>> {
    let groups: Vec<(Occur, Box<dyn Query>)> = plan
        .groups
        .iter()
        .filter_map(|group| built(fields, group))
        .map(|query| (Occur::Should, query))
        .collect();
    (!groups.is_empty()).then(|| Box::new(BooleanQuery::new(groups)) as Box<dyn Query>)
}

fn built(fields: &Fields, group: &Group) -> Option<Box<dyn Query>> {
    let mut ways: Vec<Box<dyn Query>> = group
        .ways
        .iter()
        .filter_map(|one| way(fields, one))
        .collect();
    match ways.len() {
        0 | 1 => ways.pop(),
        _ => Some(Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, TIE))),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a way has few keys")]
fn way(fields: &Fields, way: &Way) -> Option<Box<dyn Query>> {
    let weight = way.weight / way.keys.len().max(1) as f32;
    let field = fields.of(way.tongue).keys;
    let mut terms: Vec<Box<dyn Query>> = way
        .keys
        .iter()
        .map(|key| {
            let term = Term::from_field_text(field, key);
            let term = TermQuery::new(term, IndexRecordOption::WithFreqs);
            Box::new(BoostQuery::new(Box::new(term), weight)) as Box<dyn Query>
        })
        .collect();
    match terms.len() {
        0 | 1 => terms.pop(),
        _ => Some(Box::new(BooleanQuery::union(terms))),
    }
}
