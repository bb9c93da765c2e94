//! The municipality as a whole: what it is called and numbered where its units are not told apart.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::article::Confidence;

/// The municipality itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// In Danish; also the recipient to choose in Digital Post when a unit names none.
    pub da: String,
    /// In English.
    pub en: String,
    /// Its CVR number, by which businesses and other authorities find it.
    pub cvr: String,
    /// Where a paper letter goes, on one line.
    pub address: String,
    /// How sure we are.
    pub confidence: Confidence,
    /// Where it comes from.
    pub source: String,
    /// When that was read.
    pub checked: Date,
}
