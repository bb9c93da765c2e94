//! Whether somebody wants to complain about the municipality, from a reviewed list of phrases.
//!
//! A complaint goes to the unit that decided or has the case, whatever the best answer applies for. It must not know
//! where that leads.

use std::sync::LazyLock;

use super::phrases::{Book, Text};

/// Phrases that mean a complaint wherever they stand, and those that do among answers about complaints.
static PHRASES: LazyLock<Book> =
    LazyLock::new(|| Book::read(&[include_str!("../../../content/rules/complaint.tsv")]));

/// Whether a text is a complaint. `among_complaints`: the best answer for it stands under a topic of complaints.
pub fn complains(text: &str, among_complaints: bool) -> bool {
    let hits = PHRASES.find(&Text::read(text));
    hits.iter()
        .any(|hit| among_complaints || PHRASES.lines[hit.line].tag == "overalt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_is_read() {
        let list = include_str!("../../../content/rules/complaint.tsv");
        let written = list.lines().filter(|line| !line.starts_with('#'));
        assert_eq!(PHRASES.lines.len(), written.clone().count());
        for line in written {
            let place = line.split('\t').next();
            assert!(matches!(place, Some("overalt" | "emne")), "{line}");
        }
    }

    #[test]
    fn a_complaint_about_the_municipality_is_one_whatever_the_answer_is_about() {
        for text in [
            "Jeg vil klage over en afgørelse om min kontanthjælp",
            "I svarer aldrig, jeg vil klage til borgerrådgiveren nu",
            "Jeg er uenig i jeres afgørelse",
            "klage over min sagsbehandler",
            "I want to complain about my caseworker",
            "How do I appeal a decision?",
        ] {
            assert!(complains(text, false), "{text}");
        }
    }

    #[test]
    fn other_complaints_are_none_unless_the_answer_is_about_complaints() {
        for text in [
            "Jeg vil klage over støj fra naboen",
            "Jeg er utilfreds",
            "I svarer ikke",
        ] {
            assert!(!complains(text, false), "{text}");
            assert!(complains(text, true), "{text}");
        }
        for text in ["Beklager, hvad koster et pas?", "aktindsigt i min sag"] {
            assert!(!complains(text, true), "{text}");
        }
    }
}
