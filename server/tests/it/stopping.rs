//! Slow clients, and a stop in the middle of a request.

use std::time::{Duration, Instant};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};

use crate::support::{App, start};

async fn connect(app: &App) -> TcpStream {
    TcpStream::connect(app.url("").trim_start_matches("http://"))
        .await
        .expect("connects")
}

#[tokio::test]
async fn a_request_in_hand_is_answered_when_the_program_stops() {
    let mut app = start().await;
    let mut stream = connect(&app).await;
    let head = "POST /forslag HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\
                Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 8\r\n\r\nneed";
    stream.write_all(head.as_bytes()).await.expect("sent");
    tokio::time::sleep(Duration::from_millis(200)).await;
    let finish = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        stream.write_all(b"=pas").await.expect("sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.expect("read");
        String::from_utf8_lossy(&answer).into_owned()
    };
    let (answer, ()) = tokio::join!(finish, app.stop());
    assert!(
        answer.starts_with("HTTP/1.1 200"),
        "{}",
        &answer[..answer.len().min(200)]
    );
    assert!(answer.contains("/svar/pas"));
}

#[tokio::test]
async fn a_client_that_never_ends_its_headers_is_let_go() {
    let app = start().await;
    let mut stream = connect(&app).await;
    stream
        .write_all(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        .await
        .expect("sent");
    let began = Instant::now();
    let mut answer = Vec::new();
    let ended = timeout(Duration::from_secs(20), stream.read_to_end(&mut answer)).await;
    assert!(
        ended.is_ok(),
        "still open after {} s",
        began.elapsed().as_secs()
    );
    assert!(!String::from_utf8_lossy(&answer).starts_with("HTTP/1.1 200"));
}
