//! Everything that is thought of a text: what the reviewed lists found, and in their grey zone what messages like it were.
//!
//! What may not be stored and what names a case is found by rules alone. Where the lists see something sensitive, or nothing,
//! likeness may say otherwise; it never silences a phrase that is always urgent. It must not know what is done about it.

use std::ops::Range;

use super::{
    likeness::{Heard, Likeness},
    phrases::{Sentence, Text},
    privacy::{self, Finding, Level},
    urgency::{self, Sign},
};

/// From here on messages like this were private; a sentence by itself says less, so it must be surer.
const PRIVATE: f32 = 0.85;
const PRIVATE_ALONE: f32 = 0.97;
/// From here on it may be.
const DOUBTFUL: f32 = 0.4;
/// From here on messages like this were urgent. It is less than for private: silence is worse than a box too many.
const URGENT: f32 = 0.4;
const URGENT_ALONE: f32 = 0.8;
/// Under this a phrase of the list makes nothing urgent, unless it always does: the box takes the place of other answers.
const CALM: f32 = 0.03;
/// Under this what words of the lists found is advice.
const HARMLESS: f32 = 0.35;
/// A longer text is asked as a whole and by so many of its sentences.
const MOST_SENTENCES: usize = 40;
/// Fewer words say too little to be like anything.
const FEWEST_WORDS: usize = 5;
/// The rule's name in reports.
const RULE: &str = "likeness";

/// See the module.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// What was found, in the order it stands.
    pub findings: Vec<Finding>,
    /// What makes it urgent.
    pub urgency: Option<Sign>,
}

/// Reads every list and every weight, so that the first text need not wait for them.
pub fn get_ready() {
    judge("Hvornår har I åbent i morgen?");
}

/// What the lists alone find: what likeness is trained beside.
pub fn ruled(text: &str) -> Judgement {
    by_lists(text, &Text::read(text))
}

/// What is thought of a text.
pub fn judge(text: &str) -> Judgement {
    let read = Text::read(text);
    let Judgement {
        mut findings,
        urgency,
    } = by_lists(text, &read);
    let parts = Parts::of(&read, &findings, urgency.as_ref());
    let urgency = match urgency {
        Some(sign) => (sign.always || !parts.agree(sign.place.start, |like| like.urgent < CALM))
            .then_some(sign),
        None => parts.urgent().map(|like| Sign {
            urgency: like.urgency,
            line: 0,
            place: like.place.clone(),
            always: false,
        }),
    };
    // Who needs help now is asked nothing else.
    if urgency.is_none() {
        soften(&mut findings, &parts);
        add(&mut findings, &parts);
    }
    Judgement { findings, urgency }
}

/// A text as a whole, and its sentences by themselves: one cry, or one thing that is private, must not drown in a long letter.
struct Parts {
    whole: Option<Likeness>,
    /// With their places; none when the whole is one sentence.
    alone: Vec<(Range<usize>, Likeness)>,
    is_one: bool,
}

impl Parts {
    fn of(read: &Text, findings: &[Finding], urgency: Option<&Sign>) -> Parts {
        let heard = Heard::of(read);
        let whole = read.words.len() >= FEWEST_WORDS;
        let is_one = read.sentences.len() < 2;
        let long = |sentence: &&Sentence| !is_one && sentence.words.len() >= FEWEST_WORDS;
        let sentences = read.sentences.iter().filter(long).take(MOST_SENTENCES);
        let alone = sentences.map(|sentence| {
            let words = read.of(sentence);
            let place = words[0].place.start..words[words.len() - 1].place.end;
            let within = |at: &usize| place.contains(at);
            let found = findings.iter().filter(|found| within(&found.place.start));
            let found: Vec<Finding> = found.cloned().collect();
            let urgent = urgency.is_some_and(|sign| within(&sign.place.start));
            (place, heard.like(sentence.words.clone(), &found, urgent))
        });
        Parts {
            whole: whole.then(|| heard.like(0..read.words.len(), findings, urgency.is_some())),
            alone: alone.collect(),
            is_one,
        }
    }

    /// Whether the whole and the sentence at a place are both so. A sentence that is too short to be asked agrees to nothing.
    fn agree(&self, place: usize, is_so: impl Fn(&Likeness) -> bool) -> bool {
        let mut alone = self.alone.iter().filter(|(part, _)| part.contains(&place));
        let alone = alone.next().map(|(_, like)| like);
        self.whole.as_ref().is_some_and(&is_so) && alone.map_or(self.is_one, &is_so)
    }

