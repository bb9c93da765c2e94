//! Named facts: fees, numbers, deadlines and addresses are named once and changed once.
//!
//! In a text a fact stands as `{fakta:id}`, its year as `{fakta:id:aar}`. This module must not know where facts are kept.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Language, article::Confidence};

/// What a fact is, which decides how it is written in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FactKind {
    /// Kroner, a plain number: "891" or "891.50".
    Money,
    /// A Danish number: "33 66 33 66", or 3-6 digits such as "112".
    Phone,
    /// A time within which something must happen, in words.
    Deadline,
    /// A place.
    Address,
    /// Opening hours, in words.
    Hours,
    /// A law.
    Law,
    /// Anything else.
    Text,
}

/// One fact with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What it is.
    pub kind: FactKind,
    /// The value; for words, in Danish.
    pub value: String,
    /// The words in English; empty for money and phone.
    #[serde(default)]
    pub value_en: String,
    /// The year it holds for.
    #[serde(default)]
    pub year: Option<i16>,
    /// How sure we are.
    pub confidence: Confidence,
    /// Where it comes from.
    pub source: String,
    /// When that was read.
    pub checked: Date,
}

impl Fact {
    /// Whether a reader wants to know the year it holds for: fees and deadlines change.
    pub fn wants_year(&self) -> bool {
        matches!(self.kind, FactKind::Money | FactKind::Deadline)
    }

    /// The fact as a citizen reads it, or `None` when it may not be shown.
    pub fn told(&self, language: Language) -> Option<String> {
        if !self.confidence.may_be_shown() {
            return None;
        }
        Some(match (self.kind, language) {
            (FactKind::Money, _) => kroner(&self.value, language),
            (FactKind::Phone, _) => phone(&self.value, language),
            (_, Language::En) if !self.value_en.is_empty() => self.value_en.clone(),
            _ => self.value.clone(),
        })
    }
}

/// An amount: "15.500 kr.", "DKK 15,500"; what is no number is left as it is.
fn kroner(value: &str, language: Language) -> String {
    let (whole, part) = value.split_once('.').unwrap_or((value, ""));
    if whole.is_empty()
        || !whole
            .chars()
            .chain(part.chars())
            .all(|c| c.is_ascii_digit())
    {
        return value.to_owned();
    }
    let mut amount = grouped(whole, language);
    if !part.is_empty() {
        let decimal = if language == Language::Da { ',' } else { '.' };
        amount = format!("{amount}{decimal}{part}");
    }
    match language {
        // Non-breaking: the amount and its unit belong on one line.
        Language::Da => format!("{amount}\u{a0}kr."),
        Language::En => format!("DKK\u{a0}{amount}"),
    }
}

/// A whole number with its thousands apart: "5.000", "5,000".
pub fn grouped(digits: &str, language: Language) -> String {
    let thousand = if language == Language::Da { '.' } else { ',' };
    let mut number = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            number.push(thousand);
        }
        number.push(digit);
    }
    number
}

/// A phone number for the eye: eight digits in pairs, with the country's code in English.
pub fn phone(number: &str, language: Language) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if digits.len() != 8 {
        return number.to_owned();
    }
    let pairs = [&digits[0..2], &digits[2..4], &digits[4..6], &digits[6..8]].join("\u{a0}");
    match language {
        Language::Da => pairs,
        Language::En => format!("+45\u{a0}{pairs}"),
    }
}

/// A phone number for `tel:` (RFC 3966): eight digits get the country's code, short ones stay.
pub fn dial(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        8 => format!("tel:+45{digits}"),
        _ => format!("tel:{digits}"),
    }
}

/// All named facts, by id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts(pub BTreeMap<String, Fact>);

impl Facts {
    /// Puts the facts into a text; a fact that ends with a full stop ends its sentence with it. `Err` names the first fact
    /// that is unknown or may not be shown.
    pub fn fill(&self, text: &str, language: Language) -> Result<String, String> {
        let mut told = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("{fakta:") {
            let Some((name, after)) = after.split_once('}') else {
                break;
            };
            told.push_str(before);
            let fact = self
                .look_up(name, language)
                .ok_or_else(|| name.to_owned())?;
            told.push_str(&fact);
            rest = after;
            if fact.ends_with('.') {
                rest = without_stop(rest, &mut told);
            }
        }
        told.push_str(rest);
        Ok(told)
    }

    /// Like [`Facts::fill`], but a paragraph that names a fact which may not be shown becomes `instead`.
    pub fn fill_or_leave_out(&self, text: &str, language: Language, instead: &str) -> String {
        text.split("\n\n")
            .map(|paragraph| {
                self.fill(paragraph, language)
                    .unwrap_or_else(|_| instead.to_owned())
            })
            .collect::<Vec<_>>()
            .join("\n\n")
    }

