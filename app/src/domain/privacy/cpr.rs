//! CPR numbers: ten digits that begin with a date that exists (cpr.dk, "Personnummeret i CPR").
//!
//! Modulus 11 is not asked: since 1 October 2007 numbers are given out that fail it, and they are as good as any.
//! A miss costs more than a question too many, so an unlabelled number with a date in it is taken for one.

use std::{ops::Range, sync::LazyLock};

use jiff::civil::Date;

const DIGITS: usize = 10;
/// How many signs may stand between two groups of digits: " - ".
const WIDEST_GAP: usize = 3;

static LABELS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    include_str!("../../../../content/rules/number-labels.txt")
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
});

/// A run of digits with nothing between them.
struct Group {
    digits: Vec<u8>,
    place: Range<usize>,
}

/// Where CPR numbers stand, in bytes.
pub fn find(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for chain in chains(text) {
        let mut i = 0;
        while i < chain.len() {
            match number_at(&chain[i..]) {
                Some(groups) if !is_labelled(&text[..chain[i].place.start]) => {
                    found.push(chain[i].place.start..chain[i + groups - 1].place.end);
                    i += groups;
                }
                _ => i += 1,
            }
        }
    }
    found
}

/// How many groups from the first on make a CPR number. A gap, if there is one, must stand after the date (so that two
/// dates side by side are not one number).
fn number_at(chain: &[Group]) -> Option<usize> {
    let mut digits: Vec<u8> = Vec::new();
    let mut gap_after_date = false;
    for (i, group) in chain.iter().enumerate() {
        digits.extend(&group.digits);
        gap_after_date |= digits.len() == 6;
        if digits.len() >= DIGITS {
            let whole = digits.len() == DIGITS && (i == 0 || gap_after_date);
            return (whole && has_date(&digits)).then_some(i + 1);
        }
    }
    None
}

/// Whether the first six digits are a day that exists in the century the seventh digit tells of. Replacement numbers
/// have 60 added to the day.
fn has_date(digits: &[u8]) -> bool {
    let two = |i: usize| i16::from(digits[i] * 10 + digits[i + 1]);
    let (day, month, short) = (two(0), two(2), two(4));
    let century = match (digits[6], short) {
        (0..=3, _) | (4 | 9, 37..) => 1900,
        (5..=8, 58..) => 1800,
        _ => 2000,
    };
    let day = if day > 60 { day - 60 } else { day };
    let narrow = |n: i16| i8::try_from(n).unwrap_or(0);
    Date::new(century + short, narrow(month), narrow(day)).is_ok()
}

/// Groups of digits with nothing but a few separators between them.
fn chains(text: &str) -> Vec<Vec<Group>> {
    let mut chains: Vec<Vec<Group>> = Vec::new();
    let (mut gap, mut linked) = (0, false);
    for (at, c) in text.char_indices() {
        if let Some(digit) = digit(c) {
            let end = at + c.len_utf8();
            match chains.last_mut() {
                Some(chain) if linked && gap == 0 => {
                    let group = chain.last_mut().expect("a chain has a group");
                    group.digits.push(digit);
                    group.place.end = end;
                }
                Some(chain) if linked => chain.push(Group {
                    digits: vec![digit],
                    place: at..end,
                }),
                _ => chains.push(vec![Group {
                    digits: vec![digit],
                    place: at..end,
                }]),
            }
            (gap, linked) = (0, true);
        } else {
            gap += 1;
            linked &= separates(c) && gap <= WIDEST_GAP;
        }
    }
    chains
}

fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        // Full-width digits, as some keyboards write them.
        '\u{ff10}'..='\u{ff19}' => u8::try_from(c as u32 - 0xff10).ok(),
        _ => None,
    }
}

fn separates(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\u{a0}' | '\u{202f}' | '-' | '.' | '/' | '_' | '·'
    ) || matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether the word right before a number says that it is something else.
fn is_labelled(before: &str) -> bool {
    let before =
        before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '#' | '.' | '='));
    let word = before
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '»' | ',' | ';'))
        .next()
        .unwrap_or("")
        .to_lowercase();
    LABELS.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|place| &text[place]).collect()
    }

    #[test]
    fn a_number_is_found_however_it_is_written() {
        for text in [
            "1504230000",
            "150423-0000",
            "150423 0000",
            "150423 - 0000",
            "150423–0000",
            "150423.0000",
            "150423/0000",
            "150423\u{a0}0000",
            "15 04 23 0000",
            "15.04.23-0000",
            "15 04 23 00 00",
            "１５０４２３－００００",
            "150423−0000",
        ] {
            let text = text.replace('－', "-");
            assert_eq!(found(&text), [text.as_str()], "{text}");
        }
        assert_eq!(found("cpr1504230000."), ["1504230000"]);
        assert_eq!(
            found("mit nr er 150423-0000, hans 010190-0001"),
            ["150423-0000", "010190-0001"]
        );
    }

    #[test]
    fn the_seventh_digit_tells_the_century_and_the_date_must_exist() {
        assert_eq!(found("290200-4000").len(), 1, "2000 was a leap year");
        assert_eq!(found("290200-0000").len(), 0, "1900 was not");
        assert_eq!(found("290237-9000").len(), 0, "1937 was not");
        assert_eq!(found("290236-9000").len(), 1, "2036 is");
        assert_eq!(
            found("750423-0000").len(),
            1,
            "a replacement number: the day has 60 added"
        );
        for none in [
            "320190-0000",
            "001290-0000",
            "311190-0000",
            "151390-0000",
            "600190-0000",
        ] {
            assert_eq!(found(none).len(), 0, "{none}");
        }
    }

    #[test]
    fn modulus_11_never_rejects() {
        // 1 January 1965 is one of the days on which numbers that fail it were given out.
        for serial in 0..10 {
            assert_eq!(found(&format!("010165-000{serial}")).len(), 1);
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "33 66 33 66",
            "+45 33 66 33 66",
            "tlf. 12345678",
            "sagsnummer 2026-0012345",
            "CVR 64942212",
            "5798009800053",
            "01.05.2026-31.05.2026",
            "fra 01.05.2026 til 31.05.2026",
            "kl. 10-12 den 15/4 2026",
            "ordrenummer 1504230000",
            "Booking: 1504230000",
            "P-nr. 1504230000",
            "15042300001",
            "150423",
            "4. sal, 2300",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn a_label_speaks_for_its_own_number_only() {
        assert_eq!(
            found("ordrenummer 1504230000 og cpr 1504230001"),
            ["1504230001"]
        );
        assert_eq!(found("min ordre er sendt til 1504230000"), ["1504230000"]);
    }

    #[test]
    fn strange_text_is_no_trouble() {
        for text in [
            "",
            "1",
            "٣",
            "12345",
            "- - -",
            "1-1-1-1-1-1-1-1-1-1",
            "é150423é0000",
        ] {
            let _ = found(text);
        }
        assert_eq!(found("1-5-0-4-2-3-0-0-0-0").len(), 1, "one digit at a time");
    }
}
