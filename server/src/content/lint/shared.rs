//! What must hold of topics, directory and facts, which every answer rests on.

use std::collections::HashSet;

use app::domain::directory::{NEEDED_LINKS, NEEDED_PHONES};

use super::{Fault, Shipped, SourceFile};

/// Every fault of the three.
pub fn check(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    topics(shipped, files, faults);
    directory(shipped, files, faults);
    facts(shipped, files, faults);
}

fn topics(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let Some(file) = files.iter().find(|file| file.path == "topics.toml") else {
        return;
    };
    let mut seen = HashSet::new();
    for topic in &shipped.topics {
        let line = file.line_of(&format!("\"{}\"", topic.id));
        if !seen.insert(&topic.id) {
            faults.push(Fault::new(
                file,
                line,
                format!("The topic »{}« stands twice", topic.id),
                "Remove one",
            ));
        }
        let parent = shipped.topics.iter().find(|other| other.id == topic.parent);
        match parent {
            None if !topic.parent.is_empty() => {
                faults.push(Fault::new(
                    file,
                    line,
                    format!("The topic above, »{}«, does not exist", topic.parent),
                    "Name a topic, or \"\"",
                ));
            }
            Some(parent) if !parent.parent.is_empty() => {
                faults.push(Fault::new(
                    file,
                    line,
                    "The tree has more than two levels",
                    "Move the topic up",
                ));
            }
            _ => {}
        }
    }
    let top = shipped
        .topics
        .iter()
        .filter(|topic| topic.parent.is_empty())
        .count();
    if top > 12 {
        faults.push(Fault::new(
            file,
            1,
            format!("There are {top} top topics"),
            "Keep at most 12",
        ));
    }
}

fn directory(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let Some(file) = files.iter().find(|file| file.path == "directory.toml") else {
        return;
    };
    let directory = &shipped.directory;
    for id in NEEDED_PHONES
        .iter()
        .filter(|id| directory.phone(id).is_none())
    {
        faults.push(Fault::new(
            file,
            1,
            format!("The phone »{id}« is missing or uncertain; every page needs it"),
            "Add it",
        ));
    }
    for id in NEEDED_LINKS
        .iter()
        .filter(|id| directory.link(id).is_none())
    {
        faults.push(Fault::new(
            file,
            1,
            format!("The link »{id}« is missing or uncertain; every page needs it"),
            "Add it",
        ));
    }
    for unit in &directory.units {
        let line = file.line_of(&format!("\"{}\"", unit.id));
        if directory.department(&unit.department).is_none() {
            faults.push(Fault::new(
                file,
                line,
                format!("The unit »{}« belongs to no department", unit.id),
                "Name a department of this file",
            ));
        }
        if !unit.phone.is_empty() && !directory.phones.iter().any(|phone| phone.id == unit.phone) {
            faults.push(Fault::new(
                file,
                line,
                format!("The phone »{}« does not exist", unit.phone),
                "Name a phone of this file",
            ));
        }
    }
    let ids = directory
        .links
        .iter()
        .map(|link| (&link.id, &link.url))
        .chain(directory.authorities.iter().map(|a| (&a.id, &a.url)));
    for (id, url) in ids.filter(|(_, url)| !url.starts_with("https://")) {
        faults.push(Fault::new(
            file,
            file.line_of(id),
            format!("»{url}« is no https link"),
            "Write an address that begins with https://",
        ));
    }
}

fn facts(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let Some(file) = files.iter().find(|file| file.path == "facts.toml") else {
        return;
    };
    for (id, fact) in &shipped.facts.0 {
        let line = file.line_of(&format!("[{id}]"));
        if fact.source.trim().is_empty() {
            faults.push(Fault::new(
                file,
                line,
                format!("The fact »{id}« has no source"),
                "Write where it comes from",
            ));
        }
        if fact.value.trim().is_empty() {
            faults.push(Fault::new(
                file,
                line,
                format!("The fact »{id}« has no value"),
                "Write it",
            ));
        }
        if fact.wants_year() && fact.year.is_none() {
            faults.push(Fault::new(
                file,
                line,
                format!("The fact »{id}« names no year"),
                "Fees and deadlines name the year they hold for",
            ));
        }
    }
}
