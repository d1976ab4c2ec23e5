//! Schemas.

use crate::pointer::Pointer;
use indexmap::IndexMap;
use serde_json::{Number, Value};

/// One of [`Spec::schemas`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct SchemaId(pub(crate) u32);

/// A component schema.
#[derive(Debug)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) schema: Schema,
}

/// One schema.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Schema {
    pub(crate) at: Pointer,
    pub(crate) docs: Docs,
    pub(crate) nullable: bool,
    pub(crate) read_only: bool,
    pub(crate) write_only: bool,
    /// The component that this is with something added, if `allOf` or a union merged the two.
    pub(crate) based_on: Option<SchemaId>,
    pub(crate) shape: Shape,
}

impl Schema {
    /// The component that this refers to, or that it is with something added.
    pub(crate) fn component(&self) -> Option<SchemaId> {
        match self.shape {
            Shape::Ref(id) => Some(id),
            _ => self.based_on,
        }
    }

    /// Whether both take the same values, wherever they stand and whatever they say to people.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        let facts = |schema: &Self| (schema.nullable, schema.read_only, schema.write_only, schema.based_on);
        facts(self) == facts(other) && self.shape.is_like(&other.shape)
    }
}

impl Shape {
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        let all = |a: &[Schema], b: &[Schema]| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.is_like(b));
        match (self, other) {
            (Self::List(a), Self::List(b)) => a.is_like(b),
            (Self::Tuple(a), Self::Tuple(b)) => all(a, b),
            (Self::Union(a), Self::Union(b)) => a.discriminator == b.discriminator && all(&a.branches, &b.branches),
            (Self::Object(a), Self::Object(b)) => {
                let mut pairs = a.properties.iter().zip(&b.properties);
                let alike = |((name, a), (other, b)): ((&String, &Property), (&String, &Property))| {
                    name == other && a.required == b.required && a.schema.is_like(&b.schema)
                };
                let additional = match (&a.additional, &b.additional) {
                    (Additional::Schema(a), Additional::Schema(b)) => a.is_like(b),
                    (a, b) => a == b,
                };
                additional && a.properties.len() == b.properties.len() && pairs.all(alike)
            }
            (a, b) => a == b,
        }
    }
}

/// What a schema says to people.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Docs {
    pub(crate) title: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) deprecated: bool,
    pub(crate) default: Option<DefaultValue>,
    /// A scalar that is short enough to be shown.
    pub(crate) example: Option<Value>,
    /// Bounds and patterns in words, such as ``At most 3 characters.``.
    pub(crate) constraints: Vec<String>,
    pub(crate) external: Option<String>,
    /// What is said of single values of an enum.
    pub(crate) values: Vec<Note>,
}

/// What stands in for a value that is absent. Whether its schema takes it is not known yet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DefaultValue {
    pub(crate) at: Pointer,
    pub(crate) value: Value,
}

/// What a schema says of one value of an enum.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Note {
    pub(crate) value: Value,
    pub(crate) title: Option<String>,
    pub(crate) description: Option<String>,
}

/// What values a schema takes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Shape {
    /// Any value.
    Any,
    /// No value.
    Never,
    Boolean,
    Integer {
        format: Option<String>,
    },
    Number {
        format: Option<String>,
    },
    String {
        format: Option<String>,
    },
    /// One of these values, which are not null.
    Enum {
        values: Vec<Value>,
        extent: Extent,
    },
    List(Box<Schema>),
    /// A list of as many items as it has places, each with a schema of its own.
    Tuple(Vec<Schema>),
    Object(Object),
    /// One of several.
    Union(Union),
    Ref(SchemaId),
}

/// How far a list of values goes, the narrowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Extent {
    /// It is one value, and there will be no other.
    Constant,
    /// These are the values; a later version of the document may list more.
    Listed,
    /// The document takes any other text beside them.
    Extensible,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Object {
    pub(crate) properties: IndexMap<String, Property>,
    pub(crate) additional: Additional,
}

impl Object {
    /// Whether it says nothing but, maybe, which keys there have to be.
    pub(crate) fn only_requires(&self) -> bool {
        self.properties.values().all(|it| it.undeclared.is_some()) && self.additional == Additional::Unsaid
    }
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Property {
    pub(crate) schema: Schema,
    pub(crate) required: bool,
    /// The place that names it under `required`, if nothing declares it.
    pub(crate) undeclared: Option<Pointer>,
}

/// What keys an object takes beside its properties.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum Additional {
    /// The document does not say.
    #[default]
    Unsaid,
    /// None.
    Refused,
    /// Any, with values of this schema.
    Schema(Box<Schema>),
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Union {
    /// Two at least, but for a schema that only one other extends.
    pub(crate) branches: Vec<Schema>,
    pub(crate) discriminator: Option<Discriminator>,
    /// Whether a value may be several of them at once, as `anyOf` lets it.
    pub(crate) overlapping: bool,
}

/// The property that says which branch of a union it is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Discriminator {
    /// Where the document says so.
    pub(crate) at: Pointer,
    pub(crate) property: String,
    /// Tag and schema, as the document maps them. A schema that is not mapped has its name for a tag.
    pub(crate) mapping: Vec<(String, SchemaId)>,
}

/// The JSON of a value, which two values share if they are the same one: `1` and `1.0` are.
pub(crate) fn value_key(value: &Value) -> String {
    match value {
        Value::Number(number) if number.is_f64() => number_text(number),
        other => other.to_string(),
    }
}

/// Whether two values are the same one.
pub(crate) fn same_value(a: &Value, b: &Value) -> bool {
    a == b || a.is_number() && b.is_number() && value_key(a) == value_key(b)
}

/// Whether a value is neither a list nor a map: a variant can stand for it.
pub(crate) fn is_scalar(value: &Value) -> bool {
    !value.is_array() && !value.is_object()
}

/// A bound in the words of documentation: `number` without an exponent where it is whole.
pub(crate) fn number_text(number: &Number) -> String {
    match number.as_f64() {
        Some(value) if value.fract() == 0.0 && value.abs() < 1e15 => format!("{value:.0}"),
        _ => number.to_string(),
    }
}