    /// What is urgent, if anything is; no urgent message is nobody's.
    fn urgent(&self) -> Option<&Likeness> {
        let is_urgent = |like: &&Likeness, least| like.urgent >= least && like.private >= least;
        let whole = self.whole.iter().find(|like| is_urgent(like, URGENT));
        let mut alone = self.alone.iter().map(|(_, like)| like);
        whole.or_else(|| alone.find(|like| is_urgent(like, URGENT_ALONE)))
    }

    /// What is most private, and how much is asked of it.
    fn private(&self) -> Option<(Level, &Likeness)> {
        let whole = self.whole.as_ref()?;
        let surest = |like: &&Likeness| like.private >= PRIVATE_ALONE;
        let alone = || self.alone.iter().map(|(_, like)| like).find(surest);
        match whole.private {
            PRIVATE.. => Some((Level::Route, whole)),
            _ => match alone() {
                Some(like) => Some((Level::Route, like)),
                None => (whole.private >= DOUBTFUL).then_some((Level::Hint, whole)),
            },
        }
    }
}

fn by_lists(text: &str, read: &Text) -> Judgement {
    Judgement {
        findings: privacy::ruled(text, read),
        urgency: urgency::listed(read),
    }
}

/// What words of the lists found is advice when messages like this were not private.
fn soften(findings: &mut [Finding], parts: &Parts) {
    let by_words = findings.iter_mut().filter(|found| found.line > 0);
    for found in by_words.filter(|found| found.level == Level::Route) {
        if parts.agree(found.place.start, |like| like.private < HARMLESS) {
            found.level = Level::Hint;
        }
    }
}

/// Something is found where messages like this were private and no list knows why.
fn add(findings: &mut Vec<Finding>, parts: &Parts) {
    let Some((more, like)) = parts.private() else {
        return;
    };
    if privacy::level(findings) >= more {
        return;
    }
    findings.push(Finding {
        rule: RULE,
        line: 0,
        category: like.category,
        level: more,
        place: like.place.clone(),
        confidence: percent(like.private),
    });
    findings.sort_by_key(|found| (found.place.start, found.place.end));
}

fn percent(share: f32) -> u8 {
    // A share from 0 to 1 becomes a number from 0 to 100.
    (share * 100.0).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(text: &str) -> Level {
        privacy::level(&judge(text).findings)
    }

    #[test]
    fn what_no_list_knows_is_told_by_what_messages_like_it_were() {
        for text in [
            "Hun der plejer at hjælpe min mor i bad er ikke kommet siden mandag",
            "Min datter græder hver morgen og vil ikke i skole mere",
            "I have been waiting four months for your answer to my application",
        ] {
            assert_eq!(level(text), Level::Route, "{text}");
        }
        for text in [
            "Hvad tid åbner svømmehallen om søndagen?",
            "Where can I buy a resident parking permit?",
        ] {
            assert_eq!(level(text), Level::Ok, "{text}");
        }
    }

    #[test]
    fn what_is_said_between_the_lines_is_urgent_too() {
        for text in [
            "Jeg har skrevet brevene færdige og givet katten til naboen. Tak for alt",
            "Der står en mand og sparker på min dør og råber at han vil ind",
        ] {
            assert!(judge(text).urgency.is_some(), "{text}");
        }
        assert!(
            judge("Hvor ligger den nærmeste genbrugsplads?")
                .urgency
                .is_none()
        );
    }

    #[test]
    fn the_phrase_that_weighed_most_is_told() {
        let text = "Goddag. Min datter græder hver morgen og vil ikke i skole mere";
        let found = judge(text).findings;
        let place = found.first().expect("found").place.clone();
        assert!(text[place.clone()].contains("græder"), "{}", &text[place]);
    }

    #[test]
    fn a_cry_does_not_drown_in_a_long_letter() {
        let long = "Hej. Hvornår åbner svømmehallen på Frederiksberg, og hvad koster et kort til hele sommeren? ".repeat(12);
        let cry = format!("{long} Jeg vil ikke leve mere. {long}");
        assert!(judge(&cry).urgency.is_some());
        assert!(judge(&long).urgency.is_none());
        for own in [
            "Min søn er begyndt at tage stoffer.",
            "Hun der plejer at hjælpe min mor i bad er ikke kommet siden mandag.",
        ] {
            assert_eq!(
                level(&format!("{long} {own} {long}")),
                Level::Route,
                "{own}"
            );
        }
        let unlisted = "Der står en mand og sparker på min dør og råber at han vil ind.";
        assert!(
            judge(&format!("{long} {unlisted} {long}"))
                .urgency
                .is_some()
        );
    }

    #[test]
    fn a_text_of_a_few_words_is_like_nothing() {
        for text in ["", "?!", "👩‍👩‍👧", "Hun græder hver morgen"] {
            let judgement = judge(text);
            assert!(judgement.findings.is_empty() && judgement.urgency.is_none());
        }
    }
}
