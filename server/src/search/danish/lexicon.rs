//! The Danish word list: which words there are, and which of them a dictionary heads. Made by `build.rs`.

use std::sync::LazyLock;

static WORDS: LazyLock<fst::Map<&'static [u8]>> =
    LazyLock::new(|| fst::Map::new(word_list()).expect("the build wrote a sound list"));

/// The list as it was built.
pub fn word_list() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/danish.fst")).as_slice()
}

/// Whether a folded word is Danish, in any form.
pub fn is_danish(folded: &str) -> bool {
    WORDS.contains_key(folded)
}

/// A word at the beginning of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its length, in bytes.
    pub length: usize,
    /// Whether a dictionary heads it: what a compound may begin with.
    pub is_head: bool,
    /// Whether it is only a name: no part of a compound.
    pub is_name: bool,
}

/// Every word that a folded text begins with, the shortest first. One walk through the list finds them all.
pub fn words_at(folded: &str) -> Vec<Word> {
    let list = WORDS.as_fst();
    let (mut node, mut value) = (list.root(), 0);
    let mut words = Vec::new();
    for (at, byte) in folded.bytes().enumerate() {
        let Some(found) = node.find_input(byte) else {
            break;
        };
        let transition = node.transition(found);
        value += transition.out.value();
        node = list.node(transition.addr);
        if node.is_final() {
            let value = value + node.final_output().value();
            words.push(Word {
                length: at + 1,
                is_head: value == 2,
                is_name: value == 0,
            });
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::fold;
    use super::*;

    #[test]
    fn forms_are_known_and_heads_are_told_apart() {
        for (word, danish, head) in [
            ("barn", true, true),
            ("tilladelsen", true, false),
            ("støtte", true, true),
            ("støtterne", true, false),
            ("cyklerne", true, false),
            ("københavn", true, false),
            ("xyzzy", false, false),
            ("housing", false, false),
        ] {
            let folded = fold(word);
            let whole = words_at(&folded)
                .into_iter()
                .find(|one| one.length == folded.len());
            assert_eq!(is_danish(&folded), danish, "{word}");
            assert_eq!(whole.is_some_and(|one| one.is_head), head, "{word}");
        }
    }

    #[test]
    fn all_words_at_a_place_are_found_in_one_walk() {
        let found = words_at("byggetilladelse");
        let lengths: Vec<usize> = found.iter().map(|word| word.length).collect();
        assert!(lengths.contains(&"bygge".len()) && lengths.contains(&"byggetilladelse".len()));
        assert_eq!(words_at("xq"), []);
    }
}
