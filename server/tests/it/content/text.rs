//! What may stand in the text of an answer and on its buttons.

use super::{
    faults,
    small::{PAS, Small},
};

#[test]
fn what_may_not_stand_in_a_text_is_found() {
    let body = "Se prisen på [kk.dk](https://www.kk.dk/pas).";
    let cases: Vec<(&str, &str)> = vec![
        ("<b>fed</b>", "Raw HTML"),
        ("<script>alert(1)</script>", "Raw HTML"),
        ("![pas](https://example.org/pas.png)", "An image"),
        ("# Overskrift", "A heading of the first level"),
        ("[x](javascript:alert)", "A link is neither"),
        ("[x](data:text/html,x)", "A link is neither"),
        ("[x](http://kk.dk)", "A link is neither"),
        (
            "[x](/svar/findes-ikke)",
            "The answer »findes-ikke« that is linked to",
        ),
        (
            "[x](/emner/findes-ikke)",
            "The topic »findes-ikke« that is linked to",
        ),
        ("[x](/emnerne)", "The topic »ne« that is linked to"),
        ("[x](https://kk.dk/en side)", "A link is not whole"),
        ("[x](https://kk)", "is no whole address"),
        ("[ring](tel:12345678)", "is no phone of the directory"),
        ("Skriv til pas@kk.dk", "An e-mail address"),
        ("Ring på 33 66 33 66", "A phone number or an amount"),
        ("Det koster (891 kr.)", "A phone number or an amount"),
        ("Er der fare, så ring 112.", "A phone number or an amount"),
        (
            "Ring til BørneTelefonen (116 111)",
            "A phone number or an amount",
        ),
        (
            "{fakta:findes-ikke}",
            "The fact »findes-ikke« does not exist",
        ),
    ];
    for (to, wrong) in cases {
        let case = faults(PAS, body, to);
        assert!(
            case.iter()
                .any(|fault| fault.line == 21 && fault.wrong.contains(wrong)),
            "{to}: {case:#?}"
        );
    }
    for fine in [
        "[x](/emner)",
        "[x](/emner/byggeri)",
        "[x](/svar/koerekort)",
        "[ring](tel:112)",
        "Det var i 1120 og 11 2 og 116.",
    ] {
        assert_eq!(faults(PAS, body, fine), [], "{fine}");
    }
}

#[test]
fn a_title_holds_no_number() {
    for title in ["Nyt pas for 891 kr.", "Ring 33 66 33 66", "Ring 112"] {
        let faults = faults(PAS, "Nyt pas", title);
        let told = faults
            .iter()
            .find(|fault| fault.wrong.contains("stands in the title"));
        assert_eq!(
            told.map(|fault| fault.line),
            Some(3),
            "{title}: {faults:#?}"
        );
    }
}

#[test]
fn a_button_leads_somewhere_and_holds_no_number_but_its_own() {
    let url = "https://www.kk.dk/bestil";
    for (from, to, wrong) in [
        (url, "javascript:alert(1)", "is neither https: nor tel:"),
        (url, "http://www.kk.dk", "is neither https: nor tel:"),
        (url, "https://kk", "is no whole address"),
        (url, "tel:+4512345678", "is no phone of the directory"),
        (
            "= \"Bestil tid",
            "= \"Ring 33 66 33 66",
            "stands in the label",
        ),
        ("= \"Bestil tid", "= \"Betal 891 kr.", "stands in the label"),
    ] {
        let case = faults(PAS, from, to);
        assert!(
            case.iter()
                .any(|fault| fault.line == 14 && fault.wrong.contains(wrong)),
            "{to}: {case:#?}"
        );
    }
    let mut small = Small::new();
    small.replace(PAS, url, "tel:+4533663366");
    small.replace(PAS, "= \"Bestil tid", "= \"Ring 33 66 33 66");
    assert_eq!(small.faults(), []);
}
