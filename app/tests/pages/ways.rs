//! One main way on: what stands before Digital Post, and what is said of a text that is not there.

use app::{
    domain::{
        Language,
        barrier::Barrier,
        notice::Service,
        triage::{About, Circumstances, Sender},
        urgency::Urgency,
    },
    forms::{ContactForm, FormState},
    pages::{self, AroundWay},
    paths,
    services::Advice,
};

use crate::{
    html::page,
    sample::{knowledge, knowledge_without, text},
    written::{advice, form, own_matter},
};

const DA: Language = Language::Da;

fn digital_post(form: &ContactForm, advice: Option<&Advice>) -> String {
    page(|| pages::digital_post(DA, form, advice, true, &knowledge().directory))
}

pub fn of(circumstances: Circumstances) -> String {
    digital_post(&form(), Some(&advice(&circumstances, &[])))
}

/// What stands on the page's main buttons.
pub fn main_buttons(page: &str) -> Vec<&str> {
    page.split("button--primary\">")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('<')?.0))
        .collect()
}

#[test]
fn a_page_has_one_main_way_on() {
    let own = own_matter(Sender::Oneself);
    let ours = |self_service| About::Ours {
        unit: text("enhed"),
        self_service,
    };
    let to = |about| Circumstances {
        about,
        ..own.clone()
    };
    let theirs = About::Theirs {
        authority: text("politiet"),
    };
    for (page, button) in [
        (of(to(ours(false))), "Gå til Digital Post på borger.dk"),
        (of(to(ours(true))), "Gør det"),
        (of(to(theirs)), "Gå til Politiet"),
        (
            digital_post(&ContactForm::default(), None),
            "Gå til Digital Post på borger.dk",
        ),
    ] {
        assert_eq!(main_buttons(&page), [button], "{page}");
        assert!(page.contains("Gå til Digital Post på borger.dk"), "{page}");
    }
    let exempt = Circumstances {
        barrier: Some(Barrier::Exempt),
        ..own.clone()
    };
    let urgent = Circumstances {
        urgency: Some(Urgency::Danger),
        ..own.clone()
    };
    let closed = advice(&own, &[Service::Mitid]);
    let directory = knowledge_without(&[Service::Mitid]).directory;
    let closed = page(|| pages::digital_post(DA, &form(), Some(&closed), true, &directory));
    for page in [of(exempt), of(urgent), closed] {
        assert_eq!(main_buttons(&page), Vec::<&str>::new(), "{page}");
    }
}

#[test]
fn digital_post_for_who_is_exempt() {
    insta::assert_snapshot!(of(Circumstances {
        barrier: Some(Barrier::Exempt),
        ..own_matter(Sender::Oneself)
    }));
}

#[test]
fn who_cannot_log_in_calls_about_another_authoritys_matter() {
    let theirs = Circumstances {
        about: About::Theirs {
            authority: text("politiet"),
        },
        ..own_matter(Sender::Oneself)
    };
    let exempt = of(Circumstances {
        barrier: Some(Barrier::Exempt),
        ..theirs.clone()
    });
    let down = [Service::DigitalPost];
    let mut advice = advice(&theirs, &down);
    advice.phone = knowledge().directory.phone("politi-114").cloned();
    let mut directory = knowledge_without(&down).directory;
    let closed =
        |directory: &_| page(|| pages::digital_post(DA, &form(), Some(&advice), true, directory));
    for (page, later) in [
        (exempt, "Hvis en anden skriver for dig"),
        (closed(&directory), "Når Digital Post virker igen"),
    ] {
        let at = |part: &str| page.find(part).unwrap_or_else(|| panic!("{part}: {page}"));
        assert!(at("Det er Politiet, der har ansvaret") < at("Det kan du gøre nu"));
        let (ways, tel) = (at("class=\"alternatives\""), at("alternatives__phone"));
        assert!(ways < tel && tel < at("Mød op i Borgerservice"), "{page}");
        assert!(at("Mød op i Borgerservice") < at(later), "{page}");
        assert_eq!(main_buttons(&page), Vec::<&str>::new(), "{page}");
    }
    // Our phones are down; theirs is not, and it is said whose it is.
    directory
        .moment
        .as_mut()
        .expect("a moment")
        .down
        .push(Service::Phone);
    let page = closed(&directory);
    assert!(
        page.contains("href=\"tel:114\" class=\"alternatives__phone\""),
        "{page}"
    );
    assert!(page.contains("Ring til Telefon: politi-114."), "{page}");
}

#[test]
fn without_a_text_none_is_spoken_of() {
    let door = digital_post(&ContactForm::default(), None);
    for part in ["din tekst", "Din tekst", "Indsæt", "Du skriver for"] {
        assert!(!door.contains(part), "{part}: {door}");
    }
    assert!(door.contains("Skriv din besked."), "{door}");
    let with = of(own_matter(Sender::Oneself));
    for part in ["Vi gemmer din tekst her i 2 timer", "Indsæt din besked."] {
        assert!(with.contains(part), "{part}: {with}");
    }
}

