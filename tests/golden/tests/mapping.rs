//! `docs/mapping.md` says which fixtures show each of its rows, and this holds it to that.

#![allow(clippy::expect_used, reason = "a test may fail so")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The header of the column that names fixtures.
const COLUMN: &str = "shown by";

/// Fixtures that show nothing which the mapping speaks of, and why they are there.
const UNNAMED: &[(&str, &str)] = &[
    ("doc_line_that_ends_in_a_semicolon", "a line of documentation is no code, however it ends"),
    ("enum_closed_of_words_alike", "clippy has an opinion on the names of variants"),
    ("names_of_placeholders", "clippy has an opinion on names such as `foo`"),
    ("large_variants", "clippy has an opinion on the sizes of variants"),
    ("many_required_parameters", "clippy has an opinion on the number of arguments"),
    ("types_that_are_deep", "clippy has an opinion on the complexity of types"),
    ("union_that_is_deep", "decoding takes a reasonable time, and gives a message of a reasonable length"),
];

/// A row of a table: its line in the document, and the fixtures that it names, if its table has a column for them.
#[derive(Debug, PartialEq)]
struct Row {
    line: usize,
    fixtures: Option<Vec<String>>,
}

#[test]
fn every_row_names_fixtures_that_exist() {
    let mut faults = Vec::new();
    for Row { line, fixtures } in mapping() {
        match fixtures {
            None => faults.push(format!("{line}: the table has no column `{COLUMN}`")),
            Some(names) if names.is_empty() => faults.push(format!("{line}: the row names no fixture")),
            Some(names) => {
                let missing = names.iter().filter(|name| !exists(name));
                faults.extend(missing.map(|name| format!("{line}: there is no fixture `{name}`")));
            }
        }
    }
    assert!(faults.is_empty(), "in docs/mapping.md\n{}", faults.join("\n"));
}

#[test]
fn every_fixture_is_named() {
    let named: BTreeSet<String> = mapping().into_iter().flat_map(|row| row.fixtures.unwrap_or_default()).collect();
    let excuse = |name: &str| UNNAMED.iter().find(|(it, _)| *it == name).map(|(_, why)| *why);
    let mut faults = Vec::new();
    for name in fixtures() {
        match (named.contains(&name), excuse(&name)) {
            (false, None) => faults.push(format!("no row of docs/mapping.md names the fixture `{name}`")),
            (true, Some(why)) => faults.push(format!("a row names `{name}` after all; here it says: {why}")),
            (true, None) | (false, Some(_)) => {}
        }
    }
    let gone = UNNAMED.iter().filter(|(name, _)| !exists(name));
    faults.extend(gone.map(|(name, _)| format!("there is no fixture `{name}` any more")));
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn rows_are_read_as_they_are_meant() {
    let text = "| a | shown by |\n|---|---|\n| `x` | `one`, `err/two` |\n| x | |\n\n| b |\n|---|\n| `y` |\n";
    let row = |line, names: Option<&[&str]>| Row {
        line,
        fixtures: names.map(|names| names.iter().map(|&name| name.to_owned()).collect()),
    };
    assert_eq!(rows(text), [row(3, Some(&["one", "err/two"])), row(4, Some(&[])), row(8, None)]);
    assert!(exists("presence_of_properties") && exists("err/bundle/ref_cycle") && !exists("ref_cycle"));
}

/// The rows of all tables of the document, without the headers.
fn mapping() -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/mapping.md");
    rows(&fs::read_to_string(path).expect("the document can be read"))
}

fn rows(text: &str) -> Vec<Row> {
    let (mut rows, mut header) = (Vec::new(), None);
    for (number, line) in (1..).zip(text.lines()) {
        let Some(cells) = cells(line) else {
            header = None;
            continue;
        };
        // No cell of a table holds a bar of its own, not even in code: Markdown would end the cell there.
        match &header {
            None => header = Some(cells.iter().position(|cell| *cell == COLUMN)),
            Some(_) if cells.iter().all(|cell| cell.chars().all(|c| matches!(c, '-' | ':'))) => {}
            Some(column) => {
                let cell = column.map(|column| cells.get(column).copied().unwrap_or_default());
                rows.push(Row { line: number, fixtures: cell.map(in_code) });
            }
        }
    }
    rows
}

/// What is between the bars of a line of a table.
fn cells(line: &str) -> Option<Vec<&str>> {
    let inner = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    Some(inner.split('|').map(str::trim).collect())
}

/// The pieces of a text that are code.
fn in_code(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The names of the fixtures under `ok`.
fn fixtures() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir("ok").expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        if path.extension().is_some_and(|it| it == "yaml" || it == "json") {
            found.insert(path.file_stem().expect("it has a name").to_string_lossy().into_owned());
        }
    }
    found
}

/// Whether there is such a fixture: one under `ok`, or with its folder one under `err`.
fn exists(name: &str) -> bool {
    let path = if name.starts_with("err/") { name.to_owned() } else { format!("ok/{name}") };
    ["yaml", "json", "toml"].iter().any(|extension| Path::new(&format!("{path}.{extension}")).is_file())
}
