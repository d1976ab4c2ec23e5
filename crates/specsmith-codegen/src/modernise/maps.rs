//! Rewrites of what a schema says of an object's keys.

use super::schema::Schema;
use super::{Context, extension};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::pointer::Pointer;
use serde_json::{Value, json};

/// ```yaml
/// unevaluatedProperties: {…}  →    additionalProperties: {…}
/// ```
///
/// The difference to `additionalProperties` is in what `allOf` and its like evaluate, and they are merged.
pub(super) fn unevaluated_properties(schema: &mut Schema, at: &Pointer, context: &mut Context<'_>) {
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
pub(super) fn pattern_properties(schema: &mut Schema, at: &Pointer, context: &mut Context<'_>) {
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
pub(super) fn property_names(schema: &mut Schema, at: &Pointer, context: &mut Context<'_>) {
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
