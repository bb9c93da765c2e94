//! Markdown to safe HTML: the only place but `ui::Textarea` where raw HTML is made.
//!
//! pulldown-cmark renders, ammonia lets through what is on its list (no raw HTML, no images, no scripts, only `https:`,
//! `tel:` and our own paths). It must not know which text it is given.

use std::collections::HashSet;
use std::sync::LazyLock;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// HTML that has been made safe. Only this module can make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// The HTML.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Renders CommonMark (with tables) as safe HTML. Raw HTML is shown as text; images disappear; links to our own
/// pages get the language's prefix.
pub fn render(markdown: &str, prefix: &str) -> SafeHtml {
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES)
        .filter(|event| {
            !matches!(
                event,
                Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image)
            )
        })
        .map(|event| match event {
            Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) if dest_url.starts_with("/svar/") || dest_url.starts_with("/emner") => {
                Event::Start(Tag::Link {
                    link_type,
                    dest_url: format!("{prefix}{dest_url}").into(),
                    title,
                    id,
                })
            }
            other => other,
        });
    let mut rendered = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut rendered, events);
    SafeHtml(CLEANER.clean(&rendered).to_string())
}

/// What an answer may not hold, with the words to find it by: raw HTML, images, links that act, headings of the first level.
pub fn forbidden(markdown: &str) -> Vec<(&'static str, String)> {
    Parser::new(markdown)
        .filter_map(|event| match event {
            Event::Html(raw) | Event::InlineHtml(raw) => {
                Some(("Raw HTML stands in the text", raw.trim().to_owned()))
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                Some(("An image stands in the text", dest_url.to_string()))
            }
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            }) => Some((
                "A heading of the first level stands in the text",
                "# ".into(),
            )),
            Event::Start(Tag::Link { dest_url, .. }) if !is_fine_link(&dest_url) => Some((
                "A link is neither https:, tel: nor a path of ours",
                dest_url.to_string(),
            )),
            _ => None,
        })
        .collect()
}

/// The slugs of the answers a text links to.
pub fn answers_linked(markdown: &str) -> Vec<String> {
    Parser::new(markdown)
        .filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                dest_url.strip_prefix("/svar/").map(str::to_owned)
            }
            _ => None,
        })
        .collect()
}

fn is_fine_link(url: &str) -> bool {
    ["https://", "tel:", "/svar/", "/emner"]
        .iter()
        .any(|start| url.starts_with(start))
}

/// The words of a text without its marks and addresses: what a search looks through.
pub fn plain(markdown: &str) -> String {
    let mut words = String::with_capacity(markdown.len());
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::End(_) | Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = ammonia::Builder::default();
    cleaner
        .tags(HashSet::from([
            "a",
            "blockquote",
            "br",
            "code",
            "em",
            "h2",
            "h3",
            "h4",
            "hr",
            "li",
            "ol",
            "p",
            "strong",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "ul",
        ]))
        .generic_attributes(HashSet::new())
        .tag_attributes(
            [
                ("a", HashSet::from(["href"])),
                ("ol", HashSet::from(["start"])),
            ]
            .into(),
        )
        .url_schemes(HashSet::from(["https", "tel"]))
        // Links out are ordinary links; the referrer policy is a header.
        .link_rel(None);
    cleaner
});

#[cfg(test)]
mod tests {
    use super::*;

    fn html(markdown: &str) -> String {
        render(markdown, "/en").as_str().trim().to_owned()
    }

    #[test]
    fn what_an_editor_writes_becomes_html() {
        assert_eq!(
            html("## Pris\n\n- **891 kr.**"),
            "<h2>Pris</h2>\n<ul>\n<li><strong>891 kr.</strong></li>\n</ul>"
        );
        assert_eq!(
            html("[pas](/svar/pas)"),
            "<p><a href=\"/en/svar/pas\">pas</a></p>"
        );
        assert_eq!(
            html("[kk](https://www.kk.dk)"),
            "<p><a href=\"https://www.kk.dk\">kk</a></p>"
        );
    }

    #[test]
    fn nothing_that_acts_comes_through() {
        for hostile in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "[x](javascript:alert(1))",
            "[x](data:text/html,hej)",
            "![x](https://example.org/x.png)",
            "<a href=\"https://kk.dk\" onclick=\"alert(1)\">x</a>",
            "<svg onload=alert(1)>",
            "[x](https://kk.dk \"a\\\" onclick=alert(1)\")",
        ] {
            let html = html(hostile);
            // What stands outside of tags is text, whatever it says.
            let tags = html
                .split('<')
                .skip(1)
                .filter_map(|rest| rest.split_once('>'))
                .map(|(tag, _)| tag);
            for tag in tags {
                for acts in [
                    "script",
                    "img",
                    "svg",
                    "javascript:",
                    "data:",
                    "onclick",
                    "onerror",
                    "onload",
                ] {
                    assert!(!tag.contains(acts), "{hostile} -> {html}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_plain_markdown_is_found() {
        for text in [
            "<b>x</b>",
            "![x](https://kk.dk/x.png)",
            "[x](javascript:alert(1))",
            "# Overskrift",
            "[x](http://kk.dk)",
        ] {
            assert!(!forbidden(text).is_empty(), "{text}");
        }
        assert!(forbidden("## Pris\n\n[x](https://kk.dk) [y](/svar/pas) [z](tel:112)").is_empty());
    }

    #[test]
    fn a_search_sees_words_and_no_addresses() {
        assert_eq!(
            plain("## Pris\n\n[pas](https://kk.dk/vej) nu")
                .split_whitespace()
                .collect::<Vec<_>>(),
            ["Pris", "pas", "nu"]
        );
    }

    #[test]
    fn a_deep_or_long_text_does_not_hurt() {
        assert!(render(&"> ".repeat(2_000), "").as_str().len() < 200_000);
        assert!(render(&"[a](".repeat(5_000), "").as_str().len() > 5_000);
    }
}
