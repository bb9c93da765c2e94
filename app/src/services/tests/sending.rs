//! From what a citizen wrote to an inquiry that is filed.

use futures::executor::block_on;
use jiff::civil::{Date, date};

use super::{
    knowledge::unit,
    world::{World, lock, world},
};
use crate::{
    domain::{
        Language, Slug,
        delivery::Parcel,
        directory::{Closed, DEFAULT_UNIT},
        inquiry::{Inquiry, Kind, Wish},
        insight::EventKind,
        privacy::Level,
        sending::permit,
        triage::Said,
    },
    services::{Message, Services},
};

/// A question that wishes an answer by mail.
pub(super) fn question() -> Message {
    Message {
        kind: Kind::Question,
        words: "Hvad koster et pas?".into(),
        name: "Anna".into(),
        wish: Wish::Mail("anna@example.org".to_owned()),
        unit: "enhed".to_owned(),
        topic: "emne".to_owned(),
        reply_days: 0,
        adds_to: None,
        shown: vec![Slug::parse("pas").expect("a slug")],
        language: Language::En,
    }
}

pub(super) fn send(services: &Services, message: Message, key: &str) -> Inquiry {
    block_on(services.send(message, key)).expect("filed")
}

#[test]
fn what_is_sent_is_filed_with_everything_that_was_written() {
    let (services, world) = world(&[]).services();
    let permit = permit(Level::Ok, Some(Said::No), true).expect("the rule is kept");
    let inquiry = block_on(services.submit(permit, question(), "k")).expect("filed");
    let filed = lock(&world.filed);
    assert_eq!((filed.len(), filed[0].0.as_str()), (1, "k"));
    assert!(filed[0].1 == inquiry, "what is given back is what is filed");
    assert_eq!(
        (inquiry.unit.as_str(), inquiry.department.as_str()),
        ("enhed", "kff")
    );
    assert_eq!(inquiry.sent, super::world::NOW.parse().expect("a time"));
    let message = question();
    assert_eq!(inquiry.letter.words, message.words);
    assert_eq!(inquiry.letter.name, message.name);
    assert_eq!(inquiry.letter.shown, message.shown);
    assert_eq!(inquiry.letter.secret.as_written().len(), 32, "128 bits");
}

#[test]
fn the_same_key_files_once_and_gives_the_first_inquiry_back() {
    let (services, world) = world(&[]).services();
    let first = send(&services, question(), "k");
    let again = send(
        &services,
        Message {
            words: "Noget helt andet".into(),
            ..question()
        },
        "k",
    );
    assert!(again == first);
    assert_eq!(lock(&world.filed).len(), 1);
    assert_eq!(world.kinds(), [EventKind::Sent], "it is counted once too");
    assert!(send(&services, question(), "l").reference != first.reference);
}

#[test]
fn a_reference_that_is_taken_is_drawn_anew() {
    let (services, world) = world(&[]).services();
    let first = send(&services, question(), "k");
    *lock(&world.drawn) = 0;
    let second = send(&services, question(), "l");
    assert!(second.reference != first.reference);
    let filed = lock(&world.filed);
    assert_eq!(filed.len(), 2);
    assert!(filed[1].1 == second, "it is filed under the new reference");
}

#[test]
fn chance_that_gives_nothing_new_is_an_error_and_no_loop() {
    let (services, world) = World {
        stuck: true,
        ..world(&[])
    }
    .services();
    send(&services, question(), "k");
    assert!(block_on(services.send(question(), "l")).is_err());
    assert_eq!(world.kinds(), [EventKind::Sent]);
}

#[test]
fn a_store_that_is_down_files_nothing_and_counts_nothing() {
    let (services, world) = World {
        store_is_down: true,
        ..world(&[])
    }
    .services();
    assert!(block_on(services.send(question(), "k")).is_err());
    assert!(lock(&world.filed).is_empty() && world.kinds().is_empty());
}

#[test]
fn who_wishes_no_answer_is_promised_none_and_gets_no_receipt() {
    let (services, world) = world(&[]).services();
    let message = Message {
        wish: Wish::Nothing,
        ..question()
    };
    assert_eq!(send(&services, message, "k").reply_by, None);
    assert_eq!(world.parcels(), [Parcel::ToUnit]);
}

