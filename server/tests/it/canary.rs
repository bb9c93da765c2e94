//! A canary and a number in every field, every header and every error path: nothing of it stands in a log at TRACE, a URL, an
//! error page, or a byte of the disk. The numbers are made up: a date and the serial 0000, which nobody has.

use reqwest::{Method, RequestBuilder};

use crate::support::{
    Answer, App, citizen::QUESTION, files_with, from_our_page, log::captured_log, mail::spooled,
    send, start, start_with,
};

const NUMBER: &str = "170385-0000";
/// Every name a field has anywhere, and one that no form has.
const FIELDS: [&str; 17] = [
    "need", "name", "email", "phone", "topic", "sender", "said", "seen", "key", "wish", "website",
    "step", "unit", "deadline", "slug", "answered", "ukendt",
];
/// Everything that takes a form.
const FORMS: [&str; 10] = [
    "/forslag",
    "/vej",
    "/digital-post",
    "/kontakt",
    "/kontakt/kontrol",
    "/bliv-ringet-op",
    "/papirbrev",
    "/fejl",
    "/tak",
    "/slet",
];
/// Headers that somebody else writes.
const HEADERS: [&str; 12] = [
    "user-agent",
    "referer",
    "x-forwarded-for",
    "forwarded",
    "x-real-ip",
    "accept-language",
    "x-request-id",
    "authorization",
    "traceparent",
    "baggage",
    "if-none-match",
    "accept",
];

/// No line of the log and no byte of the data directory.
fn stands_nowhere(app: &App, words: &str) {
    let log = captured_log();
    let told: Vec<&str> = log.lines().filter(|line| line.contains(words)).collect();
    assert_eq!(told, Vec::<&str>::new(), "{words} in the log");
    let files = files_with(&app.folder.join("data"), words.as_bytes());
    assert_eq!(files, Vec::<String>::new(), "{words} on the disk");
}

/// Where it leads says nothing, and neither does what failed.
fn says_nothing(answer: &Answer, words: &str, of: &str) {
    assert!(!answer.header("location").contains(words), "{of}");
    for (name, value) in &answer.headers {
        let value = String::from_utf8_lossy(value.as_bytes());
        assert!(!value.contains(words), "{of}: {name}");
    }
    let failed = answer.status >= 400 && answer.status != 422;
    assert!(
        !failed || !answer.text.contains(words),
        "{of}: {}",
        answer.status
    );
}

#[tokio::test]
async fn a_number_in_any_field_of_any_form_is_kept_nowhere() {
    // Hundreds of forms in a minute are no citizen's.
    let app = start_with(&[("KONTAKT_POSTS_PER_MINUTE", "100000")]).await;
    for (number, path) in FORMS.into_iter().enumerate() {
        for field in FIELDS {
            let canary = format!("kanarie{number}mark{field}");
            let text = format!("{canary} {NUMBER} kode: Kaninhop77");
            let others = [
                ("need", QUESTION),
                ("name", "Anna"),
                ("phone", "12345678"),
                ("said", "nej"),
            ];
            let others = others.into_iter().filter(|(name, _)| *name != field);
            let fields: Vec<(&str, &str)> = others.chain([(field, text.as_str())]).collect();
            for path in [path.to_owned(), format!("/en{path}")] {
                says_nothing(&app.post(&path, &fields).await, &canary, &path);
            }
        }
    }
    app.has_delivered().await;
    for words in [NUMBER, "1703850000", "Kaninhop77"] {
        stands_nowhere(&app, words);
    }
    let log = captured_log();
    for number in 0..FORMS.len() {
        let canary = format!("kanarie{number}mark");
        assert!(!log.contains(&canary), "{canary} in the log");
    }
    for mail in spooled(&app.folder) {
        assert!(!mail.body.contains(NUMBER) && !mail.head.contains("kanarie"));
    }
}

