//! The shipped knowledge base as tests want it: all of it, a dozen answers, or without one of them.

use std::sync::OnceLock;

use app::domain::Article;
use server::content::{self, Shipped};

/// The answers that the tests speak of. A start imports and indexes what it is given, and nearly every test starts a
/// server, so most are started with these.
const SPOKEN_OF: [&str; 12] = [
    "beboerlicens",
    "borgerraadgiver",
    "byggetilladelse",
    "dagtilbud",
    "digital-post-fritagelse",
    "flytning",
    "kontanthjaelp",
    "mitid",
    "pas",
    "rotter",
    "sundhedskort",
    "underretning-om-barn",
];

/// The whole shipped knowledge base, read once.
pub fn whole() -> &'static Shipped {
    static WHOLE: OnceLock<Shipped> = OnceLock::new();
    WHOLE.get_or_init(|| {
        content::embedded()
            .and_then(|files| content::read(&files))
            .expect("sound")
    })
}

/// The shipped knowledge base with a dozen of its answers.
pub fn shipped() -> &'static Shipped {
    static SHIPPED: OnceLock<Shipped> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let mut dozen = whole().clone();
        dozen
            .articles
            .retain(|article| SPOKEN_OF.contains(&article.slug.as_str()));
        dozen
    })
}

/// An article of it.
pub fn article(slug: &str) -> &'static Article {
    let found = shipped()
        .articles
        .iter()
        .find(|article| article.slug.as_str() == slug);
    found.expect("it is shipped")
}

/// The shipped knowledge base as if an article had left the files.
pub fn shipped_without(slug: &str) -> Shipped {
    let mut shipped = shipped().clone();
    shipped
        .articles
        .retain(|article| article.slug.as_str() != slug);
    shipped
}
