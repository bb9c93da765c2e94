//! The side doors and the duties: reachable, in both languages, and what programs read of the site.

use crate::support::{form::shown, start, start_with};

const PAGES: [&str; 14] = [
    "/svar-paa-brev",
    "/hjaelp",
    "/haster",
    "/klage",
    "/driftsstatus",
    "/bliv-ringet-op",
    "/papirbrev",
    "/digital-post",
    "/fejl",
    "/tak",
    "/privatliv",
    "/tilgaengelighed",
    "/om",
    "/",
];

#[tokio::test]
async fn every_side_door_and_duty_opens_in_both_languages() {
    let app = start().await;
    for path in PAGES {
        for (prefix, lang) in [("", "da"), ("/en", "en")] {
            let path = match (prefix, path) {
                ("/en", "/") => "/en".to_owned(),
                _ => format!("{prefix}{path}"),
            };
            let page = app.get(&path).await;
            assert_eq!(page.status, 200, "{path}");
            assert_eq!(page.text.matches("<h1").count(), 1, "{path}");
            assert!(
                page.text.contains(&format!("<html lang=\"{lang}\"")),
                "{path}"
            );
            assert!(page.title().contains(" – "), "{path}: {}", page.title());
            assert!(page.text.contains("tel:+4533663366"), "{path}: a way on");
            assert_eq!(page.header("set-cookie"), "", "{path}: nothing is kept");
        }
    }
}

#[tokio::test]
async fn a_page_that_is_the_same_for_everybody_names_its_other_language() {
    let app = start_with(&[("KONTAKT_ORIGIN", "https://kontakt.example")]).await;
    for path in PAGES {
        let page = app.get(path).await;
        let own = path == "/tak";
        let place = if path == "/" { "" } else { path };
        let english = format!("hreflang=\"en\" href=\"https://kontakt.example/en{place}\"");
        assert_eq!(page.text.contains(&english), !own, "{path}");
        assert_eq!(
            page.text.contains("name=\"robots\" content=\"noindex\""),
            own,
            "{path}"
        );
    }
}

#[tokio::test]
async fn the_statement_is_led_to_when_there_is_one() {
    let app = start().await;
    let was = app.get("/was").await;
    assert_eq!(
        (was.status, was.header("location")),
        (303, "/tilgaengelighed")
    );
    let english = app.get("/en/was").await;
    assert_eq!(english.header("location"), "/en/tilgaengelighed");
    let reads = shown(&app.get("/tilgaengelighed").await.text);
    assert!(reads.contains("Der ligger den ikke endnu."), "{reads}");
    let statement = "https://www.was.digst.dk/kontakt-example";
    let app = start_with(&[("KONTAKT_STATEMENT", statement)]).await;
    let was = app.get("/was").await;
    assert_eq!((was.status, was.header("location")), (303, statement));
    assert!(app.get("/tilgaengelighed").await.text.contains(statement));
}

#[tokio::test]
async fn robots_are_kept_from_what_is_one_citizen_s_own() {
    let app = start_with(&[("KONTAKT_ORIGIN", "https://kontakt.example")]).await;
    let robots = app.get("/robots.txt").await;
    assert_eq!(
        (robots.status, robots.header("content-type")),
        (200, "text/plain; charset=utf-8")
    );
    for place in [
        "/forslag",
        "/vej",
        "/kontakt",
        "/kvittering/",
        "/henvendelse/",
    ] {
        for prefix in ["", "/en"] {
            assert!(
                robots
                    .text
                    .contains(&format!("\nDisallow: {prefix}{place}\n")),
                "{prefix}{place}: {}",
                robots.text
            );
        }
    }
    assert!(robots.text.starts_with("User-agent: *\n"));
    assert!(
        robots
            .text
            .contains("\nSitemap: https://kontakt.example/sitemap.xml\n")
    );
    assert!(!robots.text.contains("\nDisallow: /\n"), "{}", robots.text);
}

