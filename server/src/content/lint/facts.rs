//! What must hold of the named facts.

use app::domain::fact::{Fact, FactKind, dial};

use super::{Fault, Shipped, SourceFile};

/// Every fault of the facts.
pub fn check(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let Some(file) = files.iter().find(|file| file.path == "facts.toml") else {
        return;
    };
    for (id, fact) in &shipped.facts.0 {
        let line = file.line_of(&format!("[{id}]"));
        for (wrong, mend) in wrong_with(fact, shipped) {
            faults.push(Fault::new(
                file,
                line,
                format!("The fact »{id}« {wrong}"),
                mend,
            ));
        }
    }
}

fn wrong_with(fact: &Fact, shipped: &Shipped) -> Vec<(&'static str, &'static str)> {
    let mut wrong = Vec::new();
    if fact.source.trim().is_empty() {
        wrong.push(("has no source", "Write where it comes from"));
    }
    if fact.value.trim().is_empty() {
        wrong.push(("has no value", "Write it"));
    }
    if fact.wants_year() && fact.year.is_none() {
        wrong.push((
            "names no year",
            "Fees and deadlines name the year they hold for",
        ));
    }
    if fact.kind == FactKind::Phone && !is_phone(shipped, &dial(&fact.value)) {
        wrong.push((
            "is no phone of the directory",
            "Write the number as directory.toml has it, or add it there",
        ));
    }
    wrong
}

/// Whether `tel:…` is a phone that the directory has, whatever its certainty.
fn is_phone(shipped: &Shipped, tel: &str) -> bool {
    let mut phones = shipped.directory.phones.iter();
    phones.any(|phone| dial(&phone.number) == tel)
}
