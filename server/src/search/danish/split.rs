//! Splitting compounds: »byggetilladelsen« is »bygge« and »tilladelsen«.
//!
//! Dynamic programming over the word list: the fewest parts win, a linking s, e or er may stand between them, and short parts
//! come from a reviewed list only. The last part may be inflected, the others are dictionary heads (search.md, section 0:
//! precision 0.99, recall 0.92 for this method).

use std::{collections::HashSet, sync::LazyLock};

use super::{
    fold, key,
    lexicon::{Word, words_at},
};

/// Shorter parts must stand in the list.
const SHORTEST_PART: usize = 4;
/// A word of fewer letters is not split.
const SHORTEST_COMPOUND: usize = 6;
/// What may stand between two parts, with what it costs beside a part (which costs 10).
const LINKERS: [(&str, u32); 4] = [("", 0), ("s", 1), ("e", 3), ("er", 4)];
/// After these endings an s always links: »sundhedskort« is no »skort«.
const TAKES_S: [&str; 7] = ["hed", "dom", "skab", "ning", "ing", "tion", "tet"];
/// What it costs to link without the s where one belongs.
const WITHOUT_S: u32 = 5;
const PART: u32 = 10;
/// A short part is a worse guess than a long one.
const SHORT_PART: u32 = 4;

static SHORT: LazyLock<HashSet<String>> =
    LazyLock::new(|| list(include_str!("../../../../content/rules/parts.txt")));
static WHOLE: LazyLock<Vec<String>> = LazyLock::new(|| {
    list(include_str!("../../../../content/rules/whole.txt"))
        .into_iter()
        .collect()
});

fn list(text: &str) -> HashSet<String> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .map(fold)
        .collect()
}

/// Prepositions and adverbs: »undervisning« is not about »visning«.
const PREFIXES: [&str; 21] = [
    "over", "under", "efter", "imod", "mellem", "frem", "gennem", "uden", "inden", "foran",
    "imellem", "bag", "mod", "hen", "til", "fra", "ned", "ind", "med", "ved", "igen",
];

/// The keys of a compound's parts, and of the parts' parts; empty for a word that is none.
pub fn parts(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    add_parts(&fold(word), &mut found, 3);
    found
}

fn add_parts(folded: &str, found: &mut Vec<String>, deep: usize) {
    for part in pieces(folded, &words_at, &is_short) {
        let key = key(&part);
        if !found.contains(&key) {
            found.push(key);
        }
        if deep > 1 {
            add_parts(&part, found, deep - 1);
        }
    }
}

/// A folded word that is several, written as one by mistake: »nytpas«, »hulivejen«. `known` says which words there are.
pub fn run_together(folded: &str, known: &dyn Fn(&str) -> bool) -> Vec<String> {
    let words = |text: &str| {
        let ends = text
            .char_indices()
            .map(|(at, letter)| at + letter.len_utf8());
        let known = ends.filter(|end| known(&text[..*end]));
        known
            .map(|length| Word {
                length,
                is_head: true,
                is_name: false,
            })
            .collect()
    };
    pieces(folded, &words, &|part| part.len() > 1 || part == "i")
}

/// The cheapest way to cut a folded word in at least two of the words that `words` finds at the beginning of a text, all
/// but the last heads, those with few letters known to `short` as well; empty when there is none.
fn pieces(
    folded: &str,
    words: &dyn Fn(&str) -> Vec<Word>,
    short: &dyn Fn(&str) -> bool,
) -> Vec<String> {
    let length = folded.len();
    if length < SHORTEST_COMPOUND
        || !folded.bytes().all(|b| b.is_ascii_lowercase())
        || WHOLE.iter().any(|whole| is_form_of(folded, whole))
    {
        return Vec::new();
    }
    // The cheapest way to every place: what it costs, where its last part began and ended.
    let mut best: Vec<Option<(u32, usize, usize)>> = vec![None; length + 1];
    best[0] = Some((0, 0, 0));
    for from in 0..length {
        let Some((cost, ..)) = best[from] else {
            continue;
        };
        for word in words(&folded[from..]) {
            let end = from + word.length;
            let part = &folded[from..end];
            let Some(price) = price(part, short) else {
                continue;
            };
            if end == length {
                if from > 0 && !word.is_name {
                    keep(&mut best, length, (cost + price, from, end));
                }
            } else if word.is_head && !PREFIXES.contains(&part) {
                for (linker, extra) in linkers(part) {
                    if folded[end..].starts_with(linker) && end + linker.len() < length {
                        let cost = cost + price + extra;
                        keep(&mut best, end + linker.len(), (cost, from, end));
                    }
                }
            }
        }
    }
    trace(folded, &best)
}

