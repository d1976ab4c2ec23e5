//! What is shown of the calls.

use crate::Shown;
use crate::calls::{Call, Kind};
use crate::verdict::Verdict;
use std::collections::BTreeSet;
use std::fmt::Write;

/// What came of the calls of one document.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) operations: usize,
    pub(crate) judged: Vec<(Call, Verdict)>,
    /// Operations with the reason why they are not called.
    pub(crate) not_called: Vec<(String, String)>,
}

impl Row {
    fn count(&self, is_one: impl Fn(&Verdict) -> bool) -> usize {
        self.judged.iter().filter(|(_, verdict)| is_one(verdict)).count()
    }

    fn called(&self) -> usize {
        self.judged.iter().map(|(call, _)| &call.operation).collect::<BTreeSet<_>>().len()
    }
}

pub(crate) fn shown(rows: &[Row]) -> Shown {
    let mut page = HEAD.to_owned();
    for row in rows {
        let invalid = row.count(|it| matches!(it, Verdict::InvalidRequest(_)));
        let read = row.count(|it| matches!(it, Verdict::Read));
        let not_judged = row.count(|it| matches!(it, Verdict::NotJudged(_)));
        let no_answer = row.count(|it| matches!(it, Verdict::NoAnswer(_)));
        let wrong = row.count(|it| matches!(it, Verdict::InvalidAnswer(_)));
        let failures = row.count(|it| matches!(it, Verdict::Failure(_)));
        let (name, operations, called, calls) = (&row.name, row.operations, row.called(), row.judged.len());
        let _ = writeln!(
            page,
            "| {name} | {operations} | {called} | {calls} | {invalid} | {not_judged} | {read} | {no_answer} | {wrong} | {failures} |"
        );
    }
    let (mut failures, mut notes) = (Vec::new(), String::new());
    for row in rows {
        for (operation, reason) in &row.not_called {
            let _ = writeln!(notes, "| {} | `{operation}` | | not called: {} |", row.name, cell(reason));
            failures.push(format!("{}: `{operation}` is not called: {reason}", row.name));
        }
        for (call, verdict) in &row.judged {
            let (text, is_failure) = match verdict {
                Verdict::Read => continue,
                Verdict::InvalidRequest(text) => (format!("request judged invalid: {text}"), true),
                Verdict::Failure(text) => (format!("failure: {text}"), true),
                Verdict::NotJudged(text) => (format!("no JSON, and judged as if it were: {text}"), false),
                Verdict::NoAnswer(text) => (format!("the mock has no answer: {text}"), false),
                Verdict::InvalidAnswer(text) => (format!("the mock's answer does not fit: {text}"), false),
            };
            let kind = match call.kind {
                Kind::Required => "required",
                Kind::All => "all",
                Kind::Dynamic => "dynamic",
            };
            let _ = writeln!(notes, "| {} | `{}` | {kind} | {} |", row.name, call.operation, cell(&text));
            if is_failure {
                failures.push(format!("{}: `{}` ({kind}): {text}", row.name, call.operation));
            }
        }
    }
    if !notes.is_empty() {
        let _ = write!(page, "\n{NOTES}{notes}");
    }
    Shown { page, failures }
}

/// As a cell of a table: short, on one line.
fn cell(text: &str) -> String {
    let text: String = text.chars().take(200).map(|it| if it.is_control() { ' ' } else { it }).collect();
    text.replace('|', "\\|").replace('<', "&lt;")
}

const HEAD: &str = "\
## Every operation, against a mock server

[Prism](https://github.com/stoplightio/prism) serves each document, and judges each request by it. Every operation is
called through its generated client: with what is *required*, with *all* that can be said, and once more with what is
required while Prism makes up the answer (*dynamic*) instead of taking one that the document shows; bodies of several media
types in each of them. Arguments are those that the document shows, where they fit its schemas, and are made up otherwise.

An answer that a client refuses is judged by the `jsonschema` crate. Where it does not fit the schema, the client is right;
where it does, that is a *failure*, as is a request that is judged invalid or an operation that is not called.

| document | operations | called | calls | requests judged invalid | requests that Prism cannot judge | answers read | no answer from Prism | answers that do not fit, refused | failures |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
";

const NOTES: &str = "\
### All calls without an answer that was read

| document | operation | call | what happened |
|---|---|---|---|
";
