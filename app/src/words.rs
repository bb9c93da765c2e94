//! How the interface speaks: a sentence of `locales/` in the language that was asked for.
//!
//! This module must not know any sentence itself.

use crate::{domain::Language, i18n::Locale};

impl From<Language> for Locale {
    fn from(language: Language) -> Self {
        match language {
            Language::Da => Locale::da,
            Language::En => Locale::en,
        }
    }
}

/// A sentence of the locale files: `say!(lang, start.heading)`, `say!(lang, start.found, count = 3)`.
///
/// Without arguments it is a `&'static str`, with arguments a `String`. A key that is missing does not compile.
macro_rules! say {
    ($language:expr, $($key:tt)+) => {
        $crate::i18n::td_string!($crate::i18n::Locale::from($language), $($key)+)
    };
}
pub(crate) use say;
