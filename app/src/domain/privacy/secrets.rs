//! Passwords and codes that stand with their value. "I forgot my password" has none.

use std::ops::Range;

/// How a password is called; its value may be any word with something odd in it.
const PASSWORDS: [&str; 15] = [
    "adgangskode",
    "adgangskoden",
    "adgangskoder",
    "kodeord",
    "kodeordet",
    "kodeordene",
    "password",
    "passwordet",
    "passord",
    "passwort",
    "passcode",
    "passphrase",
    "adgangsord",
    "løsen",
    "pw",
];
/// How a code of digits is called.
const CODES: [&str; 38] = [
    "pin",
    "pinkode",
    "pinkoden",
    "pinnen",
    "pin-kode",
    "pin-koden",
    "puk",
    "puk-kode",
    "pukkode",
    "kode",
    "koden",
    "aktiveringskode",
    "aktiveringskoden",
    "engangskode",
    "engangskoden",
    "sms-kode",
    "sms-koden",
    "smskode",
    "smskoden",
    "mitid-kode",
    "mitid-koden",
    "nemid-kode",
    "login-kode",
    "loginkode",
    "dørkode",
    "dørkoden",
    "portkode",
    "portkoden",
    "alarmkode",
    "alarmkoden",
    "sikkerhedskode",
    "sikkerhedskoden",
    "kontrolcifre",
    "kontrolcifrene",
    "cvv",
    "cvc",
    "code",
    "pincode",
];
/// What turns a word before "code" or "kode" into something that is no secret.
const OPEN_CODES: [&str; 10] = [
    "qr", "zip", "postal", "post", "area", "country", "discount", "error", "dress", "bar",
];
/// What may stand between the name and the value.
const BETWEEN: [&str; 44] = [
    "er", "is", "was", "var", "are", "lyder", "hedder", "nu", "now", "stadig", "still", "altså",
    "min", "mit", "mine", "my", "din", "jeres", "den", "det", "the", "this", "sat", "set", "sæt",
    "nye", "ny", "new", "gamle", "old", "just", "bare", "kun", "jo", "koden", "kode", "code",
    "word", "number", "nummer", "og", "we", "use", "chose",
];
/// After these stands what it opens: two words of any kind.
const TO: [&str; 11] = [
    "til", "for", "to", "på", "on", "of", "i", "in", "with", "hos", "at",
];
/// What is said of a password without telling it.
const SAID: [&str; 46] = [
    "forkert",
    "forkerte",
    "glemt",
    "væk",
    "udløbet",
    "spærret",
    "låst",
    "ændret",
    "nulstillet",
    "ugyldig",
    "ugyldigt",
    "skiftet",
    "hemmelig",
    "hemmeligt",
    "ukendt",
    "korrekt",
    "rigtig",
    "rigtigt",
    "gammel",
    "gammelt",
    "ikke",
    "blevet",
    "kort",
    "langt",
    "svag",
    "svagt",
    "ens",
    "for",
    "nødvendig",
    "nødvendigt",
    "wrong",
    "incorrect",
    "expired",
    "locked",
    "gone",
    "lost",
    "forgotten",
    "invalid",
    "not",
    "correct",
    "blocked",
    "weak",
    "required",
    "needed",
    "her",
    "here",
];
/// A code has at least so many digits; next to a card's number, three.
const SHORTEST_CODE: usize = 4;

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
    for (at, token) in tokens.iter().enumerate() {
        let name = token.word.to_lowercase();
        let password = PASSWORDS.contains(&name.as_str());
        let code = CODES.contains(&name.as_str()) && !is_open(&tokens[..at]);
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
    word.is_some_and(|word| OPEN_CODES.contains(&word.as_str()))
}

/// The value among the words after a name.
fn value(after: &[Token], password: bool, text: &str) -> Option<Range<usize>> {
    let (mut free, mut copula) = (0, false);
    for (i, token) in after.iter().enumerate().take(8) {
        let word = token.word.to_lowercase();
        let word = word.as_str();
        let digits = token.word.chars().filter(char::is_ascii_digit).count();
        let only_digits = token.word.chars().all(|c| c.is_ascii_digit() || c == '-');
        let told = token.pointed || copula;
        let odd = match password {
            true => is_odd(token.word) || (only_digits && digits >= 3),
            false => {
                only_digits && (digits >= SHORTEST_CODE || (digits == 3 && told)) && digits <= 10
            }
        };
        let beside = i == 0 || told || free > 0;
        if odd && beside {
            return Some(token.place.clone());
        }
        let last = text[token.place.end..].trim_start();
        let ends = last.is_empty() || last.starts_with(['.', ',', '!', '\n', ')', '"', '»', '«']);
        let plain = password && word.chars().count() >= 4 && !SAID.contains(&word);
        if plain
            && told
            && (token.pointed || ends)
            && !BETWEEN.contains(&word)
            && !TO.contains(&word)
        {
            return Some(token.place.clone());
        }
        match word {
            _ if TO.contains(&word) => free = 3,
            _ if BETWEEN.contains(&word) => {}
            _ if free > 0 => free -= 1,
            _ => return None,
        }
        copula = matches!(word, "er" | "is" | "var" | "was" | "lyder" | "hedder");
    }
    None
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
            "I forgot my password",
            "my password is not working",
            "adgangskode: ",
        ] {
            assert_eq!(find(text), [], "{text}");
        }
    }
}
