//! What a run comes to: for the screen, and as a page of the documentation.

use crate::fidelity::Tally;
use crate::outcome::{Made, Outcome, Verdict};
use crate::record::{Expected, Record};
use crate::table::{self, markdown_row};
use std::fmt::Write;

/// What generating a document should stay below on two cores.
const SECONDS: f64 = 10.0;
const MEGABYTES: u64 = 2048;

/// How many flaws and errors of one document are shown.
const SHOWN: usize = 3;

/// All results of a run.
pub(crate) struct Results<'a> {
    pub(crate) outcomes: &'a [Outcome],
    /// How many YAML and JSON files are no documents.
    pub(crate) others: usize,
    /// Documents that fall short of what is recorded, with the reasons.
    pub(crate) short: Vec<(String, Vec<String>)>,
    /// Documents that do better than that.
    pub(crate) better: Vec<String>,
}

impl Results<'_> {
    fn count(&self, is_one: impl Fn(&Verdict) -> bool) -> usize {
        self.outcomes.iter().filter(|outcome| is_one(&outcome.verdict())).count()
    }

    /// What is counted over all documents, as titles and texts.
    fn totals(&self) -> Vec<(&'static str, String)> {
        let crates = self.outcomes.iter().filter(|it| matches!(it.generation.made, Made::Crate(_))).count();
        let compiled = self.outcomes.iter().filter_map(|it| it.compiled.as_ref());
        let facts = || self.outcomes.iter().filter_map(Outcome::facts);
        let mut totals = vec![
            ("documents", self.outcomes.len().to_string()),
            ("other YAML and JSON files", self.others.to_string()),
            ("crates", crates.to_string()),
            ("crates that compile without a warning", compiled.filter(|it| it.errors.is_empty()).count().to_string()),
            ("refused with a located error", self.count(|it| matches!(it, Verdict::Refused(_))).to_string()),
            ("panics, hangs, errors of the compiler", self.count(|it| matches!(it, Verdict::Broken(_))).to_string()),
            ("schemas", facts().map(|it| it.schemas).sum::<usize>().to_string()),
            ("operations", facts().map(|it| it.operations).sum::<usize>().to_string()),
            ("places left untyped", facts().map(|it| it.untyped).sum::<usize>().to_string()),
        ];
        let mut tallies = [
            ("examples", Tally::default()),
            ("instances", Tally::default()),
            ("wrong values refused", Tally::default()),
        ];
        for marks in self.outcomes.iter().filter_map(Outcome::marks) {
            for ((_, total), (_, tally)) in tallies.iter_mut().zip(marks.tallies()) {
                total.passed += tally.passed;
                total.of += tally.of;
            }
        }
        totals.extend(tallies.map(|(kind, tally)| (kind, tally.to_string())));
        totals
    }

    /// For the screen.
    pub(crate) fn screen(&self) -> String {
        let mut out = table::screen(self.outcomes) + "\n";
        for (title, text) in self.totals() {
            let _ = writeln!(out, "{text:>8}  {title}");
        }
        out.push_str(&self.extremes());
        for (name, problems) in &self.short {
            let _ = writeln!(out, "\nerror: {name}");
            for problem in problems {
                let _ = writeln!(out, "  {problem}");
            }
            if let Some(outcome) = self.outcomes.iter().find(|it| it.document.name == *name) {
                out.push_str(&details(outcome));
            }
        }
        if !self.better.is_empty() {
            let names = self.better.join("\n  ");
            let _ = writeln!(out, "\nbetter than recorded, which `--record` makes the new measure:\n  {names}");
        }
        let _ = writeln!(
            out,
            "\n{} documents were looked at, {} fall short of what is expected",
            self.outcomes.len(),
            self.short.len()
        );
        out
    }

    /// The slowest and the largest, and a warning where that is too much.
    fn extremes(&self) -> String {
        let mut out = String::new();
        let generations = || self.outcomes.iter().map(|it| (&it.document.name, &it.generation));
        if let Some((name, it)) = generations().max_by(|(_, a), (_, b)| a.seconds.total_cmp(&b.seconds)) {
            let warning = if it.seconds > SECONDS { ", which is too slow" } else { "" };
            let _ = writeln!(out, "{:>7.2}s  at most to generate one: {name}{warning}", it.seconds);
        }
        if let Some((megabytes, name)) = generations().filter_map(|(name, it)| Some((it.megabytes?, name))).max() {
            let warning = if megabytes > MEGABYTES { ", which is too much" } else { "" };
            let _ = writeln!(out, "{megabytes:>6}MB  at most to generate one: {name}{warning}");
        }
        out
    }

    /// For `docs/`: the same on every machine and in every run.
    pub(crate) fn page(&self, record: &Record) -> String {
        let mut out = String::from(INTRODUCTION);
        out.push_str("\n## Totals\n\n| | |\n|---|--:|\n");
        for (title, text) in self.totals() {
            out.push_str(&markdown_row(&[title, &text]));
        }
        let refused: String = self.outcomes.iter().filter_map(|outcome| refused_row(outcome, record)).collect();
        if !refused.is_empty() {
            out.push_str("\n## Refused\n\n| document | error | whose fault | why |\n|---|---|---|---|\n");
            out.push_str(&refused);
        }
        let broken: String = self.outcomes.iter().filter_map(broken_row).collect();
        if !broken.is_empty() {
            out.push_str("\n## What goes wrong\n\n| document | what |\n|---|---|\n");
            out.push_str(&broken);
        }
        let noted: String = self.outcomes.iter().filter_map(|outcome| noted_row(outcome, record)).collect();
        if !noted.is_empty() {
            out.push_str("\n## Notes\n\n| document | |\n|---|---|\n");
            out.push_str(&noted);
        }
        out.push_str("\n## Documents\n\n");
        out.push_str(&table::markdown(self.outcomes));
        out
    }
}

