//! Invented numbers for `messages.tsv`: CPR numbers and what looks like them, made from the row's number.
//!
//! No real number stands in the repository; the rule is in `content/evaluation/README.md`. The same row always gives the
//! same numbers, and all placeholders of a row belong to one invented person.

/// Puts the numbers of row `n` (the first row after the header is 1) into a text. `Err` names a placeholder that is unknown.
pub fn fill(text: &str, n: u64) -> Result<String, String> {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        filled.push_str(&value(name, n).ok_or_else(|| format!("{{{name}}}"))?);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

fn value(name: &str, n: u64) -> Option<String> {
    let (day, month, year) = (2 + n * 11 % 27, 1 + n * 7 % 12, n * 37 % 100);
    let d6 = format!("{day:02}{month:02}{year:02}");
    let d60 = format!("{:02}{month:02}{year:02}", day + 60);
    let s4 = serial(&d6, &d60, n);
    Some(match name {
        "cpr" => format!("{d6}{s4}"),
        "cpr-" => format!("{d6}-{s4}"),
        "cpr " => format!("{d6} {s4}"),
        "cpr." => format!("{day:02}.{month:02}.{year:02}-{s4}"),
        "cpr60" => format!("{d60}-{s4}"),
        "d6" => d6,
        "s4" => s4,
        "ten" => format!(
            "{}{:08}",
            40 + n % 19,
            (1_234_567 + n * 7_654_321) % 100_000_000
        ),
        "ean" => ean(n),
        "eight" => eight(n),
        _ => return None,
    })
}

/// The last four digits: counted up until neither form of the date meets modulus 11, so that the number is nobody's.
fn serial(d6: &str, d60: &str, n: u64) -> String {
    let meets = |date: &str, serial: u64| {
        let digits = format!("{date}{serial:04}");
        weighed(&digits, &[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
    };
    let mut serial = 1 + n * 13 % 3990;
    while meets(d6, serial) || meets(d60, serial) {
        serial += 1;
    }
    format!("{serial:04}")
}

/// Thirteen digits as on a payment, with a check digit that is wrong.
fn ean(n: u64) -> String {
    let first = format!("57980{:07}", (1_234_567 + n * 54_321) % 10_000_000);
    let sum = weighed(&first, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]);
    let check = (10 - sum % 10) % 10;
    format!("{first}{}", (check + 5) % 10)
}

/// Eight digits that are neither a CVR number nor a Danish phone number (none begins with 1).
fn eight(n: u64) -> String {
    let mut last = (345_678 + n * 1_234_577) % 10_000_000;
    while weighed(&format!("1{last:07}"), &[2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11) {
        last += 1;
    }
    format!("1{last:07}")
}

/// The sum of digits times weights.
fn weighed(digits: &str, weights: &[u64]) -> u64 {
    let digits = digits.bytes().map(|digit| u64::from(digit - b'0'));
    digits
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_give_the_numbers_of_the_readme() {
        let all = "{cpr}|{cpr-}|{cpr }|{cpr.}|{cpr60}|{d6}|{s4}|{ten}|{ean}|{eight}";
        assert_eq!(
            fill(all, 1).as_deref(),
            Ok(
                "1308370014|130837-0014|130837 0014|13.08.37-0014|730837-0014|130837|0014|4108888888|5798012888883|11580255"
            )
        );
        assert_eq!(
            fill("{cpr} {ten} {ean} {eight}", 300).as_deref(),
            Ok("0801003901 5597530867 5798075308670 10718778")
        );
    }

    #[test]
    fn an_unknown_placeholder_is_told_and_a_lone_brace_is_text() {
        assert_eq!(fill("{cprr}", 1), Err("{cprr}".to_owned()));
        assert_eq!(fill("a { b", 1).as_deref(), Ok("a { b"));
        assert_eq!(fill("", 1).as_deref(), Ok(""));
    }

    #[test]
    fn no_number_could_be_somebody_s() {
        for n in 1..2_000 {
            let cpr = value("cpr", n).expect("known");
            assert_eq!(cpr.len(), 10, "{n}");
            assert!(!weighed(&cpr, &[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11));
            assert!(cpr.as_bytes()[6] < b'4', "{n}");
        }
    }
}
