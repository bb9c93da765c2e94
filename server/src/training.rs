//! Makes the weights of `app::domain::likeness` from messages with their right way.
//!
//! The features are the ones that are asked later, so nothing differs between learning and use. The same messages give the
//! same file on the same machine. It must not know the command line.

mod names;
mod regression;

use std::{collections::BTreeMap, fmt::Write as _};

use app::domain::{
    judgement::{self, Judgement},
    likeness::{
        self,
        features::{Feature, Features, Standing},
        weights::{ALWAYS, Matter, RULED, SCALE, scale},
    },
};

use sha2::{Digest as _, Sha256};

use crate::{
    content::SourceFile,
    evaluation::{messages::Counted, sheet::Message},
};
use names::Names;
use regression::{Row, Weights};

/// Less than this many hundredths for private and for urgent is nothing, and for a matter.
const LEAST: i16 = 30;
const LEAST_OF_MATTER: i16 = 60;
/// How much a message's fit counts beside small weights (the inverse of the penalty).
const FIT: f32 = 10.0;

/// What the weights are made of, in a word: the sheets and the lists. The file says it, and a test asks whether it is so.
#[must_use]
pub fn source(sheets: &[Vec<u8>], files: &[SourceFile]) -> String {
    let mut digest = Sha256::new();
    for sheet in sheets {
        digest.update(sheet);
    }
    let lists = files.iter().filter(|file| file.path.starts_with("rules/"));
    for list in lists {
        digest.update(&list.text);
    }
    let bytes = digest.finalize();
    let begin = bytes.first_chunk().copied().unwrap_or_default();
    format!("{:016x}", u64::from_be_bytes(begin))
}

/// The file of weights, made of a [`source`].
#[must_use]
pub fn weights(messages: &[Message], source: &str) -> String {
    let ruled: Vec<Judgement> = messages
        .iter()
        .map(|message| judgement::ruled(&message.filled))
        .collect();
    let all = Names::of(messages, &ruled);
    let first = Learnt::from(messages, &ruled, &all);
    // What weighs nothing is left out, and the others learn to do without it.
    let kept = all.kept(|place, is_word| {
        is_word
            || hundredths(first.private.of[place]).abs() >= LEAST
            || hundredths(first.urgent.of[place]).abs() >= LEAST
    });
    Learnt::from(messages, &ruled, &kept).file(&kept, source)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a cast of a float stops at the bounds, and weights are a few units"
)]
fn hundredths(weight: f32) -> i16 {
    (weight * SCALE).round() as i16
}

/// What was learnt of each name.
struct Learnt {
    private: Weights,
    urgent: Weights,
    matters: Vec<(Matter, &'static str, Weights)>,
}

impl Learnt {
    fn from(messages: &[Message], ruled: &[Judgement], names: &Names) -> Learnt {
        let rows: Vec<Row> = messages
            .iter()
            .zip(ruled)
            .map(|(message, ruled)| row(message, ruled, names))
            .collect();
        let is = |way: Counted| move |message: &Message| message.expected == way;
        let learn =
            |rows: &[Row], right: Vec<bool>| regression::learn(rows, &right, names.len(), FIT);
        let right = |right: &dyn Fn(&Message) -> bool| messages.iter().map(right).collect();
        let private = learn(&rows, right(&|message| message.expected != Counted::Form));
        let urgent = learn(&rows, right(&is(Counted::Urgent)));
        let matters = [Counted::DigitalPost, Counted::Urgent]
            .into_iter()
            .flat_map(|way| {
                let (of_way, told): (Vec<&Row>, Vec<&Message>) = rows
                    .iter()
                    .zip(messages)
                    .filter(|(_, message)| message.expected == way)
                    .unzip();
                let of_way: Vec<Row> = of_way.into_iter().cloned().collect();
                names::matters(&told)
                    .into_iter()
                    .map(|(matter, name)| {
                        let right = told.iter().map(|message| message.reason == name).collect();
                        (matter, name, learn(&of_way, right))
                    })
                    .collect::<Vec<_>>()
            })
            .collect();
        Learnt {
            private,
            urgent,
            matters,
        }
    }

