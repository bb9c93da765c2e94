//! What must hold of the whole knowledge base before a citizen sees it.
//!
//! It must not mend anything: it names the file, the line and the mend.

use std::collections::{HashMap, HashSet};

use app::domain::{
    Article, Facts,
    article::Wording,
    directory::{NEEDED_LINKS, NEEDED_PHONES},
    markdown,
};

use super::{Fault, Shipped, SourceFile, article_file};

/// The most words of a short answer: it is read in five seconds.
const MOST_SHORT_WORDS: usize = 80;

/// Every fault of the knowledge base.
pub fn check(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    topics(shipped, files, faults);
    directory(shipped, files, faults);
    facts(shipped, files, faults);
    twice(shipped, files, faults);
    for article in &shipped.articles {
        if let Some(file) = article_file::file_of(files, article) {
            article_names(article, shipped, file, faults);
            wording(&article.da, &shipped.facts, file, faults);
        }
        if let (Some(english), Some(file)) = (&article.en, article_file::twin_of(files, article)) {
            wording(english, &shipped.facts, file, faults);
        }
    }
}

/// What is no fault, but waits for an editor: English that was written from an older Danish text.
#[must_use]
pub fn warnings(shipped: &Shipped) -> Vec<String> {
    shipped
        .articles
        .iter()
        .filter(|article| article.english_lags())
        .map(|article| {
            format!(
                "content/articles/{}/{}.en.md: the Danish text is newer; read it, mend the English, and set follows = \"{}\"",
                article.topic,
                article.slug,
                article.version()
            )
        })
        .collect()
}

fn topics(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let Some(file) = files.iter().find(|file| file.path == "topics.toml") else {
        return;
    };
    let mut seen = HashSet::new();
    for topic in &shipped.topics {
        let line = file.line_of(&format!("\"{}\"", topic.id));
        if !seen.insert(&topic.id) {
            faults.push(Fault::new(
                file,
                line,
                format!("The topic »{}« stands twice", topic.id),
                "Remove one",
            ));
        }
        let parent = shipped.topics.iter().find(|other| other.id == topic.parent);
        match parent {
            None if !topic.parent.is_empty() => {
                faults.push(Fault::new(
                    file,
                    line,
                    format!("The topic above, »{}«, does not exist", topic.parent),
                    "Name a topic, or \"\"",
                ));
            }
            Some(parent) if !parent.parent.is_empty() => {
                faults.push(Fault::new(
                    file,
                    line,
                    "The tree has more than two levels",
                    "Move the topic up",
                ));
            }
            _ => {}
        }
    }
    let top = shipped
        .topics
        .iter()
        .filter(|topic| topic.parent.is_empty())
        .count();
    if top > 12 {
        faults.push(Fault::new(
            file,
            1,
            format!("There are {top} top topics"),
            "Keep at most 12",
        ));
    }
}

fn directory(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let Some(file) = files.iter().find(|file| file.path == "directory.toml") else {
        return;
    };
    let directory = &shipped.directory;
    for id in NEEDED_PHONES
        .iter()
        .filter(|id| directory.phone(id).is_none())
    {
        faults.push(Fault::new(
            file,
            1,
            format!("The phone »{id}« is missing or uncertain; every page needs it"),
            "Add it",
        ));
    }
    for id in NEEDED_LINKS
        .iter()
        .filter(|id| directory.link(id).is_none())
    {
        faults.push(Fault::new(
            file,
            1,
            format!("The link »{id}« is missing or uncertain; every page needs it"),
            "Add it",
        ));
    }
    for unit in &directory.units {
        let line = file.line_of(&format!("\"{}\"", unit.id));
        if directory.department(&unit.department).is_none() {
            faults.push(Fault::new(
                file,
                line,
                format!("The unit »{}« belongs to no department", unit.id),
                "Name a department of this file",
            ));
        }
        if !unit.phone.is_empty() && !directory.phones.iter().any(|phone| phone.id == unit.phone) {
            faults.push(Fault::new(
                file,
                line,
                format!("The phone »{}« does not exist", unit.phone),
                "Name a phone of this file",
            ));
        }
    }
    let ids = directory
        .links
        .iter()
        .map(|link| (&link.id, &link.url))
        .chain(directory.authorities.iter().map(|a| (&a.id, &a.url)));
    for (id, url) in ids.filter(|(_, url)| !url.starts_with("https://")) {
        faults.push(Fault::new(
            file,
            file.line_of(id),
            format!("»{url}« is no https link"),
            "Write an address that begins with https://",
        ));
    }
}

