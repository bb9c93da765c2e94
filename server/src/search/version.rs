//! Which version of the index this program makes: a digest of everything that decides what stands in it.
//!
//! The lists, the word list, and the code that cuts, stems, splits and stores. A number kept by hand would be forgotten; this
//! one changes once too often at worst (a comment), which costs a rebuild.

use std::sync::LazyLock;

use super::{danish, tokens::Tokens};
use app::domain::Language;

/// What decides: the reviewed lists, and the code that reads with them.
const DECISIVE: [&str; 10] = [
    include_str!("../../../content/rules/stems.tsv"),
    include_str!("../../../content/rules/parts.txt"),
    include_str!("../../../content/rules/whole.txt"),
    include_str!("danish.rs"),
    include_str!("danish/fold.rs"),
    include_str!("danish/split.rs"),
    include_str!("danish/stem.rs"),
    include_str!("english.rs"),
    include_str!("schema.rs"),
    include_str!("tokens.rs"),
];

/// Words through which a stemmer of another version would show itself.
const PROBE: &str = "børnehaverne ansøgningerne parkeringstilladelse bibliotekernes housing benefits applications moved";

/// The version, as an index carries it.
pub static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut digest = Digest::new();
    for text in DECISIVE {
        digest.take(text.as_bytes());
    }
    digest.take(danish::word_list());
    let mut reader = Tokens::default();
    for language in Language::ALL {
        for token in reader.of(PROBE, language) {
            digest.take(token.as_bytes());
        }
    }
    format!("{:016x}", digest.0)
});

/// FNV-1a with 64 bits: it tells versions apart, and guards nothing.
struct Digest(u64);

impl Digest {
    fn new() -> Digest {
        Digest(0xcbf2_9ce4_8422_2325)
    }

    /// Takes a piece in; where it ends counts, too.
    fn take(&mut self, bytes: &[u8]) {
        for byte in bytes.iter().chain(&[0xff]) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_tells_pieces_apart_and_is_the_same_every_time() {
        let of = |pieces: &[&str]| {
            let mut digest = Digest::new();
            for piece in pieces {
                digest.take(piece.as_bytes());
            }
            digest.0
        };
        assert_eq!(of(&["ab", "c"]), of(&["ab", "c"]));
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        assert_ne!(of(&["ab"]), of(&["ab", ""]));
        assert_eq!(VERSION.len(), 16);
    }
}
