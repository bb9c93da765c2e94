//! Reads settings one by one and remembers what is wrong with them.
//!
//! It must not know any setting by name.

use super::ConfigFault;

/// Reads settings one by one and remembers what is wrong.
pub struct Reader<L> {
    /// Where settings are looked up.
    pub lookup: L,
    /// What is wrong so far.
    pub faults: Vec<ConfigFault>,
}

impl<L: Fn(&str) -> Option<String>> Reader<L> {
    /// Nothing read, nothing wrong.
    pub fn new(lookup: L) -> Self {
        Reader {
            lookup,
            faults: Vec::new(),
        }
    }

    /// A setting as text; an empty one counts as not set.
    pub fn text(&self, name: &str, default: &str) -> String {
        (self.lookup)(name)
            .filter(|value| !value.is_empty())
            .unwrap_or_else(|| default.to_owned())
    }

    /// A setting with a default.
    pub fn parsed<T>(
        &mut self,
        name: &'static str,
        default: &str,
        mend: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> T {
        let text = self.text(name, default);
        parse(&text).unwrap_or_else(|| {
            self.refuse(name, mend);
            parse(default).expect("a default can be read")
        })
    }

    /// A setting without one.
    pub fn optional<T>(
        &mut self,
        name: &'static str,
        mend: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(name, "");
        if text.is_empty() {
            return None;
        }
        let read = parse(&text);
        if read.is_none() {
            self.refuse(name, mend);
        }
        read
    }

    fn refuse(&mut self, name: &'static str, mend: &str) {
        self.faults.push(ConfigFault {
            name,
            wrong: mend.to_owned(),
        });
    }
}
