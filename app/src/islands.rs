//! What needs the browser. An island wraps plain HTML, listens to it and takes no props, so the page works before it,
//! and without it.
//!
//! An island must not hold a citizen's words in its props: they would be written into the page.

pub mod copy_texts;
pub mod need_box;
pub mod privacy_hint;

pub use copy_texts::CopyTexts;
pub use need_box::NeedSuggestions;
pub use privacy_hint::PrivacyHint;

use leptos::{prelude::document, wasm_bindgen::JsCast, web_sys};

use crate::domain::Language;

/// The language of the document: asked in the browser only, when there is something to say.
fn language() -> Language {
    let tag = document()
        .document_element()
        .and_then(|html| html.get_attribute("lang"));
    Language::from_tag(tag.as_deref().unwrap_or_default())
}

/// The field an island wraps.
fn textarea_in(root: &web_sys::HtmlElement) -> Option<web_sys::HtmlTextAreaElement> {
    root.query_selector("textarea")
        .ok()
        .flatten()?
        .dyn_into()
        .ok()
}
