//! A form as a browser reads it off a page: where it leads, its fields with what stands in them, its buttons.

/// A form of a page.
#[derive(Clone, Debug)]
pub struct PageForm {
    /// Where it leads.
    pub action: String,
    /// Its fields with what would be sent, in their order. Buttons are not among them.
    pub fields: Vec<(String, String)>,
    /// Its buttons: the words on them, and their name and value.
    pub buttons: Vec<(String, Option<(String, String)>)>,
}

/// Every form of a page, from top to bottom.
pub fn forms_of(html: &str) -> Vec<PageForm> {
    let forms = html.split("<form").skip(1);
    forms
        .filter_map(|form| form.split_once("</form>"))
        .map(|(form, _)| read(form))
        .collect()
}

/// What the first form that leads to `action` would send.
pub fn fields_of(html: &str, action: &str) -> Vec<(String, String)> {
    let found = forms_of(html)
        .into_iter()
        .find(|form| form.action == action);
    found
        .unwrap_or_else(|| panic!("no form leads to {action}: {}", shown(html)))
        .fields
}

/// The first form with a button that says so, its button pressed.
pub fn form_with(html: &str, words: &str) -> PageForm {
    for mut form in forms_of(html) {
        let pressed = form.buttons.iter().find(|(said, _)| said.contains(words));
        if let Some((_, sent)) = pressed {
            form.fields.extend(sent.clone());
            return form;
        }
    }
    panic!("no button says {words}: {}", shown(html))
}

/// The fields with some of them changed, or added when the form has them empty.
pub fn with(fields: &[(String, String)], changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = fields.to_vec();
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

/// What stands in a field; empty when it is not there.
pub fn value<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    let found = fields.iter().find(|(known, _)| known == name);
    found.map_or("", |(_, value)| value.as_str())
}

/// A page as text: what somebody reads. For assertions and their messages.
pub fn shown(html: &str) -> String {
    let main = html.split_once("<main").map_or(html, |(_, main)| main);
    let mut text = String::new();
    for piece in main.split('<').skip(1) {
        text.push(' ');
        text.push_str(piece.split_once('>').map_or("", |(_, words)| words));
    }
    plain(&text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Text without its entities.
pub fn plain(html: &str) -> String {
    [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .into_iter()
    .fold(html.to_owned(), |text, (entity, sign)| {
        text.replace(entity, sign)
    })
}

fn read(form: &str) -> PageForm {
    let (head, mut rest) = form.split_once('>').expect("a tag ends");
    let (mut fields, mut buttons) = (Vec::new(), Vec::new());
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, inside) = after.split_once('>').expect("a tag ends");
        rest = inside;
        let kind = tag.split([' ', '/']).next().unwrap_or("");
        let name = attribute(tag, "name");
        match (kind, name) {
            ("input", Some(name)) => {
                let is_choice = matches!(
                    attribute(tag, "type").as_deref(),
                    Some("radio" | "checkbox")
                );
                if !is_choice || has(tag, "checked") {
                    fields.push((name, attribute(tag, "value").unwrap_or_default()));
                }
            }
            ("textarea", Some(name)) => {
                let (words, after) = inside.split_once("</textarea>").expect("it ends");
                // A parser drops the first newline.
                fields.push((name, plain(words.strip_prefix('\n').unwrap_or(words))));
                rest = after;
            }
            ("select", Some(name)) => {
                let (options, after) = inside.split_once("</select>").expect("it ends");
                fields.push((name, chosen(options)));
                rest = after;
            }
            ("button", name) => {
                let (words, after) = inside.split_once("</button>").expect("it ends");
                let sent = name.map(|name| (name, attribute(tag, "value").unwrap_or_default()));
                buttons.push((shown(&format!("<button>{words}")), sent));
                rest = after;
            }
            _ => {}
        }
    }
    PageForm {
        action: attribute(head, "action").expect("a form leads somewhere"),
        fields,
        buttons,
    }
}

/// The option that is selected, or the first.
fn chosen(options: &str) -> String {
    let tags: Vec<&str> = options
        .split("<option")
        .skip(1)
        .filter_map(|option| option.split_once('>'))
        .map(|(tag, _)| tag)
        .collect();
    let selected = tags.iter().find(|tag| has(tag, "selected"));
    let tag = selected.or(tags.first()).copied().unwrap_or("");
    attribute(tag, "value").unwrap_or_default()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| plain(value))
}

/// Whether a tag has an attribute that needs no value.
fn has(tag: &str, name: &str) -> bool {
    let mut bare = String::new();
    for (i, piece) in tag.split('"').enumerate() {
        if i % 2 == 0 {
            bare.push_str(piece);
        }
    }
    bare.split([' ', '=', '/']).any(|word| word == name)
}

#[test]
fn a_form_is_read_as_a_browser_reads_it() {
    let html = "<main><form class=\"a\" method=\"post\" action=\"/vej?a=1&amp;b=2\"><input type=\"hidden\" name=\"need\" \
                value=\"a &quot;b&quot;\"/><textarea name=\"text\">\n\nx &lt;b&gt;</textarea><input type=\"radio\" \
                name=\"said\" value=\"ja\"/><input type=\"radio\" name=\"said\" value=\"nej\" checked/><select name=\"topic\">\
                <option value=\"\">Andet</option><option selected value=\"pas\">Pas</option></select>\
                <button name=\"step\" value=\"vis\">Ret <span>teksten</span></button></form>";
    let form = form_with(html, "Ret teksten");
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(form.action, "/vej?a=1&b=2");
    assert_eq!(
        form.fields,
        [
            field("need", "a \"b\""),
            field("text", "\nx <b>"),
            field("said", "nej"),
            field("topic", "pas"),
            field("step", "vis")
        ]
    );
}
