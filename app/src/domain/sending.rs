//! When a message may be sent by the form: product.md's rule (a) (b) (c), in this one place.
//!
//! Nothing can be sent without a [`Permit`], and only [`permit`] makes one. It must not know how it is proved that
//! answers were seen.

use super::{privacy::Level, triage::Said};

/// Proof that the rule was kept for one message.
#[derive(Debug)]
pub struct Permit(());

/// What is still missing before it may be sent. Each is a step of the citizen's way, never a dead end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// (a) Something in the text must not be sent this way.
    BlockedText,
    /// (b) The question has not been answered.
    Answer,
    /// (b) It is a matter of one's own, and "it is a general question" was not said.
    General,
    /// (c) Answers to exactly this text have not been shown.
    Answers,
}

/// The rule: (a) nothing that blocks; (b) the question was answered with no or "ved ikke", or a yes or a finding was
/// overridden; (c) answers to exactly this text were shown.
pub fn permit(level: Level, said: Option<Said>, seen: bool) -> Result<Permit, Missing> {
    match (level, said) {
        (Level::Block, _) => Err(Missing::BlockedText),
        (_, None) => Err(Missing::Answer),
        (_, Some(Said::Yes)) | (Level::Route, Some(Said::No | Said::Unsure)) => {
            Err(Missing::General)
        }
        _ if !seen => Err(Missing::Answers),
        _ => Ok(Permit(())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_holds_for_every_combination() {
        let said = [
            None,
            Some(Said::Yes),
            Some(Said::No),
            Some(Said::Unsure),
            Some(Said::General),
        ];
        for level in Level::ALL {
            for said in said {
                for seen in [false, true] {
                    let a = level != Level::Block;
                    let overridden = said == Some(Said::General);
                    let b = overridden
                        || (level != Level::Route && matches!(said, Some(Said::No | Said::Unsure)));
                    assert_eq!(
                        permit(level, said, seen).is_ok(),
                        a && b && seen,
                        "{level:?} {said:?} {seen}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_is_missing_is_told_in_the_order_of_the_way() {
        let missing = |level, said, seen| permit(level, said, seen).err();
        assert_eq!(
            missing(Level::Block, None, false),
            Some(Missing::BlockedText)
        );
        assert_eq!(missing(Level::Ok, None, true), Some(Missing::Answer));
        assert_eq!(
            missing(Level::Ok, Some(Said::Yes), true),
            Some(Missing::General)
        );
        assert_eq!(
            missing(Level::Ok, Some(Said::No), false),
            Some(Missing::Answers)
        );
    }
}
