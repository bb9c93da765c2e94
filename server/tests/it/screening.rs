//! `screen` recommends what the site would: the same answer, the same reading of the text.

use crate::verbs::screened;

#[test]
fn screen_says_what_the_site_would_recommend() {
    let said = screened(&[
        "Jeg har rotter i gården, mit nummer er 170385-0000",
        "Jeg vil klage over en afgørelse om min kontanthjælp",
        "Jeg er fritaget for Digital Post, mit nummer er 170385-0000",
        "113",
    ]);
    let row = |i: usize| (said[i]["channel"].as_str(), said[i]["recipient"].as_str());
    let pests = Some("kmt-skadedyr");
    assert_eq!(row(0), (Some("digital-post"), pests), "no application");
    assert_eq!(row(1).0, Some("digital-post"), "a complaint is none either");
    assert_ne!(
        row(1).1,
        Some("borgerraadgiver"),
        "one turns to the unit first"
    );
    assert_eq!(row(2).0, Some("phone-visit-letter"));
    assert_eq!(
        row(3),
        (Some("form"), Some("borgerraadgiver")),
        "a short number is that answer"
    );
}
