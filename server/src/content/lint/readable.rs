//! Whether a short answer can be read by a tired parent and by who is fifteen: its words, and its LIX.

use app::domain::{Facts, Language, article::Wording, markdown};

use super::{Fault, SourceFile};

/// The most words of a short answer, a named fact counted as one: it is read in five seconds.
const MOST_WORDS: usize = 60;
/// Texts from here on are hard for many grown-ups (Björnsson 1968: 40 is where the language of the press begins).
const HARD: f64 = 40.0;
/// A word is long from the seventh letter on (Björnsson 1968).
const LONG: usize = 7;

/// Faults of the short answer; LIX is made for the Scandinavian languages, so English is only counted.
pub fn check(
    wording: &Wording,
    language: Language,
    facts: &Facts,
    file: &SourceFile,
    faults: &mut Vec<Fault>,
) {
    let mut refuse = |wrong: String, mend: &str| {
        faults.push(Fault::new(file, file.line_of_key("short"), wrong, mend));
    };
    let words = wording.short.split_whitespace().count();
    if words == 0 {
        refuse("The short answer is empty".into(), "Write what answers");
        return;
    }
    if words > MOST_WORDS {
        refuse(
            format!("The short answer has {words} words, and {MOST_WORDS} is the most"),
            "Say it shorter, and move the rest below",
        );
    }
    let told = facts.fill_or_leave_out(&wording.short, language, "");
    let lix = lix(&markdown::plain(&told));
    if language == Language::Da && lix >= HARD {
        refuse(
            format!("The short answer has LIX {lix:.0}, and {HARD:.0} is too hard"),
            "Write shorter sentences and words of fewer than seven letters",
        );
    }
}

/// LIX, läsbarhetsindex (C. H. Björnsson, *Läsbarhet*, 1968): words for each sentence, plus the percentage of words with
/// more than six letters. A sentence ends at `.`, `!` or `?` when no small letter and no digit follows (»kl. 10« goes on),
/// and at `:`. »borger.dk« is two words, as it is read aloud. 0 for a text without words.
#[must_use]
pub fn lix(text: &str) -> f64 {
    let tokens: Vec<&str> = text.split_whitespace().collect();
    let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).count();
    let words: Vec<usize> = text
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .map(letters)
        .filter(|letters| *letters > 0)
        .collect();
    if words.is_empty() {
        return 0.0;
    }
    let next = tokens.iter().skip(1).map(Some).chain([None]);
    let sentences = tokens
        .iter()
        .zip(next)
        .filter(|(token, next)| next.is_none_or(|next| ends(token, next)))
        .count();
    let long = words.iter().filter(|letters| **letters >= LONG).count();
    let count = crate::evaluation::statistics::number;
    count(words.len()) / count(sentences) + 100.0 * count(long) / count(words.len())
}

/// Whether a sentence ends between two tokens.
fn ends(token: &str, next: &str) -> bool {
    let closing = |c: char| matches!(c, ')' | '»' | '«' | '"' | '*' | '_');
    let goes_on = next
        .chars()
        .next()
        .is_some_and(|c| c.is_lowercase() || c.is_ascii_digit());
    match token.trim_end_matches(closing).chars().last() {
        Some(':') => true,
        Some('.' | '!' | '?') => !goes_on,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lix_of_known_texts() {
        // 8 words, 2 sentences, 1 long: 8 / 2 + 100 / 8.
        assert!((lix("Du kan søge nu. Ring til os bagefter.") - (4.0 + 12.5)).abs() < 1e-9);
        // 6 words, 1 sentence, 3 long: 6 + 50.
        let text = "Kommunen behandler din ansøgning så snart.";
        assert!((lix(text) - (6.0 + 100.0 * 3.0 / 6.0)).abs() < 1e-9);
        // An abbreviation before a digit, and a number, end no sentence: 6 words, 1 sentence, none long.
        assert!((lix("Vi åbner kl. 10 hver dag") - 6.0).abs() < 1e-9);
        // A colon does: 4 words, 2 sentences, none long.
        assert!((lix("Husk: tag pas med") - 2.0).abs() < 1e-9);
        // 4 words, 1 sentence, none long.
        assert!((lix("Gå til borger.dk") - 4.0).abs() < 1e-9);
        assert!(lix("").abs() < 1e-9 && lix("–").abs() < 1e-9);
    }
}
