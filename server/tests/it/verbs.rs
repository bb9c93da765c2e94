//! The verbs of the citizen's way on the command line: `screen`, `notice`, and what `check` says of the duties.

use std::{
    io::Write as _,
    path::Path,
    process::{Output, Stdio},
};

use crate::{
    cli::{run, server, stderr, stdout, with_keys},
    support,
};

/// What `screen --json` says of each line.
pub fn screened(lines: &[&str]) -> Vec<serde_json::Value> {
    let output = fed(&["screen", "--json"], &lines.join("\n"));
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let said = stdout(&output);
    let said: Vec<_> = said
        .lines()
        .map(|line| serde_json::from_str(line).expect("json"))
        .collect();
    assert_eq!(said.len(), lines.len(), "a line for each line");
    said
}

fn fed(arguments: &[&str], input: &str) -> Output {
    let mut child = server(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut stdin = child.stdin.take().expect("piped");
    stdin.write_all(input.as_bytes()).expect("read");
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

fn notice(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = server(&["notice"]);
    command
        .args(arguments)
        .env("KONTAKT_DATA_DIR", folder.join("data"))
        .env("KONTAKT_KEY_FILE", folder.join("keys"));
    command.output().expect("it runs")
}

#[test]
fn screen_finds_invented_cpr_numbers_however_they_are_written() {
    let numbers = [
        "1703850000",
        "170385-0000",
        "17 03 85 00 00",
        "17.03.85–0000",
    ];
    let lines: Vec<String> = numbers
        .iter()
        .map(|number| format!("Min søn {number} skal i vuggestue"))
        .collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    for (line, said) in lines.iter().zip(screened(&lines)) {
        assert_eq!(
            (&said["level"], &said["channel"]),
            (&"block".into(), &"self-service".into()),
            "{line}: {said}"
        );
        assert_eq!(said["recipient"], "buf-pladsanvisning", "{line}: {said}");
        assert_eq!(
            said["findings"][0],
            serde_json::json!({ "rule": "cpr-date", "category": "cpr" }),
            "{line}"
        );
        assert!(
            !said.to_string().contains("170385"),
            "what was found is not repeated"
        );
    }
}

#[test]
fn screen_sends_general_questions_to_the_form_and_urgent_ones_to_the_phone() {
    let said = screened(&[
        "Hvad koster et nyt pas?",
        "Jeg er bange for min kæreste",
        "ordrenummer 1504230000",
        "",
        "🙂",
        "Min kæreste slår mig, mit nummer er 170385-0000",
    ]);
    let row = |i: usize| {
        let one = &said[i];
        let text = |name: &str| one[name].as_str().expect("text").to_owned();
        (
            text("channel"),
            text("recipient"),
            text("level"),
            one["urgent"].as_bool().expect("yes or no"),
        )
    };
    let expected = |channel: &str, recipient: &str, level: &str, urgent| {
        (
            channel.to_owned(),
            recipient.to_owned(),
            level.to_owned(),
            urgent,
        )
    };
    assert_eq!(row(0), expected("form", "kff-borgerservice", "ok", false));
    assert_eq!(row(1), expected("urgent", "emergency", "hint", true));
    assert_eq!(
        (row(2).2, row(2).3),
        ("ok".to_owned(), false),
        "a number with a label is what the label says"
    );
    for i in [3, 4] {
        assert_eq!(row(i), expected("form", "kff-borgerservice", "ok", false));
    }
    assert_eq!(row(5), expected("urgent", "emergency", "block", true));
}

#[test]
fn screen_names_the_authority_whose_matter_it_is() {
    // The knowledge base as it is shipped, with one answer given to another authority.
    let folder = tempfile::tempdir().expect("a temp dir");
    let content = folder.path().join("content");
    crate::cli::copy(
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../content")),
        &content,
    );
    let file = content.join("articles/mitid-og-digital-post/mitid.md");
    let text = std::fs::read_to_string(&file).expect("read");
    let authority = &support::shipped().directory.authorities[0].id;
    std::fs::write(
        &file,
        text.replacen(
            "authority = \"\"",
            &format!("authority = \"{authority}\""),
            1,
        ),
    )
    .expect("written");
    let from = content.display().to_string();
    let output = fed(
        &["screen", "--json", "--content", &from],
        "Jeg kan ikke få mit MitID til at virke\n",
    );
    let said: serde_json::Value = serde_json::from_str(stdout(&output).trim())
        .unwrap_or_else(|_| panic!("{}", stderr(&output)));
    assert_eq!(
        (&said["channel"], said["recipient"].as_str()),
        (&"other-authority".into(), Some(authority.as_str())),
        "{said}"
    );
}

#[test]
fn screen_speaks_plainly_too_and_reads_strange_lines() {
    let output = fed(&["screen"], "Hvad koster et nyt pas?\r\n\u{0}\n٣\n");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stdout(&output).lines().count(), 3);
    assert!(stdout(&output).starts_with("form"), "{}", stdout(&output));
    assert_eq!(fed(&["screen"], "").status.code(), Some(0));
}

#[test]
fn the_outage_switch_can_be_turned_and_read() {
    let folder = with_keys();
    let said = |arguments: &[&str]| {
        let output = notice(folder.path(), arguments);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{arguments:?}: {}",
            stderr(&output)
        );
        stdout(&output)
    };
    std::fs::create_dir(folder.path().join("data")).expect("made");
    assert_eq!(said(&["list"]), "");
    assert_eq!(said(&["begin", "digital-post"]), "");
    said(&["begin", "digital-post"]);
    let list = said(&["list"]);
    assert!(
        list.starts_with("digital-post")
            && list.trim_end().ends_with("now")
            && list.lines().count() == 1,
        "{list}"
    );
    said(&["end", "digital-post"]);
    let list = said(&["list"]);
    assert!(!list.contains("now") && list.lines().count() == 1, "{list}");
}

