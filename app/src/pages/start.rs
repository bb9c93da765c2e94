//! The start: the box, the doors, the topics.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    domain::{Knowledge, Language, directory::DIGITAL_POST},
    forms::{FormState, NeedField, NeedForm},
    paths,
    shell::Screen,
    ui::{Door, Doors, ErrorSummary, Heading, Icon, NeedBox, UrgentBox, WaysOn},
    words::say,
};

/// The start page; also the box again with what is wrong.
pub fn start(
    lang: Language,
    form: FormState<NeedForm>,
    knowledge: &Knowledge,
    today: Date,
) -> Screen {
    let directory = &knowledge.directory;
    let written = form.field(NeedField::Need).value;
    let topics = super::topics::list(lang, &knowledge.topics_under("", today));
    let body = view! {
        <ErrorSummary lang errors=form.errors()/>
        <NeedBox lang form heading=Heading::Page island=true/>
        <h2>{say!(lang, start.doors)}</h2>
        <Doors doors=doors(lang, knowledge)/>
        <h2>{say!(lang, start.topics)}</h2>
        {topics}
        <UrgentBox lang directory announce=false/>
        <WaysOn lang directory/>
    };
    let screen = Screen::new(say!(lang, start.title), body)
        .with_islands()
        .standing_at(paths::START);
    if written.is_empty() {
        return screen;
    }
    screen.holding(written)
}

fn doors(lang: Language, knowledge: &Knowledge) -> Vec<Door> {
    let own_case = knowledge.directory.link(DIGITAL_POST).map(|link| Door {
        href: link.url.clone(),
        label: say!(lang, start.door_own_case),
        help: say!(lang, start.door_own_case_help),
        icon: Icon::Lock,
    });
    own_case
        .into_iter()
        .chain([
            Door {
                href: "#haster".into(),
                label: say!(lang, start.door_urgent),
                help: say!(lang, start.door_urgent_help),
                icon: Icon::Urgent,
            },
            Door {
                href: "#andre-veje".into(),
                label: say!(lang, start.door_not_digital),
                help: say!(lang, start.door_not_digital_help),
                icon: Icon::People,
            },
            Door {
                href: paths::TOPICS.in_language(lang),
                label: say!(lang, start.door_topics),
                help: say!(lang, start.door_topics_help),
                icon: Icon::List,
            },
        ])
        .collect()
}
