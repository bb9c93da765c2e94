//! Fields of a form: a line of text, a choice, what is carried along unseen. Each ties its words and its fault to its
//! input.
//!
//! A field must not judge what is written in it.

use leptos::prelude::*;

use crate::{
    domain::Language,
    forms::{FieldError, FieldState},
    words::say,
};

/// The fault of a field, in words.
#[component]
pub fn FieldFault(lang: Language, name: &'static str, error: Option<FieldError>) -> impl IntoView {
    error.map(|error| {
        view! {
            <p class="field__error" id=fault_id(name)>
                <span>{say!(lang, field.error)}</span> " " {super::sentence(lang, error)}
            </p>
        }
    })
}

/// The ids of what describes an input: its hint and its fault.
pub(super) fn described(
    name: &str,
    hint: Option<&str>,
    error: Option<FieldError>,
) -> Option<String> {
    let ids: Vec<String> = hint
        .map(str::to_owned)
        .into_iter()
        .chain(error.map(|_| fault_id(name)))
        .collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn fault_id(name: &str) -> String {
    format!("{name}-fejl")
}

/// One line. `kind` is the input's type; `autocomplete` says what it is to the browser (WCAG 1.3.5).
#[component]
pub fn TextField(
    lang: Language,
    field: FieldState,
    label: &'static str,
    kind: &'static str,
    autocomplete: &'static str,
    #[prop(optional)] hint: Option<&'static str>,
) -> impl IntoView {
    let hint_id = format!("{}-hjaelp", field.name);
    let described = described(field.name, hint.map(|_| hint_id.as_str()), field.error);
    view! {
        <div class=class(field.error)>
            <label class="field__label" for=field.name>{label}</label>
            {hint.map(|hint| view! { <p class="field__hint" id=hint_id.clone()>{hint}</p> })}
            <FieldFault lang name=field.name error=field.error/>
            <input
                class="field__input"
                id=field.name
                name=field.name
                type=kind
                autocomplete=autocomplete
                value=field.value
                aria-invalid=field.error.map(|_| "true")
                aria-describedby=described
            />
        </div>
    }
}

/// One of a few possibilities, each a value and its words, perhaps with a field of its own below it.
#[component]
pub fn Choice(
    lang: Language,
    field: FieldState,
    legend: &'static str,
    options: Vec<(&'static str, String, Option<AnyView>)>,
    /// The question is the page's own.
    #[prop(optional)]
    page: bool,
) -> impl IntoView {
    let described = described(field.name, None, field.error);
    let legend = match page {
        true => view! { <h1 class="field__heading">{legend}</h1> }.into_any(),
        false => legend.into_any(),
    };
    view! {
        // The summary's link leads to the first possibility.
        <fieldset class=class(field.error) aria-describedby=described>
            <legend class="field__label">{legend}</legend>
            <FieldFault lang name=field.name error=field.error/>
            {options.into_iter().enumerate().map(|(i, (value, words, below))| {
                let id = match i {
                    0 => field.name.to_owned(),
                    _ => format!("{}-{value}", field.name),
                };
                view! {
                    <div class="field__choice">
                        <input type="radio" id=id.clone() name=field.name value=value checked={field.value == value}/>
                        <label for=id>{words}</label>
                        {below.map(|below| view! { <div class="field__below">{below}</div> })}
                    </div>
                }
            }).collect_view()}
        </fieldset>
    }
}

/// One of many, in a list.
#[component]
pub fn Select(
    field: FieldState,
    label: &'static str,
    #[prop(optional)] hint: Option<&'static str>,
    options: Vec<(String, String)>,
) -> impl IntoView {
    let hint_id = format!("{}-hjaelp", field.name);
    let described = hint.map(|_| hint_id.clone());
    view! {
        <div class="field">
            <label class="field__label" for=field.name>{label}</label>
            {hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            <select class="field__input" id=field.name name=field.name aria-describedby=described>
                {options.into_iter().map(|(value, words)| view! {
                    <option selected={field.value == value} value=value>{words}</option>
                }).collect_view()}
            </select>
        </div>
    }
}

/// What a form carries along unseen.
#[component]
pub fn Hidden(fields: Vec<(&'static str, String)>) -> impl IntoView {
    fields
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view()
}

/// A field that people do not see and programs fill in.
#[component]
pub fn Honeypot(lang: Language) -> impl IntoView {
    view! {
        <div class="honeypot" aria-hidden="true">
            <label for="website">{say!(lang, field.honeypot)}</label>
            <input id="website" name="website" type="text" tabindex="-1" autocomplete="off"/>
        </div>
    }
}

fn class(error: Option<FieldError>) -> &'static str {
    match error {
        Some(_) => "field field--error",
        None => "field",
    }
}
