//! The citizen's way as a form: what they wrote and answered so far. Every page of the way carries all of it along, so
//! that no cookie, two tabs or a session that is gone lose anything.
//!
//! It must not know whether answers were shown: `seen` is a sealed word of the server's, carried and not read.

use serde::{Deserialize, Serialize};

use super::{
    FieldError, Form, FormState,
    checks::{address, number, plain},
    closed,
    need::unusable,
};
use crate::domain::{
    Need,
    inquiry::{LONGEST_NAME, Wish},
    privacy,
    triage::{Said, Sender},
};

/// What came from a page of the way. No `Debug`: it would speak.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactForm {
    /// The text.
    pub need: String,
    /// Who writes.
    #[serde(deserialize_with = "closed::sender")]
    pub sender: String,
    /// The answer to the question.
    #[serde(deserialize_with = "closed::said")]
    pub said: String,
    /// The server's word that answers to the text were shown.
    #[serde(deserialize_with = "closed::seen")]
    pub seen: String,
    /// The topic they chose.
    #[serde(deserialize_with = "closed::topic")]
    pub topic: String,
    /// Their name, if they wish.
    pub name: String,
    /// How to answer.
    #[serde(deserialize_with = "closed::wish")]
    pub wish: String,
    /// For an answer by mail.
    pub email: String,
    /// For an answer by phone.
    pub phone: String,
    /// Tells a double click from a second message.
    #[serde(deserialize_with = "closed::key")]
    pub key: String,
    /// Hidden from people; who fills it in is taken slower.
    #[serde(skip_serializing)]
    pub website: String,
    /// What the button asks for: empty goes on.
    #[serde(skip_serializing)]
    pub step: String,
}

/// The fields of [`ContactForm`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactField {
    /// The text.
    Need,
    /// Who writes.
    Sender,
    /// The answer to the question.
    Said,
    /// The server's word that answers were shown.
    Seen,
    /// The topic.
    Topic,
    /// The name.
    Name,
    /// How to answer.
    Wish,
    /// The address.
    Email,
    /// The number.
    Phone,
    /// The idempotency key.
    Key,
    /// The honeypot.
    Website,
}

/// What the contact form says once it is whole.
#[derive(Clone)]
pub struct Contact {
    /// The message.
    pub need: Need,
    /// The topic they chose; empty when they did not.
    pub topic: String,
    /// The name; may be empty.
    pub name: String,
    /// How to answer.
    pub wish: Wish,
}

impl ContactForm {
    const CARRIED: [ContactField; 10] = [
        ContactField::Need,
        ContactField::Sender,
        ContactField::Said,
        ContactField::Seen,
        ContactField::Topic,
        ContactField::Name,
        ContactField::Wish,
        ContactField::Email,
        ContactField::Phone,
        ContactField::Key,
    ];

    /// A way that begins with a need.
    pub fn about(need: &Need) -> ContactForm {
        ContactForm {
            need: need.words().to_owned(),
            ..ContactForm::default()
        }
    }

    /// The same way with another text: what was answered about the old one is asked again.
    pub fn with_need(self, need: &Need) -> ContactForm {
        if self.need == need.words() {
            return self;
        }
        ContactForm {
            need: need.words().to_owned(),
            said: String::new(),
            seen: String::new(),
            topic: String::new(),
            ..self
        }
    }

    /// What a page carries along unseen: everything but what it shows.
    pub fn carried(&self, shown: &[ContactField]) -> Vec<(&'static str, String)> {
        Self::CARRIED
            .into_iter()
            .filter(|field| !shown.contains(field))
            .map(|field| (Self::name(field), self.keep(field).to_owned()))
            .filter(|(_, value)| !value.is_empty())
            .collect()
    }

    /// Who writes; whatever is not known is a citizen.
    pub fn sender(&self) -> Sender {
        match self.sender.as_str() {
            "anden" => Sender::Helper,
            "virksomhed" => Sender::Company,
            "myndighed" => Sender::Authority,
            "ansat" => Sender::Staff,
            _ => Sender::Oneself,
        }
    }

