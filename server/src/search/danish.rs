//! How a text becomes keys, for Danish and for English; the index and the query share it.
//!
//! Lower case, NFC, stem, then fold: å to aa, ø to oe, æ to ae, as people type without a Danish keyboard. (tantivy's own
//! ASCII folding turns ø into o, which is another word.) It must not know fields or ranking.

use tantivy::tokenizer::{
    Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, TextAnalyzer, Token,
    TokenFilter, TokenStream, Tokenizer,
};
use unicode_normalization::UnicodeNormalization as _;

/// The name the Danish analyser has in the index.
pub const DANISH: &str = "danish";
/// The name the English analyser has in the index.
pub const ENGLISH: &str = "english";

/// Longer words are no words.
const LONGEST_WORD: usize = 60;

/// The analyser of Danish text.
pub fn danish() -> TextAnalyzer {
    analyser(Language::Danish)
}

/// The analyser of English text.
pub fn english() -> TextAnalyzer {
    analyser(Language::English)
}

fn analyser(language: Language) -> TextAnalyzer {
    TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(LONGEST_WORD))
        .filter(LowerCaser)
        .filter(Stemmer::new(language))
        .filter(Each(fold))
        .build()
}

/// The words of a text, lower-case and composed, without stemming: for stop words and phrases.
pub fn words(text: &str) -> Vec<String> {
    let composed = composed(text).to_lowercase();
    composed
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty() && w.len() <= LONGEST_WORD)
        .map(str::to_owned)
        .collect()
}

/// The text as both the index and the query read it: composed, so that å is one character before words are cut.
pub fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// The keys of a text under an analyser, in order.
pub fn keys(analyser: &mut TextAnalyzer, text: &str) -> Vec<String> {
    let composed = composed(text);
    let mut stream = analyser.token_stream(&composed);
    let mut keys = Vec::new();
    stream.process(&mut |token| keys.push(token.text.clone()));
    keys
}

/// å to aa, ø and ö to oe, æ and ä to ae, é to e.
fn fold(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let mut folded = String::with_capacity(text.len() + 2);
    for c in text.chars() {
        match c {
            'å' => folded.push_str("aa"),
            'ø' | 'ö' => folded.push_str("oe"),
            'æ' | 'ä' => folded.push_str("ae"),
            'é' | 'è' | 'ê' => folded.push('e'),
            'ü' => folded.push('y'),
            other => folded.push(other),
        }
    }
    Some(folded)
}

/// Changes each token's text; `None` leaves it.
#[derive(Clone)]
struct Each(fn(&str) -> Option<String>);

impl TokenFilter for Each {
    type Tokenizer<T: Tokenizer> = EachTokenizer<T>;

    fn transform<T: Tokenizer>(self, inner: T) -> EachTokenizer<T> {
        EachTokenizer {
            change: self.0,
            inner,
        }
    }
}

/// See [`Each`].
#[derive(Clone)]
struct EachTokenizer<T> {
    change: fn(&str) -> Option<String>,
    inner: T,
}

impl<T: Tokenizer> Tokenizer for EachTokenizer<T> {
    type TokenStream<'a> = EachStream<T::TokenStream<'a>>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Self::TokenStream<'a> {
        EachStream {
            change: self.change,
            tail: self.inner.token_stream(text),
        }
    }
}

/// See [`Each`].
struct EachStream<T> {
    change: fn(&str) -> Option<String>,
    tail: T,
}

impl<T: TokenStream> TokenStream for EachStream<T> {
    fn advance(&mut self) -> bool {
        if !self.tail.advance() {
            return false;
        }
        if let Some(changed) = (self.change)(&self.tail.token().text) {
            self.tail.token_mut().text = changed;
        }
        true
    }

    fn token(&self) -> &Token {
        self.tail.token()
    }

    fn token_mut(&mut self) -> &mut Token {
        self.tail.token_mut()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> String {
        keys(&mut danish(), text).join(" ")
    }

    #[test]
    fn a_word_meets_itself_however_it_is_typed() {
        for (one, other) in [
            ("børnehave", "boernehave"),
            ("BØRNEHAVER", "børnehave"),
            ("flytning", "flytningen"),
            ("a\u{30a}bningstid", "åbningstid"),
            ("går", "gaar"),
            ("rotter", "rotterne"),
            ("Århus", "Aarhus"),
        ] {
            assert_eq!(key(one), key(other), "{one} and {other}");
        }
    }

    #[test]
    fn words_that_differ_stay_apart() {
        for (one, other) in [("ost", "øst"), ("bor", "bør"), ("pas", "pasning")] {
            assert_ne!(key(one), key(other), "{one} and {other}");
        }
    }

    #[test]
    fn nothing_that_can_be_typed_breaks_it() {
        for text in [
            "",
            "\0",
            "🙂",
            "\u{30a}",
            "\u{202e}abc",
            &"a".repeat(100_000),
            "*:* AND (\"",
            "أين",
        ] {
            let _ = key(text);
        }
    }
}
