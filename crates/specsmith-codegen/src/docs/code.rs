//! Code blocks: none may look like Rust to rustdoc, which would run it.

use super::edit::{Edits, continuation, line_before};
use std::ops::Range;

/// The language of code that says nothing of its language, or that rustdoc would take as Rust.
const TEXT: &str = "text";

/// Languages that are worth keeping for readers. The list is closed: rustdoc has words of its own (`ignore`,
/// `should_panic`, `edition2024`, ...), warns of what looks like them, and may get new ones.
const LANGUAGES: [&str; 45] = [
    "apache",
    "bash",
    "c",
    "console",
    "cpp",
    "csharp",
    "css",
    "csv",
    "curl",
    "diff",
    "dockerfile",
    "go",
    "graphql",
    "groovy",
    "hcl",
    "html",
    "http",
    "ini",
    "java",
    "javascript",
    "js",
    "json",
    "json5",
    "jsonc",
    "jsx",
    "kotlin",
    "markdown",
    "nginx",
    "php",
    "plaintext",
    "powershell",
    "proto",
    "python",
    "ruby",
    "scala",
    "sh",
    "shell",
    "sql",
    "swift",
    "text",
    "toml",
    "ts",
    "typescript",
    "xml",
    "yaml",
];

/// How far Markdown indents code that has no fence.
const INDENT: usize = 4;

/// `text` in a fence that nothing in it can close.
pub(super) fn fenced(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let fence = "`".repeat(longest_run(text, '`').max(2) + 1);
    format!("{fence}{TEXT}\n{text}\n{fence}")
}

/// The length of the longest run of `c` in `text`.
pub(super) fn longest_run(text: &str, c: char) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for other in text.chars() {
        run = if other == c { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// Gives the fence that starts `block` a language that is not Rust, and closes it where its author did not.
pub(super) fn repair_fenced(text: &str, block: Range<usize>, edits: &mut Edits) {
    let source = &text[block.clone()];
    let (first, rest) = source.split_once('\n').unwrap_or((source, ""));
    let marks = if first.starts_with('~') { '~' } else { '`' };
    let info = first.trim_start_matches(marks);
    let fence = first.len() - info.len();
    if !is_harmless(info) {
        let start = block.start + fence;
        edits.replace(start..start + info.len(), TEXT);
    }
    let last = rest.lines().next_back().unwrap_or_default().trim_end().trim_start_matches([' ', '>']);
    let closed = last.len() >= fence && last.chars().all(|c| c == marks);
    if !closed {
        let end = block.start + source.trim_end().len();
        let prefix = continuation(line_before(text, block.start));
        let fence = marks.to_string().repeat(fence);
        edits.insert(end.max(block.start + first.len()), format!("\n{prefix}{fence}"));
    }
}

fn is_harmless(info: &str) -> bool {
    let language = info.strip_prefix(' ').unwrap_or(info);
    LANGUAGES.iter().any(|known| known.eq_ignore_ascii_case(language))
}

/// Puts a fence around code that only its indentation makes code. `block` starts after the first indentation; `code`
/// is what it holds.
pub(super) fn repair_indented(text: &str, block: Range<usize>, code: &str, edits: &mut Edits) {
    let before = line_before(text, block.start);
    let indent = INDENT.min(before.len() - before.trim_end_matches(' ').len());
    let prefix = continuation(&before[..before.len() - indent]);
    let mut lines = fenced(code.trim_end());
    if !prefix.is_empty() {
        lines = lines.replace('\n', &format!("\n{prefix}"));
    }
    let end = block.start + text[block.clone()].trim_end_matches([' ', '>', '\n']).len();
    edits.replace(block.start - indent..end.max(block.start), lines);
}
