//! An answer's file in its parts: front matter, text, and the internal block.
//!
//! It must not know what the keys mean.

use super::{Fault, SourceFile};

/// A file in parts; each part knows the line it begins at (from 1).
pub struct Parts<'a> {
    /// TOML between the first two `+++` lines.
    pub front: Part<'a>,
    /// Markdown.
    pub body: Part<'a>,
    /// TOML after `+++ intern`.
    pub internal: Option<Part<'a>>,
}

/// A part of a file.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    /// The text.
    pub text: &'a str,
    /// Its first line in the file.
    pub line: usize,
}

/// Cuts a file into its parts.
pub fn split(file: &SourceFile) -> Result<Parts<'_>, Fault> {
    let text = file.text.as_str();
    let rest = text.strip_prefix("+++\n").ok_or_else(|| {
        Fault::new(
            file,
            1,
            "The file does not begin with +++",
            "Put the front matter first, between two lines of +++",
        )
    })?;
    let (front, rest) = cut(rest, "+++").ok_or_else(|| {
        Fault::new(
            file,
            1,
            "The front matter does not end",
            "Put a line of +++ after it",
        )
    })?;
    let body_line = 3 + front.lines().count();
    let (body, internal) = match cut(rest, "+++ intern") {
        None => (rest, None),
        Some((body, rest)) => {
            let line = body_line + body.lines().count() + 1;
            let (internal, after) = cut(rest, "+++").ok_or_else(|| {
                Fault::new(
                    file,
                    line,
                    "The internal block does not end",
                    "Put a line of +++ after it",
                )
            })?;
            if !after.trim().is_empty() {
                let after_line = line + internal.lines().count() + 1;
                return Err(Fault::new(
                    file,
                    after_line,
                    "Text stands after the internal block",
                    "Move it above +++ intern",
                ));
            }
            (
                body,
                Some(Part {
                    text: internal,
                    line,
                }),
            )
        }
    };
    Ok(Parts {
        front: Part {
            text: front,
            line: 2,
        },
        body: Part {
            text: body,
            line: body_line,
        },
        internal,
    })
}

/// What stands before and after a line that is exactly `mark`.
fn cut<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_end() == mark {
            return Some((&text[..at], &text[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> SourceFile {
        SourceFile {
            path: "articles/x/y.md".into(),
            text: text.into(),
        }
    }

    #[test]
    fn a_file_falls_into_its_parts() {
        let file = file("+++\ntitle = 1\n+++\n\nHej\n+++ intern\nnotes = 2\n+++\n");
        let parts = split(&file).expect("whole");
        assert_eq!((parts.front.text, parts.front.line), ("title = 1\n", 2));
        assert_eq!((parts.body.text, parts.body.line), ("\nHej\n", 4));
        let internal = parts.internal.expect("there");
        assert_eq!((internal.text, internal.line), ("notes = 2\n", 7));
    }

    #[test]
    fn a_part_that_does_not_end_is_told_about() {
        for (text, line) in [
            ("Hej", 1),
            ("+++\nHej", 1),
            ("+++\n+++\nHej\n+++ intern\nnotes", 5),
            ("+++\n+++\n+++ intern\n+++\nHej", 5),
        ] {
            assert_eq!(
                split(&file(text)).err().map(|fault| fault.line),
                Some(line),
                "{text}"
            );
        }
    }
}
