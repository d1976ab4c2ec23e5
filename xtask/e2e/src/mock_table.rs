//! What is shown of the calls.

use crate::Shown;
use crate::calls::{Call, Kind};
use crate::verdict::Verdict;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// What came of the calls of one document.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) operations: usize,
    pub(crate) judged: Vec<(Call, Verdict)>,
    /// Operations with the reason why they are not called.
    pub(crate) not_called: Vec<(String, String)>,
    /// Operations with what is never said in their calls.
    pub(crate) left_out: Vec<(String, String)>,
}

impl Row {
    fn count(&self, is_one: impl Fn(&Verdict) -> bool) -> usize {
        self.judged.iter().filter(|(_, verdict)| is_one(verdict)).count()
    }

    /// How many operations have a call of this sort.
    fn operations(&self, is_one: impl Fn(&Verdict) -> bool) -> usize {
        let calls = self.judged.iter().filter(|(_, verdict)| is_one(verdict));
        calls.map(|(call, _)| &call.operation).collect::<BTreeSet<_>>().len()
    }
}

pub(crate) fn shown(rows: &[Row]) -> Shown {
    let (mut page, mut notes, mut failures) = (HEAD.to_owned(), String::new(), Vec::new());
    for row in rows {
        let invalid = row.count(|it| matches!(it, Verdict::InvalidRequest(_)));
        let known = row.count(|it| matches!(it, Verdict::Known(_)));
        let read = row.count(|it| matches!(it, Verdict::Read));
        let no_answer = row.count(|it| matches!(it, Verdict::NoAnswer(_)));
        let wrong = row.count(|it| matches!(it, Verdict::InvalidAnswer(_)));
        let failed = row.count(|it| matches!(it, Verdict::Failure(_)));
        let (called, answered) = (row.operations(|_| true), row.operations(|it| *it == Verdict::Read));
        let (name, operations, calls) = (&row.name, row.operations, row.judged.len());
        let _ = writeln!(
            page,
            "| {name} | {operations} | {called} | {answered} | {calls} | {invalid} | {known} | {read} | {no_answer} | \
             {wrong} | {failed} |"
        );
        notes.push_str(&self::notes(row));
        failures.extend(self::failures(row));
    }
    if !notes.is_empty() {
        let _ = write!(page, "\n{NOTES}{notes}");
    }
    Shown { page, failures }
}

fn failures(row: &Row) -> impl Iterator<Item = String> {
    let name = &row.name;
    let not_called = row.not_called.iter().map(move |(id, reason)| format!("{name}: `{id}` is not called: {reason}"));
    let failed = row.judged.iter().filter_map(move |(call, verdict)| match verdict {
        Verdict::InvalidRequest(text) | Verdict::Failure(text) => {
            Some(format!("{name}: `{}` ({}): {text}", call.operation, word(call.kind)))
        }
        _ => None,
    });
    not_called.chain(failed)
}

/// A line for each thing that happened to an operation, with the calls that it happened to.
fn notes(row: &Row) -> String {
    let mut lines: BTreeMap<(&str, String), Vec<&str>> = BTreeMap::new();
    for (operation, reason) in &row.not_called {
        lines.entry((operation, format!("not called: {reason}"))).or_default();
    }
    for (operation, reason) in &row.left_out {
        lines.entry((operation, format!("left out: {reason}"))).or_default();
    }
    for (call, verdict) in &row.judged {
        let text = match verdict {
            Verdict::Read => continue,
            Verdict::InvalidRequest(text) => format!("request judged invalid: {text}"),
            Verdict::Known(text) => format!("request judged invalid, and known: {text}"),
            Verdict::Failure(text) => format!("failure: {text}"),
            Verdict::NoAnswer(text) => format!("no answer: {text}"),
            Verdict::InvalidAnswer(text) => {
                let what = text.split_once("cannot be read: ").map_or(text.as_str(), |(_, what)| what);
                format!("the answer does not fit: {what}")
            }
        };
        lines.entry((&call.operation, text)).or_default().push(word(call.kind));
    }
    let lines = lines.into_iter().map(|((operation, text), kinds)| {
        format!("| {} | `{operation}` | {} | {} |\n", row.name, kinds.join(", "), cell(&text))
    });
    lines.collect()
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Required => "required",
        Kind::All => "all",
        Kind::Dynamic => "dynamic",
    }
}

/// As a cell of a table: short, on one line.
pub(crate) fn cell(text: &str) -> String {
    let text: String = text.chars().take(160).map(|it| if it.is_control() { ' ' } else { it }).collect();
    text.replace('|', "\\|").replace('<', "&lt;")
}

const HEAD: &str = "\
## Every operation, against a mock server

[Prism](https://github.com/stoplightio/prism) serves each document, and judges each request by it. Every operation is
called through its generated client: with what is *required*, with *all* that can be said, and once more with what is
required while Prism makes up the answer (*dynamic*) instead of taking one that the document shows; each time with each media
type that the body can have. Arguments are those that the document shows, where they fit its schemas, and are made up
otherwise. A request that is judged invalid fails the run, unless `xtask/e2e.toml` says why it cannot be otherwise.

An answer that a client refuses is judged by the `jsonschema` crate. Where it does not fit the schema, the client is right:
many examples in documents do not. Where it does, that is a *failure*, as is an operation that is not called.

| document | operations | called | of these with an answer that was read | calls | requests judged invalid | … for a known reason | answers read | no answer | answers that do not fit, refused | failures |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
";

const NOTES: &str = "\
### Calls without an answer that was read

| document | operation | calls | what happened |
|---|---|---|---|
";
