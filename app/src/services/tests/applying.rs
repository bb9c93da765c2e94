//! What an answer's matter is applied for with.

use std::sync::Arc;

use super::knowledge::knowledge;
use crate::domain::{
    Language, Slug,
    article::{Action, Confidence, Login},
    directory::{DIGITAL_POST, Link},
};

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 21);
const POST: &str = "https://post.borger.dk";

fn action(url: &str, login: Login) -> Action {
    Action {
        label: url.to_owned(),
        url: url.to_owned(),
        login,
        checked: TODAY,
    }
}

/// Where one applies when an answer has these actions.
fn applied(actions: Vec<Action>) -> Option<String> {
    let mut knowledge = knowledge();
    knowledge.directory.links.push(Link {
        id: DIGITAL_POST.to_owned(),
        url: POST.to_owned(),
        da: "Digital Post".to_owned(),
        en: "Digital Post".to_owned(),
        login: Login::Mitid,
        confidence: Confidence::SourceFound,
        source: "borger.dk".to_owned(),
        checked: TODAY,
    });
    let slug = Slug::parse("pas").expect("a slug");
    let article = knowledge.articles.get_mut(&slug).expect("an answer");
    Arc::make_mut(article).da.actions = actions;
    let article = &knowledge.articles[&slug];
    let application = knowledge.application(article, Language::Da);
    application.map(|action| action.url)
}

#[test]
fn writing_in_digital_post_is_no_application() {
    let read = || action("https://www.kk.dk", Login::None);
    let post = || action(POST, Login::Mitid);
    let apply = || action("https://www.borger.dk", Login::Mitid);
    assert_eq!(applied(vec![read(), post()]), None);
    assert_eq!(
        applied(vec![post(), apply()]).as_deref(),
        Some("https://www.borger.dk")
    );
}
