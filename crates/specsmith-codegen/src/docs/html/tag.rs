//! Tags as they are written.

/// How long a tag may be. Without a limit, a text of quotes that never close would be read again for each `<` in it.
const LENGTH: usize = 2000;

/// One tag.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    /// In lower case.
    pub(super) name: String,
    pub(super) closes: bool,
    /// What stands between the name and the end.
    attributes: &'a str,
    /// How long the tag is.
    pub(super) length: usize,
}

impl<'a> Tag<'a> {
    /// The tag that `text` starts with.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let inside = text.strip_prefix('<')?;
        let closes = inside.starts_with('/');
        let inside = if closes { &inside[1..] } else { inside };
        inside.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(())?;
        let name_end = inside.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')))?;
        let (name, rest) = inside.split_at(name_end);
        rest.starts_with(|c: char| c.is_whitespace() || matches!(c, '/' | '>')).then_some(())?;
        let end = end_of_attributes(rest)?;
        let length = text.len() - rest.len() + end + 1;
        Some(Self { name: name.to_ascii_lowercase(), closes, attributes: &rest[..end], length })
    }

    /// The value of the attribute `name`, without the quotes around it.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            let end = rest.find(|c: char| c.is_whitespace() || c == '=').filter(|&end| end > 0)?;
            let (found, after) = rest.split_at(end);
            let (value, after) = match after.trim_start().strip_prefix('=') {
                Some(after) => split_value(after.trim_start()),
                None => ("", after),
            };
            if found.eq_ignore_ascii_case(name) {
                return Some(value);
            }
            rest = after;
        }
    }
}

/// Splits `text` behind the value of an attribute.
fn split_value(text: &str) -> (&str, &str) {
    match text.chars().next() {
        Some(quote @ ('"' | '\'')) => text[1..].split_once(quote).unwrap_or((&text[1..], "")),
        _ => text.split_at(text.find(char::is_whitespace).unwrap_or(text.len())),
    }
}

/// Where the `>` is that ends a tag: not in quotes, and before any other tag or paragraph.
fn end_of_attributes(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in text.char_indices().take(LENGTH) {
        match (quote, c) {
            (_, '\n') if text[at..].starts_with("\n\n") => return None,
            (None, '>') => return Some(at),
            (None, '<') => return None,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    None
}

/// `text` with the entities that stand for characters of Markdown and HTML replaced: where they are needed no more, in
/// code and in destinations of links.
pub(super) fn decoded(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&nbsp;", " ")];
    let text = names.iter().fold(text.to_owned(), |text, (name, character)| text.replace(name, character));
    // Last, so that `&amp;lt;` becomes `&lt;`.
    text.replace("&amp;", "&")
}
