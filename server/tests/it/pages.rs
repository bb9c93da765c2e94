//! Pages that need no form.

use crate::support::{start, start_whole, whole};

#[tokio::test]
async fn every_answer_and_topic_can_be_read_in_both_languages() {
    let app = start_whole().await;
    for article in &whole().articles {
        for (prefix, lang) in [("", "da"), ("/en", "en")] {
            let page = app.get(&format!("{prefix}/svar/{}", article.slug)).await;
            assert_eq!(page.status, 200, "{}", article.slug);
            assert!(
                page.text.contains(&format!("<html lang=\"{lang}\"")),
                "{}",
                article.slug
            );
            assert!(
                !page.text.contains("{fakta:"),
                "{}: every fact is filled in",
                article.slug
            );
            assert!(
                page.text.contains("tel:+4533663366"),
                "{}: a way on",
                article.slug
            );
        }
        assert_eq!(
            app.get(&format!("/emner/{}", article.topic)).await.status,
            200
        );
    }
}

#[tokio::test]
async fn internal_parts_are_never_shown() {
    let with_notes = whole()
        .articles
        .iter()
        .filter(|article| !article.internal.notes.is_empty());
    assert!(with_notes.count() >= 12, "there is something to hide");
    let app = start_whole().await;
    for article in &whole().articles {
        for path in [
            format!("/svar/{}", article.slug),
            format!("/en/svar/{}", article.slug),
        ] {
            let page = app.get(&path).await;
            for sentence in article
                .internal
                .notes
                .lines()
                .chain(article.internal.script.lines())
                .filter(|line| line.len() > 30)
            {
                assert!(!page.text.contains(sentence), "{path}");
            }
        }
    }
}

#[tokio::test]
async fn a_short_number_leads_to_its_answer() {
    let app = start().await;
    let page = app.get("/en/svar/102").await;
    assert_eq!(
        (page.status, page.header("location")),
        (303, "/en/svar/pas")
    );
    assert!(
        app.states_need("102")
            .await
            .text
            .contains("href=\"/svar/pas\"")
    );
}

#[tokio::test]
async fn each_page_names_itself_in_the_other_language() {
    let app = start().await;
    for path in ["/", "/svar/pas", "/emner", "/emner/boern-og-skole"] {
        let page = app.get(path).await;
        let english = if path == "/" {
            "/en".to_owned()
        } else {
            format!("/en{path}")
        };
        assert!(
            page.text
                .contains(&format!("hreflang=\"en\" href=\"{}\"", app.url(&english))),
            "{path}"
        );
        assert!(
            page.text
                .contains(&format!("href=\"{english}\" lang=\"en\"")),
            "{path}"
        );
        assert_eq!(app.get(&english).await.status, 200);
    }
}

#[tokio::test]
async fn anonymous_pages_set_no_cookie_and_answer_304_when_seen() {
    let app = start().await;
    for path in ["/", "/svar/pas", "/emner", "/en/svar/dagtilbud"] {
        let page = app.get(path).await;
        assert_eq!(page.header("set-cookie"), "", "{path}");
        let tag = page.header("etag").to_owned();
        let request = app
            .client()
            .get(app.url(path))
            .header("if-none-match", &tag);
        let again = crate::support::send(request).await;
        assert_eq!((again.status, again.text.as_str()), (304, ""), "{path}");
        assert_eq!(
            again.header("content-security-policy"),
            page.header("content-security-policy"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_path_that_is_none_gets_a_page_with_ways_on() {
    let app = start().await;
    for path in [
        "/findes-ikke",
        "/svar/findes-ikke",
        "/svar/%00",
        "/emner/x",
        "/en/svar/..%2f",
        "/svar/999999999999999",
    ] {
        let page = app.get(path).await;
        assert_eq!(page.status, 404, "{path}");
        assert!(
            page.text.contains("href=\"/") && page.text.contains("tel:+4533663366"),
            "{path}"
        );
    }
    assert!(
        app.get("/en/nothing")
            .await
            .text
            .contains("We cannot find the page")
    );
    let slash = app.get("/emner/").await;
    assert_eq!((slash.status, slash.header("location")), (308, "/emner"));
    assert_eq!(
        app.get("//evil.example/").await.status,
        404,
        "no way out of the site"
    );
}

#[tokio::test]
async fn a_past_answer_is_gone_and_an_overdue_one_says_so() {
    let app = start().await;
    assert!(
        !app.get("/svar/pas")
            .await
            .text
            .contains("skal snart ses efter")
    );
    app.clock.advance(24 * 365, 0);
    assert!(
        app.get("/svar/pas")
            .await
            .text
            .contains("skal snart ses efter")
    );
}

#[tokio::test]
async fn machines_are_told_that_it_lives_and_is_ready() {
    let app = start().await;
    assert_eq!(app.get("/livez").await.status, 200);
    assert_eq!(app.get("/readyz").await.status, 200);
}
