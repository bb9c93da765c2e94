//! From a need to an answer.

use crate::support::{from_our_page, send, start};

const NURSERY: &str = "min søn skal starte i vuggestue til august";

#[tokio::test]
async fn the_first_need_is_answered_with_the_page_itself_and_a_cookie() {
    let app = start().await;
    let answer = app.states_need(NURSERY).await;
    assert_eq!(answer.status, 200);
    assert!(
        answer.header("set-cookie").starts_with("kontakt="),
        "{}",
        answer.header("set-cookie")
    );
    assert!(
        answer.header("set-cookie").contains("HttpOnly")
            && answer.header("set-cookie").contains("SameSite=Lax")
    );
    let first = answer.text.find("href=\"/svar/").expect("an answer");
    assert!(answer.text[first..].starts_with("href=\"/svar/dagtilbud\""));
}

#[tokio::test]
async fn with_the_cookie_a_need_is_kept_and_seen_again_after_a_redirect() {
    let app = start().await;
    app.states_need(NURSERY).await;
    let answer = app.states_need("nyt pas").await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (303, "/forslag")
    );
    let page = app.get("/forslag").await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("nyt pas") && page.text.contains("href=\"/svar/pas\""));
    assert_eq!(page.header("cache-control"), "no-store");
    let english = app.get("/en/forslag").await;
    assert!(
        english.text.contains("nyt pas") && english.text.contains("You wrote"),
        "the language link keeps the text"
    );
}

