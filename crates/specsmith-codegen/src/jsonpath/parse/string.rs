//! Texts in quotes, with their escapes.

use super::{Parsed, Parser};

impl Parser {
    /// A text in single or double quotes.
    pub(super) fn string(&mut self) -> Parsed<String> {
        let start = self.at;
        let quote = self.peek().unwrap_or('"');
        self.at += 1;
        let mut out = String::new();
        loop {
            let at = self.at;
            let Some(c) = self.peek() else { return self.mistake(start, "this text has no end") };
            self.at += 1;
            match c {
                c if c == quote => return Ok(out),
                '\\' => out.push(self.escape(quote, at)?),
                c if c < ' ' => return self.mistake(at, "control characters are written as `\\u0000`"),
                c => out.push(c),
            }
        }
    }

    fn escape(&mut self, quote: char, start: usize) -> Parsed<char> {
        let escaped = self.peek();
        self.at += 1;
        Ok(match escaped {
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some(c @ ('/' | '\\')) => c,
            Some(c) if c == quote => c,
            Some('u') => return self.unicode().map_or_else(|| self.mistake(start, "this is no character"), Ok),
            _ => return self.mistake(start, "there is no such escape"),
        })
    }

    /// The character of `\uXXXX`, or of two of these that are a surrogate pair.
    fn unicode(&mut self) -> Option<char> {
        let mut units = vec![self.hex()?];
        if (0xd800..0xdc00).contains(&units[0]) && self.eat_word("\\u") {
            units.push(self.hex()?);
        }
        let mut decoded = char::decode_utf16(units);
        decoded.next()?.ok().filter(|_| decoded.next().is_none())
    }

    fn hex(&mut self) -> Option<u16> {
        let digits: String = self.text.get(self.at..self.at + 4)?.iter().collect();
        self.at += 4;
        let is_hex = digits.chars().all(|c| c.is_ascii_hexdigit());
        u16::from_str_radix(&digits, 16).ok().filter(|_| is_hex)
    }
}
