//! "Bliv ringet op": a name, a number, a unit from a list and perhaps a deadline. No free text: there is nothing to
//! write too much in.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    FieldError, Form, FormState,
    checks::{number, plain},
    closed,
};
use crate::domain::inquiry::{LONGEST_NAME, Wish};

/// What came from the form. No `Debug`: it would speak.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CallBackForm {
    /// Whom to ask for.
    pub name: String,
    /// Where to call.
    pub phone: String,
    /// The unit, by id; empty: Borgerservice.
    pub unit: String,
    /// A deadline as the browser's date field or a person writes it; may be empty.
    pub deadline: String,
    /// Tells a double click from a second wish.
    #[serde(deserialize_with = "closed::key")]
    pub key: String,
    /// Hidden from people.
    pub website: String,
    /// What the button asks for: empty goes on.
    pub step: String,
}

/// The fields of [`CallBackForm`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallBackField {
    /// The name.
    Name,
    /// The number.
    Phone,
    /// The unit.
    Unit,
    /// The deadline.
    Deadline,
    /// The idempotency key.
    Key,
}

/// A wish to be called.
pub struct CallBack {
    /// Whom to ask for.
    pub name: String,
    /// Where to call.
    pub wish: Wish,
    /// The unit, by id; may be empty.
    pub unit: String,
    /// Their deadline: today or later.
    pub deadline: Option<Date>,
}

impl CallBackForm {
    /// The wish, or everything wrong at once. A deadline that has passed is a fault: nobody can call before it.
    pub fn parse(self, today: Date) -> Result<CallBack, FormState<CallBackForm>> {
        let mut errors = Vec::new();
        let name = self.name.trim().to_owned();
        match plain(&name, LONGEST_NAME) {
            _ if name.is_empty() => errors.push((CallBackField::Name, FieldError::NoName)),
            Err(error) => errors.push((CallBackField::Name, error)),
            Ok(()) => {}
        }
        let phone = number(&self.phone)
            .map_err(|error| errors.push((CallBackField::Phone, error)))
            .ok();
        let deadline = match deadline(&self.deadline, today) {
            Ok(deadline) => deadline,
            Err(error) => {
                errors.push((CallBackField::Deadline, error));
                None
            }
        };
        match phone {
            Some(phone) if errors.is_empty() => Ok(CallBack {
                name,
                wish: Wish::Call(phone),
                unit: self.unit.trim().to_owned(),
                deadline,
            }),
            _ => Err(FormState::faulty(self, errors)),
        }
    }

    /// Whether anything was written.
    pub fn is_blank(&self) -> bool {
        [&self.name, &self.phone, &self.unit, &self.deadline]
            .into_iter()
            .all(String::is_empty)
    }

    /// What the language link carries along.
    pub fn carried(&self) -> Vec<(&'static str, String)> {
        use CallBackField::{Deadline, Key, Name, Phone, Unit};
        super::carried(self, &[Name, Phone, Unit, Deadline, Key])
    }
}

/// A day that can still be met, or none.
fn deadline(raw: &str, today: Date) -> Result<Option<Date>, FieldError> {
    match date(raw)? {
        Some(day) if day < today => Err(FieldError::PastDate),
        day => Ok(day),
    }
}

/// A date as browsers send it (2026-11-27) or as Danes write it (27.11.2026, 27/11-2026); empty is none.
fn date(raw: &str) -> Result<Option<Date>, FieldError> {
    let raw = raw.trim();
    if raw.is_empty() {
        return Ok(None);
    }
    if let Ok(date) = raw.parse::<Date>() {
        return Ok(Some(date));
    }
    let parts: Vec<i16> = raw
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map_while(|part| part.parse().ok())
        .collect();
    let [day, month, year] = parts[..] else {
        return Err(FieldError::WrongDate);
    };
    // "27.11.26" is this century: nobody asks to be called about the year 26.
    let year = if (0..100).contains(&year) {
        year + 2000
    } else {
        year
    };
    let narrow = |n: i16| i8::try_from(n).unwrap_or(0);
    Date::new(year, narrow(month), narrow(day))
        .map(Some)
        .map_err(|_| FieldError::WrongDate)
}

impl Form for CallBackForm {
    type Field = CallBackField;

    fn keep(&self, field: CallBackField) -> &str {
        match field {
            CallBackField::Name => &self.name,
            CallBackField::Phone => &self.phone,
            CallBackField::Unit => &self.unit,
            CallBackField::Deadline => &self.deadline,
            CallBackField::Key => &self.key,
        }
    }

    fn name(field: CallBackField) -> &'static str {
        match field {
            CallBackField::Name => "name",
            CallBackField::Phone => "phone",
            CallBackField::Unit => "unit",
            CallBackField::Deadline => "deadline",
            CallBackField::Key => "key",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = jiff::civil::date(2026, 11, 21);

    #[test]
    fn a_date_is_read_as_browsers_and_people_write_it() {
        let day = Some(jiff::civil::date(2026, 11, 27));
        for raw in ["2026-11-27", "27.11.2026", "27/11-2026", " 27 11 2026 "] {
            assert_eq!(date(raw), Ok(day), "{raw}");
        }
        assert_eq!(date(" "), Ok(None));
        for raw in ["i morgen", "31.2.2026", "27.11"] {
            assert_eq!(date(raw), Err(FieldError::WrongDate), "{raw}");
        }
    }

    #[test]
    fn a_deadline_that_has_passed_is_a_fault_and_stays_as_it_was_written() {
        for raw in ["2020-01-01", "0000-01-01", "20.11.2026", "1.1.26"] {
            let form = CallBackForm {
                name: "Anna".into(),
                phone: "12345678".into(),
                deadline: raw.into(),
                ..CallBackForm::default()
            };
            let state = form.parse(TODAY).err().expect("wrong");
            assert_eq!(
                state.errors(),
                [("deadline", FieldError::PastDate)],
                "{raw}"
            );
            assert_eq!(state.form().deadline, raw);
        }
        assert_eq!(
            deadline("21.11.2026", TODAY),
            Ok(Some(TODAY)),
            "today is not past"
        );
        assert_eq!(deadline("", TODAY), Ok(None));
    }

    #[test]
    fn a_name_and_a_number_are_needed() {
        let state = CallBackForm::default().parse(TODAY).err().expect("empty");
        assert_eq!(
            state.errors(),
            [
                ("name", FieldError::NoName),
                ("phone", FieldError::NoNumber)
            ]
        );
    }
}