    fn file(&self, names: &Names, source: &str) -> String {
        let mut file = format!(
            "# What words, pairs of words (w), runs of letters (c) and findings of the lists (r) weigh for private and for\n\
             # urgent, in hundredths, and for what. Made by `server train`; content/evaluation/README.md tells how. Do not edit.\n\
             # of {source}\n",
        );
        let always = |weights: &Weights| weights.always;
        self.line(&mut file, ALWAYS, always);
        for (name, place) in names.sorted() {
            self.line(&mut file, name, |weights| weights.of[place]);
        }
        file
    }

    fn line(&self, file: &mut String, name: &str, of: impl Fn(&Weights) -> f32) {
        let weight = |weights| hundredths(of(weights));
        let _ = write!(
            file,
            "{name}\t{}\t{}",
            weight(&self.private),
            weight(&self.urgent)
        );
        for (_, matter, weights) in &self.matters {
            let weight = weight(weights);
            if weight.abs() >= LEAST_OF_MATTER || name == ALWAYS {
                let _ = write!(file, "\t{matter}:{weight}");
            }
        }
        file.push('\n');
    }
}

/// A message's features, scaled as they are when the weights are used.
fn row(message: &Message, ruled: &Judgement, names: &Names) -> Row {
    let features = likeness::read(
        &message.filled,
        &ruled.findings,
        ruled.urgency.is_some(),
        names.known(),
    );
    let Features {
        words,
        letters,
        ruled,
        ..
    } = features;
    let mut row = BTreeMap::new();
    for kind in [words, letters] {
        let mut places: Vec<usize> = kind
            .iter()
            .filter_map(|Standing { feature, .. }| names.place(*feature))
            .collect();
        places.sort_unstable();
        places.dedup();
        let scale = scale(places.len());
        row.extend(places.into_iter().map(|place| (place, scale)));
    }
    let found = |feature: &Feature| Some((names.place(*feature)?, RULED));
    row.extend(ruled.iter().filter_map(found));
    Row(row.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::sheet;

    /// Enough to tell two kinds apart.
    fn messages() -> Vec<Message> {
        let mut sheet = String::from("lang\texpected\treason\tkind\ttext\n");
        for person in ["mor", "far", "søn", "datter", "kone"] {
            let _ = write!(
                sheet,
                "da\tdigital-post\thealth\tkin\tmin {person} har fået det dårligt igen\n\
                 da\turgent\tviolence\tplain\the {person} bliver slået lige nu\n\
                 da\tform\tnone\tplain\thvad koster et kort til en {person}\n"
            );
        }
        sheet::messages("x.tsv", sheet.as_bytes()).expect("sound")
    }

    #[test]
    fn the_same_messages_give_the_same_file_and_it_is_read() {
        let file = weights(&messages(), "x");
        assert_eq!(file, weights(&messages(), "x"));
        let read = app::domain::likeness::weights::Weights::read(&file);
        let scores = |text: &str| read.scores(&likeness::read(text, &[], false, &read.words));
        let (own, general) = (
            scores("min moster har fået det dårligt"),
            scores("hvad koster et pas"),
        );
        assert!(own.private > 0.0 && general.private < 0.0, "{file}");
        assert!(scores("han bliver slået nu").urgent > own.urgent, "{file}");
        assert_eq!(own.category.name(), "health");
    }

    #[test]
    fn the_weights_that_are_shipped_are_of_these_sheets_and_lists() {
        let sheet = include_bytes!("../../content/evaluation/training.tsv").to_vec();
        let files = crate::content::embedded().expect("sound");
        let source = format!("\n# of {}\n", source(&[sheet], &files));
        let shipped = include_str!("../../app/src/domain/likeness/weights.tsv");
        assert!(
            shipped.contains(&source),
            "training.tsv or a list has changed: content/evaluation/README.md tells how to learn again"
        );
    }

    #[test]
    fn words_that_are_names_are_not_learnt() {
        let mut sheet = String::from("lang\texpected\treason\tkind\ttext\n");
        for _ in 0..4 {
            sheet.push_str("da\tdigital-post\thealth\tkin\tMin søn Quentin er syg\n");
            sheet.push_str("da\tform\tnone\tplain\tHvad koster et pas\n");
        }
        let sheet = sheet::messages("x.tsv", sheet.as_bytes()).expect("sound");
        let file = weights(&sheet, "x");
        assert!(
            !file.contains("quentin") && file.contains("w soen @"),
            "{file}"
        );
    }
}
