//! A text as the rules read it: words in small letters without æ, ø and å, each with its place, sentence by sentence.

use std::ops::Range;

use super::classes;

/// Words that show that a text is English, and words that show that it is Danish.
const ENGLISH: [&str; 24] = [
    "the", "my", "is", "and", "to", "of", "you", "your", "have", "are", "not", "what", "how",
    "with", "we", "our", "she", "he", "cannot", "this", "it", "was", "dont", "im",
];
const DANISH: [&str; 24] = [
    "jeg", "er", "og", "det", "at", "paa", "til", "ikke", "har", "en", "et", "som", "der", "af",
    "min", "vi", "hun", "den", "kan", "hvad", "hvor", "skal", "jer", "mig",
];
/// False friends in an English text, and what they mean in the lists' words.
const FALSE_FRIENDS: [(&str, &str); 9] = [
    ("i", "jeg"),
    ("man", "mand"),
    ("men", "maend"),
    ("fire", "brand"),
    ("far", "away"),
    ("barn", "shed"),
    ("gift", "present"),
    ("mad", "angry"),
    ("kind", "sort"),
];
/// Words that begin a question, whether or not a question mark ends it; some only before one who does something.
const ASKING: [&str; 18] = [
    "hvad", "hvor", "hvordan", "hvornaar", "hvem", "hvilke", "hvilken", "hvilket", "hvorfor",
    "what", "where", "how", "when", "who", "which", "why", "findes", "gaelder",
];
const ASKING_BEFORE: [&str; 14] = [
    "kan", "maa", "skal", "er", "har", "can", "may", "should", "do", "does", "is", "are", "could",
    "goer",
];
const SUBJECTS: [&str; 22] = [
    "man", "jeg", "vi", "i", "der", "det", "de", "mit", "min", "mine", "vores", "you", "we", "my",
    "there", "it", "the", "a", "an", "dette", "kommunen", "alle",
];
/// Words before the first that says something.
const GREETINGS: [&str; 14] = [
    "hej", "hejsa", "goddag", "kaere", "kommune", "hi", "hello", "dear", "og", "men", "so", "and",
    "tak", "saa",
];
/// Short words before a full stop that does not end a sentence.
const ABBREVIATIONS: [&str; 16] = [
    "ca", "nr", "kl", "tlf", "bl", "fx", "osv", "evt", "pga", "ift", "vedr", "inkl", "mht", "adr",
    "reg", "dvs",
];

/// One word.
pub(in crate::domain) struct Word {
    /// As the rules know it: small letters, `ae`, `oe` and `aa`, no apostrophe.
    pub(in crate::domain) key: String,
    /// Where it stands, in bytes.
    pub(in crate::domain) place: Range<usize>,
    /// It begins with a capital inside a sentence: most likely a name, which must never decide anything.
    pub(in crate::domain) named: bool,
    /// It begins with a capital, wherever it stands.
    pub(in crate::domain) capital: bool,
    /// Its classes, a bit each.
    pub(super) classes: u64,
}

/// Words that belong together.
pub(in crate::domain) struct Sentence {
    /// Which words.
    pub(in crate::domain) words: Range<usize>,
    /// It ends with a question mark, or begins as questions do.
    pub(in crate::domain) asks: bool,
}

/// A text that was read.
#[derive(Default)]
pub(in crate::domain) struct Text {
    pub(in crate::domain) words: Vec<Word>,
    pub(in crate::domain) sentences: Vec<Sentence>,
}

impl Text {
    /// Reads a text.
    pub(in crate::domain) fn read(text: &str) -> Text {
        let mut read = Text::default();
        let mut begun = 0;
        let mut rest = text.char_indices().peekable();
        while let Some((at, c)) = rest.next() {
            if c.is_alphanumeric() {
                let mut word = Word {
                    key: String::new(),
                    place: at..at + c.len_utf8(),
                    named: c.is_uppercase() && read.words.len() > begun,
                    capital: c.is_uppercase(),
                    classes: 0,
                };
                fold(c, &mut word.key);
                let mut small = false;
                while let Some((at, c)) = rest.next_if(|(_, c)| is_inside(*c)) {
                    if c.is_alphanumeric() {
                        small |= c.is_lowercase();
                        word.place.end = at + c.len_utf8();
                        fold(c, &mut word.key);
                    }
                }
                word.named &= small;
                read.words.push(word);
            } else if read.ends_at(c, &text[at + c.len_utf8()..]) {
                read.end(&mut begun, c == '?');
            }
        }
        read.end(&mut begun, false);
        read.tell_false_friends();
        read.tell_questions();
        for word in read
            .words
            .iter_mut()
            .filter(|word| !word.named || word.key.len() > 4)
        {
            word.classes = classes::of(&word.key);
        }
        read
    }

