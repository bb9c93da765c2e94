//! Kinds of words that the lists name with `@`: who, whose, which child, when.

use std::{collections::HashMap, sync::LazyLock};

use super::text::folded;

const LIST: &str = include_str!("../../../../content/rules/classes.tsv");

static CLASSES: LazyLock<Classes> = LazyLock::new(Classes::read);

#[derive(Default)]
struct Classes {
    names: Vec<&'static str>,
    whole: HashMap<String, u64>,
    start: HashMap<String, u64>,
}

/// The number of a class.
pub(super) fn number(name: &str) -> Option<u32> {
    let at = CLASSES.names.iter().position(|one| *one == name)?;
    u32::try_from(at).ok()
}

/// The classes of a word, a bit each.
pub(super) fn of(key: &str) -> u64 {
    let mut found = CLASSES.whole.get(key).copied().unwrap_or(0);
    for (at, c) in key.char_indices().skip(2) {
        found |= CLASSES
            .start
            .get(&key[..at + c.len_utf8()])
            .copied()
            .unwrap_or(0);
    }
    found
}

impl Classes {
    fn read() -> Classes {
        let mut classes = Classes::default();
        let lines = LIST.lines().filter(|line| !line.starts_with('#'));
        for (name, words) in lines.filter_map(|line| line.split_once('\t')) {
            let known = classes.names.iter().position(|one| *one == name);
            let at = known.unwrap_or_else(|| {
                classes.names.push(name);
                classes.names.len() - 1
            });
            for word in words.split_whitespace() {
                let list = match word.ends_with('*') {
                    true => &mut classes.start,
                    false => &mut classes.whole,
                };
                *list.entry(folded(word.trim_end_matches('*'))).or_default() |= 1 << at;
            }
        }
        assert!(classes.names.len() <= 64, "a class is a bit of 64");
        classes
    }
}
