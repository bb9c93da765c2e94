//! The list of all pages, each in every state that looks different.

mod looking;
mod sent;
mod way;
mod writing;

use app::{
    domain::{Language, notice::Service},
    forms::ContactForm,
    pages::{self, FailureKind},
    paths::{self, Place},
    shell::Screen,
};

use super::{HOSTILE, Shown};
use crate::{
    sample::{knowledge, knowledge_without, text},
    written::{down, mended},
};

pub fn every_page(lang: Language) -> Vec<Shown> {
    let mut pages = looking::pages(lang);
    pages.extend(way::pages(lang));
    pages.extend(way::digital_post(lang));
    pages.extend(writing::pages(lang));
    pages.extend(sent::pages(lang));
    pages.extend(beside(lang));
    pages.extend(failures(lang));
    pages
}

fn shown(name: &'static str, place: Place, screen: Screen) -> Shown {
    Shown {
        name,
        place,
        screen,
    }
}

/// Harm in every field, those that are chosen from a list too.
fn form() -> ContactForm {
    ContactForm {
        need: text(HOSTILE),
        sender: text(HOSTILE),
        said: text(HOSTILE),
        seen: text(HOSTILE),
        topic: text(HOSTILE),
        name: text(HOSTILE),
        wish: text(HOSTILE),
        email: text(HOSTILE),
        phone: text(HOSTILE),
        key: text(HOSTILE),
        website: text(HOSTILE),
        step: text(HOSTILE),
    }
}

fn sent_by(sender: &str) -> ContactForm {
    ContactForm {
        sender: text(sender),
        ..form()
    }
}

fn wishing(wish: &str) -> ContactForm {
    ContactForm {
        wish: text(wish),
        ..form()
    }
}

/// Pages that take no text.
fn beside(lang: Language) -> Vec<Shown> {
    let knowledge = knowledge();
    let directory = &knowledge.directory;
    let history = [down(Service::Form), mended(Service::Phone)];
    let form_down = knowledge_without(&[Service::Form]).directory;
    let url = Some("https://www.was.digst.dk/kontakt");
    vec![
        shown(
            "status",
            paths::STATUS,
            pages::status(lang, &history, &form_down),
        ),
        shown(
            "status, well",
            paths::STATUS,
            pages::status(lang, &[], directory),
        ),
        shown("letter", paths::LETTER, pages::letter(lang, directory)),
        shown("help", paths::HELP, pages::help(lang, directory)),
        shown("urgent", paths::URGENT, pages::urgent(lang, directory)),
        shown(
            "complaint",
            paths::COMPLAINT,
            pages::complaint(lang, directory),
        ),
        shown("about", paths::ABOUT, pages::about(lang, &knowledge)),
        shown("privacy", paths::PRIVACY, pages::privacy(lang, directory)),
        shown(
            "statement",
            paths::STATEMENT,
            pages::statement(lang, directory, url),
        ),
        shown(
            "statement, none",
            paths::STATEMENT,
            pages::statement(lang, directory, None),
        ),
    ]
}

fn failures(lang: Language) -> Vec<Shown> {
    let directory = knowledge().directory;
    [
        ("not found", FailureKind::NotFound),
        ("forbidden", FailureKind::Forbidden),
        ("invalid", FailureKind::Invalid),
        ("too large", FailureKind::TooLarge),
        ("too many", FailureKind::TooMany),
        ("broken", FailureKind::Broken),
        ("unavailable", FailureKind::Unavailable),
    ]
    .map(|(name, kind)| {
        let screen = pages::failure(lang, kind, HOSTILE, &directory);
        shown(name, paths::START, screen)
    })
    .into()
}
