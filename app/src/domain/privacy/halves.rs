//! A CPR number told in two halves: a date of birth, and the four digits beside "de sidste fire" or "løbenummer".

use std::{ops::Range, sync::LazyLock};

use super::{cpr::is_date, digits::chains};
use crate::domain::phrases::{Book, Text};

/// How far the four digits may stand from the words for them, in words.
const NEAR: usize = 5;
const SERIAL: usize = 4;
/// How far they may stand from the date when nothing names them, in bytes.
const BESIDE: usize = 24;

static WORDS: LazyLock<Book> = LazyLock::new(|| {
    Book::read(&[
        "serial\tsidste/bagerste_fire/4/cifre/tal/digits; fire/4_sidste/bagerste; de_fire_cifre; løbenummer*; \
        løbenr*; løbe_nummer/nr; last/final_four/4/digits; four/4_last/final; serial_number; kontrol; kontrolcif*; endelse*; til_sidst; bagefter; slutcif*/endecif*/sluttal*; slutter/ender-på/med; ends/ending-in/with; efterfulgt_af; followed_by; \
        cifre/tal/digits-er/are; de_sidste_er; the_last_are; sidste_del; last_part; resten_er\n\
        number\tcpr*; personnummer*; personnr*; mit/my-nummer/nr/number; fødsels*; født; born; birth*\n\
        month\tjanuar*; februar*; marts; march; april; maj; may; juni; june; juli; july; august; september; \
        oktober; october; november; december",
    ])
});

/// Where the halves stand, in bytes.
pub(super) fn find(text: &str, read: &Text) -> Vec<Range<usize>> {
    let hits = WORDS.find(read);
    let of = |tag| {
        let tagged = hits
            .iter()
            .filter(move |hit| WORDS.lines[hit.line].tag == tag);
        tagged.map(|hit| hit.words.clone())
    };
    let is_serial = |at: &usize| {
        let key = &read.words[*at].key;
        key.len() == SERIAL && key.bytes().all(|c| c.is_ascii_digit())
    };
    let near = |words: Range<usize>| {
        let after = words.end..(words.end + NEAR).min(read.words.len());
        let before = words.start.saturating_sub(NEAR)..words.start;
        after.chain(before.rev()).find(is_serial)
    };
    // Four digits right after a date are the rest of it where the text speaks of the number.
    let after_date = || {
        of("number").next()?;
        let dates = dates(text);
        let beside = |at: &usize| {
            let start = read.words[*at].place.start;
            let town = read.words.get(at + 1).is_some_and(|word| word.named);
            let near = |date: &Range<usize>| (date.end..date.end + BESIDE).contains(&start);
            is_serial(at) && !town && dates.iter().any(near)
        };
        (0..read.words.len()).find(beside)
    };
    let Some(serial) = of("serial").find_map(near).or_else(after_date) else {
        return Vec::new();
    };
    let serial = read.words[serial].place.clone();
    let mut found: Vec<Range<usize>> = written(read, of("month")).chain(dates(text)).collect();
    if found.is_empty() && of("number").next().is_none() {
        return Vec::new();
    }
    found.retain(|date| date.end <= serial.start || serial.end <= date.start);
    found.push(serial);
    found
}

/// Dates in figures: six digits or eight, together or in groups.
fn dates(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for chain in chains(text) {
        for at in 0..chain.len() {
            let mut digits = Vec::new();
            for group in &chain[at..] {
                digits.extend(&group.digits);
                if is_date(&digits) {
                    found.push(chain[at].place.start..group.place.end);
                }
                if digits.len() >= 8 {
                    break;
                }
            }
        }
    }
    found
}

/// Dates with the month as a word: the day before it or after it, and a year.
fn written<'a>(
    read: &'a Text,
    months: impl Iterator<Item = Range<usize>> + 'a,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let number = |at: usize| {
        let key = read.words.get(at).map_or("", |word| word.key.as_str());
        let digits = key.trim_end_matches(['s', 't', 'n', 'd', 'r', 'h', 'e']);
        digits.parse::<u32>().ok()
    };
    let is_day = move |at: usize| number(at).is_some_and(|day| (1..=31).contains(&day));
    let is_year =
        move |at: usize| number(at).is_some_and(|year| year < 100 || (1858..2058).contains(&year));
    months.filter_map(move |month| {
        let (from, to) = match month.start.checked_sub(1).filter(|at| is_day(*at)) {
            Some(day) => (day, month.end),
            None if is_day(month.end) => (month.start, month.end + 1),
            None => return None,
        };
        let last = if is_year(to) { to } else { to - 1 };
        Some(read.words[from].place.start..read.words[last].place.end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let all = find(text, &Text::read(text)).into_iter();
        all.map(|place| &text[place]).collect()
    }

    #[test]
    fn both_halves_are_found() {
        for (text, halves) in [
            ("Født 150423 og de sidste fire er 0000", ["150423", "0000"]),
            (
                "fødselsdag 15.04.1923, løbenummer 0000",
                ["15.04.1923", "0000"],
            ),
            ("Born 150423, last four digits 0000", ["150423", "0000"]),
            (
                "født den 15. april 1923, sidste 4: 0000",
                ["15. april 1923", "0000"],
            ),
            (
                "I was born on April 15th 1923. Last four: 0000",
                ["April 15th 1923", "0000"],
            ),
            (
                "0000 er de fire sidste, og jeg er fra 150423",
                ["150423", "0000"],
            ),
        ] {
            assert_eq!(found(text), halves, "{text}");
        }
        assert_eq!(found("de sidste fire i mit cpr er 0000"), ["0000"]);
        assert_eq!(found("cpr 150423 og så 0000"), ["150423", "0000"]);
    }

    #[test]
    fn one_half_alone_is_none() {
        for text in [
            "jeg er født 150423",
            "de sidste fire år, 2100 København",
            "lokalplan 1234, født 150423",
            "de sidste fire dage",
            "",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
