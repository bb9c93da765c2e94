//! Where the links of an answer lead: whole addresses, answers and topics that exist, phones of the directory.

use app::domain::{
    Language,
    article::Wording,
    fact::{dial, phone},
    markdown,
};

use super::{Fault, Shipped, SourceFile, wording::has_number};

/// Every fault of the links of a text and of its buttons.
pub fn check(wording: &Wording, shipped: &Shipped, file: &SourceFile, faults: &mut Vec<Fault>) {
    let mut refuse = |word: &str, wrong: String, mend: &str| {
        faults.push(Fault::new(file, file.line_of(word), wrong, mend));
    };
    for text in [&wording.short, &wording.body] {
        for target in targets(text) {
            if let Some((wrong, mend)) = wrong_with(target, shipped) {
                refuse(target, wrong, mend);
            }
        }
        if let Some(line) = text.lines().find(|line| is_broken(line)) {
            refuse(
                line,
                "A link is not whole".into(),
                "Write [text](https://...) without spaces in the address",
            );
        }
    }
    for action in &wording.actions {
        if !(action.url.starts_with("https://") || action.url.starts_with("tel:")) {
            refuse(
                &action.url,
                format!("»{}« is neither https: nor tel:", action.url),
                "Write an address that begins with https://",
            );
        } else if let Some((wrong, mend)) = wrong_with(&action.url, shipped) {
            refuse(&action.url, wrong, mend);
        }
        if has_number(&without_own(&action.label, &action.url)) {
            refuse(
                &action.label,
                "A phone number or an amount stands in the label".into(),
                "Only the number that the button itself calls may stand there",
            );
        }
    }
}

/// What is wrong with where a link leads, and the mend. Other schemes are told about by `markdown::forbidden`.
fn wrong_with(target: &str, shipped: &Shipped) -> Option<(String, &'static str)> {
    if let Some(rest) = target.strip_prefix("/emner") {
        let id = rest.strip_prefix('/').unwrap_or(rest);
        let known = rest.is_empty() || shipped.topics.iter().any(|topic| topic.id == id);
        return (!known || rest == "/").then(|| {
            let wrong = format!("The topic »{id}« that is linked to does not exist");
            (wrong, "Name a topic of topics.toml")
        });
    }
    if target.starts_with("tel:") {
        let mut phones = shipped.directory.phones.iter();
        let known =
            phones.any(|phone| phone.confidence.may_be_shown() && dial(&phone.number) == target);
        return (!known).then(|| {
            let wrong = format!("»{target}« is no phone of the directory");
            (
                wrong,
                "Add the number to directory.toml, or write one that stands there",
            )
        });
    }
    (target.starts_with("https://") && !is_whole_address(target)).then(|| {
        let wrong = format!("»{target}« is no whole address");
        (wrong, "Copy the address from the browser")
    })
}

/// Where the links of a text lead, as they are written.
fn targets(text: &str) -> impl Iterator<Item = &str> {
    text.split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .map(|(target, _)| target)
}

/// Whether marks of a link are left when the Markdown has been read.
fn is_broken(line: &str) -> bool {
    line.contains("](") && markdown::plain(line).contains("](")
}

/// `https://`, a host with a dot, and nothing that an address cannot hold.
pub fn is_whole_address(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    let fine = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"`{}|\\^".contains(c);
    url.chars().all(fine)
        && host.split('.').count() > 1
        && host
            .split('.')
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-'))
}

/// A label without the number its own `tel:` calls.
fn without_own(label: &str, url: &str) -> String {
    let number = url.strip_prefix("tel:").unwrap_or("");
    let number = number.strip_prefix("+45").unwrap_or(number);
    let label = label.replace('\u{a0}', " ");
    if number.is_empty() {
        return label;
    }
    let shown = phone(number, Language::Da).replace('\u{a0}', " ");
    label.replace(&shown, "").replace(number, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_whole_or_not() {
        for url in [
            "https://kk.dk",
            "https://www.kk.dk/a?b=c#d",
            "https://post.borger.dk/?x=1",
        ] {
            assert!(is_whole_address(url), "{url}");
        }
        for url in [
            "https://",
            "https://kk",
            "https://kk.dk/a b",
            "https://.dk",
            "https://kk..dk",
            "http://kk.dk",
            "https://https://kk.dk",
            "https://kk.dk\"",
            "https://navn@kk.dk",
        ] {
            assert!(!is_whole_address(url), "{url}");
        }
    }

    #[test]
    fn a_label_may_hold_the_number_it_calls_and_no_other() {
        let holds = |label: &str, url: &str| has_number(&without_own(label, url));
        assert!(!holds("Ring 33 66 33 66", "tel:+4533663366"));
        assert!(!holds("Call +45 33 66 33 66", "tel:+4533663366"));
        assert!(!holds("Ring 112", "tel:112"));
        assert!(holds("Ring 33 66 33 67", "tel:+4533663366"));
        assert!(holds("Ring 33 66 33 66", "https://www.kk.dk"));
        assert!(holds("Søg (891 kr.)", "https://www.kk.dk"));
    }

    #[test]
    fn a_link_that_falls_apart_is_seen() {
        assert!(is_broken("Se [siden](https://kk.dk/en side)."));
        assert!(is_broken("Se [siden](https://kk.dk"));
        assert!(!is_broken("Se [siden](https://kk.dk/side)."));
        assert_eq!(
            targets("[a](/emner/x) og [b](tel:112)").collect::<Vec<_>>(),
            ["/emner/x", "tel:112"]
        );
    }
}
