//! The working days of the municipality, and a day as it is said in a sentence.
//!
//! A promise of an answer counts working days, and so does the law on access to documents. This module must not know what
//! day it is, nor which days are closed: the directory knows, because the municipality decides some of them.

use jiff::{
    ToSpan as _,
    civil::{Date, Weekday},
};

use super::{Language, directory::Closed};

/// Whether somebody answers on this day: Monday to Friday, and not closed. A half day counts.
pub fn is_working_day(closed: &[Closed], day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
        && !closed
            .iter()
            .any(|closed| closed.date == day && closed.from.is_none())
}

/// The last day of a time limit that is given in working days.
///
/// The day itself never counts, as in the law: what comes on a Friday with one day to answer is due on Monday. With 0 days it
/// is due at once: on the day itself if that is a working day, otherwise on the next one.
pub fn after_working_days(closed: &[Closed], from: Date, days: u16) -> Date {
    let first = usize::from(days > 0);
    from.series(1.day())
        .skip(first)
        .filter(|day| is_working_day(closed, *day))
        .nth(usize::from(days) - first)
        .unwrap_or(Date::MAX)
}

/// A day with its weekday: "fredag den 28. november", "Friday 28 November". The year is told when it is not this year's.
pub fn weekday_and_date(language: Language, day: Date, today: Date) -> String {
    let weekday = weekday(language, day);
    let date = day_and_month(language, day);
    let said = match language {
        Language::Da => format!("{weekday} den {date}"),
        Language::En => format!("{weekday} {date}"),
    };
    if day.year() == today.year() {
        said
    } else {
        format!("{said} {}", day.year())
    }
}

/// A day without its year: "28. november", "28 November".
pub fn day_and_month(language: Language, day: Date) -> String {
    let month = MONTHS[usize::from(day.month().unsigned_abs()) - 1];
    match language {
        Language::Da => format!("{}. {}", day.day(), month.0),
        Language::En => format!("{} {}", day.day(), month.1),
    }
}

/// The weekday: "mandag", "Monday".
pub fn weekday(language: Language, day: Date) -> &'static str {
    let (danish, english) = match day.weekday() {
        Weekday::Monday => ("mandag", "Monday"),
        Weekday::Tuesday => ("tirsdag", "Tuesday"),
        Weekday::Wednesday => ("onsdag", "Wednesday"),
        Weekday::Thursday => ("torsdag", "Thursday"),
        Weekday::Friday => ("fredag", "Friday"),
        Weekday::Saturday => ("lørdag", "Saturday"),
        Weekday::Sunday => ("søndag", "Sunday"),
    };
    match language {
        Language::Da => danish,
        Language::En => english,
    }
}

/// The months in Danish and in English.
const MONTHS: [(&str, &str); 12] = [
    ("januar", "January"),
    ("februar", "February"),
    ("marts", "March"),
    ("april", "April"),
    ("maj", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("august", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
];

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// Easter and Christmas of 2026 to 2027, as the directory names them.
    fn closed() -> Vec<Closed> {
        [
            date(2026, 4, 2),
            date(2026, 4, 3),
            date(2026, 4, 5),
            date(2026, 4, 6),
            date(2026, 12, 24),
            date(2026, 12, 25),
            date(2026, 12, 26),
            date(2026, 12, 31),
            date(2027, 1, 1),
        ]
        .map(|date| Closed {
            date,
            da: "Lukket".to_owned(),
            from: None,
            own: false,
        })
        .to_vec()
    }

    #[test]
    fn nobody_answers_on_weekends_and_closed_days() {
        for (day, works) in [
            (date(2026, 4, 1), true),
            (date(2026, 4, 2), false),
            (date(2026, 4, 4), false),
            (date(2026, 4, 5), false),
            (date(2026, 4, 7), true),
            (date(2026, 12, 24), false),
            (date(2026, 12, 28), true),
        ] {
            assert_eq!(is_working_day(&closed(), day), works, "{day}");
        }
    }

    #[test]
    fn the_day_itself_never_counts() {
        for (from, days, due) in [
            // An ordinary Friday: one weekend, two weekends.
            (date(2026, 11, 20), 1, date(2026, 11, 23)),
            (date(2026, 11, 20), 5, date(2026, 11, 27)),
            (date(2026, 11, 20), 7, date(2026, 12, 1)),
            // What comes in a weekend comes as if on Friday.
            (date(2026, 11, 21), 1, date(2026, 11, 23)),
            (date(2026, 11, 22), 5, date(2026, 11, 27)),
            // The Friday before Easter: seven days skip two weekends and three closed weekdays.
            (date(2026, 3, 27), 7, date(2026, 4, 10)),
            // Over Christmas and New Year.
            (date(2026, 12, 23), 1, date(2026, 12, 28)),
            (date(2026, 12, 30), 1, date(2027, 1, 4)),
            (date(2026, 12, 18), 7, date(2027, 1, 4)),
        ] {
            assert_eq!(
                after_working_days(&closed(), from, days),
                due,
                "{days} from {from}"
            );
        }
    }

    #[test]
    fn no_days_mean_today_or_the_next_working_day() {
        for (from, due) in [
            (date(2026, 11, 20), date(2026, 11, 20)),
            (date(2026, 11, 21), date(2026, 11, 23)),
            (date(2026, 4, 2), date(2026, 4, 7)),
        ] {
            assert_eq!(after_working_days(&closed(), from, 0), due, "{from}");
        }
    }

    #[test]
    fn the_end_of_time_is_no_fault() {
        assert_eq!(after_working_days(&[], Date::MAX, 3), Date::MAX);
    }

    #[test]
    fn a_day_is_said_as_each_language_does() {
        let today = date(2025, 11, 21);
        for (day, danish, english) in [
            (
                date(2025, 11, 28),
                "fredag den 28. november",
                "Friday 28 November",
            ),
            (
                date(2025, 12, 1),
                "mandag den 1. december",
                "Monday 1 December",
            ),
            (
                date(2026, 1, 2),
                "fredag den 2. januar 2026",
                "Friday 2 January 2026",
            ),
            (
                date(2024, 2, 29),
                "torsdag den 29. februar 2024",
                "Thursday 29 February 2024",
            ),
        ] {
            assert_eq!(weekday_and_date(Language::Da, day, today), danish);
            assert_eq!(weekday_and_date(Language::En, day, today), english);
        }
    }

    #[test]
    fn every_month_and_weekday_has_the_english_name_that_jiff_gives_it() {
        let year = date(2026, 1, 1);
        for day in year.series(1.day()).take(365) {
            assert_eq!(
                weekday_and_date(Language::En, day, year),
                day.strftime("%A %-d %B").to_string()
            );
        }
    }
}
