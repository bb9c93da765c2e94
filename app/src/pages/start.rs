//! The start: the box, the doors, the topics.

use jiff::civil::Date;
use leptos::prelude::*;

use crate::{
    domain::{Knowledge, Language, notice::Service},
    forms::{FormState, NeedField, NeedForm},
    paths,
    shell::Screen,
    ui::{Door, Doors, ErrorSummary, Heading, Icon, NeedBox, Outage, UrgentBox, WaysOn},
    words::say,
};

/// The start page, for citizens or for our own staff; also the box again with what is wrong.
pub fn start(
    lang: Language,
    form: FormState<NeedForm>,
    knowledge: &Knowledge,
    today: Date,
) -> Screen {
    let directory = &knowledge.directory;
    let written = !form.field(NeedField::Need).value.is_empty();
    let (staff, held) = (form.form().is_for_staff(), form.form().carried());
    let place = if staff { paths::STAFF } else { paths::START };
    let topics = super::topics::list(lang, &knowledge.topics_under("", today));
    let body = view! {
        <ErrorSummary lang errors=form.errors()/>
        <Outage lang directory services=&[Service::DigitalPost, Service::Mitid, Service::Phone] here=place.clone()/>
        {staff.then(|| view! {
            <p>{say!(lang, start.staff)} " " <a href=paths::START.in_language(lang)>{say!(lang, start.staff_not)}</a></p>
        })}
        <NeedBox lang form heading=Heading::Page island=directory.suggests_while_typing()/>
        <h2>{say!(lang, start.doors)}</h2>
        <Doors doors=doors(lang)/>
        <h2>{say!(lang, start.topics)}</h2>
        {topics}
        <UrgentBox lang directory announce=false/>
        <WaysOn lang directory/>
    };
    let title = match staff {
        true => say!(lang, start.title_staff),
        false => say!(lang, start.title),
    };
    let screen = Screen::new(title, body).standing_at(place);
    let screen = match directory.suggests_while_typing() {
        true => screen.with_islands(),
        false => screen,
    };
    match (written, staff) {
        (true, _) => screen.holding_at(paths::SUGGESTIONS, held),
        (false, true) => screen.private(),
        (false, false) => screen,
    }
}

fn doors(lang: Language) -> Vec<Door> {
    let door = |place: paths::Place, label, help, icon| Door {
        href: place.in_language(lang),
        label,
        help,
        icon,
    };
    vec![
        door(
            paths::DIGITAL_POST,
            say!(lang, start.door_own_case),
            say!(lang, start.door_own_case_help),
            Icon::Lock,
        ),
        door(
            paths::LETTER,
            say!(lang, start.door_letter),
            say!(lang, start.door_letter_help),
            Icon::Letter,
        ),
        door(
            paths::URGENT,
            say!(lang, start.door_urgent),
            say!(lang, start.door_urgent_help),
            Icon::Urgent,
        ),
        door(
            paths::HELP,
            say!(lang, start.door_not_digital),
            say!(lang, start.door_not_digital_help),
            Icon::People,
        ),
    ]
}
