//! A place one can go to: where it is, and when it is open.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Directory;
use crate::domain::{article::Confidence, hours::Hours};

/// A place of a unit. What is uncertain is kept, so that somebody can confirm it, and never shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its id.
    pub id: String,
    /// The unit that receives people there.
    pub unit: String,
    /// In Danish.
    pub da: String,
    /// In English.
    pub en: String,
    /// Street, number, postcode and town, on one line.
    pub address: String,
    /// Hours, only where confirmed.
    #[serde(default)]
    pub hours: Hours,
    /// How sure we are of the address.
    pub confidence: Confidence,
    /// Where it comes from.
    pub source: String,
    /// When that was read.
    pub checked: Date,
}

impl Directory {
    /// The places of a unit that may be shown, in the order of the file.
    pub fn places_of<'a>(&'a self, unit: &'a str) -> impl Iterator<Item = &'a Place> {
        self.places
            .iter()
            .filter(move |place| place.unit == unit && place.confidence.may_be_shown())
    }
}
