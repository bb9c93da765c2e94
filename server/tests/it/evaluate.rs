//! `evaluate`: the measures on sheets, and what it says of sheets that are broken.

use std::{
    collections::HashSet,
    fs,
    io::Write as _,
    path::PathBuf,
    process::{Output, Stdio},
};

use serde_json::Value;
use server::evaluation::sheet;

use crate::{
    cli::{run, server, stderr, stdout},
    support::whole,
};

const SEARCHES: &str = "lang\tstyle\tquery\texpected\n\
    da\teveryday\tnyt pas\tpas\n\
    da\ttypo\tqqqqqqqqqq\tpas\n\
    en\tenglish\tnew passport\tpas,mitid\n";

const MESSAGES: &str = "lang\texpected\treason\tkind\ttext\n\
    da\tdigital-post\tcpr\tnumber\tMit nummer er {cpr-}\n\
    da\tform\tnone\tplain\tHvad koster et nyt pas?\n\
    da\turgent\tviolence\tplain\tJeg er bange for min kæreste\n\
    da\tdigital-post\tcpr\tnumber\tHvornår åbner I?\n";

/// A sheet in a folder of its own.
struct Sheet(tempfile::TempDir);

impl Sheet {
    fn of(text: impl AsRef<[u8]>) -> Sheet {
        let folder = tempfile::tempdir().expect("a temp dir");
        fs::write(folder.path().join("x.tsv"), text).expect("written");
        Sheet(folder)
    }

    fn path(&self) -> String {
        self.0.path().join("x.tsv").display().to_string()
    }

    fn keep(&self, name: &str, text: &str) -> String {
        let path = self.0.path().join(name);
        fs::write(&path, text).expect("written");
        path.display().to_string()
    }
}

fn evaluate(what: &str, sheet: &Sheet, more: &[&str]) -> Output {
    run(&[&["evaluate", what, &sheet.path()], more].concat())
}

fn json(output: &Output) -> Value {
    serde_json::from_str(&stdout(output)).unwrap_or_else(|_| panic!("{}", stderr(output)))
}

