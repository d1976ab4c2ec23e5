//! What is shown of the attacks.

use super::events::Findings;
use crate::Shown;
use crate::document::Document;
use crate::mock_table::cell;
use std::fmt::Write;

pub(super) fn shown(rows: &[(&Document, Findings)]) -> Shown {
    let (mut page, mut checks, mut notes, mut failures) =
        (HEAD.to_owned(), CHECKS.to_owned(), String::new(), Vec::new());
    for (document, findings) in rows {
        let name = &document.name;
        let statuses: Vec<String> =
            findings.statuses.iter().map(|(status, count)| format!("{status}: {count}")).collect();
        let count = |known: bool| -> usize { if known { &findings.known } else { &findings.failures }.values().sum() };
        // Writing to a text does not fail.
        let _ = writeln!(
            page,
            "| {name} | {} | {} | {} | {} | {} | {} |",
            document.operations().count(),
            findings.requests,
            findings.valid,
            statuses.join(", "),
            count(false),
            count(true)
        );
        for (check, tally) in &findings.checks {
            let _ = writeln!(
                checks,
                "| {name} | {check} | {} | {} | {} |",
                tally.made,
                tally.failed - tally.known,
                tally.known
            );
        }
        let mut note = |((operation, said), times): (&(String, String), &usize), what: &str| {
            let _ = writeln!(notes, "| {name} | `{operation}` | {times} | {what}{} |", cell(said));
        };
        findings.failures.iter().for_each(|it| note(it, "**not as expected**: "));
        findings.known.iter().for_each(|it| note(it, "known: "));
        failures.extend(
            findings
                .failures
                .iter()
                .map(|((operation, said), times)| format!("{name}: `{operation}`, {times} times: {said}")),
        );
    }
    page.push_str(&checks);
    if !notes.is_empty() {
        page.push_str(NOTES);
        page.push_str(&notes);
    }
    Shown { page, failures }
}

const HEAD: &str = "\
## Generated servers, against property-based tests

[Schemathesis](https://schemathesis.readthedocs.io) makes up requests from the document, right ones and wrong ones, and sends
them to the generated server. Its methods answer everything that reaches them with a value of the first success; what does
not reach them is answered in the document's words, by `on_rejection`. No request may bring a 5xx; status, media type, headers
and body of each answer have to be what the document says; valid requests have to be accepted; and methods that are not there
have to be refused with `Allow`.

| document | operations | requests | of these valid | answers by status | failures | … for a known reason |
|---|--:|--:|--:|---|--:|--:|
";

const CHECKS: &str = "
| document | check | answers | failures | … for a known reason |
|---|---|--:|--:|--:|
";

const NOTES: &str = "
| document | operation | answers | what |
|---|---|--:|---|
";
