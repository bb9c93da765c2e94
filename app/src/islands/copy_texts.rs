//! Copies the texts it wraps, one at a time, and says so.
//!
//! The texts are selectable without it. The island holds no text: it reads the field beside the button that was pressed,
//! and the buttons stand in the page, hidden until they can do something. All texts of a page share one island, because a
//! page has one voice: two status regions would talk over each other.

use leptos::{ev, html, prelude::*, task::spawn_local, wasm_bindgen::JsCast, web_sys};
use wasm_bindgen_futures::JsFuture;

use super::language;
use crate::words::say;

/// The element that holds a field and its button.
const BOX: &str = ".copy-box";

/// Wraps boxes of a field and a hidden button each; shows the buttons, and says what came of pressing one.
#[island]
pub fn CopyTexts(children: Children) -> impl IntoView {
    let copied = RwSignal::new(None::<bool>);
    let root = NodeRef::<html::Div>::new();
    Effect::new(move || {
        if let Some(root) = root.get() {
            show_buttons(&root);
        }
    });
    let on_click = move |event: ev::MouseEvent| {
        let Some(field) = field_beside(&event) else {
            return;
        };
        // Where the clipboard is closed to us, the text stands selected, ready for the keyboard.
        field.select();
        if !window().is_secure_context() {
            copied.set(Some(false));
            return;
        }
        // Copying the other text says the same word, so the region is emptied first: what does not change is not read.
        copied.set(None);
        let promise = window().navigator().clipboard().write_text(&field.value());
        spawn_local(async move {
            let done = JsFuture::from(promise).await.is_ok();
            copied.set(Some(done));
        });
    };
    view! {
        <div node_ref=root class="copy-texts" on:click=on_click>
            {children()}
            <p role="status" class="copy-texts__status">{move || copied.get().map(said)}</p>
        </div>
    }
}

fn show_buttons(root: &web_sys::Element) {
    let Ok(buttons) = root.query_selector_all("button[hidden]") else {
        return;
    };
    for place in 0..buttons.length() {
        let button = buttons
            .get(place)
            .and_then(|node| node.dyn_into::<web_sys::Element>().ok());
        if let Some(button) = button {
            let _ = button.remove_attribute("hidden");
        }
    }
}

/// The field in the box whose button was pressed; nothing when something else was.
fn field_beside(event: &ev::MouseEvent) -> Option<web_sys::HtmlTextAreaElement> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    let button = target.closest("button").ok()??;
    let field = button
        .closest(BOX)
        .ok()??
        .query_selector("textarea")
        .ok()??;
    field.dyn_into().ok()
}

fn said(done: bool) -> &'static str {
    match done {
        true => say!(language(), copy.done),
        false => say!(language(), copy.by_hand),
    }
}
