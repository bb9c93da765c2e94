//! What a text is about, sentence by sentence: how sensitive the words are, whose matter it is, and how general.
//!
//! `value = words + ownership - generality`. Words alone are a general question ("how does treatment work?"), ownership
//! alone is small talk; both together are somebody's matter. The weights stand in the reviewed lists. What a person is
//! called is never asked.

use std::sync::LazyLock;

use super::{Category, Finding, Level};
use crate::domain::{
    manner::Manner,
    phrases::{Book, Hit, Text},
};

/// The lists of words by category, in [`LISTS`]' order.
const CATEGORIES: [Category; 8] = [
    Category::Case,
    Category::Health,
    Category::Social,
    Category::Child,
    Category::Economy,
    Category::Crime,
    Category::UnionReligion,
    Category::ThirdPerson,
];
const LISTS: [&str; 8] = [
    include_str!("../../../../content/rules/case.tsv"),
    include_str!("../../../../content/rules/health.tsv"),
    include_str!("../../../../content/rules/social.tsv"),
    include_str!("../../../../content/rules/child.tsv"),
    include_str!("../../../../content/rules/economy.tsv"),
    include_str!("../../../../content/rules/crime.tsv"),
    include_str!("../../../../content/rules/union-religion.tsv"),
    include_str!("../../../../content/rules/third-person.tsv"),
];
const RULES: [&str; 8] = [
    "case",
    "health",
    "social",
    "child",
    "economy",
    "crime",
    "union-religion",
    "third-person",
];
/// Where third persons stand in [`LISTS`].
const OTHERS: usize = 7;
/// From here on a text should go by Digital Post.
const ROUTE: i8 = 4;
/// Here it gets advice.
const HINT: i8 = 3;
/// What a purpose that is no matter of one's own takes away.
const PURPOSE: i8 = 3;
/// A phrase of this weight says itself whose matter it is.
const OWNED: i8 = 4;
/// A word of this weight is everybody's: it advises, it never decides.
const EVERYDAY: i8 = 1;
/// A word of this weight is sensitive by itself.
const PLAIN: i8 = 3;
/// What marks a line of benefits, aids and places: anybody asks how to get them.
const TO_BE_HAD: char = '?';
/// More ownership than this says nothing more.
const MOST_OWNERSHIP: i8 = 3;

static WORDS: LazyLock<Book> = LazyLock::new(|| Book::read(&LISTS));
static OWNERSHIP: LazyLock<Book> =
    LazyLock::new(|| Book::read(&[include_str!("../../../../content/rules/ownership.tsv")]));

/// Whose matter the sentences of a text are.
struct Owners {
    points: Vec<i8>,
    /// Somebody else is pointed out.
    other: bool,
}

/// What is found in a text by its words.
pub(super) fn find(text: &Text) -> Vec<Finding> {
    let manner = Manner::of(text);
    let owners = Owners::of(text);
    let mut hits = WORDS.find(text);
    hits.retain(|hit| {
        // What would be private of somebody else is nothing until somebody else is pointed out.
        let of_others = WORDS.lines[hit.line].list == OTHERS && weight(hit) < OWNED;
        !manner.is_idle(hit) && (owners.other || !of_others)
    });
    let mut findings: Vec<Finding> = Vec::new();
    // Everyday words say nothing of anybody.
    let mut telling = false;
    for (number, sentence) in text.sentences.iter().enumerate() {
        let own = owners.points(number);
        let purpose = if manner.purpose { PURPOSE } else { 0 };
        let context = own - manner.general(number) - purpose;
        for (list, category) in CATEGORIES.into_iter().enumerate() {
            let here: Vec<&Hit> = hits
                .iter()
                .filter(|hit| hit.sentence == number && WORDS.lines[hit.line].list == list)
                .collect();
            let Some((best, words)) = strongest(&here) else {
                continue;
            };
            let doubt = match sentence.asks && own < MOST_OWNERSHIP {
                true => doubt(best),
                false => 0,
            };
            if own > 0 || weight(best) >= OWNED {
                let value = words + context - doubt;
                let found = finding(category, value, best, text);
                telling |= found.is_some() && weight(best) > EVERYDAY;
                findings.extend(found);
            }
        }
    }
    if telling {
        findings.extend(of_others(&findings, &owners));
    }
    findings
}

/// The strongest of the hits of a category in a sentence, and what they weigh together.
fn strongest<'a>(here: &[&'a Hit]) -> Option<(&'a Hit, i8)> {
    let best = here.iter().max_by_key(|hit| weight(hit))?;
    let apart =
        |hit: &&&Hit| hit.words.end <= best.words.start || best.words.end <= hit.words.start;
    let more = here
        .iter()
        .filter(apart)
        .any(|hit| weight(hit) > EVERYDAY || weight(best) == EVERYDAY);
    // One everyday word is never enough by itself.
    let alone = weight(best) == EVERYDAY && !more;
    Some((best, weight(best) + i8::from(more) - i8::from(alone)))
}

fn finding(category: Category, value: i8, hit: &Hit, text: &Text) -> Option<Finding> {
    let level = match value {
        ROUTE.. if weight(hit) > EVERYDAY => Level::Route,
        ROUTE.. => Level::Hint,
        HINT => Level::Hint,
        _ => return None,
    };
    let line = &WORDS.lines[hit.line];
    let words = &text.words[hit.words.clone()];
    Some(Finding {
        rule: RULES[line.list],
        line: line.number,
        category,
        level,
        place: words.first()?.place.start..words.last()?.place.end,
        confidence: u8::try_from(30 + 10 * i16::from(value.min(6))).unwrap_or(0),
    })
}

/// Somebody else is pointed out, and something sensitive is said of them: their matter is in the text too, and they
/// cannot say whether it may stand there.
fn of_others(found: &[Finding], owners: &Owners) -> Option<Finding> {
    let gravest = found.iter().max_by_key(|finding| finding.level)?;
    owners.other.then(|| Finding {
        rule: "third-person-pointed",
        line: 0,
        category: Category::ThirdPerson,
        level: Level::Route,
        ..gravest.clone()
    })
}

fn weight(hit: &Hit) -> i8 {
    let tag = WORDS.lines[hit.line].tag.trim_end_matches(TO_BE_HAD);
    tag.parse().unwrap_or(0)
}

/// "Can I get ...?" says less of who asks than "I have got ...", and least where the words name something to be had.
fn doubt(hit: &Hit) -> i8 {
    match WORDS.lines[hit.line].tag.ends_with(TO_BE_HAD) {
        true => 2,
        false => i8::from(weight(hit) < PLAIN),
    }
}

impl Owners {
    fn of(text: &Text) -> Owners {
        let mut points = vec![0; text.sentences.len()];
        let mut more = vec![0; text.sentences.len()];
        let mut other = false;
        for hit in OWNERSHIP.find(text) {
            let tag = OWNERSHIP.lines[hit.line].tag;
            other |= tag == "other";
            match tag {
                "more" => more[hit.sentence] = 1,
                tag => {
                    let said = tag.parse().unwrap_or(2);
                    points[hit.sentence] = said.max(points[hit.sentence]);
                }
            }
        }
        for (points, more) in points.iter_mut().zip(more) {
            if *points > 0 {
                *points = MOST_OWNERSHIP.min(*points + more);
            }
        }
        Owners { points, other }
    }

    /// Whose matter a sentence is: what it says itself, or a little less of what the others say.
    fn points(&self, sentence: usize) -> i8 {
        let most = self.points.iter().copied().max().unwrap_or(0);
        self.points[sentence].max(most - 1)
    }
}
