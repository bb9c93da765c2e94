//! The hours of a real phone on real days: ordinary, closed, half, past midnight, over Easter.

use jiff::civil::{date, time};

use super::*;

fn opening(days: &str, from: (i8, i8), to: (i8, i8)) -> Opening {
    Opening {
        days: days.parse().expect("days"),
        from: time(from.0, from.1, 0, 0),
        to: time(to.0, to.1, 0, 0),
    }
}

fn support() -> Hours {
    Hours {
        always: false,
        open: vec![
            opening("man-fre", (8, 0), (20, 0)),
            opening("lør, søn, hel", (10, 0), (16, 0)),
        ],
    }
}

fn weekdays() -> Hours {
    Hours {
        always: false,
        open: vec![
            opening("man-ons", (9, 0), (15, 0)),
            opening("tor", (13, 0), (18, 0)),
            opening("fre", (9, 0), (13, 30)),
        ],
    }
}

fn closed(year: i16, month: i8, day: i8, from: Option<Time>) -> Closed {
    Closed {
        date: date(year, month, day),
        da: "lukket".to_owned(),
        from,
    }
}

#[test]
fn hours_are_said_in_both_languages() {
    assert_eq!(
        said(&support(), Language::Da),
        "Mandag-fredag kl. 8-20, lørdag, søndag og helligdage kl. 10-16"
    );
    assert_eq!(
        said(&weekdays(), Language::En),
        "Monday-Wednesday 9-15, Thursday 13-18, Friday 9-13:30"
    );
    assert_eq!(said(&Hours::default(), Language::Da), "");
}

#[test]
fn without_confirmed_hours_nothing_is_known() {
    let now = date(2026, 11, 23).at(3, 0, 0, 0);
    assert_eq!(Hours::default().at(&[], now), Openness::Unknown);
    let always = Hours {
        always: true,
        open: Vec::new(),
    };
    assert_eq!(always.at(&[], now), Openness::Always);
}

#[test]
fn it_opens_and_closes_on_the_minute() {
    // Monday 23 November 2026.
    let day = date(2026, 11, 23);
    for (hour, minute, expected) in [
        (8, 59, Openness::Closed(Some(day.at(9, 0, 0, 0)))),
        (9, 0, Openness::Open(time(15, 0, 0, 0))),
        (14, 59, Openness::Open(time(15, 0, 0, 0))),
        (
            15,
            0,
            Openness::Closed(Some(date(2026, 11, 24).at(9, 0, 0, 0))),
        ),
    ] {
        assert_eq!(
            weekdays().at(&[], day.at(hour, minute, 0, 0)),
            expected,
            "{hour}:{minute}"
        );
    }
}

#[test]
fn the_weekend_is_looked_past() {
    let friday = date(2026, 11, 27).at(13, 30, 0, 0);
    let monday = date(2026, 11, 30).at(9, 0, 0, 0);
    assert_eq!(weekdays().at(&[], friday), Openness::Closed(Some(monday)));
}

#[test]
fn a_closed_day_has_the_hours_of_closed_days_or_none() {
    // Second Christmas day of 2028 is a Tuesday.
    let shut = [closed(2028, 12, 26, None)];
    let noon = date(2028, 12, 26).at(12, 0, 0, 0);
    assert_eq!(support().at(&shut, noon), Openness::Open(time(16, 0, 0, 0)));
    let next = date(2028, 12, 27).at(9, 0, 0, 0);
    assert_eq!(weekdays().at(&shut, noon), Openness::Closed(Some(next)));
}

#[test]
fn a_half_day_ends_when_it_says() {
    // 31 December 2026 is a Thursday; the phone would be open from 13.
    let half = [closed(2026, 12, 30, Some(time(12, 0, 0, 0)))];
    let morning = date(2026, 12, 30).at(10, 0, 0, 0);
    assert_eq!(
        weekdays().at(&half, morning),
        Openness::Open(time(12, 0, 0, 0))
    );
    let later = Openness::Closed(Some(date(2026, 12, 31).at(13, 0, 0, 0)));
    assert_eq!(
        weekdays().at(&half, date(2026, 12, 30).at(12, 0, 0, 0)),
        later
    );
}

#[test]
fn a_night_goes_on_past_midnight() {
    let night = Hours {
        always: false,
        open: vec![opening("fre-lør", (20, 0), (3, 0))],
    };
    let sunday = date(2026, 11, 29);
    assert_eq!(
        night.at(&[], sunday.at(2, 59, 0, 0)),
        Openness::Open(time(3, 0, 0, 0))
    );
    assert!(matches!(
        night.at(&[], sunday.at(3, 0, 0, 0)),
        Openness::Closed(Some(_))
    ));
}

#[test]
fn the_next_opening_is_said_as_people_do() {
    let today = date(2026, 11, 23);
    for (at, danish, english) in [
        (date(2026, 11, 23).at(9, 0, 0, 0), "kl. 9", "at 9"),
        (
            date(2026, 11, 24).at(8, 30, 0, 0),
            "i morgen kl. 8.30",
            "tomorrow at 8:30",
        ),
        (
            date(2026, 11, 26).at(13, 0, 0, 0),
            "torsdag kl. 13",
            "on Thursday at 13",
        ),
        (
            date(2026, 12, 4).at(9, 0, 0, 0),
            "fredag den 4. december kl. 9",
            "on Friday 4 December at 9",
        ),
    ] {
        assert_eq!(opens(at, today, Language::Da), danish);
        assert_eq!(opens(at, today, Language::En), english);
    }
}

#[test]
fn what_is_no_day_is_refused_with_an_example() {
    for wrong in ["", "mandag", "fre-man", "man-hel", "man;tir", "man-tir-ons"] {
        let fault = wrong.parse::<Days>().expect_err(wrong);
        assert!(fault.contains("man-fre"), "{fault}");
    }
    let days: Days = "man-tor, lør, hel".parse().expect("days");
    assert_eq!(days.to_string(), "man-tor, lør, hel");
}
