//! Where a form may come from, how much, how often; and the headers of every answer.

use crate::support::{from_our_page, send, start, start_with};

#[tokio::test]
async fn a_form_from_elsewhere_is_refused_with_a_page() {
    let app = start().await;
    let post = || {
        app.client()
            .post(app.url("/forslag"))
            .form(&[("need", "pas")])
    };
    for (name, request) in [
        ("cross-site", post().header("sec-fetch-site", "cross-site")),
        ("same-site", post().header("sec-fetch-site", "same-site")),
        (
            "another origin",
            post().header("origin", "https://evil.example"),
        ),
        ("null origin", post().header("origin", "null")),
        ("neither", post()),
    ] {
        let answer = send(request).await;
        assert_eq!(answer.status, 403, "{name}");
        assert!(answer.text.contains("Gå til forsiden"), "{name}");
    }
    assert_eq!(
        send(post().header("sec-fetch-site", "same-origin"))
            .await
            .status,
        200
    );
    assert!(matches!(
        send(post().header("origin", app.url(""))).await.status,
        200 | 303
    ));
    let island = app
        .client()
        .post(app.url("/api/forslag"))
        .header("sec-fetch-site", "cross-site");
    assert_eq!(send(island).await.status, 403);
}

#[tokio::test]
async fn ten_megabytes_are_refused_with_a_page() {
    let app = start().await;
    let body = format!("need={}", "a".repeat(10_000_000));
    let request = from_our_page(app.client().post(app.url("/forslag")))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body);
    let answer = send(request).await;
    assert_eq!(answer.status, 413);
    assert!(answer.text.contains("for meget på én gang"));
}

#[tokio::test]
async fn what_is_no_form_is_told_so_with_a_page() {
    let app = start().await;
    let request = from_our_page(app.client().post(app.url("/forslag")))
        .header("content-type", "application/json")
        .body("{}");
    let answer = send(request).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("Vi kunne ikke læse"));
    let wrong = app.post("/svar/pas", &[]).await;
    assert_eq!(
        (wrong.status, wrong.header("allow").is_empty()),
        (405, false)
    );
}

#[tokio::test]
async fn who_sends_too_much_must_wait_and_readers_never_do() {
    let app = start_with(&[("KONTAKT_POSTS_PER_MINUTE", "3")]).await;
    for _ in 0..3 {
        assert_ne!(app.states_need("pas").await.status, 429);
    }
    let answer = app.states_need("pas").await;
    assert_eq!((answer.status, answer.header("retry-after")), (429, "60"));
    assert!(answer.text.contains("Det gik for hurtigt"));
    assert_eq!(app.get("/").await.status, 200);
}

#[tokio::test]
async fn every_answer_has_its_headers_and_scripts_are_bound() {
    let app = start().await;
    for path in ["/", "/svar/pas", "/findes-ikke", "/livez", "/forslag"] {
        let page = app.get(path).await;
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("referrer-policy", "strict-origin-when-cross-origin"),
        ] {
            assert_eq!(page.header(name), value, "{path}");
        }
        let policy = page.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
            "{path}: {policy}"
        );
        assert!(!policy.contains("unsafe-inline"), "{path}");
        assert_eq!(page.header("x-request-id").len(), 8, "{path}");
        assert!(!page.text.contains(" style=\""), "{path}: no inline style");
    }
    let answer = app.get("/svar/pas").await;
    assert!(
        answer
            .header("content-security-policy")
            .contains("script-src 'none'")
            && !answer
                .text
                .replace("<script type=\"application/ld+json\"", "")
                .contains("<script"),
        "data for search engines is no script"
    );
    let start = app.get("/").await;
    assert_eq!(start.text.matches("<script").count(), 1);
    assert!(start.header("content-security-policy").contains("'sha256-"));
}

#[tokio::test]
async fn behind_https_the_cookie_is_bound_to_the_host() {
    let app = start_with(&[("KONTAKT_ORIGIN", "https://kontakt.example")]).await;
    let answer = app.states_need("pas").await;
    assert!(
        answer.header("set-cookie").starts_with("__Host-kontakt=")
            && answer.header("set-cookie").contains("Secure")
    );
    assert!(
        answer
            .header("strict-transport-security")
            .starts_with("max-age=63072000")
    );
    assert!(
        app.get("/")
            .await
            .text
            .contains("href=\"https://kontakt.example/en\"")
    );
}
