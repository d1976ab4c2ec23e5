//! Rewrites of Schema Objects.

use super::{Context, extension};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::pointer::Pointer;
use serde_json::{Map, Value, json};

type Schema = Map<String, Value>;

/// Rewrites one schema; the schemas inside it are done already.
pub(super) fn modernise(value: &mut Value, at: &Pointer, context: &mut Context<'_>) {
    boolean_schema(value);
    let Some(schema) = value.as_object_mut() else { return };
    context.dialect.schema(schema, at, context.report, context.diagnostics);
    unevaluated_properties(schema, at, context);
    pattern_properties(schema, at, context);
    property_names(schema, at, context);
    tuple(schema, at, context);
    only_validators(schema, at, context);
    constant(schema);
    examples(schema, at, context);
    null_default(schema);
    numeric_exclusive_bounds(schema);
    exact_bounds(schema);
    bounds_that_do_not_fit(schema, at, context);
    content_encoding(schema, at, context);
    reference_siblings(schema, at, context);
    type_list(schema, at, context);
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
/// unevaluatedProperties: {…}  →    additionalProperties: {…}
/// ```
///
/// The difference to `additionalProperties` is in what `allOf` and its like evaluate, and they are merged.
fn unevaluated_properties(schema: &mut Schema, at: &Pointer, context: &mut Context<'_>) {
    if schema.contains_key("additionalProperties") || schema.get("unevaluatedProperties").is_none_or(takes_nothing) {
        return;
    }
    if let Some(value) = schema.shift_remove("unevaluatedProperties") {
        context.origins.moved(at.key("additionalProperties"), at.key("unevaluatedProperties"));
        schema.insert("additionalProperties".to_owned(), value);
    }
}

/// ```yaml
/// patternProperties:          →    additionalProperties: {anyOf: [{…}, {…}]}
///   ^x-: {…}                       x-specsmith-key-patterns: [^x-, ^y-]
///   ^y-: {…}
/// additionalProperties: false
/// ```
///
/// A map has one type of values. Without `additionalProperties`, and beside properties, any other key may have any value;
/// a type for those that match would refuse them.
fn pattern_properties(schema: &mut Schema, at: &Pointer, context: &mut Context<'_>) {
    let Some(Value::Object(patterns)) = schema.shift_remove("patternProperties") else { return };
    let at_patterns = at.key("patternProperties");
    let mut values: Vec<(Pointer, Value)> = Vec::new();
    for (pattern, value) in &patterns {
        if takes_nothing(value) {
            let place = at_patterns.key(pattern);
            context.report.validation_only(place, "patternProperties", "no key may be like this; none is refused");
        } else {
            values.push((at_patterns.key(pattern), value.clone()));
        }
    }
    if values.is_empty() {
        return;
    }
    let others = schema.get("additionalProperties");
    let is_open = others.is_none_or(|others| *others == json!(true) || *others == json!({}));
    let has_properties = schema.get("properties").and_then(Value::as_object).is_some_and(|it| !it.is_empty());
    if is_open && (has_properties || others.is_some()) {
        schema.insert("additionalProperties".to_owned(), json!({}));
        context.diagnostics.push(
            Diagnostic::new(Code::Untyped, Place::Key(at_patterns), "keys that match no pattern may have any value")
                .note("so the values of all keys that `properties` does not name are `serde_json::Value`")
                .help("add `additionalProperties: false` if there are no other keys"),
        );
        return;
    }
    if let Some(others) = others.filter(|others| !is_open && !takes_nothing(others)) {
        values.push((at.key("additionalProperties"), others.clone()));
    } else {
        let patterns = values.iter().filter_map(|(at, _)| at.last()).map(Value::String).collect();
        schema.insert(extension::KEY_PATTERNS.to_owned(), patterns);
    }
    let mut distinct: Vec<(Pointer, Value)> = Vec::new();
    for (place, value) in values {
        if !distinct.iter().any(|(_, known)| *known == value) {
            distinct.push((place, value));
        }
    }
    let now = at.key("additionalProperties");
    let value = match <[_; 1]>::try_from(distinct) {
        Ok([(before, value)]) => {
            context.origins.moved(now, before);
            value
        }
        Err(distinct) => {
            let branches = distinct.into_iter().enumerate().map(|(index, (before, value))| {
                context.origins.moved(now.key("anyOf").index(index), before);
                value
            });
            json!({ "anyOf": branches.collect::<Vec<_>>() })
        }
    };
    schema.insert("additionalProperties".to_owned(), value);
}

/// ```yaml
/// propertyNames: {pattern: ^x-}    →    x-specsmith-key-patterns: [^x-]
/// propertyNames: {enum: [a, b]}    →    # listed in the report as validation-only
/// ```
fn property_names(schema: &mut Schema, at: &Pointer, context: &mut Context<'_>) {
    let Some(names) = schema.shift_remove("propertyNames") else { return };
    match names.get("pattern") {
        Some(pattern) if !schema.contains_key(extension::KEY_PATTERNS) => {
            schema.insert(extension::KEY_PATTERNS.to_owned(), json!([pattern]));
            context.report.kept(at.key("propertyNames"), "propertyNames", "the documentation has the pattern of keys");
        }
        _ => context.report.validation_only(at.key("propertyNames"), "propertyNames", "a key may be any text"),
    }
}

/// Whether no value fits a schema: it is `false`, in one spelling or the other.
fn takes_nothing(schema: &Value) -> bool {
    *schema == json!(false) || *schema == json!({"not": {}})
}

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

/// ```yaml
/// exclusiveMinimum: 3         →    minimum: 3
///                                  exclusiveMinimum: true
/// ```
fn numeric_exclusive_bounds(schema: &mut Schema) {
    for (exclusive, inclusive, tighter) in
        [("exclusiveMinimum", "minimum", f64::gt as fn(&f64, &f64) -> bool), ("exclusiveMaximum", "maximum", f64::lt)]
    {
        let Some(bound) = schema.get(exclusive).filter(|it| it.is_number()).cloned() else { continue };
        let other = schema.get(inclusive).and_then(Value::as_f64);
        if other.is_some_and(|other| tighter(&other, &bound.as_f64().unwrap_or_default())) {
            schema.shift_remove(exclusive);
        } else {
            schema.insert(inclusive.to_owned(), bound);
            schema.insert(exclusive.to_owned(), json!(true));
        }
    }
}

/// ```yaml
/// maximum: 18446744073709551615   →    maximum: 18446744073709551615
///                                      x-specsmith-bounds: {maximum: 18446744073709551615}
/// ```
fn exact_bounds(schema: &mut Schema) {
    let inexact = |bound: &&Value| bound.as_i64().is_none_or(|bound| bound.unsigned_abs() > 1 << 53) && !bound.is_f64();
    let exact: Map<String, Value> = ["minimum", "maximum"]
        .into_iter()
        .filter_map(|key| Some((key.to_owned(), schema.get(key).filter(inexact)?.clone())))
        .collect();
    if !exact.is_empty() {
        schema.insert(extension::BOUNDS.to_owned(), Value::Object(exact));
    }
}

/// ```yaml
/// maxLength: 1e40             →    # reported: no such text fits into memory
/// ```
fn bounds_that_do_not_fit(schema: &mut Schema, at: &Pointer, context: &mut Context<'_>) {
    for key in ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"] {
        let Some(value) = schema.get_mut(key) else { continue };
        match value.as_f64() {
            Some(count) if count < 9_007_199_254_740_992.0 => *value = json!(count as u64),
            _ => {
                schema.shift_remove(key);
                context.report.validation_only(at.key(key), key, "the bound is larger than any value can be");
            }
        }
    }
}

