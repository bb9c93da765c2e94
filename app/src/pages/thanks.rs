//! What follows "did it answer your question?".

use leptos::prelude::*;

use crate::{
    domain::{Directory, Language},
    forms::{FormState, NeedForm},
    paths,
    shell::Screen,
    ui::{Heading, NeedBox, WaysOn},
    words::say,
};

/// After a yes: done. After a no: another way.
pub fn thanks(lang: Language, answered: bool, directory: &Directory) -> Screen {
    let (title, text) = match answered {
        true => (say!(lang, thanks.title), say!(lang, thanks.text)),
        false => (say!(lang, thanks.no_title), say!(lang, thanks.no_text)),
    };
    let next = match answered {
        true => view! { <p><a class="button button--secondary" href=paths::START.in_language(lang)>{say!(lang, thanks.again)}</a></p> }.into_any(),
        false => view! { <NeedBox lang form=FormState::clean(NeedForm::default()) heading=Heading::Section island=false/> }.into_any(),
    };
    let body = view! {
        <h1>{title}</h1>
        <p>{text}</p>
        {next}
        <WaysOn lang directory/>
    };
    Screen::new(title, body).private()
}
