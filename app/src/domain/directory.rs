//! The directory: forvaltninger, units, phones, other authorities and the places of the web we point to.
//!
//! It is data (`content/directory.toml`), because the organisation changes. This module must not know any of it by name,
//! except the few phones and links that every page needs.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::{
    Language,
    article::{Confidence, Login},
    hours::Hours,
    moment::Moment,
    phrases::words,
};
use municipality::Municipality;

pub use department::Department;
pub use place::Place;
pub use unit::Unit;

pub mod department;
pub mod municipality;
mod now;
pub mod place;
#[cfg(test)]
mod tests;
pub mod unit;

/// The directory.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Directory {
    /// Working days within which an inquiry is answered, where a unit names no other number.
    pub reply_days: u16,
    /// The municipality itself; ask [`Directory::municipality`] what may be shown.
    pub municipality: Option<Municipality>,
    /// Forvaltninger.
    #[serde(rename = "department")]
    pub departments: Vec<Department>,
    /// Units, each of a forvaltning.
    #[serde(rename = "unit")]
    pub units: Vec<Unit>,
    /// Phones.
    #[serde(rename = "phone")]
    pub phones: Vec<Phone>,
    /// Places one can go to; ask [`Directory::places_of`] which may be shown.
    #[serde(rename = "place")]
    pub places: Vec<Place>,
    /// Other authorities.
    #[serde(rename = "authority")]
    pub authorities: Vec<Authority>,
    /// Places of the web.
    #[serde(rename = "link")]
    pub links: Vec<Link>,
    /// Days on which nobody answers.
    pub closed: Vec<Closed>,
    /// The moment it is read in; without one, pages say less and nothing wrong.
    #[serde(skip)]
    pub moment: Option<Moment>,
}

/// The phone every page shows.
pub const MAIN_PHONE: &str = "hovednummer";
/// The phone for danger to life.
pub const ALARM: &str = "alarm";
/// Den Sociale Døgnvagt.
pub const NIGHT_DUTY: &str = "doegnvagt";
/// Digital Post for citizens.
pub const DIGITAL_POST: &str = "digital-post-borger";
/// Digital Post for businesses and other authorities.
pub const DIGITAL_POST_BUSINESS: &str = "digital-post-virk";
/// Booking a visit.
pub const CITIZEN_SERVICE: &str = "kk-borgerservice";
/// Where phone hours are found.
pub const CONTACT_PAGE: &str = "kk-kontakt";
/// Who gets an inquiry when neither an answer nor a topic says better: Borgerservice, the one entrance since 1.1.2026.
pub const DEFAULT_UNIT: &str = "kff-borgerservice";

/// In `without_voice`: our own contact form.
pub const OUR_FORM: &str = "kontaktformular";

/// What the pages cannot do without: `server check` and the start refuse a directory without them.
pub const NEEDED_PHONES: [&str; 3] = [MAIN_PHONE, ALARM, NIGHT_DUTY];
/// See [`NEEDED_PHONES`].
pub const NEEDED_LINKS: [&str; 4] = [
    DIGITAL_POST,
    DIGITAL_POST_BUSINESS,
    CITIZEN_SERVICE,
    CONTACT_PAGE,
];

/// A name in both languages.
macro_rules! named {
    ($($type:ty),+) => {$(
        impl $type {
            /// Its name in a language.
            pub fn name(&self, language: Language) -> &str {
                match language {
                    Language::Da => &self.da,
                    Language::En => &self.en,
                }
            }
        }
    )+};
}
named!(Unit, Phone, Place, Authority, Link, Municipality);

/// A phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// Its id.
    pub id: String,
    /// The number, for the eye.
    pub number: String,
    /// Whose it is, in Danish.
    pub da: String,
    /// Whose it is, in English.
    pub en: String,
    /// Hours, only where confirmed.
    #[serde(default)]
    pub hours: Hours,
    /// Where hours are found.
    #[serde(default)]
    pub url: String,
    /// The municipality's own: its closed days hold, and it is down when the municipality's phones are.
    #[serde(default)]
    pub municipal: bool,
    /// The way for who cannot speak on a phone: a link of the directory, or [`OUR_FORM`]. Empty: none is known.
    #[serde(default)]
    pub without_voice: String,
    /// How sure we are.
    pub confidence: Confidence,
    /// Where it comes from.
    pub source: String,
    /// When that was read.
    pub checked: Date,
}

/// Another authority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// Its id.
    pub id: String,
    /// In Danish.
    pub da: String,
    /// In English.
    pub en: String,
    /// Its page.
    pub url: String,
    /// How sure we are.
    pub confidence: Confidence,
    /// Where it comes from.
    pub source: String,
    /// When that was read.
    pub checked: Date,
}

/// A place of the web.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Its id.
    pub id: String,
    /// In Danish.
    pub da: String,
    /// In English.
    pub en: String,
    /// Where it leads.
    pub url: String,
    /// What it asks of you.
    pub login: Login,
    /// How sure we are.
    pub confidence: Confidence,
    /// Where it comes from.
    pub source: String,
    /// When that was read.
    pub checked: Date,
}

/// A day on which nobody answers, or only until a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closed {
    /// The day.
    pub date: Date,
    /// Why, in Danish.
    pub da: String,
    /// On a half day: from when. It is a working day nevertheless.
    #[serde(default)]
    pub from: Option<Time>,
    /// The municipality's own closed day and no public holiday: it says nothing of anybody else's phone.
    #[serde(default)]
    pub own: bool,
}

impl Directory {
    /// The municipality itself, if it may be shown.
    pub fn municipality(&self) -> Option<&Municipality> {
        self.municipality
            .as_ref()
            .filter(|municipality| municipality.confidence.may_be_shown())
    }

    /// Working days within which a unit answers.
    pub fn reply_days(&self, unit: &Unit) -> u16 {
        match unit.reply_days {
            0 => self.reply_days,
            days => days,
        }
    }

    /// The one unit that a text calls by its name; `None` when it calls none, or more than one.
    pub fn unit_called(&self, text: &str) -> Option<&Unit> {
        let words = words(text);
        let mut called = self
            .units
            .iter()
            .filter(|unit| unit.called.iter().any(|name| words.contains(name)));
        let one = called.next()?;
        called.next().is_none().then_some(one)
    }

    /// The recipient to choose in Digital Post for a unit. It is one name in both languages: Digital Post speaks Danish.
    pub fn digital_post_name<'a>(&'a self, unit: &'a Unit) -> &'a str {
        match unit.digital_post.as_str() {
            "" => self.municipality().map_or("", |all| all.da.as_str()),
            name => name,
        }
    }

    /// A forvaltning by id.
    pub fn department(&self, id: &str) -> Option<&Department> {
        self.departments
            .iter()
            .find(|department| department.id == id)
    }

    /// A unit by id.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// The units that can be asked to call. Who answers emergencies is called at once, never waited for.
    pub fn calling_units(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(|unit| unit.phone != NIGHT_DUTY)
    }

    /// A phone by id, if it may be shown.
    pub fn phone(&self, id: &str) -> Option<&Phone> {
        self.phones
            .iter()
            .find(|phone| phone.id == id && phone.confidence.may_be_shown())
    }

    /// An authority by id, if it may be shown.
    pub fn authority(&self, id: &str) -> Option<&Authority> {
        self.authorities
            .iter()
            .find(|authority| authority.id == id && authority.confidence.may_be_shown())
    }

    /// A link by id, if it may be shown.
    pub fn link(&self, id: &str) -> Option<&Link> {
        self.links
            .iter()
            .find(|link| link.id == id && link.confidence.may_be_shown())
    }
}
