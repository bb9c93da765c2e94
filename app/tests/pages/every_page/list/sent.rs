//! After something was sent.

use app::{
    domain::{
        Language,
        inquiry::{Inquiry, Letter, Wish},
    },
    forms::{AdditionForm, FormState},
    pages, paths,
};

use super::{HOSTILE, Shown, shown};
use crate::{
    sample::{TODAY, knowledge, text},
    written::{followed, inquiry},
};

pub fn pages(lang: Language) -> Vec<Shown> {
    let directory = knowledge().directory;
    let receipt = |name, wish, urgent| {
        let inquiry = inquiry(wish);
        let inquiry = Inquiry {
            urgent,
            letter: Letter {
                words: HOSTILE.into(),
                name: HOSTILE.into(),
                ..inquiry.letter
            },
            ..inquiry
        };
        let place = paths::receipt(inquiry.reference.as_str());
        shown(
            name,
            place,
            pages::receipt(lang, &inquiry, true, TODAY, &directory),
        )
    };
    let place = paths::inquiry("K7F29M", "0123");
    let follow = |name, form| {
        let screen = pages::inquiry(lang, &followed(), &form, &place, TODAY, &directory);
        shown(name, place.clone(), screen)
    };
    let more = AdditionForm {
        need: text(HOSTILE),
        key: text(HOSTILE),
        ..AdditionForm::default()
    };
    let empty = AdditionForm::default().parse().expect_err("empty");
    vec![
        receipt("receipt: mail", Wish::Mail(text(HOSTILE)), false),
        receipt("receipt: phone", Wish::Call(text(HOSTILE)), false),
        receipt("receipt: nothing", Wish::Nothing, false),
        receipt("receipt: urgent", Wish::Nothing, true),
        shown(
            "no receipt",
            paths::receipt("K7F29M"),
            pages::no_receipt(lang, &directory),
        ),
        follow("inquiry", FormState::clean(AdditionForm::default())),
        follow("inquiry, wrong", empty),
        follow("inquiry, unsent", FormState::unsent(more.clone())),
        shown(
            "inquiry, unread",
            place.clone(),
            pages::unread_inquiry(
                lang,
                &followed().reference,
                &FormState::unsent(more),
                &place,
                true,
                &directory,
            ),
        ),
    ]
}
