//! A forvaltning and what it is called from when until when: names changed on 1.1.2026 and will again.
//!
//! People look for the names they know, so every name finds its forvaltning; only a confirmed one is shown. This module must
//! not read a clock: the day is given.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Directory, Unit};
use crate::domain::{Language, article::Confidence};

#[cfg(test)]
mod tests;

/// A forvaltning.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Department {
    /// Its id.
    pub id: String,
    /// Every name it has had, has or will have.
    #[serde(rename = "name")]
    pub names: Vec<Name>,
    /// The day it is read on; without one it is called what it was called last.
    #[serde(skip)]
    pub day: Option<Date>,
}

/// A name with the days it holds on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// In Danish.
    pub da: String,
    /// In English.
    pub en: String,
    /// The first day; `None`: from old.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last day; `None`: until further notice.
    #[serde(default)]
    pub until: Option<Date>,
    /// How sure we are.
    pub confidence: Confidence,
    /// Where it comes from.
    pub source: String,
    /// When that was read.
    pub checked: Date,
}

impl Name {
    /// The name in a language.
    pub fn told(&self, language: Language) -> &str {
        match language {
            Language::Da => &self.da,
            Language::En => &self.en,
        }
    }

    fn has_begun(&self, day: Option<Date>) -> bool {
        day.is_none_or(|day| self.from.is_none_or(|from| from <= day))
    }

    fn has_ended(&self, day: Option<Date>) -> bool {
        day.is_some_and(|day| self.until.is_some_and(|until| until < day))
    }
}

impl Department {
    /// What it is called in a language; empty only when no name is confirmed, which the linter refuses.
    pub fn name(&self, language: Language) -> &str {
        self.called().map_or("", |name| name.told(language))
    }

    /// The confirmed name of the day. When the one that follows is not confirmed yet, the last confirmed one goes on: a
    /// forvaltning is never without a name.
    fn called(&self) -> Option<&Name> {
        let confirmed = || {
            self.names
                .iter()
                .filter(|name| name.confidence.may_be_shown())
        };
        confirmed()
            .filter(|name| name.has_begun(self.day))
            .max_by_key(|name| (!name.has_ended(self.day), name.from))
            .or_else(|| confirmed().next())
    }
}

/// A forvaltning that a text names.
#[derive(Clone, Copy, Debug)]
pub struct Called<'a> {
    /// Which.
    pub department: &'a Department,
    /// By which of its names.
    pub by: &'a Name,
    /// The text says nothing else.
    pub alone: bool,
}

impl Called<'_> {
    /// The other name it was called by, where that may be shown: people want to see that they came to the right place.
    pub fn once(&self, language: Language) -> Option<&str> {
        let name = self.by.told(language);
        let another = name != self.department.name(language);
        (another && self.by.confidence.may_be_shown()).then_some(name)
    }
}

impl Directory {
    /// Everything called what it is called on a day: the forvaltninger, and the units that have their names.
    pub fn settle(&mut self, day: Date) {
        for department in &mut self.departments {
            department.day = Some(day);
        }
        let departments = &self.departments;
        let of = |unit: &Unit| departments.iter().find(|one| one.id == unit.department);
        for unit in self.units.iter_mut().filter(|unit| unit.as_department) {
            let Some(department) = of(unit) else { continue };
            unit.da = department.name(Language::Da).to_owned();
            unit.en = department.name(Language::En).to_owned();
        }
    }

    /// The forvaltning that a text names, by any name it has or had, however it is spaced and hyphened. What has no unit of
    /// its name is none that one can write to.
    pub fn department_called(&self, words: &str) -> Option<Called<'_>> {
        let text = letters(words);
        let mut longest: Option<(usize, Called)> = None;
        for unit in self.units.iter().filter(|unit| unit.as_department) {
            let Some(department) = self.department(&unit.department) else {
                continue;
            };
            for by in &department.names {
                let found = [&by.da, &by.en].map(|name| letters(name)).into_iter();
                let found = found.filter(|name| !name.is_empty() && text.contains(name.as_str()));
                let Some(length) = found.map(|name| name.len()).max() else {
                    continue;
                };
                if longest.as_ref().is_none_or(|(before, _)| *before < length) {
                    let alone = text.len() - length <= SPARE;
                    longest = Some((
                        length,
                        Called {
                            department,
                            by,
                            alone,
                        },
                    ));
                }
            }
        }
        longest.map(|(_, called)| called)
    }

    /// The unit that has a forvaltning's name: it gets what no other unit there is nearest to.
    pub fn unit_of_department(&self, id: &str) -> Option<&Unit> {
        let mut units = self.units.iter();
        units.find(|unit| unit.as_department && unit.department == id)
    }
}

/// A text that is so little longer than a name says nothing else (»the«, »hos«).
const SPARE: usize = 3;

/// The letters of a text, small and without rings and strokes, so that »Teknik- og Miljøforvaltningen« and »teknik og miljo
/// forvaltning« are one. The ending that makes a forvaltning *the* one is left out, and so is »the«.
fn letters(text: &str) -> String {
    let small = text.to_lowercase();
    let kept = small.chars().filter(|c| c.is_alphanumeric());
    let plain: String = kept
        .map(|c| match c {
            'å' => 'a',
            'æ' | 'ä' => 'a',
            'ø' | 'ö' => 'o',
            other => other,
        })
        .collect();
    plain
        .replace("aa", "a")
        .replace("ae", "a")
        .replace("oe", "o")
        .replace("forvaltningen", "forvaltning")
        .trim_start_matches("the")
        .to_owned()
}
