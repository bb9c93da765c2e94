//! While something is down: what is said on the pages beside the way, and of a form whose messages wait.

use app::{
    domain::{
        Answer, Language,
        article::{Action, Login},
        inquiry::{Inquiry, Wish},
        notice::Service,
        triage::Sender,
    },
    forms::{ContactForm, FormState},
    pages::{self, AroundCheck, AroundContact},
};
use jiff::civil::date;

use crate::{
    html::page,
    sample::{TODAY, article, knowledge_without, text, told},
    written::{advice, form, inquiry, own_matter},
};

const DA: Language = Language::Da;
const POST: &str = "Digital Post virker ikke lige nu";
const MITID: &str = "MitID virker ikke lige nu";
const MAIN: &str = "href=\"https://post.borger.dk\" class=\"button button--primary\"";
const FORM: &str = "Der er problemer med kontaktformularen lige nu";

/// The pages that offer Digital Post without knowing a text.
fn beside(down: &[Service]) -> [String; 3] {
    let directory = knowledge_without(down).directory;
    [
        page(|| pages::letter(DA, &directory)),
        page(|| pages::complaint(DA, &directory)),
        page(|| pages::help(DA, &directory)),
    ]
}

#[test]
fn who_is_led_to_digital_post_reads_first_that_it_is_down() {
    for (service, title) in [(Service::DigitalPost, POST), (Service::Mitid, MITID)] {
        for page in beside(&[service]) {
            let at = |part: &str| page.find(part).unwrap_or_else(|| panic!("{part}: {page}"));
            assert!(at(title) < at("https://post.borger.dk"), "{page}");
            assert!(at("Har du en frist, så vent ikke.") < at("https://post.borger.dk"));
            assert!(!page.contains(MAIN), "no main way on: {page}");
        }
    }
    for page in beside(&[]) {
        assert!(!page.contains("role=\"note\""), "{page}");
    }
    let [letter, complaint, _] = beside(&[]);
    assert!(
        letter.contains(MAIN) && complaint.contains(MAIN),
        "{letter}"
    );
}

#[test]
fn who_is_to_answer_a_letter_is_not_sent_to_phones_that_are_down() {
    let [letter, complaint, help] = beside(&[Service::Phone]);
    assert!(!letter.contains("tel:+4533663366"), "{letter}");
    for page in [letter, complaint, help] {
        assert!(
            page.contains("Vores telefoner virker ikke lige nu"),
            "{page}"
        );
    }
}

fn answer(personal: bool, url: &str, login: Login, down: &[Service]) -> String {
    let action = Action {
        label: text("Gør det"),
        url: text(url),
        login,
        checked: TODAY,
    };
    let answer = Answer {
        personal,
        actions: vec![action],
        ..told(DA)
    };
    page(|| pages::answer(DA, answer, &knowledge_without(down).directory))
}

#[test]
fn an_answer_says_what_its_own_ways_on_need() {
    let (kk, post) = ("https://www.kk.dk", "https://post.borger.dk/ny");
    let both = [Service::DigitalPost, Service::Mitid];
    for (personal, url, login, titles) in [
        (true, kk, Login::None, &[POST, MITID][..]),
        (false, post, Login::Mitid, &[POST, MITID][..]),
        (false, kk, Login::Mitid, &[MITID][..]),
        (false, kk, Login::MitidErhverv, &[MITID][..]),
        (false, kk, Login::None, &[][..]),
    ] {
        let page = answer(personal, url, login, &both);
        for title in [POST, MITID] {
            assert_eq!(
                page.contains(title),
                titles.contains(&title),
                "{title}: {page}"
            );
        }
        assert!(!answer(personal, url, login, &[]).contains("role=\"note\""));
    }
}

/// The form, and the last look for a wish.
fn writing(wish: &str, down: &[Service]) -> [String; 2] {
    let knowledge = knowledge_without(down);
    let around = || AroundContact {
        unit: knowledge.directory.unit("enhed"),
        reply_by: Some(date(2026, 11, 27)),
        today: TODAY,
        urgent: false,
    };
    let form = || ContactForm {
        wish: text(wish),
        ..form()
    };
    let check = AroundCheck {
        contact: around(),
        answers: vec![],
        seen: true,
        search_is_down: false,
        unsent: false,
    };
    [
        page(|| pages::contact(DA, FormState::clean(form()), &around(), &knowledge)),
        page(|| pages::check(DA, &form(), check, &knowledge)),
    ]
}

#[test]
fn a_form_in_trouble_takes_the_message_and_promises_no_date() {
    for page in writing("mail", &[Service::Form]) {
        for part in [FORM, "Du kan stadig skrive, og vi gemmer din besked."] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(!page.contains("senest"), "{page}");
    }
    for page in writing("mail", &[]) {
        assert!(page.contains("senest fredag den 27. november"), "{page}");
        assert!(!page.contains(FORM), "{page}");
    }
}

#[test]
fn no_call_is_promised_while_the_phones_are_down() {
    let [_, check] = writing("ring", &[Service::Phone]);
    assert!(!check.contains("Vi ringer til dig senest"), "{check}");
    let [_, check] = writing("ring", &[]);
    assert!(check.contains("Vi ringer til dig senest"), "{check}");
}

#[test]
fn a_receipt_without_a_date_says_why_while_the_form_is_in_trouble() {
    let receipt = |wish, down: &[Service]| {
        let inquiry = Inquiry {
            reply_by: None,
            ..inquiry(wish)
        };
        let directory = knowledge_without(down).directory;
        page(|| pages::receipt(DA, &inquiry, true, TODAY, &directory))
    };
    let mail = || Wish::Mail(text("anna@example.org"));
    assert!(receipt(mail(), &[Service::Form]).contains(FORM));
    for page in [
        receipt(mail(), &[]),
        receipt(Wish::Nothing, &[Service::Form]),
    ] {
        assert!(!page.contains(FORM), "{page}");
    }
}

#[test]
fn what_one_can_log_in_to_stands_first_while_digital_post_alone_is_down() {
    let applies = |down: &[Service]| {
        let mut advice = advice(&own_matter(Sender::Oneself), down);
        advice.self_service = Some(article().da.actions[0].clone());
        let directory = knowledge_without(down).directory;
        page(|| pages::digital_post(DA, &form(), Some(&advice), true, &directory))
    };
    let at = |page: &str, part: &str| page.find(part).unwrap_or_else(|| panic!("{part}: {page}"));
    let action = "Vil du søge om noget eller ændre noget?";
    let now = "Det kan du gøre nu";
    let post = applies(&[Service::DigitalPost]);
    assert!(at(&post, action) < at(&post, now), "{post}");
    assert_eq!(post.matches(action).count(), 1, "{post}");
    for down in [
        &[Service::Mitid][..],
        &[Service::DigitalPost, Service::Mitid],
    ] {
        let page = applies(down);
        assert!(at(&page, now) < at(&page, action), "{down:?}: {page}");
        assert!(!page.contains("button--primary"), "{down:?}: {page}");
    }
}