#[test]
fn searches_are_measured_row_by_row_and_together() {
    let sheet = Sheet::of(SEARCHES);
    let output = evaluate("searches", &sheet, &["--json"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let report = json(&output);
    assert_eq!(report["overall"]["rows"], 3);
    assert_eq!(report["by_style"]["everyday"]["success_at_1"], 1.0);
    assert_eq!(report["by_style"]["typo"]["ndcg_at_5"], 0.0);
    assert_eq!(report["by_style"]["typo"]["zero_rate"], 1.0);
    assert_eq!(report["by_lang"]["da"]["mrr_at_10"], 0.5);
    let rows = report["rows"].as_array().expect("rows");
    assert_eq!((rows.len(), &rows[0]["got"][0]), (3, &"pas".into()));
    assert!(rows.iter().all(|row| row["ndcg"].is_number()));
    let told = stdout(&evaluate("searches", &sheet, &["--failures"]));
    assert!(
        told.contains("overall") && told.contains("p95 ms"),
        "{told}"
    );
    assert!(told.contains("qqqqqqqqqq") && told.contains("expected pas, got nothing"));
    assert!(
        !told.contains("nyt pas"),
        "what went well is no failure: {told}"
    );
}

#[test]
fn messages_are_counted_and_their_numbers_never_shown() {
    let sheet = Sheet::of(MESSAGES);
    let output = evaluate("messages", &sheet, &["--json"]);
    let report = json(&output);
    let overall = &report["overall"];
    assert_eq!(overall["digital_post_recall"], 0.5, "{overall}");
    assert_eq!(overall["urgent_recall"], 1.0);
    assert_eq!(overall["false_alarms"], 0.0);
    assert_eq!(overall["right_reason"], 1.0);
    assert_eq!(report["by_kind"]["digital-post/number"]["rows"], 2);
    let told = stdout(&evaluate("messages", &sheet, &["--failures"]));
    assert!(told.contains("Hvornår åbner I?"), "{told}");
    assert!(told.contains("expected digital-post, got form, rule nothing"));
    for said in [stdout(&output), told] {
        assert!(
            !said.contains("130837"),
            "invented numbers stay inside: {said}"
        );
    }
}

#[test]
fn a_run_is_compared_with_an_earlier_one() {
    for (what, text) in [("searches", SEARCHES), ("messages", MESSAGES)] {
        let sheet = Sheet::of(text);
        let first = stdout(&evaluate(what, &sheet, &["--json"]));
        let baseline = sheet.keep("baseline.json", &first);
        let same = evaluate(what, &sheet, &["--baseline", &baseline]);
        assert_eq!(same.status.code(), Some(0), "{}", stderr(&same));
        assert!(
            stdout(&same).contains("+0.000 to +0.000"),
            "{}",
            stdout(&same)
        );
        let better = first
            .replace("\"ndcg\": 0.0", "\"ndcg\": 1.0")
            .replace("\"right\": false", "\"right\": true");
        assert_ne!(first, better);
        let baseline = sheet.keep("better.json", &better);
        let worse = evaluate(what, &sheet, &["--json", "--baseline", &baseline]);
        assert_eq!(worse.status.code(), Some(1), "{}", stderr(&worse));
        assert!(stderr(&worse).contains("worse than the baseline"));
        let fallen = &json(&worse)["comparison"]["fallen"];
        assert!(
            fallen
                .as_array()
                .expect("names")
                .contains(&"overall".into()),
            "{fallen}"
        );
    }
}

/// No style may fall by more than 0.03 and the whole by more than 0.01 against what is kept beside the searches. A better
/// result is kept with `server evaluate searches … --json`.
#[test]
fn the_shipped_searches_find_what_they_found_before() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../content/evaluation");
    let (searches, baseline) = (
        format!("{folder}/searches.tsv"),
        format!("{folder}/baseline.json"),
    );
    let output = run(&["evaluate", "searches", &searches, "--baseline", &baseline]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

#[test]
fn a_broken_sheet_is_named_with_line_and_mend() {
    let told = |what: &str, text: &[u8]| {
        let sheet = Sheet::of(text);
        let output = evaluate(what, &sheet, &[]);
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(stdout(&output), "");
        stderr(&output)
    };
    for (what, text, line, wrong) in [
        ("searches", "", 1, "The header is another"),
        ("searches", "query\texpected\n", 1, "The header is another"),
        (
            "searches",
            "lang\tstyle\tquery\texpected\nda\ttypo\tpas\n",
            2,
            "The row has 3 columns, not 4",
        ),
        (
            "searches",
            "lang\tstyle\tquery\texpected\nsv\ttypo\tpas\tpas\n",
            2,
            "The language »sv«",
        ),
        ("messages", SEARCHES, 1, "The header is another"),
        (
            "messages",
            "lang\texpected\treason\tkind\ttext\nda\tform\tnone\tplain\t{cpr?}\n",
            2,
            "The placeholder {cpr?}",
        ),
    ] {
        let said = told(what, text.as_bytes());
        assert!(said.contains(&format!("x.tsv:{line}: {wrong}")), "{said}");
    }
    assert!(told("searches", b"lang\xff").contains("x.tsv:1: The text is not UTF-8"));
    let missing = run(&["evaluate", "searches", "/findes/ikke.tsv"]);
    assert_eq!(missing.status.code(), Some(1));
    assert_eq!(stderr(&missing).lines().count(), 1, "{}", stderr(&missing));
    let sheet = Sheet::of(SEARCHES);
    for text in ["", "{}", "{\"rows\": [{}]}", "{\"rows\": []}"] {
        let baseline = sheet.keep("baseline.json", text);
        let output = evaluate("searches", &sheet, &["--baseline", &baseline]);
        assert_eq!(output.status.code(), Some(1), "{text}");
        assert!(
            stderr(&output).contains("baseline.json"),
            "{}",
            stderr(&output)
        );
    }
    let unknown = evaluate(
        "searches",
        &Sheet::of("lang\tstyle\tquery\texpected\nda\tx\tpas\tpasss\n"),
        &[],
    );
    assert_eq!(
        unknown.status.code(),
        Some(0),
        "a set may know more than we have answered"
    );
    assert!(stderr(&unknown).contains("x.tsv:2: There is no answer »passs«"));
}

#[test]
fn it_works_on_a_pipe_and_wrong_use_is_2() {
    let mut child = server(&["evaluate", "searches", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut stdin = child.stdin.take().expect("piped");
    stdin.write_all(SEARCHES.as_bytes()).expect("read");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("overall"));
    for wrong in [
        &["evaluate"][..],
        &["evaluate", "searches"],
        &["evaluate", "letters", "x"],
        &["evaluate", "searches", "x", "--fast"],
    ] {
        assert_eq!(run(wrong).status.code(), Some(2), "{wrong:?}");
    }
    for verb in [
        &["evaluate"][..],
        &["evaluate", "searches"],
        &["evaluate", "messages"],
    ] {
        let help = run(&[verb, &["--help"]].concat());
        assert!(
            help.status.success() && !stdout(&help).is_empty(),
            "{verb:?}"
        );
    }
}

#[test]
fn our_own_sheets_can_be_read_and_name_answers_that_exist() {
    let folder = PathBuf::from(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../content/evaluation"
    ));
    let bytes = |name: &str| fs::read(folder.join(name)).expect("the sheet");
    let searches = sheet::searches("searches.tsv", &bytes("searches.tsv")).expect("sound");
    let messages = sheet::messages("messages.tsv", &bytes("messages.tsv")).expect("sound");
    let known: HashSet<&str> = whole().articles.iter().map(|a| a.slug.as_str()).collect();
    for row in &searches {
        for slug in &row.expected {
            assert!(known.contains(slug.as_str()), "line {}: {slug}", row.line);
        }
    }
    let words: HashSet<_> = searches.iter().map(|row| (row.lang, &row.query)).collect();
    assert_eq!(words.len(), searches.len(), "each search stands once");
    let texts: HashSet<_> = messages.iter().map(|row| (row.lang, &row.text)).collect();
    assert_eq!(texts.len(), messages.len(), "each message stands once");
}
