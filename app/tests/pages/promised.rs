//! What is promised before and after sending: only what is true for this citizen.

use app::{
    domain::{
        Language,
        directory::NIGHT_DUTY,
        inquiry::{Followed, Inquiry, Kind, Step, StepKind, Wish},
        notice::Service,
    },
    forms::{CallBackForm, ContactForm, FormState},
    pages::{self, AroundCheck, AroundContact},
};
use jiff::civil::{Date, date};

use crate::{
    html::page,
    sample::{TODAY, knowledge, knowledge_without, text, told},
    sent::follow,
    written::{at, followed, form, inquiry},
};

const DA: Language = Language::Da;
const DAY: Date = date(2026, 11, 27);

fn around<'a>(unit: &'a app::domain::directory::Unit, urgent: bool) -> AroundContact<'a> {
    AroundContact {
        unit: Some(unit),
        reply_by: Some(DAY),
        today: TODAY,
        urgent,
    }
}

fn check(wish: &str, urgent: bool, answers: bool, search_is_down: bool) -> String {
    let knowledge = knowledge();
    let unit = knowledge.directory.unit("enhed").expect("a unit");
    let around = AroundCheck {
        contact: around(unit, urgent),
        answers: answers.then(|| told(DA)).into_iter().collect(),
        seen: true,
        search_is_down,
        unsent: false,
    };
    let form = ContactForm {
        wish: text(wish),
        ..form()
    };
    page(|| pages::check(DA, &form, around, &knowledge))
}

#[test]
fn the_last_look_promises_a_day_to_who_wished_for_an_answer() {
    let mail = check("mail", false, true, false);
    assert!(
        mail.contains("Du får svar senest fredag den 27. november."),
        "{mail}"
    );
    let call = check("ring", false, true, false);
    assert!(
        call.contains("Vi ringer til dig senest fredag den 27. november."),
        "{call}"
    );
    for page in [
        check("intet", false, true, false),
        check("mail", true, true, false),
    ] {
        assert!(!page.contains("senest"), "{page}");
    }
}

#[test]
fn the_form_promises_it_to_who_will_want_one() {
    let knowledge = knowledge();
    let unit = knowledge.directory.unit("enhed").expect("a unit");
    let shown = |urgent| {
        let state = FormState::clean(form());
        page(|| pages::contact(DA, state, &around(unit, urgent), &knowledge))
    };
    let words = "Vil du have et svar, får du det senest fredag den 27. november.";
    assert!(shown(false).contains(words), "{}", shown(false));
    assert!(!shown(true).contains("senest"), "{}", shown(true));
}

#[test]
fn answers_are_sent_along_only_when_some_were_shown() {
    let words = "Vi sender også, hvilke svar du fik vist.";
    assert!(check("mail", false, true, false).contains(words));
    for page in [
        check("mail", false, false, false),
        check("mail", false, true, true),
    ] {
        assert!(!page.contains(words), "{page}");
    }
}

#[test]
fn a_receipt_without_a_day_promises_no_day_and_denies_no_wish() {
    for (wish, words) in [
        (
            Wish::Mail(text("anna@example.org")),
            "Borgerservice svarer dig på mail.",
        ),
        (
            Wish::Call(text("33 66 33 66")),
            "Borgerservice ringer til dig.",
        ),
    ] {
        let inquiry = Inquiry {
            reply_by: None,
            ..inquiry(wish)
        };
        let page = page(|| pages::receipt(DA, &inquiry, true, TODAY, &knowledge().directory));
        assert!(page.contains(words), "{page}");
        assert!(!page.contains("senest"), "{page}");
        assert!(!page.contains("Du har ikke bedt om"), "{page}");
    }
}

#[test]
fn who_asked_to_be_called_is_promised_a_call() {
    let called = |reply_by| Followed {
        kind: Kind::CallBack,
        reply_by: Some(reply_by),
        ..followed()
    };
    let page = follow(&called(DAY));
    assert!(
        page.contains("Borgerservice ringer til dig senest fredag"),
        "{page}"
    );
    let late = follow(&called(date(2026, 11, 20)));
    assert!(
        late.contains("Vi lovede at ringe til dig senest fredag"),
        "{late}"
    );
    assert!(late.contains("tel:+4533663366"), "{late}");
}

const CALL_NOW: &str = "Ring til os nu på";

#[test]
fn who_has_a_deadline_before_we_can_call_is_told_to_call() {
    let inquiry = Inquiry {
        kind: Kind::CallBack,
        urgent: true,
        reply_by: None,
        ..inquiry(Wish::Call(text("33 66 33 66")))
    };
    let receipt = |down: &[Service]| {
        let directory = knowledge_without(down).directory;
        page(|| pages::receipt(DA, &inquiry, true, TODAY, &directory))
    };
    let shown = receipt(&[]);
    let (_, now) = shown.split_once(CALL_NOW).expect("they are told");
    assert!(
        now.trim_start().starts_with("<a href=\"tel:+4533663366\""),
        "{shown}"
    );
    for not in ["senest", "Du behøver ikke gøre mere", "urgent-box"] {
        assert!(!shown.contains(not), "{not}: {shown}");
    }
    for (down, instead) in [
        (&[Service::Phone][..], "eller skriv med Digital Post"),
        (
            &[Service::Phone, Service::Mitid][..],
            "Mød op i Borgerservice.",
        ),
    ] {
        let shown = receipt(down);
        assert!(
            !shown.contains(CALL_NOW) && shown.contains(instead),
            "{shown}"
        );
    }
}

#[test]
fn a_deadline_is_no_danger_until_something_is_added() {
    let mut called = Followed {
        kind: Kind::CallBack,
        urgent: true,
        reply_by: None,
        ..followed()
    };
    let page = follow(&called);
    assert!(
        page.contains(CALL_NOW) && !page.contains("urgent-box"),
        "{page}"
    );
    called.steps.push(Step {
        at: at("2026-11-20T12:00:00Z"),
        kind: StepKind::Added,
        unit: text("enhed"),
    });
    assert!(follow(&called).contains("urgent-box"));
}

#[test]
fn who_answers_emergencies_is_not_asked_to_call_later() {
    let mut knowledge = knowledge();
    let mut duty = knowledge.directory.units[0].clone();
    (duty.id, duty.da, duty.phone) = (text("vagt"), text("Vagten"), text(NIGHT_DUTY));
    knowledge.directory.units.push(duty);
    let form = FormState::clean(CallBackForm::default());
    let page = page(|| pages::call_back(DA, form, &knowledge));
    assert!(
        page.contains("value=\"enhed\"") && !page.contains("Vagten"),
        "{page}"
    );
}

#[test]
fn what_was_answered_is_promised_no_more() {
    let mut answered = Followed {
        reply_by: Some(DAY),
        ..followed()
    };
    assert!(follow(&answered).contains("senest"));
    answered.steps.push(Step {
        at: at("2026-11-20T12:00:00Z"),
        kind: StepKind::Answered,
        unit: text("enhed"),
    });
    let page = follow(&answered);
    assert!(!page.contains("senest"), "{page}");
}
