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
