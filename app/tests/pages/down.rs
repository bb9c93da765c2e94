//! While something is down: one banner, and nobody is sent to what is down as well.

use app::{
    domain::{Language, notice::Service, triage::Sender},
    forms::{AdditionForm, CallBackForm, ContactForm, FaultForm, FormState, NeedForm},
    pages::{self, AroundCheck, AroundContact, AroundWay, FailureKind},
    paths,
};

use crate::{
    html::page,
    sample::{TODAY, knowledge, knowledge_without},
    written::{advice, followed, form, mended, own_matter},
};

const DA: Language = Language::Da;

fn start(down: &[Service]) -> String {
    let empty = FormState::clean(NeedForm::default());
    page(|| pages::start(DA, empty, &knowledge_without(down), TODAY))
}

fn status(down: &[Service]) -> String {
    let directory = knowledge_without(down).directory;
    page(|| pages::status(DA, &[mended(Service::Phone)], &directory))
}

fn door(down: &[Service]) -> String {
    let (form, directory) = (ContactForm::default(), knowledge_without(down).directory);
    page(|| pages::digital_post(DA, &form, None, true, &directory))
}

fn call_back(down: &[Service]) -> String {
    let empty = FormState::clean(CallBackForm::default());
    page(|| pages::call_back(DA, empty, &knowledge_without(down)))
}

fn around() -> AroundContact<'static> {
    AroundContact {
        unit: None,
        reply_by: None,
        today: TODAY,
        urgent: false,
    }
}

fn contact(down: &[Service]) -> String {
    let knowledge = knowledge_without(down);
    page(|| pages::contact(DA, FormState::clean(form()), &around(), &knowledge))
}

fn blocked(down: &[Service]) -> String {
    let (number, directory) = ("Pas til 150423-0000", knowledge_without(down).directory);
    let form = ContactForm {
        need: number.to_owned(),
        ..ContactForm::default()
    };
    page(|| pages::blocked(DA, &form, &paths::WAY, false, &directory))
}

/// The banner alone.
fn banner(page: &str) -> &str {
    let begin = page.find("<div role=\"note\"").expect("a banner");
    let end = begin + page[begin..].find("</div>").expect("its end");
    &page[begin..end]
}

#[test]
fn everything_down_is_one_banner() {
    insta::assert_snapshot!(banner(&status(&Service::ALL)));
}

#[test]
fn digital_post_and_mitid_share_their_words() {
    let page = start(&[Service::DigitalPost, Service::Mitid]);
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
    let down = [Service::Phone, Service::DigitalPost];
    for page in [start(&down), status(&down), door(&down)] {
        let banner = banner(&page);
        assert!(!banner.contains("tel:+4533663366"), "{banner}");
        assert!(!banner.contains("/bliv-ringet-op"), "{banner}");
        assert!(!banner.contains("href=\"/digital-post\""), "{banner}");
        assert!(banner.contains("borgerservice"), "a visit: {banner}");
    }
    insta::assert_snapshot!(banner(&start(&[Service::Phone])));
    let alone = status(&[Service::Phone]);
    for way in ["href=\"/\"", "href=\"/digital-post\"", "tel:112"] {
        assert!(banner(&alone).contains(way), "{way}: {alone}");
    }
}

#[test]
fn with_phones_the_number_can_be_touched() {
    for service in [Service::DigitalPost, Service::Mitid, Service::Form] {
        let page = status(&[service]);
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
        for (page, own) in [
            (start(&some), "href=\"/\""),
            (status(&some), "href=\"/driftsstatus\""),
            (door(&some), "href=\"/digital-post\""),
            (call_back(&some), "href=\"/bliv-ringet-op\""),
            (contact(&some), "href=\"/\""),
        ] {
            assert!(!banner(&page).contains(own), "{own}: {page}");
        }
    }
}

#[test]
fn the_door_says_what_is_down_and_puts_the_other_ways_first() {
    let page = door(&[Service::Mitid]);
    let at = |part: &str| page.find(part).unwrap_or_else(|| panic!("{part}: {page}"));
    assert!(at("MitID virker ikke lige nu") < at("Det kan du gøre nu"));
    assert!(at("Det kan du gøre nu") < at("Når MitID virker igen"));
    assert!(at("Når MitID virker igen") < at("Gå til Digital Post på borger.dk"));
    assert!(!page.contains("button--primary"), "{page}");
}

