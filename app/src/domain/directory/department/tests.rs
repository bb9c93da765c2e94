//! What a forvaltning is called on a day, and by which names it is found.

use jiff::civil::date;

use super::*;

fn name(da: &str, from: Option<Date>, until: Option<Date>, confidence: Confidence) -> Name {
    Name {
        da: da.to_owned(),
        en: format!("The {da}"),
        from,
        until,
        confidence,
        source: "en kilde".to_owned(),
        checked: date(2026, 11, 21),
    }
}

/// One whose new name is confirmed, and one whose is not.
fn directory() -> Directory {
    let (last, first) = (Some(date(2025, 12, 31)), Some(date(2026, 1, 1)));
    let sure = Confidence::SourceFound;
    let department = |id: &str, names: Vec<Name>| Department {
        id: id.to_owned(),
        names,
        day: None,
    };
    let unit = |id: &str| Unit {
        id: format!("{id}-sekretariat"),
        department: id.to_owned(),
        as_department: true,
        ..Unit::default()
    };
    Directory {
        departments: vec![
            department(
                "kmt",
                vec![
                    name("Teknik- og Miljøforvaltningen", None, last, sure),
                    name("Klima-, Miljø- og Teknikforvaltningen", first, None, sure),
                ],
            ),
            department(
                "bif",
                vec![
                    name("Beskæftigelsesforvaltningen", None, last, sure),
                    name("Erhvervsforvaltningen", first, None, Confidence::Uncertain),
                ],
            ),
        ],
        units: vec![unit("kmt"), unit("bif")],
        ..Directory::default()
    }
}

#[test]
fn the_name_shown_is_the_confirmed_one_of_the_day() {
    let mut directory = directory();
    for (day, kmt, bif) in [
        (
            date(2025, 12, 31),
            "Teknik- og Miljøforvaltningen",
            "Beskæftigelsesforvaltningen",
        ),
        (
            date(2026, 1, 1),
            "Klima-, Miljø- og Teknikforvaltningen",
            "Beskæftigelsesforvaltningen",
        ),
    ] {
        directory.settle(day);
        let shown = directory.units.iter().map(|unit| unit.name(Language::Da));
        assert_eq!(shown.collect::<Vec<_>>(), [kmt, bif], "{day}");
        assert_eq!(
            directory.departments[0].name(Language::En),
            format!("The {kmt}")
        );
    }
}

#[test]
fn every_name_finds_its_forvaltning_and_an_unconfirmed_one_is_not_repeated() {
    let mut directory = directory();
    directory.settle(date(2026, 11, 22));
    for (words, id, once, alone) in [
        (
            "Teknik- og Miljøforvaltningen",
            "kmt",
            Some("Teknik- og Miljøforvaltningen"),
            true,
        ),
        (
            "teknik og miljo forvaltning",
            "kmt",
            Some("Teknik- og Miljøforvaltningen"),
            true,
        ),
        ("Klima-, Miljø- og Teknikforvaltningen", "kmt", None, true),
        (
            "Hvem er chef i Klima Miljø og Teknikforvaltningen?",
            "kmt",
            None,
            false,
        ),
        ("Erhvervsforvaltningen", "bif", None, true),
    ] {
        let called = directory.department_called(words).expect(words);
        assert_eq!(called.department.id, id, "{words}");
        assert_eq!(
            (called.once(Language::Da), called.alone),
            (once, alone),
            "{words}"
        );
    }
    for words in ["miljø og teknik", "forvaltningen", "", "Økonomi"] {
        assert!(directory.department_called(words).is_none(), "{words}");
    }
}
