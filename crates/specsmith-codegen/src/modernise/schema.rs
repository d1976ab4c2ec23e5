//! Rewrites of Schema Objects.

use super::{Context, bounds, extension, maps, types};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::media;
use crate::pointer::Pointer;
use serde_json::{Map, Value, json};

/// A schema that is no boolean.
pub(super) type Schema = Map<String, Value>;

/// Rewrites one schema; the schemas inside it are done already.
pub(super) fn modernise(value: &mut Value, at: &Pointer, context: &mut Context<'_>) {
    boolean_schema(value);
    let Some(schema) = value.as_object_mut() else { return };
    context.dialect.schema(schema, at, context.report, context.diagnostics);
    maps::unevaluated_properties(schema, at, context);
    maps::pattern_properties(schema, at, context);
    maps::property_names(schema, at, context);
    tuple(schema, at, context);
    only_validators(schema, at, context);
    constant(schema);
    examples(schema, at, context);
    null_default(schema);
    bounds::numeric_exclusive_bounds(schema);
    bounds::exact_bounds(schema);
    bounds::bounds_that_do_not_fit(schema, at, context);
    content_encoding(schema, at, context);
    reference_siblings(schema, at, context);
    types::type_list(schema, at, context);
    enumeration(schema);
}

/// ```yaml
/// additionalItems: true       →    {}
/// not-this: false                  not: {}
/// ```
fn boolean_schema(value: &mut Value) {
    match value {
        // `additionalProperties` understands booleans itself, and a schema `true` means the same there as `{}`.
        Value::Bool(true) => *value = json!({}),
        Value::Bool(false) => *value = json!({"not": {}}),
        _ => {}
    }
}

/// Keywords that tell validators which values are allowed, and say nothing about the type.
const ONLY_VALIDATORS: &[&str] = &[
    "if",
    "then",
    "else",
    "contains",
    "minContains",
    "maxContains",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "unevaluatedItems",
    "unevaluatedProperties",
    "additionalItems",
    "contentSchema",
];

/// Keywords about the schema itself, of which nothing is left once references are resolved.
const ABOUT_THE_SCHEMA: &[&str] = &[
    "$defs",
    "definitions",
    "$id",
    "$schema",
    "$anchor",
    "$dynamicAnchor",
    "$vocabulary",
    "$comment",
    "xml",
    "summary",
];

/// ```yaml
/// type: object                →    type: object
/// if: {required: [a]}              # listed in the report as validation-only
/// ```
fn only_validators(schema: &mut Schema, at: &Pointer, context: &mut Context<'_>) {
    for &key in ONLY_VALIDATORS {
        if schema.shift_remove(key).is_some() {
            context.report.validation_only(at.key(key), key, "only validators use it; the type is the same without");
        }
    }
    for &key in ABOUT_THE_SCHEMA {
        schema.shift_remove(key);
    }
    if schema.shift_remove("$dynamicRef").is_some() {
        context.diagnostics.push(
            Diagnostic::new(Code::Untyped, Place::Key(at.key("$dynamicRef")), "a `$dynamicRef` cannot be followed")
                .note("any value is taken")
                .help("use `$ref`"),
        );
    }
}

/// ```yaml
/// const: x                    →    enum: [x]
///                                  x-specsmith-constant: true
/// ```
fn constant(schema: &mut Schema) {
    if let Some(value) = schema.shift_remove("const") {
        schema.insert("enum".to_owned(), json!([value]));
        schema.insert(extension::CONSTANT.to_owned(), json!(true));
    }
}

/// ```yaml
/// examples: [a, b]            →    example: a
/// ```
fn examples(schema: &mut Schema, at: &Pointer, context: &mut Context<'_>) {
    let place = at.key("examples");
    match schema.shift_remove("examples") {
        None => {}
        Some(Value::Array(list)) => {
            if list.len() > 1 {
                context.report.kept(place.clone(), "examples", "the first is the one that counts");
            }
            if let Some(first) = list.into_iter().next().filter(|_| !schema.contains_key("example")) {
                context.origins.moved(at.key("example"), place.index(0));
                schema.insert("example".to_owned(), first);
            }
        }
        Some(_) => context.report.kept(place, "examples", "no list of values; left out"),
    }
}

/// ```yaml
/// default: null               →    x-specsmith-default-null: true
/// ```
fn null_default(schema: &mut Schema) {
    if schema.get("default").is_some_and(Value::is_null) {
        schema.shift_remove("default");
        schema.insert(extension::DEFAULT_NULL.to_owned(), json!(true));
    }
}