#[test]
fn a_text_that_is_not_kept_is_not_said_to_be_and_its_page_stays() {
    let advice = advice(&own_matter(Sender::Oneself), &[]);
    let directory = knowledge().directory;
    let page = page(|| pages::digital_post(DA, &form(), Some(&advice), false, &directory));
    assert!(!page.contains("Vi gemmer din tekst"), "{page}");
    assert!(
        page.contains("Kopiér teksten, før du går videre."),
        "{page}"
    );
    let beside = "<a href=\"https://post.borger.dk\" target=\"_blank\" rel=\"noopener\"";
    assert!(page.contains(beside), "{page}");
}

#[test]
fn a_unit_with_a_place_of_its_own_in_digital_post_is_led_to() {
    let deep = "https://post.borger.dk/ny-besked/borgerservice";
    let led = |circumstances: Circumstances, sender: &str| {
        let mut advice = advice(&circumstances, &[]);
        let unit = advice.unit.as_mut().expect("a unit");
        unit.digital_post_url = text(deep);
        let form = ContactForm {
            sender: text(sender),
            ..form()
        };
        digital_post(&form, Some(&advice))
    };
    let link = format!("<a href=\"{deep}\"");
    let page = led(own_matter(Sender::Oneself), "mig");
    assert!(page.contains(&link), "{page}");
    assert!(
        !page.contains("\"https://post.borger.dk\""),
        "one link out: {page}"
    );
    let theirs = Circumstances {
        about: About::Theirs {
            authority: text("politiet"),
        },
        ..own_matter(Sender::Oneself)
    };
    for page in [
        led(own_matter(Sender::Company), "virksomhed"),
        led(theirs, "mig"),
    ] {
        assert!(
            !page.contains(deep),
            "not where it is no place for them: {page}"
        );
    }
}

#[test]
fn what_is_filed_at_once_is_shown_before_it_is_sent() {
    let shown = |back: &paths::Place| {
        let form = ContactForm {
            need: text("Knappen 150423-0000"),
            ..ContactForm::default()
        };
        page(|| pages::blocked(DA, &form, back, false, &knowledge().directory))
    };
    let again = "name=\"step\" value=\"vis\"";
    for back in [paths::FAULT, paths::inquiry("K7F29M", "0123")] {
        assert_eq!(shown(&back).matches(again).count(), 2, "{}", shown(&back));
    }
    for back in [paths::WAY, paths::CONTACT, paths::SUGGESTIONS] {
        assert!(!shown(&back).contains("value=\"vis\""), "{}", shown(&back));
    }
}

fn blocked(sender: &str) -> String {
    let form = ContactForm {
        need: text("Pas til 150423-0000"),
        sender: text(sender),
        ..ContactForm::default()
    };
    page(|| pages::blocked(DA, &form, &paths::WAY, false, &knowledge().directory))
}

#[test]
fn a_blocked_text_has_what_the_steps_ask_for_and_stays() {
    let page = blocked("mig");
    assert!(page.contains("Indsæt emnet."), "{page}");
    assert!(page.contains("<textarea id=\"emne\""), "{page}");
    assert_eq!(main_buttons(&page), ["Fjern nummeret, og fortsæt"]);
    for url in ["\"/hjaelp\"", "\"https://post.borger.dk\""] {
        let beside = format!("<a href={url} target=\"_blank\" rel=\"noopener\"");
        assert!(page.contains(&beside), "{beside}: {page}");
    }
    for sender in ["virksomhed", "myndighed"] {
        let page = blocked(sender);
        assert!(page.contains("Gå til Digital Post på virk.dk"), "{page}");
        assert!(!page.contains("borger.dk<"), "{page}");
    }
}

fn question(sender: &str) -> String {
    let around = AroundWay {
        urgent: false,
        unsure: false,
    };
    let form = ContactForm {
        sender: text(sender),
        ..form()
    };
    page(|| pages::way(DA, FormState::clean(form), around, &knowledge().directory))
}

#[test]
fn our_own_staff_stay_that_and_can_say_otherwise() {
    let checked = |page: &str, value: &str| {
        page.contains(&format!("name=\"sender\" value=\"{value}\" checked"))
    };
    let staff = question("ansat");
    assert!(checked(&staff, "ansat"), "{staff}");
    assert!(staff.contains("value=\"mig\""), "{staff}");
    for (sender, value) in [("mig", "mig"), ("virksomhed", "virksomhed"), ("?", "mig")] {
        let page = question(sender);
        assert!(checked(&page, value), "{sender}: {page}");
        assert!(!page.contains("value=\"ansat\""), "{sender}: {page}");
    }
}

#[test]
fn the_question_is_the_heading_of_its_page() {
    let page = question("mig");
    assert_eq!(
        page.matches("Skal vi vide, hvem du er").count(),
        1,
        "{page}"
    );
    assert!(
        page.contains("<h1 class=\"field__heading\">Skal vi vide"),
        "{page}"
    );
}
