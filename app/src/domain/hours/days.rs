//! Which days: "man-fre", "lør, søn, hel". One notation for the files; how days are said is `said`'s.

use super::{Deserialize, FromStr, Serialize, Weekday, fmt};

/// A day of the week, or a closed day of the directory whichever weekday it falls on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Day {
    /// Mandag.
    Monday,
    /// Tirsdag.
    Tuesday,
    /// Onsdag.
    Wednesday,
    /// Torsdag.
    Thursday,
    /// Fredag.
    Friday,
    /// Lørdag.
    Saturday,
    /// Søndag.
    Sunday,
    /// Helligdage and the other closed days.
    Holiday,
}

/// The days in their order, with the short names of the files.
const SHORT: [(Day, &str); 8] = [
    (Day::Monday, "man"),
    (Day::Tuesday, "tir"),
    (Day::Wednesday, "ons"),
    (Day::Thursday, "tor"),
    (Day::Friday, "fre"),
    (Day::Saturday, "lør"),
    (Day::Sunday, "søn"),
    (Day::Holiday, "hel"),
];

impl Day {
    /// The day of a weekday.
    pub fn of(weekday: Weekday) -> Day {
        SHORT[usize::from(weekday.to_monday_zero_offset().unsigned_abs())].0
    }

    fn short(self) -> &'static str {
        SHORT[self as usize].1
    }

    fn read(word: &str) -> Option<Day> {
        let found = SHORT.iter().find(|(_, short)| *short == word.trim());
        found.map(|(day, _)| *day)
    }
}

/// Ranges of days, as they are written: "man-tor, lør" is two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Days(Vec<(Day, Day)>);

impl Days {
    /// Whether a day is among them.
    pub fn hold(&self, day: Day) -> bool {
        self.0
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&day))
    }

    /// The ranges, first and last day of each; the two are one for a single day.
    pub fn ranges(&self) -> &[(Day, Day)] {
        &self.0
    }
}

impl FromStr for Days {
    type Err = String;

    fn from_str(text: &str) -> Result<Days, String> {
        let wrong = || format!("»{text}« are no days: write »man-fre«, »lør, søn« or »hel«");
        let range = |part: &str| {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            let (first, last) = (Day::read(first)?, Day::read(last)?);
            // Closed days are no part of a week.
            let whole = first == last || last != Day::Holiday;
            (first <= last && whole).then_some((first, last))
        };
        let ranges: Option<Vec<_>> = text.split(',').map(range).collect();
        ranges.map(Days).ok_or_else(wrong)
    }
}

impl TryFrom<String> for Days {
    type Error = String;

    fn try_from(text: String) -> Result<Days, String> {
        text.parse()
    }
}

impl From<Days> for String {
    fn from(days: Days) -> String {
        days.to_string()
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, (first, last)) in self.0.iter().enumerate() {
            let comma = if i == 0 { "" } else { ", " };
            match first == last {
                true => write!(f, "{comma}{}", first.short())?,
                false => write!(f, "{comma}{}-{}", first.short(), last.short())?,
            }
        }
        Ok(())
    }
}
