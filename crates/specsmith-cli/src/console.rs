//! Where text goes: problems to standard error, what was done to standard output.

use specsmith::Findings;
use specsmith::report::{self, Format};
use std::fmt::Display;
use std::io::{IsTerminal, Write, stderr, stdout};

/// The two streams of the process.
///
/// A stream that nobody reads any more is no reason to fail: the work is done, and the exit status says how it went.
pub(crate) struct Console {
    format: Format,
    color: bool,
    verbose: bool,
}

impl Console {
    pub(crate) fn new(format: Format, verbose: bool) -> Self {
        // https://no-color.org: set and not empty, whatever the value.
        let is_refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self { format, color: stderr().is_terminal() && !is_refused, verbose }
    }

    /// Shows the problems of a document, and to people also what came of them.
    pub(crate) fn show(&self, findings: &Findings, outcome: &str) {
        let mut text = findings.render(self.format, self.color);
        for noted in findings.report().iter().filter(|_| self.verbose) {
            let line = if self.format == Format::Json { noted.to_json().to_string() } else { report::noted(noted) };
            text.push_str(&line);
            text.push('\n');
        }
        if self.format == Format::Human {
            text.push_str(&findings.summary(outcome, self.color));
        }
        let _ = stderr().lock().write_all(text.as_bytes());
    }

    /// Says what was done.
    pub(crate) fn say(&self, line: impl Display) {
        let _ = writeln!(stdout().lock(), "{line}");
    }

    /// Says what went wrong outside of any document.
    pub(crate) fn complain(&self, problem: impl Display) {
        let _ = writeln!(stderr().lock(), "error: {problem}");
    }
}
