//! Opening hours as data: how they are said, and whether it is open at a moment.
//!
//! Hours stand only where they are confirmed; without any, nothing is known and nothing is said: never "closed". This
//! module must not know what time it is, nor whose hours they are.

use std::{fmt, str::FromStr};

use jiff::{
    ToSpan as _,
    civil::{Date, DateTime, Time, Weekday},
};
use serde::{Deserialize, Serialize};

use super::{Language, directory::Closed};

mod days;
mod said;
#[cfg(test)]
mod tests;

pub use days::{Day, Days};
pub use said::{clock, opens, said};

/// Some days with one opening time, as `{ days = "man-fre", from = "08:00", to = "20:00" }`. Local time in Copenhagen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// Which days; `hel` names the closed days of the directory.
    pub days: Days,
    /// The first minute.
    pub from: Time,
    /// The first minute after. Earlier than `from`: it goes on past midnight.
    pub to: Time,
}

/// Confirmed hours.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Hours {
    /// Day and night, every day.
    pub always: bool,
    /// Otherwise when.
    pub open: Vec<Opening>,
}

/// Whether it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Openness {
    /// Hours are not confirmed.
    Unknown,
    /// Day and night.
    Always,
    /// Open, until this time.
    Open(Time),
    /// Not now, but then; `None` when no opening was found within two weeks.
    Closed(Option<DateTime>),
}

/// Whose phone it is, and so which closed days hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The municipality's: every closed day of the directory is one.
    Ours,
    /// Another's, who has closed days of their own: of a closed day only confirmed hours on public holidays tell anything.
    Anothers,
}

/// How far ahead the next opening is looked for, in days: past Easter and Christmas.
const AHEAD: i32 = 14;

impl Hours {
    /// Whether anything is known.
    pub fn is_known(&self) -> bool {
        self.always || !self.open.is_empty()
    }

    /// Whether it is open at a moment of Copenhagen's clocks. On a closed day only what is marked `hel` counts; on a half
    /// day everything ends when the half day does.
    pub fn at(&self, whose: Whose, closed: &[Closed], now: DateTime) -> Openness {
        if self.always {
            return Openness::Always;
        }
        if self.open.is_empty() {
            return Openness::Unknown;
        }
        // Yesterday's hours may go on past midnight.
        let yesterday = now.date().yesterday().unwrap_or(now.date());
        let of = |day| self.of(whose, closed, day);
        let nights = self.open.iter().any(|one| one.to <= one.from);
        let before = of(yesterday).or_else(|| (!nights).then(Vec::new));
        let (Some(before), Some(today)) = (before, of(now.date())) else {
            return Openness::Unknown;
        };
        let running = before
            .into_iter()
            .chain(today)
            .find(|(from, to)| *from <= now && now < *to);
        if let Some((_, to)) = running {
            return Openness::Open(to.time());
        }
        // It is not said to open after a day of which nothing is known: it may open then.
        let next = (0..=AHEAD)
            .filter_map(|days| now.date().checked_add(days.days()).ok())
            .map_while(of)
            .flatten()
            .map(|(from, _)| from)
            .find(|from| *from > now);
        Openness::Closed(next)
    }

    /// When it is open on a day, in order: from and to. `None`: another's closed days are not known.
    fn of(&self, whose: Whose, closed: &[Closed], day: Date) -> Option<Vec<(DateTime, DateTime)>> {
        let shut = closed.iter().find(|closed| closed.date == day);
        if let (Whose::Anothers, Some(shut)) = (whose, shut) {
            let said = self.open.iter().any(|one| one.days.hold(Day::Holiday));
            if shut.own || shut.from.is_some() || !said {
                return None;
            }
        }
        let kind = match shut {
            Some(Closed { from: None, .. }) => Day::Holiday,
            _ => Day::of(day.weekday()),
        };
        let half = shut.and_then(|shut| shut.from);
        let mut spans: Vec<_> = self
            .open
            .iter()
            .filter(|opening| opening.days.hold(kind))
            .map(|opening| {
                let from = day.to_datetime(opening.from);
                let ends = if opening.to <= opening.from {
                    day.tomorrow().unwrap_or(day)
                } else {
                    day
                };
                let to = ends.to_datetime(opening.to);
                let to = half.map_or(to, |half| to.min(day.to_datetime(half)));
                (from, to)
            })
            .filter(|(from, to)| from < to)
            .collect();
        spans.sort_unstable();
        Some(spans)
    }
}
