//! The command line, and a start that cannot succeed: exit 1 with one line that names the cause and the mend.

use std::{
    fs,
    net::TcpListener,
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::{Command, Output, Stdio},
};

/// The program, with nothing of this process's settings.
pub fn server(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_server"));
    command.args(arguments).env_clear().stdin(Stdio::null());
    command
}

/// Runs it to its end.
pub fn run(arguments: &[&str]) -> Output {
    server(arguments).output().expect("it runs")
}

/// What it said.
pub fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What it complained of.
pub fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Starts `serve` where it must fail.
fn fails(folder: &Path, settings: &[(&str, &str)]) -> String {
    fails_with(&["serve"], folder, settings)
}

fn fails_with(arguments: &[&str], folder: &Path, settings: &[(&str, &str)]) -> String {
    let mut command = server(arguments);
    command
        .env("KONTAKT_ADDR", "127.0.0.1:0")
        .env("KONTAKT_DATA_DIR", folder.join("data"))
        .env("KONTAKT_KEY_FILE", folder.join("keys"));
    let output = command
        .envs(settings.iter().copied())
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert_eq!(stdout(&output), "", "nothing was served");
    stderr(&output)
        .lines()
        .last()
        .unwrap_or_default()
        .to_owned()
}

/// A folder with a key ring in it.
pub fn with_keys() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temp dir");
    assert!(
        run(&[
            "key",
            "create",
            &folder.path().join("keys").display().to_string()
        ])
        .status
        .success()
    );
    folder
}

#[test]
fn suggest_prints_the_best_answer_first() {
    let output = run(&[
        "suggest",
        "--json",
        "min søn skal starte i vuggestue til august",
    ]);
    let first: serde_json::Value =
        serde_json::from_str(stdout(&output).lines().next().expect("a line")).expect("json");
    assert_eq!(first["slug"], "dagtilbud");
    assert!(first["score"].is_number() && first["title"].is_string() && first["query"].is_string());
}

#[test]
fn the_report_is_json() {
    let report: serde_json::Value =
        serde_json::from_slice(&run(&["content", "report", "--json"]).stdout).expect("json");
    assert!(report["answers"].as_u64().expect("a number") >= 12);
    assert_eq!(report["answers"], report["in_english"]);
    assert_eq!(run(&["nonsense"]).status.code(), Some(2));
}

#[test]
fn a_broken_content_file_is_named_with_line_and_mend() {
    let folder = tempfile::tempdir().expect("a temp dir");
    let content = folder.path().join("content");
    copy(
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../content")),
        &content,
    );
    let check = |content: &Path| {
        stderr(&run(&[
            "check",
            "--content",
            &content.display().to_string(),
        ]))
    };
    assert!(!check(&content).contains(".md:"), "{}", check(&content));
    let pas = content.join("articles/pas-kort-og-attester/pas.md");
    let sound = fs::read_to_string(&pas).expect("read");
    for (from, to, told) in [
        ("title = ", "titel = ", "unknown field"),
        (
            "owner = ",
            "owner = \"ukendt-enhed\" #",
            "The unit »ukendt-enhed« does not exist",
        ),
        (
            "phone = ",
            "phone = \"ukendt\" #",
            "The phone »ukendt« does not exist",
        ),
        (
            "number = 102",
            "number = 101",
            "The number 101 is also that of",
        ),
        (
            "{fakta:pas-gebyr-voksen}",
            "{fakta:findes-ikke}",
            "The fact »findes-ikke« does not exist",
        ),
        (
            "{fakta:pas-gebyr-voksen}",
            "891 kr.",
            "A phone number or an amount stands in the text",
        ),
        ("## Pris", "## Pris\n\n<b>fed</b>", "Raw HTML"),
        (
            "## Pris",
            "## Pris\n\n[x](javascript:alert)",
            "A link is neither",
        ),
        (
            "## Pris",
            "## Pris\n\n[x](/svar/findes-ikke)",
            "The answer »findes-ikke« that is linked to does not exist",
        ),
        (
            "## Pris",
            "## Pris\n\nSkriv til pas@kk.dk",
            "An e-mail address",
        ),
        ("## Pris", "## Pris\r", "Windows line ends"),
        (
            "related = [",
            "related = [\"findes-ikke\", ",
            "The related answer »findes-ikke« does not exist",
        ),
    ] {
        assert!(sound.contains(from), "{from}");
        fs::write(&pas, sound.replacen(from, to, 1)).expect("written");
        let fault = check(&content);
        assert!(
            fault.contains("content/articles/pas-kort-og-attester/pas.md:") && fault.contains(told),
            "{told}: {fault}"
        );
    }
    fs::write(&pas, sound).expect("written");
    fs::write(content.join("facts.toml"), "[x]\nkind = money\n").expect("written");
    assert!(
        check(&content).contains("content/facts.toml:2:"),
        "{}",
        check(&content)
    );
    let line = fails_with(
        &["serve", "--content", &content.display().to_string()],
        with_keys().path(),
        &[],
    );
    assert!(
        line.contains("content/"),
        "a start on a broken knowledge base fails too: {line}"
    );
}

/// Copies a folder.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("readable") {
        let entry = entry.expect("readable");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}

#[test]
fn a_port_that_is_taken_is_told() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    let line = fails(with_keys().path(), &[("KONTAKT_ADDR", &address)]);
    assert!(
        line.contains("cannot listen on") && line.contains("KONTAKT_ADDR"),
        "{line}"
    );
}

#[test]
fn a_data_directory_that_cannot_be_written_is_told() {
    let folder = with_keys();
    fs::write(
        folder.path().join("data"),
        "a file where a folder should be",
    )
    .expect("written");
    let line = fails(folder.path(), &[]);
    assert!(
        line.contains("data directory") && line.contains("KONTAKT_DATA_DIR"),
        "{line}"
    );
}

#[test]
fn no_room_on_the_disk_is_told() {
    let folder = with_keys();
    // A limit on file sizes stands in for a full disk: the write fails at the same place.
    let program = format!(
        "ulimit -f 1000; trap '' XFSZ; exec {} serve",
        env!("CARGO_BIN_EXE_server")
    );
    let output = Command::new("bash")
        .args(["-c", &program])
        .env("KONTAKT_ADDR", "127.0.0.1:0")
        .env("KONTAKT_DATA_DIR", folder.path().join("data"))
        .env("KONTAKT_KEY_FILE", folder.path().join("keys"))
        .output()
        .expect("it runs");
    let line = stderr(&output);
    assert_eq!(output.status.code(), Some(1), "{line}");
    assert!(
        line.lines()
            .last()
            .is_some_and(|line| line.contains("data directory")),
        "{line}"
    );
}

#[test]
fn a_key_ring_that_is_missing_or_open_to_others_is_told() {
    let folder = tempfile::tempdir().expect("a temp dir");
    let line = fails(folder.path(), &[]);
    assert!(line.contains("server key create"), "{line}");
    let folder = with_keys();
    let mode = fs::metadata(folder.path().join("keys"))
        .expect("there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    fs::set_permissions(
        folder.path().join("keys"),
        fs::Permissions::from_mode(0o640),
    )
    .expect("set");
    assert!(fails(folder.path(), &[]).contains("chmod 600"));
}

#[test]
fn wrong_settings_are_told_all_at_once() {
    let folder = with_keys();
    let line = fails(
        folder.path(),
        &[("KONTAKT_ADDR", "x"), ("KONTAKT_LOG_FORMAT", "xml")],
    );
    assert!(
        line.contains("KONTAKT_ADDR") && line.contains("KONTAKT_LOG_FORMAT"),
        "{line}"
    );
}
