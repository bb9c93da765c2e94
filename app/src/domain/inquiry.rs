//! An inquiry: a message that was sent to the municipality, and what becomes of it.
//!
//! The words are the citizen's: no type here speaks through `Debug`. It must not know the store nor the mail.

pub mod reference;

use std::fmt;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{Language, Slug, private::Private};

pub use reference::Reference;

/// How many days an inquiry is kept after it was sent.
pub const KEPT_DAYS: i64 = 90;
/// The most characters of a name or an e-mail address (RFC 5321, section 4.5.3.1.3).
pub const LONGEST_NAME: usize = 254;
/// The most characters of a phone number with its spaces.
pub const LONGEST_PHONE: usize = 30;

/// What kind of inquiry it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A general question.
    Question,
    /// A wish to be called.
    CallBack,
    /// "Virker siden ikke?"
    Fault,
    /// More about an inquiry that was sent before.
    Addition,
}

impl Kind {
    /// The name in the store.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Question => "question",
            Kind::CallBack => "call-back",
            Kind::Fault => "fault",
            Kind::Addition => "addition",
        }
    }

    /// Reads a name.
    pub fn parse(name: &str) -> Option<Kind> {
        [Kind::Question, Kind::CallBack, Kind::Fault, Kind::Addition]
            .into_iter()
            .find(|kind| kind.name() == name)
    }
}

/// How the citizen wishes to be answered.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wish {
    /// By e-mail, to this address.
    Mail(String),
    /// By phone, on this number.
    Call(String),
    /// Not at all: it is read and used.
    Nothing,
}

impl fmt::Debug for Wish {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Wish::Mail(_) => "Mail(..)",
            Wish::Call(_) => "Call(..)",
            Wish::Nothing => "Nothing",
        })
    }
}

/// What the citizen wrote, and what goes with it to the unit. Sealed in the store.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// The message.
    pub words: Private,
    /// The name, if they gave one; else empty.
    pub name: Private,
    /// How to answer.
    pub wish: Wish,
    /// The answers they were shown before they sent it.
    pub shown: Vec<Slug>,
    /// The secret of the follow link, 128 bits in hexadecimal. The store's look-up has only its digest.
    pub secret: Private,
}

impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Letter(..)")
    }
}

/// An inquiry as it is filed: nothing in it is personal but the letter, which the store seals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inquiry {
    /// What the citizen can read aloud.
    pub reference: Reference,
    /// What kind it is.
    pub kind: Kind,
    /// The unit it goes to, by id.
    pub unit: String,
    /// The forvaltning of that unit, by id.
    pub department: String,
    /// The topic it is filed under; may be empty.
    pub topic: String,
    /// The language it was written from.
    pub language: Language,
    /// Its words sound urgent.
    pub urgent: bool,
    /// When it was sent.
    pub sent: Timestamp,
    /// When an answer is promised; `None` when none is: urgent, no answer wished, or nobody says how many days.
    pub reply_by: Option<Date>,
    /// The inquiry it adds to, if it does.
    pub adds_to: Option<Reference>,
    /// The words.
    pub letter: Letter,
}

/// What has happened to an inquiry, as the citizen may know it. Never the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Its reference.
    pub reference: Reference,
    /// What kind it is.
    pub kind: Kind,
    /// The unit that has it, by id.
    pub unit: String,
    /// Whether it sounded urgent.
    pub urgent: bool,
    /// When it was sent.
    pub sent: Timestamp,
    /// When an answer is promised.
    pub reply_by: Option<Date>,
    /// Oldest first.
    pub steps: Vec<Step>,
}

/// Something that happened to an inquiry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: StepKind,
    /// The unit that has it from then on, by id.
    pub unit: String,
}

/// The closed list of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// It is here.
    Received,
    /// It was handed to the unit.
    WithUnit,
    /// The citizen wrote more.
    Added,
    /// It was answered.
    Answered,
}

impl StepKind {
    /// The name in the store.
    pub const fn name(self) -> &'static str {
        match self {
            StepKind::Received => "received",
            StepKind::WithUnit => "with-unit",
            StepKind::Added => "added",
            StepKind::Answered => "answered",
        }
    }

    /// Reads a name.
    pub fn parse(name: &str) -> Option<StepKind> {
        [
            StepKind::Received,
            StepKind::WithUnit,
            StepKind::Added,
            StepKind::Answered,
        ]
        .into_iter()
        .find(|kind| kind.name() == name)
    }
}

impl Followed {
    /// Whether the promise is broken: the day has passed and nobody has answered.
    pub fn is_late(&self, today: Date) -> bool {
        let answered = self
            .steps
            .iter()
            .any(|step| step.kind == StepKind::Answered);
        !answered && self.reply_by.is_some_and(|day| day < today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_does_not_speak_through_debug() {
        let letter = Letter {
            words: "hemmeligt".into(),
            name: "hemmeligt".into(),
            wish: Wish::Mail("hemmeligt".into()),
            shown: Vec::new(),
            secret: "hemmeligt".into(),
        };
        assert!(!format!("{letter:?} {:?}", letter.wish).contains("hemmeligt"));
    }

    #[test]
    fn it_is_late_the_day_after_the_promise() {
        let day = jiff::civil::date(2026, 11, 27);
        let mut followed = Followed {
            reference: Reference::from_bytes([1; 8]),
            kind: Kind::Question,
            unit: String::new(),
            urgent: false,
            sent: Timestamp::UNIX_EPOCH,
            reply_by: Some(day),
            steps: Vec::new(),
        };
        assert!(!followed.is_late(day));
        assert!(followed.is_late(jiff::civil::date(2026, 11, 28)));
        followed.steps.push(Step {
            at: Timestamp::UNIX_EPOCH,
            kind: StepKind::Answered,
            unit: String::new(),
        });
        assert!(!followed.is_late(jiff::civil::date(2026, 11, 28)));
    }
}