/// ```yaml
/// prefixItems: [{…}, {…}]     →    x-specsmith-prefix-items: [{…}, {…}]
/// items: false                     items: {not: {}}
///
/// items: [{…}, {…}]           →    x-specsmith-prefix-items: [{…}, {…}]
/// additionalItems: false           items: {not: {}}
/// ```
fn tuple(schema: &mut Schema, at: &Pointer, context: &mut Context<'_>) {
    // What says it of the items after the places, in the words of the drafts that have the one and the other.
    let (key, rest) = match schema.get("items") {
        Some(Value::Array(_)) => ("items", "additionalItems"),
        _ => ("prefixItems", "unevaluatedItems"),
    };
    let Some(items) = schema.shift_remove(key) else { return };
    context.origins.moved(at.key(extension::PREFIX_ITEMS), at.key(key));
    schema.insert(extension::PREFIX_ITEMS.to_owned(), items);
    if let Some(rest_schema) = schema.get(rest).filter(|_| !schema.contains_key("items")).cloned() {
        schema.shift_remove(rest);
        context.origins.moved(at.key("items"), at.key(rest));
        schema.insert("items".to_owned(), rest_schema);
    }
}

/// Keywords without which nothing is said of what kind of value it is.
const SAY_A_TYPE: &[&str] = &["type", "$ref", "allOf", "anyOf", "oneOf", "properties", "items", "enum"];

/// ```yaml
/// type: string                →    type: string
/// contentEncoding: base64          format: byte
///
/// contentMediaType: image/png →    type: string
///                                  format: binary
/// ```
///
/// It wins over a `format`, of which the texts that are on the wire are no values.
fn content_encoding(schema: &mut Schema, at: &Pointer, context: &mut Context<'_>) {
    let encoding = schema.shift_remove("contentEncoding");
    let media_type = schema.shift_remove("contentMediaType");
    let format = match (encoding.as_ref().and_then(Value::as_str), media_type.as_ref().and_then(Value::as_str)) {
        (Some("base64"), _) => "byte",
        (Some("base64url"), _) => "base64url",
        (None, Some(media_type)) if media::is_binary(media_type) => "binary",
        (None, None) => return,
        _ => return context.report.kept(at.clone(), "content-encoding", "the text is given as it is on the wire"),
    };
    if encoding.is_none() {
        // What has no type, and says nothing else of its values, is bytes.
        if !SAY_A_TYPE.iter().any(|key| schema.contains_key(*key)) {
            schema.insert("type".to_owned(), json!("string"));
        }
        schema.entry("format").or_insert_with(|| json!(format));
        return;
    }
    if media_type.is_some() {
        let place = at.key("contentMediaType");
        context.report.kept(place, "content-media-type", "the bytes are given, whatever they are of");
    }
    let other = schema.insert("format".to_owned(), json!(format)).filter(|other| other != format);
    if other.is_some() {
        context.report.kept(at.key("format"), "format", "the bytes that `contentEncoding` speaks of are given");
    }
}

/// ```yaml
/// $ref: '#/components/…'      →    allOf: [{$ref: '#/components/…'}]
/// description: The owner           description: The owner
/// ```
///
/// In 3.0 the siblings of a `$ref` have no meaning; people write descriptions there all the same, and mean them. They are marked,
/// so that those which contradict what the `$ref` leads to can be left out.
fn reference_siblings(schema: &mut Schema, at: &Pointer, context: &mut Context<'_>) {
    if schema.len() < 2 {
        return;
    }
    let Some(reference) = schema.shift_remove("$ref") else { return };
    let reference = json!({ "$ref": reference });
    match schema.get_mut("allOf").and_then(Value::as_array_mut) {
        Some(parts) => {
            for index in 0..parts.len() {
                context.origins.moved(at.key("allOf").index(index + 1), at.key("allOf").index(index));
            }
            parts.insert(0, reference);
        }
        None => {
            schema.insert("allOf".to_owned(), json!([reference]));
        }
    }
    if !context.dialect.has_reference_siblings() {
        schema.insert(extension::SIBLINGS.to_owned(), json!(true));
    }
    context.origins.moved(at.key("allOf").index(0), at.clone());
    context.report.rewritten(
        at.clone(),
        "reference-siblings",
        "a `$ref` with siblings is read as an `allOf` with them",
    );
}

/// ```yaml
/// enum: [1, a, null]          →    nullable: true
///                                  x-specsmith-enum: [1, a]
/// ```
///
/// `openapiv3` tells neither an empty list from none nor a value of another type from a mistake.
fn enumeration(schema: &mut Schema) {
    let Some(Value::Array(mut values)) = schema.shift_remove("enum") else { return };
    let before = values.len();
    values.retain(|value| !value.is_null());
    if values.len() < before {
        schema.insert("nullable".to_owned(), json!(true));
    }
    schema.insert(extension::ENUM.to_owned(), Value::Array(values));
}
