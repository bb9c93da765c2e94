//! Kinds of words that the lists name with `@`: who, whose, which child, when.

use std::sync::LazyLock;

use super::{table::Table, text::folded};

const LIST: &str = include_str!("../../../../content/rules/classes.tsv");

static CLASSES: LazyLock<Classes> = LazyLock::new(Classes::read);

#[derive(Default)]
struct Classes {
    names: Vec<&'static str>,
    words: Table<usize>,
}

/// The number of a class.
pub(super) fn number(name: &str) -> Option<usize> {
    CLASSES.names.iter().position(|one| *one == name)
}

/// The classes of a word, a bit each.
pub(super) fn of(key: &str) -> u64 {
    let mut found = 0;
    CLASSES.words.each(key, |class| found |= 1 << class);
    found
}

impl Classes {
    fn read() -> Classes {
        let mut classes = Classes::default();
        let lines = LIST.lines().filter(|line| !line.starts_with('#'));
        for (name, words) in lines.filter_map(|line| line.split_once('\t')) {
            let class = classes.names.len();
            classes.names.push(name);
            for word in words.split_whitespace() {
                let word_is_start = word.ends_with('*');
                classes.words.keep(folded(word), word_is_start, class);
            }
        }
        assert!(classes.names.len() <= 64, "a class is a bit of 64");
        classes
    }
}
