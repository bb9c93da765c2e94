//! Account and card numbers: IBAN (ISO 13616, modulus 97), cards (Luhn), and a Danish account beside the word for it.

use std::ops::Range;

use super::{
    digits::{Group, chains},
    labels::{is_something_else, words_after, words_before},
};

/// How a word begins that stands beside an account.
const ACCOUNT: [&str; 12] = [
    "konto",
    "nemkonto",
    "reg",
    "account",
    "bank",
    "udbetal",
    "iban",
    "overfør",
    "indsæt",
    "transfer",
    "refund",
    "lønkonto",
];
/// How a word begins that says a number is a payment card's.
const CARD: [&str; 9] = [
    "visa",
    "mastercard",
    "dankort",
    "kreditkort",
    "betalingskort",
    "hævekort",
    "kortnummer",
    "kortnr",
    "card",
];
/// What may stand between the two halves of an account.
const BETWEEN: [&str; 9] = [
    "konto",
    "kontonr",
    "kontonummer",
    "nr",
    "og",
    "and",
    "account",
    "number",
    "no",
];
/// How many words before a number are asked for its label.
const FARTHEST: usize = 4;
/// Digits of a bank's branch, and of an account in it.
const BRANCH: usize = 4;
const ACCOUNT_DIGITS: std::ops::RangeInclusive<usize> = 6..=10;
const SHORTEST_IBAN: usize = 15;
const LONGEST_IBAN: usize = 34;

/// Where they stand, in bytes, each with its rule.
pub(super) fn find(text: &str) -> Vec<(&'static str, Range<usize>)> {
    let mut found: Vec<_> = ibans(text).map(|place| ("iban", place)).collect();
    let groups: Vec<Group> = chains(text).into_iter().flatten().collect();
    for at in 0..groups.len() {
        let place = card(text, &groups[at..]).map(|place| ("card", place));
        let account = || account(text, &groups[at..]).map(|place| ("account", place));
        found.extend(place.or_else(account));
    }
    found
}

/// A card's number at the first group: fifteen or sixteen digits of a kind that is issued, alone or in fours.
fn card(text: &str, groups: &[Group]) -> Option<Range<usize>> {
    let mut digits: Vec<u8> = Vec::new();
    for (i, group) in groups.iter().enumerate().take(4) {
        let near = i == 0 || group.place.start - groups[i - 1].place.end <= 3;
        if !near || (i > 0 && group.digits.len() > 6) {
            return None;
        }
        digits.extend(&group.digits);
        let issued = match digits.len() {
            15 => digits[..2] == [3, 4] || digits[..2] == [3, 7],
            16 => matches!(digits[0], 2 | 4..=6),
            _ => false,
        };
        let place = groups[0].place.start..group.place.end;
        let before = &text[..place.start];
        // A digit typed wrong makes the number no less a card's, when that is what it is called.
        let is_card = luhn(&digits) || is_called_a_card(before);
        if issued && is_card && !is_something_else(before, true) {
            return Some(place);
        }
    }
    None
}

fn is_called_a_card(before: &str) -> bool {
    words_before(before)
        .take(FARTHEST)
        .any(|word| CARD.iter().any(|start| word.starts_with(start)))
}

