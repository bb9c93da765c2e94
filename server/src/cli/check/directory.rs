//! What is missing in the directory: who gets mail, Digital Post, places, phones, names, closed days.

use app::domain::{
    Directory,
    directory::{Unit, department::Name},
};
use jiff::civil::Date;

use super::{Todo, some};
use crate::config::Config;

/// Where it is filled in.
const FILE: &str = "content/directory.toml";

/// What a unit's entry says under a key.
type Field = fn(&Unit) -> &str;

/// Everything to fill in.
pub fn todo(config: &Config, directory: &Directory, today: Date) -> Vec<Todo> {
    let mut todo = Vec::new();
    todo.extend(urgent(config, directory));
    let filled: [(&str, &str, Field); 3] = [
        (
            "mailbox",
            "their inquiries all land in KONTAKT_MAIL_TO, where somebody must pass them on",
            |unit| &unit.mailbox,
        ),
        (
            "digital_post_url",
            "citizens are led to the front of borger.dk and must find the recipient themselves",
            |unit| &unit.digital_post_url,
        ),
        (
            "digital_post_business_url",
            "companies are led to the front of virk.dk and must find the recipient themselves",
            |unit| &unit.digital_post_business_url,
        ),
    ];
    for (key, why, of) in filled {
        let place = format!("{FILE}, {key} under [[unit]]");
        todo.extend(lacking(directory, key, of).map(|what| Todo::new(what, place, why)));
    }
    todo.extend(places(directory));
    todo.extend(phones(directory));
    todo.extend(names(directory));
    todo.extend(closed_days(directory, today));
    todo
}

/// »12 of 37 units have no mailbox: …«
fn lacking(directory: &Directory, key: &str, of: fn(&Unit) -> &str) -> Option<String> {
    let units = &directory.units;
    let without: Vec<&str> = units
        .iter()
        .filter(|unit| of(unit).is_empty())
        .map(|unit| unit.id.as_str())
        .collect();
    (!without.is_empty()).then(|| {
        let (count, all) = (without.len(), units.len());
        format!("{count} of {all} units have no {key}: {}", some(without))
    })
}

/// Somebody must read at once what sounds urgent: one for each unit, or one for all.
fn urgent(config: &Config, directory: &Directory) -> Option<Todo> {
    let what = match config.mail_urgent {
        Some(_) => None,
        None => lacking(directory, "urgent recipient", |unit| &unit.urgent_mailbox),
    }?;
    let place = format!("{FILE}, urgent_mailbox under [[unit]]; or KONTAKT_MAIL_URGENT for all");
    let why = "what sounds urgent would wait with everything else";
    Some(Todo::new(what, place, why).needed())
}

fn places(directory: &Directory) -> Option<Todo> {
    let unsure: Vec<&str> = directory
        .places
        .iter()
        .filter(|place| !place.confidence.may_be_shown())
        .map(|place| place.id.as_str())
        .collect();
    (!unsure.is_empty() || directory.places.is_empty()).then(|| {
        let what = match unsure.is_empty() {
            true => "The directory has no places to visit".to_owned(),
            false => format!(
                "{} of {} places are not confirmed and not shown: {}",
                unsure.len(),
                directory.places.len(),
                some(unsure)
            ),
        };
        let place = format!("{FILE}, address, hours and confidence under [[place]]");
        Todo::new(
            what,
            place,
            "who wants to come is sent to another page for the address",
        )
    })
}

fn phones(directory: &Directory) -> Vec<Todo> {
    let ours = || directory.phones.iter().filter(|phone| phone.municipal);
    let unsure = ours().filter(|phone| !phone.confidence.may_be_shown());
    let silent = ours().filter(|phone| phone.without_voice.is_empty());
    let no_hours =
        ours().filter(|phone| phone.confidence.may_be_shown() && !phone.hours.is_known());
    let rows = [
        (
            unsure.map(|phone| phone.id.as_str()).collect::<Vec<_>>(),
            "not confirmed and not shown",
            "number, confidence, source and checked",
            "nobody is told a number that may be wrong",
        ),
        (
            silent.map(|phone| phone.id.as_str()).collect(),
            "without a way for who cannot speak",
            "without_voice",
            "the deaf must have a way to every phone of ours",
        ),
        (
            no_hours.map(|phone| phone.id.as_str()).collect(),
            "without confirmed hours",
            "hours",
            "citizens are sent to kk.dk to see when we answer",
        ),
    ];
    rows.into_iter()
        .filter(|(ids, ..)| !ids.is_empty())
        .map(|(ids, what, key, why)| {
            let what = format!("{} phones of ours are {what}: {}", ids.len(), some(ids));
            Todo::new(what, format!("{FILE}, {key} under [[phone]]"), why)
        })
        .collect()
}

fn names(directory: &Directory) -> Option<Todo> {
    let all = directory.departments.iter().flat_map(|one| &one.names);
    let unsure: Vec<&Name> = all.filter(|name| !name.confidence.may_be_shown()).collect();
    (!unsure.is_empty()).then(|| {
        let names = some(unsure.iter().map(|name| name.da.as_str()));
        Todo::new(
            format!(
                "{} names of forvaltninger are not confirmed: {names}",
                unsure.len()
            ),
            format!("{FILE}, confidence under [[department.name]]"),
            "the old name goes on being shown",
        )
    })
}

/// The list of closed days must reach past every promise, and know the municipality's own.
fn closed_days(directory: &Directory, today: Date) -> Option<Todo> {
    let last = directory.closed.iter().map(|closed| closed.date).max();
    let ahead = last.is_some_and(|last| last.year() > today.year());
    (!ahead).then(|| {
        let what = match last {
            Some(last) => format!("The closed days end on {last}"),
            None => "No closed days are known".to_owned(),
        };
        let why = "reply dates are counted in working days";
        Todo::new(what, format!("{FILE}, [[closed]]"), why)
    })
}
