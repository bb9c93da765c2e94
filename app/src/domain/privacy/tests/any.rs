//! What must hold for any text at all: every birthday, every number of goods, any letters.

use super::super::*;

/// Numbers that look random and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        // Marsaglia's xorshift64.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap_or(0)
    }
}

/// What may stand between a date and a serial.
const SEPARATORS: [&str; 14] = [
    "", "-", " ", " - ", "–", "/", ".", "_", "\u{a0}", "  -  ", ",", "\u{ff0d}", "(", ":",
];

/// The seventh digits that tell of a year's century (cpr.dk).
fn century_digits(year: i16) -> &'static [u32] {
    match year {
        ..1900 => &[5, 6, 7, 8],
        1900..1937 => &[0, 1, 2, 3],
        1937..2000 => &[0, 1, 2, 3, 4, 9],
        2000..2037 => &[4, 5, 6, 7, 8, 9],
        _ => &[5, 6, 7, 8],
    }
}

/// A day as people write it: plain, as a replacement number, with dots, with the century, in full-width digits.
fn forms(day: jiff::civil::Date) -> [String; 5] {
    let (d, m, y) = (day.day(), day.month(), day.year());
    let short = y % 100;
    let plain = format!("{d:02}{m:02}{short:02}");
    let wide = plain
        .chars()
        .map(|c| char::from_u32(c as u32 + 0xfee0).unwrap_or(c));
    [
        plain.clone(),
        format!("{:02}{m:02}{short:02}", d + 60),
        format!("{d:02}.{m:02}.{short:02}"),
        format!("{d:02}{m:02}{y}"),
        wide.collect(),
    ]
}

#[test]
fn every_birthday_is_found_with_every_separator_and_nothing_is_left() {
    let mut day = jiff::civil::date(1858, 1, 1);
    let mut number = 0;
    while day.year() < 2058 {
        let digits = century_digits(day.year());
        let century = digits[number % digits.len()];
        // Every date meets every separator; the forms take turns, so that each meets all of them many times.
        let form = &forms(day)[number % 5];
        for separator in SEPARATORS {
            // With nothing between, only the plain forms are one number; a full stop between is one more dot.
            let between = match (number % 5, separator) {
                (2 | 3, "" | "." | "," | ":" | "(" | "  -  " | "_" | "/") => "-",
                (_, separator) => separator,
            };
            let text = format!("{form}{between}{century}{:03}", number % 1000);
            let found = cpr::find(&text).first().map(|found| found.0.clone());
            assert_eq!(found, Some(0..text.len()), "{text}");
        }
        if number.is_multiple_of(97) {
            let masked = without_blocked(&format!("Hej {form}-{century}{:03} tak", number % 1000));
            assert!(!masked.contains(char::is_numeric), "{masked}");
        }
        day = day.tomorrow().expect("there is a tomorrow");
        number += 1;
    }
}

#[test]
fn numbers_of_goods_are_never_taken_for_a_person_s() {
    let mut chance = Chance(4_711);
    for _ in 0..3_000 {
        let digits: String = (0..13)
            .map(|_| char::from(b'0' + chance.below(10) as u8))
            .collect();
        assert!(!blocks(&digits), "{digits}");
        assert!(!blocks(&format!("EAN {digits}, tak")), "{digits}");
    }
}

#[test]
fn any_text_at_all_is_read_and_masked() {
    let parts = [
        "1504230000",
        "150423",
        "-",
        "0000",
        " ",
        "sidste fire ",
        "født ",
        "kode: ",
        "password er ",
        "konto 9999 ",
        "DK50 0040 0440 1162 43",
        "4111 1111 1111 1111",
        "é",
        "\u{301}",
        "🙂",
        "\u{200b}",
        "\n",
        ".",
        "?",
        "Æ",
        "ß",
        "İ",
        "[…]",
        "min mor ",
        "syg ",
        "１",
        "٣",
        "\u{202e}",
        "…",
        "'",
        "\"",
        "1QX3",
        "§108",
        "«",
        "i ",
        "I ",
    ];
    let mut chance = Chance(42);
    for _ in 0..3_000 {
        let length = chance.below(14);
        let text: String = (0..length)
            .map(|_| parts[chance.below(parts.len())])
            .collect();
        for finding in check(&text) {
            assert!(text.get(finding.place).is_some(), "{text:?}");
        }
        assert!(!blocks(&without_blocked(&text)), "{text:?}");
    }
    for _ in 0..2_000 {
        let text: String = (0..chance.below(30))
            .filter_map(|_| char::from_u32(chance.below(0x11_0000) as u32))
            .collect();
        let _ = (check(&text), crate::domain::urgency::urgency(&text));
    }
}
