//! What keeps somebody from the digital way, as their text says it: exempt, no login, no CPR number, too young.
//! (Product.md's routing table: "anyone who cannot use Digital Post".)
//!
//! Only what is said plainly counts. It must not know what is recommended instead.

use super::{exempt::is_exempt, phrases::words};

/// Why a login is no way for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Barrier {
    /// Exempt from Digital Post.
    Exempt,
    /// No CPR number: nothing Danish can be logged in to.
    NoCpr,
    /// Under 15: Digital Post begins there (product.md: under 15).
    TooYoung,
    /// MitID or Digital Post is missing, lost, blocked or does not work for them.
    NoLogin,
}

/// The first thing that keeps somebody from logging in.
pub fn barrier(text: &str) -> Option<Barrier> {
    let words = words(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let any = |holds: fn(&[&str], usize) -> bool| (0..words.len()).any(|at| holds(&words, at));
    if is_exempt(text) {
        Some(Barrier::Exempt)
    } else if any(lacks_cpr) {
        Some(Barrier::NoCpr)
    } else if any(is_under_15) {
        Some(Barrier::TooYoung)
    } else if any(lacks_login) || any(login_is_broken) || any(cannot_log_in) {
        Some(Barrier::NoLogin)
    } else {
        None
    }
}

/// What turns a sentence, or says that something is gone.
const NOT: [&str; 13] = [
    "ikke", "ingen", "intet", "aldrig", "uden", "mangler", "no", "not", "t", "cannot", "without",
    "never", "unable",
];
const LOST: [&str; 7] = [
    "mistet",
    "tabt",
    "glemt",
    "spærret",
    "lost",
    "forgot",
    "forgotten",
];
const WORKS: [&str; 8] = [
    "virker", "virke", "duer", "fungerer", "dur", "work", "works", "working",
];
const BROKEN: [&str; 13] = [
    "spærret",
    "låst",
    "udløbet",
    "blokeret",
    "driller",
    "væk",
    "stjålet",
    "blocked",
    "locked",
    "expired",
    "stolen",
    "gone",
    "suspended",
];
/// What may stand between "not" and MitID or Digital Post without making it a sentence about something else.
const USES: [&str; 37] = [
    "jeg", "i", "har", "haft", "have", "had", "has", "kan", "can", "bruge", "brugt", "use", "used",
    "using", "at", "mit", "min", "mine", "my", "her", "his", "en", "et", "a", "any", "noget",
    "nogen", "adgang", "access", "til", "to", "ind", "in", "into", "på", "logge", "koden",
];
const REACHES: [&str; 14] = [
    "komme", "log", "åbne", "open", "læse", "read", "kode", "code", "password", "længere",
    "anymore", "the", "on", "længer",
];
/// What one can lack of MitID, but of Digital Post means a letter that did not come.
const GETS: [&str; 5] = ["få", "fået", "get", "got", "nyt"];

/// How far before a word "not" may stand.
const NEAR: usize = 6;

fn is_mitid(word: &str) -> bool {
    word.starts_with("mitid") || word.starts_with("nemid")
}

fn is_login(words: &[&str], at: usize) -> bool {
    let next = words.get(at + 1).copied().unwrap_or_default();
    is_mitid(words[at])
        || (words[at] == "digital" && next.starts_with("post"))
        || words[at].starts_with("digitalpost")
        || words[at].starts_with("eboks")
        || (words[at] == "e" && next.starts_with("boks"))
}

/// "Jeg har ikke MitID", "I cannot use Digital Post", "jeg har glemt min kode til MitID".
fn lacks_login(words: &[&str], at: usize) -> bool {
    if !is_login(words, at) {
        return false;
    }
    let before = &words[at.saturating_sub(NEAR)..at];
    let Some(turn) = before
        .iter()
        .rposition(|word| NOT.contains(word) || LOST.contains(word))
    else {
        return false;
    };
    before[turn + 1..].iter().all(|word| {
        USES.contains(word)
            || REACHES.contains(word)
            || (is_mitid(words[at]) && GETS.contains(word))
    })
}

/// "Mit MitID virker ikke", "my MitID is blocked".
fn login_is_broken(words: &[&str], at: usize) -> bool {
    let after = &words[(at + 1).min(words.len())..(at + NEAR).min(words.len())];
    let works = after.iter().any(|word| WORKS.contains(word));
    let not = after.iter().any(|word| NOT.contains(word));
    is_login(words, at) && (works && not || after.iter().any(|word| BROKEN.contains(word)))
}

/// "Jeg kan ikke logge ind".
fn cannot_log_in(words: &[&str], at: usize) -> bool {
    let next = |ahead: usize| words.get(at + ahead).copied().unwrap_or_default();
    let logs = |ahead: usize| ["logge", "log", "login", "logget"].contains(&next(ahead));
    NOT.contains(&words[at]) && (logs(1) || (logs(2) && USES.contains(&next(1))))
}

/// What may stand between a want and the number.
const WANTS: [&str; 11] = [
    "får", "få", "get", "getting", "need", "obtain", "apply", "søger", "søge", "mangler", "needs",
];
const BEFORE_NUMBER: [&str; 20] = [
    "jeg", "i", "do", "vi", "we", "et", "en", "a", "mit", "min", "my", "for", "om", "har", "have",
    "fået", "got", "danish", "dansk", "endnu",
];
/// What makes it a paper about the number, which who asks for it has.
const PAPER: [&str; 6] = [
    "attest",
    "bevis",
    "certificate",
    "register",
    "registret",
    "registeret",
];

/// "Jeg har ikke noget CPR-nummer", "how do I get a CPR number".
fn lacks_cpr(words: &[&str], at: usize) -> bool {
    let is_number = words[at] == "cpr" || words[at] == "cprnummer" || words[at] == "cprnr";
    let after = words.get(at + 1).copied().unwrap_or_default();
    if !is_number || PAPER.contains(&after) {
        return false;
    }
    let before = &words[at.saturating_sub(NEAR)..at];
    let turn = before
        .iter()
        .rposition(|word| NOT.contains(word) || WANTS.contains(word));
    turn.is_some_and(|turn| {
        before[turn + 1..]
            .iter()
            .all(|word| BEFORE_NUMBER.contains(word) || ["noget", "any", "yet"].contains(word))
    })
}

/// "Jeg er 13 år", "I'm 14 years old".
fn is_under_15(words: &[&str], at: usize) -> bool {
    let age = words[at].parse::<u8>().ok();
    let years = words
        .get(at + 1)
        .is_some_and(|word| ["år", "years", "year"].contains(word));
    let before: Vec<&str> = words[..at]
        .iter()
        .rev()
        .filter(|word| !["kun", "bare", "only", "just"].contains(*word))
        .take(2)
        .copied()
        .collect();
    let mine = matches!(before[..], ["er", "jeg"] | ["am" | "m", "i"]);
    years && mine && age.is_some_and(|age| (5..15).contains(&age))
}

#[cfg(test)]
mod tests;
