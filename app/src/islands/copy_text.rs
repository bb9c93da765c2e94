//! Copies the text beside it, and says so.
//!
//! The text is selectable without it. The island holds no text: it reads the field it wraps when it is asked to, and its
//! button stands in the page, hidden until it can do something.

use leptos::{ev, html, prelude::*, task::spawn_local, wasm_bindgen::JsCast, web_sys};
use wasm_bindgen_futures::JsFuture;

use super::{language, textarea_in};
use crate::words::say;

/// Wraps a field and a hidden button; shows the button, and says what came of pressing it.
#[island]
pub fn CopyText(children: Children) -> impl IntoView {
    let copied = RwSignal::new(None::<bool>);
    let root = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let button = root
            .get()
            .and_then(|root| root.query_selector("button").ok()?);
        if let Some(button) = button {
            let _ = button.remove_attribute("hidden");
        }
    });
    let on_click = move |event: ev::MouseEvent| {
        let pressed = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .is_some_and(|target| target.closest("button").ok().flatten().is_some());
        let field = root.get_untracked().and_then(|root| textarea_in(&root));
        let (true, Some(field)) = (pressed, field) else {
            return;
        };
        // Where the clipboard is closed to us, the text stands selected, ready for the keyboard.
        field.select();
        if !window().is_secure_context() {
            copied.set(Some(false));
            return;
        }
        let promise = window().navigator().clipboard().write_text(&field.value());
        spawn_local(async move {
            let done = JsFuture::from(promise).await.is_ok();
            copied.set(Some(done));
        });
    };
    view! {
        <div node_ref=root class="copy-box__island" on:click=on_click>
            {children()}
            <p role="status" class="copy-box__status">{move || copied.get().map(said)}</p>
        </div>
    }
}

fn said(done: bool) -> &'static str {
    match done {
        true => say!(language(), copy.done),
        false => say!(language(), copy.by_hand),
    }
}
