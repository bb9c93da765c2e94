//! An answer as structured data (schema.org `FAQPage`), for search engines and voice assistants.
//!
//! It is data, not a script: no policy lets it run. It must not say more than the page.

use leptos::prelude::*;
use serde_json::json;

use crate::domain::Answer;

/// The answer's question and its short answer.
#[component]
pub fn JsonLd<'a>(answer: &'a Answer) -> impl IntoView + use<> {
    let data = json!({
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "inLanguage": answer.language.tag(),
        "mainEntity": {
            "@type": "Question",
            "name": answer.title,
            "acceptedAnswer": { "@type": "Answer", "text": answer.short.as_str() },
        },
    });
    // Within a script only `<` could end it.
    let data = data.to_string().replace('<', "\\u003c");
    view! { <script type="application/ld+json" inner_html=data></script> }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_could_end_the_script_is_written_otherwise() {
        let data = serde_json::json!({ "text": "</script><script>" }).to_string();
        let data = data.replace('<', "\\u003c");
        assert!(!data.contains('<'));
        let read: serde_json::Value = serde_json::from_str(&data).expect("still JSON");
        assert_eq!(read["text"], "</script><script>");
    }
}