/// ```yaml
/// type: string                →    type: string
/// contentEncoding: base64          format: byte
/// ```
///
/// It wins over a `format`, of which the texts that are on the wire are no values.
fn content_encoding(schema: &mut Schema, at: &Pointer, context: &mut Context<'_>) {
    let encoding = schema.shift_remove("contentEncoding");
    let media_type = schema.shift_remove("contentMediaType");
    let format = match (encoding.as_ref().and_then(Value::as_str), media_type.as_ref().and_then(Value::as_str)) {
        (Some("base64"), _) => "byte",
        (Some("base64url"), _) => "base64url",
        (None, Some("application/octet-stream")) => "binary",
        (None, None) => return,
        _ => return context.report.kept(at.clone(), "content-encoding", "the text is given as it is on the wire"),
    };
    if encoding.is_none() {
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
/// In 3.0 the siblings of a `$ref` have no meaning; people write descriptions there all the same, and mean them.
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
    context.origins.moved(at.key("allOf").index(0), at.clone());
    context.report.rewritten(
        at.clone(),
        "reference-siblings",
        "a `$ref` with siblings is read as an `allOf` with them",
    );
}

/// The keywords that belong to one type only.
fn keywords_of(name: &str) -> &'static [&'static str] {
    match name {
        "string" => &["format", "pattern", "minLength", "maxLength"],
        "number" | "integer" => {
            &["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", extension::BOUNDS]
        }
        "array" => &["items", "minItems", "maxItems", "uniqueItems", extension::PREFIX_ITEMS],
        "object" => &[
            "properties",
            "required",
            "additionalProperties",
            "minProperties",
            "maxProperties",
            extension::KEY_PATTERNS,
        ],
        _ => &[],
    }
}

