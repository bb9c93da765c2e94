//! What is promised to who has a deadline, and while something is down.

use futures::executor::block_on;
use jiff::civil::date;

use super::{
    sending::{question, send},
    world::{NOW, World, lock, world},
};
use crate::{
    domain::{
        inquiry::Wish,
        notice::{Notice, Service},
    },
    services::Message,
};

#[test]
fn a_deadline_that_an_answer_would_not_meet_is_urgent_and_nothing_is_promised() {
    let promised = date(2026, 11, 27);
    for (deadline, urgent) in [
        (Some(date(2026, 11, 21)), true),
        (Some(date(2026, 11, 23)), true),
        (Some(promised), true),
        (Some(date(2026, 11, 28)), false),
        (None, false),
    ] {
        let (services, _) = world(&[]).services();
        let inquiry = block_on(services.send_before(question(), deadline, "k")).expect("filed");
        assert_eq!(inquiry.urgent, urgent, "{deadline:?}");
        let day = (!urgent).then_some(promised);
        assert_eq!(inquiry.reply_by, day, "{deadline:?}");
    }
}

#[test]
fn no_day_is_promised_while_nobody_can_say_when_it_is_read_or_called() {
    let call = || Message {
        wish: Wish::Call("33 66 33 66".to_owned()),
        ..question()
    };
    for (service, message, promised) in [
        (Service::Form, question(), false),
        (Service::Form, call(), false),
        (Service::Phone, question(), true),
        (Service::Phone, call(), false),
        (Service::Mitid, call(), true),
    ] {
        let notices = vec![Notice {
            service,
            since: NOW.parse().expect("a time"),
            until: None,
        }];
        let (services, world) = World {
            notices,
            ..world(&[])
        }
        .services();
        let inquiry = send(&services, message, "k");
        assert_eq!(inquiry.reply_by.is_some(), promised, "{service:?}");
        assert!(
            !inquiry.urgent && lock(&world.filed).len() == 1,
            "it is filed"
        );
    }
}