#[test]
fn who_gives_an_address_gets_a_receipt_too_and_who_gives_a_number_does_not() {
    let (services, world) = world(&[]).services();
    assert!(send(&services, question(), "k").reply_by.is_some());
    assert_eq!(world.parcels(), [Parcel::ToUnit, Parcel::Receipt]);
    let message = Message {
        wish: Wish::Call("33 66 33 66".to_owned()),
        ..question()
    };
    assert!(send(&services, message, "l").reply_by.is_some());
    assert_eq!(world.parcels(), [Parcel::ToUnit]);
}

#[test]
fn urgent_words_make_it_urgent_and_nothing_is_promised() {
    let (services, world) = world(&[]).services();
    let message = Message {
        words: "Jeg vil ikke leve mere".into(),
        ..question()
    };
    let inquiry = send(&services, message, "k");
    assert!(inquiry.urgent);
    assert_eq!(
        world.kinds(),
        [EventKind::UrgentSent, EventKind::Sent],
        "the alarm"
    );
    assert_eq!(inquiry.reply_by, None, "waiting is not what it needs");
    assert!(!send(&services, question(), "l").urgent);
    let report = Message {
        kind: Kind::Fault,
        words: "Siden virker ikke, og jeg vil ikke leve mere".into(),
        ..question()
    };
    assert!(
        send(&services, report, "m").urgent,
        "wherever it was written"
    );
}

#[test]
fn the_promised_day_counts_working_days_by_law_or_by_unit_or_by_all() {
    let promised = |unit_s: u16, by_law: u16, closed: &[Date]| {
        let (services, _) = world(&[])
            .knowing(|knowledge| {
                knowledge.directory.units[0].reply_days = unit_s;
                knowledge.directory.closed = closed
                    .iter()
                    .map(|date| Closed {
                        date: *date,
                        da: "Lukket".to_owned(),
                        from: None,
                        own: false,
                    })
                    .collect();
            })
            .services();
        let message = Message {
            reply_days: by_law,
            ..question()
        };
        send(&services, message, "k").reply_by.expect("a promise")
    };
    // It is a Saturday.
    for (unit_s, by_law, closed, day) in [
        (0, 0, &[][..], date(2026, 11, 27)),
        (2, 0, &[][..], date(2026, 11, 24)),
        (2, 7, &[][..], date(2026, 12, 1)),
        (2, 0, &[date(2026, 11, 24)][..], date(2026, 11, 25)),
    ] {
        assert_eq!(promised(unit_s, by_law, closed), day, "{unit_s} {by_law}");
    }
}

#[test]
fn a_unit_that_is_unknown_becomes_citizen_service() {
    let message = || Message {
        unit: "nedlagt".to_owned(),
        ..question()
    };
    let (services, _) = world(&[])
        .knowing(|knowledge| knowledge.directory.units.push(unit(DEFAULT_UNIT)))
        .services();
    let inquiry = send(&services, message(), "k");
    assert_eq!(
        (inquiry.unit.as_str(), inquiry.department.as_str()),
        (DEFAULT_UNIT, "kff")
    );
    assert!(inquiry.reply_by.is_some());
    let (services, world) = world(&[]).services();
    let inquiry = send(&services, message(), "k");
    assert_eq!(inquiry.unit, DEFAULT_UNIT, "no inquiry is lost for a name");
    assert_eq!(
        inquiry.reply_by,
        Some(date(2026, 11, 27)),
        "and no promise: the directory's own days count"
    );
    assert_eq!(lock(&world.filed).len(), 1);
}

#[test]
fn when_nobody_says_how_many_days_no_day_is_promised() {
    let (services, _) = world(&[])
        .knowing(|knowledge| knowledge.directory.reply_days = 0)
        .services();
    assert_eq!(send(&services, question(), "k").reply_by, None);
}

#[test]
fn what_is_sent_is_counted_with_topic_and_department_and_language() {
    let (services, world) = world(&[]).services();
    send(&services, question(), "k");
    let counted = lock(&world.counted);
    assert_eq!(counted.len(), 1);
    let event = &counted[0];
    assert_eq!(
        (event.kind, event.language),
        (EventKind::Sent, Language::En)
    );
    assert_eq!(
        (event.topic.as_str(), event.department.as_str()),
        ("emne", "kff")
    );
}

#[test]
fn each_form_has_a_key_of_its_own() {
    let (services, _) = world(&[]).services();
    let (first, second) = (services.new_key(), services.new_key());
    assert!(first != second);
    assert!(first.len() == 32 && first.chars().all(|c| c.is_ascii_hexdigit()));
}
