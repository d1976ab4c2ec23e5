//! Defaults: whether one is a value of its schema, and the constant that it becomes.

use super::{Lowerer, scalars};
use crate::api::{Constant, OrDefault, Prim, TypeId, TypeKind, TypeRef, Values};
use crate::diagnostic::{Code, Diagnostic, Place, did_you_mean};
use crate::names::{FieldName, VariantName, default_methods};
use crate::normalise::brief;
use crate::spec::{DefaultValue, Extent, Schema, Shape};
use serde_json::{Number, Value};

/// How deep to look into unions of unions and aliases of aliases: those of real documents are a few deep.
const MAX_DEPTH: usize = 16;

/// Why a value is none of its schema, and what would mend it.
struct Misfit {
    /// The end of a sentence that begins with the value.
    why: String,
    help: Option<String>,
}

impl Misfit {
    fn new(why: impl Into<String>) -> Option<Self> {
        Some(Self { why: why.into(), help: None })
    }
}

impl Lowerer<'_> {
    /// Reports a default that its own schema refuses.
    pub(super) fn check_default(&mut self, schema: &Schema) {
        let Some(DefaultValue { at, value }) = &schema.docs.default else { return };
        let Some(Misfit { why, help }) = self.misfit(value, schema, MAX_DEPTH) else { return };
        let note = match value {
            Value::Null => "it is left out: nothing is what an absent value is anyway",
            _ => "it is documented, and the generated code does not use it",
        };
        let value = brief(value).unwrap_or_else(|| "of this schema".to_owned());
        self.diagnostics.push(
            Diagnostic::new(Code::BadValue, Place::Value(at.clone()), format!("the default {value} {why}"))
                .label("no value of its schema")
                .note(note)
                .maybe_help(help),
        );
    }

    /// The default that counts for a schema in use: its own, else that of the schema that it refers to.
    pub(super) fn default_of<'a>(&'a self, schema: &'a Schema) -> Option<&'a Value> {
        let mut current = schema;
        for _ in 0..MAX_DEPTH {
            match (&current.docs.default, &current.shape) {
                (Some(default), _) => {
                    return Some(&default.value).filter(|value| self.misfit(value, schema, MAX_DEPTH).is_none());
                }
                (None, Shape::Ref(id)) => current = &self.spec.named(*id).schema,
                (None, _) => return None,
            }
        }
        None
    }

    /// Turns the defaults of fields into methods, where they can be written as a constant.
    pub(super) fn write_defaults(&mut self) {
        for (owner, wire, value) in std::mem::take(&mut self.defaults) {
            let Some(&TypeId(id)) = self.ids.get(&owner) else { continue };
            let Some(TypeKind::Struct(def)) = self.types[id as usize].as_ref().map(|def| &def.kind) else { continue };
            let Some(index) = def.fields.iter().position(|field| field.wire == wire) else { continue };
            let Some(value) = self.constant(&def.fields[index].ty, &value, MAX_DEPTH) else { continue };
            let names: Vec<FieldName> = def.fields.iter().map(|field| field.name.clone()).collect();
            let method = default_methods(&names).swap_remove(index);
            if let Some(TypeKind::Struct(def)) = self.types[id as usize].as_mut().map(|def| &mut def.kind) {
                def.fields[index].default = Some(OrDefault { method, value });
            }
        }
    }

    /// A value as a constant of a type; `None` for those that only documentation shows, such as points in time.
    fn constant(&self, ty: &TypeRef, value: &Value, depth: usize) -> Option<Constant> {
        match (ty, value) {
            (TypeRef::Prim(Prim::Bool), Value::Bool(value)) => Some(Constant::Bool(*value)),
            (TypeRef::Prim(Prim::I32 | Prim::I64 | Prim::U32 | Prim::U64), Value::Number(number)) => {
                whole(number).map(Constant::Integer)
            }
            (TypeRef::Prim(Prim::F64), Value::Number(number)) => {
                number.as_f64().map(|it| Constant::Float(format!("{it:?}")))
            }
            (TypeRef::Prim(Prim::F32), Value::Number(number)) => {
                let number = number.as_f64()? as f32;
                number.is_finite().then(|| Constant::Float(format!("{number:?}")))
            }
            (TypeRef::Prim(Prim::String), Value::String(text)) => Some(Constant::Text(text.clone())),
            (TypeRef::Vec(item), Value::Array(items)) if items.is_empty() => {
                Some(Constant::EmptyList(item.as_ref().clone()))
            }
            (TypeRef::Named(id), _) => match &self.types[id.0 as usize].as_ref()?.kind {
                TypeKind::Enum(def) => variant(&def.values, value).map(|variant| Constant::Variant(*id, variant)),
                TypeKind::Alias(target) if depth > 0 => self.constant(target, value, depth - 1),
                _ => None,
            },
            _ => None,
        }
    }

    fn misfit(&self, value: &Value, schema: &Schema, depth: usize) -> Option<Misfit> {
        let resolved = self.spec.resolve(schema);
        if value.is_null() {
            return match resolved.shape {
                Shape::Any | Shape::Never => None,
                _ if self.is_nullable(schema) => None,
                _ => Some(Misfit {
                    why: "is not allowed by its schema".to_owned(),
                    help: Some("remove it, or make the schema nullable".to_owned()),
                }),
            };
        }
        match &resolved.shape {
            Shape::Any | Shape::Never | Shape::Ref(_) => None,
            Shape::Boolean => not_of_kind(value.is_boolean(), value, "boolean"),
            Shape::Integer { format } => bad_number(value, scalars::integer(format.as_deref())),
            Shape::Number { format } => bad_number(value, scalars::number(format.as_deref())),
            Shape::String { format } => match value {
                Value::String(text) => bad_text(text, format.as_deref()),
                other => not_of_kind(false, other, "string"),
            },
            Shape::Enum { values, extent } => {
                let known =
                    values.iter().any(|known| same(known, value)) || *extent == Extent::Extensible && value.is_string();
                if known { None } else { Some(not_in_enum(value, values)) }
            }
            Shape::List(item) => match value {
                Value::Array(items) => items.iter().find_map(|value| self.misfit_inside(value, item, depth)),
                other => not_of_kind(false, other, "array"),
            },
            Shape::Tuple(places) => match value {
                Value::Array(items) if items.len() == places.len() => {
                    items.iter().zip(places).find_map(|(value, place)| self.misfit_inside(value, place, depth))
                }
                Value::Array(items) => {
                    Misfit::new(format!("has {} items, and its schema takes {}", items.len(), places.len()))
                }
                other => not_of_kind(false, other, "array"),
            },
            Shape::Object(object) => match value {
                Value::Object(map) => map
                    .iter()
                    .find_map(|(name, value)| self.misfit_inside(value, &object.properties.get(name)?.schema, depth)),
                other => not_of_kind(false, other, "object"),
            },
            Shape::Union(union) => {
                let fits = |branch: &Schema| depth == 0 || self.misfit(value, branch, depth - 1).is_none();
                if union.branches.iter().any(fits) { None } else { Misfit::new("fits no branch of its schema") }
            }
        }
    }

    /// What is wrong with a part of a default is said of the part.
    fn misfit_inside(&self, value: &Value, schema: &Schema, depth: usize) -> Option<Misfit> {
        let Misfit { why, help } = self.misfit(value, schema, depth)?;
        let part = brief(value).unwrap_or_else(|| "a part".to_owned());
        Some(Misfit { why: format!("has a part {part} that {why}"), help })
    }
}

