//! The moment a page is made in: what Copenhagen's clocks show, and what is down.
//!
//! It stands in the directory a page is given, because what it changes stands on every page ("open now", a phone that does
//! not work). It is never stored, and must not read a clock.

use jiff::civil::DateTime;

use super::notice::Service;

/// What is true while a page is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The time in Copenhagen, to the minute.
    pub now: DateTime,
    /// The services that are down.
    pub down: Vec<Service>,
    /// Whether the box suggests answers while somebody types.
    pub while_typing: bool,
}
