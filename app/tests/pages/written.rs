//! What a citizen wrote, and what the services made of it.

use app::{
    domain::{
        Language,
        inquiry::{Followed, Inquiry, Kind, Letter, Reference, Step, StepKind, Wish},
        notice::{Notice, Outages, Service},
        triage::{About, Channel, Circumstances, Said, Sender, triage},
    },
    forms::ContactForm,
    services::Advice,
};
use jiff::{Timestamp, civil::date};

use crate::sample::{article, knowledge, text};

/// A general question, with every field of the way filled in.
pub fn form() -> ContactForm {
    ContactForm {
        need: text("Hvad koster et pas?"),
        sender: text("mig"),
        said: text("nej"),
        seen: text("set"),
        topic: text("emne"),
        name: text("Anna"),
        wish: text("mail"),
        email: text("anna@example.org"),
        phone: text("33 66 33 66"),
        key: text("0123"),
        ..ContactForm::default()
    }
}

/// A matter of one's own, of this unit.
pub fn own_matter(sender: Sender) -> Circumstances {
    Circumstances {
        sender,
        said: Said::Yes,
        about: About::Ours {
            unit: text("enhed"),
            self_service: false,
        },
        ..Circumstances::default()
    }
}

/// Everything the services add to what triage says.
pub fn advice(circumstances: &Circumstances, down: &[Service]) -> Advice {
    let directory = knowledge().directory;
    let article = article();
    let recommendation = triage(&Circumstances {
        outages: Outages {
            digital_post: down.contains(&Service::DigitalPost),
            mitid: down.contains(&Service::Mitid),
        },
        ..circumstances.clone()
    });
    let applies = recommendation.channel == Channel::SelfService;
    let authority = match &circumstances.about {
        About::Theirs { authority } => directory.authority(authority).cloned(),
        About::Ours { .. } | About::Unknown => None,
    };
    Advice {
        level: circumstances
            .found
            .as_ref()
            .map_or(app::domain::privacy::Level::Ok, |(level, _)| *level),
        unit: directory.unit("enhed").cloned(),
        topic: text("emne"),
        self_service: applies.then(|| article.da.actions[0].clone()),
        answer: Some((article.slug, article.da.title)),
        authority,
        phone: None,
        reply_days: 0,
        recommendation,
    }
}

/// A service that is down since this morning.
pub fn down(service: Service) -> Notice {
    Notice {
        service,
        since: at("2026-11-21T08:15:00Z"),
        until: None,
    }
}

/// One that was down in the spring.
pub fn mended(service: Service) -> Notice {
    Notice {
        service,
        since: at("2026-04-01T08:15:00Z"),
        until: Some(at("2026-04-01T10:00:00Z")),
    }
}

pub fn inquiry(wish: Wish) -> Inquiry {
    let answered = wish != Wish::Nothing;
    Inquiry {
        reference: Reference::from_bytes([7; 8]),
        kind: Kind::Question,
        unit: text("enhed"),
        department: text("kff"),
        topic: text("emne"),
        language: Language::Da,
        urgent: false,
        sent: at("2026-11-21T12:00:00Z"),
        reply_by: answered.then(|| date(2026, 11, 27)),
        adds_to: None,
        letter: Letter {
            words: "Hvad koster et pas?".into(),
            name: "Anna".into(),
            wish,
            shown: Vec::new(),
            secret: "0123".into(),
        },
    }
}

/// An inquiry that was handed on, and whose day has passed unless it is told otherwise.
pub fn followed() -> Followed {
    let inquiry = inquiry(Wish::Nothing);
    let step = |kind, time: &str| Step {
        at: at(time),
        kind,
        unit: text("enhed"),
    };
    Followed {
        reference: inquiry.reference,
        kind: inquiry.kind,
        unit: inquiry.unit,
        urgent: false,
        sent: inquiry.sent,
        reply_by: Some(date(2026, 11, 20)),
        steps: vec![
            step(StepKind::Received, "2026-11-13T12:00:00Z"),
            step(StepKind::WithUnit, "2026-11-14T12:02:00Z"),
        ],
    }
}

pub fn at(time: &str) -> Timestamp {
    time.parse().expect("a time")
}
