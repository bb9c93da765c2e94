//! Every page, in every state, in both languages, with text in it that means harm.

mod list;

use std::collections::{BTreeMap, BTreeSet};

use app::{
    domain::{Directory, Language, directory::MAIN_PHONE, fact},
    paths::Place,
    shell::{Frame, Screen, document},
};
use leptos::prelude::*;

use crate::{
    faults::faults,
    html::{ids, rendered, tags},
    sample::knowledge,
};

/// Would end its element, its attribute or its place, and act, if anything let it.
pub const HOSTILE: &str =
    "</textarea></title><script>alert(1)</script>\"'><img src=x onerror=alert(1)> & &lt;b&gt; -->";

/// A page of the site: what is shown, where it stands, the screen.
pub struct Shown {
    pub name: &'static str,
    pub place: Place,
    pub screen: Screen,
}

/// A page as the browser gets it.
struct Whole {
    name: &'static str,
    path: String,
    html: String,
    /// It was given the hostile text to show.
    holds: bool,
}

fn every_page(lang: Language) -> Vec<Whole> {
    let directory = knowledge().directory;
    rendered(|| {
        list::every_page(lang)
            .into_iter()
            .map(|shown| whole(lang, &directory, shown))
            .collect()
    })
}

fn whole(lang: Language, directory: &Directory, shown: Shown) -> Whole {
    let path = shown.place.in_language(lang);
    let holds = shown.screen.holds.as_ref().is_some_and(|(_, fields)| {
        let mut values = fields.iter().map(|(_, value)| value);
        values.any(|value| value.contains(HOSTILE))
    });
    let frame = Frame {
        lang,
        here: Some(shown.place),
        origin: "https://kk.example",
        style: "/pkg/site.css",
        bootstrap: "",
        directory,
    };
    Whole {
        name: shown.name,
        path,
        html: document(&frame, shown.screen).to_html(),
        holds,
    }
}

/// What stands between `<main …>` and `</main>`.
fn main_of(html: &str) -> &str {
    let begin = html.find("<main").expect("a main");
    let end = html.find("</main>").expect("its end");
    &html[begin..end]
}

#[test]
fn no_page_is_broken_or_lets_hostile_text_act() {
    let mut wrong = Vec::new();
    for lang in Language::ALL {
        for page in every_page(lang) {
            for fault in faults(&page.html) {
                wrong.push(format!("{lang} {}: {fault}", page.name));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_page_that_holds_a_text_shows_it_as_it_was_written() {
    let escaped = "&lt;script&gt;alert(1)&lt;/script&gt;";
    for lang in Language::ALL {
        for page in every_page(lang).iter().filter(|page| page.holds) {
            assert!(page.html.contains(escaped), "{lang} {}", page.name);
        }
    }
}

#[test]
fn no_page_is_a_blind_alley() {
    let phone = knowledge().directory.phone(MAIN_PHONE).cloned();
    let dial = fact::dial(&phone.expect("a phone").number);
    for lang in Language::ALL {
        for page in every_page(lang) {
            let main = main_of(&page.html);
            assert!(
                main.contains(&dial) || main.contains("id=\"andre-veje\""),
                "{lang} {}",
                page.name
            );
        }
    }
}

#[test]
fn a_link_into_another_page_finds_its_place_there() {
    for lang in Language::ALL {
        let pages = every_page(lang);
        let mut there: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for page in &pages {
            let tags = tags(&page.html);
            let found: BTreeSet<String> = ids(&tags).into_iter().map(str::to_owned).collect();
            // A place has what every state of it has.
            there
                .entry(&page.path)
                .and_modify(|ids| ids.retain(|id| found.contains(id)))
                .or_insert(found);
        }
        for page in &pages {
            for tag in tags(&page.html) {
                let target = tag.get("href").or(tag.get("action")).unwrap_or_default();
                let Some((path, id)) = target.split_once('#') else {
                    continue;
                };
                let inside = path.is_empty() || !path.starts_with('/');
                assert!(
                    inside || there.get(path).is_some_and(|ids| ids.contains(id)),
                    "{lang} {}: {target}",
                    page.name
                );
            }
        }
    }
}
