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
        own: false,
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
    assert_eq!(
        Hours::default().at(Whose::Ours, &[], now),
        Openness::Unknown
    );
    let always = Hours {
        always: true,
        open: Vec::new(),
    };
    assert_eq!(always.at(Whose::Ours, &[], now), Openness::Always);
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
            weekdays().at(Whose::Ours, &[], day.at(hour, minute, 0, 0)),
            expected,
            "{hour}:{minute}"
        );
    }
}

#[test]
fn the_weekend_is_looked_past() {
    let friday = date(2026, 11, 27).at(13, 30, 0, 0);
    let monday = date(2026, 11, 30).at(9, 0, 0, 0);
    assert_eq!(
        weekdays().at(Whose::Ours, &[], friday),
        Openness::Closed(Some(monday))
    );
}

#[test]
fn a_closed_day_has_the_hours_of_closed_days_or_none() {
    // Second Christmas day of 2028 is a Tuesday.
    let shut = [closed(2028, 12, 26, None)];
    let noon = date(2028, 12, 26).at(12, 0, 0, 0);
    assert_eq!(
        support().at(Whose::Ours, &shut, noon),
        Openness::Open(time(16, 0, 0, 0))
    );
    let next = date(2028, 12, 27).at(9, 0, 0, 0);
    assert_eq!(
        weekdays().at(Whose::Ours, &shut, noon),
        Openness::Closed(Some(next))
    );
}

#[test]
fn a_half_day_ends_when_it_says() {
    // 31 December 2026 is a Thursday; the phone would be open from 13.
    let half = [closed(2026, 12, 30, Some(time(12, 0, 0, 0)))];
    let morning = date(2026, 12, 30).at(10, 0, 0, 0);
    assert_eq!(
        weekdays().at(Whose::Ours, &half, morning),
        Openness::Open(time(12, 0, 0, 0))
    );
    let later = Openness::Closed(Some(date(2026, 12, 31).at(13, 0, 0, 0)));
    assert_eq!(
        weekdays().at(Whose::Ours, &half, date(2026, 12, 30).at(12, 0, 0, 0)),
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
        night.at(Whose::Ours, &[], sunday.at(2, 59, 0, 0)),
        Openness::Open(time(3, 0, 0, 0))
    );
    assert!(matches!(
        night.at(Whose::Ours, &[], sunday.at(3, 0, 0, 0)),
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

#[test]
fn our_closed_days_say_nothing_of_anothers_phone() {
    let ours = |year, month, day| Closed {
        own: true,
        ..closed(year, month, day, None)
    };
    // 5 June 2026 is a Friday; the phone says when it is open on public holidays, and this is none.
    let constitution = [ours(2026, 6, 5)];
    let noon = date(2026, 6, 5).at(12, 0, 0, 0);
    let whoses = [
        (Whose::Anothers, Openness::Unknown),
        (Whose::Ours, Openness::Open(time(16, 0, 0, 0))),
    ];
    for (whose, openness) in whoses {
        assert_eq!(support().at(whose, &constitution, noon), openness);
    }
    // A public holiday: confirmed hours hold, and where there are none, nothing is said.
    let second = [closed(2028, 12, 26, None)];
    let noon = date(2028, 12, 26).at(12, 0, 0, 0);
    let open = Openness::Open(time(16, 0, 0, 0));
    assert_eq!(support().at(Whose::Anothers, &second, noon), open);
    let unsaid = weekdays().at(Whose::Anothers, &second, noon);
    assert_eq!(unsaid, Openness::Unknown);
    // The evening before a day of ours: it may open then, so no later day is named.
    let evening = date(2026, 6, 4).at(21, 0, 0, 0);
    let next = support().at(Whose::Anothers, &constitution, evening);
    assert_eq!(next, Openness::Closed(None));
    // The days around it are ordinary ones.
    let saturday = date(2026, 6, 6).at(12, 0, 0, 0);
    let open = support().at(Whose::Anothers, &constitution, saturday);
    assert_eq!(open, Openness::Open(time(16, 0, 0, 0)));
    let ordinary = date(2026, 6, 3).at(12, 0, 0, 0);
    let open = support().at(Whose::Anothers, &constitution, ordinary);
    assert_eq!(open, Openness::Open(time(20, 0, 0, 0)));
}