    /// The answer to the question, if there is one.
    pub fn said(&self) -> Option<Said> {
        match self.said.as_str() {
            "ja" => Some(Said::Yes),
            "nej" => Some(Said::No),
            "ved-ikke" => Some(Said::Unsure),
            "generelt" => Some(Said::General),
            _ => None,
        }
    }

    /// Whether something that people do not see was filled in.
    pub fn looks_mechanical(&self) -> bool {
        !self.website.is_empty()
    }

    /// Whether a field holds what must not be stored. The others hold words of closed lists only.
    pub fn holds_blocked(&self) -> bool {
        [&self.need, &self.name, &self.email, &self.phone]
            .into_iter()
            .any(|text| privacy::blocks(text))
    }

    /// The need, or what is wrong with it.
    pub fn need(&self) -> Result<Need, FieldError> {
        Need::parse(&self.need).map_err(unusable)
    }

    /// For the routing question: the need and an answer.
    pub fn parse_answer(self) -> Result<(Need, Said), FormState<ContactForm>> {
        match (self.need(), self.said()) {
            (Ok(need), Some(said)) => Ok((need, said)),
            (need, said) => {
                let errors = need
                    .err()
                    .map(|error| (ContactField::Need, error))
                    .into_iter()
                    .chain(
                        said.is_none()
                            .then_some((ContactField::Said, FieldError::NotChosen)),
                    );
                let errors = errors.collect();
                Err(FormState::faulty(self, errors))
            }
        }
    }

    /// For the contact form: everything wrong at once. An address or a number that is not wished for is dropped.
    pub fn parse(self) -> Result<Contact, FormState<ContactForm>> {
        let mut errors = Vec::new();
        let need = self
            .need()
            .map_err(|error| errors.push((ContactField::Need, error)))
            .ok();
        if let Err(error) = plain(&self.name, LONGEST_NAME) {
            errors.push((ContactField::Name, error));
        }
        let wish = match self.wish.as_str() {
            "mail" => address(&self.email)
                .map(Wish::Mail)
                .map_err(|error| errors.push((ContactField::Email, error)))
                .ok(),
            "ring" => number(&self.phone)
                .map(Wish::Call)
                .map_err(|error| errors.push((ContactField::Phone, error)))
                .ok(),
            "intet" => Some(Wish::Nothing),
            _ => {
                errors.push((ContactField::Wish, FieldError::NotChosen));
                None
            }
        };
        match (need, wish) {
            (Some(need), Some(wish)) if errors.is_empty() => Ok(Contact {
                need,
                topic: self.topic.trim().to_owned(),
                name: self.name.trim().to_owned(),
                wish,
            }),
            _ => Err(FormState::faulty(self, errors)),
        }
    }
}

impl Form for ContactForm {
    type Field = ContactField;

    fn keep(&self, field: ContactField) -> &str {
        match field {
            ContactField::Need => &self.need,
            ContactField::Sender => &self.sender,
            ContactField::Said => &self.said,
            ContactField::Seen => &self.seen,
            ContactField::Topic => &self.topic,
            ContactField::Name => &self.name,
            ContactField::Wish => &self.wish,
            ContactField::Email => &self.email,
            ContactField::Phone => &self.phone,
            ContactField::Key => &self.key,
            ContactField::Website => &self.website,
        }
    }

    fn name(field: ContactField) -> &'static str {
        match field {
            ContactField::Need => "need",
            ContactField::Sender => "sender",
            ContactField::Said => "said",
            ContactField::Seen => "seen",
            ContactField::Topic => "topic",
            ContactField::Name => "name",
            ContactField::Wish => "wish",
            ContactField::Email => "email",
            ContactField::Phone => "phone",
            ContactField::Key => "key",
            ContactField::Website => "website",
        }
    }
}

#[cfg(test)]
mod tests;
