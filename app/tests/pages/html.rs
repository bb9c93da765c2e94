//! A page as text: for the eye, and for what a browser would make of it.

use std::{collections::BTreeSet, sync::Arc};

use app::shell::Screen;
use leptos::prelude::*;

/// What is made inside, rendered as the server does it.
pub fn rendered<T>(make: impl FnOnce() -> T) -> T {
    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new())));
    let made = owner.with(make);
    owner.cleanup();
    made
}

/// The page's HTML without the marks leptos leaves between texts, and without the digits that change with an island's source.
pub fn html(screen: impl FnOnce() -> Screen) -> String {
    let html = rendered(|| screen().body.to_html())
        .replace("<!>", "")
        .replace("<!---->", "")
        .replace('\u{a0}', " ");
    let mut parts = html.split("data-component=\"");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('"').expect("a quote ends it");
        let name = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == '_');
        plain += &format!("data-component=\"{name}\"{rest}");
    }
    // A line for each element, so that a change can be read.
    plain.replace("><", ">\n<")
}

/// The same with the ways on folded: they stand on every page, and whole in the snapshot of the start.
pub fn page(screen: impl FnOnce() -> Screen) -> String {
    let html = html(screen);
    let begin = html.find("<section id=\"andre-veje\"").expect("ways on");
    let end = begin + html[begin..].find("</section>").expect("an end");
    format!(
        "{}<!-- ways on -->{}",
        &html[..begin],
        &html[end + "</section>".len()..]
    )
}

/// A piece of HTML.
pub enum Node {
    Open(Tag),
    Close(String),
    Text(String),
}

/// The beginning of an element.
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// Reads HTML as leptos writes it: attributes in double quotes, `<` nowhere but where a tag begins.
pub fn nodes(html: &str) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut rest = html;
    while let Some(begin) = rest.find('<') {
        if begin > 0 {
            nodes.push(Node::Text(rest[..begin].to_owned()));
        }
        rest = &rest[begin + 1..];
        let mut quoted = false;
        let end = rest.find(|c| {
            quoted ^= c == '"';
            c == '>' && !quoted
        });
        let end = end.expect("a tag ends");
        let tag = &rest[..end];
        rest = &rest[end + 1..];
        match tag.strip_prefix('/') {
            Some(name) => nodes.push(Node::Close(name.to_owned())),
            None if tag.starts_with('!') => {}
            None => nodes.push(Node::Open(opened(tag))),
        }
    }
    nodes
}

fn opened(tag: &str) -> Tag {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches([' ', '/', '\n']);
        if rest.is_empty() {
            break;
        }
        let end = rest.find([' ', '=', '/']).unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        let value = rest[end..]
            .strip_prefix("=\"")
            .and_then(|value| value.split_once('"'));
        rest = value.map_or(&rest[end..], |(_, after)| after);
        let value = value.map_or(String::new(), |(value, _)| value.to_owned());
        attributes.push((name, value));
    }
    Tag {
        name: name.trim_end_matches('/').to_owned(),
        attributes,
    }
}

/// The elements of a page, in their order.
pub fn tags(html: &str) -> Vec<Tag> {
    nodes(html)
        .into_iter()
        .filter_map(|node| match node {
            Node::Open(tag) => Some(tag),
            Node::Close(_) | Node::Text(_) => None,
        })
        .collect()
}

/// The ids of a page.
pub fn ids(tags: &[Tag]) -> BTreeSet<&str> {
    tags.iter().filter_map(|tag| tag.get("id")).collect()
}
