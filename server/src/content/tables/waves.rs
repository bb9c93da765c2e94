//! `waves.tsv`: the areas in which self-service became obligatory, wave by wave (KL's bølgemodel, 2012-2015).
//!
//! It must not know whether there is an answer; that is the linter's.

use app::domain::Slug;

use crate::content::{Fault, SourceFile};

/// Where they stand.
pub const PATH: &str = "waves.tsv";

/// The header of the table.
const HEADER: &str = "slug\twave";

/// There were four.
const LAST: u8 = 4;

/// One area, by the answer that covers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wave {
    /// The answer.
    pub slug: Slug,
    /// 1 to 4.
    pub number: u8,
}

/// The areas, in the order of the file.
pub fn waves(files: &[SourceFile], faults: &mut Vec<Fault>) -> Vec<Wave> {
    let mut refuse = |file: &SourceFile, line: usize, wrong: String, mend: &str| {
        faults.push(Fault::new(file, line, wrong, mend));
    };
    let Some(file) = files.iter().find(|file| file.path == PATH) else {
        let missing = SourceFile {
            path: PATH.into(),
            text: String::new(),
        };
        let mend = "Make it; content/README.md has the format";
        refuse(&missing, 1, "The file is missing".into(), mend);
        return Vec::new();
    };
    let mut lines = file
        .text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    match lines.next() {
        Some((_, HEADER)) => {}
        other => {
            let line = other.map_or(1, |(i, _)| i + 1);
            let mend = "Write slug, a tab and wave";
            refuse(
                file,
                line,
                "The header of the waves is missing".into(),
                mend,
            );
            return Vec::new();
        }
    }
    let mut waves: Vec<Wave> = Vec::new();
    for (i, line) in lines {
        match wave(line) {
            Some(wave) if waves.iter().any(|other| other.slug == wave.slug) => {
                let wrong = format!("The area »{}« stands twice", wave.slug);
                refuse(file, i + 1, wrong, "Remove one");
            }
            Some(wave) => waves.push(wave),
            None => refuse(
                file,
                i + 1,
                "The line is no slug and wave".into(),
                "Write the slug of an answer, a tab, and 1, 2, 3 or 4",
            ),
        }
    }
    waves
}

fn wave(line: &str) -> Option<Wave> {
    let (slug, number) = line.split_once('\t')?;
    let number = number.parse().ok()?;
    (1..=LAST).contains(&number).then_some(())?;
    Some(Wave {
        slug: Slug::parse(slug).ok()?,
        number,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_or_told_about() {
        let read = |text: &str| {
            let mut faults = Vec::new();
            let file = SourceFile {
                path: PATH.into(),
                text: text.into(),
            };
            let waves = waves(&[file], &mut faults);
            let lines: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
            (waves.len(), lines)
        };
        assert_eq!(read("# x\nslug\twave\npas\t2\nflytning\t1\n"), (2, vec![]));
        assert_eq!(
            read("slug\twave\npas\t5\npas 2\nPas\t1\npas\t1\npas\t2\n"),
            (1, vec![2, 3, 4, 6])
        );
        assert_eq!(read("pas\t2\n"), (0, vec![1]));
        assert_eq!(read(""), (0, vec![1]));
    }
}
