//! What stands in the mails, and what must not.

use jiff::{Timestamp, civil::date};

use super::*;
use crate::domain::inquiry::{Letter, Reference};

fn inquiry(wish: Wish) -> Inquiry {
    Inquiry {
        reference: Reference::from_bytes([7; 8]),
        kind: Kind::Question,
        unit: "pas".into(),
        department: "kff".into(),
        topic: String::new(),
        language: Language::En,
        urgent: false,
        sent: Timestamp::UNIX_EPOCH,
        reply_by: Some(date(2026, 11, 27)),
        adds_to: None,
        letter: Letter {
            words: "How much is a passport?".into(),
            name: "Anna".into(),
            wish,
            shown: Vec::new(),
            secret: "0123".into(),
        },
    }
}

#[test]
fn the_unit_gets_everything_it_needs_to_answer() {
    let inquiry = inquiry(Wish::Mail("anna@example.org".into()));
    let post = to_unit(1, &inquiry, &Knowledge::default());
    assert_eq!(post.reply_to, "anna@example.org");
    for part in [
        "How much is a passport?",
        "Anna",
        "27. november 2026",
        "engelsk",
    ] {
        assert!(post.body.contains(part), "{part}: {}", post.body);
    }
    assert!(post.subject.contains(&inquiry.reference.to_string()));
    assert!(!post.body.contains("0123"), "the secret is the citizen's");
}

#[test]
fn a_receipt_tells_the_promise_and_the_link_but_not_the_message() {
    let inquiry = inquiry(Wish::Mail("anna@example.org".into()));
    let post =
        receipt(1, &inquiry, &Knowledge::default(), "https://kk.example").expect("an address");
    assert!(
        post.body.contains("/en/henvendelse/") && post.body.contains("/0123"),
        "{}",
        post.body
    );
    assert!(!post.body.contains("passport") && !post.body.contains("Anna"));
}

#[test]
fn who_gave_no_address_gets_no_receipt() {
    assert!(receipt(1, &inquiry(Wish::Nothing), &Knowledge::default(), "").is_none());
}

#[test]
fn what_is_told_follows_from_the_wish_the_urgency_and_the_day() {
    let knowledge = Knowledge::default();
    let day = Some(date(2026, 11, 27));
    for (urgent, reply_by, told) in [
        (
            false,
            day,
            "City of Copenhagen will reply by Friday 27 November 2026",
        ),
        (false, None, "City of Copenhagen will reply by email."),
        (true, None, "If it is urgent, call now"),
    ] {
        let mail = Wish::Mail("anna@example.org".into());
        let wishing = |wish| Inquiry {
            urgent,
            reply_by,
            ..inquiry(wish)
        };
        let body = receipt(1, &wishing(mail.clone()), &knowledge, "")
            .expect("an address")
            .body;
        assert!(body.contains(told), "{urgent} {reply_by:?}: {body}");
        for wish in [mail, Wish::Call("33 66 33 66".into()), Wish::Nothing] {
            let post = to_unit(1, &wishing(wish), &knowledge);
            assert_eq!(post.subject.starts_with("HASTER"), urgent);
            assert_eq!(
                post.body.contains("Vi har lovet svar"),
                reply_by.is_some(),
                "{}",
                post.body
            );
        }
    }
}

#[test]
fn a_deadline_is_told_with_its_weekday_and_marked_when_it_is_near() {
    assert_eq!(
        call_back(Some(date(2026, 11, 23))),
        "Ønsker at blive ringet op. Har en frist mandag den 23. november 2026."
    );
    let called = Inquiry {
        kind: Kind::CallBack,
        urgent: true,
        reply_by: None,
        ..inquiry(Wish::Call("33 66 33 66".into()))
    };
    let subject = to_unit(1, &called, &Knowledge::default()).subject;
    assert!(subject.starts_with("HASTER"), "{subject}");
    assert!(subject.ends_with("Vil gerne ringes op"), "{subject}");
}

#[test]
fn an_addition_is_told_by_the_number_of_what_it_adds_to() {
    let first = Reference::from_bytes([9; 8]);
    let addition = Inquiry {
        kind: Kind::Addition,
        adds_to: Some(first.clone()),
        reply_by: None,
        ..inquiry(Wish::Nothing)
    };
    let post = to_unit(1, &addition, &Knowledge::default());
    assert!(post.subject.starts_with(&first.to_string()));
    for not in ["ikke bedt om et svar", "Vidensbasen"] {
        assert!(!post.body.contains(not), "{}", post.body);
    }
    assert!(!post.body.contains(&addition.reference.to_string()));
}
