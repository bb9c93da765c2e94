//! The names of the forvaltninger follow the days, and every name, old and new, finds its way.

use app::domain::Language;

use crate::support::{shipped, start_in, start_whole, whole};

#[tokio::test]
async fn the_old_name_finds_the_forvaltning_under_its_name_of_today() {
    let app = start_whole().await;
    for (need, told) in [
        (
            "Teknik- og Miljøforvaltningen",
            "Teknik- og Miljøforvaltningen hedder nu Klima-, Miljø- og Teknikforvaltningen.",
        ),
        (
            "klima miljø og teknikforvaltningen",
            "Klima-, Miljø- og Teknikforvaltningen",
        ),
        ("Socialforvaltningen", "Socialforvaltningen"),
        // Its new name is not confirmed: it finds the forvaltning, and is not repeated.
        (
            "Kultur-, Fritids- og Borgerserviceforvaltningen",
            "Kultur- og Fritidsforvaltningen",
        ),
    ] {
        let page = app.newcomer_states("/forslag", need).await.text;
        let shown = crate::support::form::shown(&page);
        assert!(shown.contains(told), "{need}: {shown}");
        assert!(page.contains("tel:+4533663366"), "{need}");
        assert!(
            page.matches("href=\"/svar/").count() >= 5,
            "{need}: its answers"
        );
    }
    let words = "Technical and Environmental Administration";
    let english = app.newcomer_states("/en/forslag", words).await;
    let shown = crate::support::form::shown(&english.text);
    assert!(
        shown.contains("is now called The Climate, Environment and Technical Administration"),
        "{shown}"
    );
}

#[tokio::test]
async fn an_answer_names_the_forvaltning_as_it_is_called_on_the_day() {
    // As if the name changed on 1 December; the clock stands at 21 November.
    let mut shipped = shipped().clone();
    let departments = shipped.directory.departments.iter_mut();
    let kmt = departments
        .into_iter()
        .find(|one| one.id == "kmt")
        .expect("there");
    for name in &mut kmt.names {
        name.until = name.until.map(|_| jiff::civil::date(2026, 11, 30));
        name.from = name.from.map(|_| jiff::civil::date(2026, 12, 1));
    }
    let folder = tempfile::tempdir().expect("a temp dir");
    let app = start_in(folder.path(), &[], &shipped).await;
    let (old, new) = (
        "Teknik- og Miljøforvaltningen",
        "Klima-, Miljø- og Teknikforvaltningen",
    );
    let page = app.get("/svar/byggetilladelse").await.text;
    assert!(page.contains(old) && !page.contains(new));
    app.clock.advance(24 * 10, 0);
    let page = app.get("/svar/byggetilladelse").await.text;
    assert!(
        page.contains(new) && !page.contains(old),
        "nobody restarted anything"
    );
}

#[test]
fn there_are_seven_and_each_has_a_unit_of_its_name() {
    let mut directory = whole().directory.clone();
    directory.settle(jiff::civil::date(2026, 11, 22));
    let named: Vec<_> = directory
        .units
        .iter()
        .filter(|unit| unit.as_department)
        .collect();
    assert_eq!(named.len(), 7);
    for unit in named {
        let department = directory.department(&unit.department).expect("there");
        for language in [Language::Da, Language::En] {
            assert_eq!(unit.name(language), department.name(language));
            assert!(!unit.name(language).is_empty());
        }
    }
}
