//! The log of this test program, caught whole.

use std::{
    io::Write,
    sync::{Arc, Mutex, OnceLock},
};

use tracing_subscriber::util::SubscriberInitExt as _;

/// Everything that is logged in this test program with the filter at TRACE.
pub fn captured_log() -> String {
    String::from_utf8_lossy(&buffer().lock().expect("nobody panics here")).into_owned()
}

/// Where it is caught; the first call begins.
pub fn buffer() -> &'static Arc<Mutex<Vec<u8>>> {
    static BUFFER: OnceLock<Arc<Mutex<Vec<u8>>>> = OnceLock::new();
    BUFFER.get_or_init(|| {
        let buffer = Arc::new(Mutex::new(Vec::new()));
        let writer = Buffer(Arc::clone(&buffer));
        server::telemetry::subscriber("trace", false, move || writer.clone())
            .expect("a filter")
            .init();
        buffer
    })
}

#[derive(Clone)]
struct Buffer(Arc<Mutex<Vec<u8>>>);

impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0
            .lock()
            .expect("nobody panics here")
            .extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
