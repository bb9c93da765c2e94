//! Deliveries: handing an inquiry to its unit, and a receipt to the citizen. When to try again is decided here, purely.
//!
//! It must not know how anything is carried.

use jiff::{SignedDuration, Timestamp};

/// What is delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Parcel {
    /// The inquiry, to its unit.
    ToUnit,
    /// The receipt, to the citizen's e-mail address.
    Receipt,
}

impl Parcel {
    /// The name in the store.
    pub const fn name(self) -> &'static str {
        match self {
            Parcel::ToUnit => "unit",
            Parcel::Receipt => "receipt",
        }
    }

    /// Reads a name.
    pub fn parse(name: &str) -> Option<Parcel> {
        [Parcel::ToUnit, Parcel::Receipt]
            .into_iter()
            .find(|parcel| parcel.name() == name)
    }
}

/// How an attempt ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is there.
    Delivered,
    /// The other end did not answer; it may tomorrow.
    Temporary,
    /// The other end will not have it as it is.
    Permanent,
}

/// What follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing more to do.
    Done,
    /// Try again then.
    Again(Timestamp),
    /// Somebody must look: it is kept, told in the log, and tried once a day in case they have mended it.
    Stuck(Timestamp),
}

/// Minutes between attempts; the last one repeats.
const PAUSES: [i64; 6] = [1, 2, 5, 15, 60, 240];
/// A receipt that cannot be delivered for so many attempts is given up: the citizen has seen it on the screen.
const RECEIPT_ATTEMPTS: u32 = 12;
const A_DAY: i64 = 24 * 60;

/// What follows an attempt; `attempts` counts this one. A citizen's message is never given up.
pub fn after(parcel: Parcel, outcome: Outcome, attempts: u32, now: Timestamp) -> Next {
    let later = |minutes: i64| now + SignedDuration::from_mins(minutes);
    match (outcome, parcel) {
        (Outcome::Delivered, _) => Next::Done,
        (Outcome::Permanent, Parcel::Receipt) => Next::Done,
        (Outcome::Temporary, Parcel::Receipt) if attempts >= RECEIPT_ATTEMPTS => Next::Done,
        (Outcome::Permanent, Parcel::ToUnit) => Next::Stuck(later(A_DAY)),
        (Outcome::Temporary, _) => {
            let nth = (attempts.max(1) as usize - 1).min(PAUSES.len() - 1);
            Next::Again(later(PAUSES[nth]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(next: Next) -> Option<i64> {
        match next {
            Next::Done => None,
            Next::Again(at) | Next::Stuck(at) => {
                Some((at.as_second() - Timestamp::UNIX_EPOCH.as_second()) / 60)
            }
        }
    }

    #[test]
    fn pauses_grow_and_a_message_is_never_given_up() {
        let next = |attempts| {
            minutes(after(
                Parcel::ToUnit,
                Outcome::Temporary,
                attempts,
                Timestamp::UNIX_EPOCH,
            ))
        };
        assert_eq!(
            [1, 2, 3, 6, 7, 1000].map(next),
            [1, 2, 5, 240, 240, 240].map(Some)
        );
        let stuck = after(Parcel::ToUnit, Outcome::Permanent, 1, Timestamp::UNIX_EPOCH);
        assert!(matches!(stuck, Next::Stuck(_)));
        assert_eq!(minutes(stuck), Some(A_DAY));
    }

    #[test]
    fn what_is_delivered_is_done_and_a_receipt_may_be_given_up() {
        let now = Timestamp::UNIX_EPOCH;
        assert_eq!(
            after(Parcel::ToUnit, Outcome::Delivered, 3, now),
            Next::Done
        );
        assert_eq!(
            after(Parcel::Receipt, Outcome::Permanent, 1, now),
            Next::Done
        );
        assert_eq!(
            after(Parcel::Receipt, Outcome::Temporary, 12, now),
            Next::Done
        );
        assert!(matches!(
            after(Parcel::Receipt, Outcome::Temporary, 11, now),
            Next::Again(_)
        ));
    }
}
