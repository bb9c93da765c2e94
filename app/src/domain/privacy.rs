//! What in a text should not be written in an ordinary form: found by rules, each finding with the rule that found it.
//!
//! Numbers and codes are found by scanners, in the browser before anything is sent and on the server again; cases and
//! sensitive matters by reviewed lists, on the server, where `judgement` weighs them. It must not know what is done about it.

mod accounts;
mod cpr;
mod digits;
mod halves;
mod labels;
mod references;
mod secrets;
mod sense;

use std::{cmp::Reverse, ops::Range};

use super::{judgement::judge, phrases::Text};

/// What stands where something was taken out.
const GAP: &str = "[…]";

/// Something in a text, and what it asks of us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule that found it; stands in reports, never beside the words themselves.
    pub rule: &'static str,
    /// The line of the list of that name in `content/rules`; 0 for a rule without a list.
    pub line: u16,
    /// What kind of thing it is.
    pub category: Category,
    /// What it asks.
    pub level: Level,
    /// Where it stands, in bytes of the text that was checked.
    pub place: Range<usize>,
    /// How sure the rule is, of 100.
    pub confidence: u8,
}

impl Finding {
    /// The rule and the line of its list, as reports name it.
    pub fn rule_id(&self) -> String {
        match self.line {
            0 => self.rule.to_owned(),
            line => format!("{}:{line}", self.rule),
        }
    }
}

/// The closed list of what is looked for (shared by code, evaluation and pages).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Category {
    /// A civil registration number.
    Cpr,
    /// An existing case or the start of one.
    Case,
    /// Health (GDPR, art. 9).
    Health,
    /// Social matters.
    Social,
    /// A child's matters.
    Child,
    /// Money of one's own.
    Economy,
    /// Crime (GDPR, art. 10).
    Crime,
    /// Union, religion, politics, ethnicity, sexuality (GDPR, art. 9).
    UnionReligion,
    /// Passwords, codes, account and card numbers.
    Credentials,
    /// Somebody else who can be recognised.
    ThirdPerson,
}

impl Category {
    /// All of them.
    pub const ALL: [Category; 10] = [
        Category::Cpr,
        Category::Case,
        Category::Health,
        Category::Social,
        Category::Child,
        Category::Economy,
        Category::Crime,
        Category::UnionReligion,
        Category::Credentials,
        Category::ThirdPerson,
    ];

    /// The name on the command line and in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Category::Cpr => "cpr",
            Category::Case => "case",
            Category::Health => "health",
            Category::Social => "social",
            Category::Child => "child",
            Category::Economy => "economy",
            Category::Crime => "crime",
            Category::UnionReligion => "union_religion",
            Category::Credentials => "credentials",
            Category::ThirdPerson => "third_person",
        }
    }
}

/// What a finding asks, mildest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Nothing was found.
    Ok,
    /// One sentence of advice.
    Hint,
    /// Digital Post is the better way; the form is within reach.
    Route,
    /// Nothing is stored, nothing is sent.
    Block,
}

impl Level {
    /// All of them.
    pub const ALL: [Level; 4] = [Level::Ok, Level::Hint, Level::Route, Level::Block];

    /// The name on the command line and in reports.
    pub const fn name(self) -> &'static str {
        match self {
            Level::Ok => "ok",
            Level::Hint => "hint",
            Level::Route => "route",
            Level::Block => "block",
        }
    }
}

/// Everything that is found in a text, in the order it stands.
pub fn check(text: &str) -> Vec<Finding> {
    judge(text).findings
}

/// What rules and lists find by themselves.
pub(super) fn ruled(text: &str, read: &Text) -> Vec<Finding> {
    let mut findings = blocked(text, read);
    let cases = references::find(text).into_iter();
    findings.extend(cases.map(|place| Finding {
        rule: "case-number",
        line: 0,
        category: Category::Case,
        level: Level::Route,
        place,
        confidence: 95,
    }));
    findings.extend(sense::find(read));
    in_order(findings)
}

