//! Where items and members begin and end, by their tokens alone. A mistake here is noticed: the parts do not parse.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::quote;

/// Items whose members can be formatted one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Struct,
    Enum,
    Impl,
    Trait,
}

impl Kind {
    /// The smallest member, and how it looks.
    pub(super) fn smallest_member(self) -> (TokenStream, &'static str) {
        match self {
            Self::Struct => (quote!(x: X), "x: X,"),
            Self::Enum => (quote!(X), "X,"),
            Self::Impl => (
                quote!(
                    fn x() {}
                ),
                "fn x() {}",
            ),
            Self::Trait => (
                quote!(
                    fn x();
                ),
                "fn x();",
            ),
        }
    }
}

/// An item with members.
pub(super) struct Body<'t> {
    pub(super) kind: Kind,
    pub(super) head: &'t [TokenTree],
    pub(super) members: Vec<TokenTree>,
}

/// How many tokens the first item, or the first member of an `impl` or a `trait`, has.
pub(super) fn end(tokens: &[TokenTree]) -> usize {
    let (start, keyword) = keyword(tokens);
    let constant = keyword == "const" && !matches!(tokens.get(start + 1), Some(TokenTree::Ident(it)) if it == "fn");
    let until_semicolon = constant || ["use", "type", "static", "extern"].contains(&keyword.as_str());
    let ends = |token: &TokenTree| match token {
        TokenTree::Punct(punct) => punct.as_char() == ';',
        TokenTree::Group(group) => !until_semicolon && group.delimiter() == Delimiter::Brace,
        _ => false,
    };
    tokens.iter().position(ends).map_or(tokens.len(), |at| at + 1)
}

/// The parts of an item that has members.
pub(super) fn body(item: &[TokenTree]) -> Option<Body<'_>> {
    let kind = match keyword(item).1.as_str() {
        "struct" => Kind::Struct,
        "enum" => Kind::Enum,
        "impl" => Kind::Impl,
        "trait" => Kind::Trait,
        _ => return None,
    };
    let (head, members) = block_at_end(item)?;
    Some(Body { kind, head, members })
}

/// The members of an item; those of structs and enums are without their commas.
pub(super) fn members(kind: Kind, mut tokens: &[TokenTree]) -> Vec<&[TokenTree]> {
    if matches!(kind, Kind::Struct | Kind::Enum) {
        return by_commas(tokens);
    }
    let mut members = Vec::new();
    while !tokens.is_empty() {
        let (member, rest) = tokens.split_at(end(tokens));
        members.push(member);
        tokens = rest;
    }
    members
}

/// A function's signature, and its body if there is something in it.
pub(super) fn function(tokens: &[TokenTree]) -> Option<(&[TokenTree], Vec<TokenTree>)> {
    (keyword(tokens).1 == "fn").then_some(())?;
    block_at_end(tokens)
}

/// The signature of a function without a body.
pub(super) fn declaration(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    (keyword(tokens).1 == "fn").then_some(())?;
    before_semicolon(tokens)
}

/// The name of a function with what stands before it, its arguments, and what stands behind them.
pub(super) fn signature(tokens: &[TokenTree]) -> Option<(&[TokenTree], Vec<TokenTree>, &[TokenTree])> {
    let name = keyword(tokens).0 + 1;
    let behind = tokens.get(name + 1..)?;
    // Parameters are between angle brackets, which are not taken apart here.
    let (TokenTree::Group(arguments), result) = behind.split_first()? else { return None };
    Some((&tokens[..=name], arguments.stream().into_iter().collect(), result))
}

/// What stands before the fields of a struct that is the value of a constant, and the fields.
pub(super) fn constant_struct(tokens: &[TokenTree]) -> Option<(&[TokenTree], Vec<TokenTree>)> {
    (keyword(tokens).1 == "const").then_some(())?;
    block_at_end(before_semicolon(tokens)?)
}

fn before_semicolon(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    match tokens {
        [before @ .., TokenTree::Punct(end)] if end.as_char() == ';' => Some(before),
        _ => None,
    }
}

/// The function, the path and the fields of a call whose only argument is a struct; the call is all that the tokens are.
pub(super) fn call_of_struct(tokens: &[TokenTree]) -> Option<(&[TokenTree], Vec<TokenTree>, Vec<TokenTree>)> {
    let (TokenTree::Group(arguments), function) = tokens.split_last()? else { return None };
    let is_word = matches!(function, [TokenTree::Ident(_)]) && arguments.delimiter() == Delimiter::Parenthesis;
    let arguments: Vec<TokenTree> = is_word.then(|| arguments.stream().into_iter().collect())?;
    let (path, fields) = struct_at_end(&arguments)?;
    Some((function, path.to_vec(), fields))
}

/// The pattern of an arm with the arrow, and its value, where that is no block.
pub(super) fn arm(tokens: &[TokenTree]) -> Option<(&[TokenTree], &[TokenTree])> {
    let is_arrow = |pair: &[TokenTree]| match pair {
        [TokenTree::Punct(first), TokenTree::Punct(second)] => first.as_char() == '=' && second.as_char() == '>',
        _ => false,
    };
    let (pattern, value) = tokens.split_at(tokens.windows(2).position(is_arrow)? + 2);
    (value.len() > 1).then_some((pattern, value))
}