fn luhn(digits: &[u8]) -> bool {
    let places = digits.iter().rev().enumerate();
    let sum: u32 = places
        .map(|(i, digit)| match (i % 2, u32::from(*digit)) {
            (1, digit) if digit > 4 => digit * 2 - 9,
            (1, digit) => digit * 2,
            (_, digit) => digit,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// An account at the first group: four digits and then six to ten, or all in one, right after the word for it.
fn account(text: &str, groups: &[Group]) -> Option<Range<usize>> {
    let (first, second) = (groups.first()?, groups.get(1));
    let last = second.map_or(first.place.end, |group| group.place.end);
    let mut near = words_before(&text[..first.place.start])
        .take(FARTHEST)
        .chain(words_after(&text[last..]).take(FARTHEST));
    if !near.any(|word| ACCOUNT.iter().any(|start| word.starts_with(start))) {
        return None;
    }
    let branch = text.to_lowercase().contains("reg");
    if (10..=14).contains(&first.digits.len())
        || (branch && ACCOUNT_DIGITS.contains(&first.digits.len()))
    {
        return Some(first.place.clone());
    }
    let second = second.filter(|group| ACCOUNT_DIGITS.contains(&group.digits.len()))?;
    let between = &text[first.place.end..second.place.start];
    let mut words = words_before(between);
    let beside = between.len() < 30 && words.all(|word| BETWEEN.contains(&word.as_str()));
    (first.digits.len() == BRANCH && beside).then_some(first.place.start..second.place.end)
}

/// Two letters, two digits, and letters and digits in groups, so that modulus 97 leaves one.
fn ibans(text: &str) -> impl Iterator<Item = Range<usize>> {
    let starts = text.char_indices().filter(|(at, c)| {
        let boundary = text[..*at]
            .chars()
            .next_back()
            .is_none_or(|c| !c.is_alphanumeric());
        c.is_ascii_alphabetic() && boundary
    });
    starts.filter_map(|(at, _)| iban(&text[at..]).map(|length| at..at + length))
}

/// How many bytes an IBAN at the beginning of a text takes: the longest that modulus 97 accepts.
fn iban(text: &str) -> Option<usize> {
    let mut signs: Vec<u32> = Vec::new();
    let mut longest = None;
    for (at, c) in text.char_indices() {
        let wanted = match signs.len() {
            0 | 1 => c.is_ascii_alphabetic(),
            2 | 3 => c.is_ascii_digit(),
            _ => c.is_ascii_alphanumeric(),
        };
        match (wanted, c) {
            (true, _) => signs.push(c.to_ascii_lowercase().to_digit(36)?),
            (false, ' ' | '-' | '.' | '\u{a0}') if signs.len() >= 4 => continue,
            _ => break,
        }
        if signs.len() > LONGEST_IBAN {
            break;
        }
        let ends = text[at + 1..]
            .chars()
            .next()
            .is_none_or(|c| !c.is_ascii_alphanumeric());
        if ends && signs.len() >= SHORTEST_IBAN && modulus_97(&signs) == 1 {
            longest = Some(at + 1);
        }
    }
    longest
}

fn modulus_97(signs: &[u32]) -> u32 {
    let moved = signs[4..].iter().chain(&signs[..4]);
    moved.fold(0, |rest, sign| match sign {
        10.. => (rest * 100 + sign) % 97,
        _ => (rest * 10 + sign) % 97,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, &str)> {
        let all = find(text).into_iter();
        all.map(|(rule, place)| (rule, &text[place])).collect()
    }

    #[test]
    fn accounts_and_cards_are_found() {
        for (text, rule, number) in [
            (
                "reg. 9999 konto 1504230000",
                "account",
                "9999 konto 1504230000",
            ),
            (
                "Reg.nr. 9999 kontonr. 123456",
                "account",
                "9999 kontonr. 123456",
            ),
            (
                "min konto er 9999-0001234567.",
                "account",
                "9999-0001234567",
            ),
            (
                "transfer to account 9999 4108888888",
                "account",
                "9999 4108888888",
            ),
            ("kontonummer 99990001234567", "account", "99990001234567"),
            (
                "DK50 0040 0440 1162 43 tak",
                "iban",
                "DK50 0040 0440 1162 43",
            ),
            (
                "9999-0001234567 er min nemkonto",
                "account",
                "9999-0001234567",
            ),
            ("kontonr 0012345 i bank med reg. 9999", "account", "0012345"),
            ("iban dk5000400440116243", "iban", "dk5000400440116243"),
            (
                "mit kort 4111 1111 1111 1111 udløb 08/27",
                "card",
                "4111 1111 1111 1111",
            ),
            ("4111-1111-1111-1111", "card", "4111-1111-1111-1111"),
            ("kort 4111111111111111", "card", "4111111111111111"),
            (
                "mit visa 4111 1111 1111 1112",
                "card",
                "4111 1111 1111 1112",
            ),
            ("card number 4111111111111112", "card", "4111111111111112"),
        ] {
            assert!(
                found(text).contains(&(rule, number)),
                "{text}: {:?}",
                found(text)
            );
        }
    }

    #[test]
    fn other_numbers_are_none() {
        for text in [
            "DK51 0040 0440 1162 43",
            "det er 641170-0131. Kan jeg",
            "4111 1111 1111 1112",
            "ordre 4111111111111111",
            "EAN 5798009800053",
            "ring på 2012 3456 eller 33663366",
            "konto 9999",
            "hvordan skifter jeg min nemkonto? Ring 33 66 33 66",
            "lokalplan 485, matr.nr. 1234",
            "DE",
            "",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
