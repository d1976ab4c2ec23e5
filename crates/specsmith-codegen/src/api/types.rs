//! The types of `models`, and types in use.

use crate::names::{FieldName, MethodName, TypeName, VariantName};
use crate::pointer::Pointer;
use indexmap::IndexSet;
use serde_json::Value;
use std::hash::{Hash, Hasher};

/// One of [`Api::types`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct TypeId(pub(crate) u32);

/// One item of `models`.
#[derive(Debug)]
pub(crate) struct TypeDef {
    pub(crate) at: Pointer,
    pub(crate) name: TypeName,
    /// Markdown; may be empty.
    pub(crate) docs: String,
    pub(crate) deprecated: bool,
    pub(crate) kind: TypeKind,
    /// Whether it stands in a module: not if all that mentioned it are aliases of types that say the same.
    pub(crate) is_written: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum TypeKind {
    Struct(Struct),
    Enum(Enum),
    /// A type of one value, which is no list and no map.
    Constant(Value),
    Union(Union),
    Alias(TypeRef),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Struct {
    pub(crate) exhaustive: bool,
    pub(crate) fields: Vec<Field>,
    pub(crate) extra: Extra,
}

/// What happens to keys that the document does not declare.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Extra {
    Ignored,
    Refused,
    /// They are kept in the field `additional`.
    Kept(TypeRef),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Field {
    pub(crate) name: FieldName,
    /// The key, exactly as on the wire.
    pub(crate) wire: String,
    pub(crate) docs: String,
    pub(crate) deprecated: bool,
    /// Without the `Option` that its presence brings.
    pub(crate) ty: TypeRef,
    pub(crate) presence: Presence,
    /// The method that gives the document's default where the field is absent.
    pub(crate) default: Option<OrDefault>,
}

/// A method such as `color_or_default`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct OrDefault {
    pub(crate) method: MethodName,
    pub(crate) value: Constant,
}

/// A default that can be written as a constant.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Constant {
    Bool(bool),
    Integer(i128),
    /// As Rust writes it.
    Float(String),
    Text(String),
    Variant(TypeId, VariantName),
    EmptyList(TypeRef),
}

/// Whether a key may be absent, and its value null.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Presence {
    /// `T`: must be there and not null.
    Required,
    /// `Option<T>`: must be there, may be null.
    Nullable,
    /// `Option<T>`: may be absent. Null reads as absent.
    Optional,
    /// `Option<Nullable<T>>`: absent, null and a value are three things.
    Patch,
}

/// An enum of values.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Enum {
    pub(crate) open: bool,
    pub(crate) values: Values,
    /// What the document says of single values, as Markdown.
    pub(crate) docs: Vec<(VariantName, String)>,
}

impl Enum {
    /// Whether no variant holds a text.
    pub(crate) fn is_copy(&self) -> bool {
        matches!(self.values, Values::Integers(_)) || !self.open
    }
}

/// Value and variant, each value once.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Values {
    Texts(Vec<(String, VariantName)>),
    Integers(Vec<(i64, VariantName)>),
    /// Of other kinds than these two, or of several.
    Literals(Vec<(Value, VariantName)>),
}

/// An enum of types.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Union {
    pub(crate) branches: Vec<Branch>,
    pub(crate) told_apart: ToldApart,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Branch {
    pub(crate) name: VariantName,
    pub(crate) docs: String,
    pub(crate) ty: TypeRef,
}

/// How a decoder finds the branch.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum ToldApart {
    /// By the text under a property; an entry for each branch. A union by tag keeps what it does not know.
    Tag { property: String, tags: Vec<Tag> },
    /// By what the value looks like; an entry for each branch. Where each branch has a constant under the property `tag`,
    /// though not one of its own, a union keeps objects with another one.
    Shape { looks: Vec<Look>, tag: Option<String> },
}

impl ToldApart {
    /// Whether there is a variant for what the document does not list.
    pub(crate) fn is_open(&self) -> bool {
        matches!(self, Self::Tag { .. } | Self::Shape { tag: Some(_), .. })
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Tag {
    /// The first one is written.
    pub(crate) texts: Vec<String>,
    pub(crate) written: Written,
}

/// Whether the type of a branch writes the tag itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Written {
    Always,
    Sometimes,
    /// It does not know the property.
    Never,
}

/// What a value of a branch looks like.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Look {
    pub(crate) kind: Kind,
    /// The values that the document lists, if the branch is an enum of them.
    pub(crate) lists: Vec<Value>,
    pub(crate) requires: Vec<String>,
    pub(crate) knows: IndexSet<String>,
    /// Properties with the only value that they can have: a text, a number or a boolean.
    pub(crate) constants: Vec<(String, Value)>,
}

impl Hash for Look {
    /// The sets, which cannot be hashed, are left out: looks that are equal in all have the same rest.
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.kind, &self.lists, &self.requires, &self.constants).hash(state);
    }
}

/// A kind of JSON value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum Kind {
    Boolean,
    Integer,
    Number,
    String,
    /// A text that has to be of a format, such as a date.
    Format,
    Array,
    /// An object that passes over the keys that it does not know.
    Object,
    /// An object that has no keys but those that it knows.
    Closed,
    /// An object that keeps the keys that it does not know.
    Map,
    /// A union of several kinds.
    Mixed,
    #[default]
    Any,
}

/// A type in use.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum TypeRef {
    Prim(Prim),
    Named(TypeId),
    Vec(Box<TypeRef>),
    /// At most [`MAX_PLACES`] of them.
    Tuple(Vec<TypeRef>),
    Map(Box<TypeRef>),
    Option(Box<TypeRef>),
    Box(Box<TypeRef>),
    /// `serde_json::Value`.
    Json,
    /// The bytes of a body that is no JSON.
    Bytes,
}

/// The longest tuple for which the standard library has `Debug` and `PartialEq`.
pub(crate) const MAX_PLACES: usize = 12;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Prim {
    Bool,
    I32,
    I64,
    U32,
    U64,
    F32,
    F64,
    String,
    DateTime,
    Date,
    Uuid,
    Base64,
    Base64Url,
    Secret,
}
