//! Rewrites of `type`: lists of types, and null.

use super::schema::Schema;
use super::{Context, extension};
use crate::pointer::Pointer;
use serde_json::{Map, Value, json};

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
pub(super) fn type_list(schema: &mut Schema, at: &Pointer, context: &mut Context<'_>) {
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
