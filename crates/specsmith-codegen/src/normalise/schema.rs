//! One schema of `openapiv3` → one canonical [`Schema`].

use super::keywords::{Bounds, Keywords};
use super::{Normaliser, brief, constraints};
use crate::modernise::extension;
use crate::pointer::Pointer;
use crate::spec::{Additional, DefaultValue, Docs, Extent, Object, Property, Schema, Shape, is_scalar};
use indexmap::IndexMap;
use openapiv3::{AdditionalProperties, ReferenceOr, SchemaData};
use serde::Deserialize;
use serde_json::Value;
use std::borrow::Borrow;

/// The shape of one of these values. Both booleans are the type `boolean`, and beside one alone no other can come.
pub(super) fn listed(values: Vec<Value>, extent: Extent) -> Shape {
    match &values[..] {
        [Value::Bool(first), others @ ..] if others.iter().all(|other| *other == *first) => {
            Shape::Enum { values, extent: Extent::Constant }
        }
        [_, ..] if values.iter().all(Value::is_boolean) => Shape::Boolean,
        _ => Shape::Enum { values, extent },
    }
}

/// A schema that takes anything.
pub(super) fn any(at: Pointer) -> Schema {
    of_shape(at, Shape::Any)
}

fn of_shape(at: Pointer, shape: Shape) -> Schema {
    Schema { at, docs: Docs::default(), nullable: false, read_only: false, write_only: false, based_on: None, shape }
}

