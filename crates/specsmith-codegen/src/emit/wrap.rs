//! Folds long lines of Markdown as a person would, without changing what they say.

/// The width of a comment's text, in characters.
const WIDTH: usize = 96;

/// Folds the paragraphs and list items of `text`; code, tables and headings stay as they are.
pub(super) fn wrap(text: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut fence: Option<&str> = None;
    let mut quoted = false;
    for line in text.lines() {
        // A paragraph of a quote may go on without the mark, but not in a line that folding made.
        quoted = line.trim_start().starts_with('>') || quoted && !line.trim().is_empty();
        let marker = fence_marker(line);
        match (fence, marker) {
            // A fence is closed by one of the same character that is as long (CommonMark 0.31, section 4.5).
            (Some(open), Some(close)) if close.starts_with(open) => fence = None,
            (None, Some(open)) => fence = Some(open),
            (None, None) if !quoted && can_be_folded(line) => {
                fold(line, &mut out);
                continue;
            }
            _ => {}
        }
        out.push(line.to_owned());
    }
    out.join("\n")
}

/// The backticks or tildes that a line begins with, behind the markers of lists and quotes; three at least.
fn fence_marker(line: &str) -> Option<&str> {
    let text =
        line.trim_start_matches(|c: char| matches!(c, ' ' | '>' | '-' | '*' | '+' | '.' | ')') || c.is_ascii_digit());
    let fence = text.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let end = text.find(|c| c != fence).unwrap_or(text.len());
    (end >= 3).then_some(&text[..end])
}

fn can_be_folded(line: &str) -> bool {
    let text = line.trim_start();
    let one_code_span = text.starts_with('`') && text.ends_with('`') && text.matches('`').count() == 2;
    let item = &line[continuation(line).min(line.len())..];
    // Four spaces may be code, a pipe a table, and a heading or a quote is one line by its nature.
    !one_code_span
        && line.chars().count() > WIDTH
        && line.len() - text.len() < 4
        && !text.contains('|')
        && !item.starts_with(['#', '>', '[', ' '])
}

fn fold(line: &str, out: &mut Vec<String>) {
    let begin = continuation(line);
    let indent = " ".repeat(begin);
    let mut current = String::new();
    // A line where no word may begin another one can become long: its characters are counted once.
    let mut width = 0;
    for word in line.split_inclusive(' ') {
        let long = width + word.trim_end().chars().count() > WIDTH;
        if long && may_begin(word) && !ends_in_hard_break(&current) && current.trim_end().chars().count() > begin {
            out.push(current.trim_end().to_owned());
            current = indent.clone();
            width = begin;
        }
        current.push_str(word);
        width += word.chars().count();
    }
    out.push(current);
}

/// Where the text of a list item begins, so that what follows still belongs to it.
fn continuation(line: &str) -> usize {
    let text = line.trim_start();
    let indent = line.len() - text.len();
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let marker = match text[digits..].chars().next() {
        Some('.' | ')') if digits > 0 => digits + 1,
        Some('-' | '*' | '+') if digits == 0 => 1,
        _ => return indent,
    };
    let spaces = text[marker..].len() - text[marker..].trim_start_matches(' ').len();
    if spaces == 0 { indent } else { indent + marker + spaces }
}

/// Whether a word at the beginning of a line still means the same: no list, heading, quote, rule or table begins with it.
fn may_begin(word: &str) -> bool {
    let word = word.trim_end();
    let number = word.trim_start_matches(|c: char| c.is_ascii_digit());
    !word.is_empty()
        && !word.starts_with(['-', '+', '*', '#', '>', '=', '|', '~', '<', ':'])
        && !word.starts_with("```")
        && !matches!(number, "." | ")")
}

/// A word with two spaces after it ends its line for good.
fn ends_in_hard_break(text: &str) -> bool {
    text.ends_with("  ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_lines_stay() {
        assert_eq!(wrap("One.\n\n- two\n- three"), "One.\n\n- two\n- three");
    }

    #[test]
    fn paragraphs_and_items_are_folded() {
        let words = "word ".repeat(30);
        let folded = wrap(words.trim());
        assert_eq!(folded.lines().count(), 2);
        assert!(folded.lines().all(|line| line.len() <= WIDTH && !line.ends_with(' ')), "{folded}");
        let item = wrap(&format!("- {}", words.trim()));
        assert!(item.lines().nth(1).unwrap().starts_with("  word"), "{item}");
        let item = wrap(&format!("10. {}", words.trim()));
        assert!(item.lines().nth(1).unwrap().starts_with("    word"), "{item}");
    }

    #[test]
    fn nothing_becomes_a_list_by_folding() {
        let text = format!("{} - dash {}", "a".repeat(90), "b".repeat(20));
        assert!(wrap(&text).lines().all(|line| !line.starts_with('-')), "{}", wrap(&text));
    }

    #[test]
    fn code_and_tables_stay() {
        let nested = format!("````text\n```\n{}\n````", "y ".repeat(80));
        assert_eq!(wrap(&nested), nested);
        let long = "x ".repeat(80);
        for text in [format!("```text\n{long}\n```"), format!("| {long} |"), format!("# {long}")] {
            assert_eq!(wrap(&text), text);
        }
    }

    #[test]
    fn folded_text_is_the_same_text() {
        let text = "It is `a code span with several words` and [a link](https://example.com/a) that goes on and on, over more than one line of a comment.";
        assert_eq!(wrap(text).replace('\n', " "), text);
    }
}