#[tokio::test]
async fn every_place_of_the_sitemap_is_there() {
    let app = start().await;
    let sitemap = app.get("/sitemap.xml").await;
    assert_eq!(
        (sitemap.status, sitemap.header("content-type")),
        (200, "application/xml; charset=utf-8")
    );
    let places: Vec<&str> = sitemap
        .text
        .split("<loc>")
        .skip(1)
        .filter_map(|rest| rest.split("</loc>").next())
        .collect();
    assert!(
        places.len() > 2 * (10 + crate::support::shipped().articles.len()),
        "{}",
        places.len()
    );
    let base = app.url("");
    for place in &places {
        let path = place.strip_prefix(&base).expect("our own");
        let page = app.get(if path.is_empty() { "/" } else { path }).await;
        assert_eq!(page.status, 200, "{place}");
        assert!(!page.text.contains("noindex"), "{place}");
    }
    for path in PAGES.into_iter().filter(|path| *path != "/tak") {
        assert!(places.contains(&app.url(path).as_str()), "{path}");
        let english = format!("/en{}", path.trim_end_matches('/'));
        assert!(places.contains(&app.url(&english).as_str()), "{english}");
    }
    for path in ["/svar/pas", "/en/svar/pas", "/emner", "/emner/byggeri"] {
        assert!(places.contains(&app.url(path).as_str()), "{path}");
        let twin = path.strip_prefix("/en").unwrap_or(path);
        let link = format!("hreflang=\"en\" href=\"{}/en{twin}\"/>", app.url(""));
        assert!(sitemap.text.contains(&link), "{link}");
    }
    for path in ["/forslag", "/kontakt", "/vej", "/tak", "/forlad", "/slet"] {
        assert!(!places.contains(&app.url(path).as_str()), "{path}");
    }
}

#[tokio::test]
async fn whoever_finds_a_hole_is_told_where_to_say_so() {
    let app = start_with(&[("KONTAKT_ORIGIN", "https://kontakt.example")]).await;
    let page = app.get("/.well-known/security.txt").await;
    assert_eq!(
        (page.status, page.header("content-type")),
        (200, "text/plain; charset=utf-8")
    );
    let line = |name: &str| {
        let found = page
            .text
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        found
            .unwrap_or_else(|| panic!("{name}: {}", page.text))
            .to_owned()
    };
    assert_eq!(line("Contact"), "https://kontakt.example/fejl");
    assert_eq!(
        line("Canonical"),
        "https://kontakt.example/.well-known/security.txt"
    );
    assert_eq!(
        line("Expires"),
        "2027-11-20T00:00:00Z",
        "less than a year ahead (RFC 9116, section 2.5.5)"
    );
}

#[tokio::test]
async fn an_answer_speaks_to_search_engines() {
    let app = start().await;
    for path in ["/svar/pas", "/en/svar/pas"] {
        let page = app.get(path).await;
        let (_, data) = page
            .text
            .split_once("<script type=\"application/ld+json\">")
            .expect("data");
        let (data, _) = data.split_once("</script>").expect("it ends");
        let data: serde_json::Value = serde_json::from_str(data).expect("json");
        assert_eq!(data["@context"], "https://schema.org", "{data}");
    }
}

#[tokio::test]
async fn a_letter_on_paper_holds_the_text_and_the_address() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.states_need("Hvad koster et nyt pas?").await;
    citizen.answers("ja").await;
    citizen.presses("Skriv et brev på papir").await;
    assert_eq!(citizen.path, "/papirbrev");
    for part in [
        "Hvad koster et nyt pas?",
        "Københavns Kommune",
        "Att. Borgerservice",
        "21. november 2026",
    ] {
        assert!(
            citizen.reads().contains(part),
            "{part}: {}",
            citizen.reads()
        );
    }
}

#[tokio::test]
async fn the_day_is_the_one_in_copenhagen() {
    let app = start().await;
    // Half past midnight of the 22nd there, half past eleven of the 21st in Greenwich.
    app.clock.advance(11, 30);
    let reads = shown(&app.get("/papirbrev").await.text);
    assert!(reads.contains("22. november 2026"), "{reads}");
}