/// ```yaml
/// type: [string, 'null']      →    type: string
///                                  nullable: true
/// type: [string, integer]     →    anyOf: [{type: string}, {type: integer}]
/// type: 'null'                →    enum: [null]
/// ```
fn type_list(schema: &mut Schema, at: &Pointer, context: &mut Context<'_>) {
    let mut names: Vec<String> = match schema.get("type") {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        Some(Value::String(name)) if name == "null" => vec![name.clone()],
        _ => return,
    };
    schema.shift_remove("type");
    let with_null = names.iter().any(|name| name == "null");
    names.retain(|name| name != "null");
    names.dedup();
    // Every whole number is a number.
    if names.iter().any(|name| name == "number") {
        names.retain(|name| name != "integer");
    }
    if with_null {
        schema.insert("nullable".to_owned(), json!(true));
    }
    match &names[..] {
        [] if with_null => {
            schema.insert("enum".to_owned(), json!([null]));
        }
        [] => {}
        [name] => {
            schema.insert("type".to_owned(), json!(name));
        }
        _ if schema.contains_key("enum") => {}
        _ => {
            let branches: Vec<Value> = names.iter().map(|name| branch(schema, name)).collect();
            for name in &names {
                for keyword in keywords_of(name) {
                    schema.shift_remove(*keyword);
                }
            }
            for (index, _) in branches.iter().enumerate() {
                context.origins.moved(at.key("anyOf").index(index), at.clone());
            }
            if let Some(other) = schema.shift_remove("anyOf") {
                context.origins.moved(at.key("allOf").index(0).key("anyOf"), at.key("anyOf"));
                let parts = schema.entry("allOf").or_insert_with(|| json!([]));
                if let Some(parts) = parts.as_array_mut() {
                    parts.insert(0, json!({ "anyOf": other }));
                }
            }
            schema.insert("anyOf".to_owned(), Value::Array(branches));
            context.report.rewritten(at.clone(), "type-list", "a list of types is read as an `anyOf` of them");
        }
    }
}

/// The branch of a list of types for one of them.
fn branch(schema: &Schema, name: &str) -> Value {
    let mut branch = Map::new();
    branch.insert("type".to_owned(), json!(name));
    for &keyword in keywords_of(name) {
        if let Some(value) = schema.get(keyword) {
            branch.insert(keyword.to_owned(), value.clone());
        }
    }
    Value::Object(branch)
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