    /// The names a text uses, year marks included in the name before the second colon.
    pub fn named_in(text: &str) -> impl Iterator<Item = &str> {
        text.split("{fakta:")
            .skip(1)
            .filter_map(|after| after.split_once('}'))
            .map(|(name, _)| name.split(':').next().unwrap_or(name))
    }

    fn look_up(&self, name: &str, language: Language) -> Option<String> {
        match name.split_once(':') {
            None => self.0.get(name)?.told(language),
            Some((id, "aar")) => {
                let fact = self
                    .0
                    .get(id)
                    .filter(|fact| fact.confidence.may_be_shown())?;
                Some(fact.year?.to_string())
            }
            Some(_) => None,
        }
    }
}

/// What follows a full stop, without a second one: »190 kr.« at the end of a sentence has one. Marks of emphasis may stand
/// between the two; they are told.
fn without_stop<'a>(rest: &'a str, told: &mut String) -> &'a str {
    let after = rest.trim_start_matches(['*', '_']);
    match after.strip_prefix('.') {
        Some(after_stop) if !after_stop.starts_with('.') => {
            told.push_str(&rest[..rest.len() - after.len()]);
            after_stop
        }
        _ => rest,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(kind: FactKind, value: &str, confidence: Confidence) -> Fact {
        Fact {
            kind,
            value: value.into(),
            value_en: String::new(),
            year: Some(2023),
            confidence,
            source: "https://www.kk.dk".into(),
            checked: jiff::civil::date(2026, 11, 21),
        }
    }

    fn facts() -> Facts {
        Facts(BTreeMap::from([
            (
                "gebyr".into(),
                fact(FactKind::Money, "15500", Confidence::SourceFound),
            ),
            (
                "telefon".into(),
                fact(FactKind::Phone, "33663366", Confidence::WellKnown),
            ),
            (
                "gaet".into(),
                fact(FactKind::Money, "12", Confidence::Uncertain),
            ),
        ]))
    }

    #[test]
    fn amounts_and_numbers_are_written_as_each_language_does() {
        let told = |language| {
            facts()
                .fill(
                    "{fakta:gebyr} i {fakta:gebyr:aar}, {fakta:telefon}",
                    language,
                )
                .expect("all may be shown")
        };
        assert_eq!(
            told(Language::Da).replace('\u{a0}', " "),
            "15.500 kr. i 2023, 33 66 33 66"
        );
        assert_eq!(
            told(Language::En).replace('\u{a0}', " "),
            "DKK 15,500 i 2023, +45 33 66 33 66"
        );
        assert_eq!(
            kroner("891.50", Language::Da).replace('\u{a0}', " "),
            "891,50 kr."
        );
        assert_eq!(phone("112", Language::En), "112");
        assert_eq!(dial("33 17 33 33"), "tel:+4533173333");
        assert_eq!(dial("112"), "tel:112");
    }

    #[test]
    fn a_fact_that_ends_with_a_full_stop_ends_its_sentence_with_it() {
        for (text, told) in [
            ("Det koster {fakta:gebyr}.", "Det koster 15.500 kr."),
            ("Det er {fakta:gebyr}. Ring.", "Det er 15.500 kr. Ring."),
            ("Det er **{fakta:gebyr}**.", "Det er **15.500 kr.**"),
            ("Det er {fakta:gebyr} i alt.", "Det er 15.500 kr. i alt."),
            ("Det er ({fakta:gebyr}).", "Det er (15.500 kr.)."),
            ("Ring {fakta:telefon}.", "Ring 33 66 33 66."),
        ] {
            let filled = facts().fill(text, Language::Da).expect("may be shown");
            assert_eq!(filled.replace('\u{a0}', " "), told);
        }
        let english = facts().fill("It costs {fakta:gebyr}.", Language::En);
        assert_eq!(
            english.expect("may be shown").replace('\u{a0}', " "),
            "It costs DKK 15,500."
        );
    }

    #[test]
    fn an_uncertain_fact_cannot_be_told() {
        for text in ["{fakta:gaet}", "{fakta:gaet:aar}", "{fakta:ukendt}"] {
            assert!(facts().fill(text, Language::Da).is_err(), "{text}");
        }
        let told = facts().fill_or_leave_out(
            "Først.\n\nDet koster {fakta:gaet}.\n\nSidst.",
            Language::Da,
            "Se siden.",
        );
        assert_eq!(told, "Først.\n\nSe siden.\n\nSidst.");
    }
}
