//! Whether a text says that somebody is exempt from Digital Post: then nothing digital is recommended to them.
//!
//! Only what is said plainly counts. Whoever asks how to become exempt is not, nor is who is exempt from something else.

use super::phrases::words;

/// "Exempt", as it stands after "is".
const EXEMPT: [&str; 4] = ["fritaget", "fritagne", "exempt", "exempted"];
/// "An exemption", as it stands after "has".
const EXEMPTION: [&str; 3] = ["fritagelse", "digitalfritagelse", "exemption"];
const IS: [&str; 10] = [
    "er", "været", "blev", "am", "is", "are", "m", "s", "re", "been",
];
const HAS: [&str; 5] = ["har", "fik", "have", "has", "ve"];
/// What may stand between the two without turning the meaning. "Ikke" and "I" (as in "am I exempt?") are not among them.
const BETWEEN: [&str; 18] = [
    "blevet",
    "jo",
    "også",
    "nu",
    "desværre",
    "helt",
    "allerede",
    "stadig",
    "fået",
    "en",
    "altså",
    "also",
    "now",
    "already",
    "still",
    "officially",
    "an",
    "got",
];
/// What makes it a supposition when it stands up to three words before "is".
const PERHAPS: [&str; 8] = [
    "ikke", "aldrig", "hvis", "om", "not", "never", "if", "whether",
];
/// What one can be exempt from that matters here, as its words begin.
const DIGITAL: [&str; 7] = [
    "digital",
    "eboks",
    "boks",
    "mitid",
    "nemid",
    "post",
    "selvbetjening",
];

/// Whether a text says that its writer, or whom it is about, is exempt from Digital Post.
pub fn is_exempt(text: &str) -> bool {
    let words = words(text);
    (0..words.len()).any(|at| {
        let word = words[at].as_str();
        let verbs: &[&str] = match word {
            word if EXEMPT.contains(&word) => &IS,
            word if EXEMPTION.contains(&word) => &HAS,
            _ => return false,
        };
        is_said(&words[..at], verbs) && is_digital(&words[at + 1..])
    })
}

/// Whether the words before say it as a fact.
fn is_said(before: &[String], verbs: &[&str]) -> bool {
    let before: Vec<&str> = before.iter().map(String::as_str).collect();
    let verb = before.iter().rposition(|word| !BETWEEN.contains(word));
    let Some(verb) = verb.filter(|at| verbs.contains(&before[*at])) else {
        return false;
    };
    let supposed = before[verb.saturating_sub(3)..verb]
        .iter()
        .any(|word| PERHAPS.contains(word));
    // A sentence that begins with the verb asks; a subject stands before it.
    verb > 0 && !supposed
}

/// Whether it is Digital Post one is exempt from. When nothing is named, it is: this is where one writes to us.
fn is_digital(after: &[String]) -> bool {
    match after.first().map(String::as_str) {
        Some("for" | "fra" | "from" | "i" | "på" | "in") => {
            let named = &after[1..];
            named == ["det"]
                || named
                    .iter()
                    .take(4)
                    .any(|word| DIGITAL.iter().any(|start| word.starts_with(start)))
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_says_that_somebody_is_exempt_is_heard() {
        for text in [
            "min far er fritaget for e-boks, hvordan skriver han til hjemmeplejen",
            "Jeg er fritaget for Digital Post",
            "jeg er fritaget",
            "Min mor på 85 år er blevet fritaget fra digital post",
            "Jeg er desværre fritaget for at bruge MitID",
            "Jeg har fået fritagelse for Digital Post",
            "I am exempt from Digital Post",
            "I'm exempt. How do I write to you?",
            "My mother has been exempted from digital post",
            "He has an exemption",
            "Jeg har Digital Post, men min mor er fritaget for det",
        ] {
            assert!(is_exempt(text), "{text}");
        }
    }

    #[test]
    fn who_asks_about_it_is_not_exempt() {
        for text in [
            "hvordan bliver jeg fritaget",
            "hvordan bliver jeg fritaget for Digital Post?",
            "Kan min mor blive fritaget for e-Boks?",
            "Jeg vil gerne fritages",
            "er jeg fritaget for digital post?",
            "Jeg er ikke fritaget",
            "jeg er ikke længere fritaget for digital post",
            "Jeg har ikke fået fritagelse",
            "Hvad gør jeg, hvis jeg er fritaget?",
            "Jeg ved ikke, om jeg er fritaget",
            "Hvordan søger jeg om fritagelse for digital post",
            "How do I become exempt?",
            "Am I exempt from digital post?",
            "I am not exempt",
            "How do I get an exemption",
            "",
        ] {
            assert!(!is_exempt(text), "{text}");
        }
    }

    #[test]
    fn who_is_exempt_from_something_else_is_not_exempt_here() {
        for text in [
            "Min søn er fritaget for undervisning i kristendom",
            "Huset er fritaget for ejendomsskat",
            "I am exempt from paying tax",
            "Jeg er fritaget for skat. Det er en fejl, at I trækker mig",
            "Min søn er fritaget i idræt",
        ] {
            assert!(!is_exempt(text), "{text}");
        }
    }
}
