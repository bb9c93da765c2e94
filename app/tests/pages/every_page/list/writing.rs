//! Writing to us, on the form, on paper, or to be called.

use app::{
    domain::{Language, notice::Service},
    forms::{CallBackForm, ContactForm, FaultForm, FormState},
    pages::{self, AroundCheck, AroundContact},
    paths,
};
use jiff::civil::date;

use super::{HOSTILE, Shown, form, sent_by, shown, wishing};
use crate::sample::{TODAY, knowledge_without, text, told};

pub fn pages(lang: Language) -> Vec<Shown> {
    let knowledge = knowledge_without(&Service::ALL);
    let directory = &knowledge.directory;
    let around = |urgent| AroundContact {
        unit: directory.unit("enhed"),
        reply_by: Some(date(2026, 11, 27)),
        today: TODAY,
        urgent,
    };
    let contact = |name, form, urgent| {
        let screen = pages::contact(lang, form, &around(urgent), &knowledge);
        shown(name, paths::CONTACT, screen)
    };
    let check = |name, wish, seen, down, unsent| {
        let around = AroundCheck {
            contact: around(unsent),
            answers: vec![told(lang)],
            seen,
            search_is_down: down,
            unsent,
        };
        let screen = pages::check(lang, &wishing(wish), around, &knowledge);
        shown(name, paths::CONTACT_CHECK, screen)
    };
    let paper = |name, form| {
        let unit = directory.unit("enhed");
        let screen = pages::paper_letter(lang, &form, unit, text("21. november 2026"), &knowledge);
        shown(name, paths::PAPER_LETTER, screen)
    };
    let wrong = |wish| wishing(wish).parse().err().expect("wrong");
    let empty = ContactForm::default().parse().err().expect("empty");
    let call = CallBackForm {
        name: text(HOSTILE),
        phone: text(HOSTILE),
        unit: text(HOSTILE),
        deadline: text(HOSTILE),
        key: text(HOSTILE),
        website: text(HOSTILE),
        step: text(HOSTILE),
    };
    let wrong_call = call.clone().parse(TODAY).err().expect("wrong");
    let call_back = |name, form| {
        let screen = pages::call_back(lang, form, &knowledge);
        shown(name, paths::CALL_BACK, screen)
    };
    let report = FaultForm {
        need: text(HOSTILE),
        name: text(HOSTILE),
        email: text(HOSTILE),
        key: text(HOSTILE),
        website: text(HOSTILE),
        step: text(HOSTILE),
    };
    let wrong_report = report.clone().parse().err().expect("wrong");
    let fault = |name, form, urgent| {
        let screen = pages::fault(lang, form, urgent, directory);
        shown(name, paths::FAULT, screen)
    };
    vec![
        contact("contact", FormState::clean(sent_by("virksomhed")), true),
        contact("contact, empty", empty, false),
        contact("contact, wrong wish", wrong(HOSTILE), false),
        contact("contact, wrong address", wrong("mail"), false),
        contact("contact, wrong number", wrong("ring"), false),
        check("check", "mail", true, false, false),
        check("check, not seen", "ring", false, false, false),
        check("check, nothing", "intet", false, true, false),
        check("check, unsent", HOSTILE, true, false, true),
        paper("paper letter", form()),
        paper("paper letter, no text", ContactForm::default()),
        call_back("call back", FormState::clean(call.clone())),
        call_back("call back, wrong", wrong_call),
        call_back("call back, unsent", FormState::unsent(call)),
        fault("fault", FormState::clean(report.clone()), false),
        fault("fault, wrong", wrong_report, true),
        fault("fault, unsent", FormState::unsent(report), false),
    ]
}
