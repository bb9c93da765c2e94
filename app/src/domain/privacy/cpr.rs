//! CPR numbers: ten digits that begin with a date that exists (cpr.dk, "Personnummeret i CPR"), and the health service's
//! replacement numbers, which have letters.
//!
//! Modulus 11 never rejects: since 1 October 2007 numbers are given out that fail it, and they are as good as any. A
//! miss costs more than a question too many, so an unlabelled number with a date in it is taken for one.

use std::ops::Range;

use jiff::civil::Date;

use super::{
    digits::{Group, chains},
    labels::is_something_else,
};

const SERIAL: usize = 4;
/// Where the date ends and the serial begins: DDMMYY, or with the century written out.
const DATES: [usize; 2] = [6, 8];
const WEIGHTS: [u32; 10] = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// Where CPR numbers stand, in bytes, and whether they meet modulus 11 too.
pub(super) fn find(text: &str) -> Vec<(Range<usize>, bool)> {
    let mut found = Vec::new();
    for chain in chains(text) {
        let mut i = 0;
        while i < chain.len() {
            let start = chain[i].place.start;
            match number_at(text, &chain[i..]) {
                Some((groups, sure)) if !is_something_else(&text[..start], groups == 1) => {
                    found.push((start..chain[i + groups - 1].place.end, sure));
                    i += groups;
                }
                _ => {
                    let letters = with_letters(text, &chain[i..]);
                    found.extend(letters.map(|place| (place, false)));
                    i += 1;
                }
            }
        }
    }
    found
}

/// How many groups from the first on make a CPR number. A gap, if there is one, must stand after the date (so that two
/// dates side by side are not one number). A line may only end between a whole date and a whole serial: phone numbers
/// stand below each other too.
fn number_at(text: &str, chain: &[Group]) -> Option<(usize, bool)> {
    let mut digits: Vec<u8> = Vec::new();
    // Whether a gap stands after DDMMYY, and after DDMMYYYY.
    let mut gap = [false; 2];
    for (i, group) in chain.iter().enumerate() {
        let last = group.digits.len() == SERIAL;
        if i > 0 && group.on_next_line && !(i == 1 && last && gap != [false; 2]) {
            return None;
        }
        digits.extend(&group.digits);
        let short = digits.len() == DATES[0] + SERIAL && (i == 0 || gap[0]);
        let long = digits.len() == DATES[1] + SERIAL && gap[1] && last;
        if short || long {
            let town = i > 0 && is_postal_code(text, &chain[i - 1], group, long);
            let person = of_a_person(&digits).filter(|_| !town);
            return person.map(|sure| (i + 1, sure));
        }
        if digits.len() >= DATES[1] + SERIAL {
            return None;
        }
        gap[0] |= digits.len() == DATES[0];
        gap[1] |= digits.len() == DATES[1];
    }
    None
}

/// Whether four digits after a date are where somebody lives: "den 010127, 2100 København".
fn is_postal_code(text: &str, date: &Group, code: &Group, long: bool) -> bool {
    let between = &text[date.place.end..code.place.start];
    let mut after = text[code.place.end..].chars();
    let town = after.next() == Some(' ') && after.next().is_some_and(char::is_uppercase);
    let apart = between.contains(',') || (long && between.chars().all(char::is_whitespace));
    town && apart && code.digits.len() == SERIAL
}

/// Whether the digits are a day that exists in the century the seventh digit of the number tells of, and then whether
/// modulus 11 is met. Replacement numbers have 60 added to the day.
fn of_a_person(digits: &[u8]) -> Option<bool> {
    let two = |i: usize| i16::from(digits[i] * 10 + digits[i + 1]);
    let (day, month) = (two(0), two(2));
    let serial = digits.len() - SERIAL;
    let short = two(serial - 2);
    let century = match (digits[serial], short) {
        (0..=3, _) | (4 | 9, 37..) => 1900,
        (5..=8, 58..) => 1800,
        _ => 2000,
    };
    if serial == DATES[1] && two(4) * 100 != century {
        return None;
    }
    day_of(century + short, month, day)?;
    let ten = digits[..4].iter().chain(&digits[serial - 2..]);
    let sum: u32 = ten.zip(WEIGHTS).map(|(d, w)| u32::from(*d) * w).sum();
    Some(sum.is_multiple_of(11))
}

fn day_of(year: i16, month: i16, day: i16) -> Option<Date> {
    let day = if day > 60 { day - 60 } else { day };
    let narrow = |n: i16| i8::try_from(n).ok();
    Date::new(year, narrow(month)?, narrow(day)?).ok()
}

/// Whether six digits are a date in any century, or eight with the century in it.
pub(super) fn is_date(digits: &[u8]) -> bool {
    let two = |i: usize| i16::from(digits[i] * 10 + digits[i + 1]);
    match digits.len() {
        6 => [1900, 2000]
            .iter()
            .any(|century| day_of(century + two(4), two(2), two(0)).is_some()),
        8 => {
            (1858..2058).contains(&(two(4) * 100 + two(6)))
                && day_of(two(4) * 100 + two(6), two(2), two(0)).is_some()
        }
        _ => false,
    }
}

/// A replacement number of the health service at the first group: DDMMYY, a digit, two letters, a digit.
fn with_letters(text: &str, chain: &[Group]) -> Option<Range<usize>> {
    let mut date: Vec<u8> = Vec::new();
    for group in chain {
        date.extend(&group.digits);
        let (groups_end, digits) = (group.place.end, date.len());
        if (6..=7).contains(&digits) && is_date(&date[..6]) {
            let seventh = (digits == 7).then(|| char::from(b'0' + date[6]));
            let rest = seventh.into_iter().chain(text[groups_end..].chars());
            let skipped = usize::from(digits == 7);
            return tail(rest).map(|bytes| chain[0].place.start..groups_end + bytes - skipped);
        }
        if digits > 7 {
            return None;
        }
    }
    None
}

/// How many bytes "-1QX3" takes at the beginning of some text.
fn tail(text: impl Iterator<Item = char>) -> Option<usize> {
    let mut bytes = 0;
    let mut wanted = 0;
    for c in text {
        let fits = match wanted {
            0 if matches!(c, '-' | ' ' | '–' | '.' | '/') && bytes < 3 => {
                bytes += c.len_utf8();
                continue;
            }
            0 => matches!(c, '0' | '1' | '5' | '6' | '7'),
            1 | 2 => c.is_ascii_alphabetic(),
            3 => c.is_ascii_digit(),
            _ => return (!c.is_alphanumeric()).then_some(bytes),
        };
        if !fits {
            return None;
        }
        wanted += 1;
        bytes += 1;
    }
    (wanted == 4).then_some(bytes)
}

#[cfg(test)]
mod tests;
