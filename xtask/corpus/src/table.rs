//! One table, written for the screen, for programs and for a page.

use crate::fidelity::Tally;
use crate::outcome::{Facts, Marks, Outcome};

/// A column: its title, whether it differs from run to run, and what it says of an outcome.
struct Column {
    title: &'static str,
    passing: bool,
    cell: fn(&Outcome) -> Option<String>,
}

const COLUMNS: [Column; 11] = [
    Column { title: "document", passing: false, cell: |it| Some(it.document.name.clone()) },
    Column { title: "verdict", passing: false, cell: |it| Some(it.verdict().to_string()) },
    Column { title: "schemas", passing: false, cell: |it| fact(it, |facts| facts.schemas) },
    Column { title: "operations", passing: false, cell: |it| fact(it, |facts| facts.operations) },
    Column { title: "untyped", passing: false, cell: |it| fact(it, |facts| facts.untyped) },
    Column { title: "seconds", passing: true, cell: |it| Some(format!("{:.2}", it.generation.seconds)) },
    Column { title: "MB", passing: true, cell: |it| it.generation.megabytes.map(|it| it.to_string()) },
    Column { title: "compiles", passing: false, cell: compiles },
    Column { title: "examples", passing: false, cell: |it| mark(it, |marks| marks.examples) },
    Column { title: "instances", passing: false, cell: |it| mark(it, |marks| marks.instances) },
    Column { title: "wrong refused", passing: false, cell: |it| mark(it, |marks| marks.wrong) },
];

fn fact(outcome: &Outcome, fact: fn(&Facts) -> usize) -> Option<String> {
    outcome.facts().map(|facts| fact(facts).to_string())
}

fn mark(outcome: &Outcome, tally: fn(&Marks) -> Tally) -> Option<String> {
    outcome.marks().map(|marks| tally(marks).to_string())
}

fn compiles(outcome: &Outcome) -> Option<String> {
    let errors = outcome.compiled.as_ref()?.errors.len();
    Some(if errors == 0 { "yes".to_owned() } else { format!("no: {errors}") })
}

/// The titles, and a row for each outcome. What there is nothing to say of is empty.
fn rows(outcomes: &[Outcome], passing: bool) -> Vec<Vec<String>> {
    let columns = || COLUMNS.iter().filter(move |column| passing || !column.passing);
    let titles = columns().map(|column| column.title.to_owned()).collect();
    let row = |outcome| columns().map(|column| (column.cell)(outcome).unwrap_or_default()).collect();
    std::iter::once(titles).chain(outcomes.iter().map(row)).collect()
}

/// For people in front of a terminal.
pub(crate) fn screen(outcomes: &[Outcome]) -> String {
    let rows = rows(outcomes, true);
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<_> = (0..COLUMNS.len()).map(width).collect();
    let line = |row: &Vec<String>| {
        // Words to the left and numbers to the right.
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| match column {
            0 | 1 => format!("{cell:width$}"),
            _ => format!("{cell:>width$}"),
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
    };
    rows.iter().map(line).collect()
}

/// For programs: tab-separated values.
pub(crate) fn tsv(outcomes: &[Outcome]) -> String {
    let plain = |cell: &String| cell.replace(['\t', '\n', '\r'], " ");
    rows(outcomes, true).iter().map(|row| row.iter().map(plain).collect::<Vec<_>>().join("\t") + "\n").collect()
}

/// For a page, without what differs from run to run.
pub(crate) fn markdown(outcomes: &[Outcome]) -> String {
    let rows = rows(outcomes, false);
    let mut out = String::new();
    for (number, row) in rows.iter().enumerate() {
        out.push_str(&markdown_row(&row.iter().map(String::as_str).collect::<Vec<_>>()));
        if number == 0 {
            let rule = (0..row.len()).map(|column| if column < 2 { "---" } else { "--:" });
            out.push_str(&markdown_row(&rule.collect::<Vec<_>>()));
        }
    }
    out
}

/// One row of a table in Markdown.
pub(crate) fn markdown_row(cells: &[&str]) -> String {
    // Documents hold any characters, and a page with a NUL is no text to many programs.
    let escaped = cells.iter().map(|cell| cell.replace('|', "\\|").replace('<', "&lt;").replace(char::is_control, " "));
    format!("| {} |\n", escaped.collect::<Vec<_>>().join(" | "))
}
