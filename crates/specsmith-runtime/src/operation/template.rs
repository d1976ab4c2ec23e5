//! From the path of a request to the variables of a path template: the way back from `path`.

use percent_encoding::percent_decode_str;

/// A path template, taken apart (OpenAPI 3.1.1, section 4.8.8.2, Path Templating).
#[derive(Debug, Clone)]
pub(crate) struct Template {
    /// What stands between the slashes.
    pub(crate) segments: Vec<Vec<Token>>,
    /// What the template says of the query: names with their values.
    pub(crate) words: Vec<(Vec<u8>, Vec<Token>)>,
}

/// A piece of a segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token {
    /// These bytes, however they are percent-encoded.
    Literal(Vec<u8>),
    /// Anything but nothing.
    Variable(&'static str),
}

/// What a request has for the variables, as it stands there: percent-encoded.
pub(crate) type Captures = Vec<(&'static str, String)>;

impl Template {
    /// A brace that belongs to no name is a brace, and a fragment is no part of a request.
    pub(crate) fn new(template: &'static str) -> Self {
        let mut query: Option<Vec<Vec<Token>>> = None;
        let mut segments = vec![Vec::new()];
        let mut rest = template.strip_prefix('/').unwrap_or(template);
        while !rest.is_empty() {
            let (literal, special) = rest.split_at(rest.find(['{', '#']).unwrap_or(rest.len()));
            for c in literal.split_inclusive(['/', '?', '&']) {
                let (text, end) = match c.strip_suffix(['/', '?', '&']) {
                    Some(text) => (text, c.chars().next_back()),
                    None => (c, None),
                };
                match (&mut query, end) {
                    (None, Some('/')) => {
                        push_literal(&mut segments, text);
                        segments.push(Vec::new());
                    }
                    (None, Some('?')) => {
                        push_literal(&mut segments, text);
                        query = Some(vec![Vec::new()]);
                    }
                    (Some(words), Some('&')) => {
                        push_literal(words, text);
                        words.push(Vec::new());
                    }
                    (None, _) => push_literal(&mut segments, c),
                    (Some(words), _) => push_literal(words, c),
                }
            }
            let target = query.as_mut().unwrap_or(&mut segments);
            rest = match special.strip_prefix('{') {
                // The fragment, or the end.
                None => "",
                Some(after) => match after.split_once('}') {
                    Some((name, after)) if !name.is_empty() && !name.contains('{') => {
                        target.last_mut().into_iter().for_each(|parts| parts.push(Token::Variable(name)));
                        after
                    }
                    _ => {
                        push_literal(target, "{");
                        after
                    }
                },
            };
        }
        Self { segments, words: query.into_iter().flatten().filter_map(word).collect() }
    }

    /// The variables in the path and the query of a request; `None` if it is not one of this template.
    pub(crate) fn captures(&self, path: &str, query: &str) -> Option<Captures> {
        let mut captures = Vec::new();
        let mut raw = path.strip_prefix('/').unwrap_or(path).split('/');
        for parts in &self.segments {
            captures.extend(capture(parts, raw.next()?)?);
        }
        if raw.next().is_some() {
            return None;
        }
        for (name, value) in &self.words {
            let found = query.split('&').find_map(|piece| {
                let (found, raw) = piece.split_once('=').unwrap_or((piece, ""));
                (decoded(found) == *name).then(|| capture(value, raw))?
            });
            captures.extend(found?);
        }
        Some(captures)
    }
}

/// The name and the value of a piece of the query.
fn word(mut parts: Vec<Token>) -> Option<(Vec<u8>, Vec<Token>)> {
    let Some(Token::Literal(first)) = parts.first_mut() else { return None };
    let end = first.iter().position(|byte| *byte == b'=').unwrap_or(first.len());
    let value: Vec<u8> = first.drain(end..).skip(1).collect();
    let name = std::mem::replace(first, value);
    parts.retain(|part| *part != Token::Literal(Vec::new()));
    Some((name, parts))
}

fn push_literal(lists: &mut [Vec<Token>], text: &str) {
    let bytes = decoded(text);
    match lists.last_mut() {
        Some(parts) if !bytes.is_empty() => match parts.last_mut() {
            Some(Token::Literal(before)) => before.extend(bytes),
            _ => parts.push(Token::Literal(bytes)),
        },
        _ => {}
    }
}

/// The bytes that a percent-encoded text stands for.
pub(crate) fn decoded(raw: &str) -> Vec<u8> {
    percent_decode_str(raw).collect()
}

/// What the variables of a segment stand for. A variable ends where the literal after it first comes.
pub(crate) fn capture(parts: &[Token], raw: &str) -> Option<Captures> {
    let units = units(raw);
    let text = |from: usize, to: usize| -> Option<String> {
        let (first, last) = (units.get(from)?, units.get(to.checked_sub(1)?)?);
        raw.get(first.1..last.2).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let mut captures = Vec::new();
    // How far it is read, and the variable that begins there.
    let (mut at, mut open) = (0, None);
    for (index, part) in parts.iter().enumerate() {
        match (part, open) {
            (Token::Literal(bytes), None) => {
                let found = units.get(at..at + bytes.len())?;
                if !same(found, bytes) {
                    return None;
                }
                at += bytes.len();
            }
            (Token::Literal(bytes), Some(name)) => {
                let last = units.len().checked_sub(bytes.len())?;
                let is_end = index + 1 == parts.len();
                let mut places = if is_end { last.max(at + 1)..last + 1 } else { at + 1..last + 1 };
                let found =
                    places.find(|&place| units.get(place..place + bytes.len()).is_some_and(|it| same(it, bytes)))?;
                captures.push((name, text(at, found)?));
                (at, open) = (found + bytes.len(), None);
            }
            (Token::Variable(name), None) => open = Some(*name),
            // Nothing says where the one ends and the other begins.
            (Token::Variable(name), Some(before)) => {
                captures.push((before, text(at, at + 1)?));
                (at, open) = (at + 1, Some(*name));
            }
        }
    }
    match open {
        Some(name) => captures.push((name, text(at, units.len())?)),
        None if at < units.len() => return None,
        None => {}
    }
    Some(captures)
}

/// The bytes of a text with the place of each in its percent-encoded form.
fn units(raw: &str) -> Vec<(u8, usize, usize)> {
    let bytes = raw.as_bytes();
    let (mut units, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(&byte) = bytes.get(at) {
        let hex = |place: usize| bytes.get(place).and_then(|&it| (it as char).to_digit(16));
        let (byte, length) = match (byte, hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => ((high * 16 + low) as u8, 3),
            _ => (byte, 1),
        };
        units.push((byte, at, at + length));
        at += length;
    }
    units
}

fn same(units: &[(u8, usize, usize)], bytes: &[u8]) -> bool {
    units.iter().map(|unit| unit.0).eq(bytes.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::Template;

    /// The variables as `name=value`, with commas in between.
    fn captures(template: &'static str, target: &str) -> Option<String> {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let captures = Template::new(template).captures(path, query)?;
        Some(captures.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(","))
    }

    #[test]
    fn variables_stand_anywhere() {
        for (template, target, expected) in [
            ("/pets/{id}", "/pets/1", "id=1"),
            ("/pets/{id}", "/pets/a%2Fb", "id=a%2Fb"),
            ("/{a}/y.{b}", "/1/y.2", "a=1,b=2"),
            ("/{a}-{b}", "/1-2-3", "a=1,b=2-3"),
            ("/{a}.json", "/a.json.json", "a=a.json"),
            ("/files/{name}:copy", "/files/a:b:copy", "name=a:b"),
            ("/files/{name}:copy", "/files/a%3Acopy", "name=a"),
            ("/x{a}{b}", "/x12", "a=1,b=2"),
            ("/é/{a}", "/%C3%A9/%c3%a9", "a=%c3%a9"),
            ("/{{a}}", "/%7B1%7D", "a=1"),
            ("/{x{a}", "/%7Bx1", "a=1"),
            ("/x#y", "/x", ""),
            ("/x/", "/x/", ""),
            ("", "/", ""),
            ("/x?y={a}&z", "/x?z&y=1&w", "a=1"),
            ("/x?y=a b", "/x?y=a%20b", ""),
        ] {
            assert_eq!(captures(template, target).as_deref(), Some(expected), "{template} {target}");
        }
    }

    #[test]
    fn other_paths_do_not_match() {
        for (template, target) in [
            ("/pets/{id}", "/pets/"),
            ("/pets/{id}", "/pets"),
            ("/pets/{id}", "/pets/1/"),
            ("/pets/{id}", "/Pets/1"),
            ("/x{a}y{b}", "/xyy"),
            ("/{a}.json", "/.json"),
            ("/{a}{b}", "/1"),
            ("/x/", "/x"),
            ("/x?y=1", "/x?y=2"),
            ("/x?y={a}", "/x?y="),
        ] {
            assert_eq!(captures(template, target), None, "{template} {target}");
        }
    }
}
