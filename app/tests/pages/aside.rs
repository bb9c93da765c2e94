//! The pages beside the way: they take no text, but the status.

use app::{
    domain::{Language, notice::Service},
    pages,
};

use crate::{
    html::page,
    sample::{knowledge, knowledge_without},
    written::{down, mended},
};

const DA: Language = Language::Da;

#[test]
fn the_status_with_an_outage() {
    let notices = [down(Service::DigitalPost), mended(Service::Phone)];
    let directory = knowledge_without(&[Service::DigitalPost]).directory;
    let page = page(|| pages::status(DA, &notices, &directory));
    insta::assert_snapshot!(page);
}

#[test]
fn the_status_when_all_is_well() {
    insta::assert_snapshot!(page(|| pages::status(DA, &[], &knowledge().directory)));
}

#[test]
fn a_letter_that_cannot_be_replied_to() {
    insta::assert_snapshot!(page(|| pages::letter(DA, &knowledge().directory)));
}

#[test]
fn help_without_the_digital() {
    insta::assert_snapshot!(page(|| pages::help(DA, &knowledge().directory)));
}

#[test]
fn who_wants_to_come_is_told_the_confirmed_places_and_never_ends_blind() {
    let mut directory = knowledge_without(&[]).directory;
    for lang in [DA, Language::En] {
        let help = page(|| pages::help(lang, &directory));
        let (_, visit) = help.split_once("id=\"besoeg\"").expect("the section");
        assert!(visit.contains("Gaden 7, sikkert"), "{visit}");
        assert!(
            !help.contains("Gaden 7, usikkert"),
            "what is not confirmed is not shown"
        );
    }
    directory.places.clear();
    let help = page(|| pages::help(DA, &directory));
    let (_, visit) = help.split_once("id=\"besoeg\"").expect("the section");
    let (visit, _) = visit.split_once("<h2").expect("the next section");
    assert!(
        visit.contains("Adresser og åbningstider finder du"),
        "{visit}"
    );
    assert!(
        visit.contains("https://www.kk.dk/borger/borgerservice"),
        "where they are found"
    );
    assert!(visit.contains("tel:+4533663366"), "and a phone to book by");
}

#[test]
fn urgent_help() {
    insta::assert_snapshot!(page(|| pages::urgent(DA, &knowledge().directory)));
}

#[test]
fn complaints() {
    insta::assert_snapshot!(page(|| pages::complaint(DA, &knowledge().directory)));
}

#[test]
fn about_the_site() {
    insta::assert_snapshot!(page(|| pages::about(DA, &knowledge())));
}

#[test]
fn privacy() {
    insta::assert_snapshot!(page(|| pages::privacy(DA, &knowledge().directory)));
}

#[test]
fn the_statement_before_it_is_published() {
    insta::assert_snapshot!(page(|| pages::statement(DA, &knowledge().directory, None)));
}

#[test]
fn the_statement_with_its_address() {
    let url = Some("https://www.was.digst.dk/kontakt");
    insta::assert_snapshot!(page(|| pages::statement(DA, &knowledge().directory, url)));
}
