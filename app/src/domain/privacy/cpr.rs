//! CPR numbers: ten digits that begin with a date that exists (cpr.dk, "Personnummeret i CPR").
//!
//! Modulus 11 is not asked: since 1 October 2007 numbers are given out that fail it, and they are as good as any.
//! A miss costs more than a question too many, so an unlabelled number with a date in it is taken for one.

use std::{ops::Range, sync::LazyLock};

use jiff::civil::Date;

const DIGITS: usize = 10;
/// How many signs may stand between two groups of digits: " - ".
const WIDEST_GAP: usize = 3;
/// Where the date ends and the serial begins.
const DATE: usize = 6;

static LABELS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    include_str!("../../../../content/rules/number-labels.txt")
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
});

/// A run of digits with nothing that can be seen between them.
struct Group {
    digits: Vec<u8>,
    place: Range<usize>,
    /// It stands on another line than the group before it.
    on_next_line: bool,
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
/// dates side by side are not one number). A line may only end between a whole date and a whole serial: phone numbers
/// stand below each other too.
fn number_at(chain: &[Group]) -> Option<usize> {
    let mut digits: Vec<u8> = Vec::new();
    let mut gap_after_date = false;
    for (i, group) in chain.iter().enumerate() {
        let halves = i == 1 && (digits.len(), group.digits.len()) == (DATE, DIGITS - DATE);
        if i > 0 && group.on_next_line && !halves {
            return None;
        }
        digits.extend(&group.digits);
        gap_after_date |= digits.len() == DATE;
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
    let mut gap = Gap::default();
    for (at, c) in text.char_indices() {
        if let Some(digit) = digit(c) {
            let end = at + c.len_utf8();
            let group = Group {
                digits: vec![digit],
                place: at..end,
                on_next_line: gap.lines > 0,
            };
            match chains.last_mut() {
                Some(chain) if gap.links() && gap.signs == 0 => {
                    let group = chain.last_mut().expect("a chain has a group");
                    group.digits.push(digit);
                    group.place.end = end;
                }
                Some(chain) if gap.links() => chain.push(group),
                _ => chains.push(vec![group]),
            }
            gap = Gap::default();
        } else if !is_unseen(c) {
            gap.signs += 1;
            gap.lines += usize::from(c == '\n');
            gap.broken |= !separates(c);
        }
    }
    chains
}

/// What stands between two groups of digits.
#[derive(Default)]
struct Gap {
    signs: usize,
    lines: usize,
    /// Something stands in it that separates no parts of a number.
    broken: bool,
}

impl Gap {
    fn links(&self) -> bool {
        !self.broken && self.signs <= WIDEST_GAP && self.lines <= 1
    }
}

fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        // Full-width digits, as some keyboards write them.
        '\u{ff10}'..='\u{ff19}' => u8::try_from(c as u32 - 0xff10).ok(),
        _ => None,
    }
}

/// Signs that nobody sees: what they stand between reads as one. Text that is copied from a page or a PDF is full of them.
fn is_unseen(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{feff}'
        )
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// White space of any kind, dashes of any kind, and the dots and strokes people write between the parts.
fn separates(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '.' | '/' | '_' | '·' | '~' | '\u{af}' | '\u{ff0e}')
        || matches!(
            c,
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2043}' | '\u{2024}' | '\u{301c}'
        )
        || matches!(
            c,
            '\u{58a}' | '\u{5be}' | '\u{1400}' | '\u{1806}' | '\u{2e3a}' | '\u{2e3b}'
        )
        || matches!(
            c,
            '\u{fe31}' | '\u{fe32}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' | '\u{30fc}'
        )
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
mod tests;