/// What is in the attribute that tokens begin with, and what follows it.
pub(super) fn attribute(tokens: &[TokenTree]) -> Option<(Vec<TokenTree>, &[TokenTree])> {
    match tokens {
        [TokenTree::Punct(hash), TokenTree::Group(attribute), rest @ ..] if hash.as_char() == '#' => {
            Some((attribute.stream().into_iter().collect(), rest))
        }
        _ => None,
    }
}

/// The value that a `match` looks at, with the word, and its arms; the match is all that the tokens are.
pub(super) fn match_at_end(tokens: &[TokenTree]) -> Option<(&[TokenTree], Vec<TokenTree>)> {
    matches!(tokens.first(), Some(TokenTree::Ident(word)) if word == "match").then_some(())?;
    block_at_end(tokens)
}

/// The path and the fields of a struct that is all that the tokens are.
pub(super) fn struct_at_end(tokens: &[TokenTree]) -> Option<(&[TokenTree], Vec<TokenTree>)> {
    const OTHERS: &[&str] = &["async", "const", "else", "for", "if", "loop", "match", "unsafe", "while"];
    let is_path = |token: &TokenTree| match token {
        TokenTree::Ident(word) => !OTHERS.iter().any(|it| word == it),
        TokenTree::Punct(punct) => punct.as_char() == ':',
        _ => false,
    };
    let (path, fields) = block_at_end(tokens)?;
    (!path.is_empty() && path.iter().all(is_path)).then_some((path, fields))
}

/// Whether tokens end with `=> ()` or `=> {}`.
pub(super) fn ends_with_nothing(tokens: &[TokenTree]) -> bool {
    match tokens {
        [.., TokenTree::Punct(arrow), TokenTree::Group(last)] => arrow.as_char() == '>' && last.stream().is_empty(),
        _ => false,
    }
}

/// What stands before a block that is the last token, and in it, if something does.
fn block_at_end(tokens: &[TokenTree]) -> Option<(&[TokenTree], Vec<TokenTree>)> {
    match tokens.split_last()? {
        (TokenTree::Group(group), head) if group.delimiter() == Delimiter::Brace => {
            let inside: Vec<TokenTree> = group.stream().into_iter().collect();
            (!inside.is_empty()).then_some((head, inside))
        }
        _ => None,
    }
}

/// The statements of a block. One that ends with a block of its own is in one piece with the next.
pub(super) fn statements(mut tokens: &[TokenTree]) -> Vec<&[TokenTree]> {
    let is_end = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';');
    let mut statements = Vec::new();
    while !tokens.is_empty() {
        let (statement, rest) = tokens.split_at(tokens.iter().position(is_end).map_or(tokens.len(), |at| at + 1));
        statements.push(statement);
        tokens = rest;
    }
    statements
}

/// What commas part, without them: fields, variants, arms.
pub(super) fn by_commas(mut tokens: &[TokenTree]) -> Vec<&[TokenTree]> {
    let mut parts = Vec::new();
    while !tokens.is_empty() {
        let comma = comma(tokens);
        parts.push(&tokens[..comma]);
        tokens = tokens.get(comma + 1..).unwrap_or_default();
    }
    parts
}

/// The first comma that is not between angle brackets.
fn comma(tokens: &[TokenTree]) -> usize {
    let (mut depth, mut before) = (0_usize, ' ');
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Punct(punct) = token else {
            before = ' ';
            continue;
        };
        match punct.as_char() {
            ',' if depth == 0 => return at,
            '<' => depth += 1,
            '>' if before != '-' => depth = depth.saturating_sub(1),
            _ => {}
        }
        before = punct.as_char();
    }
    tokens.len()
}

/// The word that says what something is, and where it is: behind attributes and `pub`.
fn keyword(mut tokens: &[TokenTree]) -> (usize, String) {
    let all = tokens.len();
    loop {
        tokens = match tokens {
            [TokenTree::Punct(hash), TokenTree::Group(_), rest @ ..] if hash.as_char() == '#' => rest,
            [TokenTree::Punct(hash), TokenTree::Punct(_), TokenTree::Group(_), rest @ ..] if hash.as_char() == '#' => {
                rest
            }
            [TokenTree::Ident(word), TokenTree::Group(_), rest @ ..] if word == "pub" => rest,
            [TokenTree::Ident(word), rest @ ..] if word == "pub" => rest,
            [TokenTree::Ident(word), ..] => return (all - tokens.len(), word.to_string()),
            _ => return (all - tokens.len(), String::new()),
        }
    }
}

/// The line of documentation that tokens begin with, and what follows it.
pub(super) fn doc(tokens: &[TokenTree]) -> Option<(String, &[TokenTree])> {
    let [TokenTree::Punct(hash), TokenTree::Group(attribute), rest @ ..] = tokens else { return None };
    if hash.as_char() != '#' || attribute.delimiter() != Delimiter::Bracket {
        return None;
    }
    let mut parts = attribute.stream().into_iter();
    match (parts.next()?, parts.next()?, parts.next()?, parts.next()) {
        (TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Literal(text), None) if name == "doc" => {
            Some((unescaped(text)?, rest))
        }
        _ => None,
    }
}

fn unescaped(literal: proc_macro2::Literal) -> Option<String> {
    let text = literal.to_string();
    let inside = text.strip_prefix('"')?.strip_suffix('"')?;
    if !inside.contains('\\') {
        return Some(inside.to_owned());
    }
    match syn::Lit::new(literal) {
        syn::Lit::Str(text) => Some(text.value()),
        _ => None,
    }
}