#[test]
fn a_blocked_text_is_not_sent_to_what_is_down() {
    assert!(!blocked(&[]).contains("role=\"note\""));
    for (service, again) in [
        (Service::DigitalPost, "Når Digital Post virker igen"),
        (Service::Mitid, "Når MitID virker igen"),
    ] {
        let page = blocked(&[service]);
        assert!(banner(&page).contains("href=\"tel:+4533663366\""), "{page}");
        assert!(page.contains(again), "{page}");
        assert!(!page.contains("href=\"#digital-post\""), "{page}");
        let (_, first) = page.split_once("Uden at logge ind:").expect("other ways");
        assert!(first.contains(again), "they stand before it: {page}");
    }
    let page = blocked(&[Service::Phone, Service::Mitid]);
    assert!(banner(&page).contains("Vores telefoner virker ikke lige nu"));
    assert!(!page.contains("tel:+4533663366"), "{page}");
    let page = blocked(&[Service::Phone]);
    assert!(page.contains("href=\"#digital-post\""), "{page}");
}

#[test]
fn without_phones_a_matter_of_ones_own_is_not_led_to_them() {
    let advice = advice(&own_matter(Sender::Oneself), &[]);
    let directory = knowledge_without(&[Service::Phone]).directory;
    let shown = page(|| pages::digital_post(DA, &form(), Some(&advice), true, &directory));
    let begin = shown.find("class=\"alternatives\"").expect("other ways");
    assert!(!shown[begin..].contains("tel:"), "{shown}");
    assert!(!shown[begin..].contains("/bliv-ringet-op"), "{shown}");
    assert!(shown[begin..].contains("Mød op i Borgerservice"), "{shown}");
}

/// Every page that says that something could not be sent, and the failure that says no more.
fn unsent(down: &[Service]) -> Vec<String> {
    let knowledge = knowledge_without(down);
    let directory = &knowledge.directory;
    let place = paths::inquiry("K7F29M", "0123");
    let more = FormState::unsent(AdditionForm::default());
    let around = AroundCheck {
        contact: around(),
        answers: vec![],
        seen: true,
        search_is_down: false,
        unsent: true,
    };
    let kind = FailureKind::Unavailable;
    vec![
        page(|| pages::call_back(DA, FormState::unsent(CallBackForm::default()), &knowledge)),
        page(|| {
            pages::fault(
                DA,
                FormState::unsent(FaultForm::default()),
                false,
                directory,
            )
        }),
        page(|| pages::check(DA, &form(), around, &knowledge)),
        page(|| pages::inquiry(DA, &followed(), &more, &place, TODAY, directory)),
        page(|| pages::unread_inquiry(DA, &followed().reference, &more, &place, false, directory)),
        page(|| pages::failure(DA, kind, "id", directory)),
    ]
}

#[test]
fn what_could_not_be_sent_is_not_sent_to_phones_that_are_down() {
    for page in unsent(&[]) {
        assert!(
            page.contains("til os på 33 66 33 66") || page.contains("Ring til os."),
            "{page}"
        );
    }
    for page in unsent(&[Service::Phone]) {
        for part in [
            "til os på",
            "tel:+4533663366",
            "Ring til os",
            "Du kan også ringe",
        ] {
            assert!(!page.contains(part), "{part}: {page}");
        }
    }
}

#[test]
fn who_waits_for_a_call_is_led_to_what_works() {
    let write = "eller skriv med Digital Post";
    assert!(call_back(&[Service::Phone]).contains(write));
    for service in [Service::DigitalPost, Service::Mitid] {
        let page = call_back(&[Service::Phone, service]);
        assert!(!page.contains(write), "{page}");
        assert!(page.contains("Mød op i Borgerservice."), "{page}");
    }
}

#[test]
fn who_is_unsure_is_not_led_to_phones_that_are_down() {
    let around = AroundWay {
        urgent: false,
        unsure: true,
    };
    let directory = knowledge_without(&[Service::Phone]).directory;
    let page = page(|| pages::way(DA, FormState::clean(form()), around, &directory));
    assert!(!page.contains("tel:+4533663366"), "{page}");
}

#[test]
fn english_tells_the_time_as_english_does() {
    let directory = knowledge().directory;
    let page = page(|| pages::status(Language::En, &[mended(Service::Form)], &directory));
    assert!(page.contains("1 April 2026 at 10:15"), "{page}");
}
