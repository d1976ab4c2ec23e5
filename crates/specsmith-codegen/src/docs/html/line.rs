//! What Markdown makes of the start of a line.

use super::super::edit::continuation;

/// How much of the start of a line is looked at.
const LENGTH: usize = 40;

/// The markers of lists and quotes that `line` starts with, and the white space around them.
pub(super) fn markers(line: &str) -> &str {
    let mut rest = line;
    let mut markers = "";
    while line.len() - rest.len() < LENGTH {
        let Some(after) = after_marker(rest.trim_start_matches(' ')) else { break };
        rest = after.trim_start_matches(' ');
        markers = &line[..line.len() - rest.len()];
    }
    markers
}

/// What comes behind the marker that `text` starts with.
fn after_marker(text: &str) -> Option<&str> {
    if let Some(after) = text.strip_prefix('>') {
        return Some(after);
    }
    let after = match text.strip_prefix(['-', '*', '+']) {
        Some(after) => after,
        None => after_number(text)?,
    };
    (after.is_empty() || after.starts_with(' ')).then_some(after)
}

/// What comes behind the number of an ordered list's item.
fn after_number(text: &str) -> Option<&str> {
    let after = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - after.len();
    (1..=9).contains(&digits).then(|| after.strip_prefix(['.', ')'])).flatten()
}

/// What the line behind `line` has to start with to belong to the same item or quote.
pub(super) fn prefix_of_next(line: &str) -> String {
    continuation(markers(line))
}

/// Whether `line` is a row of a table, in which nothing can break a line.
pub(super) fn is_row(line: &str) -> bool {
    line.trim_start().starts_with('|')
}

/// Whether `text` at the start of a line would be more than prose.
pub(super) fn starts_block(text: &str) -> bool {
    let block = ['-', '+', '=', '#', '>', '|'];
    text.starts_with(block) || ["* ", "```", "~~~"].iter().any(|start| text.starts_with(start)) || {
        after_number(text).is_some_and(|after| after.is_empty() || after.starts_with(' '))
    }
}
