//! The words people use for an answer: enough of them, each once.

use std::collections::HashSet;

use app::domain::article::Wording;

use super::{Fault, SourceFile};

/// With fewer words, the answer is found by who already knows what it is called.
const FEWEST: usize = 8;

/// Every fault of the words.
pub fn check(wording: &Wording, file: &SourceFile, faults: &mut Vec<Fault>) {
    let line = file.line_of_key("borgerord");
    let words = &wording.borgerord;
    if words.len() < FEWEST {
        faults.push(Fault::new(
            file,
            line,
            format!("The answer has {} borgerord", words.len()),
            format!("Write at least {FEWEST} words people say, misspellings too"),
        ));
    }
    let mut seen = HashSet::new();
    for word in words.iter().map(|word| word.trim().to_lowercase()) {
        if word.is_empty() {
            let wrong = "A borgerord is empty";
            faults.push(Fault::new(file, line, wrong, "Remove it"));
        } else if !seen.insert(word.clone()) {
            let wrong = format!("The borgerord »{word}« stands twice");
            faults.push(Fault::new(file, line, wrong, "Remove one"));
        }
    }
}
