//! The digits of a text in groups: what every rule about numbers reads.

use std::ops::Range;

/// How many signs may stand between two groups of one number: "  -  ".
const WIDEST_GAP: usize = 5;

/// A run of digits with nothing that can be seen between them.
pub(super) struct Group {
    pub(super) digits: Vec<u8>,
    pub(super) place: Range<usize>,
    /// It stands on another line than the group before it.
    pub(super) on_next_line: bool,
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

/// Groups of digits with nothing but a few separators between them.
pub(super) fn chains(text: &str) -> Vec<Vec<Group>> {
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

/// White space of any kind, dashes of any kind, and the signs people write between or around the parts.
fn separates(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '.' | ',' | ';' | '/' | '\\' | '|' | '_' | '*' | ':' | '(' | ')' | '[' | ']'
        )
        || matches!(c, '·' | '•' | '~' | '\u{af}' | '\u{ff0e}')
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
