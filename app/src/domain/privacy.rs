//! What in a text should not be written in an ordinary form: found by rules, each finding with the rule that found it.
//!
//! The same code runs in the browser, before anything is sent, and on the server. This is the first version: CPR numbers.
//! Further rules give further [`Finding`]s; who asks [`check`] need not change. It must not know what is done about it.

mod cpr;

use std::ops::Range;

/// Something in a text, and what it asks of us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule that found it; stands in reports, never beside the words themselves.
    pub rule: &'static str,
    /// What kind of thing it is.
    pub category: Category,
    /// What it asks.
    pub level: Level,
    /// Where it stands, in bytes of the text that was checked.
    pub place: Range<usize>,
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
    cpr::find(text)
        .into_iter()
        .map(|place| Finding {
            rule: "cpr-date",
            category: Category::Cpr,
            level: Level::Block,
            place,
        })
        .collect()
}

/// The gravest of some findings.
pub fn level(findings: &[Finding]) -> Level {
    findings
        .iter()
        .map(|finding| finding.level)
        .max()
        .unwrap_or(Level::Ok)
}

/// Whether a text may not be stored.
pub fn blocks(text: &str) -> bool {
    level(&check(text)) == Level::Block
}

/// The text with every [`Level::Block`] finding replaced by `[…]`; all else stays as it was written.
pub fn without_blocked(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut from = 0;
    for finding in check(text) {
        if finding.level == Level::Block && finding.place.start >= from {
            kept.push_str(&text[from..finding.place.start]);
            kept.push_str("[…]");
            from = finding.place.end;
        }
    }
    kept.push_str(&text[from..]);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_blocked_is_taken_out_and_the_rest_stays() {
        let text = "Hej, vores søn 150423-0000 har fødselsdag. Ring på 33 66 33 66";
        assert_eq!(
            without_blocked(text),
            "Hej, vores søn […] har fødselsdag. Ring på 33 66 33 66"
        );
        assert!(!blocks(&without_blocked(text)), "and then it may go on");
    }

    #[test]
    fn the_gravest_finding_decides() {
        assert_eq!(level(&check("nyt pas")), Level::Ok);
        assert_eq!(level(&check("1504230000")), Level::Block);
        assert!(
            Level::Ok < Level::Hint && Level::Hint < Level::Route && Level::Route < Level::Block
        );
    }
}
