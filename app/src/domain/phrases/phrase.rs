//! One phrase of a list: how it is read, and whether it stands at a word.

use std::ops::Range;

use super::{
    classes,
    signs::Signs,
    text::{Word, folded},
};

/// How many words may stand between two words of a phrase.
const WIDEST_GAP: usize = 3;
/// A gap that is as wide as the sentence.
const ANYWHERE: usize = usize::MAX;
/// What a word may look like.
pub(super) enum Form {
    Whole(String),
    Start(String),
    Part(String),
    End(String),
    Class(usize),
}

/// A possibility for a step: words with nothing between them.
pub(super) type Choice = Vec<Form>;

/// A step of a phrase.
pub(super) struct Step {
    pub(super) choices: Vec<Choice>,
    /// How many words may stand before it.
    gap: usize,
    /// What a sentence must show of one of the choices.
    signs: Signs,
}

/// A phrase of a list.
pub(super) struct Phrase {
    /// Which of the book's lines it stands in.
    pub(super) line: usize,
    pub(super) steps: Vec<Step>,
    /// Which of the steps it is known by.
    pub(super) known_by: usize,
    /// The sentence begins with it.
    first: bool,
    /// Words that may not stand in the sentence.
    unless: Vec<Choice>,
}

impl Phrase {
    /// Reads a phrase: steps in their order, with few words between. `a-b`: no word between the steps. `..`: any words
    /// between. `a/b`: one of these; `a_b`: two words that are one possibility; `a*`: it may go on; `*a*`: a part of a
    /// longer word; `*a`: its end; `@a`: a class; `^`: first in its sentence; `!a`: not when this stands in the sentence.
    pub(super) fn read(phrase: &str) -> Phrase {
        let mut read = Phrase {
            line: 0,
            steps: Vec::new(),
            known_by: 0,
            first: false,
            unless: Vec::new(),
        };
        let mut gap = WIDEST_GAP;
        for word in phrase.split_whitespace() {
            match word.strip_prefix('!') {
                _ if word == ".." => gap = ANYWHERE,
                Some(word) => read.unless.extend(choices(word)),
                None => {
                    let word = word
                        .strip_prefix('^')
                        .inspect(|_| read.first = true)
                        .unwrap_or(word);
                    for step in word.split('-') {
                        let choices = choices(step);
                        let signs = Signs::of_any(&choices);
                        read.steps.push(Step {
                            choices,
                            gap,
                            signs,
                        });
                        gap = 0;
                    }
                    gap = WIDEST_GAP;
                }
            }
        }
        // The rarest word is the best to be known by: long ones are rarer than short ones, and words than classes.
        let rarity = |step: &Step| step.choices.iter().map(|choice| choice[0].rarity()).min();
        let rarest = (0..read.steps.len()).max_by_key(|at| rarity(&read.steps[*at]));
        read.known_by = rarest.unwrap_or(0);
        read
    }

    /// Whether a sentence shows a sign of each of its steps.
    pub(super) fn may_stand(&self, sentence: &Signs) -> bool {
        self.steps.iter().all(|step| step.signs.meet(sentence))
    }

    /// Where it stands when a choice of the step it is known by begins with the word at `at`.
    pub(super) fn stands_at(
        &self,
        words: &[Word],
        at: usize,
        choice: usize,
    ) -> Option<Range<usize>> {
        let choice = &self.steps[self.known_by].choices[choice];
        if !fits(choice, &words[at..]) {
            return None;
        }
        let end = self.after(words, at + choice.len(), self.known_by)?;
        let start = self.before(words, at, self.known_by)?;
        let excused = |at| {
            let mut unless = self.unless.iter();
            unless.any(|choice| fits(choice, &words[at..]))
        };
        (!(0..words.len()).any(excused)).then_some(start..end)
    }

    /// Where the phrase begins when its step `step` begins with the word at `at`.
    fn before(&self, words: &[Word], at: usize, step: usize) -> Option<usize> {
        let Some(earlier) = step.checked_sub(1) else {
            return (!self.first || at == 0).then_some(at);
        };
        let gap = self.steps[step].gap;
        let earlier_step = &self.steps[earlier];
        let furthest = gap.saturating_add(earlier_step.longest());
        (at.saturating_sub(furthest)..at).rev().find_map(|start| {
            let mut ends = earlier_step.ends(words, start);
            let near = ends.any(|end| end <= at && at - end <= gap);
            near.then(|| self.before(words, start, earlier)).flatten()
        })
    }

    /// Where the phrase ends when its step `step` ends before the word at `at`.
    fn after(&self, words: &[Word], at: usize, step: usize) -> Option<usize> {
        let Some(later) = self.steps.get(step + 1) else {
            return Some(at);
        };
        let nearest = (at..words.len()).take(later.gap.saturating_add(1));
        nearest
            .flat_map(|start| later.ends(words, start))
            .find_map(|end| self.after(words, end, step + 1))
    }
}

impl Step {
    /// How many words its longest choice has.
    fn longest(&self) -> usize {
        self.choices.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// Where it may end when it begins with the word at `at`.
    fn ends(&self, words: &[Word], at: usize) -> impl Iterator<Item = usize> {
        let fitting = self
            .choices
            .iter()
            .filter(move |choice| fits(choice, &words[at..]));
        fitting.map(move |choice| at + choice.len())
    }
}

fn fits(choice: &Choice, words: &[Word]) -> bool {
    // Most choices are one word, and most do not fit.
    let Some((first, rest)) = choice.split_first() else {
        return true;
    };
    words.len() >= choice.len()
        && first.fits(&words[0])
        && (rest.is_empty()
            || rest
                .iter()
                .zip(&words[1..])
                .all(|(form, word)| form.fits(word)))
}

impl Form {
    fn fits(&self, word: &Word) -> bool {
        match self {
            // A short word with a capital is a name: "Bo" does not live anywhere, "Hans" is not "his".
            Form::Whole(key) => word.key == *key && !(word.named && key.len() <= 4),
            Form::Start(start) => word.key.starts_with(start.as_str()),
            Form::Part(part) => word.key.contains(part.as_str()),
            Form::End(end) => word.key.ends_with(end.as_str()),
            Form::Class(class) => word.classes >> class & 1 == 1,
        }
    }

    fn rarity(&self) -> usize {
        match self {
            Form::Class(_) => 0,
            Form::Whole(key) | Form::Start(key) | Form::Part(key) | Form::End(key) => key.len(),
        }
    }
}

/// The possibilities of a step of a list.
fn choices(step: &str) -> Vec<Choice> {
    let choice = |one: &str| one.split('_').filter_map(form).collect::<Choice>();
    let choices = step.split('/').map(choice);
    choices.filter(|choice| !choice.is_empty()).collect()
}

fn form(word: &str) -> Option<Form> {
    if let Some(name) = word.strip_prefix('@') {
        let class = classes::number(name);
        debug_assert!(class.is_some(), "@{name} is no class");
        return class.map(Form::Class);
    }
    let key = folded(word);
    match (word.starts_with('*'), word.ends_with('*')) {
        _ if key.is_empty() => None,
        (true, true) => Some(Form::Part(key)),
        (true, false) => Some(Form::End(key)),
        (false, true) => Some(Form::Start(key)),
        (false, false) => Some(Form::Whole(key)),
    }
}
