//! Passwords and codes that stand with their value. "I forgot my password" has none.

use std::{collections::HashSet, ops::Range, sync::LazyLock};

/// A code has at least so many digits; next to a card's number, three.
const SHORTEST_CODE: usize = 4;

static WORDS: LazyLock<HashSet<(&str, &str)>> = LazyLock::new(|| {
    let lines = include_str!("../../../../content/rules/secrets.tsv").lines();
    let kinds = lines
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'));
    kinds
        .flat_map(|(kind, words)| words.split_whitespace().map(move |word| (kind, word)))
        .collect()
});

/// Whether a word is of a kind of the list.
fn is(kind: &'static str, word: &str) -> bool {
    WORDS.contains(&(kind, word))
}

/// A word with its place and the signs around it.
struct Token<'a> {
    word: &'a str,
    place: Range<usize>,
    /// A colon or an equals sign stands before it.
    pointed: bool,
}

/// Where values of passwords and codes stand, in bytes.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let tokens = tokens(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    // Beside a user's name a code is a password.
    let mut user = false;
    for (at, token) in tokens.iter().enumerate() {
        let name = token.word.to_lowercase();
        let password = is("password", &name);
        let code = is("code", &name) && !is_open(&tokens[..at]);
        user |= is("user", &name);
        let password = password || (code && user);
        if password || code {
            // "Pin code" is two names of one value.
            let value = value(&tokens[at + 1..], password, text);
            found.extend(value.filter(|place| found.last() != Some(place)));
        }
    }
    found
}

fn is_open(before: &[Token]) -> bool {
    let word = before.last().map(|token| token.word.to_lowercase());
    word.is_some_and(|word| is("open", &word))
}

/// The value among the words after a name.
fn value(after: &[Token], password: bool, text: &str) -> Option<Range<usize>> {
    let (mut free, mut copula, mut said) = (0, false, false);
    for (i, token) in after.iter().enumerate().take(8) {
        let word = token.word.to_lowercase();
        let word = word.as_str();
        let digits = token.word.chars().filter(char::is_ascii_digit).count();
        let only_digits = token.word.chars().all(|c| c.is_ascii_digit() || c == '-');
        let told = token.pointed || copula;
        said |= told;
        let odd = match password {
            true => is_odd(token.word) || (only_digits && digits >= 3),
            false if said && is_odd(token.word) => true,
            false => {
                only_digits && (digits >= SHORTEST_CODE || (digits == 3 && told)) && digits <= 10
            }
        };
        let beside = i == 0 || said || free > 0;
        let halves = after
            .get(i + 1)
            .filter(|next| are_halves(token, next, text));
        if let (Some(half), false, true) = (halves, password, beside) {
            return Some(token.place.start..half.place.end);
        }
        if odd && beside {
            return Some(token.place.clone());
        }
        let last = text[token.place.end..].trim_start();
        let ends = last.is_empty() || last.starts_with(['.', ',', '!', '\n', ')', '"', '»', '«']);
        let plain = password && word.chars().count() >= 4 && !is("said", word);
        if plain && told && (token.pointed || ends) && !is("between", word) && !is("to", word) {
            return Some(token.place.clone());
        }
        match word {
            _ if is("to", word) => free = 3,
            _ if is("between", word) => {}
            _ if free > 0 => free -= 1,
            _ => return None,
        }
        copula = matches!(word, "er" | "is" | "var" | "was" | "lyder" | "hedder");
    }
    None
}

/// Whether two words are the halves of a code: "492 718".
fn are_halves(one: &Token, other: &Token, text: &str) -> bool {
    let half =
        |token: &Token| token.word.len() == 3 && token.word.chars().all(|c| c.is_ascii_digit());
    half(one) && half(other) && text[one.place.end..other.place.start] == *" "
}

/// Whether a word looks made up: a digit or an odd sign among letters, or a capital inside.
fn is_odd(word: &str) -> bool {
    let letter = word.chars().any(char::is_alphabetic);
    let digit = word.chars().any(|c| c.is_ascii_digit());
    let sign = word.chars().any(|c| "!#$%&@*+?^~§€£<>{}|\\".contains(c));
    let capital = word.chars().skip(1).any(char::is_uppercase);
    let small = word.chars().any(char::is_lowercase);
    word.chars().count() >= 4
        && ((letter && (digit || sign)) || (digit && sign) || (capital && small))
        && !["MitID", "NemID", "mitID", "nemID"].contains(&word)
}

/// The words of a text, with every sign that a password may hold.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut from = 0;
    for part in text.split(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '=' | '"' | '»' | '«' | '“' | '”' | '(' | ')')
    }) {
        let stripped = part
            .trim_end_matches(['.', ',', ';', '?'])
            .trim_start_matches([',', '.', '-', '\'']);
        if !stripped.is_empty() {
            let start = from + (stripped.as_ptr() as usize - part.as_ptr() as usize);
            let before = text[..start].trim_end_matches([' ', '\u{a0}', '"', '»', '“']);
            tokens.push(Token {
                word: stripped,
                place: start..start + stripped.len(),
                pointed: before.ends_with([':', '=']),
            });
        }
        from += part.len()
            + text[from + part.len()..]
                .chars()
                .next()
                .map_or(0, char::len_utf8);
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_beside_its_name_is_found() {
        for (text, value) in [
            (
                "Brugernavn: fatuma.ali adgangskode: Sommer2019!",
                "Sommer2019!",
            ),
            ("min pinkode er 4482 men den virker ikke", "4482"),
            (
                "Kodeordet til min e-boks er Kaninhop77, kan I",
                "Kaninhop77",
            ),
            ("My password is Copenhagen#22 but", "Copenhagen#22"),
            ("password=hemmelig1", "hemmelig1"),
            ("adgangskode: hunden", "hunden"),
            ("mit kodeord er hundehvalp.", "hundehvalp"),
            ("koden til døren er 4482", "4482"),
            ("kode 4482", "4482"),
            ("my pin code is 4482", "4482"),
            ("aktiveringskode 83726154", "83726154"),
            ("cvc: 123", "123"),
            ("en aktiveringskode på SMS, 492 718, men hvor", "492 718"),
            ("adgangskoden er stadig Mormor1948", "Mormor1948"),
        ] {
            let found: Vec<&str> = find(text).into_iter().map(|place| &text[place]).collect();
            assert_eq!(found, [value], "{text}");
        }
    }

    #[test]
    fn a_name_without_a_value_is_none() {
        for text in [
            "Jeg har glemt min adgangskode",
            "hvordan nulstiller jeg mit password?",
            "Mit kodeord er forkert",
            "min pinkode virker ikke, ring på 33663366",
            "mødekode 1504230000",
            "QR-kode 1504230000",
            "the zip code 2100",
            "postkode 2100",
            "koden er ikke kommet på sms",
            "jeg har ingen pinkode",
            "koden virker ikke, så jeg ringede 112 eller 114",
            "I forgot my password",
            "my password is not working",
            "adgangskode: ",
        ] {
            assert!(find(text).is_empty(), "{text}");
        }
    }
}