#[tokio::test]
async fn a_running_server_shows_it_at_the_next_request() {
    let app = support::start().await;
    for (act, is_down) in [("begin", true), ("end", false)] {
        let output = notice(&app.folder, &[act, "mitid"]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert_eq!(
            app.get("/")
                .await
                .text
                .contains("MitID virker ikke lige nu"),
            is_down,
            "{act}"
        );
    }
}

#[test]
fn wrong_use_is_told_with_2_and_a_fault_with_1() {
    let folder = with_keys();
    for arguments in [&["begin", "fax"][..], &["begin"], &["maybe"], &[]] {
        let output = notice(folder.path(), arguments);
        assert_eq!(
            output.status.code(),
            Some(2),
            "{arguments:?}: {}",
            stderr(&output)
        );
    }
    assert!(
        stderr(&notice(folder.path(), &["begin", "fax"]))
            .contains("digital-post, mitid, form or phone")
    );
    assert_eq!(run(&["screen", "--lang", "sv"]).status.code(), Some(2));
    for verb in [&["screen"][..], &["notice"], &["notice", "begin"]] {
        let help = run(&[verb, &["--help"]].concat());
        assert!(
            help.status.success() && !stdout(&help).is_empty(),
            "{verb:?}"
        );
    }
    std::fs::write(
        folder.path().join("data"),
        "a file where a folder should be",
    )
    .expect("written");
    let output = notice(folder.path(), &["list"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        stderr(&output).lines().count(),
        1,
        "one line why: {}",
        stderr(&output)
    );
}

#[test]
fn check_asks_for_the_statement_as_soon_as_the_public_is_served() {
    let told = |settings: &[(&str, &str)]| {
        let output = server(&["check"])
            .envs(settings.iter().copied())
            .output()
            .expect("it runs");
        (
            output.status.code(),
            stderr(&output).contains("KONTAKT_STATEMENT is missing"),
        )
    };
    let statement = (
        "KONTAKT_STATEMENT",
        "https://www.was.digst.dk/kontakt-example",
    );
    let public = ("KONTAKT_ORIGIN", "https://kontakt.example");
    let urgent = ("KONTAKT_MAIL_URGENT", "vagt@example.dk");
    let folder = with_keys();
    let keys = folder.path().join("keys").display().to_string();
    let keys = ("KONTAKT_KEY_FILE", keys.as_str());
    assert_eq!(told(&[]), (Some(0), false));
    assert_eq!(
        told(&[("KONTAKT_ORIGIN", "http://localhost:3000")]),
        (Some(0), false)
    );
    assert_eq!(
        told(&[public, urgent, keys]),
        (Some(0), true),
        "a warning is no fault"
    );
    assert_eq!(told(&[public, urgent, keys, statement]), (Some(0), false));
    assert_eq!(
        told(&[("KONTAKT_STATEMENT", "was.digst.dk")]),
        (Some(1), false)
    );
}
