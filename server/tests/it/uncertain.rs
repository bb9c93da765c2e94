//! What is uncertain is shown to nobody: not on a page, not in structured data, not by the search. The whole shipped knowledge
//! base is taken, and everything that can be uncertain says a word that nobody would say by themselves.

use app::domain::{article::Confidence, directory::department::Name};
use server::content::Shipped;

use crate::support::{App, start_in, whole};

/// The word.
const CANARY: &str = "Qwertzuiop";

/// Pages that show the directory and no answer.
const PAGES: [&str; 8] = [
    "/",
    "/haster",
    "/hjaelp",
    "/digital-post",
    "/papirbrev",
    "/bliv-ringet-op",
    "/klage",
    "/om",
];

/// The shipped knowledge base with the word in every fact, phone, place, authority, link, source and name of a forvaltning.
fn with_canaries(confidence: Confidence) -> Shipped {
    let mut shipped = whole().clone();
    for fact in shipped.facts.0.values_mut() {
        fact.value = format!("{CANARY} faktum");
        fact.value_en = format!("{CANARY} fact");
        fact.confidence = confidence;
    }
    let directory = &mut shipped.directory;
    for phone in &mut directory.phones {
        phone.number = format!("{CANARY} telefon");
        phone.confidence = confidence;
    }
    for place in &mut directory.places {
        place.address = format!("{CANARY} sted");
        place.confidence = confidence;
    }
    for authority in &mut directory.authorities {
        authority.da = format!("{CANARY} myndighed");
        authority.en = authority.da.clone();
        authority.confidence = confidence;
    }
    for link in &mut directory.links {
        link.da = format!("{CANARY} link");
        link.en = link.da.clone();
        link.confidence = confidence;
    }
    for department in &mut directory.departments {
        let known = department.names[0].clone();
        department.names.push(Name {
            da: format!("{CANARY}forvaltningen"),
            en: format!("The {CANARY} administration"),
            from: Some(jiff::civil::date(2026, 1, 2)),
            confidence,
            ..known
        });
    }
    for article in &mut shipped.articles {
        for source in &mut article.sources {
            source.title = format!("{CANARY} kilde");
            source.confidence = confidence;
        }
    }
    shipped
}

/// A server with it.
async fn started(confidence: Confidence) -> (App, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a temp dir");
    let app = start_in(folder.path(), &[], &with_canaries(confidence)).await;
    (app, folder)
}

/// Where a page holds the word, and how often.
async fn canaries(app: &App, path: &str) -> usize {
    let page = app.get(path).await;
    assert_eq!(page.status, 200, "{path}");
    page.text.matches(CANARY).count()
}

#[tokio::test]
async fn nothing_uncertain_is_shown_anywhere() {
    let (app, _folder) = started(Confidence::Uncertain).await;
    let mut pages = 0;
    for prefix in ["", "/en"] {
        for article in &whole().articles {
            let path = format!("{prefix}/svar/{}", article.slug);
            assert_eq!(canaries(&app, &path).await, 0, "{path}");
            pages += 1;
        }
        for path in PAGES {
            let path = match (prefix, path) {
                ("", path) => path.to_owned(),
                (prefix, "/") => prefix.to_owned(),
                (prefix, path) => format!("{prefix}{path}"),
            };
            assert_eq!(canaries(&app, &path).await, 0, "{path}");
        }
        let forslag = format!("{prefix}/forslag");
        for need in [
            "pas",
            "barselsdagpenge",
            "min gade larmer",
            "Socialforvaltningen",
        ] {
            let found = app.newcomer_states(&forslag, need).await;
            assert!(
                found.text.contains("answer-card"),
                "{prefix} {need}: something is found"
            );
            assert!(!found.text.contains(CANARY), "{prefix} {need}");
        }
        // The index holds none of it: nothing is found by it.
        let found = app.newcomer_states(&forslag, CANARY).await;
        assert!(!found.text.contains("answer-card"), "{prefix}");
    }
    assert!(pages >= 300, "{pages}: every answer in both languages");
}

#[tokio::test]
async fn the_same_words_are_shown_when_they_are_certain() {
    let (app, _folder) = started(Confidence::SourceFound).await;
    let page = app.get("/svar/pas").await.text;
    for word in ["faktum", "kilde", "telefon"] {
        assert!(page.contains(&format!("{CANARY} {word}")), "{word}");
    }
    assert!(page.contains(&format!("{CANARY}forvaltningen")));
    let (_, data) = page
        .split_once("application/ld+json")
        .expect("structured data");
    let (data, _) = data.split_once("</script>").expect("it ends");
    assert!(
        data.contains(CANARY),
        "a fee of the short answer stands there too: {data}"
    );
    assert!(
        app.get("/en/svar/pas")
            .await
            .text
            .contains(&format!("{CANARY} fact"))
    );
    assert!(
        app.get("/svar/skat")
            .await
            .text
            .contains(&format!("{CANARY} myndighed"))
    );
    let help = app.get("/hjaelp").await.text;
    for word in ["sted", "link"] {
        assert!(help.contains(&format!("{CANARY} {word}")), "{word}");
    }
    let found = app.states_need(CANARY).await;
    assert!(
        found.text.contains("answer-card"),
        "{CANARY} stands in many answers"
    );
}
