//! The table: a row for each kind of thing that is found, and a row for each that is not.

mod any;

use super::*;

/// What is found, as level and category names.
fn found(text: &str) -> Vec<(&'static str, &'static str)> {
    let findings = check(text).into_iter();
    findings
        .map(|finding| (finding.level.name(), finding.category.name()))
        .collect()
}

#[test]
fn what_is_blocked_is_taken_out_and_the_rest_stays() {
    let text = "Hej, vores søn 150423-0000 har fødselsdag. Ring på 33 66 33 66";
    assert_eq!(
        without_blocked(text),
        "Hej, vores søn […] har fødselsdag. Ring på 33 66 33 66"
    );
    assert!(!blocks(&without_blocked(text)), "and then it may go on");
}

#[test]
fn a_code_is_called_a_code_and_a_number_a_number() {
    for (text, kind) in [
        ("mit cpr er 150423-0000", Some(Category::Cpr)),
        ("min pinkode er 4482", Some(Category::Credentials)),
        ("pinkode 4482, cpr 150423-0000", Some(Category::Cpr)),
        ("Jeg er sygemeldt", None),
    ] {
        assert_eq!(blocked_by(text), kind, "{text}");
    }
}

#[test]
fn places_stand_in_order_and_apart() {
    let text = "Min far er dement, og mit cpr er 150423-0000";
    let found = check(text);
    let shown: Vec<&str> = places(&found, Level::Route)
        .into_iter()
        .map(|place| &text[place])
        .collect();
    assert_eq!(shown, ["dement", "150423-0000"]);
    assert_eq!(places(&found, Level::Block), blocked_places(text));
    let text = "Naboen i nr. 12 er alkoholiker og har mistet sit arbejde, og han er alkoholiker";
    let places = places(&check(text), Level::Route);
    assert!(
        places.windows(2).all(|two| two[0].end < two[1].start),
        "{places:?}"
    );
}

#[test]
fn the_gravest_finding_decides() {
    assert_eq!(level(&check("nyt pas")), Level::Ok);
    assert_eq!(level(&check("1504230000")), Level::Block);
    assert!(Level::Ok < Level::Hint && Level::Hint < Level::Route && Level::Route < Level::Block);
}

#[test]
fn the_gravest_reasons_come_first_and_hints_are_none() {
    let finding = |category, level, confidence| Finding {
        rule: "x",
        line: 0,
        category,
        level,
        place: 0..1,
        confidence,
    };
    let findings = [
        finding(Category::Social, Level::Hint, 99),
        finding(Category::Health, Level::Route, 60),
        finding(Category::Child, Level::Route, 80),
        finding(Category::Cpr, Level::Block, 50),
        finding(Category::Health, Level::Route, 70),
    ];
    assert_eq!(
        gravest(&findings, 3),
        [Category::Cpr, Category::Child, Category::Health]
    );
    assert_eq!(gravest(&findings, 1), [Category::Cpr]);
    assert_eq!(gravest(&findings[..1], 3), []);
}

#[test]
fn numbers_and_codes_are_blocked() {
    for (text, category) in [
        ("mit cpr er 150423-0000", "cpr"),
        ("født 150423 og de sidste fire er 0000", "cpr"),
        ("erstatningsnummer 150423-0QX3", "cpr"),
        ("adgangskode: Sommer2019!", "credentials"),
        ("min pinkode er 4482", "credentials"),
        ("reg. 9999 konto 4108888888", "credentials"),
        ("DK50 0040 0440 1162 43", "credentials"),
        ("mit kort 4111 1111 1111 1111", "credentials"),
    ] {
        assert!(
            found(text).contains(&("block", category)),
            "{text}: {:?}",
            found(text)
        );
    }
}

