//! One letter for another, as people type without a Danish keyboard. The build script folds the word list with this very
//! file, so it must not know anything else of the crate.

/// å to aa, ø and ö to oe, æ and ä to ae, é to e.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len() + 2);
    for c in word.chars() {
        match c {
            'å' => folded.push_str("aa"),
            'ø' | 'ö' => folded.push_str("oe"),
            'æ' | 'ä' => folded.push_str("ae"),
            'é' | 'è' | 'ê' => folded.push('e'),
            'ü' => folded.push('y'),
            other => folded.push(other),
        }
    }
    folded
}
