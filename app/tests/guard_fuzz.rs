//! The fuzz target's body, with the ordinary compiler: texts that are cut, glued and bent from seeds, the same in every run.

#[path = "../fuzz/fuzz_targets/body.rs"]
mod body;

/// How many texts are read unless `GUARD_FUZZ_TEXTS` says otherwise.
const TEXTS: u64 = 2_000;
/// What the guard has opinions on, and what hides it.
const SEEDS: [&str; 24] = [
    "mit cpr er 150423-0000",
    "født 15. april 1923 og de sidste fire er 0014",
    "15 04 23 00 00",
    "kode: Kaninhop77",
    "min pinkode er 4482",
    "reg. 9999 konto 4108888888",
    "DK50 0040 0440 1162 43",
    "4111 1111 1111 1111",
    "Sagsnr. 2024-0178233",
    "1504231QX3",
    "Min far er blevet dement",
    "Naboen i nr. 12 drikker",
    "Jeg vil ikke leve mere",
    "he said he will kill me tonight",
    "hvordan søger jeg kontanthjælp?",
    "\u{200b}\u{ad}\u{2060}",
    "\u{202e}\u{feff}١٥٠٤٢٣",
    "１５０４２３",
    "İıßſǅ",
    "a\u{30a}e\u{301}",
    "👩‍👩‍👧",
    "\r\n\n\t",
    "[…]",
    "«\"'»:=()",
];

/// Marsaglia's xorshift64: random to look at, and the same again.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap_or(0)
    }
}

/// A few pieces of seeds, some of their letters changed, cut or doubled.
fn text(chance: &mut Chance) -> String {
    let mut letters: Vec<char> = Vec::new();
    for _ in 0..=chance.below(5) {
        let seed: Vec<char> = SEEDS[chance.below(SEEDS.len())].chars().collect();
        let from = chance.below(seed.len());
        let to = from + chance.below(seed.len() - from) + 1;
        letters.extend(&seed[from..to]);
        letters.extend([' ', '.', '\n', '-'].get(chance.below(6)));
    }
    for _ in 0..chance.below(5) {
        let at = chance.below(letters.len());
        match chance.below(4) {
            0 => letters[at] = char::from_u32(chance.below(0x11_0000) as u32).unwrap_or('0'),
            1 => letters[at] = char::from(b'0' + chance.below(10) as u8),
            2 => letters.insert(at, letters[at]),
            _ => drop(letters.remove(at)),
        }
        if letters.is_empty() {
            break;
        }
    }
    letters.into_iter().collect()
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "how long this test runs is no setting of the server"
)]
fn whatever_is_written_the_guard_holds_together() {
    let texts = std::env::var("GUARD_FUZZ_TEXTS");
    let texts = texts
        .ok()
        .and_then(|texts| texts.parse().ok())
        .unwrap_or(TEXTS);
    let mut chance = Chance(20_261_122);
    for _ in 0..texts {
        let text = text(&mut chance);
        // The text is told before it is read, so that a panic names it.
        let read = std::panic::catch_unwind(|| body::hold(&text));
        assert!(read.is_ok(), "{text:?}");
    }
}
