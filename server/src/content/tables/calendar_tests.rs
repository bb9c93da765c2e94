//! The closed days of the shipped directory against the rule they follow: nobody can see that Easter is a week off.

use std::collections::BTreeMap;

use jiff::{
    ToSpan as _,
    civil::{Date, date},
};

/// Easter Sunday: the anonymous Gregorian computus (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8).
fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (golden, century, of_century) = (y % 19, y / 100, y % 100);
    let skipped = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + skipped + 15) % 30;
    let weekday =
        (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    let part = |number: i32| i8::try_from(number).expect("a month or a day");
    date(year, part(days / 31), part(days % 31 + 1))
}

/// Those that are the municipality's own and no public holidays.
const OWN: [&str; 3] = ["Grundlovsdag", "Juleaftensdag", "Nytårsaftensdag"];

/// The closed days of a year. Store bededag is none of them since 2024.
fn closed_in(year: i16) -> BTreeMap<Date, (String, bool)> {
    let from_easter = [
        (-3, "Skærtorsdag"),
        (-2, "Langfredag"),
        (0, "Påskedag"),
        (1, "2. påskedag"),
        (39, "Kristi himmelfartsdag"),
        (49, "Pinsedag"),
        (50, "2. pinsedag"),
    ]
    .map(|(days, name)| (easter(year) + days.days(), name, false));
    let fixed = [
        (1, 1, "Nytårsdag"),
        (6, 5, "Grundlovsdag"),
        (12, 24, "Juleaftensdag"),
        (12, 25, "Juledag"),
        (12, 26, "2. juledag"),
        (12, 31, "Nytårsaftensdag"),
    ]
    .map(|(month, day, name)| (date(year, month, day), name, OWN.contains(&name)));
    let mut closed: BTreeMap<Date, (String, bool)> = BTreeMap::new();
    for (day, name, own) in from_easter.into_iter().chain(fixed) {
        closed
            .entry(day)
            .and_modify(|(said, all_own)| {
                *said = format!("{said} og {}", name.to_lowercase());
                *all_own &= own;
            })
            .or_insert_with(|| (name.to_owned(), own));
    }
    closed
}

#[test]
fn easter_is_where_the_almanac_has_it() {
    for day in [
        date(1961, 4, 2),
        date(2000, 4, 23),
        date(2008, 3, 23),
        date(2019, 4, 21),
        date(2024, 3, 31),
        date(2026, 4, 5),
        date(2038, 4, 25),
    ] {
        assert_eq!(easter(day.year()), day);
    }
}

#[test]
fn the_directory_names_every_closed_day_of_nine_years_and_no_other() {
    let mut faults = Vec::new();
    let files = super::super::embedded().expect("files that can be read");
    let directory = super::directory(&files, &mut faults);
    assert_eq!(faults, []);
    let named: Vec<_> = directory
        .closed
        .into_iter()
        .map(|closed| (closed.date, (closed.da, closed.own)))
        .collect();
    let expected: Vec<_> = (2024..=2032).flat_map(closed_in).collect();
    assert_eq!(named, expected);
}
