//! "Open now" follows the clock, only where hours are confirmed; and no page offers a phone that is down.

use crate::support::{start, start_with};

#[tokio::test]
async fn it_says_open_now_and_when_it_opens() {
    // Saturday 21 November 2026, 13:00 in Copenhagen.
    let app = start().await;
    let page = app.get("/hjaelp").await;
    assert!(page.text.contains("Åbent nu, til kl. 16."), "MitID support");
    let page = app.get("/haster").await;
    assert!(page.text.contains("Åbner mandag kl. 9."), "the child areas");
    assert!(page.text.contains("Hele døgnet, alle dage"));

    app.clock.advance(3, 0);
    let page = app.get("/hjaelp").await;
    assert!(page.text.contains("Åbner i morgen kl. 10."));
    let page = app.get("/en/hjaelp").await;
    assert!(page.text.contains("Opens tomorrow at 10."));
}

#[tokio::test]
async fn a_phone_without_confirmed_hours_is_never_said_to_be_closed() {
    let app = start().await;
    let page = app.get("/").await;
    assert!(page.text.contains("Telefontiden finder du på"));
    assert!(!page.text.contains("Lukket"));
    assert!(!page.text.contains("Åbner "));
}

#[tokio::test]
async fn when_our_phones_are_down_no_page_sends_anybody_there() {
    let app = start_with(&[("KONTAKT_OUTAGE", "phone")]).await;
    for path in ["/", "/emner", "/svar/pas", "/hjaelp", "/findes-ikke"] {
        let page = app.get(path).await;
        let (_, ways) = page.text.split_once("id=\"andre-veje\"").expect(path);
        let (ways, _) = ways.split_once("</section>").expect("it ends");
        assert!(!ways.contains("tel:+4533663366"), "{path}");
        assert!(!ways.contains("/bliv-ringet-op"), "{path}");
        assert!(ways.contains("/driftsstatus"), "{path}: the truth instead");
        let (_, footer) = page.text.split_once("<footer").expect(path);
        assert!(!footer.contains("tel:+4533663366"), "{path}");
    }
}
