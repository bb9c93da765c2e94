//! What must hold of an answer's public text in one language.

use app::domain::{Facts, article::Wording, markdown};

use super::{Fault, Shipped, SourceFile};

/// Every fault of the text.
pub fn check(wording: &Wording, shipped: &Shipped, file: &SourceFile, faults: &mut Vec<Fault>) {
    let mut refuse = |word: &str, wrong: String, mend: &str| {
        faults.push(Fault::new(file, file.line_of(word), wrong, mend));
    };
    if is_unnamed(&wording.title, shipped) {
        let wrong = "A phone number or an amount stands in the title";
        refuse(
            "title",
            wrong.into(),
            "Say it in the short answer, by a named fact",
        );
    }
    for text in [&wording.short, &wording.body] {
        for name in Facts::named_in(text) {
            match shipped.facts.0.get(name) {
                None => refuse(
                    name,
                    format!("The fact »{name}« does not exist"),
                    "Name a fact of facts.toml",
                ),
                Some(fact) if !fact.confidence.may_be_shown() => {
                    refuse(
                        name,
                        format!("The fact »{name}« is uncertain and may not be shown"),
                        "Confirm it, or leave it out",
                    );
                }
                Some(fact)
                    if text.contains(&format!("{{fakta:{name}:aar}}")) && fact.year.is_none() =>
                {
                    refuse(
                        name,
                        format!("The fact »{name}« has no year to show"),
                        "Give it a year",
                    );
                }
                Some(_) => {}
            }
        }
        if let Some(line) = text.lines().find(|line| is_unnamed(line, shipped)) {
            refuse(
                line,
                "A phone number or an amount stands in the text".into(),
                "Name it in facts.toml and write {fakta:...}",
            );
        }
        if let Some(line) = text.lines().find(|line| line.contains('@')) {
            refuse(
                line,
                "An e-mail address stands in the text".into(),
                "Point to Digital Post or a phone instead",
            );
        }
        for slug in markdown::answers_linked(text) {
            if !shipped
                .articles
                .iter()
                .any(|article| article.slug.as_str() == slug)
            {
                refuse(
                    &format!("/svar/{slug}"),
                    format!("The answer »{slug}« that is linked to does not exist"),
                    "Name an answer that exists",
                );
            }
        }
        for (wrong, word) in markdown::forbidden(text) {
            // A mark of a heading is also part of the marks of lower ones.
            let mut lines = text.lines();
            let heading = lines.find(|line| word == "# " && line.starts_with("# "));
            refuse(
                heading.unwrap_or(&word),
                wrong.into(),
                "Plain Markdown only; content/README.md has the format",
            );
        }
    }
}

/// Whether a line holds a phone number or an amount. Most lines hold no digit, and are not read as Markdown.
fn is_unnamed(line: &str, shipped: &Shipped) -> bool {
    let digits = line.bytes().any(|byte| byte.is_ascii_digit());
    digits && (has_number(line) || calls_shortly(line, shipped))
}

/// Eight digits in a row (spaces allowed), or digits with »kr«, »kroner«, »DKK« or »,-«, outside addresses and facts.
pub fn has_number(line: &str) -> bool {
    let shown = without_facts(&markdown::plain(line));
    let mut digits = 0;
    for c in shown.chars() {
        match c {
            '0'..='9' => digits += 1,
            ' ' | '\u{a0}' => {}
            _ => digits = 0,
        }
        if digits >= 8 {
            return true;
        }
    }
    let words: Vec<&str> = shown
        .split_whitespace()
        .map(|word| word.trim_start_matches('('))
        .collect();
    let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let glued = |word: &&str| {
        let rest = word.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        number(word) && (is_currency(rest) || rest.starts_with(",-"))
    };
    let apart = |pair: &[&str]| {
        (number(pair[0]) && is_currency(pair[1])) || (is_currency(pair[0]) && number(pair[1]))
    };
    words.iter().any(glued) || words.windows(2).any(apart)
}

/// A phone of the directory that is shorter than eight digits (»112«, »116 111«), outside addresses and facts.
fn calls_shortly(line: &str, shipped: &Shipped) -> bool {
    let shown = without_facts(&markdown::plain(line));
    let words: Vec<&str> = shown
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let short = shipped
        .directory
        .phones
        .iter()
        .map(|phone| phone.number.as_str());
    short
        .filter(|number| number.chars().filter(char::is_ascii_digit).count() < 8)
        .map(|number| number.split(' ').collect::<Vec<_>>())
        .any(|number| {
            words
                .windows(number.len())
                .any(|some| some == number.as_slice())
        })
}

fn is_currency(word: &str) -> bool {
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    ["kr", "kroner", "DKK"].contains(&word)
}

fn without_facts(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        kept.push_str(before);
        kept.push('|');
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_without_a_name_is_found() {
        for line in [
            "Ring 33 66 33 66 nu",
            "Det koster 891 kr.",
            "It costs DKK 891",
            "Ring til os (33 66 33 66)",
            "- **33663366**",
            "[33 66 33 66](tel:+4533663366)",
            "Det koster (891 kr.)",
            "Det koster 891kr.",
            "Det koster kr. 891",
            "Det koster 1.500 kroner",
            "Det koster 891,-",
        ] {
            assert!(has_number(line), "{line}");
        }
        for line in [
            "Det koster {fakta:pas-gebyr}",
            "[ring](tel:+4533663366)",
            "senest 5 dage",
            "[kk](https://www.kk.dk/12345678)",
            "1. Mød op",
            "2 krav skal være opfyldt",
            "barnet er 2 år og 10 måneder",
            "i 2023",
        ] {
            assert!(!has_number(line), "{line}");
        }
    }
}
