//! The way to a person: the question, Digital Post, the form and the last look, and what else can be written.

use app::{
    domain::{
        Language,
        directory::Unit,
        notice::Service,
        triage::{About, Circumstances, Said, Sender},
    },
    forms::{CallBackForm, ContactForm, FaultForm, FormState},
    pages::{self, AroundCheck, AroundContact, AroundWay},
    paths,
    services::Advice,
    shell::Screen,
};
use jiff::civil::date;

use crate::{
    html::page,
    sample::{TODAY, knowledge, knowledge_without, text, told},
    written::{advice, form, own_matter},
};

const DA: Language = Language::Da;

fn around(unit: Option<&Unit>) -> AroundContact<'_> {
    AroundContact {
        unit,
        reply_by: Some(date(2026, 11, 27)),
        today: TODAY,
        urgent: false,
    }
}

fn digital_post(form: &ContactForm, advice: Option<&Advice>) -> Screen {
    pages::digital_post(DA, form, advice, true, &knowledge().directory)
}

#[test]
fn the_question() {
    let around = AroundWay {
        urgent: false,
        unsure: false,
    };
    let unanswered = ContactForm {
        said: String::new(),
        ..form()
    };
    let state = unanswered.parse_answer().expect_err("no answer");
    insta::assert_snapshot!(page(|| pages::way(
        DA,
        state,
        around,
        &knowledge().directory
    )));
}

#[test]
fn the_question_for_who_is_unsure() {
    let around = AroundWay {
        urgent: false,
        unsure: true,
    };
    let state = FormState::clean(ContactForm {
        said: text("ved-ikke"),
        ..form()
    });
    insta::assert_snapshot!(page(|| pages::way(
        DA,
        state,
        around,
        &knowledge().directory
    )));
}

#[test]
fn digital_post_for_a_citizen() {
    let advice = advice(&own_matter(Sender::Oneself), &[]);
    insta::assert_snapshot!(page(|| digital_post(&form(), Some(&advice))));
}

#[test]
fn digital_post_for_a_company() {
    let advice = advice(&own_matter(Sender::Company), &[]);
    let form = ContactForm {
        sender: text("virksomhed"),
        ..form()
    };
    insta::assert_snapshot!(page(|| digital_post(&form, Some(&advice))));
}

#[test]
fn digital_post_for_who_helps_another() {
    let advice = advice(&own_matter(Sender::Helper), &[]);
    let form = ContactForm {
        sender: text("anden"),
        ..form()
    };
    insta::assert_snapshot!(page(|| digital_post(&form, Some(&advice))));
}

#[test]
fn self_service_before_digital_post() {
    let circumstances = Circumstances {
        about: About::Ours {
            unit: text("enhed"),
            self_service: true,
        },
        ..own_matter(Sender::Oneself)
    };
    let advice = advice(&circumstances, &[]);
    insta::assert_snapshot!(page(|| digital_post(&form(), Some(&advice))));
}

#[test]
fn digital_post_to_another_authority() {
    let circumstances = Circumstances {
        said: Said::Yes,
        about: About::Theirs {
            authority: text("politiet"),
        },
        ..Circumstances::default()
    };
    let advice = advice(&circumstances, &[]);
    insta::assert_snapshot!(page(|| digital_post(&form(), Some(&advice))));
}

#[test]
fn digital_post_closed_by_an_outage() {
    let down = [Service::DigitalPost];
    let advice = advice(&own_matter(Sender::Oneself), &down);
    let directory = knowledge_without(&down).directory;
    insta::assert_snapshot!(page(|| pages::digital_post(
        DA,
        &form(),
        Some(&advice),
        true,
        &directory
    )));
}

#[test]
fn digital_post_without_a_text() {
    insta::assert_snapshot!(page(|| digital_post(&ContactForm::default(), None)));
}

#[test]
fn the_contact_form() {
    let knowledge = knowledge();
    let around = around(knowledge.directory.unit("enhed"));
    let state = FormState::clean(form());
    insta::assert_snapshot!(page(|| pages::contact(DA, state, &around, &knowledge)));
}

#[test]
fn the_contact_form_with_everything_wrong() {
    let knowledge = knowledge();
    let around = around(knowledge.directory.unit("enhed"));
    let wrong = ContactForm {
        need: text("?"),
        name: text("Anna 150423-0000"),
        email: text("anna"),
        ..form()
    };
    let state = wrong.parse().err().expect("wrong");
    insta::assert_snapshot!(page(|| pages::contact(DA, state, &around, &knowledge)));
}

fn check(seen: bool, unsent: bool) -> Screen {
    let knowledge = knowledge();
    let around = AroundCheck {
        contact: around(knowledge.directory.unit("enhed")),
        answers: vec![told(DA)],
        seen,
        search_is_down: false,
        unsent,
    };
    pages::check(DA, &form(), around, &knowledge)
}

#[test]
fn the_last_look_folds_answers_that_were_seen() {
    insta::assert_snapshot!(page(|| check(true, false)));
}

#[test]
fn the_last_look_opens_answers_that_were_not_seen() {
    insta::assert_snapshot!(page(|| check(false, false)));
}

#[test]
fn the_last_look_when_it_could_not_be_sent() {
    insta::assert_snapshot!(page(|| check(true, true)));
}

#[test]
fn a_password_is_not_called_a_cpr_number() {
    let form = ContactForm {
        need: text("Min adgangskode er Sommer2024!"),
        ..form()
    };
    let page = page(|| pages::blocked(DA, &form, &paths::WAY, false, &knowledge().directory));
    assert!(page.contains("Der står måske en kode eller et kontonummer i din tekst"));
    assert!(!page.contains("Der står måske et CPR-nummer"), "{page}");
}

#[test]
fn a_text_that_is_blocked() {
    let form = ContactForm {
        need: text("Pas til 150423-0000 <b>"),
        ..form()
    };
    insta::assert_snapshot!(page(|| pages::blocked(
        DA,
        &form,
        &paths::WAY,
        false,
        &knowledge().directory
    )));
}

#[test]
fn a_wish_to_be_called() {
    let state = FormState::clean(CallBackForm {
        key: text("0123"),
        ..CallBackForm::default()
    });
    insta::assert_snapshot!(page(|| pages::call_back(DA, state, &knowledge())));
}

#[test]
fn a_wish_to_be_called_with_everything_wrong_while_the_phones_are_down() {
    let wrong = CallBackForm {
        deadline: text("i morgen"),
        ..CallBackForm::default()
    };
    let state = wrong.parse(TODAY).err().expect("wrong");
    let knowledge = knowledge_without(&[Service::Phone]);
    insta::assert_snapshot!(page(|| pages::call_back(DA, state, &knowledge)));
}

#[test]
fn a_report_of_a_fault() {
    let wrong = FaultForm {
        key: text("0123"),
        email: text("anna"),
        ..FaultForm::default()
    };
    let state = wrong.parse().err().expect("wrong");
    insta::assert_snapshot!(page(|| pages::fault(
        DA,
        state,
        false,
        &knowledge().directory
    )));
}

#[test]
fn a_letter_on_paper() {
    let knowledge = knowledge();
    let unit = knowledge.directory.unit("enhed");
    let today = text("21. november 2026");
    insta::assert_snapshot!(page(|| pages::paper_letter(
        DA,
        &form(),
        unit,
        today,
        &knowledge
    )));
}
