//! What may stand beside "ring nu".

use app::{domain::Language, services::Found};

use crate::sample::found;

/// How many answers and links are left of one each.
fn beside(is_sure: bool, urgent: bool) -> (usize, usize) {
    let mut found = Found {
        is_sure,
        ..found(Language::Da)
    };
    found.answers[0].urgent = urgent;
    let left = found.beside_danger();
    (left.answers.len(), left.further.len())
}

#[test]
fn beside_danger_stands_what_is_urgent_too_or_what_surely_fits() {
    assert_eq!(beside(true, false), (1, 1), "the alarm may be false");
    assert_eq!(beside(false, false), (0, 0), "noise");
    assert_eq!(beside(true, true), (1, 0));
    assert_eq!(beside(false, true), (1, 0));
}
