//! The box: one field, one button.

use leptos::prelude::*;

use crate::{
    domain::Language,
    forms::{FormState, NeedField, NeedForm},
    islands::NeedSuggestions,
    paths,
    ui::{Hidden, Textarea},
    words::say,
};

/// Which heading the box is: the page's own on the start, a lesser one elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// `h1`
    Page,
    /// `h2`
    Section,
}

/// The box. With `island` it suggests while somebody types.
#[component]
pub fn NeedBox(
    lang: Language,
    form: FormState<NeedForm>,
    heading: Heading,
    island: bool,
) -> impl IntoView {
    let label =
        view! { <label class="need-box__label" for="need">{say!(lang, need_box.label)}</label> };
    let label = match heading {
        Heading::Page => view! { <h1 class="need-box__heading">{label}</h1> }.into_any(),
        Heading::Section => view! { <h2 class="need-box__heading">{label}</h2> }.into_any(),
    };
    let sender = match form.form().sender() {
        "" => Vec::new(),
        sender => vec![("sender", sender.to_owned())],
    };
    let field = view! {
        <Textarea lang field=form.field(NeedField::Need) class="need-box__field" hint=Some("need-hint") rows=3/>
        <button class="button button--primary">{say!(lang, need_box.button)}</button>
    }
    .into_any();
    view! {
        <form class="need-box" method="post" action=paths::SUGGESTIONS.in_language(lang) novalidate>
            <Hidden fields=sender/>
            {label}
            <p class="need-box__hint" id="need-hint">{say!(lang, need_box.hint)}</p>
            {if island { view! { <NeedSuggestions>{field}</NeedSuggestions> }.into_any() } else { field }}
        </form>
    }
}
