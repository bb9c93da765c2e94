//! Lists of sentences: steps in their order, and points without one.
//!
//! It must not know what a step leads to.

use leptos::prelude::*;

use crate::{domain::Language, words::say};

/// Steps in their order, such as those of Digital Post. A step is a sentence, or one with a link in it.
#[component]
pub fn Steps(items: Vec<AnyView>) -> impl IntoView {
    view! {
        <ol class="steps">
            {items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}
        </ol>
    }
}

/// How a new message is written in Digital Post, to a recipient: pasted when there is a text to copy, else written there.
pub fn digital_post_steps(
    lang: Language,
    recipient: &str,
    has_text: bool,
) -> impl IntoView + use<> {
    let (subject, message) = match has_text {
        true => (say!(lang, steps.subject), say!(lang, steps.message)),
        false => (
            say!(lang, steps.write_subject),
            say!(lang, steps.write_message),
        ),
    };
    let items = vec![
        say!(lang, steps.log_in).into_any(),
        say!(lang, steps.new_message).into_any(),
        say!(lang, steps.recipient, recipient = recipient.to_owned()).into_any(),
        subject.into_any(),
        message.into_any(),
    ];
    view! { <Steps items/> }
}

/// Sentences side by side, in no order.
#[component]
pub fn Points(sentences: Vec<&'static str>) -> impl IntoView {
    view! {
        <ul class="points">
            {sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}
        </ul>
    }
}
