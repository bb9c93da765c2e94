//! What must hold for every combination of circumstances.

use super::*;

/// Every combination of what decides.
fn every() -> impl Iterator<Item = Circumstances> {
    let senders = [
        Sender::Oneself,
        Sender::Helper,
        Sender::Company,
        Sender::Authority,
        Sender::Staff,
    ];
    let said = [Said::Yes, Said::No, Said::Unsure, Said::General];
    let abouts = || [About::Unknown, ours(), with_self_service(), theirs()];
    let urgencies = || std::iter::once(None).chain(Urgency::ALL.map(Some));
    let founds = || {
        std::iter::once(None).chain(
            Level::ALL
                .into_iter()
                .flat_map(|level| Category::ALL.map(|category| found(level, category))),
        )
    };
    let switches = || (0..16_u8).map(|bits| [1, 2, 4, 8].map(|bit| bits & bit > 0));
    senders.into_iter().flat_map(move |sender| {
        said.into_iter().flat_map(move |said| {
            founds().flat_map(move |found| {
                abouts().into_iter().flat_map(move |about| {
                    let found = found.clone();
                    switches().flat_map(move |[exempt, digital_post, mitid, complaint]| {
                        let (found, about) = (found.clone(), about.clone());
                        urgencies().map(move |urgency| Circumstances {
                            sender,
                            said,
                            found: found.clone(),
                            about: about.clone(),
                            complaint,
                            barrier: exempt.then_some(Barrier::Exempt),
                            outages: Outages {
                                digital_post,
                                mitid,
                            },
                            urgency,
                        })
                    })
                })
            })
        })
    })
}

#[test]
fn every_combination_has_a_recipient_a_way_without_login_and_a_reason() {
    let mut count = 0;
    for c in every() {
        let r = triage(&c);
        count += 1;
        assert!(
            r.alternatives.iter().any(|way| way.without_login()),
            "{c:?}"
        );
        assert!(!r.reasons.is_empty(), "{c:?}");
        let mut ways = r.alternatives.clone();
        ways.sort_by_key(|way| format!("{way:?}"));
        ways.dedup();
        assert_eq!(ways.len(), r.alternatives.len(), "no way twice: {c:?}");
        assert!(
            !(r.channel == Channel::Form && r.alternatives.contains(&Alternative::Form)),
            "{c:?}"
        );
        // A topic of another authority never yields the municipality.
        if matches!(c.about, About::Theirs { .. }) && c.urgency.is_none() {
            assert!(matches!(r.recipient, Recipient::Authority(_)), "{c:?}");
        }
        if c.urgency.is_some() {
            assert_eq!(
                (r.channel, &r.recipient),
                (Channel::Urgent, &Recipient::Emergency)
            );
        }
        let blocked = c
            .found
            .as_ref()
            .is_some_and(|(level, _)| *level == Level::Block);
        if blocked && c.urgency.is_none() {
            assert_ne!(r.channel, Channel::Form, "{c:?}");
            let forms = [Alternative::Form, Alternative::AskGenerally];
            assert!(
                !r.alternatives.iter().any(|way| forms.contains(way)),
                "{c:?}"
            );
        }
        // Where they cannot log in, nobody is recommended what needs it, whosever matter it is: call, or come.
        if r.reasons.contains(&Reason::Barred(Barrier::Exempt))
            || r.reasons.contains(&Reason::Outage)
        {
            assert_eq!(r.channel, Channel::PhoneVisitLetter, "{c:?}");
            assert_eq!(r.alternatives[0], Alternative::Phone, "{c:?}");
            assert!(r.alternatives.contains(&Alternative::Visit), "{c:?}");
        }
        let cannot = c.barrier.is_some() || c.outages.digital_post || c.outages.mitid;
        if c.said == Said::Yes && cannot && c.urgency.is_none() && c.sender == Sender::Oneself {
            assert_eq!(r.channel, Channel::PhoneVisitLetter, "{c:?}");
        }
        // "Ved ikke" with nothing found never leads to Digital Post.
        if c.said == Said::Unsure
            && c.found.is_none()
            && !c.complaint
            && matches!(c.sender, Sender::Oneself | Sender::Helper | Sender::Company)
        {
            assert!(
                !matches!(r.channel, Channel::DigitalPost | Channel::SelfService),
                "{c:?}"
            );
        }
        // Where Digital Post is closed, it is not recommended.
        if c.barrier.is_some() && c.sender != Sender::Authority || c.outages.digital_post {
            assert_ne!(r.channel, Channel::DigitalPost, "{c:?}");
        }
    }
    assert_eq!(count, 5 * 4 * 41 * 4 * 16 * 7);
}

#[test]
fn the_form_stands_open_only_where_the_rule_lets_it() {
    for c in every() {
        let opens = triage(&c).channel == Channel::Form;
        let personal = c.said == Said::Yes
            || c.found.as_ref().is_some_and(|(level, _)| {
                *level == Level::Block || (*level == Level::Route && c.said != Said::General)
            });
        assert!(!(opens && personal), "{c:?}");
    }
}
