//! What each known document is expected to come to: `xtask/corpus.toml`.

use crate::outcome::{Marks, Outcome, Verdict};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

const HEADER: &str = "\
# What the documents of the corpus come to. `cargo xtask corpus DIR` fails where a run falls short of it, and
# `cargo xtask corpus DIR --record` rewrites it. The counts are of round trips that go well, and lower bounds.
# `fault` (`document` or `specsmith`), `reason` and `note` are written by hand; they stay as long as the document is
# refused with this code, or compiles.

";

/// The expectations, by the names of documents.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Record(BTreeMap<String, Expected>);

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub(crate) enum Expected {
    /// A located error.
    Refused {
        /// Its code.
        refused: String,
        /// Whose mistake or limit it is.
        #[serde(default)]
        fault: String,
        #[serde(default)]
        reason: String,
    },
    /// A crate that compiles, and as many round trips as this that go well.
    Compiles {
        examples: usize,
        instances: usize,
        wrong: usize,
        /// Why round trips fail, or why a document is taken that its suite wants to be refused.
        #[serde(default)]
        note: String,
    },
}

impl Record {
    /// Reads the record; there is nothing in one that does not exist.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        if !path.exists() {
            return Ok(Self::default());
        }
        let text = fs::read_to_string(path).with_context(|| format!("`{}` cannot be read", path.display()))?;
        Self::parse(&text).with_context(|| format!("`{}` is no record", path.display()))
    }

    fn parse(text: &str) -> Result<Self> {
        Ok(Self(toml::from_str(text)?))
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> + Clone {
        self.0.keys().map(String::as_str)
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Expected> {
        self.0.get(name)
    }

    /// Expects from now on what has been seen. What must not happen with any document is never expected.
    pub(crate) fn update(&mut self, outcomes: &[Outcome], gone: &[String]) {
        self.0.retain(|name, _| !gone.contains(name));
        for outcome in outcomes {
            let name = &outcome.document.name;
            let seen = match outcome.verdict() {
                Verdict::Refused(refusal) => match self.0.get(name) {
                    Some(Expected::Refused { refused, .. }) if *refused == refusal.code => continue,
                    _ => Expected::Refused { refused: refusal.code, fault: String::new(), reason: String::new() },
                },
                Verdict::Good | Verdict::Lossy => {
                    let [examples, instances, wrong] = passed(outcome.marks());
                    let note = match self.0.get(name) {
                        Some(Expected::Compiles { note, .. }) => note.clone(),
                        _ => String::new(),
                    };
                    Expected::Compiles { examples, instances, wrong, note }
                }
                Verdict::Generated | Verdict::Broken(_) => continue,
            };
            self.0.insert(name.clone(), seen);
        }
    }
}

/// One line for each document, because that is what a diff shows well.
impl std::fmt::Display for Record {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(HEADER)?;
        for (name, expected) in &self.0 {
            write!(f, "{} = ", quoted(name))?;
            match expected {
                Expected::Refused { refused, fault, reason } => {
                    let (code, fault, reason) = (quoted(refused), quoted(fault), quoted(reason));
                    writeln!(f, "{{ refused = {code}, fault = {fault}, reason = {reason} }}")?;
                }
                Expected::Compiles { examples, instances, wrong, note } => {
                    write!(f, "{{ examples = {examples}, instances = {instances}, wrong = {wrong}")?;
                    if !note.is_empty() {
                        write!(f, ", note = {}", quoted(note))?;
                    }
                    f.write_str(" }\n")?;
                }
            }
        }
        Ok(())
    }
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => drop(write!(out, "\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn passed(marks: Option<&Marks>) -> [usize; 3] {
    marks.cloned().unwrap_or_default().tallies().map(|(_, tally)| tally.passed)
}

/// Where an outcome falls short of what is expected, or, where nothing is, of what every document should come to.
pub(crate) fn shortfalls(outcome: &Outcome, expected: Option<&Expected>) -> Vec<String> {
    match (outcome.verdict(), expected) {
        (Verdict::Broken(problem), _) => vec![problem],
        (Verdict::Refused(refusal), Some(Expected::Refused { refused, .. })) if *refused == refusal.code => Vec::new(),
        (Verdict::Refused(refusal), Some(Expected::Refused { refused, .. })) => {
            vec![format!("is refused with another code than {refused}: {refusal}")]
        }
        (Verdict::Refused(refusal), Some(Expected::Compiles { .. })) => vec![format!("is refused: {refusal}")],
        (Verdict::Refused(refusal), None) => vec![format!("is refused, which is not recorded: {refusal}")],
        (Verdict::Good | Verdict::Lossy, Some(Expected::Compiles { examples, instances, wrong, .. })) => {
            let seen = outcome.marks().cloned().unwrap_or_default().tallies();
            let pairs = seen.into_iter().zip([*examples, *instances, *wrong]);
            let short = pairs.filter(|((_, tally), expected)| tally.passed < *expected);
            short.map(|((kind, tally), expected)| format!("{kind}: {tally}, recorded are {expected}")).collect()
        }
        (Verdict::Lossy, _) => {
            let seen = outcome.marks().cloned().unwrap_or_default().tallies();
            let short = seen.into_iter().filter(|(_, tally)| tally.passed < tally.of);
            short.map(|(kind, tally)| format!("{kind}: {tally}")).collect()
        }
        (Verdict::Good | Verdict::Generated, _) => Vec::new(),
    }
}

/// Whether an outcome is better than what is expected, so that it is worth recording.
pub(crate) fn is_better(outcome: &Outcome, expected: &Expected) -> bool {
    match (outcome.verdict(), expected) {
        (Verdict::Good | Verdict::Lossy, Expected::Refused { .. }) => true,
        (Verdict::Good | Verdict::Lossy, Expected::Compiles { examples, instances, wrong, .. }) => {
            let seen = passed(outcome.marks());
            seen.into_iter().zip([*examples, *instances, *wrong]).any(|(seen, expected)| seen > expected)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
