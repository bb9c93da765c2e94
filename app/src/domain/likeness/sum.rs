//! What the weights of a text's features sum up to: for private, for urgent, and for each kind of matter.
//!
//! It must not know which feature weighs what.

use super::super::{privacy::Category, urgency::Urgency};

/// A kind of matter: of what is private, or of what is urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Matter {
    /// Private.
    Private(Category),
    /// Urgent.
    Urgent(Urgency),
}

impl Matter {
    /// The name that reports give it.
    pub const fn name(self) -> &'static str {
        match self {
            Matter::Private(category) => category.name(),
            Matter::Urgent(urgency) => urgency.name(),
        }
    }

    /// A number of its own, below [`MATTERS`].
    pub(super) const fn place(self) -> usize {
        match self {
            Matter::Private(category) => category as usize,
            Matter::Urgent(urgency) => Category::ALL.len() + urgency as usize,
        }
    }

    /// By that name.
    pub fn named(name: &str) -> Option<Matter> {
        let category = Category::ALL.into_iter().find(|one| one.name() == name);
        let urgency = || Urgency::ALL.into_iter().find(|one| one.name() == name);
        category
            .map(Matter::Private)
            .or_else(|| urgency().map(Matter::Urgent))
    }
}

/// What one feature weighs.
#[derive(Clone, Default)]
pub(super) struct Weight {
    pub(super) private: f32,
    pub(super) urgent: f32,
    /// By the [place](Matter::place) of the matter.
    pub(super) matters: Vec<(usize, f32)>,
}

/// What a text sums up to.
pub struct Scores {
    /// For private, before it is a likelihood.
    pub private: f32,
    /// For urgent.
    pub urgent: f32,
    /// What weighs most among private matters.
    pub category: Category,
    /// What weighs most among urgent ones.
    pub urgency: Urgency,
    /// What each word adds to private and urgent.
    pub by_word: Vec<f32>,
}

/// How many matters there are.
const MATTERS: usize = Category::ALL.len() + Urgency::ALL.len();

/// A sum in the making.
pub(super) struct Sum {
    private: f32,
    urgent: f32,
    matters: [Option<f32>; MATTERS],
    pub(super) by_word: Vec<f32>,
}

impl Sum {
    pub(super) fn of(always: &Weight, words: usize) -> Sum {
        let mut sum = Sum {
            private: 0.0,
            urgent: 0.0,
            matters: [None; MATTERS],
            by_word: vec![0.0; words],
        };
        sum.add(always, 1.0);
        sum
    }

    pub(super) fn add(&mut self, weight: &Weight, scale: f32) {
        self.private += weight.private * scale;
        self.urgent += weight.urgent * scale;
        for (matter, weight) in &weight.matters {
            *self.matters[*matter].get_or_insert_default() += weight * scale;
        }
    }

    pub(super) fn scores(self) -> Scores {
        // What was never learnt, such as numbers, is no answer.
        let learnt = |matter: Matter| self.matters[matter.place()];
        let categories = Category::ALL.into_iter();
        let categories = categories.filter_map(|one| Some((learnt(Matter::Private(one))?, one)));
        let urgencies = Urgency::ALL.into_iter();
        let urgencies = urgencies.filter_map(|one| Some((learnt(Matter::Urgent(one))?, one)));
        Scores {
            private: self.private,
            urgent: self.urgent,
            // What is like nothing in particular is somebody's case: a wrong reason is worse than a wide one.
            category: heaviest(categories.filter(|(weight, _)| *weight > 0.0))
                .unwrap_or(Category::Case),
            urgency: heaviest(urgencies).unwrap_or(Urgency::Danger),
            by_word: self.by_word,
        }
    }
}

fn heaviest<T>(all: impl Iterator<Item = (f32, T)>) -> Option<T> {
    all.max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, one)| one)
}
