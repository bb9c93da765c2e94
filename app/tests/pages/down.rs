//! While something is down: one banner, and nobody is sent to what is down as well.

use app::{
    domain::{
        Language,
        notice::{Notice, Service},
        triage::Sender,
    },
    forms::{CallBackForm, ContactForm, FormState, NeedForm},
    pages::{self, AroundContact},
};

use crate::{
    html::page,
    sample::{TODAY, knowledge},
    written::{advice, down, form, mended, own_matter},
};

const DA: Language = Language::Da;

fn start(notices: &[Notice]) -> String {
    let empty = FormState::clean(NeedForm::default());
    page(|| pages::start(DA, empty, &knowledge(), notices, TODAY))
}

fn status(lang: Language, notices: &[Notice]) -> String {
    page(|| pages::status(lang, notices, &knowledge().directory))
}

fn door(notices: &[Notice]) -> String {
    let form = ContactForm::default();
    page(|| pages::digital_post(DA, &form, None, notices, &knowledge().directory))
}

fn call_back(notices: &[Notice]) -> String {
    let empty = FormState::clean(CallBackForm::default());
    page(|| pages::call_back(DA, empty, notices, &knowledge()))
}

fn contact(notices: &[Notice]) -> String {
    let knowledge = knowledge();
    let around = AroundContact {
        unit: None,
        reply_by: None,
        today: TODAY,
        notices,
        urgent: false,
    };
    page(|| pages::contact(DA, FormState::clean(form()), &around, &knowledge))
}

/// The banner alone.
fn banner(page: &str) -> &str {
    let begin = page.find("<div role=\"note\"").expect("a banner");
    let end = begin + page[begin..].find("</div>").expect("its end");
    &page[begin..end]
}

#[test]
fn everything_down_is_one_banner() {
    insta::assert_snapshot!(banner(&status(DA, &Service::ALL.map(down))));
}

#[test]
fn digital_post_and_mitid_share_their_words() {
    let page = start(&[down(Service::DigitalPost), down(Service::Mitid)]);
    assert_eq!(page.matches("role=\"note\"").count(), 1);
    for title in [
        "Digital Post virker ikke lige nu",
        "MitID virker ikke lige nu",
    ] {
        assert_eq!(page.matches(title).count(), 1, "{title}");
    }
    assert_eq!(page.matches("Har du en frist, så vent ikke.").count(), 1);
}

#[test]
fn without_phones_nobody_is_told_to_call_us() {
    let notices = [down(Service::Phone), down(Service::DigitalPost)];
    for page in [start(&notices), status(DA, &notices), door(&notices)] {
        let banner = banner(&page);
        assert!(!banner.contains("tel:+4533663366"), "{banner}");
        assert!(!banner.contains("/bliv-ringet-op"), "{banner}");
        assert!(!banner.contains("href=\"/digital-post\""), "{banner}");
        assert!(banner.contains("borgerservice"), "a visit: {banner}");
    }
    insta::assert_snapshot!(banner(&start(&[down(Service::Phone)])));
    let alone = status(DA, &[down(Service::Phone)]);
    for way in ["href=\"/\"", "href=\"/digital-post\"", "tel:112"] {
        assert!(banner(&alone).contains(way), "{way}: {alone}");
    }
}

#[test]
fn with_phones_the_number_can_be_touched() {
    for service in [Service::DigitalPost, Service::Mitid, Service::Form] {
        let page = status(DA, &[down(service), mended(Service::Phone)]);
        assert!(
            banner(&page).contains("href=\"tel:+4533663366\""),
            "{service:?}: {page}"
        );
        assert!(banner(&page).contains("/bliv-ringet-op"), "{service:?}");
    }
}

#[test]
fn no_link_of_the_banner_leads_to_the_page_it_stands_on() {
    for some in [vec![Service::Phone], Service::ALL.to_vec()] {
        let notices: Vec<Notice> = some.into_iter().map(down).collect();
        for (page, own) in [
            (start(&notices), "href=\"/\""),
            (status(DA, &notices), "href=\"/driftsstatus\""),
            (door(&notices), "href=\"/digital-post\""),
            (call_back(&notices), "href=\"/bliv-ringet-op\""),
            (contact(&notices), "href=\"/\""),
        ] {
            assert!(!banner(&page).contains(own), "{own}: {page}");
        }
    }
}

#[test]
fn the_door_says_what_is_down_and_puts_the_other_ways_first() {
    let page = door(&[down(Service::Mitid)]);
    let at = |part: &str| page.find(part).unwrap_or_else(|| panic!("{part}: {page}"));
    assert!(at("MitID virker ikke lige nu") < at("Det kan du gøre nu"));
    assert!(at("Det kan du gøre nu") < at("Når MitID virker igen"));
    assert!(at("Når MitID virker igen") < at("Gå til Digital Post på borger.dk"));
    assert!(!page.contains("button--primary"), "{page}");
}

#[test]
fn without_phones_a_matter_of_ones_own_is_not_led_to_them() {
    let notices = vec![down(Service::Phone)];
    let advice = advice(&own_matter(Sender::Oneself), notices.clone());
    let directory = knowledge().directory;
    let shown = page(|| pages::digital_post(DA, &form(), Some(&advice), &notices, &directory));
    let begin = shown.find("class=\"alternatives\"").expect("other ways");
    assert!(!shown[begin..].contains("tel:"), "{shown}");
    assert!(!shown[begin..].contains("/bliv-ringet-op"), "{shown}");
    assert!(shown[begin..].contains("Mød op i Borgerservice"), "{shown}");
}

#[test]
fn english_tells_the_time_as_english_does() {
    let page = status(Language::En, &[mended(Service::Form)]);
    assert!(page.contains("1 April 2026 at 10:15"), "{page}");
}
