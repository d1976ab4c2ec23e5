//! Pieces of foreign text that are short enough to be read and that do no harm in a terminal.

use std::ops::Range;

/// The most characters of a message.
const LONGEST_TEXT: usize = 1000;

/// The most characters of a line of the file that is shown whole.
const LONGEST_LINE: usize = 120;

/// How many characters of a longer line are shown in front of a span.
const BEFORE: usize = 30;

/// How many characters of a longer line are shown from the beginning of a span on.
const AFTER: usize = 60;

/// A text with its line breaks kept: a note, for instance.
pub(super) fn paragraph(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(harmless).collect();
    shortened(lines.join("\n"))
}

/// A text in one line: a message, for instance.
pub(super) fn one_line(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(harmless).collect();
    shortened(lines.join(" "))
}

fn shortened(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(LONGEST_TEXT) {
        text.truncate(end);
        text.push_str("...");
    }
    text
}

fn harmless(text: &str) -> String {
    text.chars().map(|it| if is_harmful(it) { picture(it) } else { it }).collect()
}

/// Whether a character does something to a terminal or to the text around it.
pub(super) fn is_harmful(character: char) -> bool {
    let changes_direction = matches!(
        character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    let breaks_line = matches!(character, '\u{2028}' | '\u{2029}');
    changes_direction || breaks_line || (character.is_control() && character != '\t')
}

/// A visible character that stands for a harmful one, of width 1 as the renderer expects it of all of them.
fn picture(character: char) -> char {
    match u32::from(character) {
        control @ 0..=0x1f => char::from_u32(0x2400 + control).unwrap_or(char::REPLACEMENT_CHARACTER),
        0x7f => '\u{2421}',
        _ => char::REPLACEMENT_CHARACTER,
    }
}

/// The bytes of the line around `byte`, without a line break or a byte order mark.
pub(super) fn line_around(text: &str, byte: usize) -> Range<usize> {
    let start = text[..byte].rfind('\n').map_or(0, |at| at + 1);
    let end = text[byte..].find('\n').map_or(text.len(), |at| byte + at);
    let line = &text[start..end];
    let mark = line.len() - line.trim_start_matches('\u{feff}').len();
    let end = start + line.trim_end_matches('\r').len();
    (start + mark).min(end)..end
}

/// Adds the readable parts of `line` to `out`: all of a line of usual length, else what is around `spans`, which are
/// bytes of the line in ascending order. Returns where the spans are in `out`, cut at the ends of these parts.
pub(super) fn push_line(out: &mut String, line: &str, spans: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut shown = 0;
    for part in parts(line, spans) {
        if part.start > shown {
            out.push_str("...");
        }
        for span in spans.iter().filter(|it| part.start <= it.start && it.start <= part.end) {
            let place = |byte: usize| out.len() + harmless(&line[part.start..byte.min(part.end)]).len();
            found.push(place(span.start)..place(span.end));
        }
        out.push_str(&harmless(&line[part.clone()]));
        shown = part.end;
    }
    if shown < line.len() {
        out.push_str("...");
    }
    found
}

/// The parts of a line that are shown, in their order and without overlaps.
fn parts(line: &str, spans: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    if line.chars().nth(LONGEST_LINE).is_none() {
        parts.push(0..line.len());
        return parts;
    }
    for at in spans.iter().map(|it| it.start).chain(spans.is_empty().then_some(0)) {
        let start = line[..at].char_indices().rev().nth(BEFORE - 1).map_or(0, |(start, _)| start);
        let end = line[at..].char_indices().nth(AFTER).map_or(line.len(), |(length, _)| at + length);
        match parts.last_mut() {
            Some(last) if start <= last.end => last.end = end,
            _ => parts.push(start..end),
        }
    }
    parts
}
