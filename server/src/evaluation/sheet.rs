//! The sheets: tab-separated rows under a header, as `content/evaluation/README.md` describes them.
//!
//! It must not know what is done with the rows. Every fault names file, line and mend.

use app::domain::Language;

use super::{messages::Counted, numbers};
use crate::content::Fault;

/// One search with its right answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// Its line in the file, from 1.
    pub line: usize,
    /// The language of the page.
    pub lang: Language,
    /// How it is written: `everyday`, `typo` and so on.
    pub style: String,
    /// What the citizen writes.
    pub query: String,
    /// The slugs of the right answers, best first; at least one.
    pub expected: Vec<String>,
}

/// One message with its right way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its line in the file, from 1.
    pub line: usize,
    /// The language of the page.
    pub lang: Language,
    /// The right way.
    pub expected: Counted,
    /// Why, by the name of a category or of an urgency; `none`.
    pub reason: String,
    /// What kind of message it is.
    pub kind: String,
    /// What the sheet holds.
    pub text: String,
    /// The same with invented numbers for its placeholders. Never printed.
    pub filled: String,
}

/// What is wrong with a row, and the mend.
type Wrong = (String, &'static str);

/// The rows of a sheet of searches, or every fault of it.
pub fn searches(file: &str, bytes: &[u8]) -> Result<Vec<Search>, Vec<Fault>> {
    rows(file, bytes, "lang\tstyle\tquery\texpected", |line, row| {
        let [lang, style, query, expected] = columns(row)?;
        let expected: Vec<String> = expected
            .split(',')
            .map(|slug| slug.trim().to_owned())
            .collect();
        let mut seen = std::collections::HashSet::new();
        if expected
            .iter()
            .any(|slug| slug.is_empty() || !seen.insert(slug))
        {
            return Err((
                "An expected answer is empty or stands twice".into(),
                "Write slugs with commas between, best first",
            ));
        }
        Ok(Search {
            line,
            lang: language(lang)?,
            style: style.to_owned(),
            query: query.to_owned(),
            expected,
        })
    })
}

/// The rows of a sheet of messages, or every fault of it.
pub fn messages(file: &str, bytes: &[u8]) -> Result<Vec<Message>, Vec<Fault>> {
    rows(
        file,
        bytes,
        "lang\texpected\treason\tkind\ttext",
        |line, row| {
            let [lang, expected, reason, kind, text] = columns(row)?;
            if (expected == Counted::Form.name()) != (reason == "none") {
                let wrong = format!("»{expected}« for the reason »{reason}« says two things");
                return Err((wrong, "A form has the reason none, and nothing else has"));
            }
            let n = u64::try_from(line - 1).expect("a line number fits");
            Ok(Message {
                line,
                lang: language(lang)?,
                expected: Counted::parse(expected).ok_or_else(|| {
                    (
                        format!("The way »{expected}« is not known"),
                        "Write digital-post, form or urgent",
                    )
                })?,
                reason: reason.to_owned(),
                kind: kind.to_owned(),
                text: text.to_owned(),
                filled: numbers::fill(text, n).map_err(|name| {
                    (
                        format!("The placeholder {name} is not known"),
                        "content/evaluation/README.md lists them",
                    )
                })?,
            })
        },
    )
}

fn rows<T>(
    file: &str,
    bytes: &[u8],
    header: &str,
    read: impl Fn(usize, &str) -> Result<T, Wrong>,
) -> Result<Vec<T>, Vec<Fault>> {
    let fault = |line: usize, wrong: String, mend: &str| Fault {
        file: file.to_owned(),
        line,
        wrong,
        mend: mend.to_owned(),
    };
    let text = std::str::from_utf8(bytes).map_err(|wrong| {
        let good = &bytes[..wrong.valid_up_to()];
        let line = good.split(|byte| *byte == b'\n').count();
        vec![fault(
            line,
            "The text is not UTF-8".into(),
            "Save it as UTF-8",
        )]
    })?;
    let mut lines = text.lines().enumerate();
    if lines.next().is_none_or(|(_, first)| first != header) {
        let mend = format!("Write {} as the first line", header.replace('\t', "<tab>"));
        return Err(vec![fault(1, "The header is another".into(), &mend)]);
    }
    let (mut found, mut faults) = (Vec::new(), Vec::new());
    for (i, line) in lines {
        match read(i + 1, line) {
            Ok(row) => found.push(row),
            Err((wrong, mend)) => faults.push(fault(i + 1, wrong, mend)),
        }
    }
    if found.is_empty() && faults.is_empty() {
        let mend = "Write at least one below the header";
        faults.push(fault(1, "The sheet has no rows".into(), mend));
    }
    match faults.is_empty() {
        true => Ok(found),
        false => Err(faults),
    }
}

/// The columns of a row; none may be empty.
fn columns<const N: usize>(row: &str) -> Result<[&str; N], Wrong> {
    let columns: Vec<&str> = row.split('\t').map(str::trim).collect();
    let count = columns.len();
    let columns: [&str; N] = columns.try_into().map_err(|_| {
        let wrong = format!("The row has {count} columns, not {N}");
        (wrong, "Put one tab between two columns")
    })?;
    match columns.iter().position(|column| column.is_empty()) {
        None => Ok(columns),
        Some(i) => Err((format!("Column {} is empty", i + 1), "Write it")),
    }
}

fn language(tag: &str) -> Result<Language, Wrong> {
    let mut all = Language::ALL.into_iter();
    all.find(|language| language.tag() == tag).ok_or_else(|| {
        (
            format!("The language »{tag}« is not known"),
            "Write da or en",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "lang\tstyle\tquery\texpected\n";

    #[test]
    fn rows_are_read_with_their_lines() {
        let sheet = format!("{HEADER}da\ttypo\tnyt  pass\tpas, koerekort\r\nen\tlong\tx\tpas\n");
        let rows = searches("x.tsv", sheet.as_bytes()).expect("sound");
        assert_eq!((rows[0].line, rows[0].query.as_str()), (2, "nyt  pass"));
        assert_eq!(rows[0].expected, ["pas", "koerekort"]);
        assert_eq!((rows[1].line, rows[1].lang), (3, Language::En));
    }

    #[test]
    fn the_numbers_of_a_message_come_from_its_row() {
        let sheet =
            "lang\texpected\treason\tkind\ttext\nda\tdigital-post\tcpr\tnumber\tJeg er {cpr-}\n";
        let rows = messages("x.tsv", sheet.as_bytes()).expect("sound");
        assert_eq!(rows[0].text, "Jeg er {cpr-}");
        assert_eq!(rows[0].filled, "Jeg er 130837-0014");
    }

    #[test]
    fn every_fault_is_told_with_its_line() {
        let told = |sheet: &str| -> Vec<(usize, String)> {
            let faults = searches("x.tsv", sheet.as_bytes()).expect_err("faults");
            faults.into_iter().map(|f| (f.line, f.wrong)).collect()
        };
        let sheet = format!(
            "{HEADER}da\ttypo\tpas\nsv\ttypo\tpas\tpas\nda\ttypo\t\tpas\nda\ttypo\tx\tpas,pas\n\n"
        );
        let lines: Vec<usize> = told(&sheet).iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 3, 4, 5, 6]);
        assert_eq!(told(""), [(1, "The header is another".to_owned())]);
        assert_eq!(told(HEADER), [(1, "The sheet has no rows".to_owned())]);
        let broken = searches("x.tsv", &[HEADER.as_bytes(), b"da\xff"].concat());
        assert_eq!(broken.expect_err("no text")[0].line, 2);
        for (row, wrong) in [
            ("da\tfax\tcpr\town\tHej", "The way »fax« is not known"),
            (
                "da\tform\tnone\tplain\t{x}",
                "The placeholder {x} is not known",
            ),
        ] {
            let sheet = format!("lang\texpected\treason\tkind\ttext\n{row}\n");
            let faults = messages("x.tsv", sheet.as_bytes()).expect_err("a fault");
            assert_eq!(faults[0].wrong, wrong);
        }
    }
}
