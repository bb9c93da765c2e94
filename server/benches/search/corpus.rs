//! Answers and searches that chance makes, of the words our answers use: as many as one wants, the same every time.
//!
//! Words follow Zipf's law (the n-th word comes 1/n as often as the first), and every third kind of word is a compound, as in
//! Danish. Titles, everyday words, short text and body are as long as ours. It must not know who searches them.

use app::domain::{Article, Slug};
use server::content;

/// How many kinds of words there are.
const KINDS: usize = 40_000;

/// Chance with a seed (xorshift, Marsaglia 2003).
pub struct Chance(u64);

impl Chance {
    /// The same numbers for the same seed.
    pub fn new(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number from 0 up to, but not including, 1.
    pub fn part(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        // The upper 32 bits fit.
        f64::from(u32::try_from(self.0 >> 32).unwrap_or(u32::MAX)) / 4_294_967_296.0
    }

    /// A whole number below `below`.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "small and not negative"
    )]
    pub fn below(&mut self, below: usize) -> usize {
        (self.part() * below as f64) as usize
    }

    /// A place in a list of `many`, the first ones oftener: Zipf's law by inverting its integral.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "small and not negative"
    )]
    fn zipf(&mut self, many: usize) -> usize {
        let place = (many as f64).powf(self.part()) as usize;
        place.clamp(1, many) - 1
    }
}

/// What articles and searches are made of.
pub struct Corpus {
    words: Vec<String>,
    template: Article,
}

impl Corpus {
    /// Of the shipped answers' words.
    pub fn new() -> Corpus {
        let shipped = content::embedded()
            .and_then(|files| content::read(&files))
            .expect("the shipped answers are sound");
        let mut words: Vec<String> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        for article in &shipped.articles {
            let text = format!("{} {}", article.da.title, article.da.body);
            for word in text.split(|c: char| !c.is_alphabetic()) {
                let word = word.to_lowercase();
                if word.chars().count() > 1 && seen.insert(word.clone()) {
                    words.push(word);
                }
            }
        }
        let mut chance = Chance::new(1);
        let plain = words.len();
        while words.len() < KINDS {
            let (one, other) = (&words[chance.below(plain)], &words[chance.below(plain)]);
            if one.len() > 3 && other.len() > 3 && one.len() + other.len() < 40 {
                words.push(format!("{one}{other}"));
            }
        }
        // Compounds among the others, so that some are common.
        for at in (1..words.len()).rev() {
            words.swap(at, chance.below(at + 1));
        }
        let mut template = shipped.articles[0].clone();
        template.en = None;
        Corpus { words, template }
    }

    fn said(&self, chance: &mut Chance, count: usize) -> String {
        let words: Vec<&str> = (0..count)
            .map(|_| self.words[chance.zipf(self.words.len())].as_str())
            .collect();
        words.join(" ")
    }

    /// The article of a number.
    pub fn article(&self, number: usize) -> Article {
        let chance = &mut Chance::new(u64::try_from(number).expect("small") + 1_000);
        let mut article = self.template.clone();
        article.slug = Slug::parse(&format!("svar-{number}")).expect("a slug");
        let title = 2 + chance.below(4);
        article.da.title = self.said(chance, title);
        article.da.borgerord = (0..8)
            .map(|_| {
                let words = 1 + chance.below(3);
                self.said(chance, words)
            })
            .collect();
        article.da.short = self.said(chance, 15);
        article.da.body = self.said(chance, 155);
        article
    }

    /// A search of two to eight words; in every fifth one a letter is wrong.
    pub fn search(&self, number: usize) -> String {
        let chance = &mut Chance::new(u64::try_from(number).expect("small") + 77_000_000);
        let count = 2 + chance.below(7);
        let mut words: Vec<char> = self.said(chance, count).chars().collect();
        if number.is_multiple_of(5) {
            let at = chance.below(words.len());
            if words[at] != ' ' {
                words[at] = 'e';
            }
        }
        words.into_iter().collect()
    }

    /// The beginning of a title or everyday word: from one letter to a word and a half.
    pub fn begun(&self, number: usize, articles: usize) -> String {
        let chance = &mut Chance::new(u64::try_from(number).expect("small") + 99_000_000);
        let article = self.article(chance.below(articles));
        let text = match chance.below(2) {
            0 => article.da.title,
            _ => article.da.borgerord[chance.below(8)].clone(),
        };
        let letters = 1 + chance.below(12);
        text.chars().take(letters).collect()
    }
}
