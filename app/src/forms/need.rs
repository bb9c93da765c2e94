//! The box: one field.

use serde::{Deserialize, Serialize};

use super::{FieldError, Form, FormState, closed};
use crate::domain::{Need, need::Unusable};

/// As `ContactForm::sender` reads it.
const STAFF: &str = "ansat";

/// What came from the box. No `Debug`: it would speak.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NeedForm {
    need: String,
    #[serde(deserialize_with = "closed::sender")]
    sender: String,
}

/// The fields of [`NeedForm`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum NeedField {
    /// The need.
    Need,
}

impl NeedForm {
    /// The box with a text in it.
    pub fn holding(need: &Need) -> NeedForm {
        NeedForm {
            need: need.words().to_owned(),
            ..NeedForm::default()
        }
    }

    /// The box for the municipality's own staff.
    pub fn for_staff() -> NeedForm {
        NeedForm {
            sender: STAFF.to_owned(),
            ..NeedForm::default()
        }
    }

    /// Who writes, where the box says it; else empty.
    pub fn sender(&self) -> &str {
        &self.sender
    }

    /// Whether it is the box for our own staff.
    pub fn is_for_staff(&self) -> bool {
        self.sender == STAFF
    }

    /// What the language link carries along.
    pub fn carried(&self) -> Vec<(&'static str, String)> {
        let fields = [("need", &self.need), ("sender", &self.sender)];
        let written = fields.into_iter().filter(|(_, value)| !value.is_empty());
        written.map(|(name, value)| (name, value.clone())).collect()
    }

    /// The need, or the form with what is wrong.
    pub fn parse(self) -> Result<Need, FormState<NeedForm>> {
        Need::parse(&self.need).map_err(|unusable| {
            FormState::faulty(self, vec![(NeedField::Need, self::unusable(unusable))])
        })
    }

    /// What was written, usable or not.
    pub fn raw(&self) -> &str {
        &self.need
    }
}

/// Why a text is no need, as a fault of its field.
pub(super) fn unusable(unusable: Unusable) -> FieldError {
    match unusable {
        Unusable::Empty => FieldError::Empty,
        Unusable::TooLong => FieldError::TooLong(Need::LONGEST),
        Unusable::NoWords => FieldError::NoWords,
    }
}

impl Form for NeedForm {
    type Field = NeedField;

    fn keep(&self, _: NeedField) -> &str {
        &self.need
    }

    fn name(_: NeedField) -> &'static str {
        "need"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_is_kept_whole() {
        let long = "å".repeat(5_001);
        let state = NeedForm {
            need: long.clone(),
            ..NeedForm::for_staff()
        }
        .parse()
        .expect_err("too long");
        assert!(state.form().is_for_staff());
        let field = state.field(NeedField::Need);
        assert_eq!(
            (field.value.as_str(), field.error),
            (long.as_str(), Some(FieldError::TooLong(5_000)))
        );
    }

    #[test]
    fn an_empty_box_is_told_about() {
        let state = NeedForm::default().parse().expect_err("empty");
        assert_eq!(state.errors(), [("need", FieldError::Empty)]);
    }
}
