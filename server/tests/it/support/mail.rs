//! Mail at the other end: the spool directory, a mail server of the test's own, and a message as a person reads it.

use std::{
    fs,
    net::SocketAddr,
    path::Path,
    sync::{Arc, Mutex},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// A message as a person reads it.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The head, encoded words read.
    pub head: String,
    /// The body, transfer encoding undone.
    pub body: String,
}

impl Mail {
    fn read(raw: &str) -> Mail {
        let raw = raw.replace("\r\n", "\n");
        let (head, body) = raw.split_once("\n\n").expect("a head and a body");
        let head = head.replace("\n ", " ");
        let encoding = head
            .lines()
            .find_map(|line| line.strip_prefix("Content-Transfer-Encoding: "))
            .unwrap_or("7bit");
        let body = match encoding {
            "base64" => text(STANDARD.decode(body.replace('\n', "")).expect("base64")),
            "quoted-printable" => text(unquoted(&body.replace("=\n", ""))),
            _ => body.to_owned(),
        };
        Mail {
            head: encoded_words(&head),
            body,
        }
    }

    /// A line of the head.
    pub fn header(&self, name: &str) -> &str {
        self.head
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
            .unwrap_or("")
    }
}

/// The mails in the spool directory of a server's folder.
pub fn spooled(folder: &Path) -> Vec<Mail> {
    let mut files: Vec<_> = fs::read_dir(folder.join("data/spool"))
        .expect("a spool directory")
        .map(|entry| entry.expect("readable").path())
        .collect();
    files.sort();
    for file in &files {
        assert_eq!(
            file.extension().and_then(|kind| kind.to_str()),
            Some("eml"),
            "{file:?}"
        );
    }
    files
        .iter()
        .map(|file| Mail::read(&fs::read_to_string(file).expect("text")))
        .collect()
}

/// `=?utf-8?b?…?=` and `=?utf-8?q?…?=` (RFC 2047); what stands between two of them is not shown.
fn encoded_words(head: &str) -> String {
    let mut read = String::new();
    let mut rest = head;
    while let Some((before, after)) = rest.split_once("=?utf-8?") {
        if !before.trim().is_empty() || read.is_empty() {
            read.push_str(before);
        }
        let (encoding, after) = after.split_at(2);
        let (word, after) = after.split_once("?=").expect("a word ends");
        read.push_str(&match encoding {
            "b?" => text(STANDARD.decode(word).expect("base64")),
            _ => text(unquoted(&word.replace('_', " "))),
        });
        rest = after;
    }
    read.push_str(rest);
    read
}

fn unquoted(text: &str) -> Vec<u8> {
    let mut pieces = text.split('=');
    let mut bytes = pieces.next().unwrap_or("").as_bytes().to_vec();
    for piece in pieces {
        let (code, rest) = piece.split_at(2);
        bytes.push(u8::from_str_radix(code, 16).expect("two hexadecimal digits"));
        bytes.extend(rest.as_bytes());
    }
    bytes
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("utf-8")
}

/// A port where nobody listens.
pub fn a_silent_port() -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("an address")
}

/// A mail server: takes what it is sent, or says why not.
pub struct MailServer {
    state: Arc<Mutex<State>>,
    running: JoinHandle<()>,
}

#[derive(Default)]
struct State {
    refusal: Option<&'static str>,
    refused: usize,
    taken: Vec<Mail>,
}

impl MailServer {
    /// Opens at an address.
    pub async fn at(address: SocketAddr) -> MailServer {
        let listener = TcpListener::bind(address).await.expect("the port is free");
        let state = Arc::new(Mutex::new(State::default()));
        let shared = Arc::clone(&state);
        let running = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(converse(stream, Arc::clone(&shared)));
            }
        });
        MailServer { state, running }
    }

    /// Answers every message with a refusal from now on, or with none.
    pub fn refuses(&self, refusal: Option<&'static str>) {
        self.state.lock().expect("nobody panics here").refusal = refusal;
    }

    /// How often it has refused.
    pub fn refused(&self) -> usize {
        self.state.lock().expect("nobody panics here").refused
    }

    /// What it has taken.
    pub fn taken(&self) -> Vec<Mail> {
        self.state.lock().expect("nobody panics here").taken.clone()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.running.abort();
    }
}

/// One connection (RFC 5321): as little of it as a client needs.
async fn converse(mut stream: TcpStream, state: Arc<Mutex<State>>) {
    let (read, mut write) = stream.split();
    let mut lines = BufReader::new(read).lines();
    let mut answer = "220 test".to_owned();
    loop {
        if write
            .write_all(format!("{answer}\r\n").as_bytes())
            .await
            .is_err()
        {
            return;
        }
        let Ok(Some(line)) = lines.next_line().await else {
            return;
        };
        answer = match line
            .split([' ', ':'])
            .next()
            .unwrap_or("")
            .to_uppercase()
            .as_str()
        {
            "MAIL" => {
                let mut state = state.lock().expect("nobody panics here");
                state.refused += usize::from(state.refusal.is_some());
                state.refusal.unwrap_or("250 ok").to_owned()
            }
            "DATA" => {
                if write.write_all(b"354 go on\r\n").await.is_err() {
                    return;
                }
                let mut raw = String::new();
                while let Ok(Some(line)) = lines.next_line().await {
                    if line == "." {
                        break;
                    }
                    raw.push_str(line.strip_prefix('.').unwrap_or(&line));
                    raw.push('\n');
                }
                let mail = Mail::read(&raw);
                state.lock().expect("nobody panics here").taken.push(mail);
                "250 taken".to_owned()
            }
            "QUIT" => "221 bye".to_owned(),
            _ => "250 ok".to_owned(),
        };
    }
}
