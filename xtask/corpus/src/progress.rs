//! How far a stage is: a bar on a terminal, a few plain lines elsewhere.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::{IsTerminal, Write, stderr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// How many lines a stage writes where there is no terminal.
const LINES: usize = 10;

/// One stage that is under way.
pub(crate) struct Progress {
    verb: &'static str,
    of: usize,
    done: AtomicUsize,
    begun: Instant,
    bar: Option<ProgressBar>,
}

impl Progress {
    /// Begins a stage that does `verb` to so many documents.
    pub(crate) fn new(verb: &'static str, of: usize) -> Self {
        let bar = stderr().is_terminal().then(|| {
            let style = ProgressStyle::with_template("{prefix:>10} {bar:40} {pos}/{len} {elapsed} {wide_msg}");
            let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
            ProgressBar::new(of as u64).with_style(style).with_prefix(verb)
        });
        Self { verb, of, done: AtomicUsize::new(0), begun: Instant::now(), bar }
    }

    /// One more document is done.
    pub(crate) fn step(&self, name: &str) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        match &self.bar {
            Some(bar) => {
                bar.set_message(name.to_owned());
                bar.inc(1);
            }
            None if done * LINES / self.of.max(1) > (done - 1) * LINES / self.of.max(1) => self.line(done),
            None => {}
        }
    }

    /// The stage is over.
    pub(crate) fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
            self.line(self.done.load(Ordering::Relaxed));
        }
    }

    fn line(&self, done: usize) {
        let Self { verb, of, begun, .. } = self;
        // A stream that nobody reads any more is no reason to fail.
        let _ = writeln!(stderr(), "{verb:>10} {done}/{of} after {} s", begun.elapsed().as_secs());
    }
}
