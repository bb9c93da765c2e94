//! From the Danish dictionary of Stavekontrolden (hunspell's two files) to the word list that search carries with it.
//!
//! Every form that the suffix rules make of an entry becomes a key, lower-case and folded as search folds; the value is 2
//! for a word as the dictionary heads it, 1 for an inflected form and 0 for a name. What the dictionary marks as wrong is
//! left out, and so are prefix rules, which only make names of places. It must not know what the list is used for.

use std::collections::{BTreeMap, HashMap};

use super::fold::fold;

/// One suffix rule: what is taken off, what is put on, when, and which rules go on from there.
struct Suffix<'a> {
    off: &'a str,
    on: &'a str,
    then: Vec<&'a str>,
    when: Vec<Letters<'a>>,
}

/// One place of a condition.
enum Letters<'a> {
    Any,
    Of(&'a str),
    NoneOf(&'a str),
}

/// The keys with their values, in order.
pub fn compile(affixes: &str, entries: &str) -> BTreeMap<String, u64> {
    let rules = suffixes(affixes);
    let wrong = affixes
        .lines()
        .find_map(|line| line.strip_prefix("FORBIDDENWORD "))
        .map(str::trim);
    // A root that is a word only with an ending.
    let root_only = affixes
        .lines()
        .find_map(|line| line.strip_prefix("NEEDAFFIX "))
        .map(str::trim);
    let mut list = BTreeMap::new();
    // The first line is a count.
    for line in entries.lines().skip(1) {
        let mut fields = line.split(['\t', ' ']);
        let entry = fields.next().unwrap_or_default();
        // »st:« names the word that this one is a form of.
        let is_form = fields.any(|field| field.starts_with("st:"));
        let (word, flags) = entry.split_once('/').unwrap_or((entry, ""));
        let flags: Vec<&str> = flags.split(',').filter(|flag| !flag.is_empty()).collect();
        if wrong.is_some_and(|wrong| flags.contains(&wrong)) {
            continue;
        }
        let is_name = word.chars().next().is_none_or(|c| !c.is_lowercase());
        let (own, inflected) = match (is_name, is_form) {
            (true, _) => (0, 0),
            (false, true) => (1, 1),
            (false, false) => (2, 1),
        };
        if !root_only.is_some_and(|flag| flags.contains(&flag)) {
            add(&mut list, word, own);
        }
        let into = Inflected {
            rules: &rules,
            value: inflected,
        };
        into.add(&mut list, word, &flags, 2);
    }
    list
}

/// What the rules make of words, and the value it gets.
struct Inflected<'a> {
    rules: &'a HashMap<&'a str, Vec<Suffix<'a>>>,
    value: u64,
}

impl Inflected<'_> {
    /// Adds what the rules make of a word; a rule may name others, and so on `deep` times.
    fn add(&self, list: &mut BTreeMap<String, u64>, word: &str, flags: &[&str], deep: usize) {
        let rules = flags.iter().filter_map(|flag| self.rules.get(flag));
        for rule in rules.flatten() {
            let Some(root) = word.strip_suffix(rule.off) else {
                continue;
            };
            if !ends_as(word, &rule.when) {
                continue;
            }
            let form = format!("{root}{}", rule.on);
            add(list, &form, self.value);
            if deep > 1 {
                self.add(list, &form, &rule.then, deep - 1);
            }
        }
    }
}

fn add(list: &mut BTreeMap<String, u64>, word: &str, value: u64) {
    let is_word = word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
    if is_word {
        let kept = list.entry(fold(&word.to_lowercase())).or_default();
        *kept = value.max(*kept);
    }
}

fn suffixes(affixes: &str) -> HashMap<&str, Vec<Suffix<'_>>> {
    let mut rules: HashMap<&str, Vec<Suffix>> = HashMap::new();
    for line in affixes.lines() {
        let mut fields = line.split_whitespace();
        if fields.next() != Some("SFX") {
            continue;
        }
        let rest: Vec<&str> = fields.collect();
        // A heading has three fields: the flag, Y or N, and how many rules follow.
        let &[flag, off, on, when, ..] = rest.as_slice() else {
            continue;
        };
        let (on, then) = on.split_once('/').unwrap_or((on, ""));
        rules.entry(flag).or_default().push(Suffix {
            off: if off == "0" { "" } else { off },
            on: if on == "0" { "" } else { on },
            then: then.split(',').filter(|flag| !flag.is_empty()).collect(),
            when: condition(when),
        });
    }
    rules
}

fn condition(text: &str) -> Vec<Letters<'_>> {
    let mut places = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (place, taken) = match (first, rest.find(']')) {
            ('.', _) => (Letters::Any, 1),
            ('[', Some(end)) => match rest[1..end].strip_prefix('^') {
                Some(letters) => (Letters::NoneOf(letters), end + 1),
                None => (Letters::Of(&rest[1..end]), end + 1),
            },
            _ => (Letters::Of(&rest[..first.len_utf8()]), first.len_utf8()),
        };
        places.push(place);
        rest = &rest[taken..];
    }
    // A dot alone means that there is no condition.
    if matches!(places.as_slice(), [Letters::Any]) {
        places.clear();
    }
    places
}

fn ends_as(word: &str, places: &[Letters]) -> bool {
    let mut letters = word.chars().rev();
    places.iter().rev().all(|place| {
        letters.next().is_some_and(|letter| match place {
            Letters::Any => true,
            Letters::Of(these) => these.contains(letter),
            Letters::NoneOf(these) => !these.contains(letter),
        })
    })
}
