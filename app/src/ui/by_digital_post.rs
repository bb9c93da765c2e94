//! Writing with Digital Post: what to copy, the steps, the link out.
//!
//! It must not know why somebody writes, nor what else they could do.

use leptos::prelude::*;

use crate::{
    domain::{
        Directory, Language,
        directory::{DIGITAL_POST, DIGITAL_POST_BUSINESS, Link},
        triage::Sender,
    },
    islands::CopyTexts,
    ui::{CopyBox, digital_post_steps},
    words::say,
};

/// A message that is to be written there.
pub struct Post {
    /// The recipient, as it is chosen there.
    pub recipient: String,
    /// The subject.
    pub subject: String,
    /// The text to copy; empty when there is none yet.
    pub text: String,
    /// It is written at virk.dk.
    pub business: bool,
    /// Where to.
    pub url: Option<String>,
    /// What happens to the text and the page on the way out.
    pub leaving: String,
}

/// How it is shown.
#[derive(Clone, Copy)]
pub struct Shown {
    /// It is the page's main way on.
    pub main: bool,
    /// It has a heading of its own: those in it are one level less.
    pub under_heading: bool,
    /// The page must stay, because the text stands nowhere else: the link opens beside it.
    pub beside: bool,
}

/// Whether somebody writes at virk.dk.
pub fn writes_at_virk(sender: Sender) -> bool {
    matches!(sender, Sender::Company | Sender::Authority)
}

/// Where a sender writes: borger.dk or virk.dk.
pub fn portal(directory: &Directory, sender: Sender) -> Option<&Link> {
    directory.link(match writes_at_virk(sender) {
        true => DIGITAL_POST_BUSINESS,
        false => DIGITAL_POST,
    })
}

/// The boxes, the steps and the link.
#[component]
pub fn ByDigitalPost(lang: Language, post: Post, shown: Shown) -> impl IntoView {
    let heading = |words: &'static str| match shown.under_heading {
        true => view! { <h3>{words}</h3> }.into_any(),
        false => view! { <h2>{words}</h2> }.into_any(),
    };
    let has_text = !post.text.is_empty();
    let boxes = has_text.then(|| {
        view! {
            {heading(say!(lang, digital_post.copy))}
            <CopyTexts>
                <CopyBox lang name="emne" label=say!(lang, digital_post.subject) text=post.subject.clone() rows=2/>
                <CopyBox lang name="besked" label=say!(lang, digital_post.message) text=post.text.clone() rows=6/>
            </CopyTexts>
        }
    });
    let button = match post.business {
        true => say!(lang, digital_post.button_business),
        false => say!(lang, digital_post.button),
    };
    let class = match shown.main {
        true => "button button--primary",
        false => "button button--secondary",
    };
    let (target, rel) = match shown.beside {
        true => (Some("_blank"), Some("noopener")),
        false => (None, None),
    };
    view! {
        {boxes}
        {heading(say!(lang, digital_post.steps))}
        {digital_post_steps(lang, &post.recipient, has_text)}
        <p>{say!(lang, steps.case_number)} " " {say!(lang, steps.cannot_reply)}</p>
        {post.url.map(|url| view! { <p><a class=class href=url target=target rel=rel>{button}</a></p> })}
        <p class="digital-post__leaves">{post.leaving}</p>
    }
}
