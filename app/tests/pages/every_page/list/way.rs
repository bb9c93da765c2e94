//! Choosing a way, and Digital Post.

use app::{
    domain::{
        Language,
        barrier::Barrier,
        notice::Service,
        triage::{About, Circumstances, Said, Sender},
        urgency::Urgency,
    },
    forms::{ContactForm, FormState},
    pages::{self, AroundWay},
    paths,
};

use super::{HOSTILE, Shown, form, sent_by, shown};
use crate::{
    sample::{knowledge, knowledge_without, text},
    written::{advice, own_matter},
};

pub fn pages(lang: Language) -> Vec<Shown> {
    let directory = knowledge().directory;
    let all_down = knowledge_without(&Service::ALL).directory;
    let way = |name, form, urgent, unsure| {
        let around = AroundWay { urgent, unsure };
        shown(name, paths::WAY, pages::way(lang, form, around, &all_down))
    };
    let blocked = |name, sender, urgent| {
        let form = ContactForm {
            need: format!("{HOSTILE} 150423-0000"),
            ..sent_by(sender)
        };
        let screen = pages::blocked(lang, &form, &paths::WAY, urgent, &directory);
        shown(name, paths::WAY, screen)
    };
    let wrong = form().parse_answer().expect_err("no answer");
    vec![
        way("way", FormState::clean(form()), false, false),
        way("way, urgent", FormState::clean(form()), true, false),
        way("way, wrong", wrong, false, false),
        way(
            "way, our own staff",
            FormState::clean(sent_by("ansat")),
            false,
            false,
        ),
        way("way, unsure", FormState::clean(form()), false, true),
        blocked("blocked", HOSTILE, false),
        shown(
            "blocked, all down",
            paths::WAY,
            pages::blocked(lang, &sent_by(HOSTILE), &paths::WAY, false, &all_down),
        ),
        blocked("blocked, a company, urgent", "virksomhed", true),
    ]
}

pub fn digital_post(lang: Language) -> Vec<Shown> {
    let shown_as = |name, sender, circumstances: &Circumstances, down: &[Service], kept| {
        let directory = knowledge_without(down).directory;
        let mut advice = advice(circumstances, down);
        advice.answer = advice.answer.map(|(slug, _)| (slug, text(HOSTILE)));
        let screen = pages::digital_post(lang, &sent_by(sender), Some(&advice), kept, &directory);
        shown(name, paths::DIGITAL_POST, screen)
    };
    let with = |name, sender, circumstances: &Circumstances, down: &[Service]| {
        shown_as(name, sender, circumstances, down, true)
    };
    let own = own_matter(Sender::Oneself);
    let applies = Circumstances {
        about: About::Ours {
            unit: text("enhed"),
            self_service: true,
        },
        ..own.clone()
    };
    let elsewhere = Circumstances {
        about: About::Theirs {
            authority: text("politiet"),
        },
        ..own.clone()
    };
    let exempt = Circumstances {
        barrier: Some(Barrier::Exempt),
        ..own.clone()
    };
    let urgent = Circumstances {
        urgency: Some(Urgency::Danger),
        ..own.clone()
    };
    let general = Circumstances {
        said: Said::General,
        ..own.clone()
    };
    let company = own_matter(Sender::Company);
    let authority = own_matter(Sender::Authority);
    let helper = own_matter(Sender::Helper);
    let closed = [Service::DigitalPost, Service::Mitid];
    let door = |name, down: &[_]| {
        let directory = knowledge_without(down).directory;
        let form = ContactForm::default();
        let screen = pages::digital_post(lang, &form, None, true, &directory);
        shown(name, paths::DIGITAL_POST, screen)
    };
    vec![
        with("digital post", HOSTILE, &own, &[]),
        shown_as("digital post: not kept", HOSTILE, &own, &[], false),
        with("digital post: self-service", "mig", &applies, &[]),
        with("digital post: elsewhere", "mig", &elsewhere, &[]),
        with("digital post: exempt", "mig", &exempt, &[]),
        with("digital post: urgent", "mig", &urgent, &[]),
        with("digital post: general", "mig", &general, &[]),
        with("digital post: a company", "virksomhed", &company, &[]),
        with("digital post: an authority", "myndighed", &authority, &[]),
        with("digital post: a helper", "anden", &helper, &[]),
        with("digital post: closed", "mig", &own, &closed),
        door("digital post: no text", &[]),
        door("digital post: no text, all down", &Service::ALL),
    ]
}
