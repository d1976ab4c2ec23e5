//! `examples/*.rs`: programs that show how the crate is used. People write them, beside the document.

use super::{Content, File};
use crate::Source;
use std::fmt::Write;

/// A program that is an example of the crate.
pub(crate) struct Example<'a> {
    /// What `cargo run --example` calls it.
    name: &'a str,
    text: &'a str,
}

/// The programs that are Rust by now: who reads the files has looked at them.
pub(crate) fn examples<'a>(sources: &'a [Source<'a>]) -> Vec<Example<'a>> {
    let example = |source: &'a Source<'a>| {
        let file = source.name.rsplit('/').next()?;
        let text = std::str::from_utf8(source.bytes).ok()?;
        Some(Example { name: file.strip_suffix(".rs")?, text })
    };
    sources.iter().filter_map(example).collect()
}

impl Example<'_> {
    pub(super) fn file<'f>(&self) -> File<'f> {
        File { path: format!("examples/{}.rs", self.name), content: Content::Table(self.text.to_owned()) }
    }

    /// What it says of itself in front, and the code after that.
    fn parts(&self) -> (String, &str) {
        let (mut docs, mut code) = (Vec::new(), self.text);
        while let Some(rest) = code.strip_prefix("//!") {
            let (line, rest) = rest.split_once('\n').unwrap_or((rest, ""));
            docs.push(line.strip_prefix(' ').unwrap_or(line).trim_end());
            code = rest;
        }
        (docs.join("\n"), code.trim())
    }
}

/// What `Cargo.toml` says of examples: they need the client, and something that runs it.
pub(super) fn manifest(examples: &[Example<'_>], has_client: bool, has_tags: bool) -> String {
    let mut out = String::new();
    if has_client && !examples.is_empty() {
        out.push_str(
            "\n[dev-dependencies]\ntokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }\n",
        );
        for Example { name, .. } in examples {
            // Writing to a text does not fail.
            let features = if has_tags { "[\"client\", \"full\"]" } else { "[\"client\"]" };
            let _ = write!(out, "\n[[example]]\nname = \"{name}\"\nrequired-features = {features}\n");
        }
    }
    out
}

/// The section of the README. As a part of the documentation, the programs are compiled by its tests.
pub(super) fn readme(examples: &[Example<'_>]) -> String {
    if examples.is_empty() {
        return String::new();
    }
    let mut out = "## Examples\n\n".to_owned();
    for example in examples {
        let (docs, code) = example.parts();
        let docs = if docs.is_empty() { example.name.to_owned() } else { docs };
        // Longer than any fence that the comments of the program have.
        let fence = if code.contains("```") { "`````" } else { "```" };
        let _ = write!(out, "{docs}\n\n{fence}rust,no_run\n{code}\n{fence}\n\n");
    }
    out
}
