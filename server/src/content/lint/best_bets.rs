//! Whether the bets of `best-bets.tsv` hold: each names answers that exist, and each phrase stands once.
//!
//! Phrases are compared as search compares them, so that inflections and the order of words do not count.

use std::collections::HashMap;

use super::{Fault, Shipped, SourceFile};
use crate::{content::tables::best_bets, search::bet_key};

/// Every fault of the bets.
pub fn check(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let Some(file) = files.iter().find(|file| file.path == best_bets::PATH) else {
        return;
    };
    let mut seen: HashMap<String, usize> = HashMap::new();
    // Lines that are no bet were told about when they were read.
    for best_bets::Line { line, bet } in best_bets::lines(files, &mut Vec::new()) {
        let exists = |slug: &str| shipped.articles.iter().any(|a| a.slug.as_str() == slug);
        for slug in bet.slugs.iter().filter(|slug| !exists(slug)) {
            faults.push(Fault::new(
                file,
                line,
                format!("There is no answer »{slug}«"),
                "Write the slug of an answer: the name of its file without .md",
            ));
        }
        let mut slugs = bet.slugs.clone();
        slugs.sort_unstable();
        slugs.dedup();
        if slugs.len() < bet.slugs.len() {
            let wrong = "An answer stands twice";
            faults.push(Fault::new(file, line, wrong, "Remove one"));
        }
        match seen.get(&bet_key(&bet.phrase, &shipped.vocabulary)) {
            Some(first) => faults.push(Fault::new(
                file,
                line,
                format!(
                    "»{}« already stands in line {first}, in this or another form",
                    bet.phrase
                ),
                "Make one line of the two",
            )),
            None => {
                seen.insert(bet_key(&bet.phrase, &shipped.vocabulary), line);
            }
        }
    }
}
