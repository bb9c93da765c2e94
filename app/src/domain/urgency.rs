//! Whether somebody needs help now. First version: a reviewed list of phrases.
//!
//! One box too many costs a glance, one too few may cost a life: the list leans to the former. It must not know what
//! is shown.

use std::sync::LazyLock;

use super::phrases::{Phrase, lines, words};

/// Why it is urgent (the closed list shared by code, evaluation and pages).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Urgency {
    /// Danger to life.
    Danger,
    /// Violence against a grown-up.
    Violence,
    /// A child that suffers.
    ChildAtRisk,
    /// Somebody who does not want to live.
    Suicide,
    /// No roof tonight.
    Homeless,
    /// Sudden illness.
    AcuteIllness,
}

impl Urgency {
    /// All of them.
    pub const ALL: [Urgency; 6] = [
        Urgency::Danger,
        Urgency::Violence,
        Urgency::ChildAtRisk,
        Urgency::Suicide,
        Urgency::Homeless,
        Urgency::AcuteIllness,
    ];

    /// The name in the list and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Urgency::Danger => "danger",
            Urgency::Violence => "violence",
            Urgency::ChildAtRisk => "child_at_risk",
            Urgency::Suicide => "suicide",
            Urgency::Homeless => "homeless",
            Urgency::AcuteIllness => "acute_illness",
        }
    }
}

static PHRASES: LazyLock<Vec<(Urgency, Phrase)>> = LazyLock::new(|| {
    lines(include_str!("../../../content/rules/urgency.tsv"))
        .filter_map(|(name, phrase)| {
            let urgency = Urgency::ALL.into_iter().find(|one| one.name() == name)?;
            Some((urgency, Phrase::read(phrase)))
        })
        .collect()
});

/// Why a text is urgent; the first phrase of the list that stands in it.
pub fn urgency(text: &str) -> Option<Urgency> {
    let words = words(text);
    PHRASES
        .iter()
        .find(|(_, phrase)| phrase.stands_in(&words))
        .map(|(urgency, _)| *urgency)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_is_read() {
        let lines = include_str!("../../../content/rules/urgency.tsv")
            .lines()
            .filter(|line| !line.starts_with('#') && !line.is_empty())
            .count();
        assert_eq!(PHRASES.len(), lines);
    }

    #[test]
    fn who_needs_help_now_is_heard() {
        for (text, why) in [
            (
                "de slår deres barn ovenpå hvad gør jeg",
                Urgency::ChildAtRisk,
            ),
            ("Jeg er bange for min kæreste", Urgency::Violence),
            ("jeg vil ikke leve mere", Urgency::Suicide),
            ("Min mand slår mig og børnene", Urgency::Violence),
            ("hvor kan jeg sove i nat", Urgency::Homeless),
            ("I am afraid of my husband", Urgency::Violence),
            ("my neighbour is hitting his child", Urgency::ChildAtRisk),
            ("min far kan ikke trække vejret", Urgency::AcuteIllness),
            ("han truer mig med en kniv", Urgency::Danger),
        ] {
            assert_eq!(urgency(text), Some(why), "{text}");
        }
    }

    #[test]
    fn everyday_words_are_not_urgent() {
        for text in [
            "min søn skal starte i vuggestue til august",
            "hvornår slår kommunen græsset i parken",
            "min cykel er smidt ud",
            "voldgraven er beskidt",
            "jeg er bange for at komme for sent med ansøgningen om pas",
            "må mit barn cykle alene til skole",
            "hvor længe lever et pas",
            "",
        ] {
            assert_eq!(urgency(text), None, "{text}");
        }
    }
}
