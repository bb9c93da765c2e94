//! What must hold of the directory one by one: names with their days, places, mailboxes, ways without a voice, sources.
//!
//! What it lacks is no fault: `server check` asks the operator for it.

use app::domain::{
    Directory,
    directory::{Department, OUR_FORM, Unit},
};

use super::{Fault, Shipped, SourceFile};

/// Something wrong: the id it stands by, what, and the mend.
type Wrong = (String, String, &'static str);

/// Every fault of the directory's entries.
pub fn check(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let Some(file) = files.iter().find(|file| file.path == "directory.toml") else {
        return;
    };
    let directory = &shipped.directory;
    let mut wrong: Vec<Wrong> = Vec::new();
    wrong.extend(directory.departments.iter().flat_map(department));
    wrong.extend(directory.units.iter().flat_map(unit));
    wrong.extend(places(directory));
    wrong.extend(ways_without_a_voice(directory));
    wrong.extend(without_source(directory));
    wrong.extend(twice(directory));
    for (id, wrong, mend) in wrong {
        let line = file.line_of(&format!("id = \"{id}\""));
        faults.push(Fault::new(file, line, wrong, mend));
    }
}

fn department(department: &Department) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    let mut refuse = |told: String, mend| wrong.push((department.id.clone(), told, mend));
    let id = &department.id;
    if !department
        .names
        .iter()
        .any(|name| name.confidence.may_be_shown())
    {
        let mend = "Write a [[department.name]] whose confidence is not uncertain";
        refuse(
            format!("The department »{id}« has no name that may be shown"),
            mend,
        );
    }
    for name in &department.names {
        let called = &name.da;
        if called.trim().is_empty() || name.en.trim().is_empty() {
            refuse(
                format!("A name of the department »{id}« is empty"),
                "Write da and en",
            );
        }
        if let (Some(from), Some(until)) = (name.from, name.until)
            && until < from
        {
            refuse(
                format!("The name »{called}« ends before it begins"),
                "Mend from or until",
            );
        }
        if name.source.trim().is_empty() {
            refuse(format!("The name »{called}« has no source"), SOURCE);
        }
    }
    wrong
}

fn unit(unit: &Unit) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    let mut refuse = |told: String, mend| wrong.push((unit.id.clone(), told, mend));
    let id = &unit.id;
    match (unit.as_department, unit.da.is_empty() || unit.en.is_empty()) {
        (false, true) => refuse(
            format!("The unit »{id}« has no name"),
            "Write da and en, or as_department = true",
        ),
        (true, false) => refuse(
            format!("The unit »{id}« has a name and as_department = true"),
            "Remove one: a unit with as_department is called what its department is called",
        ),
        _ => {}
    }
    for (key, address) in [
        ("mailbox", &unit.mailbox),
        ("urgent_mailbox", &unit.urgent_mailbox),
    ] {
        if !address.is_empty() && !is_mailbox(address) {
            refuse(
                format!("The {key} of the unit »{id}« is no e-mail address"),
                "Write an address such as navn@example.dk",
            );
        }
    }
    wrong
}

/// What every mail system takes for an address: one @, something on both sides, a dot after it, no space.
fn is_mailbox(address: &str) -> bool {
    address.split_once('@').is_some_and(|(local, domain)| {
        let plain = |part: &str| !part.contains(|c: char| c.is_whitespace() || "@<>,;".contains(c));
        let whole = domain.split('.').all(|part| !part.is_empty());
        !local.is_empty() && domain.contains('.') && whole && plain(local) && plain(domain)
    })
}

fn places(directory: &Directory) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    for place in &directory.places {
        let id = &place.id;
        if directory.unit(&place.unit).is_none() {
            let told = format!(
                "The unit »{}« of the place »{id}« does not exist",
                place.unit
            );
            wrong.push((id.clone(), told, "Name a unit of this file"));
        }
        if [&place.address, &place.da, &place.en]
            .iter()
            .any(|text| text.trim().is_empty())
        {
            let told = format!("The place »{id}« has no address or no name");
            wrong.push((id.clone(), told, "Write da, en and address"));
        }
    }
    wrong
}

fn ways_without_a_voice(directory: &Directory) -> impl Iterator<Item = Wrong> {
    let phones = directory.phones.iter();
    let unknown = phones.filter(|phone| {
        let way = phone.without_voice.as_str();
        !(way.is_empty() || way == OUR_FORM || directory.links.iter().any(|link| link.id == way))
    });
    unknown.map(|phone| {
        let told = format!(
            "The link »{}« of the phone »{}« does not exist",
            phone.without_voice, phone.id
        );
        (
            phone.id.clone(),
            told,
            "Name a link of this file, or kontaktformular",
        )
    })
}

const SOURCE: &str = "Write where it comes from";

/// The ids of everything that must name where it comes from, with where it does.
fn without_source(directory: &Directory) -> Vec<Wrong> {
    let phones = directory.phones.iter().map(|one| (&one.id, &one.source));
    let places = directory.places.iter().map(|one| (&one.id, &one.source));
    let authorities = directory
        .authorities
        .iter()
        .map(|one| (&one.id, &one.source));
    let links = directory.links.iter().map(|one| (&one.id, &one.source));
    phones
        .chain(places)
        .chain(authorities)
        .chain(links)
        .filter(|(_, source)| source.trim().is_empty())
        .map(|(id, _)| (id.clone(), format!("»{id}« has no source"), SOURCE))
        .collect()
}

/// An id that stands twice in its table: only the first would ever be found.
fn twice(directory: &Directory) -> Vec<Wrong> {
    let tables: [(&str, Vec<&String>); 6] = [
        (
            "department",
            directory.departments.iter().map(|one| &one.id).collect(),
        ),
        ("unit", directory.units.iter().map(|one| &one.id).collect()),
        (
            "phone",
            directory.phones.iter().map(|one| &one.id).collect(),
        ),
        (
            "place",
            directory.places.iter().map(|one| &one.id).collect(),
        ),
        (
            "authority",
            directory.authorities.iter().map(|one| &one.id).collect(),
        ),
        ("link", directory.links.iter().map(|one| &one.id).collect()),
    ];
    let mut wrong = Vec::new();
    for (table, ids) in tables {
        for (_, id) in ids
            .iter()
            .enumerate()
            .filter(|(at, id)| ids[..*at].contains(id))
        {
            let told = format!("The {table} »{id}« stands twice");
            wrong.push(((*id).clone(), told, "Give one of them another id"));
        }
    }
    wrong
}