    /// The words of a sentence.
    pub(in crate::domain) fn of(&self, sentence: &Sentence) -> &[Word] {
        &self.words[sentence.words.clone()]
    }

    /// A full stop ends a sentence unless it shortens a word; after a number ("2. sal") a capital must follow.
    fn ends_at(&self, c: char, after: &str) -> bool {
        let Some(word) = self.words.last() else {
            return false;
        };
        let capital = || after.trim_start().starts_with(char::is_uppercase);
        match c {
            '!' | '?' | ';' | '\n' => true,
            '.' | '…' if ABBREVIATIONS.contains(&word.key.as_str()) => false,
            '.' | '…' if word.key.len() < 2 || word.key.ends_with(|c: char| c.is_ascii_digit()) => {
                capital()
            }
            '.' | '…' => after.chars().next().is_none_or(|c| !c.is_lowercase()),
            _ => false,
        }
    }

    fn end(&mut self, begun: &mut usize, asks: bool) {
        if self.words.len() > *begun {
            let words = *begun..self.words.len();
            self.sentences.push(Sentence { words, asks });
            *begun = self.words.len();
        } else if let (true, Some(sentence)) = (asks, self.sentences.last_mut()) {
            sentence.asks = true;
        }
    }

    /// Who writes in haste leaves the question mark out.
    fn tell_questions(&mut self) {
        for sentence in &mut self.sentences {
            let words = self.words[sentence.words.clone()].iter();
            let mut keys = words
                .map(|word| word.key.as_str())
                .skip_while(|key| GREETINGS.contains(key));
            let (first, second) = (keys.next().unwrap_or(""), keys.next().unwrap_or(""));
            sentence.asks |= ASKING.contains(&first)
                || (ASKING_BEFORE.contains(&first) && SUBJECTS.contains(&second));
        }
    }

    /// Words that mean one thing in English and another in Danish become what they mean: "I" is the writer or the reader,
    /// "man" a man or anybody, "fire" a fire or four.
    fn tell_false_friends(&mut self) {
        let of = |list: &[&str]| {
            let words = self.words.iter();
            words
                .filter(|word| list.contains(&word.key.as_str()))
                .count()
        };
        if of(&ENGLISH) <= of(&DANISH) {
            return;
        }
        for word in &mut self.words {
            let friend = FALSE_FRIENDS
                .iter()
                .find(|(written, _)| word.key == *written);
            if let Some((_, means)) = friend {
                (*means).clone_into(&mut word.key);
                word.named = false;
            }
        }
    }
}

fn is_inside(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(
            c,
            '\'' | '’' | '\u{ad}' | '\u{200b}' | '\u{301}' | '\u{30a}'
        )
}

/// A word as the rules know it.
pub(super) fn folded(word: &str) -> String {
    let mut key = String::with_capacity(word.len() + 2);
    word.chars()
        .filter(|c| c.is_alphanumeric())
        .for_each(|c| fold(c, &mut key));
    key
}

/// Adds a letter as the rules know it, so that a text typed without æ, ø and å reads the same.
fn fold(c: char, key: &mut String) {
    for c in c.to_lowercase() {
        match c {
            'æ' | 'ä' => key.push_str("ae"),
            'ø' | 'ö' => key.push_str("oe"),
            'å' => key.push_str("aa"),
            'é' | 'è' => key.push('e'),
            _ => key.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<String> {
        let read = Text::read(text);
        let words = |sentence: &Sentence| {
            let words = read.of(sentence).iter();
            words
                .map(|word| word.key.as_str())
                .collect::<Vec<_>>()
                .join(" ")
        };
        read.sentences.iter().map(words).collect()
    }

    #[test]
    fn a_text_is_read_sentence_by_sentence() {
        for (text, read) in [
            (
                "Min søn er syg. han sover?",
                vec!["min soen er syg", "han sover"],
            ),
            ("Naboen i nr. 12, 2. sal", vec!["naboen i nr 12 2 sal"]),
            ("Kl. 15 den 1. maj. Nej", vec!["kl 15 den 1 maj", "nej"]),
            ("I don't know\nI can’t", vec!["jeg dont know", "jeg cant"]),
            ("Har I åbent? Ja!", vec!["har i aabent", "ja"]),
            ("...!?", vec![]),
        ] {
            assert_eq!(sentences(text), read, "{text}");
        }
    }

    #[test]
    fn a_capital_inside_a_sentence_is_a_name_and_initials_are_none() {
        let read = Text::read("Jeg og Hans har ADHD");
        let named: Vec<bool> = read.words.iter().map(|word| word.named).collect();
        assert_eq!(named, [false, false, true, false, false]);
        assert_eq!(read.words[2].place, 7..11);
    }
}
