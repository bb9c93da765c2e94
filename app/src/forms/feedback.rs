//! "Did it answer your question?": two buttons.

use serde::Deserialize;

use crate::domain::Slug;

/// What came from the buttons.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct FeedbackForm {
    slug: String,
    answered: String,
}

/// What the citizen said of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// The answer it is about; `None` for the suggestions as a whole.
    pub about: Option<Slug>,
    /// Whether it answered.
    pub answered: bool,
}

impl FeedbackForm {
    /// Anything but a clear "ja" is a no: a no always shows the ways on, so nobody is lost by it.
    pub fn parse(self) -> Feedback {
        Feedback {
            about: Slug::parse(&self.slug).ok(),
            answered: self.answered == "ja",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_yes_is_a_yes() {
        let said = |answered: &str| {
            FeedbackForm {
                slug: "pas".into(),
                answered: answered.into(),
            }
            .parse()
        };
        assert!(said("ja").answered);
        assert!(!said("nej").answered && !said("").answered);
        assert_eq!(FeedbackForm::default().parse().about, None);
    }
}
