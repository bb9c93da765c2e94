//! What follows when something was sent.

use app::{
    domain::{
        Language,
        inquiry::{Followed, Inquiry, Wish},
    },
    forms::{AdditionForm, FormState},
    pages, paths,
};

use crate::{
    html::page,
    sample::{TODAY, knowledge, text},
    written::{followed, inquiry},
};

fn receipt(inquiry: &Inquiry) -> String {
    page(|| pages::receipt(Language::Da, inquiry, true, TODAY, &knowledge().directory))
}

pub fn follow(followed: &Followed) -> String {
    let form = FormState::clean(AdditionForm::default());
    let here = paths::inquiry(followed.reference.as_str(), "0123");
    page(|| {
        pages::inquiry(
            Language::Da,
            followed,
            &form,
            &here,
            TODAY,
            &knowledge().directory,
        )
    })
}

#[test]
fn a_receipt_for_an_answer_by_mail() {
    let inquiry = inquiry(Wish::Mail(text("anna@example.org")));
    let page = receipt(&inquiry);
    assert!(
        !page.contains("koster") && !page.contains("anna@"),
        "a receipt is printed: it holds nothing that was written"
    );
    insta::assert_snapshot!(page);
}

#[test]
fn a_receipt_for_an_answer_by_phone() {
    insta::assert_snapshot!(receipt(&inquiry(Wish::Call(text("33 66 33 66")))));
}

#[test]
fn a_receipt_for_no_answer() {
    insta::assert_snapshot!(receipt(&inquiry(Wish::Nothing)));
}

#[test]
fn a_receipt_for_something_urgent() {
    insta::assert_snapshot!(receipt(&Inquiry {
        urgent: true,
        reply_by: None,
        ..inquiry(Wish::Mail(text("anna@example.org")))
    }));
}

#[test]
fn an_inquiry_that_is_late() {
    insta::assert_snapshot!(follow(&followed()));
}

#[test]
fn an_inquiry_on_its_last_day_is_not_late() {
    let followed = Followed {
        reply_by: Some(TODAY),
        ..followed()
    };
    let page = follow(&followed);
    assert!(
        page.contains("Borgerservice svarer dig senest lørdag den 21. november."),
        "{page}"
    );
}