#[tokio::test]
async fn what_others_write_in_a_header_is_kept_nowhere() {
    const CANARY: &str = "kanariehoved51d";
    let app = start().await;
    let paths = [
        "/",
        "/forslag",
        "/findes-ikke",
        "/svar/findes-ikke",
        "/kontakt",
        "/livez",
        "/api/forslag1",
    ];
    for name in HEADERS {
        for path in paths {
            for method in [Method::GET, Method::POST, Method::DELETE] {
                let request = app.client().request(method.clone(), app.url(path));
                let value = format!("{CANARY} {NUMBER}");
                let answer = send(from_our_page(request).header(name, value)).await;
                // Which page it is depends on no header but the ones it was made for.
                assert!(!answer.text.contains(CANARY), "{name} {method} {path}");
                says_nothing(&answer, CANARY, name);
            }
        }
    }
    let cookie = format!("kontakt={CANARY}; __Host-kontakt={CANARY}; {CANARY}=1");
    let request = app.without_cookies().get(app.url("/forslag"));
    says_nothing(
        &send(request.header("cookie", cookie)).await,
        CANARY,
        "cookie",
    );
    stands_nowhere(&app, CANARY);
    stands_nowhere(&app, NUMBER);
}

#[tokio::test]
async fn what_fails_tells_nothing_of_what_was_sent() {
    const CANARY: &str = "kanariefejl77a";
    let app = start().await;
    let words = format!("{CANARY} {NUMBER}");
    let post = |path: &str| app.client().post(app.url(path));
    let ours = |request: RequestBuilder| from_our_page(request);
    let form = [("need", words.as_str())];
    let failing = [
        post("/forslag").form(&form),
        post("/forslag")
            .form(&form)
            .header("origin", "https://kanarie.example"),
        post("/forslag")
            .form(&form)
            .header("sec-fetch-site", "cross-site"),
        ours(post("/forslag"))
            .body(words.clone())
            .header("content-type", "text/plain"),
        ours(post("/forslag"))
            .body(format!("need=%ff%zz{CANARY}"))
            .header("content-type", "application/x-www-form-urlencoded"),
        ours(post("/forslag")).form(&[("need", words.repeat(40_000))]),
        ours(post("/findes-ikke")).form(&form),
        ours(post("/livez")).form(&form),
        ours(post("/api/forslag"))
            .body(words.clone())
            .header("content-type", "application/octet-stream"),
        ours(app.client().put(app.url("/kontakt"))).form(&form),
        app.client().get(app.url(&format!("/{CANARY}/{NUMBER}"))),
        app.client().get(app.url(&format!("/kvittering/{CANARY}"))),
        app.client()
            .get(app.url(&format!("/henvendelse/{CANARY}/{NUMBER}"))),
        app.client()
            .get(app.url(&format!("/emner/{CANARY}?q={NUMBER}"))),
    ];
    for (at, request) in failing.into_iter().enumerate() {
        let answer = send(request).await;
        says_nothing(&answer, CANARY, &at.to_string());
    }
    stands_nowhere(&app, CANARY);
    stands_nowhere(&app, NUMBER);
}

#[tokio::test]
async fn an_expired_text_and_a_follow_secret_are_readable_nowhere() {
    const CANARY: &str = "kanarieudloeb4e";
    let mut app = start().await;
    app.states_need(&format!("{CANARY} og min hund")).await;
    assert_eq!(app.count("session").await, 1);
    app.clock.advance(3, 0);
    let page = app.get("/forslag").await;
    assert!(!page.text.contains(CANARY), "two hours, not three");
    let link = {
        let mut citizen = app.citizen();
        citizen.states_need(QUESTION).await;
        citizen.answers("nej").await;
        citizen.fills_in(&[("wish", "intet")]).await;
        citizen.sends().await;
        citizen.follow_link()
    };
    let secret = link.rsplit('/').next().expect("a secret").to_owned();
    let number = format!("mit cpr er {NUMBER}");
    for path in [
        link.clone(),
        format!("/en{}", link.trim_start_matches("/en")),
    ] {
        app.get(&path).await;
        app.post(&path, &[("need", number.as_str())]).await;
        app.post(&path, &[("need", "")]).await;
        send(app.client().delete(app.url(&path))).await;
        send(app.client().post(app.url(&path)).form(&[("need", "x")])).await;
        app.get(&format!("{path}x")).await;
    }
    app.has_delivered().await;
    for words in [CANARY, secret.as_str(), NUMBER] {
        let folder = app.folder.join("data");
        let mut files = files_with(&folder, words.as_bytes());
        // The receipt's mail carries the link; nobody asked for one.
        files.retain(|file| words != secret || !file.ends_with(".eml"));
        assert_eq!(files, Vec::<String>::new());
        assert!(!captured_log().contains(words), "{words}");
    }
    app.stop().await;
    let folder = app.folder.join("data");
    assert_eq!(files_with(&folder, secret.as_bytes()), Vec::<String>::new());
    assert_eq!(files_with(&folder, CANARY.as_bytes()), Vec::<String>::new());
}
