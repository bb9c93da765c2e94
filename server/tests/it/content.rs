//! What the linter refuses: one small knowledge base, broken in one place at a time; each fault with file and line.

mod broken;
mod directory;
mod files;
mod small;
mod tables;
mod text;

use server::content::Fault;

use small::{ENGLISH, PAS, Small};

/// What the linter says of the small knowledge base with a piece of one file replaced.
fn faults(path: &str, from: &str, to: &str) -> Vec<Fault> {
    let mut small = Small::new();
    small.replace(path, from, to);
    small.faults()
}

/// One row: in a file, a piece is replaced; on a line of that file the fault begins with these words.
type Case = (
    &'static str,
    &'static str,
    &'static str,
    usize,
    &'static str,
);

fn hold(cases: &[Case]) {
    for (path, from, to, line, wrong) in cases {
        let faults = faults(path, from, to);
        let file = format!("content/{path}");
        assert!(
            faults.iter().any(|fault| fault.file == file
                && fault.line == *line
                && fault.wrong.contains(wrong)
                && !fault.mend.is_empty()),
            "{path}:{line}: {wrong}, but: {faults:#?}"
        );
    }
}

#[test]
fn the_small_knowledge_base_is_sound() {
    assert_eq!(Small::new().faults(), Vec::<Fault>::new());
}

#[test]
fn what_an_answer_says_of_itself_is_checked() {
    hold(&[
        (PAS, "title = ", "titel = ", 3, "unknown field"),
        (
            PAS,
            "review_by = 2027-05-21\n",
            "",
            2,
            "missing field `review_by`",
        ),
        (
            PAS,
            "review_by = 2027-05-21",
            "review_by = \"snart\"",
            12,
            "",
        ),
        (PAS, "number = 1", "number = = 1", 2, ""),
        (
            PAS,
            "number = 1",
            "number = 2",
            2,
            "The number 2 is also that of",
        ),
        (
            PAS,
            "Nyt pas",
            "NYT KØREKORT",
            3,
            "The title is also that of »koerekort«",
        ),
        (
            ENGLISH,
            "New passport",
            "new driving licence",
            2,
            "The title is also that of",
        ),
        (
            PAS,
            "sources = [{",
            "sources = []\n#",
            11,
            "The answer has no source",
        ),
        (PAS, "www.kk.dk/kilde", "kk", 11, "is no https link"),
        (
            PAS,
            "related = [\"koerekort\"]",
            "related = [\"findes-ikke\"]",
            10,
            "The related answer",
        ),
        (
            PAS,
            "topic = \"pas-kort-og-attester\"",
            "topic = \"andet\"",
            4,
            "The topic is",
        ),
        (
            PAS,
            "kff-borgerservice",
            "ukendt",
            5,
            "The unit »ukendt« does not exist",
        ),
        (
            PAS,
            "phone = \"hovednummer\"",
            "phone = \"ukendt\"",
            9,
            "The phone »ukendt«",
        ),
        (
            PAS,
            "personal = true",
            "personal = true\nauthority = \"ukendt\"",
            8,
            "The authority",
        ),
    ]);
}

#[test]
fn the_words_of_an_answer_are_enough_and_each_stands_once() {
    hold(&[
        (PAS, "\"hastepas\", ", "", 8, "The answer has 7 borgerord"),
        (
            ENGLISH,
            "\"urgent passport\", ",
            "",
            3,
            "The answer has 7 borgerord",
        ),
        (
            PAS,
            "\"hastepas\"",
            "\"Rejsepas\"",
            8,
            "The borgerord »rejsepas« stands twice",
        ),
        (PAS, "\"hastepas\"", "\"\"", 8, "A borgerord is empty"),
    ]);
}

#[test]
fn a_short_answer_is_short_and_easy() {
    let long = "Det er godt. ".repeat(21);
    let hard = "Kommunalbestyrelsen iværksætter sagsbehandling, ressourceforløb, handlingsplaner og opfølgningssamtaler.";
    for (path, to, line, wrong) in [
        (PAS, long.as_str(), 13, "The short answer has 63 words"),
        (ENGLISH, long.as_str(), 4, "The short answer has 63 words"),
        (PAS, hard, 13, "The short answer has LIX"),
        (PAS, " ", 13, "The short answer is empty"),
    ] {
        let mut small = Small::new();
        let short = match path {
            PAS => "Du søger om pas på nettet. Bestil tid først.",
            _ => "Apply online. Book a time first.",
        };
        small.replace(path, short, to);
        let faults = small.faults();
        assert_eq!(faults.len(), 1, "{wrong}: {faults:#?}");
        assert_eq!(
            (faults[0].file.as_str(), faults[0].line),
            (format!("content/{path}").as_str(), line)
        );
        assert!(faults[0].wrong.contains(wrong), "{}", faults[0]);
    }
    assert!(server::content::lix(hard) >= 40.0);
}
