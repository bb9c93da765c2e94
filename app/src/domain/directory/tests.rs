//! What the directory answers for its units and for the municipality.

use super::*;

fn unit(reply_days: u16, digital_post: &str) -> Unit {
    Unit {
        id: "enhed".to_owned(),
        department: "kff".to_owned(),
        reply_days,
        digital_post: digital_post.to_owned(),
        ..Unit::default()
    }
}

fn directory(confidence: Confidence) -> Directory {
    Directory {
        reply_days: 5,
        municipality: Some(Municipality {
            da: "Kommunen".to_owned(),
            en: "The City".to_owned(),
            cvr: "12345678".to_owned(),
            address: "Rådhuset".to_owned(),
            confidence,
            source: "en kilde".to_owned(),
            checked: jiff::civil::date(2026, 11, 21),
        }),
        ..Directory::default()
    }
}

#[test]
fn a_unit_answers_within_its_own_days_or_the_directorys() {
    let directory = directory(Confidence::SourceFound);
    assert_eq!(directory.reply_days(&unit(0, "")), 5);
    assert_eq!(directory.reply_days(&unit(7, "")), 7);
}

#[test]
fn digital_post_goes_to_the_unit_or_else_to_the_municipality() {
    let known = directory(Confidence::SourceFound);
    assert_eq!(known.digital_post_name(&unit(0, "")), "Kommunen");
    assert_eq!(known.digital_post_name(&unit(0, "Byggesag")), "Byggesag");
}

#[test]
fn an_uncertain_municipality_is_not_shown() {
    let uncertain = directory(Confidence::Uncertain);
    assert_eq!(uncertain.municipality(), None);
    assert_eq!(uncertain.digital_post_name(&unit(0, "")), "");
    let known = directory(Confidence::WellKnown);
    let name = known.municipality().map(|all| all.name(Language::En));
    assert_eq!(name, Some("The City"));
}

#[test]
fn a_unit_that_a_text_calls_by_its_name_is_the_one() {
    let called = |id: &str, names: &[&str]| Unit {
        id: id.to_owned(),
        called: names.iter().map(|&name| name.to_owned()).collect(),
        ..unit(0, "")
    };
    let directory = Directory {
        units: vec![
            unit(0, ""),
            called("job", &["jobcenter", "jobcentret"]),
            called("plads", &["pladsanvisningen"]),
        ],
        ..Directory::default()
    };
    let id = |text: &str| directory.unit_called(text).map(|unit| unit.id.as_str());
    assert_eq!(id("Et brev fra Jobcentret, og jobcenter igen"), Some("job"));
    assert_eq!(id("jobcentret eller pladsanvisningen?"), None);
    assert_eq!(id("et brev"), None);
}
