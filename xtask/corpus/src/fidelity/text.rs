//! Texts that formats, lengths and patterns ask for.

use regex_syntax::hir::{Class, Hir, HirKind};
use regex_syntax::{ParserBuilder, hir};

/// Texts for a format; none where it is not known, so that any text will do.
pub(super) fn of_format(format: &str) -> &'static [&'static str] {
    match format {
        "date-time" => &["2024-02-29T12:34:56Z", "2023-11-05T23:59:59.123456+05:30"],
        "date" => &["2024-02-29", "1999-12-31"],
        "time" => &["12:34:56Z"],
        "duration" => &["P3DT4H"],
        "uuid" => &["3fa85f64-5717-4562-b3fc-2c963f66afa6", "00000000-0000-0000-0000-000000000000"],
        "email" => &["someone@example.com"],
        "uri" | "url" => &["https://example.com/a?b=c#d"],
        "uri-reference" => &["/a/b?c=d"],
        "hostname" => &["host.example.com"],
        "ipv4" | "ip" => &["192.0.2.1"],
        "ipv6" => &["2001:db8::1"],
        "byte" => &["aGVsbG8gd29ybGQ="],
        _ => &[],
    }
}

/// Texts of any form whose lengths are in a range.
pub(super) fn of_length(min: usize, max: usize) -> Vec<String> {
    let plain = ["text", "a \"quoted\" tëxt\\ with \u{1f980}\n", ""];
    let mut texts: Vec<String> = plain.iter().map(|text| fitted(text, min, max)).collect();
    texts.dedup();
    texts
}

/// A text made as long or as short as it must be, in characters.
fn fitted(text: &str, min: usize, max: usize) -> String {
    let fill = min.saturating_sub(text.chars().count());
    text.chars().chain(std::iter::repeat_n('x', fill)).take(max).collect()
}

/// Texts that a pattern accepts, as far as can be said without looking around: whoever asks checks them. None where the
/// pattern is none that the parser reads.
pub(super) fn of_pattern(pattern: &str, min: usize) -> Vec<String> {
    let Ok(parsed) = ParserBuilder::new().build().parse(&ascii_classes(&without_looks(pattern))) else {
        return Vec::new();
    };
    let mut texts: Vec<String> = (0..3).map(|variant| written(&parsed, Choice { variant, repeat: 1 })).collect();
    texts.push(written(&parsed, Choice { variant: 0, repeat: min.clamp(1, 300) as u32 }));
    texts.push(written(&parsed, Choice { variant: 1, repeat: 0 }));
    texts.retain(|text| text.chars().count() >= min);
    texts.sort();
    texts.dedup();
    texts
}

/// A pattern without groups that only look ahead or behind.
fn without_looks(pattern: &str) -> String {
    let mut out = pattern.to_owned();
    while let Some(start) = ["(?=", "(?!", "(?<=", "(?<!"].iter().filter_map(|group| out.find(group)).min() {
        let mut depth = 0;
        let mut chars = out[start..].char_indices();
        let end = loop {
            match chars.next() {
                Some((_, '\\')) => drop(chars.next()),
                Some((_, '(')) => depth += 1,
                Some((end, ')')) if depth == 1 => break start + end + 1,
                Some((_, ')')) => depth -= 1,
                Some(_) => {}
                None => break out.len(),
            }
        };
        out.replace_range(start..end, "");
    }
    out
}

/// `\d`, `\w` and `\s` as JSON Schema means them: of ASCII only.
fn ascii_classes(pattern: &str) -> String {
    let mut out = String::new();
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        let escaped = if c == '\\' { chars.next() } else { None };
        match escaped {
            None => out.push(c),
            Some('d') => out.push_str("[0-9]"),
            Some('w') => out.push_str("[A-Za-z0-9_]"),
            Some('s') => out.push_str("[ \\t]"),
            Some('/') => out.push('/'),
            Some(other) => out.extend(['\\', other]),
        }
    }
    out
}

/// What to take where a pattern leaves a choice.
#[derive(Clone, Copy)]
struct Choice {
    /// Which of several alternatives.
    variant: usize,
    /// How often, where the pattern does not ask for more or allows less.
    repeat: u32,
}

fn written(hir: &Hir, choice: Choice) -> String {
    let mut out = String::new();
    write(hir, choice, &mut out);
    out
}

fn write(hir: &Hir, choice: Choice, out: &mut String) {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(hir::Literal(bytes)) => out.push_str(&String::from_utf8_lossy(bytes)),
        HirKind::Class(class) => out.extend(character(class, choice.variant)),
        HirKind::Repetition(repetition) => {
            let most = repetition.max.unwrap_or(u32::MAX);
            for _ in 0..choice.repeat.clamp(repetition.min, most) {
                write(&repetition.sub, choice, out);
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, choice, out),
        HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, choice, out)),
        HirKind::Alternation(parts) => {
            if let Some(part) = parts.get(choice.variant % parts.len().max(1)) {
                write(part, choice, out);
            }
        }
    }
}

/// One of a class of characters, a letter or a digit if there is one among them.
fn character(class: &Class, variant: usize) -> Option<char> {
    let Class::Unicode(class) = class else { return Some('a') };
    let contains = |c: char| class.ranges().iter().any(|range| (range.start()..=range.end()).contains(&c));
    let mut likely = "a5Bz0-_. /".chars().cycle().skip(variant).take(10);
    likely.find(|c| contains(*c)).or_else(|| Some(class.ranges().first()?.start()))
}
