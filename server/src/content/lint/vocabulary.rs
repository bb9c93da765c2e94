//! Whether the rules of `synonyms.tsv` are of use: each finds something, none hides another, none goes in a ring.
//!
//! Words are compared as search compares them (`search::keys`), so that inflections count.

use std::collections::{HashMap, HashSet};

use app::domain::{Language, article::Wording, markdown};

use super::{Fault, Shipped, SourceFile};
use crate::{
    content::tables::synonyms::{self, Direction, Rule},
    search::keys,
};

/// Every fault of the rules.
pub fn check(shipped: &Shipped, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let Some(file) = files.iter().find(|file| file.path == synonyms::PATH) else {
        return;
    };
    // Lines that are no rule were told about when they were read.
    let rules = synonyms::rules(files, &mut Vec::new());
    let words = Words::of(shipped);
    let mut refuse = |line: usize, wrong: String, mend: &str| {
        faults.push(Fault::new(file, line, wrong, mend));
    };
    for rule in &rules {
        if !rule.topic.is_empty() && !shipped.topics.iter().any(|topic| topic.id == rule.topic) {
            refuse(
                rule.line,
                format!("The topic »{}« of the rule does not exist", rule.topic),
                "Name a topic of topics.toml, or leave the column empty",
            );
        }
        for target in targets(rule) {
            if !words.know(target) {
                refuse(
                    rule.line,
                    format!("No answer holds »{target}«, which the rule looks for"),
                    "Write a word of an answer, write > instead of =, or remove the rule",
                );
            }
        }
        for word in repeated(rule) {
            refuse(
                rule.line,
                format!("»{word}« is already said by the rule, in another form"),
                "Remove it",
            );
        }
    }
    for (line, wrong, mend) in shadowed(&rules) {
        refuse(line, wrong, mend);
    }
    for (line, wrong) in rings(&rules) {
        refuse(line, wrong, "Write = for both ways, or remove one");
    }
}

/// What a rule looks for: the words to the right, and with `=` the word to the left as well.
fn targets(rule: &Rule) -> impl Iterator<Item = &String> {
    let back = (rule.direction == Direction::BothWays).then_some(&rule.left);
    let right = (rule.direction != Direction::Never).then_some(&rule.right);
    right.into_iter().flatten().chain(back)
}

/// Words of one rule that are the same when their endings are cut off.
fn repeated(rule: &Rule) -> Vec<&String> {
    let mut seen = HashSet::from([key(&rule.left)]);
    let right = rule.right.iter();
    right.filter(|word| !seen.insert(key(word))).collect()
}

/// Rules that another one hides: the same word for the same topic, or a word that is marked `!`.
fn shadowed(rules: &[Rule]) -> Vec<(usize, String, &'static str)> {
    let mut found = Vec::new();
    let mut first: HashMap<(String, &str, bool), usize> = HashMap::new();
    for rule in rules {
        let never = rule.direction == Direction::Never;
        let place = (key(&rule.left), rule.topic.as_str(), never);
        if let Some(line) = first.get(&place) {
            let wrong = format!("»{}« already has a rule in line {line}", rule.left);
            found.push((rule.line, wrong, "Make one rule of the two"));
        } else {
            first.insert(place, rule.line);
        }
    }
    let marked: HashMap<String, usize> = rules
        .iter()
        .filter(|rule| rule.direction == Direction::Never)
        .map(|rule| (key(&rule.left), rule.line))
        .collect();
    for rule in rules {
        let back = rule.direction == Direction::BothWays;
        let asked = std::iter::once(&rule.left).chain(rule.right.iter().filter(|_| back));
        if rule.direction == Direction::Never {
            continue;
        }
        for word in asked {
            if let Some(line) = marked.get(&key(word)) {
                let wrong = format!("»{word}« is marked ! in line {line}, so this rule is hidden");
                found.push((rule.line, wrong, "Remove the mark or the rule"));
            }
        }
    }
    found
}

/// Rules of `>` that lead back to where they began; told at the rule that closes the ring.
fn rings(rules: &[Rule]) -> Vec<(usize, String)> {
    let mut leads: HashMap<String, Vec<String>> = HashMap::new();
    let mut found = Vec::new();
    let one_way = rules
        .iter()
        .filter(|rule| rule.direction == Direction::OneWay);
    for rule in one_way {
        let from = key(&rule.left);
        for word in &rule.right {
            let to = key(word);
            if to != from && reaches(&leads, &to, &from) {
                let wrong = format!("»{}« > »{word}« closes a ring of rules", rule.left);
                found.push((rule.line, wrong));
            }
            leads.entry(from.clone()).or_default().push(to);
        }
    }
    found
}

fn reaches(leads: &HashMap<String, Vec<String>>, from: &str, to: &str) -> bool {
    let (mut next, mut seen) = (vec![from], HashSet::new());
    while let Some(word) = next.pop() {
        if word == to {
            return true;
        }
        if seen.insert(word) {
            let further = leads.get(word).into_iter().flatten();
            next.extend(further.map(String::as_str));
        }
    }
    false
}

/// The words of the answers, as search knows them.
struct Words {
    answers: Vec<(HashSet<String>, HashSet<String>)>,
}

impl Words {
    fn of(shipped: &Shipped) -> Words {
        let (mut danish, mut english) = (Known::new(Language::Da), Known::new(Language::En));
        let answers = shipped.articles.iter();
        let answers = answers
            .map(|article| {
                let en = article.en.as_ref().map(text_of).unwrap_or_default();
                (danish.keys(&text_of(&article.da)), english.keys(&en))
            })
            .collect();
        Words { answers }
    }

    /// Whether one answer holds all words of a phrase, in one of its languages.
    fn know(&self, phrase: &str) -> bool {
        let da = keys(phrase, Language::Da);
        let en = keys(phrase, Language::En);
        let within = |keys: &[String], answer: &HashSet<String>| {
            !keys.is_empty() && keys.iter().all(|key| answer.contains(key))
        };
        self.answers
            .iter()
            .any(|(in_danish, in_english)| within(&da, in_danish) || within(&en, in_english))
    }
}

/// The keys of words that were met before: answers repeat them, every start reads them all, and a stem costs more than a
/// look.
struct Known {
    language: Language,
    keys: HashMap<String, Vec<String>>,
}

impl Known {
    fn new(language: Language) -> Known {
        Known {
            language,
            keys: HashMap::new(),
        }
    }

    fn keys(&mut self, text: &str) -> HashSet<String> {
        let mut found = HashSet::new();
        for word in text.split_whitespace() {
            if !self.keys.contains_key(word) {
                let of_word = keys(word, self.language);
                self.keys.insert(word.to_owned(), of_word);
            }
            found.extend(self.keys[word].iter().cloned());
        }
        found
    }
}

/// A phrase as it is compared.
fn key(phrase: &str) -> String {
    keys(phrase, Language::Da).join(" ")
}

fn text_of(wording: &Wording) -> String {
    [
        &wording.title,
        &wording.borgerord.join("\n"),
        &markdown::plain(&wording.short),
        &markdown::plain(&wording.body),
    ]
    .map(String::as_str)
    .join("\n")
}
