//! What must hold of topics and directory, which every answer rests on.

use std::collections::HashSet;

use app::domain::{
    Directory,
    directory::{DEFAULT_UNIT, NEEDED_LINKS, NEEDED_PHONES, Unit},
};

use super::{Fault, Shipped, SourceFile};

/// Every fault of the two.
pub fn check(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    topics(shipped, files, faults);
    directory(shipped, files, faults);
    inquiries(shipped, files, faults);
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
        if !topic.unit.is_empty() && shipped.directory.unit(&topic.unit).is_none() {
            faults.push(Fault::new(
                file,
                line,
                format!(
                    "The unit »{}« of the topic »{}« does not exist",
                    topic.unit, topic.id
                ),
                "Name a unit of directory.toml",
            ));
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
        .chain(directory.authorities.iter().map(|a| (&a.id, &a.url)))
        .chain(deep_links(directory));
    for (id, url) in ids.filter(|(_, url)| !url.starts_with("https://")) {
        faults.push(Fault::new(
            file,
            file.line_of(id),
            format!("»{url}« is no https link"),
            "Write an address that begins with https://",
        ));
    }
}

/// The links of units into Digital Post, where one is known.
fn deep_links(directory: &Directory) -> impl Iterator<Item = (&String, &String)> {
    let known = |unit: &&Unit| !unit.digital_post_url.is_empty();
    let units = directory.units.iter().filter(known);
    units.map(|unit| (&unit.id, &unit.digital_post_url))
}

/// What an inquiry rests on: somebody who gets it, a name for Digital Post, and days to count.
fn inquiries(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let Some(file) = files.iter().find(|file| file.path == "directory.toml") else {
        return;
    };
    let directory = &shipped.directory;
    let mut refuse = |line: usize, wrong: String, mend: &str| {
        faults.push(Fault::new(file, line, wrong, mend));
    };
    if directory.unit(DEFAULT_UNIT).is_none() {
        refuse(
            1,
            format!("The unit »{DEFAULT_UNIT}« is missing; it gets what nobody else gets"),
            "Add it",
        );
    }
    if directory.municipality().is_none_or(|all| all.da.is_empty()) {
        refuse(
            file.line_of("[municipality]"),
            "The municipality is missing, without a name or uncertain".into(),
            "Write [municipality] with da, en, cvr, address, confidence, source and checked",
        );
    }
    if directory.reply_days == 0 {
        refuse(
            1,
            "The directory names no reply_days".into(),
            "Write reply_days = 5, or another number, before the first table",
        );
    }
    let mut seen = HashSet::new();
    for closed in &directory.closed {
        if !seen.insert(closed.date) {
            refuse(
                file.line_of(&closed.date.to_string()),
                format!("The closed day {} stands twice", closed.date),
                "Keep one, with both reasons",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The faults of the shipped content, one of its files changed.
    fn faults(path: &str, change: impl Fn(&str) -> String) -> Vec<String> {
        let mut files = crate::content::embedded().expect("files that can be read");
        let file = files.iter_mut().find(|file| file.path == path);
        let file = file.expect("the file");
        file.text = change(&file.text);
        let faults = crate::content::read(&files).err().unwrap_or_default();
        faults.into_iter().map(|fault| fault.wrong).collect()
    }

    #[test]
    fn a_topic_whose_unit_nobody_knows_is_refused() {
        let faults = faults("topics.toml", |text| {
            text.replace("unit = \"kmt-byggeri\"", "unit = \"findes-ikke\"")
        });
        assert_eq!(
            faults,
            ["The unit »findes-ikke« of the topic »byggeri« does not exist"]
        );
    }

    #[test]
    fn a_directory_without_the_unit_that_gets_the_rest_is_refused() {
        let faults = faults("directory.toml", |text| {
            text.replace("id = \"kff-borgerservice\"", "id = \"kff-andet\"")
        });
        let wrong = format!("The unit »{DEFAULT_UNIT}« is missing; it gets what nobody else gets");
        assert!(faults.contains(&wrong), "{faults:?}");
    }

    #[test]
    fn a_closed_day_stands_once() {
        let again = "\n[[closed]]\ndate = 2027-01-01\nda = \"Nytår\"\n";
        let faults = faults("directory.toml", |text| format!("{text}{again}"));
        assert_eq!(faults, ["The closed day 2027-01-01 stands twice"]);
    }

    #[test]
    fn a_promise_needs_a_name_and_a_number() {
        let faults = faults("directory.toml", |text| {
            text.replace("\nreply_days = 5\n", "\n").replace(
                "\nda = \"Københavns Kommune\"\nen = \"City of Copenhagen\"\ncvr",
                "\nda = \"\"\nen = \"\"\ncvr",
            )
        });
        assert_eq!(
            faults,
            [
                "The directory names no reply_days",
                "The municipality is missing, without a name or uncertain"
            ]
        );
    }

    #[test]
    fn a_link_into_digital_post_is_a_whole_address() {
        let faults = faults("directory.toml", |text| {
            text.replace(
                "id = \"kmt-byggeri\"",
                "id = \"kmt-byggeri\"\ndigital_post_url = \"post.borger.dk\"",
            )
        });
        assert_eq!(faults, ["»post.borger.dk« is no https link"]);
    }
}