/// What may stand after a part, with what it costs.
fn linkers(part: &str) -> impl Iterator<Item = (&'static str, u32)> {
    let takes_s = TAKES_S.iter().any(|ending| part.ends_with(ending));
    LINKERS.into_iter().map(move |(linker, cost)| {
        let missing = takes_s && linker != "s";
        (linker, if missing { cost + WITHOUT_S } else { cost })
    })
}

/// What a part costs; `None` for one that is too short to be one.
fn price(part: &str, short: &dyn Fn(&str) -> bool) -> Option<u32> {
    match part.len() {
        SHORTEST_PART.. => Some(PART),
        _ if short(part) => Some(PART + SHORT_PART),
        _ => None,
    }
}

fn is_short(part: &str) -> bool {
    SHORT.contains(part)
}

fn keep(best: &mut [Option<(u32, usize, usize)>], at: usize, way: (u32, usize, usize)) {
    if best[at].is_none_or(|(cost, ..)| way.0 < cost) {
        best[at] = Some(way);
    }
}

fn trace(folded: &str, best: &[Option<(u32, usize, usize)>]) -> Vec<String> {
    let mut parts = Vec::new();
    let mut at = folded.len();
    while at > 0 {
        let Some((_, from, end)) = best[at] else {
            return Vec::new();
        };
        parts.push(folded[from..end].to_owned());
        at = from;
    }
    parts.reverse();
    parts
}

/// What an inflected word ends on.
const ENDINGS: [&str; 21] = [
    "", "e", "n", "r", "s", "t", "en", "et", "er", "es", "ne", "te", "ens", "ets", "ers", "ene",
    "erne", "enes", "ernes", "rne", "rnes",
];

/// Whether a word is another with at most an ending on it.
fn is_form_of(folded: &str, whole: &str) -> bool {
    folded
        .strip_prefix(whole)
        .is_some_and(|ending| ENDINGS.contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(word: &str) -> String {
        pieces(&fold(word), &words_at, &is_short).join("+")
    }

    #[test]
    fn compounds_of_the_municipality_are_split_where_people_hear_it() {
        for (word, expected) in [
            ("byggetilladelse", "bygge+tilladelse"),
            ("byggetilladelsen", "bygge+tilladelsen"),
            ("boligstøtte", "bolig+stoette"),
            ("nabostøj", "nabo+stoej"),
            ("vuggestue", "vugge+stue"),
            ("børnehave", "boern+have"),
            ("sundhedskort", "sundhed+kort"),
            ("ejendomsskat", "ejendom+skat"),
            ("beboerindskudslån", "beboer+indskud+laan"),
            ("kontanthjælp", "kontant+hjaelp"),
            ("skolebibliotek", "skole+bibliotek"),
            ("cykelsti", "cykel+sti"),
            ("parkeringsbøde", "parkering+boede"),
            ("flyttehjælp", "flytte+hjaelp"),
            ("hundelort", "hund+lort"),
            ("madaffald", "mad+affald"),
            ("børnepasning", "boern+pasning"),
            ("rottegift", "rotte+gift"),
            ("pasning", ""),
            ("billederne", ""),
            ("træningen", ""),
            ("parkering", ""),
            ("lejligheden", ""),
            ("kommunen", ""),
            ("undervisning", ""),
            ("rotte", ""),
            ("qwertyuiopåsdf", ""),
        ] {
            assert_eq!(split(word), expected, "{word}");
        }
    }

    #[test]
    fn parts_of_parts_are_found_too() {
        let parts = parts("beboerindskudslån");
        for part in ["beboer", "laan"] {
            assert!(parts.contains(&key(part)), "{part} in {parts:?}");
        }
    }
}
