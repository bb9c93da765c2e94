//! The Danish word list: which words there are, and which of them a dictionary heads. Made by `build.rs`.

use std::sync::LazyLock;

static WORDS: LazyLock<fst::Map<&'static [u8]>> = LazyLock::new(|| {
    fst::Map::new(include_bytes!(concat!(env!("OUT_DIR"), "/danish.fst")).as_slice())
        .expect("the build wrote a sound list")
});

/// Whether a folded word is Danish, in any form.
pub fn is_danish(folded: &str) -> bool {
    WORDS.contains_key(folded)
}

/// Whether a folded word is one that a dictionary heads: what a compound may begin with.
pub fn is_head(folded: &str) -> bool {
    WORDS.get(folded) == Some(1)
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
            assert_eq!(
                (is_danish(&folded), is_head(&folded)),
                (danish, head),
                "{word}"
            );
        }
    }
}
