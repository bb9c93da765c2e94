//! What must hold of an answer's public text in one language.

use app::domain::{Facts, article::Wording, markdown};

use super::{Fault, Shipped, SourceFile};

/// The most words of a short answer: it is read in five seconds.
const MOST_SHORT_WORDS: usize = 80;

/// Every fault of the text.
pub fn check(wording: &Wording, shipped: &Shipped, file: &SourceFile, faults: &mut Vec<Fault>) {
    let mut refuse = |word: &str, wrong: String, mend: &str| {
        faults.push(Fault::new(file, file.line_of(word), wrong, mend));
    };
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
        if let Some(line) = text.lines().find(|line| has_number(line)) {
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
            refuse(
                &word,
                wrong.into(),
                "Plain Markdown only; content/README.md has the format",
            );
        }
    }
    if wording.short.split_whitespace().count() > MOST_SHORT_WORDS {
        refuse(
            "short",
            format!("The short answer is longer than {MOST_SHORT_WORDS} words"),
            "Say it shorter, and move the rest below",
        );
    }
    for action in wording
        .actions
        .iter()
        .filter(|action| !(action.url.starts_with("https://") || action.url.starts_with("tel:")))
    {
        refuse(
            &action.url,
            format!("»{}« is neither https: nor tel:", action.url),
            "Write an address that begins with https://",
        );
    }
}

/// Eight digits in a row (spaces allowed), or digits before »kr«, outside links and facts.
fn has_number(line: &str) -> bool {
    let mut outside = String::new();
    let mut depth = 0_i32;
    for c in line.chars() {
        depth += i32::from(c == '(' || c == '{') - i32::from(c == ')' || c == '}');
        outside.push(if depth > 0 { '|' } else { c });
    }
    let mut digits = 0;
    for c in outside.chars() {
        match c {
            '0'..='9' => digits += 1,
            ' ' | '\u{a0}' => {}
            _ => digits = 0,
        }
        if digits >= 8 {
            return true;
        }
    }
    let words: Vec<&str> = outside.split_whitespace().collect();
    words.windows(2).any(|pair| {
        let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        (number(pair[0]) && pair[1].starts_with("kr")) || (pair[0] == "DKK" && number(pair[1]))
    })
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
        ] {
            assert!(has_number(line), "{line}");
        }
        for line in [
            "Det koster {fakta:pas-gebyr}",
            "[ring](tel:+4533663366)",
            "senest 5 dage",
            "barnet er 2 år og 10 måneder",
            "i 2023",
        ] {
            assert!(!has_number(line), "{line}");
        }
    }
}
