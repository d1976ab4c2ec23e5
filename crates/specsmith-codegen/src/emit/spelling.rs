//! How names, types and texts are spelt in generated code.

use super::wrap::wrap;
use crate::api::{Api, Prim, TypeDef, TypeId, TypeKind, TypeRef};
use crate::config::{DateTime, Map};
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use std::collections::HashSet;
use std::str::FromStr;

/// An identifier from a name, raw where it says so.
pub(super) fn ident(name: impl ToString) -> Ident {
    let name = name.to_string();
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(&name, Span::call_site()),
    }
}

/// Tokens of a spelling that is known to be well-formed.
pub(super) fn tokens(text: &str) -> TokenStream {
    // Only types and paths that this module spelt come here; a mistake shows up as a missing type in the tests.
    TokenStream::from_str(text).unwrap_or_default()
}

/// Documentation as one comment line for each line of text.
pub(super) fn docs(text: &str) -> TokenStream {
    let text = wrap(text);
    let lines = text.lines().map(|line| {
        let line = text_literal(&if line.is_empty() { String::new() } else { format!(" {line}") });
        quote!(#[doc = #line])
    });
    quote!(#(#lines)*)
}

/// A literal. What needs no escapes, as nearly all texts, is not looked through for them sign by sign.
fn text_literal(text: &str) -> Literal {
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\'));
    let plain = is_plain.then(|| Literal::from_str(&format!("\"{text}\"")).ok()).flatten();
    plain.unwrap_or_else(|| Literal::string(text))
}

/// A label and what there is to say of it: in one line where that is one, in paragraphs where it is a list, a fence or more.
pub(super) fn labelled(label: &str, docs: &str) -> String {
    let plain = |text: &str| text.lines().count() == 1 && text.starts_with(|c: char| c.is_alphanumeric());
    match docs {
        "" => format!("{label}."),
        docs if plain(docs) => format!("{label}: {docs}"),
        docs => format!("{label}.\n\n{docs}"),
    }
}

/// `#[deprecated]` where it applies.
pub(super) fn deprecated(is: bool) -> TokenStream {
    if is { quote!(#[deprecated]) } else { TokenStream::new() }
}

/// A link to a type of the same module. Those that are called like something to derive have to say which they are.
pub(super) fn link(name: &str) -> String {
    match name {
        "Clone" | "Copy" | "Debug" | "Default" | "Eq" | "Hash" | "Ord" | "PartialEq" | "PartialOrd" => {
            format!("[`{name}`](type@{name})")
        }
        _ => format!("[`{name}`]"),
    }
}

/// The attribute of a method whose name clippy knows from the standard library.
pub(super) fn like_std(name: &str) -> Option<TokenStream> {
    // Those of `clippy::should_implement_trait`; `clone` is no operation's name.
    const OF_TRAITS: &[&str] = &[
        "add",
        "as_mut",
        "as_ref",
        "bitand",
        "bitor",
        "bitxor",
        "borrow",
        "borrow_mut",
        "cmp",
        "default",
        "deref",
        "deref_mut",
        "div",
        "drop",
        "eq",
        "from_iter",
        "from_str",
        "hash",
        "index",
        "index_mut",
        "into_iter",
        "mul",
        "neg",
        "next",
        "not",
        "rem",
        "shl",
        "shr",
        "sub",
    ];
    match name {
        "new" => Some(quote!(#[allow(clippy::new_ret_no_self)])),
        _ if OF_TRAITS.contains(&name) => Some(quote!(#[allow(clippy::should_implement_trait)])),
        _ => None,
    }
}

/// Spells types for one module.
pub(crate) struct Spelling<'a> {
    pub(super) api: &'a Api,
    /// What stands before the names of models: nothing in `models`, `models::` elsewhere.
    prefix: &'static str,
    /// The type names that the module defines itself, and that hide those of the standard library.
    own: HashSet<&'a str>,
    /// Those of them that are a value too: types of one value.
    constants: HashSet<&'a str>,
}

impl<'a> Spelling<'a> {
    pub(crate) fn new(api: &'a Api, prefix: &'static str, own: impl Iterator<Item = &'a str>) -> Self {
        Self { api, prefix, own: own.collect(), constants: HashSet::new() }
    }

    /// Inside `models`, and beside it after `use super::models::*`.
    pub(super) fn in_models(api: &'a Api) -> Self {
        let is_constant = |def: &&TypeDef| matches!(def.kind, TypeKind::Constant(_));
        Self {
            constants: api.types.iter().filter(is_constant).map(|def| def.name.0.as_str()).collect(),
            ..Self::new(api, "", api.types.iter().map(|def| def.name.0.as_str()))
        }
    }

    /// A name of the standard library: the short one, unless the module has a type of this name.
    pub(super) fn std(&self, short: &'static str) -> &'static str {
        if !self.own.contains(short) {
            return short;
        }
        match short {
            "String" => "::std::string::String",
            "Vec" => "::std::vec::Vec",
            "Option" => "::std::option::Option",
            "Box" => "::std::boxed::Box",
            "From" => "::std::convert::From",
            "Into" => "::std::convert::Into",
            other => other,
        }
    }

    /// A type as it is written.
    pub(crate) fn ty(&self, ty: &TypeRef) -> String {
        match ty {
            TypeRef::Prim(prim) => self.prim(*prim).to_owned(),
            TypeRef::Named(id) => format!("{}{}", self.prefix, self.api.name(*id)),
            TypeRef::Vec(item) => format!("{}<{}>", self.std("Vec"), self.ty(item)),
            TypeRef::Tuple(places) => {
                let places: Vec<String> = places.iter().map(|place| self.ty(place)).collect();
                format!("({}{})", places.join(", "), if places.len() == 1 { "," } else { "" })
            }
            TypeRef::Map(value) => format!("{}<{}, {}>", self.map(), self.std("String"), self.ty(value)),
            TypeRef::Option(inner) => format!("{}<{}>", self.std("Option"), self.ty(inner)),
            TypeRef::Box(inner) => format!("{}<{}>", self.std("Box"), self.ty(inner)),
            TypeRef::Json => "::serde_json::Value".to_owned(),
            TypeRef::Bytes => "::specsmith_runtime::bytes::Bytes".to_owned(),
        }
    }

    /// The value of a type that has one value only.
    pub(super) fn constant(&self, ty: &TypeRef) -> Option<TokenStream> {
        self.api.constant(ty).map(|id| tokens(&self.ty(&TypeRef::Named(id))))
    }

    /// `None` or `Some`: the short one, unless the module has a type of one value of this name.
    pub(super) fn of_option(&self, short: &'static str) -> TokenStream {
        let name = ident(short);
        if self.constants.contains(short) { quote!(::std::option::Option::#name) } else { quote!(#name) }
    }

    /// An identifier for an argument. One that is the name of a type of one value would be a pattern; in scripts without
    /// capitals the two can be alike.
    pub(super) fn argument_name(&self, name: impl ToString) -> Ident {
        let name = name.to_string();
        if self.constants.contains(name.as_str()) { ident(format!("{name}_")) } else { ident(name) }
    }

    /// A type as it is behind its aliases: what is the same here is the same to the compiler.
    pub(super) fn behind(&self, ty: &TypeRef) -> String {
        match self.api.behind(ty) {
            TypeRef::Vec(item) => format!("[{}]", self.behind(item)),
            TypeRef::Map(value) => format!("{{{}}}", self.behind(value)),
            TypeRef::Option(inner) => format!("{}?", self.behind(inner)),
            TypeRef::Box(inner) => format!("*{}", self.behind(inner)),
            plain => self.ty(plain),
        }
    }

    /// Whether a type is an enum that is `Copy`.
    pub(super) fn is_copy(&self, id: TypeId) -> bool {
        match self.api.behind(&TypeRef::Named(id)) {
            TypeRef::Named(id) => matches!(&self.api.types[id.0 as usize].kind, TypeKind::Enum(def) if def.is_copy()),
            _ => false,
        }
    }

    /// The type of an argument, and whether it has to be converted: callers pass `"text"`, not `"text".to_owned()`.
    pub(super) fn argument(&self, ty: &TypeRef) -> (String, bool) {
        match ty {
            TypeRef::Prim(Prim::String | Prim::Base64 | Prim::Base64Url | Prim::Secret)
            | TypeRef::Box(_)
            | TypeRef::Bytes => (format!("impl {}<{}>", self.std("Into"), self.ty(ty)), true),
            _ => (self.ty(ty), false),
        }
    }

    /// The map of the standard library that the config chooses.
    pub(super) fn map(&self) -> &'static str {
        match (self.api.map, self.own.contains(self.map_name())) {
            (Map::BTree, true) => "::std::collections::BTreeMap",
            (Map::Hash, true) => "::std::collections::HashMap",
            (_, false) => self.map_name(),
        }
    }

    fn map_name(&self) -> &'static str {
        match self.api.map {
            Map::BTree => "BTreeMap",
            Map::Hash => "HashMap",
        }
    }

    /// The import that a module needs in which `text` stands.
    pub(super) fn imports(&self, text: &str) -> Option<String> {
        let name = self.map_name();
        // A type of the document that has this name takes no parameters.
        let is_generic = |(at, _): (usize, &str)| text[at + name.len()..].trim_start().starts_with('<');
        let used = !self.own.contains(name) && text.match_indices(name).any(is_generic);
        used.then(|| format!("use std::collections::{name};"))
    }

    fn prim(&self, prim: Prim) -> &'static str {
        match (prim, self.api.date_time) {
            (Prim::Bool, _) => "bool",
            (Prim::I32, _) => "i32",
            (Prim::I64, _) => "i64",
            (Prim::U32, _) => "u32",
            (Prim::U64, _) => "u64",
            (Prim::F32, _) => "f32",
            (Prim::F64, _) => "f64",
            (Prim::String, _) | (Prim::DateTime | Prim::Date, DateTime::String) => self.std("String"),
            (Prim::DateTime, DateTime::Jiff) => "::jiff::Timestamp",
            (Prim::Date, DateTime::Jiff) => "::jiff::civil::Date",
            (Prim::DateTime, DateTime::Chrono) => "::chrono::DateTime<::chrono::Utc>",
            (Prim::Date, DateTime::Chrono) => "::chrono::NaiveDate",
            (Prim::DateTime, DateTime::Time) => "::specsmith_runtime::time::DateTime",
            (Prim::Date, DateTime::Time) => "::specsmith_runtime::time::Date",
            (Prim::Uuid, _) => "::uuid::Uuid",
            (Prim::Base64, _) => "::specsmith_runtime::Base64",
            (Prim::Base64Url, _) => "::specsmith_runtime::Base64Url",
            (Prim::Secret, _) => "::specsmith_runtime::Secret",
        }
    }
}
