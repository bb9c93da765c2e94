//! Whose matter it is, where no answer is sure or the text itself says it.
//!
//! It must not know how answers were found.

use super::About;
use crate::domain::{Article, directory::Unit};

/// Where no answer is sure: the first, when the second is about the same and is the same unit's. Then both say whose matter
/// it is.
pub fn agreed<A: AsRef<Article>>(best: &[A]) -> Option<&A> {
    let [first, second] = best else { return None };
    let whose = |article: &A| {
        let article = article.as_ref();
        (
            article.topic.clone(),
            article.owner.clone(),
            article.authority.clone(),
        )
    };
    (whose(first) == whose(second)).then_some(first)
}

/// Whose matter it is when the text itself calls a unit by its name: theirs, unless another authority decides it.
pub fn with_named(about: About, named: Option<&Unit>) -> About {
    let theirs = |named: &Unit| About::Ours {
        unit: named.id.clone(),
        self_service: false,
    };
    match (about, named) {
        (About::Ours { unit, .. }, Some(named)) if unit != named.id => theirs(named),
        (About::Unknown, Some(named)) => theirs(named),
        (about, _) => about,
    }
}
