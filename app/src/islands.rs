//! What needs the browser. An island wraps plain HTML, listens to it and takes no props, so the page works before it,
//! and without it.
//!
//! An island must not hold a citizen's words in its props: they would be written into the page.

pub mod need_box;

pub use need_box::NeedSuggestions;
