//! Where a need goes, with the names behind the ids. What triage decides is told by its own tests.

use futures::executor::block_on;
use jiff::{Timestamp, civil::date};

use super::{
    knowledge::unit,
    world::{World, lock, need, world},
};
use crate::{
    domain::{
        Language,
        article::{Action, Confidence, Login},
        barrier::Barrier,
        directory::{Authority, DEFAULT_UNIT, Phone},
        notice::{Notice, Service},
        privacy::{Category, Level},
        triage::{Alternative, Channel, Reason, Recipient, Said, Sender},
    },
    services::{Advice, Services},
};

fn advise(services: &Services, words: &str, said: Said) -> Advice {
    block_on(services.advise(&need(words), Sender::Oneself, said, false, Language::Da))
        .expect("advice")
}

/// A world that finds an answer of which the first link is to be read and the second to be logged in to.
fn with_login() -> World {
    let action = |label: &str, login| Action {
        label: label.to_owned(),
        url: "https://www.kk.dk".to_owned(),
        login,
        checked: date(2026, 11, 21),
    };
    world(&["pas"]).with("pas", |article| {
        article.da.actions = vec![action("Læs", Login::None), action("Søg", Login::Mitid)];
    })
}

fn outage(service: Service, until: Option<Timestamp>) -> Notice {
    Notice {
        service,
        since: Timestamp::UNIX_EPOCH,
        until,
    }
}

#[test]
fn a_topic_of_another_authority_leads_to_that_authority() {
    let (services, _) = world(&["pas"])
        .with("pas", |article| article.authority = "politiet".to_owned())
        .knowing(|knowledge| {
            knowledge.directory.authorities = vec![Authority {
                id: "politiet".to_owned(),
                da: "Politiet".to_owned(),
                en: "The police".to_owned(),
                url: "https://politi.dk".to_owned(),
                confidence: Confidence::WellKnown,
                source: String::new(),
                checked: date(2026, 11, 21),
            }];
        })
        .services();
    let advice = advise(&services, "mit pas er stjålet", Said::No);
    assert_eq!(advice.recommendation.channel, Channel::OtherAuthority);
    assert_eq!(
        advice.recommendation.recipient,
        Recipient::Authority("politiet".to_owned())
    );
    assert_eq!(advice.recommendation.reasons[0], Reason::BelongsElsewhere);
    assert_eq!(advice.authority.expect("named").url, "https://politi.dk");
}

#[test]
fn a_search_that_is_down_makes_the_need_unknown_and_no_error() {
    let (services, _) = World {
        down: true,
        ..with_login()
    }
    .knowing(|knowledge| knowledge.directory.units.push(unit(DEFAULT_UNIT)))
    .services();
    let advice = advise(&services, "pas", Said::Yes);
    assert_eq!(advice.recommendation.channel, Channel::DigitalPost);
    assert_eq!(advice.recommendation.recipient, Recipient::CitizenService);
    assert!(advice.answer.is_none() && advice.self_service.is_none() && advice.topic.is_empty());
    assert_eq!(advice.unit.expect("a unit").id, DEFAULT_UNIT);
}

#[test]
fn an_own_matter_that_can_be_applied_for_leads_to_self_service() {
    let (services, _) = with_login().services();
    let advice = advise(&services, "pas", Said::Yes);
    assert_eq!(advice.recommendation.channel, Channel::SelfService);
    assert_eq!(
        advice.recommendation.recipient,
        Recipient::Unit("enhed".to_owned())
    );
    let action = advice.self_service.expect("an application");
    assert_eq!(action.label, "Søg", "a page to read is no application");
    let (slug, title) = advice.answer.expect("an answer");
    assert_eq!((slug.as_str(), title.as_str()), ("pas", "pas"));
    assert_eq!(
        (advice.unit.expect("a unit").id, advice.topic),
        ("enhed".to_owned(), "emne".to_owned())
    );
}

#[test]
fn an_own_matter_without_an_application_leads_to_digital_post() {
    let (services, _) = world(&["rotter"]).services();
    let advice = advise(&services, "rotter", Said::Yes);
    assert_eq!(advice.recommendation.channel, Channel::DigitalPost);
}

#[test]
fn a_complaint_is_no_application_and_goes_to_who_has_the_case_first() {
    let marked = |world: World| {
        world.knowing(|knowledge| {
            knowledge.topics[0].complaints = true;
            knowledge.topics[0].unit = DEFAULT_UNIT.to_owned();
            knowledge.directory.units.push(unit(DEFAULT_UNIT));
        })
    };
    let words = "Jeg vil klage over en afgørelse om min kontanthjælp";
    for said in [Said::Yes, Said::Unsure] {
        let (services, _) = marked(with_login()).services();
        let advice = advise(&services, words, said);
        assert_eq!(advice.recommendation.channel, Channel::DigitalPost);
        assert_eq!(advice.recommendation.reasons[0], Reason::Complaint);
        assert_eq!(
            advice.recommendation.recipient,
            Recipient::Unit(DEFAULT_UNIT.to_owned())
        );
        assert_eq!(advice.unit.expect("a unit").id, DEFAULT_UNIT);
        assert!(advice.self_service.is_none());
    }
    let (services, _) = marked(with_login()).services();
    let reading = advise(&services, "hvem er borgerrådgiveren", Said::Yes);
    assert_eq!(
        (
            reading.recommendation.channel,
            reading.recommendation.reasons
        ),
        (Channel::DigitalPost, vec![Reason::PersonalMatter])
    );
    assert_eq!(reading.unit.expect("a unit").id, "enhed");
    // The best answer is about something one applies for: the unit that owns it decided.
    let (services, _) = with_login().services();
    let advice = advise(&services, words, Said::Yes);
    assert_eq!(advice.recommendation.channel, Channel::DigitalPost);
    assert_eq!(advice.unit.expect("a unit").id, "enhed");
}