/// What may not be stored: numbers and codes.
fn blocked(text: &str, read: &Text) -> Vec<Finding> {
    let blocked = |rule, category, place, confidence| Finding {
        rule,
        line: 0,
        category,
        level: Level::Block,
        place,
        confidence,
    };
    let whole = cpr::find(text);
    // A number that stands whole needs not be told in halves too.
    let mut halves = halves::find(text, read);
    halves.retain(|half| {
        let within = |(place, _): &(Range<usize>, bool)| place.contains(&half.start);
        !whole.iter().any(within)
    });
    let cpr = whole.into_iter().map(|(place, sure)| {
        let confidence = if sure { 99 } else { 90 };
        blocked("cpr-date", Category::Cpr, place, confidence)
    });
    let halves = halves.into_iter();
    let halves = halves.map(|place| blocked("cpr-halves", Category::Cpr, place, 90));
    let accounts = accounts::find(text).into_iter();
    let accounts = accounts.map(|(rule, place)| blocked(rule, Category::Credentials, place, 95));
    let secrets = secrets::find(text).into_iter();
    let secrets = secrets.map(|place| blocked("secret", Category::Credentials, place, 85));
    cpr.chain(halves).chain(accounts).chain(secrets).collect()
}

fn in_order(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by_key(|finding| (finding.place.start, finding.place.end));
    findings
}

/// The gravest of some findings.
pub fn level(findings: &[Finding]) -> Level {
    findings
        .iter()
        .map(|finding| finding.level)
        .max()
        .unwrap_or(Level::Ok)
}

/// What the gravest findings are about, each once, the gravest and surest first, at most `most`. Hints are no reason for
/// anything.
pub fn gravest(findings: &[Finding], most: usize) -> Vec<Category> {
    let mut grave: Vec<&Finding> = findings
        .iter()
        .filter(|finding| finding.level >= Level::Route)
        .collect();
    grave.sort_by_key(|finding| Reverse((finding.level, finding.confidence)));
    let mut categories = Vec::new();
    for finding in grave {
        if !categories.contains(&finding.category) {
            categories.push(finding.category);
        }
    }
    categories.truncate(most);
    categories
}

/// Whether a text may not be stored.
pub fn blocks(text: &str) -> bool {
    !blocked(text, &Text::read(text)).is_empty()
}

/// What is said to stand in a text that may not be stored: a CPR number, unless only codes and accounts do.
pub fn blocked_by(text: &str) -> Option<Category> {
    let found = blocked(text, &Text::read(text));
    let cpr = found
        .iter()
        .any(|finding| finding.category == Category::Cpr);
    match cpr {
        true => Some(Category::Cpr),
        false => found.first().map(|finding| finding.category),
    }
}

/// Where what may not be stored stands, in order and without overlaps. This and [`blocked_by`] are all that a browser asks:
/// they need none of the lists of words, which are most of the guard's weight.
pub fn blocked_places(text: &str) -> Vec<Range<usize>> {
    places(&blocked(text, &Text::read(text)), Level::Block)
}

/// Where what was found stands, in order and without overlaps: from a level on.
pub fn places(findings: &[Finding], from: Level) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = Vec::new();
    let grave = findings.iter().filter(|finding| finding.level >= from);
    let mut all: Vec<Range<usize>> = grave.map(|finding| finding.place.clone()).collect();
    all.sort_by_key(|place| (place.start, place.end));
    for place in all {
        match places.last_mut() {
            Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
            _ => places.push(place),
        }
    }
    places
}

/// The text with every [`Level::Block`] finding replaced by `[…]`; all else stays as it was written. What remains is looked at
/// again, until nothing blocks: two halves may meet where something stood between them.
pub fn without_blocked(text: &str) -> String {
    let mut text = text.to_owned();
    loop {
        let findings = in_order(blocked(&text, &Text::read(&text)));
        if findings.is_empty() {
            return text;
        }
        let mut kept = String::with_capacity(text.len());
        let mut from = 0;
        for place in findings.into_iter().map(|finding| finding.place) {
            if place.end <= from {
                continue;
            }
            // What overlaps the one before is one with it.
            if place.start >= from {
                kept.push_str(&text[from..place.start]);
                kept.push_str(GAP);
            }
            from = place.end;
        }
        kept.push_str(&text[from..]);
        text = kept;
    }
}

#[cfg(test)]
mod tests;
