//! What may be wrong with the HTML of a page, whatever it says. Every fault is told, not only the first.

use crate::html::{Node, Tag, ids, nodes, tags};

/// Elements that never end.
const VOID: [&str; 5] = ["br", "input", "link", "meta", "hr"];
/// Elements that end a paragraph they are put in, so that what a browser builds is not what was written.
const BLOCKS: [&str; 16] = [
    "p", "div", "ul", "ol", "dl", "form", "section", "article", "table", "fieldset", "details",
    "nav", "h1", "h2", "h3", "h4",
];
/// Elements that say nothing without words.
const SPEAKING: [&str; 12] = [
    "a", "button", "label", "legend", "summary", "option", "title", "dt", "h1", "h2", "h3", "h4",
];

/// Everything wrong with a page.
pub fn faults(html: &str) -> Vec<String> {
    let tags = tags(html);
    let mut faults = acting(html, &tags);
    faults.extend(pointing(&tags));
    faults.extend(unlabelled(&tags));
    faults.extend(headings(&tags));
    faults.extend(nesting(html));
    faults
}

/// Text that acts, and style or script that stands in the page.
fn acting(html: &str, tags: &[Tag]) -> Vec<String> {
    let mut faults = Vec::new();
    for word in ["<script>alert", "undefined", "{{"] {
        if html.contains(word) {
            faults.push(format!("»{word}«"));
        }
    }
    for tag in tags {
        let data = tag.get("type") == Some("application/ld+json");
        if ["script", "img", "style"].contains(&tag.name.as_str()) && !data {
            faults.push(format!("<{}>", tag.name));
        }
        for (name, _) in &tag.attributes {
            if name == "style" || name.starts_with("on") {
                faults.push(format!("<{} {name}>", tag.name));
            }
        }
    }
    faults
}

/// Ids that stand twice, and whatever points to one that is not there.
fn pointing(tags: &[Tag]) -> Vec<String> {
    let ids = ids(tags);
    let mut faults = Vec::new();
    for id in &ids {
        let count = tags.iter().filter(|tag| tag.get("id") == Some(id)).count();
        if count > 1 {
            faults.push(format!("id {id} stands {count} times"));
        }
    }
    for tag in tags {
        let href = tag.get("href").and_then(|href| href.strip_prefix('#'));
        let named = ["for", "aria-describedby", "aria-labelledby"]
            .into_iter()
            .filter_map(|name| tag.get(name))
            .flat_map(str::split_whitespace);
        for id in named.chain(href).filter(|id| !ids.contains(id)) {
            faults.push(format!(
                "<{}> points to #{id}, which is not there",
                tag.name
            ));
        }
    }
    faults
}

/// Fields without a label.
fn unlabelled(tags: &[Tag]) -> Vec<String> {
    tags.iter()
        .filter(|tag| ["input", "select", "textarea"].contains(&tag.name.as_str()))
        .filter(|field| field.get("type") != Some("hidden"))
        .filter(|field| {
            let labels = |tag: &&Tag| tag.name == "label" && tag.get("for") == field.get("id");
            field.get("aria-label").is_none() && !tags.iter().any(|tag| labels(&tag))
        })
        .map(|field| format!("the field {:?} has no label", field.get("name")))
        .collect()
}

/// One `h1`; after it no level is skipped.
fn headings(tags: &[Tag]) -> Vec<String> {
    let levels: Vec<u32> = tags
        .iter()
        .filter_map(|tag| tag.name.strip_prefix('h')?.parse().ok())
        .collect();
    let mut faults = Vec::new();
    let first = levels.iter().filter(|level| **level == 1).count();
    if first != 1 {
        faults.push(format!("{first} h1"));
    }
    let after = levels.iter().skip_while(|level| **level != 1);
    for (above, below) in after.clone().zip(after.skip(1)) {
        if *below > above + 1 {
            faults.push(format!("h{below} follows h{above}"));
        }
    }
    faults
}

/// An element that is open.
struct Open {
    name: String,
    speaks: bool,
}

/// Elements that do not end where they should, that may not stand where they do, or that say nothing.
fn nesting(html: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    for node in nodes(html) {
        match node {
            Node::Text(text) if text.trim().is_empty() => {}
            Node::Text(_) => open.iter_mut().for_each(|element| element.speaks = true),
            Node::Open(tag) => {
                let inside = |names: &[&str]| {
                    open.iter()
                        .any(|element| names.contains(&element.name.as_str()))
                };
                let name = tag.name.as_str();
                let misplaced = match name {
                    "form" => inside(&["form", "p", "button"]),
                    "a" | "button" => inside(&["a", "button"]),
                    name if BLOCKS.contains(&name) => inside(&["p", "button"]),
                    _ => false,
                };
                if misplaced {
                    faults.push(format!("<{name}> may not stand there"));
                }
                if !VOID.contains(&name) {
                    open.push(Open {
                        name: tag.name,
                        speaks: false,
                    });
                }
            }
            Node::Close(name) => match open.pop() {
                Some(element) if element.name == name => {
                    if SPEAKING.contains(&name.as_str()) && !element.speaks {
                        faults.push(format!("<{name}> says nothing"));
                    }
                }
                other => faults.push(format!(
                    "</{name}> ends <{}>",
                    other.map_or(String::new(), |element| element.name)
                )),
            },
        }
    }
    faults.extend(
        open.iter()
            .map(|element| format!("<{}> does not end", element.name)),
    );
    faults
}

#[test]
fn each_kind_of_fault_is_found() {
    let sound = "<h1>A</h1><label for=\"a\">A</label><input id=\"a\"><a href=\"#a\">a</a>";
    assert!(faults(sound).is_empty(), "{:?}", faults(sound));
    for (html, fault) in [
        ("<script>alert(1)</script>", "<script>"),
        ("<p onclick=\"x\">a</p>", "<p onclick>"),
        ("<p style=\"x\">a</p>", "<p style>"),
        ("<p>{{ name }}</p>", "»{{«"),
        ("<p id=\"a\">a</p>", "id a stands 2 times"),
        (
            "<label for=\"b\">b</label>",
            "<label> points to #b, which is not there",
        ),
        (
            "<p aria-describedby=\"a b\">a</p>",
            "<p> points to #b, which is not there",
        ),
        (
            "<a href=\"#b\">b</a>",
            "<a> points to #b, which is not there",
        ),
        (
            "<select name=\"b\"></select>",
            "the field Some(\"b\") has no label",
        ),
        ("<h1>B</h1>", "2 h1"),
        ("<h3>B</h3>", "h3 follows h1"),
        ("<form><form></form></form>", "<form> may not stand there"),
        ("<p><ul></ul></p>", "<ul> may not stand there"),
        ("<a href=\"/\"><svg></svg></a>", "<a> says nothing"),
        ("<p>a</div>", "</div> ends <p>"),
        ("<p>a", "<p> does not end"),
    ] {
        let found = faults(&format!("{sound}{html}"));
        assert!(found.iter().any(|one| one == fault), "{html}: {found:?}");
    }
}
