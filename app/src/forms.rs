//! Forms: raw strings in, domain values out, every fault at once.
//!
//! A form must not know HTTP, nor the sentence that tells of a fault: that is in the locale files.

pub mod addition;
pub mod call_back;
mod checks;
mod closed;
pub mod contact;
pub mod fault;
pub mod feedback;
pub mod need;

pub use addition::{AdditionField, AdditionForm};
pub use call_back::{CallBackField, CallBackForm};
pub use contact::{Contact, ContactField, ContactForm};
pub use fault::{FaultField, FaultForm};
pub use feedback::FeedbackForm;
pub use need::{NeedField, NeedForm};

/// What was written in a form and what is wrong with it: enough to show it again.
#[derive(Clone)]
pub struct FormState<F: Form> {
    form: Box<F>,
    errors: Vec<(F::Field, FieldError)>,
    unsent: bool,
}

/// A form whose fields can be shown again.
pub trait Form: Clone {
    /// The names of its fields.
    type Field: Copy + PartialEq;
    /// What may be shown again of a field.
    fn keep(&self, field: Self::Field) -> &str;
    /// The field's `name` in HTML, which is also the id the summary links to.
    fn name(field: Self::Field) -> &'static str;
}

/// Some fields with what stands in them, to be carried along unseen; empty ones are left out.
fn carried<F: Form>(form: &F, fields: &[F::Field]) -> Vec<(&'static str, String)> {
    fields
        .iter()
        .map(|field| (F::name(*field), form.keep(*field).to_owned()))
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

/// What is wrong with a field. The sentence is in the locale files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldError {
    /// Nothing was written.
    Empty,
    /// More than this many characters.
    TooLong(usize),
    /// Only signs or emoji.
    NoWords,
    /// One of the possibilities must be chosen.
    NotChosen,
    /// There may be a CPR number in it.
    Cpr,
    /// A code, an account or a card number.
    Secret,
    /// A name is needed.
    NoName,
    /// An e-mail address is needed.
    NoAddress,
    /// This is no e-mail address.
    WrongAddress,
    /// A phone number is needed.
    NoNumber,
    /// This is no phone number.
    WrongNumber,
    /// This is no date.
    WrongDate,
    /// The date has passed.
    PastDate,
    /// What does not work must be told.
    NoReport,
    /// What is to be added must be told.
    NoAddition,
}

/// One field, ready to be shown.
#[derive(Clone)]
pub struct FieldState {
    /// `name` and `id`.
    pub name: &'static str,
    /// What was written.
    pub value: String,
    /// What is wrong with it.
    pub error: Option<FieldError>,
}

impl<F: Form> FormState<F> {
    /// A form with nothing wrong.
    pub fn clean(form: F) -> Self {
        FormState::faulty(form, Vec::new())
    }

    /// A form with faults.
    pub fn faulty(form: F, errors: Vec<(F::Field, FieldError)>) -> Self {
        FormState {
            // Boxed, because it is the error of every `parse`.
            form: Box::new(form),
            errors,
            unsent: false,
        }
    }

    /// A form with nothing wrong that could not be sent just now: everything that was written stands in it.
    pub fn unsent(form: F) -> Self {
        FormState {
            unsent: true,
            ..FormState::clean(form)
        }
    }

    /// Whether it could not be sent just now.
    pub fn is_unsent(&self) -> bool {
        self.unsent
    }

    /// The form itself.
    pub fn form(&self) -> &F {
        &self.form
    }

    /// A field, to show.
    pub fn field(&self, field: F::Field) -> FieldState {
        FieldState {
            name: F::name(field),
            value: self.form.keep(field).to_owned(),
            error: self
                .errors
                .iter()
                .find(|(wrong, _)| *wrong == field)
                .map(|(_, error)| *error),
        }
    }

    /// Every fault with the name of its field, for the summary.
    pub fn errors(&self) -> Vec<(&'static str, FieldError)> {
        self.errors
            .iter()
            .map(|(field, error)| (F::name(*field), *error))
            .collect()
    }
}
