//! The one sentence for a text that may be private, and may not: whoever wrote it chooses.
//!
//! It must not know which way is chosen, and is silent where more than a doubt was found: then the page itself says so.

use leptos::prelude::*;

use super::reasons::because;
use crate::{
    domain::{
        Language,
        privacy::{self, Level},
        triage::Reason,
    },
    words::say,
};

/// The sentence; nothing when there is no doubt about the text.
#[component]
pub fn Doubt<'a>(lang: Language, text: &'a str) -> impl IntoView + use<> {
    doubt(lang, text).map(|sentence| view! { <p class="notice notice--info">{sentence}</p> })
}

/// What may be private in a text, and that one may choose.
pub fn doubt(lang: Language, text: &str) -> Option<String> {
    let findings = privacy::check(text);
    let most = findings.iter().max_by_key(|finding| finding.level)?;
    (most.level == Level::Hint).then(|| {
        let what = because(lang, Reason::Found(most.category));
        format!("{what} {}", say!(lang, question.doubt))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_in_doubt_is_said_to_be() {
        let doubtful = "Vi har ikke råd til at betale for maden i vuggestuen";
        let sentence = doubt(Language::Da, doubtful).expect("a doubt");
        assert!(sentence.contains("ser ud til at handle om"), "{sentence}");
        assert!(sentence.contains("vælger selv"), "{sentence}");
        for clear in [
            "Hvad koster et pas?",
            "Min far er dement",
            "mit cpr er 150423-0000",
        ] {
            assert_eq!(doubt(Language::Da, clear), None, "{clear}");
        }
    }
}
