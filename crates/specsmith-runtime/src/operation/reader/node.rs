//! A value in a request, before anybody has said what type it is: the way back from `style`.

use std::collections::BTreeMap;

use super::text::{Decoding, Delimiter, Text};
use crate::operation::form::Encodings;
use crate::operation::{FormEncoding, Style};

/// How deep brackets go. What is deeper is part of the last name: no document asks for it, and each level needs stack.
const MAX_DEPTH: usize = 32;

/// What a request has for a value. Only its type can tell what it is.
#[derive(Debug, Clone)]
pub(super) enum Node {
    /// Nothing.
    Absent,
    /// One text, which may be several by its delimiter.
    Text { text: Text, delimiter: Option<Delimiter>, exploded: bool },
    /// One JSON text.
    Json(Text),
    /// Texts and values with names.
    Tree(Tree),
    /// The properties of an object. Of some, the names may be spread among the others.
    Fields { fields: Vec<(String, Node)>, spread: Vec<&'static str> },
    /// The members of a list, or the one value that there is.
    Several(Vec<Node>),
}

/// Texts that stand under a name, and values that stand under names below it.
#[derive(Debug, Clone, Default)]
pub(super) struct Tree {
    pub(super) texts: Vec<Text>,
    pub(super) children: BTreeMap<String, Tree>,
    /// Whether the children are everything that there is, itself among it, of which some may be of other parameters.
    pub(super) spread: bool,
}

impl Node {
    pub(super) fn text(text: Text) -> Self {
        Self::Text { text, delimiter: None, exploded: false }
    }
}

/// A name, decoded, and what stands under it.
pub(super) type Pair = (String, Text);

/// The pairs of a query, of a form (`&`) or of cookies (`;`).
pub(super) fn pairs(text: &str, separator: char, decoding: Decoding) -> Vec<Pair> {
    let pieces = text.split(separator).map(str::trim).filter(|piece| !piece.is_empty());
    let pair = |piece: &str| {
        let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
        let raw = |raw: &str| Text { raw: raw.to_owned(), decoding };
        // A name that is no text is none that a document has.
        Some((raw(name).read().ok()?, raw(value)))
    };
    pieces.filter_map(pair).collect()
}

/// The text of a parameter in the path or the headers.
pub(super) fn of_text(style: Style, name: &str, text: Text) -> Result<Node, String> {
    let after = |first: &str| match text.raw.strip_prefix(first) {
        Some(raw) => Ok(Text { raw: raw.to_owned(), decoding: text.decoding }),
        None => Err(format!("it begins with `{first}`")),
    };
    let parts = |text, delimiter, exploded| Node::Text { text, delimiter: Some(delimiter), exploded };
    Ok(match style {
        Style::SimpleExploded => parts(text, Delimiter::Comma, true),
        Style::Label => parts(after(".")?, Delimiter::Comma, false),
        Style::LabelExploded => parts(after(".")?, Delimiter::Dot, true),
        Style::Matrix | Style::MatrixExploded => {
            let pieces = after(";")?.split(Delimiter::Semicolon).into_iter();
            let pairs: Vec<Pair> = pieces
                .filter_map(|piece| {
                    let empty = Text { raw: String::new(), decoding: piece.decoding };
                    let (name, value) = piece.name_and_value().unwrap_or((piece, empty));
                    Some((name.read().ok()?, value))
                })
                .collect();
            let style = if style == Style::Matrix { Style::Form } else { Style::FormExploded };
            of_pairs(style, name, &pairs, &[])
        }
        _ => parts(text, Delimiter::Comma, false),
    })
}

/// What is there for a parameter among pairs. `others` are the names of other parameters.
pub(super) fn of_pairs(style: Style, name: &str, pairs: &[Pair], others: &[&str]) -> Node {
    let own = || pairs.iter().filter(|(found, _)| found == name).map(|(_, text)| text);
    let delimiter = match style {
        Style::SpaceDelimited => Delimiter::Space,
        Style::PipeDelimited => Delimiter::Pipe,
        _ => Delimiter::Comma,
    };
    match style {
        Style::FormExploded => {
            let mut tree = Tree { texts: own().cloned().collect(), spread: true, ..Tree::default() };
            // What is in brackets belongs to the name before them.
            let is_other = |found: &str| {
                let stem = found.split('[').next().unwrap_or_default();
                others.contains(&found) || others.contains(&stem)
            };
            // An object may have a property that is called like the parameter.
            for (found, text) in pairs.iter().filter(|(found, _)| found == name || !is_other(found)) {
                tree.children.entry(found.clone()).or_default().texts.push(text.clone());
            }
            Node::Tree(tree)
        }
        Style::DeepObject => {
            let below = pairs.iter().filter_map(|(found, text)| {
                let path = found.strip_prefix(name).filter(|rest| rest.is_empty() || rest.starts_with('['))?;
                Some((path, text))
            });
            let mut tree = Tree::default();
            below.for_each(|(path, text)| tree.insert(path, text));
            if tree.is_empty() { Node::Absent } else { Node::Tree(tree) }
        }
        _ => match (own().count(), own().next()) {
            (1, Some(text)) => Node::Text { text: text.clone(), delimiter: Some(delimiter), exploded: false },
            (0, _) | (_, None) => Node::Absent,
            // It should be one text; several can only be the members of a list.
            _ => Node::Tree(Tree { texts: own().cloned().collect(), ..Tree::default() }),
        },
    }
}

/// A form, of which some properties have encodings of their own.
pub(super) fn of_form(pairs: &[Pair], encodings: &Encodings) -> Node {
    let mut fields: BTreeMap<String, Node> =
        form_tree(pairs).children.into_iter().map(|(name, tree)| (name, Node::Tree(tree))).collect();
    let mut spread = Vec::new();
    for (name, encoding) in encodings {
        let own = pairs.iter().rev().find(|(found, _)| found == name).map(|(_, text)| text.clone());
        match (encoding, own) {
            (FormEncoding::Style(Style::FormExploded) | FormEncoding::Reserved(Style::FormExploded), _) => {
                spread.push(*name);
            }
            (FormEncoding::Json, Some(text)) => {
                fields.insert((*name).to_owned(), Node::Json(text));
            }
            (FormEncoding::Style(style) | FormEncoding::Reserved(style), Some(_)) => {
                fields.insert((*name).to_owned(), of_pairs(*style, name, pairs, &[]));
            }
            (_, None) => {}
        }
    }
    Node::Fields { fields: fields.into_iter().collect(), spread }
}

/// The properties of a form.
fn form_tree(pairs: &[Pair]) -> Tree {
    let mut tree = Tree::default();
    for (name, text) in pairs {
        let end = name.find('[').unwrap_or(name.len());
        tree.children.entry(name[..end].to_owned()).or_default().insert(&name[end..], text);
    }
    tree
}

impl Tree {
    pub(super) fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.children.is_empty()
    }

    /// Puts a text where brackets such as `[a][b]` lead. Empty ones lead nowhere: some write lists as `a[]=1&a[]=2`.
    fn insert(&mut self, path: &str, text: &Text) {
        let (mut tree, mut rest) = (self, path);
        for depth in 0.. {
            let Some(inner) = rest.strip_prefix('[') else { break };
            let (name, after) = match inner.split_once(']') {
                Some(split) if depth < MAX_DEPTH => split,
                _ => (inner, ""),
            };
            rest = after;
            if !name.is_empty() {
                tree = tree.children.entry(name.to_owned()).or_default();
            }
        }
        tree.texts.push(text.clone());
    }
}