fn facts(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let Some(file) = files.iter().find(|file| file.path == "facts.toml") else {
        return;
    };
    for (id, fact) in &shipped.facts.0 {
        let line = file.line_of(&format!("[{id}]"));
        if fact.source.trim().is_empty() {
            faults.push(Fault::new(
                file,
                line,
                format!("The fact »{id}« has no source"),
                "Write where it comes from",
            ));
        }
        if fact.value.trim().is_empty() {
            faults.push(Fault::new(
                file,
                line,
                format!("The fact »{id}« has no value"),
                "Write it",
            ));
        }
        if app::domain::answer::wants_year(fact) && fact.year.is_none() {
            faults.push(Fault::new(
                file,
                line,
                format!("The fact »{id}« names no year"),
                "Fees and deadlines name the year they hold for",
            ));
        }
    }
}

fn twice(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let (mut slugs, mut numbers) = (HashMap::new(), HashMap::new());
    for article in &shipped.articles {
        let Some(file) = files
            .iter()
            .rev()
            .find(|file| file.path.ends_with(&format!("/{}.md", article.slug)))
        else {
            continue;
        };
        if slugs.insert(&article.slug, article).is_some() {
            faults.push(Fault::new(
                file,
                1,
                format!("The slug »{}« is used twice", article.slug),
                "Rename one of the files",
            ));
        }
        if let Some(other) = numbers.insert(article.number, &article.slug) {
            let wrong = format!("The number {} is also that of »{other}«", article.number);
            faults.push(Fault::new(
                file,
                file.line_of("number"),
                wrong,
                "Numbers are unique and never used again",
            ));
        }
    }
}

fn article_names(article: &Article, shipped: &Shipped, file: &SourceFile, faults: &mut Vec<Fault>) {
    let mut refuse = |key: &str, wrong: String, mend: &str| {
        faults.push(Fault::new(file, file.line_of(key), wrong, mend))
    };
    if !shipped.topics.iter().any(|topic| topic.id == article.topic) {
        refuse(
            "topic",
            format!("The topic »{}« does not exist", article.topic),
            "Name a topic of topics.toml",
        );
    }
    if shipped.directory.unit(&article.owner).is_none() {
        refuse(
            "owner",
            format!("The unit »{}« does not exist", article.owner),
            "Name a unit of directory.toml",
        );
    }
    if !article.phone.is_empty() && shipped.directory.phone(&article.phone).is_none() {
        refuse(
            "phone",
            format!(
                "The phone »{}« does not exist or is uncertain",
                article.phone
            ),
            "Name a phone of directory.toml",
        );
    }
    if !article.authority.is_empty() && shipped.directory.authority(&article.authority).is_none() {
        refuse(
            "authority",
            format!("The authority »{}« does not exist", article.authority),
            "Name an authority of directory.toml",
        );
    }
    for slug in article
        .related
        .iter()
        .filter(|slug| !shipped.articles.iter().any(|other| other.slug == **slug))
    {
        refuse(
            "related",
            format!("The related answer »{slug}« does not exist"),
            "Name an answer that exists",
        );
    }
    if article.sources.is_empty() {
        refuse(
            "sources",
            "The answer has no source".into(),
            "Write where its facts come from",
        );
    }
    for source in article
        .sources
        .iter()
        .filter(|source| !source.url.starts_with("https://"))
    {
        refuse(
            &source.url,
            format!("»{}« is no https link", source.url),
            "Write an address that begins with https://",
        );
    }
}

/// The public text of one language.
fn wording(wording: &Wording, facts: &Facts, file: &SourceFile, faults: &mut Vec<Fault>) {
    let mut refuse = |word: &str, wrong: String, mend: &str| {
        faults.push(Fault::new(file, file.line_of(word), wrong, mend))
    };
    for text in [&wording.short, &wording.body] {
        for name in Facts::named_in(text) {
            match facts.0.get(name) {
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
