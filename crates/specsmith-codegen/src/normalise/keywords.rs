//! Every kind of schema of `openapiv3` as the one set of keywords that it stands for.

use crate::modernise::extension;
use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, ArrayType, IntegerType, NumberType, ObjectType, ReferenceOr, Schema, SchemaKind, StringType,
    Type, VariantOrUnknownOrEmpty,
};
use serde_json::{Number, Value};

type Properties = IndexMap<String, ReferenceOr<Box<Schema>>>;

/// The keywords of one schema, borrowed from it.
#[derive(Debug, Default)]
pub(super) struct Keywords<'a> {
    pub(super) typ: Option<&'a str>,
    pub(super) format: Option<String>,
    pub(super) properties: Option<&'a Properties>,
    pub(super) required: &'a [String],
    pub(super) additional_properties: Option<&'a AdditionalProperties>,
    pub(super) items: Option<&'a ReferenceOr<Box<Schema>>>,
    pub(super) one_of: &'a [ReferenceOr<Schema>],
    pub(super) all_of: &'a [ReferenceOr<Schema>],
    pub(super) any_of: &'a [ReferenceOr<Schema>],
    pub(super) not: Option<&'a ReferenceOr<Schema>>,
    pub(super) bounds: Bounds<'a>,
}

/// The keywords that only say which values of a type are allowed.
#[derive(Debug, Default, Clone)]
pub(super) struct Bounds<'a> {
    pub(super) pattern: Option<&'a str>,
    pub(super) multiple_of: Option<f64>,
    pub(super) minimum: Option<Number>,
    pub(super) maximum: Option<Number>,
    pub(super) exclusive_minimum: bool,
    pub(super) exclusive_maximum: bool,
    pub(super) length: (Option<usize>, Option<usize>),
    pub(super) items: (Option<usize>, Option<usize>),
    pub(super) properties: (Option<usize>, Option<usize>),
    pub(super) unique_items: bool,
}

impl<'a> Keywords<'a> {
    pub(super) fn of(kind: &'a SchemaKind) -> Self {
        match kind {
            SchemaKind::Any(any) => Self::of_any(any),
            SchemaKind::OneOf { one_of } => Self { one_of, ..Self::default() },
            SchemaKind::AllOf { all_of } => Self { all_of, ..Self::default() },
            SchemaKind::AnyOf { any_of } => Self { any_of, ..Self::default() },
            SchemaKind::Not { not } => Self { not: Some(not), ..Self::default() },
            SchemaKind::Type(Type::Boolean(_)) => Self { typ: Some("boolean"), ..Self::default() },
            SchemaKind::Type(Type::String(it)) => Self::of_string(it),
            SchemaKind::Type(Type::Number(it)) => Self::of_number(it),
            SchemaKind::Type(Type::Integer(it)) => Self::of_integer(it),
            SchemaKind::Type(Type::Object(it)) => Self::of_object(it),
            SchemaKind::Type(Type::Array(it)) => Self::of_array(it),
        }
    }

    /// The keywords with the bounds that `openapiv3` cannot hold as they are.
    pub(super) fn with_exact_bounds(mut self, extensions: &IndexMap<String, Value>) -> Self {
        let exact = |key| extensions.get(extension::BOUNDS)?.get(key)?.as_number().cloned();
        let Bounds { minimum, maximum, .. } = &mut self.bounds;
        *minimum = exact("minimum").or(minimum.take());
        *maximum = exact("maximum").or(maximum.take());
        self
    }

    fn of_any(any: &'a openapiv3::AnySchema) -> Self {
        let openapiv3::AnySchema {
            typ,
            pattern,
            multiple_of,
            exclusive_minimum,
            exclusive_maximum,
            minimum,
            maximum,
            properties,
            required,
            additional_properties,
            min_properties,
            max_properties,
            items,
            min_items,
            max_items,
            unique_items,
            enumeration: _, // `modernise` has put it under an extension.
            format,
            min_length,
            max_length,
            one_of,
            all_of,
            any_of,
            not,
        } = any;
        Self {
            typ: typ.as_deref(),
            format: format.clone(),
            properties: Some(properties),
            required,
            additional_properties: additional_properties.as_ref(),
            items: items.as_ref(),
            one_of,
            all_of,
            any_of,
            not: not.as_deref(),
            bounds: Bounds {
                pattern: pattern.as_deref(),
                multiple_of: *multiple_of,
                minimum: minimum.and_then(Number::from_f64),
                maximum: maximum.and_then(Number::from_f64),
                exclusive_minimum: exclusive_minimum.unwrap_or_default(),
                exclusive_maximum: exclusive_maximum.unwrap_or_default(),
                length: (*min_length, *max_length),
                items: (*min_items, *max_items),
                properties: (*min_properties, *max_properties),
                unique_items: unique_items.unwrap_or_default(),
            },
        }
    }

    fn of_string(string: &'a StringType) -> Self {
        let StringType { format, pattern, enumeration: _, min_length, max_length } = string;
        let bounds = Bounds { pattern: pattern.as_deref(), length: (*min_length, *max_length), ..Bounds::default() };
        Self { typ: Some("string"), format: format_text(format), bounds, ..Self::default() }
    }

    fn of_number(number: &'a NumberType) -> Self {
        let NumberType { format, multiple_of, exclusive_minimum, exclusive_maximum, minimum, maximum, enumeration: _ } =
            number;
        let bounds = Bounds {
            multiple_of: *multiple_of,
            minimum: minimum.and_then(Number::from_f64),
            maximum: maximum.and_then(Number::from_f64),
            exclusive_minimum: *exclusive_minimum,
            exclusive_maximum: *exclusive_maximum,
            ..Bounds::default()
        };
        Self { typ: Some("number"), format: format_text(format), bounds, ..Self::default() }
    }

    fn of_integer(integer: &'a IntegerType) -> Self {
        let IntegerType { format, multiple_of, exclusive_minimum, exclusive_maximum, minimum, maximum, enumeration: _ } =
            integer;
        let bounds = Bounds {
            multiple_of: multiple_of.map(|it| it as f64),
            minimum: minimum.map(Number::from),
            maximum: maximum.map(Number::from),
            exclusive_minimum: *exclusive_minimum,
            exclusive_maximum: *exclusive_maximum,
            ..Bounds::default()
        };
        Self { typ: Some("integer"), format: format_text(format), bounds, ..Self::default() }
    }

    fn of_object(object: &'a ObjectType) -> Self {
        let ObjectType { properties, required, additional_properties, min_properties, max_properties } = object;
        Self {
            typ: Some("object"),
            properties: Some(properties),
            required,
            additional_properties: additional_properties.as_ref(),
            bounds: Bounds { properties: (*min_properties, *max_properties), ..Bounds::default() },
            ..Self::default()
        }
    }

    fn of_array(array: &'a ArrayType) -> Self {
        let ArrayType { items, min_items, max_items, unique_items } = array;
        let bounds = Bounds { items: (*min_items, *max_items), unique_items: *unique_items, ..Bounds::default() };
        Self { typ: Some("array"), items: items.as_ref(), bounds, ..Self::default() }
    }
}

/// The format as the document spells it: `openapiv3` sorts known ones into an enum.
fn format_text<T: serde::Serialize>(format: &VariantOrUnknownOrEmpty<T>) -> Option<String> {
    match format {
        VariantOrUnknownOrEmpty::Item(item) => serde_json::to_value(item).ok()?.as_str().map(str::to_owned),
        VariantOrUnknownOrEmpty::Unknown(text) => Some(text.clone()),
        VariantOrUnknownOrEmpty::Empty => None,
    }
}