#[tokio::test]
async fn without_cookies_every_form_still_works() {
    let app = start().await;
    for path in ["/forslag", "/en/forslag"] {
        let request =
            from_our_page(app.without_cookies().post(app.url(path))).form(&[("need", NURSERY)]);
        let answer = send(request).await;
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.text.contains("svar/dagtilbud"));
        // The language switch carries the text in the page itself.
        assert!(
            answer.text.contains(&format!(
                "type=\"hidden\" name=\"need\" value=\"{NURSERY}\""
            )),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_draft_lives_two_hours_from_the_last_request() {
    let app = start().await;
    app.states_need(NURSERY).await;
    app.clock.advance(1, 59);
    assert!(app.get("/forslag").await.text.contains(NURSERY));
    app.clock.advance(1, 59);
    assert!(
        app.get("/forslag").await.text.contains(NURSERY),
        "the last request began the two hours anew"
    );
    app.clock.advance(2, 1);
    let page = app.get("/forslag").await;
    assert_eq!(page.status, 200);
    assert!(!page.text.contains(NURSERY) && page.text.contains("Her er ingen tekst"));
    assert!(
        page.text.contains("name=\"need\""),
        "and the box is there to write again"
    );
    let again = app.states_need(NURSERY).await;
    assert!(
        matches!(again.status, 200 | 303),
        "an old cookie is no obstacle"
    );
    assert!(app.get("/forslag").await.text.contains(NURSERY));
}

#[tokio::test]
async fn a_text_is_erased_when_the_citizen_says_so() {
    let app = start().await;
    app.states_need(NURSERY).await;
    let answer = app.post("/slet", &[]).await;
    assert_eq!((answer.status, answer.header("location")), (303, "/"));
    assert_eq!(
        answer.header("clear-site-data"),
        "\"cache\"",
        "Back does not bring it again"
    );
    assert!(!app.get("/forslag").await.text.contains(NURSERY));
    let rows: i64 = sqlx::query_scalar("select count(*) from session")
        .fetch_one(&app.database().await)
        .await
        .expect("counted");
    assert_eq!(rows, 0);
}

#[tokio::test]
async fn two_tabs_each_find_what_their_own_form_says() {
    let app = start().await;
    app.states_need("nyt pas").await;
    app.states_need("rotter i gården").await;
    // The first tab searches again with the text that stands in it.
    app.states_need("nyt pas").await;
    assert!(app.get("/forslag").await.text.contains("nyt pas"));
}

#[tokio::test]
async fn what_is_no_need_comes_back_with_the_text_and_what_is_wrong() {
    let app = start().await;
    let long = "å".repeat(5_001);
    for (need, sentence) in [
        ("", "Skriv, hvad du har brug for hjælp til"),
        ("   \n", "Skriv, hvad du har brug for hjælp til"),
        ("\0", "Skriv, hvad du har brug for hjælp til"),
        ("🙂🎉", "Skriv med ord"),
        (long.as_str(), "højst fylde 5.000 tegn"),
    ] {
        let answer = app.states_need(need).await;
        assert_eq!(answer.status, 422, "{}", need.len());
        assert!(answer.title().starts_with("Fejl: "), "{}", answer.title());
        assert_eq!(
            answer.text.matches(sentence).count(),
            2,
            "in the summary and at the field"
        );
        assert!(
            answer.text.contains("href=\"#need\"") && answer.text.contains("aria-invalid=\"true\"")
        );
        assert!(
            answer.text.contains(need.trim_matches('\0')),
            "the whole text stands there still"
        );
        assert_eq!(answer.header("set-cookie"), "", "nothing is kept");
    }
    assert!(
        app.post("/en/forslag", &[("need", "")])
            .await
            .title()
            .starts_with("Error: ")
    );
}

#[tokio::test]
async fn five_thousand_characters_with_windows_line_ends_are_taken() {
    let app = start().await;
    let need = format!("flytning{}", "\r\nx".repeat(2_496));
    assert_eq!(app.states_need(&need).await.status, 200);
}

#[tokio::test]
async fn strange_text_is_shown_as_text() {
    let app = start().await;
    for need in [
        "</textarea><script>alert(1)</script> pas",
        "\u{202e}sap tyn",
        "vuggestue og bo\u{308}rnehave",
        "pas\0port",
        "pas 🙂 \u{200d}",
        "*:* AND (\"pas",
        "<img src=x onerror=alert(1)>",
    ] {
        let answer = app.states_need(need).await;
        let page = if answer.status == 303 {
            app.get("/forslag").await
        } else {
            answer
        };
        assert_eq!(page.status, 200, "{need:?}");
        assert!(
            !page.text.contains("<script>alert") && !page.text.contains("<img"),
            "{need:?}"
        );
    }
}

#[tokio::test]
async fn a_script_we_cannot_read_gets_a_signpost_in_simple_english() {
    let app = start().await;
    for need in [
        "أين يمكنني الحصول على بطاقة صحية",
        "Як отримати картку здоров'я?",
    ] {
        let answer = send(
            from_our_page(app.without_cookies().post(app.url("/forslag"))).form(&[("need", need)]),
        )
        .await;
        assert_eq!(answer.status, 200);
        assert!(answer.text.contains("Where to get help") && answer.text.contains("lang=\"en\""));
        for number in ["tel:112", "tel:+4533173333", "tel:+4533663366"] {
            assert!(answer.text.contains(number), "{number}");
        }
    }
}

#[tokio::test]
async fn english_on_the_danish_page_is_answered_and_led_to_the_english_one() {
    let app = start().await;
    let answer = app.states_need("how do I renew my passport").await;
    assert!(
        answer.text.contains("href=\"/svar/pas\"")
            && answer.text.contains("See this page in English")
    );
    let english = app
        .post("/en/forslag", &[("need", "how do I renew my passport")])
        .await;
    assert_eq!(
        (english.status, english.header("location")),
        (303, "/en/forslag")
    );
}

#[tokio::test]
async fn a_yes_ends_it_and_a_no_shows_other_ways() {
    let app = start().await;
    let yes = app
        .post("/tak", &[("slug", "pas"), ("answered", "ja")])
        .await;
    assert_eq!((yes.status, yes.header("location")), (303, "/tak"));
    let no = app
        .post("/en/tak", &[("slug", "pas"), ("answered", "nej")])
        .await;
    assert_eq!((no.status, no.header("location")), (303, "/en/tak/nej"));
    assert!(app.get("/en/tak/nej").await.text.contains("another way"));
}

#[tokio::test]
async fn nothing_found_still_shows_the_ways_on() {
    let app = start().await;
    let answer = app.states_need("xyzzy qwertz").await;
    assert_eq!(answer.status, 200);
    assert!(
        answer.text.contains("Vi fandt ikke et svar") && answer.text.contains("tel:+4533663366")
    );
}
