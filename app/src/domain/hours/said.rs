//! Hours and moments as they are said. The sentences around them stand in the locale files.

use super::{Date, DateTime, Day, Days, Hours, Language, Time};
use crate::domain::calendar;

/// All hours: "Mandag-onsdag kl. 9-15, torsdag kl. 13-18". Empty when nothing is known.
pub fn said(hours: &Hours, language: Language) -> String {
    if hours.always {
        let always = match language {
            Language::Da => "Hele døgnet, alle dage",
            Language::En => "Day and night, every day",
        };
        return always.to_owned();
    }
    let all: Vec<_> = hours
        .open
        .iter()
        .map(|opening| {
            let days = days(&opening.days, language);
            let (from, to) = (clock(opening.from, language), clock(opening.to, language));
            match language {
                Language::Da => format!("{days} kl. {from}-{to}"),
                Language::En => format!("{days} {from}-{to}"),
            }
        })
        .collect();
    capital(&all.join(", "))
}

/// When it opens, seen from a day: "kl. 9", "i morgen kl. 9", "mandag kl. 9", "fredag den 2. januar kl. 9".
pub fn opens(at: DateTime, today: Date, language: Language) -> String {
    let time = match language {
        Language::Da => format!("kl. {}", clock(at.time(), language)),
        Language::En => format!("at {}", clock(at.time(), language)),
    };
    let day = at.date();
    let ahead = today.until(day).map_or(i32::MAX, |span| span.get_days());
    let when = match (ahead, language) {
        (0, _) => return time,
        (1, Language::Da) => "i morgen".to_owned(),
        (1, Language::En) => "tomorrow".to_owned(),
        (2..=6, Language::Da) => calendar::weekday(language, day).to_owned(),
        (2..=6, Language::En) => format!("on {}", calendar::weekday(language, day)),
        (_, Language::Da) => calendar::weekday_and_date(language, day, today),
        (_, Language::En) => format!("on {}", calendar::weekday_and_date(language, day, today)),
    };
    format!("{when} {time}")
}

/// A time of day: "9", "9.30", in English "9:30".
pub fn clock(time: Time, language: Language) -> String {
    match (time.minute(), language) {
        (0, _) => time.hour().to_string(),
        (minute, Language::Da) => format!("{}.{minute:02}", time.hour()),
        (minute, Language::En) => format!("{}:{minute:02}", time.hour()),
    }
}

fn days(days: &Days, language: Language) -> String {
    let ranges: Vec<_> = days
        .ranges()
        .iter()
        .map(|(first, last)| match first == last {
            true => name(*first, language).to_owned(),
            false => format!("{}-{}", name(*first, language), name(*last, language)),
        })
        .collect();
    let and = match language {
        Language::Da => " og ",
        Language::En => " and ",
    };
    match ranges.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{}{and}{last}", rest.join(", ")),
        _ => ranges.concat(),
    }
}

fn name(day: Day, language: Language) -> &'static str {
    match (day, language) {
        (Day::Monday, Language::Da) => "mandag",
        (Day::Tuesday, Language::Da) => "tirsdag",
        (Day::Wednesday, Language::Da) => "onsdag",
        (Day::Thursday, Language::Da) => "torsdag",
        (Day::Friday, Language::Da) => "fredag",
        (Day::Saturday, Language::Da) => "lørdag",
        (Day::Sunday, Language::Da) => "søndag",
        (Day::Holiday, Language::Da) => "helligdage",
        (Day::Monday, Language::En) => "Monday",
        (Day::Tuesday, Language::En) => "Tuesday",
        (Day::Wednesday, Language::En) => "Wednesday",
        (Day::Thursday, Language::En) => "Thursday",
        (Day::Friday, Language::En) => "Friday",
        (Day::Saturday, Language::En) => "Saturday",
        (Day::Sunday, Language::En) => "Sunday",
        (Day::Holiday, Language::En) => "public holidays",
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
