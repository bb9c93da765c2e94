//! Facts, waves, the rules of synonyms and best bets.

use super::{faults, hold};

#[test]
fn facts_and_waves_are_checked() {
    hold(&[
        (
            "facts.toml",
            "33 66 33 66",
            "33 66 33 67",
            2,
            "The fact »hovednummer« is no phone",
        ),
        (
            "facts.toml",
            "source = \"kk.dk\"",
            "source = \" \"",
            2,
            "has no source",
        ),
        (
            "facts.toml",
            "source = \"kk.dk\"\n",
            "",
            2,
            "missing field `source`",
        ),
        (
            "facts.toml",
            "kind = \"phone\"",
            "kind = \"money\"",
            2,
            "names no year",
        ),
        ("facts.toml", "value = \"33 66 33 66\"", "value = ", 4, ""),
        (
            "facts.toml",
            "[hovednummer]",
            "[hovednummer]\n[hovednummer]",
            3,
            "duplicate key",
        ),
        (
            "waves.tsv",
            "pas\t2",
            "findes-ikke\t2",
            2,
            "No answer covers the area »findes-ikke«",
        ),
        (
            "waves.tsv",
            "pas\t2",
            "pas\t5",
            2,
            "The line is no slug and wave",
        ),
        (
            "waves.tsv",
            "pas\t2",
            "pas\t2\npas\t3",
            3,
            "The area »pas« stands twice",
        ),
    ]);
}

#[test]
fn rules_of_synonyms_are_of_use() {
    let rules = "vocabulary/synonyms.tsv";
    let first = "rejsepapirer\t>\tpas\t0.9\tpas-kort-og-attester\t";
    let many = "x\t>\ta;b;c;d;e;f;g;h;i";
    for (to, line, wrong) in [
        (
            format!("{first}\nvisum\t>\tenhjørning"),
            2,
            "No answer holds »enhjørning«",
        ),
        (
            format!("{first}\nenhjørning\t=\tpas"),
            2,
            "No answer holds »enhjørning«",
        ),
        (
            format!("{first}\nkørekort\t>\tpas\npas\t>\tkørekort"),
            3,
            "closes a ring",
        ),
        (
            format!("{first}\n{first}"),
            2,
            "already has a rule in line 1",
        ),
        (
            format!("{first}\nrejsepapirerne\t>\tpasset\t\tpas-kort-og-attester"),
            2,
            "already has a rule",
        ),
        (
            format!("{first}\nrejsepapirer\t!"),
            1,
            "is marked ! in line 2",
        ),
        (
            "visum\t>\tpas;passet".to_owned(),
            1,
            "»passet« is already said",
        ),
        (
            "visum\t>\tpas\t0.9\tfindes-ikke".to_owned(),
            1,
            "The topic »findes-ikke« of the rule",
        ),
        (many.to_owned(), 1, "more than eight words"),
        ("visum\t?\tpas".to_owned(), 1, "The direction"),
    ] {
        let case = faults(rules, first, &to);
        assert!(
            case.iter()
                .any(|fault| fault.file == format!("content/{rules}")
                    && fault.line == line
                    && fault.wrong.contains(wrong)),
            "{to}: {case:#?}"
        );
    }
    for fine in [
        "visum\t>\tpasset;kørekortet",
        "visum\t>\tpas\nvisum\t>\tkørekort\t0.5\tbyggeri",
        "pas\t=\tkørekort",
        "visum\t>\tdriving",
        "Valby\t!",
    ] {
        assert_eq!(faults(rules, first, fine), [], "{fine}");
    }
}

#[test]
fn best_bets_name_answers_that_exist_and_each_phrase_once() {
    let bets = "vocabulary/best-bets.tsv";
    let first = "ud at rejse\tpas";
    for (to, line, wrong) in [
        (
            "ud at rejse\tfindes-ikke",
            1,
            "There is no answer »findes-ikke«",
        ),
        (
            "ud at rejse\tpas\nat rejse UD\tpas",
            2,
            "already stands in line 1",
        ),
        (
            "ud at rejse\tpas\nud at rejser\tpas",
            2,
            "already stands in line 1",
        ),
        ("ud at rejse\tpas;pas", 1, "An answer stands twice"),
        ("ud at rejse", 1, "The phrase has no answer"),
        (" \tpas", 1, "The line has no phrase"),
        ("x\ta;b;c;d", 1, "more than three answers"),
    ] {
        let case = faults(bets, first, to);
        assert!(
            case.iter().any(|fault| fault.line == line
                && fault.file == format!("content/{bets}")
                && fault.wrong.contains(wrong)),
            "{to}: {case:#?}"
        );
    }
    assert_eq!(faults(bets, first, "rejse\tpas;koerekort\thusk"), []);
}
