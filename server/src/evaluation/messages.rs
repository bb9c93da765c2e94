//! Whether messages are shown the right way: recall of what must not be missed, and false alarms.
//!
//! It must not know the rules of the guard; it is told what they said.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{sheet::Message, statistics::share};

/// The three ways that are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counted {
    /// A matter of one's own, or something that must not be written in a form.
    DigitalPost,
    /// A general question.
    Form,
    /// Call now.
    Urgent,
}

impl Counted {
    /// Reads what a sheet writes.
    #[must_use]
    pub fn parse(name: &str) -> Option<Counted> {
        let mut all = [Counted::DigitalPost, Counted::Form, Counted::Urgent].into_iter();
        all.find(|counted| counted.name() == name)
    }

    /// As a sheet writes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Counted::DigitalPost => "digital-post",
            Counted::Form => "form",
            Counted::Urgent => "urgent",
        }
    }
}

/// What was said of one message.
#[derive(Clone, Debug)]
pub struct Said {
    /// As what it counts.
    pub counted: Counted,
    /// Whether it was stopped (a Block finding).
    pub blocked: bool,
    /// The reasons, by name: categories of findings, and the urgency.
    pub reasons: Vec<&'static str>,
    /// The rules that found something.
    pub rules: Vec<String>,
}

/// Figures of some rows; each is a share, or nothing when no row asks for it.
#[derive(Clone, Debug, Serialize)]
pub struct Figures {
    /// How many rows.
    pub rows: usize,
    /// Of all rows, those shown the right way.
    pub right: Option<f64>,
    /// Of those that belong in Digital Post, the ones shown there.
    pub digital_post_recall: Option<f64>,
    /// Of those that are urgent, the ones taken for urgent.
    pub urgent_recall: Option<f64>,
    /// Of those that belong in the form, the ones shown elsewhere.
    pub false_alarms: Option<f64>,
    /// Of those rightly shown elsewhere than the form, the ones with the expected reason among the reasons.
    pub right_reason: Option<f64>,
    /// Of those with a number or a code (`cpr`, `credentials`), the ones that were stopped.
    pub blocked: Option<f64>,
}

/// One row with what was said.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// Its line in the sheet.
    pub line: usize,
    /// `da` or `en`.
    pub lang: &'static str,
    /// The right way.
    pub expected: Counted,
    /// Why.
    pub reason: String,
    /// What kind of message.
    pub kind: String,
    /// As the sheet has it, with its placeholders.
    pub text: String,
    /// As what it counted.
    pub got: Counted,
    /// Whether it was stopped.
    pub blocked: bool,
    /// The reasons that were found.
    pub reasons: Vec<&'static str>,
    /// The rules that found something.
    pub rules: Vec<String>,
    /// Whether that is right.
    pub right: bool,
}

/// Everything that is said of a run.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// All rows.
    pub overall: Figures,
    /// By language.
    pub by_lang: BTreeMap<String, Figures>,
    /// By reason.
    pub by_reason: BTreeMap<String, Figures>,
    /// By kind, under the way that is expected: `form/plain` is another kind than `urgent/plain`.
    pub by_kind: BTreeMap<String, Figures>,
    /// Each row.
    pub rows: Vec<Line>,
}

/// The report of rows and what was said of each, in the same order.
#[must_use]
pub fn report(rows: Vec<Message>, said: Vec<Said>) -> Report {
    let lines: Vec<Line> = rows
        .into_iter()
        .zip(said)
        .map(|(row, said)| Line {
            line: row.line,
            lang: row.lang.tag(),
            right: row.expected == said.counted,
            expected: row.expected,
            reason: row.reason,
            kind: row.kind,
            text: row.text,
            got: said.counted,
            blocked: said.blocked,
            reasons: said.reasons,
            rules: said.rules,
        })
        .collect();
    Report {
        overall: figures(&lines.iter().collect::<Vec<_>>()),
        by_lang: grouped(&lines, |line| line.lang.to_owned()),
        by_reason: grouped(&lines, |line| line.reason.clone()),
        by_kind: grouped(&lines, |line| {
            format!("{}/{}", line.expected.name(), line.kind)
        }),
        rows: lines,
    }
}

fn grouped(lines: &[Line], of: impl Fn(&Line) -> String) -> BTreeMap<String, Figures> {
    let mut groups: BTreeMap<String, Vec<&Line>> = BTreeMap::new();
    for line in lines {
        groups.entry(of(line)).or_default().push(line);
    }
    groups
        .into_iter()
        .map(|(name, lines)| (name, figures(&lines)))
        .collect()
}

fn figures(lines: &[&Line]) -> Figures {
    let part = |among: &dyn Fn(&Line) -> bool, holds: &dyn Fn(&Line) -> bool| {
        let all: Vec<&&Line> = lines.iter().filter(|line| among(line)).collect();
        share(all.iter().filter(|line| holds(line)).count(), all.len())
    };
    let right = |line: &Line| line.right;
    Figures {
        rows: lines.len(),
        right: part(&|_| true, &right),
        digital_post_recall: part(&|line| line.expected == Counted::DigitalPost, &right),
        urgent_recall: part(&|line| line.expected == Counted::Urgent, &right),
        false_alarms: part(&|line| line.expected == Counted::Form, &|line| !line.right),
        right_reason: part(
            &|line| line.right && line.expected != Counted::Form,
            &|line| line.reasons.contains(&line.reason.as_str()),
        ),
        blocked: part(
            &|line| matches!(line.reason.as_str(), "cpr" | "credentials"),
            &|line| line.blocked,
        ),
    }
}

#[cfg(test)]
mod tests {
    use app::domain::Language;

    use super::{
        Counted::{DigitalPost, Form, Urgent},
        *,
    };

    #[test]
    fn figures_are_counted_by_hand() {
        let row = |expected, reason: &str| Message {
            line: 2,
            lang: Language::Da,
            expected,
            reason: reason.into(),
            kind: "own".into(),
            text: "x".into(),
            filled: "x".into(),
        };
        let said = |counted, blocked, reasons: &[&'static str]| Said {
            counted,
            blocked,
            reasons: reasons.to_vec(),
            rules: Vec::new(),
        };
        let report = report(
            vec![
                row(DigitalPost, "cpr"),
                row(DigitalPost, "health"),
                row(DigitalPost, "social"),
                row(DigitalPost, "child"),
                row(Urgent, "violence"),
                row(Form, "none"),
                row(Form, "none"),
            ],
            vec![
                said(DigitalPost, true, &["cpr", "health"]),
                said(DigitalPost, false, &["case"]),
                said(Form, false, &[]),
                said(Urgent, false, &["child_at_risk"]),
                said(Urgent, false, &["violence"]),
                said(Form, false, &[]),
                said(DigitalPost, false, &["economy"]),
            ],
        );
        let all = &report.overall;
        assert_eq!(all.right, Some(4.0 / 7.0));
        assert_eq!(all.digital_post_recall, Some(0.5));
        assert_eq!(all.urgent_recall, Some(1.0));
        assert_eq!(all.false_alarms, Some(0.5));
        assert_eq!(all.right_reason, Some(2.0 / 3.0));
        assert_eq!(all.blocked, Some(1.0));
        assert_eq!(report.by_reason["none"].digital_post_recall, None);
        assert_eq!(report.by_kind["form/own"].rows, 2);
    }
}
