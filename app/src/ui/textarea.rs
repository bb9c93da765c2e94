//! The only place that may write a `<textarea>`: leptos 0.8 does not escape its children (leptos #4730, #4821).
//!
//! When leptos 0.9 comes, the escape goes and the test stays.

use leptos::prelude::*;

use crate::{domain::Language, forms::FieldState, ui::FieldFault};

/// A text field with what was written in it. `hint` is the id of the text that describes it.
#[component]
pub fn Textarea(
    lang: Language,
    field: FieldState,
    class: &'static str,
    hint: Option<&'static str>,
    rows: u8,
    /// For copying, not for writing.
    #[prop(optional)]
    readonly: bool,
) -> impl IntoView {
    let described = super::field::described(field.name, hint, field.error);
    view! {
        <FieldFault lang name=field.name error=field.error/>
        <textarea
            class=class
            id=field.name
            name=field.name
            rows=rows
            dir="auto"
            readonly=readonly
            aria-invalid=field.error.map(|_| "true")
            aria-describedby=described
            inner_html=escaped(&field.value)
        ></textarea>
    }
}

/// A parser drops one newline after `<textarea>`, so there is one to drop.
fn escaped(text: &str) -> String {
    let text = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    format!("\n{text}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_leave_its_field() {
        let field = FieldState {
            name: "need",
            value: "\n</textarea><script>alert(1)</script>&lt;".to_owned(),
            error: None,
        };
        let html = Owner::new().with(|| {
            view! { <Textarea lang=Language::Da field class="x" hint=None rows=3/> }.to_html()
        });
        assert!(html.contains("&lt;/textarea&gt;&lt;script&gt;"), "{html}");
        assert!(html.contains("&amp;lt;"), "{html}");
        assert!(!html.contains("<script"), "{html}");
        assert!(
            html.contains("\n\n&lt;/textarea"),
            "the citizen's own first newline stays: {html}"
        );
    }
}
