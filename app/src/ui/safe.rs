//! Shows HTML that `domain::markdown` made safe.

use leptos::prelude::*;

use crate::domain::{Language, markdown::SafeHtml};

/// A block of safe HTML. `lang` is set when its language is not the page's. `deeper`: it stands under an `h2`, so its
/// own headings are one level less.
#[component]
pub fn Safe(
    html: SafeHtml,
    class: &'static str,
    lang: Option<Language>,
    #[prop(optional)] deeper: bool,
) -> impl IntoView {
    let html = match deeper {
        true => lowered(html.as_str()),
        false => html.as_str().to_owned(),
    };
    view! { <div class=class lang=lang.map(Language::tag) inner_html=html></div> }
}

/// In safe HTML `<h` begins a heading or a line (`<hr`) and nothing else: text and attributes hold no `<`.
fn lowered(html: &str) -> String {
    let mut html = html.to_owned();
    for (from, to) in [("h3", "h4"), ("h2", "h3")] {
        html = html
            .replace(&format!("<{from}"), &format!("<{to}"))
            .replace(&format!("</{from}"), &format!("</{to}"));
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_go_one_level_down_and_words_stay() {
        assert_eq!(
            lowered("<h2>Pris</h2><h3>h2 &lt;h2&gt;</h3><hr>"),
            "<h3>Pris</h3><h4>h2 &lt;h2&gt;</h4><hr>"
        );
    }
}