#[test]
fn somebody_s_matter_is_shown_the_way() {
    for (text, category) in [
        ("Sagsnr. 2024-0178233, hvad er status", "case"),
        ("Jeg har fået afslag på en altan", "case"),
        ("Min sagsbehandler ringer aldrig tilbage", "case"),
        ("I have not heard from my caseworker", "case"),
        ("Jeg er sygemeldt med stress", "health"),
        ("Min far er blevet dement", "health"),
        ("My daughter has diabetes", "health"),
        ("Jeg drikker for meget", "social"),
        ("min søn er begyndt at tage stoffer", "social"),
        ("Min datter bliver mobbet i skolen", "child"),
        ("Jeg skylder 12.000 kr. i husleje", "economy"),
        ("Jeg har en betinget dom", "crime"),
        ("Jeg er muslim og må ikke bære tørklæde", "union_religion"),
        (
            "Naboen i nr. 12 drikker og har fået fjernet sine børn",
            "third_person",
        ),
        ("Jeg skriver på vegne af min svigermor", "third_person"),
    ] {
        assert!(
            found(text).contains(&("route", category)),
            "{text}: {:?}",
            found(text)
        );
    }
}

#[test]
fn general_questions_and_everyday_words_are_left_alone() {
    for text in [
        "Hvordan fungerer misbrugsbehandling?",
        "Hvem kan få førtidspension?",
        "Findes der et krisecenter i København?",
        "Hvad er reglerne for sygedagpenge?",
        "How does alcohol treatment work?",
        "Jeg er journalist og skriver om vold og gæld",
        "Jeg søger job på et plejehjem for demente",
        "Min nabos hund gør hele dagen",
        "Jeg dør af grin",
        "Træet i gården er sygt",
        "Hvad koster et pas til et barn?",
        "Jeg har glemt min adgangskode",
        "Ordrenummer 1504230000",
        "Hvornår bliver vores gade asfalteret?",
        "",
    ] {
        assert!(
            level(&check(text)) < Level::Route,
            "{text}: {:?}",
            found(text)
        );
    }
}

#[test]
fn what_somebody_is_called_changes_nothing() {
    let names = [
        "Anne",
        "Hans",
        "Bo",
        "Mark",
        "Fatima",
        "Muhammed",
        "Abdirahman",
        "Zbigniew",
        "Agnieszka",
        "Aviaja",
        "Malik",
        "Nivi",
        "Thi Lan",
        "Ngozi",
        "Olena",
    ];
    for pattern in [
        "Hej, jeg hedder # og vil høre, hvad et pas koster",
        "Min søn # er begyndt at tage stoffer",
        "Vi har lånt en bog til # på biblioteket",
        "Jeg og # skal giftes på rådhuset",
        "Damen på 2. sal, #, er blevet dement",
        "My friend # wants to register an address",
        "Jeg skriver på vegne af #, som ikke kan skrive selv",
        "Jeg hjælper # med at søge boligstøtte",
        "Naboen # slår sine børn",
        "# har truet mig med en kniv",
        "Hej, det er #. Jeg vil ikke leve mere",
        "My son # says he wants to die",
        "I write on behalf of #, who has diabetes",
    ] {
        let verdict = |name: &str| {
            let text = pattern.replace('#', name);
            let findings = check(&text).into_iter();
            let found: Vec<_> = findings
                .map(|finding| (finding.rule, finding.line, finding.level))
                .collect();
            (found, crate::domain::urgency::urgency(&text))
        };
        for name in names {
            assert_eq!(verdict(name), verdict("Kirsten"), "{pattern} {name}");
        }
    }
}

#[test]
fn every_finding_tells_its_place_and_its_rule() {
    let text = "Hej æøå! Min far er blevet dement, og mit cpr er 150423-0000";
    for finding in check(text) {
        assert!(!text[finding.place.clone()].is_empty() && !finding.rule.is_empty());
        assert!((1..=100).contains(&finding.confidence));
    }
    let dement = check(text)
        .into_iter()
        .find(|finding| finding.category == Category::Health);
    assert_eq!(dement.map(|finding| &text[finding.place]), Some("dement"));
}
