//! The other ways for a need, as triage orders them. Those that can use the text carry it along.
//!
//! It must not know why they are offered.

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        directory::{CITIZEN_SERVICE, MAIN_PHONE, Phone},
        notice::Service,
        triage::Alternative,
    },
    forms::{ContactField, ContactForm},
    paths::{self, Place},
    ui::{Hidden, PhoneLink},
    words::say,
};

/// The list. `phone` is the one for this matter, when the directory has one. While our phones are down, none of them is
/// offered; another's is.
#[component]
pub fn Alternatives<'a>(
    lang: Language,
    ways: Vec<Alternative>,
    form: &'a ContactForm,
    phone: Option<Phone>,
    directory: &'a Directory,
) -> impl IntoView + use<> {
    let down = directory.is_down(Service::Phone);
    let phone = phone
        .or_else(|| directory.phone(MAIN_PHONE).cloned())
        .filter(|phone| !(down && phone.municipal));
    let visit = directory.link(CITIZEN_SERVICE).map(|link| link.url.clone());
    let items: Vec<_> = ways
        .into_iter()
        .filter(|way| !(down && *way == Alternative::CallBack))
        .filter_map(|way| one(lang, way, form, phone.clone(), visit.clone()))
        .collect();
    view! {
        <ul class="alternatives">
            {items.into_iter().map(|(way, help)| view! { <li>{way} <p>{help}</p></li> }).collect_view()}
        </ul>
    }
}

fn one(
    lang: Language,
    way: Alternative,
    form: &ContactForm,
    phone: Option<Phone>,
    visit: Option<String>,
) -> Option<(AnyView, String)> {
    let link = |place: Place, words: &'static str| {
        view! { <a href=place.in_language(lang)>{words}</a> }.into_any()
    };
    let (way, help) = match way {
        Alternative::Phone => return Some(by_phone(lang, phone?)),
        Alternative::Visit => (
            visit
                .map(|url| view! { <a href=url>{say!(lang, ways.visit)}</a> })?
                .into_any(),
            say!(lang, ways.visit_help),
        ),
        Alternative::CallBack => (
            link(paths::CALL_BACK, say!(lang, alternatives.call_back)),
            say!(lang, alternatives.call_back_help),
        ),
        Alternative::Help => (
            link(paths::HELP, say!(lang, alternatives.help)),
            say!(lang, alternatives.help_help),
        ),
        Alternative::Letter if form.need.is_empty() => (
            link(paths::PAPER_LETTER, say!(lang, alternatives.letter)),
            say!(lang, alternatives.letter_blank),
        ),
        Alternative::Letter => (
            carrying(
                lang,
                paths::PAPER_LETTER,
                form,
                "",
                say!(lang, alternatives.letter),
            ),
            say!(lang, alternatives.letter_help),
        ),
        Alternative::DigitalPost => (
            carrying(
                lang,
                paths::DIGITAL_POST,
                form,
                "",
                say!(lang, ways.digital_post),
            ),
            say!(lang, ways.digital_post_help),
        ),
        Alternative::Form => (
            carrying(
                lang,
                paths::CONTACT,
                form,
                "nej",
                say!(lang, alternatives.form),
            ),
            say!(lang, alternatives.form_help),
        ),
        Alternative::AskGenerally => (
            carrying(
                lang,
                paths::CONTACT,
                form,
                "generelt",
                say!(lang, alternatives.generally),
            ),
            say!(lang, alternatives.generally_help),
        ),
    };
    Some((way, help.to_owned()))
}

/// The number; whose it is, when it is not the one everybody calls.
fn by_phone(lang: Language, phone: Phone) -> (AnyView, String) {
    let help = match phone.id == MAIN_PHONE {
        true => say!(lang, alternatives.phone).to_owned(),
        false => {
            let name = phone.name(lang).to_owned();
            say!(lang, alternatives.phone_of, name = name)
        }
    };
    let number = view! { <PhoneLink lang phone class="alternatives__phone"/> };
    (number.into_any(), help)
}

/// A link that takes the text along: a form with one button. `said` is what pressing it answers, if anything.
fn carrying(
    lang: Language,
    place: Place,
    form: &ContactForm,
    said: &'static str,
    words: &'static str,
) -> AnyView {
    let shown: &[ContactField] = if said.is_empty() {
        &[]
    } else {
        &[ContactField::Said]
    };
    let mut fields = form.carried(shown);
    if !said.is_empty() {
        fields.push(("said", said.to_owned()));
    }
    // Said by this press, and not carried along from an earlier page: it is counted.
    let step = match said {
        "generelt" => "generelt",
        _ => "vis",
    };
    view! {
        <form method="post" action=place.in_language(lang)>
            <Hidden fields/>
            <button class="button--link" name="step" value=step>{words}</button>
        </form>
    }
    .into_any()
}
