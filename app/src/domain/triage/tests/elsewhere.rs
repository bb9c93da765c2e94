//! Another authority's matter while somebody cannot log in: who is responsible stays, the way changes.

use super::*;

#[test]
fn who_cannot_log_in_is_led_to_the_phone_and_a_visit() {
    let rows = [
        (
            "not ours, and exempt: its page asks for a login",
            row(Sender::Oneself, Said::Yes, |c| {
                c.about = theirs();
                c.barrier = Some(Barrier::Exempt);
            }),
            Channel::PhoneVisitLetter,
        ),
        (
            "not ours, a general question, and exempt: reading needs no login",
            row(Sender::Oneself, Said::No, |c| {
                c.about = theirs();
                c.barrier = Some(Barrier::Exempt);
            }),
            Channel::OtherAuthority,
        ),
        (
            "not ours while Digital Post is down",
            row(Sender::Oneself, Said::Yes, |c| {
                c.about = theirs();
                c.outages.digital_post = true;
            }),
            Channel::PhoneVisitLetter,
        ),
        (
            "not ours while MitID is down",
            row(Sender::Company, Said::Yes, |c| {
                c.about = theirs();
                c.outages.mitid = true;
            }),
            Channel::PhoneVisitLetter,
        ),
    ];
    for (what, recommendation, channel) in rows {
        let elsewhere = Recipient::Authority("udbetaling-danmark".into());
        assert_eq!(recommendation.channel, channel, "{what}");
        assert_eq!(recommendation.recipient, elsewhere, "{what}");
        let usable = [Alternative::Phone, Alternative::Visit];
        match channel {
            Channel::PhoneVisitLetter => {
                assert_eq!(recommendation.alternatives[..2], usable, "{what}");
            }
            _ => assert!(recommendation.alternatives.contains(&Alternative::Phone)),
        }
    }
}

#[test]
fn whatever_keeps_somebody_from_logging_in_closes_digital_post_and_self_service() {
    for barrier in [
        Barrier::Exempt,
        Barrier::NoCpr,
        Barrier::TooYoung,
        Barrier::NoLogin,
    ] {
        let recommendation = row(Sender::Oneself, Said::Yes, |c| {
            c.barrier = Some(barrier);
            c.about = with_self_service();
        });
        assert_eq!(recommendation.channel, Channel::PhoneVisitLetter);
        assert_eq!(recommendation.barrier(), Some(barrier));
        let unit = Recipient::Unit("buf-pladsanvisning".into());
        assert_eq!(recommendation.recipient, unit, "{barrier:?}");
    }
}
