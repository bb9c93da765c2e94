//! The directory: names with their days, units, places, mailboxes, ways without a voice, sources.

use super::small::Small;

/// The file.
const DIRECTORY: &str = "directory.toml";

/// What stands in the file, what is put in its place, and what the linter says of it.
const CASES: [(&str, &str, &str); 12] = [
    (
        "until = 2025-12-31",
        "from = 2026-02-01\nuntil = 2025-12-31",
        "The name »Teknik- og Miljøforvaltningen« ends before it begins",
    ),
    (
        "da = \"Socialforvaltningen\"",
        "da = \" \"",
        "A name of the department »sof« is empty",
    ),
    (
        "source = \"seed 000: https://www.kk.dk/borgerraadgiveren\"",
        "source = \"\"",
        "The name »Borgerrådgiveren« has no source",
    ),
    (
        "confidence = \"source-found\"\nsource = \"seed 000: https",
        "confidence = \"uncertain\"\nsource = \"seed 000: https",
        "The department »borgerraadgiver« has no name that may be shown",
    ),
    (
        "department = \"sof\"\nas_department = true",
        "department = \"sof\"",
        "The unit »sof-sekretariat« has no name",
    ),
    (
        "department = \"sof\"\nas_department = true",
        "department = \"sof\"\nas_department = true\nda = \"Socialforvaltningen\"\nen = \"Social\"",
        "The unit »sof-sekretariat« has a name and as_department = true",
    ),
    (
        "id = \"kmt-byggeri\"",
        "id = \"kmt-byggeri\"\nmailbox = \"byggeri\"",
        "The mailbox of the unit »kmt-byggeri« is no e-mail address",
    ),
    (
        "id = \"kmt-byggeri\"",
        "id = \"kmt-byggeri\"\nurgent_mailbox = \"vagt@dk, a@b.dk\"",
        "The urgent_mailbox of the unit »kmt-byggeri« is no e-mail address",
    ),
    (
        "unit = \"kff-borgerservice\"\nda = \"Borgerservice Indre By\"",
        "unit = \"findes-ikke\"\nda = \"Borgerservice Indre By\"",
        "The unit »findes-ikke« of the place »borgerservice-indre-by« does not exist",
    ),
    (
        "Nyropsgade 7, 1602 København V",
        "",
        "The place »borgerservice-indre-by« has no address or no name",
    ),
    (
        "without_voice = \"mitid\"",
        "without_voice = \"sms\"",
        "The link »sms« of the phone »mitid-support« does not exist",
    ),
    (
        "id = \"politi-114\"",
        "id = \"alarm\"",
        "The phone »alarm« stands twice",
    ),
];

#[test]
fn an_entry_that_would_mislead_is_refused_where_it_stands() {
    for (from, to, wrong) in CASES {
        let mut small = Small::new();
        small.replace(DIRECTORY, from, to);
        let faults = small.faults();
        let fault = faults.iter().find(|fault| fault.wrong == wrong);
        let fault = fault.unwrap_or_else(|| panic!("{wrong}: {faults:#?}"));
        assert!(
            fault.file == "content/directory.toml" && fault.line > 1,
            "{fault}"
        );
        assert!(!fault.mend.is_empty(), "{fault}");
    }
}

#[test]
fn an_entry_with_a_key_nobody_knows_is_refused_where_it_stands() {
    for table in ["[[place]]", "[[department.name]]", "[[unit]]"] {
        let mut small = Small::new();
        small.replace(DIRECTORY, table, &format!("{table}\nfarve = 1"));
        let faults = small.faults();
        let fault = faults.iter().find(|fault| fault.wrong.contains("farve"));
        assert!(
            fault.is_some_and(|fault| fault.line > 1),
            "{table}: {faults:#?}"
        );
    }
}