#[test]
fn who_writes_that_they_are_exempt_is_not_led_to_digital_post() {
    let (services, _) = world(&["pas"]).services();
    let words = "min far er fritaget for e-boks, hvordan skriver han til hjemmeplejen";
    let advice = advise(&services, words, Said::Yes).recommendation;
    assert_eq!(advice.channel, Channel::PhoneVisitLetter);
    assert!(advice.reasons.contains(&Reason::Barred(Barrier::Exempt)));
    let asking = advise(&services, "hvordan bliver jeg fritaget?", Said::Yes);
    assert_eq!(asking.recommendation.channel, Channel::DigitalPost);
}

#[test]
fn an_outage_leads_to_phone_visit_or_letter_while_it_lasts() {
    for service in [Service::DigitalPost, Service::Mitid] {
        for (until, channel) in [
            (None, Channel::PhoneVisitLetter),
            (Some(Timestamp::UNIX_EPOCH), Channel::SelfService),
        ] {
            let (services, _) = World {
                notices: vec![outage(service, until)],
                ..with_login()
            }
            .services();
            let advice = advise(&services, "pas", Said::Yes);
            assert_eq!(advice.recommendation.channel, channel, "{service:?}");
        }
    }
}

#[test]
fn notices_that_cannot_be_read_keep_no_page_from_a_citizen() {
    let (services, _) = World {
        store_is_down: true,
        notices: vec![outage(Service::Mitid, None)],
        ..world(&[])
    }
    .services();
    assert!(block_on(services.notices()).is_empty());
    let advice = advise(&services, "pas", Said::No);
    assert_eq!(advice.recommendation.channel, Channel::Form);
}

#[test]
fn a_number_that_must_not_be_sent_closes_the_form_whatever_was_said() {
    let (services, _) = world(&["pas"]).services();
    let advice = advise(&services, "pas til 150423-0000", Said::General);
    assert_eq!(advice.level, Level::Block);
    assert_eq!(advice.recommendation.channel, Channel::DigitalPost);
    assert_eq!(
        advice.recommendation.reasons,
        [Reason::Found(Category::Cpr)]
    );
    let ways = advice.recommendation.alternatives;
    assert!(!ways.contains(&Alternative::AskGenerally) && !ways.contains(&Alternative::Form));
}

#[test]
fn urgent_words_come_before_all() {
    let (services, _) = with_login().services();
    let advice = advise(&services, "min far kan ikke trække vejret", Said::Yes);
    assert_eq!(advice.recommendation.channel, Channel::Urgent);
    assert_eq!(advice.recommendation.recipient, Recipient::Emergency);
}

#[test]
fn a_short_number_is_that_answer_and_a_foreign_script_is_none() {
    let (services, world) = world(&["pas"]).services();
    let by_number = advise(&services, "102", Said::No);
    assert_eq!(by_number.answer.expect("an answer").0.as_str(), "rotter");
    let foreign = advise(&services, "бюро знахідок", Said::No);
    assert!(foreign.answer.is_none());
    assert!(lock(&world.asked).is_empty());
}

#[test]
fn the_answer_s_own_phone_and_reply_time_come_before_its_unit_s() {
    let phone = |id: &str| Phone {
        id: id.to_owned(),
        number: "33 66 33 66".to_owned(),
        da: String::new(),
        en: String::new(),
        hours: Default::default(),
        url: String::new(),
        municipal: true,
        without_voice: String::new(),
        confidence: Confidence::SourceFound,
        source: String::new(),
        checked: date(2026, 11, 21),
    };
    let (services, _) = world(&["pas"])
        .with("pas", |article| {
            article.phone = "pas".to_owned();
            article.reply_days = 7;
        })
        .knowing(|knowledge| {
            knowledge.directory.phones = vec![phone("enhed"), phone("pas")];
            knowledge.directory.units[0].phone = "enhed".to_owned();
        })
        .services();
    let advice = advise(&services, "pas", Said::No);
    assert_eq!(advice.reply_days, 7);
    assert_eq!(advice.phone.expect("a phone").id, "pas");
    let other = advise(&services, "102", Said::No);
    assert_eq!(other.phone.expect("a phone").id, "enhed");
}
