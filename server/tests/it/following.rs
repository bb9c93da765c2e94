//! Following an inquiry without login: for who has its link, and for nobody else.

use crate::support::{App, citizen::QUESTION, form::shown, start};

async fn not_found(app: &App, path: &str) {
    let page = app.get(path).await;
    assert_eq!(page.status, 404, "{path}");
    assert!(
        page.text.contains("Gå til forsiden"),
        "{}",
        shown(&page.text)
    );
    assert_eq!(page.header("referrer-policy"), "no-referrer", "{path}");
    assert_eq!(page.header("x-robots-tag"), "noindex", "{path}");
}

#[tokio::test]
async fn it_tells_who_has_it_and_not_what_it_says() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.sends_a_question(QUESTION).await;
    let link = citizen.follow_link();
    let page = app.get(&link).await;
    assert_eq!(page.status, 200);
    let reads = shown(&page.text);
    assert!(
        reads.contains("Vi har fået den.") && reads.contains("lørdag den 21. november"),
        "{reads}"
    );
    assert!(
        reads.contains("Borgerservice svarer dig senest fredag den 27. november."),
        "{reads}"
    );
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert_eq!(page.header("x-robots-tag"), "noindex");
    assert_eq!(page.header("cache-control"), "no-store");
    app.has_delivered().await;
    let page = app.get(&link).await;
    let reads = shown(&page.text);
    assert!(reads.contains("Den er hos Borgerservice."), "{reads}");
    for words in [QUESTION, "anna@example.org"] {
        assert!(!page.text.contains(words), "{reads}");
    }
    let english = app.get(&format!("/en{link}")).await;
    assert!(
        english.text.contains("<html lang=\"en\"")
            && english.text.contains(&citizen.reference()[3..])
    );
}

#[tokio::test]
async fn a_promise_that_is_not_kept_is_told() {
    let app = start().await;
    let mut citizen = app.citizen();
    citizen.sends_a_question(QUESTION).await;
    let link = citizen.follow_link();
    app.clock.advance(6 * 24, 0);
    let reads = shown(&app.get(&link).await.text);
    assert!(
        !reads.contains("Vi er bagud"),
        "on the day itself it is not late: {reads}"
    );
    app.clock.advance(24, 0);
    let reads = shown(&app.get(&link).await.text);
    let told = "Vi er bagud. Vi lovede dig svar senest fredag den 27. november, men det har vi ikke holdt.";
    assert!(
        reads.contains(told) && reads.contains("33 66 33 66"),
        "{reads}"
    );
}

#[tokio::test]
async fn a_wrong_secret_tells_no_more_than_a_reference_that_is_none() {
    let app = start().await;
    let mut citizen = app.citizen();
    let reference = citizen.sends_a_question(QUESTION).await;
    let link = citizen.follow_link();
    let secret = link.rsplit('/').next().expect("a secret").to_owned();
    assert_eq!(secret.len(), 32, "128 bits");
    let other = if reference.starts_with('C') {
        "FFFFFF"
    } else {
        "CCCCCC"
    };
    for path in [
        format!("/henvendelse/{reference}/{}", "0".repeat(32)),
        format!("/henvendelse/{reference}/{}", &secret[..31]),
        format!("/henvendelse/{reference}/{secret}0"),
        format!("/henvendelse/{reference}/%00"),
        format!("/henvendelse/{other}/{secret}"),
        format!("/henvendelse/AAAAAA/{secret}"),
        format!("/henvendelse/'%20or%201=1/{secret}"),
        format!("/henvendelse/{reference}"),
    ] {
        not_found(&app, &path).await;
    }
    let aloud = format!(
        "/henvendelse/{}-{}/{secret}",
        &reference[..3].to_lowercase(),
        &reference[3..]
    );
    assert_eq!(
        app.get(&aloud).await.status,
        200,
        "as somebody may write it"
    );
}

#[tokio::test]
async fn a_receipt_is_for_who_sent_it() {
    let app = start().await;
    let mut citizen = app.citizen();
    let reference = citizen.sends_a_question(QUESTION).await;
    let receipt = format!("/kvittering/{reference}");
    let mut somebody = app.citizen();
    for path in [receipt.as_str(), "/kvittering/CCCCCC", "/kvittering/x"] {
        let page = somebody.visits(path).await;
        assert_eq!(page.status, 404, "{path}");
        assert!(
            page.text.contains("Kvitteringen kan ikke vises her"),
            "{path}"
        );
        assert!(!page.text.contains("/henvendelse/"), "{path}");
    }
    // Somebody who sent something else does not see it either.
    somebody.sends_a_question("Hvor får jeg et nyt pas?").await;
    assert_eq!(somebody.visits(&receipt).await.status, 404);
    app.clock.advance(2, 1);
    assert_eq!(
        citizen.visits(&receipt).await.status,
        404,
        "after two hours the browser has forgotten"
    );
}

/// Where the language link of a page leads.
fn language_link(html: &str) -> &str {
    let link = html
        .split("<a ")
        .find(|link| link.contains("language-link"));
    let (_, href) = link
        .and_then(|link| link.split_once("href=\""))
        .expect("a link");
    href.split('"').next().expect("its end")
}

#[tokio::test]
async fn the_language_link_of_a_receipt_leads_somewhere_without_cookies_too() {
    let app = start().await;
    for mut citizen in [app.citizen(), app.citizen_without_cookies()] {
        let reference = citizen.sends_a_question(QUESTION).await;
        let link = language_link(&citizen.page.text).to_owned();
        let page = citizen.asks(&link).await;
        assert_eq!(page.status, 200, "{link}: {}", shown(&page.text));
        assert!(page.text.contains("<html lang=\"en\""), "{link}");
        let aloud = format!("{} {}", &reference[..3], &reference[3..]);
        assert!(shown(&page.text).contains(&aloud), "{link}");
    }
}
