//! What is found, and what is left alone.

use super::*;

fn found(text: &str) -> Vec<&str> {
    find(text)
        .into_iter()
        .map(|(place, _)| &text[place])
        .collect()
}

#[test]
fn a_number_is_found_however_it_is_written() {
    for text in [
        "1504230000",
        "150423-0000",
        "150423 0000",
        "150423 - 0000",
        "150423–0000",
        "150423.0000",
        "150423/0000",
        "150423\u{a0}0000",
        "15 04 23 0000",
        "15.04.23-0000",
        "15 04 23 00 00",
        "１５０４２３－００００",
        "150423−0000",
        "150423  -  0000",
        "150423,0000",
        "150423 (0000",
        "150423:0000",
        "15.04.1923-0000",
        "15/04/1923 0000",
        "15041923-0000",
        "150423-0QX3",
        "1504231QX3",
        "150423 7AB1",
    ] {
        assert_eq!(found(text), [text], "{text}");
    }
    assert_eq!(found("cpr1504230000."), ["1504230000"]);
    assert_eq!(
        found("mit nr er 150423-0000, hans 010190-0001"),
        ["150423-0000", "010190-0001"]
    );
}

#[test]
fn signs_that_are_not_seen_or_hardly_seen_hide_no_number() {
    for between in [
        "\u{200b}",
        "\u{ad}",
        "\u{feff}",
        "\u{2060}",
        "\0",
        "\u{a0}",
        "\u{2009}",
        "\u{3000}",
        "-\u{200b}",
        " \u{ad}- ",
        "\n",
        "\r\n",
        "-\n",
        "\u{fe63}",
        "\u{ff0d}",
        "\u{2011}",
        "\u{2e3a}",
    ] {
        let text = format!("150423{between}0000");
        let place = format!("nr {text}.");
        assert_eq!(found(&place), [text.as_str()], "{between:?}");
    }
    let spread = "1\u{200b}5\u{200b}04\u{ad}23-00\u{200d}00";
    assert_eq!(found(spread), [spread], "taken out whole");
}

#[test]
fn a_line_may_end_between_date_and_serial_only() {
    for text in [
        "20 12 34 56\n78 90 12 34",
        "Mødet er 01.05.26\n2100 København Ø",
        "150423\n\n0000",
        "15\n04\n23\n00\n00",
        "150423\n000",
    ] {
        assert_eq!(found(text), Vec::<&str>::new(), "{text:?}");
    }
}

#[test]
fn the_seventh_digit_tells_the_century_and_the_date_must_exist() {
    assert_eq!(found("290200-4000").len(), 1, "2000 was a leap year");
    assert_eq!(found("290200-0000").len(), 0, "1900 was not");
    assert_eq!(found("290237-9000").len(), 0, "1937 was not");
    assert_eq!(found("290236-9000").len(), 1, "2036 is");
    assert_eq!(
        found("750423-0000").len(),
        1,
        "a replacement number: the day has 60 added"
    );
    for none in [
        "320190-0000",
        "001290-0000",
        "311190-0000",
        "151390-0000",
        "600190-0000",
    ] {
        assert_eq!(found(none).len(), 0, "{none}");
    }
}

#[test]
fn modulus_11_never_rejects() {
    // 1 January 1965 is one of the days on which numbers that fail it were given out.
    for serial in 0..10 {
        assert_eq!(found(&format!("010165-000{serial}")).len(), 1);
    }
    let sure = |text: &str| find(text)[0].1;
    // A birth of 1865, when nobody had a number.
    assert!(
        sure("010165-5008") && !sure("010165-5007"),
        "modulus 11 makes surer"
    );
}

#[test]
fn other_numbers_are_left_alone() {
    for text in [
        "33 66 33 66",
        "+45 33 66 33 66",
        "tlf. 12345678",
        "sagsnummer 2026-0012345",
        "CVR 64942212",
        "5798009800053",
        "01.05.2026-31.05.2026",
        "fra 01.05.2026 til 31.05.2026",
        "kl. 10-12 den 15/4 2026",
        "ordrenummer 1504230000",
        "Booking: 1504230000",
        "P-nr. 1504230000",
        "15042300001",
        "150423",
        "4. sal, 2300",
        "den 010127, 2100 København",
        "den 01.05.1926 2100 København",
        "01.05.2026 2100",
        "150423-0QX",
        "150423-8QX3",
        "Vores faktura nr. 1504230000",
        "Vores p-nummer er 1504230000",
        "Kvitteringsnr 1504230000",
        "mødekode 1504230000",
        "Order number 1504230000",
        "lånernummer: 1504230000",
        "5798 0098 00053",
    ] {
        assert_eq!(found(text), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn a_label_speaks_for_its_own_number_only() {
    assert_eq!(
        found("ordrenummer 1504230000 og cpr 1504230001"),
        ["1504230001"]
    );
    assert_eq!(found("min ordre er sendt til 1504230000"), ["1504230000"]);
    for label in [
        "cpr-nummer",
        "Personnummer er",
        "erstatningsnummer",
        "cprnr",
        "patientnummer",
    ] {
        let text = format!("{label} 1504230000");
        assert_eq!(found(&text), ["1504230000"], "{text}");
    }
}

#[test]
fn strange_text_is_no_trouble() {
    for text in [
        "",
        "1",
        "٣",
        "12345",
        "- - -",
        "1-1-1-1-1-1-1-1-1-1",
        "é150423é0000",
    ] {
        let _ = found(text);
    }
    assert_eq!(found("1-5-0-4-2-3-0-0-0-0").len(), 1, "one digit at a time");
}
