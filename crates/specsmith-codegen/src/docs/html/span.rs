//! Parts of paragraphs as Markdown.

use super::super::code::longest_run;
use super::super::edit::unescaped;
use super::super::link;
use super::meaning::Span;
use super::tag::decoded;

/// The Markdown for `content` in a tag that means `span` and goes to `destination`.
pub(super) fn written(span: Span, content: &str, destination: Option<&str>) -> String {
    let core = content.trim();
    // Markup that goes over the end of a paragraph has no equal in Markdown.
    if core.is_empty() || core.contains("\n\n") {
        return content.to_owned();
    }
    let markdown = match span {
        Span::Bold => format!("**{core}**"),
        Span::Italic => format!("*{core}*"),
        Span::Code => code(core),
        Span::Link => link(core, destination),
    };
    // White space inside the markers would make them plain characters.
    let start = &content[..content.len() - content.trim_start().len()];
    let end = &content[content.trim_end().len()..];
    format!("{start}{markdown}{end}")
}

fn code(content: &str) -> String {
    let inner = content.strip_prefix('`').and_then(|rest| rest.strip_suffix('`'));
    let content = inner.filter(|inner| !inner.contains('`')).unwrap_or(content);
    let words: Vec<_> = content.split_whitespace().collect();
    let content = decoded(&unescaped(&words.join(" ")));
    let fence = "`".repeat(longest_run(&content, '`') + 1);
    let padding = if content.starts_with('`') || content.ends_with('`') { " " } else { "" };
    format!("{fence}{padding}{content}{padding}{fence}")
}

fn link(content: &str, destination: Option<&str>) -> String {
    let Some(destination) = destination.map(decoded).filter(|destination| link::is_good(destination)) else {
        return content.to_owned();
    };
    if content == destination && link::is_good_autolink(&destination) {
        return format!("<{}>", link::written(&destination));
    }
    format!("[{}]({})", with_plain_brackets(content), link::written(&destination))
}

/// `content` with a backslash before each bracket that has none.
fn with_plain_brackets(content: &str) -> String {
    let mut out = String::with_capacity(content.len());
    let mut escaped = false;
    for c in content.chars() {
        if matches!(c, '[' | ']') && !escaped {
            out.push('\\');
        }
        escaped = c == '\\' && !escaped;
        out.push(c);
    }
    out
}

/// The Markdown for an image.
pub(super) fn image(alternative: &str, source: Option<&str>) -> String {
    let alternative = with_plain_brackets(alternative.trim());
    match source.map(decoded).filter(|source| link::is_good(source)) {
        Some(source) => format!("![{alternative}]({})", link::written(&source)),
        None => alternative,
    }
}
