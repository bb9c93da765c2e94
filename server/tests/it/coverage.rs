//! What the knowledge base covers: enough answers, every forvaltning, every area that became obligatory, both languages, and
//! none of it further away than three clicks.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    cli::run,
    support::{start_whole, whole},
};

/// The strategy's waves of obligatory self-service.
const WAVES: usize = 4;
/// From the front page.
const MOST_CLICKS: usize = 3;

#[test]
fn the_report_lists_every_forvaltning_every_wave_and_both_languages() {
    let report = run(&["content", "report", "--json"]).stdout;
    let report: serde_json::Value = serde_json::from_slice(&report).expect("json");
    assert!(report["answers"].as_u64().expect("a number") >= 150);
    assert_eq!(report["answers"], report["in_english"]);
    assert_eq!(report["english_behind"], serde_json::json!([]));
    assert!(report["with_internal_parts"].as_u64().expect("a number") >= 40);
    let groups = |name: &str| report[name].as_array().expect("a list").clone();
    let names: BTreeMap<String, u64> = groups("departments")
        .iter()
        .map(|one| {
            (
                one["id"].as_str().expect("an id").to_owned(),
                one["answers"].as_u64().expect("a number"),
            )
        })
        .collect();
    for id in ["oekf", "kff", "buf", "suf", "sof", "kmt", "bif"] {
        assert!(names[id] > 0, "{id} has no answer");
    }
    let renamed = groups("departments");
    let name = renamed
        .iter()
        .find(|one| one["id"] == "kmt")
        .expect("there");
    assert_eq!(
        name["name"], "Klima-, Miljø- og Teknikforvaltningen",
        "today's name"
    );
    assert_eq!(groups("waves").len(), WAVES);
    for wave in groups("waves") {
        assert!(wave["answers"].as_u64().expect("a number") > 0, "{wave}");
        assert_eq!(wave["missing"], serde_json::json!([]), "{wave}");
        assert_eq!(wave["answers"], wave["in_english"], "{wave}");
    }
}

/// The paths of our own that a page links to.
fn links(page: &str) -> BTreeSet<String> {
    page.split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split_once('"'))
        .map(|(path, _)| path.split('#').next().unwrap_or(path).to_owned())
        .filter(|path| path.starts_with('/'))
        .collect()
}

#[tokio::test]
async fn every_answer_is_within_three_clicks_of_the_front_page() {
    let app = start_whole().await;
    for (start, prefix) in [("/", ""), ("/en", "/en")] {
        let mut reached = BTreeSet::from([start.to_owned()]);
        let mut last = reached.clone();
        for _ in 0..MOST_CLICKS {
            let mut next = BTreeSet::new();
            for path in &last {
                // Other pages hold the same ways on; what leads to answers are the front page and the topics.
                if path == start || path.starts_with(&format!("{prefix}/emner")) {
                    next.extend(links(&app.get(path).await.text));
                }
            }
            last = next.difference(&reached).cloned().collect();
            reached.extend(next);
        }
        let far: Vec<_> = whole()
            .articles
            .iter()
            .map(|article| format!("{prefix}/svar/{}", article.slug))
            .filter(|path| !reached.contains(path))
            .collect();
        assert_eq!(far, Vec::<String>::new(), "from {start}");
    }
    let top = whole()
        .topics
        .iter()
        .filter(|topic| topic.parent.is_empty());
    assert!(top.count() <= 12);
}

#[test]
fn the_authorities_people_are_sent_to_are_known() {
    for id in [
        "udbetaling-danmark",
        "familieretshuset",
        "politiet",
        "skattestyrelsen",
        "vurderingsstyrelsen",
        "siri",
        "foedevarestyrelsen",
        "hofor",
    ] {
        let authority = whole().directory.authority(id);
        let authority = authority.unwrap_or_else(|| panic!("{id} is not known, or uncertain"));
        assert!(authority.url.starts_with("https://"), "{id}");
    }
    let directory = &whole().directory;
    assert!(
        directory.department("borgerraadgiver").is_some()
            && directory.link("borgerraadgiveren").is_some()
    );
}