const INTRODUCTION: &str = "\
# The corpus

What specsmith makes of public OpenAPI documents: of real APIs, of the test suites of other generators, and of one in
many files. `cargo xtask corpus DIR --report docs/corpus.md` writes this page.

Each crate is compiled with all features; any warning of rustc or of clippy counts as an error. Then values go through
the types and back: the document's own *examples*, *instances* made from its schemas, and *wrong* ones, which have to be
refused. A place is *untyped* where the document says more than `serde_json::Value` does; specsmith warns at each.
";

/// The row of a document that has no crate.
fn refused_row(outcome: &Outcome, record: &Record) -> Option<String> {
    let Verdict::Refused(refusal) = outcome.verdict() else { return None };
    let (fault, reason) = match record.get(&outcome.document.name) {
        Some(Expected::Refused { refused, fault, reason }) if *refused == refusal.code => {
            (fault.as_str(), reason.as_str())
        }
        _ => ("", ""),
    };
    Some(markdown_row(&[&outcome.document.name, &refusal.to_string(), fault, reason]))
}

/// The row of a document that there is something to say of.
fn noted_row(outcome: &Outcome, record: &Record) -> Option<String> {
    let name = &outcome.document.name;
    match (outcome.verdict(), record.get(name)) {
        (Verdict::Good | Verdict::Lossy, Some(Expected::Compiles { note, .. })) if !note.is_empty() => {
            Some(markdown_row(&[name, note]))
        }
        _ => None,
    }
}

/// The row of a document that does not come out as it should.
fn broken_row(outcome: &Outcome) -> Option<String> {
    let what = match outcome.verdict() {
        Verdict::Broken(problem) => problem,
        Verdict::Lossy => outcome.marks()?.flaws.first()?.clone(),
        Verdict::Good | Verdict::Generated | Verdict::Refused(_) => return None,
    };
    Some(markdown_row(&[&outcome.document.name, &what]))
}

/// The first few errors and flaws of a document.
fn details(outcome: &Outcome) -> String {
    let errors = outcome.compiled.iter().flat_map(|compiled| &compiled.errors);
    let flaws = outcome.marks().into_iter().flat_map(|marks| &marks.flaws);
    let all: Vec<_> = errors.chain(flaws).collect();
    let mut out = String::new();
    for line in all.iter().take(SHOWN).flat_map(|text| text.lines()) {
        let _ = writeln!(out, "    {line}");
    }
    if all.len() > SHOWN {
        let _ = writeln!(out, "    … and {} more", all.len() - SHOWN);
    }
    out
}

#[cfg(test)]
mod tests;
