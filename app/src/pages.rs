//! The citizen's pages: plain functions of data.
//!
//! A page fetches nothing, decides nothing and says nothing that is not in the locale files.

mod about;
mod addition;
mod answer;
mod blocked;
mod call_back;
mod complaint;
mod contact;
mod digital_post;
mod failure;
mod fault;
mod help;
mod letter;
mod paper_letter;
mod privacy;
mod receipt;
mod start;
mod statement;
mod status;
mod suggestions;
mod thanks;
mod topics;
mod urgent;
mod way;

use jiff::{Timestamp, Zoned, tz::TimeZone};

pub use self::{
    about::about,
    addition::unread_inquiry,
    answer::answer,
    blocked::blocked,
    call_back::call_back,
    complaint::complaint,
    contact::{AroundCheck, AroundContact, check, contact},
    digital_post::digital_post,
    failure::{FailureKind, failure},
    fault::fault,
    help::help,
    letter::letter,
    paper_letter::paper_letter,
    privacy::privacy,
    receipt::{inquiry, no_receipt, receipt},
    start::start,
    statement::statement,
    status::status,
    suggestions::{expired, suggestions},
    thanks::thanks,
    topics::{topic, topics},
    urgent::urgent,
    way::{AroundWay, way},
};

/// A moment as the clocks in Copenhagen show it. The zone is compiled in; without it, UTC is at most two hours off.
fn in_copenhagen(at: Timestamp) -> Zoned {
    at.to_zoned(TimeZone::get("Europe/Copenhagen").unwrap_or(TimeZone::UTC))
}
