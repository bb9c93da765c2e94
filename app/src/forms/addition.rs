//! More about an inquiry that was sent: a text, and nothing else. How to answer stands in the first one.

use serde::{Deserialize, Serialize};

use super::{FieldError, Form, FormState, closed, need::unusable};
use crate::domain::{Need, need::Unusable};

/// What came from the form. No `Debug`: it would speak.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AdditionForm {
    /// What they want to add.
    pub need: String,
    /// Tells a double click from a second addition.
    #[serde(deserialize_with = "closed::key")]
    pub key: String,
    /// Hidden from people.
    pub website: String,
    /// What the button asks for: empty goes on.
    pub step: String,
}

/// The fields of [`AdditionForm`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdditionField {
    /// What they want to add.
    Need,
    /// The idempotency key.
    Key,
}

impl AdditionForm {
    /// The text, or what is wrong with it.
    pub fn parse(self) -> Result<Need, FormState<AdditionForm>> {
        Need::parse(&self.need).map_err(|fault| {
            let error = match fault {
                Unusable::Empty | Unusable::NoWords => FieldError::NoAddition,
                Unusable::TooLong => unusable(fault),
            };
            FormState::faulty(self, vec![(AdditionField::Need, error)])
        })
    }

    /// What the language link carries along.
    pub fn carried(&self) -> Vec<(&'static str, String)> {
        super::carried(self, &[AdditionField::Need, AdditionField::Key])
    }
}

impl Form for AdditionForm {
    type Field = AdditionField;

    fn keep(&self, field: AdditionField) -> &str {
        match field {
            AdditionField::Need => &self.need,
            AdditionField::Key => &self.key,
        }
    }

    fn name(field: AdditionField) -> &'static str {
        match field {
            AdditionField::Need => "need",
            AdditionField::Key => "key",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_addition_is_told_about_in_its_own_words() {
        for (need, error) in [
            ("", FieldError::NoAddition),
            ("🙂", FieldError::NoAddition),
            (&"å".repeat(5_001), FieldError::TooLong(5_000)),
        ] {
            let form = AdditionForm {
                need: need.to_owned(),
                ..AdditionForm::default()
            };
            let state = form.parse().expect_err("wrong");
            assert_eq!(state.errors(), [("need", error)]);
            assert_eq!(state.form().need, need);
        }
    }
}
