//! Numbers of cases: beside the word for one, by the year they begin with, or by KLE's pattern.

use std::ops::Range;

/// How the word before a case's number begins.
const NAMES: [&str; 14] = [
    "sagsnr",
    "sagsnummer",
    "sags-nr",
    "sags-id",
    "sagsid",
    "sag",
    "sagen",
    "byggesag",
    "j.nr",
    "jnr",
    "journalnr",
    "journalnummer",
    "edoc",
    "case",
];
/// What may stand between.
const BETWEEN: [&str; 13] = [
    "nr",
    "nummer",
    "no",
    "number",
    "id",
    "er",
    "is",
    "med",
    "with",
    "ref",
    "reference",
    "the",
    "journal",
];
const SHORTEST: usize = 4;

/// Where they stand, in bytes.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // How many words ago a name of a case stood.
    let mut named = false;
    for part in text.split_whitespace() {
        let word = part.trim_matches(|c: char| !c.is_alphanumeric());
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let small = word.to_lowercase();
        let (name, glued) = small.split_once([':', '#']).unwrap_or((&small, ""));
        let name = name.trim_end_matches('.');
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        let number = digits >= SHORTEST && !word.contains(',');
        if (named && number) || is_journal(&small) || is_dated(&small) {
            found.push(start..start + word.len());
        }
        let numbered = glued.bytes().filter(u8::is_ascii_digit).count() >= SHORTEST;
        if NAMES.contains(&name) && numbered {
            found.push(start..start + word.len());
        }
        named = NAMES.contains(&name) || (named && BETWEEN.contains(&name));
    }
    found
}

/// KLE's pattern: 02.34.02-P19-118-25.
fn is_journal(word: &str) -> bool {
    let mut parts = word.split('-');
    let subject = parts.next().unwrap_or("");
    let facet = parts.next().unwrap_or("");
    let figures = |part: &str| !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit());
    let of_two = |part: &str| part.len() == 2 && figures(part);
    subject.split('.').count() == 3
        && subject.split('.').all(of_two)
        && facet.starts_with(|c: char| c.is_ascii_alphabetic() || c == 'ø')
        && facet.chars().skip(1).count() == 2
        && facet.chars().skip(1).all(|c| c.is_ascii_digit())
        && parts.all(figures)
}

/// A year and six or seven digits: 2024-0178233.
fn is_dated(word: &str) -> bool {
    let Some((year, serial)) = word.split_once('-') else {
        return false;
    };
    let figures = |part: &str| part.bytes().all(|c| c.is_ascii_digit());
    year.len() == 4
        && (year.starts_with("19") || year.starts_with("20"))
        && matches!(serial.len(), 6 | 7)
        && figures(year)
        && figures(serial)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_cases_are_found_and_other_numbers_are_not() {
        for (text, number) in [
            ("Sagsnr. 2024-0178233. Jeg sender", "2024-0178233"),
            (
                "J.nr. 02.34.02-P19-118-25, hvad er status",
                "02.34.02-P19-118-25",
            ),
            ("sags-ID 4471902", "4471902"),
            ("sagsnr:4471902", "sagsnr:4471902"),
            ("min sag nr. 4471902", "4471902"),
            ("case number 4471902", "4471902"),
            ("vedr. 2024-0178233", "2024-0178233"),
        ] {
            let found: Vec<&str> = find(text).into_iter().map(|place| &text[place]).collect();
            assert_eq!(found, [number], "{text}");
        }
        for text in [
            "Container 4471-0014",
            "lokalplan 485",
            "sæson 2024-2025",
            "i hvert fald 12 på jeres sag",
            "01.05.2026-31.05.2026",
            "",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
    }
}
