//! What became of a document, as plain data. What crosses from a worker process to its parent is JSON.

use crate::discover::Document;
use crate::fidelity::{Failure, Score, Tally};
use serde::{Deserialize, Serialize};
use std::fmt;

/// All that a run found out about one document.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) document: Document,
    pub(crate) generation: Generation,
    /// `None` where there is no crate, or compiling was not asked for.
    pub(crate) compiled: Option<Compiled>,
    /// `None` where the crate does not compile, or there is nothing to ask.
    pub(crate) marks: Option<Result<Marks, String>>,
}

/// How the pipeline ran.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Generation {
    /// The time that the pipeline took, without writing files.
    pub(crate) seconds: f64,
    /// The most memory that the process had, where the system tells.
    pub(crate) megabytes: Option<u64>,
    pub(crate) made: Made,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Made {
    Crate(Facts),
    Refused(Refusal),
    /// A panic, a hang, or a mistake that specsmith admits.
    Broken(String),
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Facts {
    pub(crate) schemas: usize,
    pub(crate) operations: usize,
    /// Warnings for places where the document says more than `serde_json::Value` does.
    pub(crate) untyped: usize,
    /// Whether there is a program that puts the types to the test.
    pub(crate) exam: bool,
}

/// The first located error of a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Refusal {
    pub(crate) code: String,
    /// `line:column`, after the name of the file if it is another one than the document.
    pub(crate) at: String,
    pub(crate) message: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, at, message } = self;
        if at.is_empty() { write!(f, "{code}: {message}") } else { write!(f, "{code} at {at}: {message}") }
    }
}

/// The errors of the compiler, each as it prints them; none where it has no fault to find.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Compiled {
    pub(crate) errors: Vec<String>,
}

/// A [`Score`] that can cross to another process.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Marks {
    pub(crate) examples: Tally,
    pub(crate) instances: Tally,
    pub(crate) wrong: Tally,
    pub(crate) skipped: usize,
    /// The questions that were not answered well, in a few lines each.
    pub(crate) flaws: Vec<String>,
}

impl From<Score> for Marks {
    fn from(score: Score) -> Self {
        let Score { examples, instances, wrong, failures, skipped } = score;
        let flaws = failures.iter().map(|failure| {
            let Failure { kind, at, ty, value, problem } = failure;
            format!("{kind} at {at}: {problem}\n  {ty} ← {value}")
        });
        Self { flaws: flaws.collect(), examples, instances, wrong, skipped }
    }
}

impl Marks {
    /// The three kinds of questions, by the names that people read.
    pub(crate) fn tallies(&self) -> [(&'static str, Tally); 3] {
        [("examples", self.examples), ("instances", self.instances), ("wrong values refused", self.wrong)]
    }
}

/// What a document comes to, in a word or two.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Verdict {
    /// A crate that compiles and that found no fault.
    Good,
    /// A crate whose types lose or invent something.
    Lossy,
    /// A crate that was generated; nobody asked whether it compiles.
    Generated,
    /// A located error.
    Refused(Refusal),
    /// What must not happen with any document, and what it was.
    Broken(String),
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Good => f.write_str("good"),
            Self::Lossy => f.write_str("round trips fail"),
            Self::Generated => f.write_str("generated"),
            Self::Refused(refusal) => write!(f, "refused: {}", refusal.code),
            Self::Broken(_) => f.write_str("broken"),
        }
    }
}

impl Outcome {
    pub(crate) fn verdict(&self) -> Verdict {
        let marks = match (&self.generation.made, &self.compiled, &self.marks) {
            (Made::Broken(problem), ..) => return Verdict::Broken(format!("generating {problem}")),
            (Made::Refused(refusal), ..) => return Verdict::Refused(refusal.clone()),
            (Made::Crate(_), None, _) => return Verdict::Generated,
            (Made::Crate(_), Some(compiled), _) if !compiled.errors.is_empty() => {
                return Verdict::Broken(format!("does not compile: {}", compiled.summary()));
            }
            (.., Some(Err(problem))) => return Verdict::Broken(format!("the round trips: {problem}")),
            (.., Some(Ok(marks))) => marks.tallies(),
            (.., None) => return Verdict::Good,
        };
        let is_whole = marks.iter().all(|(_, tally)| tally.passed == tally.of);
        if is_whole { Verdict::Good } else { Verdict::Lossy }
    }

    pub(crate) fn facts(&self) -> Option<&Facts> {
        match &self.generation.made {
            Made::Crate(facts) => Some(facts),
            Made::Refused(_) | Made::Broken(_) => None,
        }
    }

    /// The marks, as far as the exam took place.
    pub(crate) fn marks(&self) -> Option<&Marks> {
        self.marks.as_ref()?.as_ref().ok()
    }
}

impl Compiled {
    /// How many errors there are, and the first line of the first.
    pub(crate) fn summary(&self) -> String {
        let first = self.errors.first().and_then(|error| error.lines().next()).unwrap_or_default();
        match self.errors.len() {
            0 => String::new(),
            1 => first.to_owned(),
            count => format!("{count} errors, first {first}"),
        }
    }
}
