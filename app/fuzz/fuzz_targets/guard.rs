//! Any bytes as a text: whatever the guard says of it must hold together (`body.rs`).

#![no_main]

mod body;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| body::hold(&String::from_utf8_lossy(bytes)));