/// The integer that a number is: JSON has no other, and `1.0` is one.
fn whole(number: &Number) -> Option<i128> {
    let exact = number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from));
    exact.or_else(|| number.as_f64().filter(|it| it.fract() == 0.0 && it.abs() < 1e18).map(|it| it as i128))
}

fn variant(values: &Values, value: &Value) -> Option<VariantName> {
    match (values, value) {
        (Values::Texts(values), Value::String(text)) => {
            values.iter().find(|(known, _)| known == text).map(|(_, variant)| variant.clone())
        }
        (Values::Integers(values), Value::Number(number)) => {
            let number = whole(number)?;
            values.iter().find(|(known, _)| i128::from(*known) == number).map(|(_, variant)| variant.clone())
        }
        _ => None,
    }
}

/// `1` and `1.0` are the same value (JSON Schema 2020-12, section 4.2.2).
fn same(a: &Value, b: &Value) -> bool {
    a == b || a.is_number() && a.as_f64() == b.as_f64()
}

fn not_of_kind(is: bool, value: &Value, kind: &str) -> Option<Misfit> {
    if is {
        return None;
    }
    let article = if kind.starts_with(['a', 'i', 'o']) { "an" } else { "a" };
    let help = match (value, kind) {
        (Value::String(text), "boolean" | "integer" | "number") => {
            let unquoted = serde_json::from_str::<Value>(text).ok();
            let scalar = unquoted.filter(|it| if kind == "boolean" { it.is_boolean() } else { it.is_number() });
            scalar.map(|_| format!("write `{text}` without quotes"))
        }
        (Value::Bool(_) | Value::Number(_), "string") => Some(format!("write `\"{value}\"`, in quotes")),
        _ => None,
    };
    Some(Misfit { why: format!("is not {article} {kind}"), help })
}

fn bad_number(value: &Value, prim: Prim) -> Option<Misfit> {
    if let Prim::F32 | Prim::F64 = prim {
        return not_of_kind(value.is_number(), value, "number");
    }
    let Some(number) = value.as_number().and_then(whole) else { return not_of_kind(false, value, "integer") };
    let (fits, name) = match prim {
        Prim::I32 => (i32::try_from(number).is_ok(), "int32"),
        Prim::U32 => (u32::try_from(number).is_ok(), "uint32"),
        Prim::U64 => (u64::try_from(number).is_ok(), "uint64"),
        _ => (i64::try_from(number).is_ok(), "int64"),
    };
    if fits { None } else { Misfit::new(format!("is out of the range of `{name}`")) }
}

fn bad_text(text: &str, format: Option<&str>) -> Option<Misfit> {
    let (fits, what) = match format {
        Some("date-time") => (text.parse::<jiff::Timestamp>().is_ok(), "point in time, as in RFC 3339"),
        Some("date") => (text.parse::<jiff::civil::Date>().is_ok(), "date, as in RFC 3339"),
        Some("uuid") => (uuid::Uuid::parse_str(text).is_ok(), "UUID"),
        _ => return None,
    };
    if fits { None } else { Misfit::new(format!("is not a {what}")) }
}

fn not_in_enum(value: &Value, values: &[Value]) -> Misfit {
    // Thousands of properties may have a wrong value of the same enum of thousands.
    let known = values.iter().filter_map(Value::as_str).take(1000);
    let meant = value.as_str().and_then(|text| did_you_mean(text, known));
    Misfit {
        why: "is not among the values of its enum".to_owned(),
        help: meant.map(|meant| format!("did you mean `{meant}`?")),
    }
}
