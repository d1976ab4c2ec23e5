//! What `specsmith explain` says of each code: its example is wrong in the way that it says, and is mended by what it says.
//!
//! `UPDATE_EXPECT=1 cargo test -p golden-tests` writes what specsmith says of the examples into the texts.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test may fail so")]

use expect_test::expect_file;
use specsmith::codegen::diagnostic::Code;
use specsmith::report::Format;
use specsmith::{Builder, Error, Findings};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The language of the block that shows what is said.
const SAID: &str = "text";

/// Where the texts are.
const EXPLANATIONS: &str = "crates/specsmith-codegen/src/diagnostic/explain";

/// A fenced block of an explanation.
struct Block<'t> {
    /// `yaml` of `yaml api.yaml`.
    language: &'t str,
    /// `api.yaml`; empty for what is no file.
    file: &'t str,
    text: &'t str,
}

#[test]
fn examples_show_what_they_explain() {
    let faults: Vec<String> = Code::ALL.iter().filter_map(|&code| fault(code)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// What is wrong with the text about a code.
fn fault(code: Code) -> Option<String> {
    let text = code.explanation();
    let blocks = blocks(text);
    let Some(said) = blocks.iter().position(|it| it.language == SAID) else {
        return (code != Code::Internal).then(|| format!("{code} has no example"));
    };
    let dir = repository();
    blocks[..said].iter().for_each(|it| put(dir.path(), it));
    let wrong = findings(dir.path());
    // Paths that the example asks for are named as it was asked for them.
    let report = wrong.render(Format::Human, false).replace(&format!("{}/", dir.path().display()), "");
    if !wrong.diagnostics().iter().any(|it| it.code == code) {
        return Some(format!("the example does not show {code} but\n{report}"));
    }
    let old = format!("```{SAID}\n{}```", blocks[said].text);
    let path = format!("{}/../../{EXPLANATIONS}/{code}.md", env!("CARGO_MANIFEST_DIR"));
    expect_file![path].assert_eq(&text.replace(&old, &format!("```{SAID}\n{}\n```", report.trim_end())));

    blocks[said + 1..].iter().for_each(|it| put(dir.path(), it));
    let mended = findings(dir.path()).render(Format::Human, false);
    (blocks.len() == said + 1 || !mended.is_empty()).then(|| format!("the example of {code} is not mended:\n{mended}"))
}

/// A folder that looks like a repository, so that files are named from there.
fn repository() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join(".git")).unwrap();
    dir
}

fn put(dir: &Path, block: &Block<'_>) {
    assert!(!block.file.is_empty(), "a block names no file:\n{}", block.text);
    fs::write(dir.join(block.file), block.text).unwrap();
}

fn findings(dir: &Path) -> Findings {
    match Builder::new(dir.join("api.yaml")).check() {
        Ok(findings) | Err(Error::Diagnostics(findings)) => findings,
        Err(other) => panic!("{other}"),
    }
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    // Between the fences, every second piece is a block.
    for piece in text.split("```").skip(1).step_by(2) {
        let (info, text) = piece.split_once('\n').unwrap();
        let (language, file) = info.split_once(' ').unwrap_or((info, ""));
        blocks.push(Block { language, file, text });
    }
    blocks
}
