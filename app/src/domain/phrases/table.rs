//! What words and beginnings of words stand for, looked up letter by letter: each word of a text is hashed once for all
//! its beginnings.

use std::collections::HashMap;

use super::super::fnv::{Already, EMPTY, longer, with};

/// Words, and what stands for each.
type Kept<T> = HashMap<u64, Vec<(String, T)>, Already>;

/// See the module.
pub(super) struct Table<T> {
    whole: Kept<T>,
    start: Kept<T>,
}

impl<T> Default for Table<T> {
    fn default() -> Table<T> {
        Table {
            whole: Kept::default(),
            start: Kept::default(),
        }
    }
}

impl<T> Table<T> {
    /// Keeps what stands for a word, or for every word that begins with it.
    pub(super) fn keep(&mut self, word: String, is_start: bool, what: T) {
        let list = if is_start {
            &mut self.start
        } else {
            &mut self.whole
        };
        let hash = with(EMPTY, word.as_bytes());
        list.entry(hash).or_default().push((word, what));
    }

    /// Tells everything that stands for a word.
    pub(super) fn each<'a>(&'a self, word: &str, mut tell: impl FnMut(&'a T)) {
        let mut tell_kept = |kept: Option<&'a Vec<(String, T)>>, key: &str| {
            let kept = kept.into_iter().flatten();
            kept.filter(|(word, _)| word == key)
                .for_each(|(_, what)| tell(what));
        };
        let mut hash = EMPTY;
        for (at, byte) in word.bytes().enumerate() {
            hash = longer(hash, byte);
            if let Some(start) = word.get(..=at) {
                tell_kept(self.start.get(&hash), start);
            }
        }
        tell_kept(self.whole.get(&hash), word);
    }
}
