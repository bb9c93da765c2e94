//! How much a text is like messages that were private, or urgent: a linear model over the words and letters of invented
//! messages, for the grey zone that the reviewed lists leave.
//!
//! Its weights stand in `app/src/domain/likeness/weights.tsv`, a line for each feature, and are made by `server train`; each decision
//! is a sum of them, and the phrase that weighed most is told. What is written as a name is never asked (see [`features`]). It runs on the
//! server only: the weights would be the most of what a browser loads. It must not know what is done about it.
//!
//! The model: one logistic regression for private and one for urgent, and one for what about (C. Bishop, Pattern Recognition
//! and Machine Learning, 4.3). Words and letters are each scaled to length one, so that a long text weighs no more.

pub mod features;
mod sum;
pub mod weights;

use std::{ops::Range, sync::LazyLock};

use super::{
    phrases::{Sentence, Text},
    privacy::{Category, Finding},
    urgency::Urgency,
};
use features::{Features, Ruled};
use weights::{Known, Weights, Words};

static WEIGHTS: LazyLock<Weights> =
    LazyLock::new(|| Weights::read(include_str!("likeness/weights.tsv")));

/// What messages like a text were.
#[derive(Clone, Debug)]
pub struct Likeness {
    /// From 0 to 1, how likely it is that it is somebody's own matter or sensitive.
    pub private: f32,
    /// From 0 to 1, how likely it is that somebody needs help now.
    pub urgent: f32,
    /// What it would be about if it is private.
    pub category: Category,
    /// What it would be if it is urgent.
    pub urgency: Urgency,
    /// The phrase that weighed most for private and urgent together, in bytes.
    pub place: Range<usize>,
}

/// A text whose features are known, to be asked as a whole and in parts.
pub(super) struct Heard<'a> {
    text: &'a Text,
    known: Known,
}

impl<'a> Heard<'a> {
    /// Hears a text.
    pub(super) fn of(text: &'a Text) -> Heard<'a> {
        let features = Features::of(text, &Ruled::default(), &WEIGHTS.words);
        Heard {
            text,
            known: WEIGHTS.known(&features),
        }
    }

    /// What messages like some of its words were, given what the lists found in them.
    pub(super) fn like(&self, words: Range<usize>, findings: &[Finding], urgent: bool) -> Likeness {
        let ruled = Ruled::of(findings, urgent).features();
        let scores = WEIGHTS.scores_within(words.clone(), &self.known, &ruled);
        Likeness {
            private: sigmoid(scores.private),
            urgent: sigmoid(scores.urgent),
            category: scores.category,
            urgency: scores.urgency,
            place: heaviest(self.text, words, &scores.by_word),
        }
    }
}

/// The features of a text as the trainer sees them: without what this model knows already.
pub fn read(text: &str, findings: &[Finding], urgent: bool, words: &Words) -> Features {
    Features::of(&Text::read(text), &Ruled::of(findings, urgent), words)
}

fn sigmoid(score: f32) -> f32 {
    1.0 / (1.0 + (-score).exp())
}

/// Of some words, those of one sentence that weigh most together. `by_word`: what each of them weighs.
fn heaviest(text: &Text, among: Range<usize>, by_word: &[f32]) -> Range<usize> {
    let (mut best, mut words) = (f32::MIN, 0..0);
    let is_among = |sentence: &&Sentence| among.contains(&sentence.words.start);
    for sentence in text.sentences.iter().filter(is_among) {
        let (mut sum, mut begin) = (0.0, sentence.words.start);
        for at in sentence.words.clone() {
            if sum <= 0.0 {
                (sum, begin) = (0.0, at);
            }
            sum += by_word[at - among.start];
            if sum > best {
                (best, words) = (sum, begin..at + 1);
            }
        }
    }
    match text.words.get(words) {
        Some([first, .., last]) => first.place.start..last.place.end,
        Some([only]) => only.place.clone(),
        _ => 0..0,
    }
}
