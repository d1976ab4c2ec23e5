//! Tokens that go on one line.
//!
//! The formatter breaks nothing that fits into a line, and most of what is generated does: fields, variants, constants,
//! signatures, short statements. What then remains of its work is where spaces go. This knows it for the tokens of such
//! lines, and leaves everything else (blocks, macros, closures, operators) to the formatter.

use proc_macro2::{Delimiter, Group, Punct, Spacing, TokenTree};
use std::fmt::Write;

/// How wide the formatter's lines are.
const MARGIN: usize = 89;

/// How wide it lets a struct be that is in one line, up to the brace that closes it.
pub(super) const WIDTH_OF_STRUCTS: usize = 34;

/// Writes tokens as a line, with `end` behind them; `false` if that is not all that the formatter would do with them.
pub(super) fn line(indent: usize, tokens: &[TokenTree], end: &str, out: &mut String) -> bool {
    let start = out.len();
    out.extend(std::iter::repeat_n(' ', indent));
    let mut flat = Flat { out, before: Before::Nothing };
    let known = flat.all(tokens).is_some();
    out.push_str(end);
    if !known || out.len() - start > MARGIN {
        out.truncate(start);
        return false;
    }
    out.push('\n');
    true
}

/// Tokens as they are in a line, however wide that is; `None` if the formatter would do more with them.
pub(super) fn text(tokens: &[TokenTree]) -> Option<String> {
    let mut out = String::new();
    Flat { out: &mut out, before: Before::Nothing }.all(tokens)?;
    Some(out)
}

/// Whether so much goes into a line at this depth.
pub(super) fn fits(depth: u8, width: usize) -> bool {
    super::layout::INDENT * usize::from(depth) + width <= MARGIN
}

/// What stands before the next token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    /// The beginning, or something that clings to what follows: `&`, `::`, `.`, `<`.
    Nothing,
    /// Something that a space follows in any case: `,`, `=`, `->`.
    Space,
    /// A keyword, or a lifetime: whatever follows is another word.
    Keyword,
    /// The end of a path or a value: `name`, `)`, `>`, `"text"`.
    End,
}

struct Flat<'o> {
    out: &'o mut String,
    before: Before,
}

impl Flat<'_> {
    fn all(&mut self, mut tokens: &[TokenTree]) -> Option<()> {
        while let Some((first, rest)) = tokens.split_first() {
            let used = match first {
                TokenTree::Ident(_) | TokenTree::Literal(_) => self.word(first)?,
                TokenTree::Group(group) => self.group(group)?,
                TokenTree::Punct(punct) => self.punct(punct, rest)?,
            };
            tokens = tokens.get(used..)?;
        }
        Some(())
    }

    /// A space, where what stands before asks for one.
    fn space_unless(&mut self, clinging: &[Before]) {
        if self.before != Before::Nothing && !clinging.contains(&self.before) {
            self.out.push(' ');
        }
    }

    fn word(&mut self, word: &TokenTree) -> Option<usize> {
        self.space_unless(&[]);
        let start = self.out.len();
        write!(self.out, "{word}").ok()?;
        self.before = match &self.out[start..] {
            // These have a layout of their own.
            "where" | "if" | "else" | "loop" | "while" | "unsafe" | "async" | "move" | "return" | "break" => {
                return None;
            }
            "as" | "const" | "dyn" | "extern" | "fn" | "for" | "impl" | "in" | "let" | "match" | "mut" | "pub"
            | "ref" | "static" | "struct" | "trait" | "type" | "use" => Before::Keyword,
            _ => Before::End,
        };
        Some(1)
    }

    fn group(&mut self, group: &Group) -> Option<usize> {
        let inside: Vec<TokenTree> = group.stream().into_iter().collect();
        let (open, close) = match group.delimiter() {
            Delimiter::Parenthesis => ('(', ')'),
            Delimiter::Bracket => ('[', ']'),
            Delimiter::Brace if inside.is_empty() => ('{', '}'),
            Delimiter::Brace | Delimiter::None => return None,
        };
        // `pub(crate)` and `fn(A)` have no space, `Self {}` has one.
        let is_glued =
            open != '{' && (self.before == Before::End || self.out.ends_with("pub") || self.out.ends_with("fn"));
        if !is_glued {
            let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
            let path = self.out.trim_end_matches(is_path).len();
            if open == '{' && self.out.len() - path + " { ".len() > WIDTH_OF_STRUCTS {
                return None;
            }
            self.space_unless(&[]);
        }
        self.out.push(open);
        self.before = Before::Nothing;
        let mut inside = &inside[..];
        if let [rest @ .., TokenTree::Punct(last)] = inside
            && last.as_char() == ','
        {
            // The comma of a tuple of one has to stay; any other goes.
            if !rest.iter().any(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',')) {
                return None;
            }
            inside = rest;
        }
        self.all(inside)?;
        self.out.push(close);
        self.before = Before::End;
        Some(1)
    }

    /// Punctuation that `rest` follows; says how many tokens it is.
    fn punct(&mut self, punct: &Punct, rest: &[TokenTree]) -> Option<usize> {
        let next = match rest.first() {
            Some(TokenTree::Punct(next)) if punct.spacing() == Spacing::Joint => Some(next.as_char()),
            _ => None,
        };
        match (punct.as_char(), next) {
            ('\'', None) => {
                let name = rest.first()?;
                self.space_unless(&[]);
                write!(self.out, "'{name}").ok()?;
                self.before = Before::Keyword;
                return Some(2);
            }
            (':', Some(':')) => {
                self.space_unless(&[Before::End]);
                self.put("::", Before::Nothing);
                return Some(2);
            }
            ('-', Some('>')) => {
                self.put(" ->", Before::Space);
                return Some(2);
            }
            ('=', Some('>')) => {
                self.put(" =>", Before::Space);
                return Some(2);
            }
            // Between angle brackets are parameters: values are compared in conditions, which are left to the formatter.
            ('<', _) if !matches!(next, Some('=' | '<' | '-')) && self.before != Before::Space => {
                self.put("<", Before::Nothing);
            }
            ('>', _) if next != Some('=') => self.put(">", Before::End),
            (',', _) if matches!(rest.first(), Some(TokenTree::Punct(next)) if next.as_char() == '>') => {}
            (',', _) => self.put(",", Before::Space),
            (';', None) => self.put(";", Before::Space),
            (':', None) => self.put(":", Before::Space),
            ('=', None) => self.put(" =", Before::Space),
            ('+', None) if !rest.is_empty() => self.put(" +", Before::Space),
            ('.', None) => self.put(".", Before::Nothing),
            ('?', None) if self.before == Before::End => self.put("?", Before::End),
            ('&', _) if next != Some('&') && self.before != Before::End => {
                self.space_unless(&[]);
                self.put("&", Before::Nothing);
            }
            ('*', None) if self.before == Before::Nothing || self.before == Before::Space => {
                self.space_unless(&[]);
                self.put("*", Before::Nothing);
            }
            _ => return None,
        }
        Some(1)
    }

    fn put(&mut self, text: &str, before: Before) {
        self.out.push_str(text);
        self.before = before;
    }
}
