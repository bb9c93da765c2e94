//! The files themselves: where they stand, that they come in pairs, and that they are plain text.

use std::fs;

use server::content;

use super::small::{ENGLISH, PAS, Small};

#[test]
fn files_stand_where_they_belong_and_come_in_pairs() {
    let mut small = Small::new();
    small.remove(ENGLISH);
    let faults = small.faults();
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert_eq!(
        faults[0].to_string(),
        format!("content/{PAS}:1: The answer has no English twin. Write content/{ENGLISH}")
    );
    for (from, to, wrong) in [
        (
            PAS,
            "articles/pas-kort-og-attester/pass.md",
            "The English text has no Danish twin",
        ),
        (PAS, "articles/pas.md", "The file is not at"),
        (PAS, "articles/pas-kort-og-attester/Pas.md", "is no slug"),
        (PAS, "articles/byggeri/pas.md", "The topic is"),
    ] {
        let mut small = Small::new();
        small.rename(from, to);
        let faults = small.faults();
        assert!(
            faults.iter().any(|fault| fault.wrong.contains(wrong)),
            "{to}: {faults:#?}"
        );
    }
    let mut small = Small::new();
    let text = small.text(PAS).replace("number = 1", "number = 9");
    small.add(
        "articles/byggeri/pas.md",
        &text.replace("pas-kort-og-attester", "byggeri"),
    );
    let faults = small.faults();
    assert!(
        faults
            .iter()
            .any(|fault| fault.wrong == "The slug »pas« is used twice"),
        "{faults:#?}"
    );
}

#[test]
fn files_that_are_no_plain_text_are_told_with_their_line() {
    let folder = tempfile::tempdir().expect("a temp dir");
    let place = folder.path().join("articles/pas-kort-og-attester");
    fs::create_dir_all(&place).expect("made");
    let text = Small::new().text(PAS);
    let told = |bytes: &[u8]| {
        fs::write(place.join("pas.md"), bytes).expect("written");
        let read = content::from_directory(folder.path()).expect("it can be read");
        let faults = read.expect_err("a fault");
        assert_eq!(faults.len(), 1, "{faults:#?}");
        faults[0].to_string()
    };
    let mut large = text.clone().into_bytes();
    large.resize(1_000_000, b'x');
    let at = |line| format!("content/{PAS}:{line}: ");
    assert!(told(&large).starts_with(&format!("{}The file is larger than 200 KB", at(1))));
    let bom = format!("\u{feff}{text}");
    assert!(
        told(bom.as_bytes())
            .starts_with(&format!("{}The file begins with a byte-order mark", at(1)))
    );
    let windows = text.replace("number = 1\n", "number = 1\r\n");
    assert!(
        told(windows.as_bytes()).starts_with(&format!("{}The file has Windows line ends", at(2)))
    );
    let latin = text.replace("Nyt pas", "@@").into_bytes();
    let latin: Vec<u8> = latin
        .into_iter()
        .map(|byte| if byte == b'@' { 0xe6 } else { byte })
        .collect();
    assert!(told(&latin).starts_with(&format!("{}The text is not UTF-8", at(3))));
}
