//! "Virker siden ikke? Fortæl os det": what went wrong, and an address if they want to hear back.

use serde::{Deserialize, Serialize};

use super::{
    FieldError, Form, FormState,
    checks::{address, plain},
    closed,
    need::unusable,
};
use crate::domain::{
    Need,
    inquiry::{LONGEST_NAME, Wish},
    need::Unusable,
};

/// What came from the form. No `Debug`: it would speak.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FaultForm {
    /// What went wrong.
    pub need: String,
    /// A name, if they wish.
    pub name: String,
    /// An address, if they want an answer.
    pub email: String,
    /// Tells a double click from a second report.
    #[serde(deserialize_with = "closed::key")]
    pub key: String,
    /// Hidden from people.
    pub website: String,
    /// What the button asks for: empty goes on.
    pub step: String,
}

/// The fields of [`FaultForm`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultField {
    /// What went wrong.
    Need,
    /// The name.
    Name,
    /// The address.
    Email,
    /// The idempotency key.
    Key,
}

/// A report.
pub struct Fault {
    /// What went wrong.
    pub words: Need,
    /// The name; may be empty.
    pub name: String,
    /// Whether and where to answer.
    pub wish: Wish,
}

impl FaultForm {
    /// The report, or everything wrong at once.
    pub fn parse(self) -> Result<Fault, FormState<FaultForm>> {
        let mut errors = Vec::new();
        let words = Need::parse(&self.need)
            .map_err(|fault| {
                let error = match fault {
                    Unusable::Empty | Unusable::NoWords => FieldError::NoReport,
                    Unusable::TooLong => unusable(fault),
                };
                errors.push((FaultField::Need, error));
            })
            .ok();
        if let Err(error) = plain(&self.name, LONGEST_NAME) {
            errors.push((FaultField::Name, error));
        }
        let wish = match self.email.trim() {
            "" => Wish::Nothing,
            _ => match address(&self.email) {
                Ok(address) => Wish::Mail(address),
                Err(error) => {
                    errors.push((FaultField::Email, error));
                    Wish::Nothing
                }
            },
        };
        match words {
            Some(words) if errors.is_empty() => Ok(Fault {
                words,
                name: self.name.trim().to_owned(),
                wish,
            }),
            _ => Err(FormState::faulty(self, errors)),
        }
    }

    /// Whether anything was written.
    pub fn is_blank(&self) -> bool {
        [&self.need, &self.name, &self.email]
            .into_iter()
            .all(String::is_empty)
    }

    /// What the language link carries along.
    pub fn carried(&self) -> Vec<(&'static str, String)> {
        use FaultField::{Email, Key, Name, Need};
        super::carried(self, &[Need, Name, Email, Key])
    }
}

impl Form for FaultForm {
    type Field = FaultField;

    fn keep(&self, field: FaultField) -> &str {
        match field {
            FaultField::Need => &self.need,
            FaultField::Name => &self.name,
            FaultField::Email => &self.email,
            FaultField::Key => &self.key,
        }
    }

    fn name(field: FaultField) -> &'static str {
        match field {
            FaultField::Need => "need",
            FaultField::Name => "name",
            FaultField::Email => "email",
            FaultField::Key => "key",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_asked_for_only_if_an_answer_is_wished() {
        let form = FaultForm {
            need: "Knappen virker ikke".into(),
            ..FaultForm::default()
        };
        assert!(form.clone().parse().ok().expect("whole").wish == Wish::Nothing);
        let wrong = FaultForm {
            email: "anna".into(),
            ..form
        };
        assert_eq!(
            wrong.parse().err().expect("wrong").errors(),
            [("email", FieldError::WrongAddress)]
        );
    }

    #[test]
    fn an_empty_report_is_told_about_in_its_own_words() {
        for need in ["", " \n", "🙂"] {
            let form = FaultForm {
                need: need.to_owned(),
                ..FaultForm::default()
            };
            let state = form.parse().err().expect("wrong");
            assert_eq!(state.errors(), [("need", FieldError::NoReport)]);
        }
    }
}
