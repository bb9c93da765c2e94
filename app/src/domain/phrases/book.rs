//! A reviewed list of phrases, found in a text by the word each is known by: no phrase is looked for that cannot be there.
//!
//! It must not know what a phrase means.

use std::ops::Range;

use super::{
    phrase::{Form, Phrase},
    signs::Signs,
    table::Table,
    text::{Text, Word},
};

/// Shorter words are not made of others.
const COMPOUND: usize = 7;

/// Where a phrase stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::domain) struct Hit {
    /// Which of [`Book::lines`].
    pub(in crate::domain) line: usize,
    /// The sentence.
    pub(in crate::domain) sentence: usize,
    /// Its words.
    pub(in crate::domain) words: Range<usize>,
}

/// A line of a list.
pub(in crate::domain) struct Line {
    /// What it says of its phrases.
    pub(in crate::domain) tag: &'static str,
    /// Which of the lists.
    pub(in crate::domain) list: usize,
    /// Its number in the file, from 1.
    pub(in crate::domain) number: u16,
}

/// A phrase, and the choice of the step it is known by.
type Known = (usize, usize);

/// Lists, ready to be looked for.
#[derive(Default)]
pub(in crate::domain) struct Book {
    pub(in crate::domain) lines: Vec<Line>,
    phrases: Vec<Phrase>,
    known_by: Table<Known>,
    part: Vec<(String, Known)>,
    /// By the number of a class.
    class: Vec<Vec<Known>>,
}

impl Book {
    /// Reads lists: a tag, a tab, phrases with semicolons between them. Lines that begin with `#` are comments.
    pub(in crate::domain) fn read(lists: &[&'static str]) -> Book {
        let mut book = Book::default();
        for (list, text) in lists.iter().enumerate() {
            for (at, line) in text.lines().enumerate() {
                let Some((tag, phrases)) = line.split_once('\t') else {
                    continue;
                };
                if tag.starts_with('#') {
                    continue;
                }
                let phrases = phrases.split(';').map(Phrase::read);
                for phrase in phrases.filter(|phrase| !phrase.steps.is_empty()) {
                    book.add(phrase);
                }
                book.lines.push(Line {
                    tag,
                    list,
                    number: u16::try_from(at + 1).unwrap_or(u16::MAX),
                });
            }
        }
        book
    }

    fn add(&mut self, mut phrase: Phrase) {
        let at = self.phrases.len();
        phrase.line = self.lines.len();
        for (choice, forms) in phrase.steps[phrase.known_by].choices.iter().enumerate() {
            let known = (at, choice);
            match &forms[0] {
                Form::Whole(word) => self.known_by.keep(word.clone(), false, known),
                Form::Start(word) => self.known_by.keep(word.clone(), true, known),
                // An end is a part, too: the phrase itself looks closer.
                Form::Part(word) | Form::End(word) => self.part.push((word.clone(), known)),
                Form::Class(class) => {
                    self.class
                        .resize_with(self.class.len().max(class + 1), Vec::new);
                    self.class[*class].push(known);
                }
            }
        }
        self.phrases.push(phrase);
    }

    /// Every phrase that stands in a text, once for each word it is known by, in the order they stand.
    pub(in crate::domain) fn find(&self, text: &Text) -> Vec<Hit> {
        let mut hits = Vec::new();
        for (number, sentence) in text.sentences.iter().enumerate() {
            let words = text.of(sentence);
            let signs = Signs::of(words);
            for at in 0..words.len() {
                self.known_by(&words[at], |(phrase, choice)| {
                    let phrase = &self.phrases[phrase];
                    if !phrase.may_stand(&signs) {
                        return;
                    }
                    if let Some(found) = phrase.stands_at(words, at, choice) {
                        let from = sentence.words.start;
                        hits.push(Hit {
                            line: phrase.line,
                            sentence: number,
                            words: found.start + from..found.end + from,
                        });
                    }
                });
            }
        }
        hits
    }

    /// Tells every phrase that a word may belong to.
    fn known_by(&self, word: &Word, mut tell: impl FnMut(Known)) {
        let key = word.key.as_str();
        self.known_by.each(key, |phrase| tell(*phrase));
        let mut classes = word.classes;
        while classes != 0 {
            let class = classes.trailing_zeros() as usize;
            let phrases = self.class.get(class).into_iter().flatten();
            phrases.for_each(|phrase| tell(*phrase));
            classes &= classes - 1;
        }
        if key.len() >= COMPOUND {
            let within = |(part, _): &&(String, Known)| key.contains(part.as_str());
            let parts = self.part.iter().filter(within);
            parts.for_each(|(_, phrase)| tell(*phrase));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stands(phrase: &'static str, text: &str) -> bool {
        let list: &'static str = Box::leak(format!("x\t{phrase}").into_boxed_str());
        !Book::read(&[list]).find(&Text::read(text)).is_empty()
    }

    #[test]
    fn a_phrase_stands_where_its_words_stand_in_their_order() {
        for (phrase, text) in [
            ("slår mig/os", "Han slår både hende og mig"),
            ("slår", "han SLAAR"),
            ("vold*", "voldelig"),
            ("*misbrug*", "et alkoholmisbrug"),
            ("*sag", "min byggesag"),
            ("i_nat", "hvor kan jeg sove i nat"),
            (
                "bange .. hjem",
                "jeg er så bange at jeg ikke engang tør tage hjem",
            ),
            ("^har fået", "Har lige fået brev"),
            ("@kin syg", "min mor er syg"),
            ("syg @kin", "Han har en syg, gammel mor"),
            ("syg !hund", "min mor er syg"),
            ("jeg/vi-har fået", "vi har lige fået brev"),
            ("uden_for/ved døren", "uden for min dør og døren"),
            ("står uden_for/ved", "han står uden for"),
        ] {
            assert!(stands(phrase, text), "{phrase}: {text}");
        }
        for (phrase, text) in [
            ("slår mig", "Han slår. Mig gør det ikke noget"),
            ("slår mig", "han slår en to tre fire gange mig"),
            ("i_nat", "i den nat"),
            ("^har fået", "jeg har fået brev"),
            ("syg !hund*", "min hunde er syg"),
            ("jeg/vi-har fået", "jeg og han har fået"),
            ("står uden_for/ved", "han står uden hat"),
            ("*misbrug*", "misbr"),
            ("*sag", "vi er disagreeing"),
            ("hans", "Jeg og Hans"),
        ] {
            assert!(!stands(phrase, text), "{phrase}: {text}");
        }
    }

    #[test]
    fn a_hit_tells_its_line_and_its_words() {
        let book = Book::read(&["# list\na\tsyg*; rask\n\nb\tmin mor\n"]);
        let hits = book.find(&Text::read("Hej. Min gamle mor er sygemeldt"));
        let found: Vec<_> = hits
            .iter()
            .map(|hit| (hit.line, hit.words.clone()))
            .collect();
        assert_eq!(found, [(1, 1..4), (0, 5..6)]);
        assert_eq!((book.lines[1].tag, book.lines[1].number), ("b", 4));
        assert_eq!(hits[0].sentence, 1);
    }
}
