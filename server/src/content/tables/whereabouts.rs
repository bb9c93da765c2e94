//! Where in a piece of TOML a fault stands that was only found when the piece was read as something.
//!
//! The reader says what is wrong and under which keys (»missing field `source` in `pas-gebyr`«); the line is looked for here.

/// The line of a fault within a piece of TOML, from 1; `None`: the piece as a whole.
pub fn line_of(message: &str, text: &str) -> Option<usize> {
    let word = message.split('`').nth(1)?;
    let path = message
        .rsplit_once(" in `")
        .and_then(|(_, path)| path.strip_suffix('`'))
        .unwrap_or("");
    let within = tables(text, path);
    if message.starts_with("missing field") {
        let without = within
            .iter()
            .find(|table| table.keyed(word).next().is_none());
        return without
            .map(|table| table.line)
            .or_else(|| top(text).keyed(path.split('.').next()?).next());
    }
    let (above, key) = path.rsplit_once('.').unwrap_or(("", path));
    let unknown = within.iter().find_map(|table| table.keyed(word).next());
    let valued = || {
        let tables = tables(text, above);
        let named = tables.iter().flat_map(|table| table.keyed(key));
        let mut lines = named.collect::<Vec<_>>().into_iter();
        let holds = |line: &usize| {
            text.lines()
                .nth(line - 1)
                .is_some_and(|text| text.contains(word))
        };
        let first = lines.clone().next();
        lines.find(holds).or(first)
    };
    unknown
        .or_else(valued)
        .or_else(|| top(text).keyed(word).next())
        .or_else(|| {
            text.lines()
                .position(|line| line.contains(word))
                .map(|i| i + 1)
        })
}

/// A table of the piece: its line, and the lines under it.
struct Table<'a> {
    line: usize,
    under: Vec<(usize, &'a str)>,
}

impl Table<'_> {
    /// The lines that set a key.
    fn keyed(&self, key: &str) -> impl Iterator<Item = usize> {
        let sets = |line: &str| {
            let rest = line.trim_start().strip_prefix(key);
            rest.is_some_and(|rest| rest.trim_start().starts_with('='))
        };
        let under = self.under.iter();
        let lines: Vec<usize> = under
            .filter(|(_, line)| sets(line))
            .map(|(at, _)| *at)
            .collect();
        lines.into_iter()
    }
}

/// What stands before the first table.
fn top(text: &str) -> Table<'_> {
    let lines = (1..).zip(text.lines());
    Table {
        line: 1,
        under: lines
            .take_while(|(_, line)| header(line).is_none())
            .collect(),
    }
}

/// The tables of a name; for no name, what stands before the first.
fn tables<'a>(text: &'a str, name: &str) -> Vec<Table<'a>> {
    if name.is_empty() {
        return vec![top(text)];
    }
    let mut found: Vec<Table> = Vec::new();
    let mut inside = false;
    for (at, line) in (1..).zip(text.lines()) {
        match header(line) {
            Some(called) => {
                inside = called == name;
                if inside {
                    found.push(Table {
                        line: at,
                        under: Vec::new(),
                    });
                }
            }
            None if inside => found
                .iter_mut()
                .last()
                .into_iter()
                .for_each(|table| table.under.push((at, line))),
            None => {}
        }
    }
    found
}

/// `[name]` or `[[name]]`.
fn header(line: &str) -> Option<&str> {
    let inner = line.trim().strip_prefix('[')?.strip_suffix(']')?;
    let single = inner
        .strip_prefix('[')
        .and_then(|inner| inner.strip_suffix(']'));
    let name = single.unwrap_or(inner).trim();
    let plain = |c: char| c.is_alphanumeric() || "-_.".contains(c);
    (!name.is_empty() && name.chars().all(plain)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "top = 1\nkind = \"x\"\n[a]\nkind = \"money\"\nsource = \"s\"\n[b]\nkind = \"lov\"\n\n[[phone]]\nid = \"c\"\nnumber = 1\n[[phone]]\nid = \"d\"\n";

    #[test]
    fn a_fault_stands_where_its_key_does() {
        for (message, line) in [
            ("missing field `source` in `b`", Some(6)),
            ("missing field `number` in `phone`", Some(12)),
            ("missing field `review_by`", Some(1)),
            (
                "unknown variant `lov`, expected one of `money` in `b.kind`",
                Some(7),
            ),
            (
                "unknown variant `x`, expected one of `money` in `kind`",
                Some(2),
            ),
            (
                "invalid type: integer `1`, expected a string in `phone.number`",
                Some(11),
            ),
            (
                "unknown field `number`, expected one of `id` in `phone`",
                Some(11),
            ),
            ("unknown field `top`, expected one of `kind`", Some(1)),
            ("expected a value", None),
        ] {
            assert_eq!(line_of(message, TEXT), line, "{message}");
        }
    }
}