impl Normaliser<'_> {
    /// Converts a schema or a reference to one.
    pub(super) fn schema<S: Borrow<openapiv3::Schema>>(&mut self, source: &ReferenceOr<S>, at: Pointer) -> Schema {
        match source {
            ReferenceOr::Item(schema) => self.inline(schema.borrow(), at, true),
            ReferenceOr::Reference { reference } => match self.id_of(reference) {
                Some(id) => of_shape(at, Shape::Ref(id)),
                None => any(at),
            },
        }
    }

    /// Converts a schema but for its `oneOf` and `anyOf`.
    pub(super) fn without_union(&mut self, source: &openapiv3::Schema, at: Pointer) -> Schema {
        self.inline(source, at, false)
    }

    fn inline(&mut self, source: &openapiv3::Schema, at: Pointer, unions: bool) -> Schema {
        if !self.afford(1, &at) {
            return any(at);
        }
        let SchemaData {
            nullable,
            read_only,
            write_only,
            deprecated,
            external_docs,
            example,
            title,
            description,
            discriminator,
            default,
            extensions,
        } = &source.schema_data;
        let keywords = Keywords::of(&source.schema_kind).with_exact_bounds(extensions);
        let null = extensions.contains_key(extension::DEFAULT_NULL).then_some(Value::Null);
        let docs = Docs {
            title: title.clone(),
            description: description.clone(),
            deprecated: *deprecated,
            default: null.as_ref().or(default.as_ref()).map(|value| self.default_value(value, &at)),
            example: example.as_ref().and_then(|value| self.example(value, &at)),
            constraints: self::constraints(&keywords, extensions),
            external: external_docs.as_ref().map(|it| it.url.clone()),
            values: Vec::new(),
        };
        let mut schema = Schema {
            nullable: *nullable,
            read_only: *read_only,
            write_only: *write_only,
            based_on: None,
            shape: self.own_shape(&keywords, extensions, &at),
            docs,
            at,
        };
        let required_at = schema.at.key("required");
        self.add_all_of(&mut schema, keywords.all_of, extensions.contains_key(extension::SIBLINGS));
        if !unions {
            self.require(&mut schema, keywords.required, &required_at);
            return schema;
        }
        let discriminator = discriminator.as_ref().map(|it| self.discriminator(it, &schema.at));
        for (keyword, sources) in [("oneOf", keywords.one_of), ("anyOf", keywords.any_of)] {
            self.add_union(&mut schema, sources, keyword, discriminator.as_ref(), keywords.typ.is_some());
        }
        if let Some(discriminator) = discriminator {
            self.use_discriminator(&mut schema, discriminator, &keywords);
        }
        self.require(&mut schema, keywords.required, &required_at);
        // By the letter, null has to fit each part of an `allOf` too; nobody who writes it here means that.
        schema.nullable |= *nullable;
        schema
    }

    fn default_value(&mut self, value: &Value, at: &Pointer) -> DefaultValue {
        let at = at.key("default");
        if brief(value).is_none() {
            self.report.kept(at.clone(), "default", "too long for the documentation");
        }
        DefaultValue { at, value: value.clone() }
    }

    /// The example, if it is one that documentation has room for.
    fn example(&mut self, value: &Value, at: &Pointer) -> Option<Value> {
        if !value.is_array() && !value.is_object() && brief(value).is_some() {
            return Some(value.clone());
        }
        self.report.kept(at.key("example"), "example", "too long for the documentation");
        None
    }

    /// What the schema says by itself, without its `allOf`, `oneOf` and `anyOf`.
    fn own_shape(&mut self, keywords: &Keywords<'_>, extensions: &IndexMap<String, Value>, at: &Pointer) -> Shape {
        if let Some(values) = extensions.get(extension::ENUM).and_then(Value::as_array) {
            // No variant can stand for a list or a map, but their type is there.
            if matches!(keywords.typ, Some("array" | "object")) && values.iter().any(|value| !is_scalar(value)) {
                let note = "the values are lists or maps; any of the type is taken";
                self.report.validation_only(at.key("enum"), "enum", note);
            } else {
                let constant = extensions.contains_key(extension::CONSTANT);
                return listed(values.clone(), if constant { Extent::Constant } else { Extent::Listed });
            }
        }
        let format = || keywords.format.clone();
        match keywords.typ {
            Some("boolean") => Shape::Boolean,
            Some("integer") => Shape::Integer { format: format().or_else(|| unsigned(&keywords.bounds)) },
            Some("number") => Shape::Number { format: format() },
            Some("string") => Shape::String { format: format() },
            Some("array") => self.list(keywords, extensions, at),
            Some("object") => Shape::Object(self.object(keywords, at)),
            _ => self.untyped_shape(keywords, extensions, at),
        }
    }

    /// Without `type`, the keywords say it. Strictly, a schema that only has `properties` takes a number too; nobody means
    /// that.
    fn untyped_shape(&mut self, keywords: &Keywords<'_>, extensions: &IndexMap<String, Value>, at: &Pointer) -> Shape {
        let has_properties = keywords.properties.is_some_and(|properties| !properties.is_empty());
        if has_properties || keywords.additional_properties.is_some() {
            Shape::Object(self.object(keywords, at))
        } else if keywords.items.is_some() || extensions.contains_key(extension::PREFIX_ITEMS) {
            self.list(keywords, extensions, at)
        } else {
            self.by_negation(keywords, at)
        }
    }

    /// `not: {}` takes nothing; any other `not` is for validators.
    fn by_negation(&mut self, keywords: &Keywords<'_>, at: &Pointer) -> Shape {
        let Some(not) = keywords.not else { return Shape::Any };
        let at = at.key("not");
        match self.schema(not, at.clone()) {
            Schema { shape: Shape::Any, nullable: false, .. } => Shape::Never,
            _ => {
                self.report.validation_only(at, "not", "only validators use it; the type is the same without");
                Shape::Any
            }
        }
    }

    fn list(&mut self, keywords: &Keywords<'_>, extensions: &IndexMap<String, Value>, at: &Pointer) -> Shape {
        if let Some(places) = extensions.get(extension::PREFIX_ITEMS).and_then(Value::as_array) {
            return self.places(places, keywords, at);
        }
        let at = at.key("items");
        let item = keywords.items.map_or_else(|| any(at.clone()), |items| self.inner(items, at.clone()));
        Shape::List(Box::new(item))
    }

    /// A schema that travelled under an extension. `modernise` has seen it, as it has every schema.
    pub(super) fn travelled(&mut self, value: &Value, at: Pointer) -> Schema {
        match ReferenceOr::<openapiv3::Schema>::deserialize(value) {
            Ok(schema) => self.inner(&schema, at),
            Err(_) => any(at),
        }
    }

    fn object(&mut self, keywords: &Keywords<'_>, at: &Pointer) -> Object {
        let mut properties = IndexMap::new();
        for (name, schema) in keywords.properties.into_iter().flatten() {
            let required = keywords.required.contains(name);
            let schema = self.inner(schema, at.key("properties").key(name));
            properties.insert(name.clone(), Property { schema, required, undeclared: None });
        }
        let additional = match keywords.additional_properties {
            None => Additional::Unsaid,
            Some(AdditionalProperties::Any(false)) => Additional::Refused,
            Some(AdditionalProperties::Any(true)) => Additional::Schema(Box::new(any(at.key("additionalProperties")))),
            Some(AdditionalProperties::Schema(schema)) => {
                match self.inner(schema.as_ref(), at.key("additionalProperties")) {
                    Schema { shape: Shape::Never, .. } => Additional::Refused,
                    schema => Additional::Schema(Box::new(schema)),
                }
            }
        };
        Object { properties, additional }
    }

    /// Makes the properties required that the list at `at` names, wherever they were declared. A name without a property may
    /// have one in another part; until then it stands for one that is not declared.
    pub(super) fn require(&mut self, schema: &mut Schema, names: &[String], at: &Pointer) {
        if names.is_empty() {
            return;
        }
        match &mut schema.shape {
            Shape::Object(_) => {
                self.mention(schema, names, at);
                let Shape::Object(object) = &mut schema.shape else { return };
                for name in names {
                    if let Some(property) = object.properties.get_mut(name) {
                        property.required = true;
                    }
                }
            }
            // `allOf` of one reference that only adds names: the component with more of it required.
            Shape::Ref(_) => {
                let resolved = self.without_reference(schema.shape.clone());
                if matches!(resolved, Shape::Ref(_)) {
                    return self.require_later(schema, names, at);
                }
                if matches!(&resolved, Shape::Object(object) if names.iter().any(|name| is_news(object, name))) {
                    schema.shape = resolved;
                    self.require(schema, names, at);
                }
            }
            Shape::Union(union) => {
                let mut branches = std::mem::take(&mut union.branches);
                for branch in branches.iter_mut().filter(|branch| matches!(branch.shape, Shape::Object(_))) {
                    self.require(branch, names, at);
                }
                if let Shape::Union(union) = &mut schema.shape {
                    union.branches = branches;
                }
            }
            _ => {}
        }
    }

    /// Gives an object the properties that the list at `at` names and that it lacks, without asking for them.
    pub(super) fn mention(&self, schema: &mut Schema, names: &[String], at: &Pointer) {
        let Schema { shape: Shape::Object(object), at: place, .. } = schema else { return };
        for (index, name) in names.iter().enumerate() {
            object.properties.entry(name.clone()).or_insert_with(|| Property {
                schema: any(place.key("properties").key(name)),
                required: false,
                undeclared: Some(at.index(index)),
            });
        }
    }
}

/// What the schema says of its values beside their type, in sentences.
fn constraints(keywords: &Keywords<'_>, extensions: &IndexMap<String, Value>) -> Vec<String> {
    let patterns = extensions.get(extension::KEY_PATTERNS).and_then(Value::as_array);
    let patterns = patterns.into_iter().flatten().filter_map(Value::as_str);
    let has_properties = keywords.properties.is_some_and(|properties| !properties.is_empty());
    let mut sentences = constraints::sentences(&keywords.bounds);
    sentences.extend(constraints::of_keys(patterns, has_properties));
    sentences
}

/// The format of integers that have a bound which only `u64` reaches.
fn unsigned(bounds: &Bounds<'_>) -> Option<String> {
    let positive = bounds.minimum.as_ref()?.as_f64()? >= 0.0;
    let maximum = bounds.maximum.as_ref()?;
    let large = maximum.as_i64().is_none() && maximum.as_f64()? >= i64::MAX as f64;
    (positive && large).then(|| "uint64".to_owned())
}

/// Whether it makes a difference to an object that a key is required. A map has no keys of its own.
fn is_news(object: &Object, name: &str) -> bool {
    !object.properties.is_empty() && object.properties.get(name).is_none_or(|property| !property.required)
}
