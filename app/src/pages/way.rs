//! The routing question as its own page: who writes, and must we know it? With examples for who is in doubt.

use leptos::prelude::*;

use crate::{
    domain::{Directory, Language, notice::Service, triage::Alternative},
    forms::{ContactForm, FormState},
    paths,
    shell::Screen,
    ui::{Alternatives, Doubt, ErrorSummary, Outage, Question, TheText, UrgentBox, WaysOn, doubt},
    words::say,
};

/// What is shown around the question.
#[derive(Clone, Copy, Default)]
pub struct AroundWay {
    /// The text sounds urgent.
    pub urgent: bool,
    /// They answered "ved ikke" and nothing was found: examples come first.
    pub unsure: bool,
}

/// The question.
pub fn way(
    lang: Language,
    form: FormState<ContactForm>,
    around: AroundWay,
    directory: &Directory,
) -> Screen {
    let title = match around.unsure {
        true => say!(lang, question.unsure_title),
        false => say!(lang, question.legend),
    };
    let held = form.form().carried(&[]);
    let text = form.form().need.clone();
    let unsure = around.unsure.then(|| unsure(lang, form.form(), directory));
    let question = (!around.unsure).then(|| view! { <Question lang form=form.clone() page=true/> });
    let body = view! {
        <ErrorSummary lang errors=form.errors()/>
        {around.urgent.then(|| view! { <UrgentBox lang directory announce=true/> })}
        <Outage lang directory services=&[Service::DigitalPost, Service::Mitid, Service::Form] here=paths::WAY/>
        // Alone on its page the question is the heading itself.
        {around.unsure.then(|| view! { <h1>{title}</h1> })}
        {unsure}
        {(!around.unsure).then(|| view! { <Doubt lang text=&text/> })}
        {question}
        <TheText lang text/>
        <WaysOn lang directory/>
    };
    Screen::new(title, body).holding_at(paths::WAY, held)
}

/// Examples of what needs Digital Post and what does not; then the phone and the form.
fn unsure(lang: Language, form: &ContactForm, directory: &Directory) -> impl IntoView + use<> {
    let own = [
        say!(lang, question.example_own_1),
        say!(lang, question.example_own_2),
        say!(lang, question.example_own_3),
    ];
    let general = [
        say!(lang, question.example_general_1),
        say!(lang, question.example_general_2),
        say!(lang, question.example_general_3),
    ];
    let found =
        doubt(lang, &form.need).unwrap_or_else(|| say!(lang, question.unsure_nothing).to_owned());
    let list = |examples: [&'static str; 3]| {
        view! { <ul>{examples.map(|one| view! { <li>{one}</li> }).collect_view()}</ul> }
    };
    let first = vec![
        Alternative::Form,
        Alternative::Phone,
        Alternative::DigitalPost,
    ];
    view! {
        <p>{found} " " {say!(lang, question.unsure_intro)}</p>
        <h2>{say!(lang, question.examples_own)}</h2>
        {list(own)}
        <h2>{say!(lang, question.examples_general)}</h2>
        {list(general)}
        <h2>{say!(lang, question.unsure_choose)}</h2>
        <Alternatives lang ways=first form phone=None directory/>
    }
}
