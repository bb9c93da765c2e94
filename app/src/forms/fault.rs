//! "Virker siden ikke? Fortæl os det": what went wrong, and an address if they want to hear back.

use serde::{Deserialize, Serialize};

use super::{
    Form, FormState,
    checks::{address, plain},
    need::unusable,
};
use crate::domain::{
    Need,
    inquiry::{LONGEST_NAME, Wish},
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
    pub key: String,
    /// Hidden from people.
    pub website: String,
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
            .map_err(|fault| errors.push((FaultField::Need, unusable(fault))))
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
}

impl Form for FaultForm {
    type Field = FaultField;

    fn keep(&self, field: FaultField) -> &str {
        match field {
            FaultField::Need => &self.need,
            FaultField::Name => &self.name,
            FaultField::Email => &self.email,
        }
    }

    fn name(field: FaultField) -> &'static str {
        match field {
            FaultField::Need => "need",
            FaultField::Name => "name",
            FaultField::Email => "email",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::FieldError;

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
}
