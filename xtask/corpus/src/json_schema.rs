//! Documents that are a JSON Schema and no API: what they define becomes the components of a document.
//!
//! ```text
//! $schema: …                               openapi: 3.1.0
//! definitions: {A: {…}}               →    components: {schemas: {A: {…}, Root: {$ref: '#/components/schemas/A'}}}
//! $ref: '#/definitions/A'
//! ```

use serde_json::{Map, Value, json};

/// What the schema of the file itself is called.
const ROOT: &str = "Root";
/// The keywords under which schemas define others.
const DEFINITIONS: [&str; 2] = ["definitions", "$defs"];

/// Whether a value says that it is a JSON Schema.
pub(crate) fn is_schema(dialect: &Value) -> bool {
    dialect.as_str().is_some_and(|uri| uri.contains("json-schema.org"))
}

/// The document for a JSON Schema; nothing for anything else.
pub(crate) fn document(text: &str, title: &str) -> Option<Value> {
    let Value::Object(mut root) = serde_json::from_str(text).ok()? else { return None };
    if root.contains_key("openapi") || !root.get("$schema").is_some_and(is_schema) {
        return None;
    }
    // They name the file, which is not where the schema stands any more.
    for key in ["$schema", "$id", "id"] {
        root.remove(key);
    }
    let mut schemas = Map::new();
    for key in DEFINITIONS {
        if let Some(Value::Object(named)) = root.remove(key) {
            schemas.extend(named);
        }
    }
    if !root.is_empty() {
        schemas.insert(ROOT.to_owned(), Value::Object(root));
    }
    let mut schemas = Value::Object(schemas);
    redirect(&mut schemas);
    Some(json!({
        "openapi": "3.1.0",
        "info": {"title": title, "version": "1"},
        "components": {"schemas": schemas},
    }))
}

/// Makes references point to where things stand now.
fn redirect(value: &mut Value) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match value {
                    Value::String(text) if key == "$ref" => *text = redirected(text),
                    value => redirect(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(redirect),
        _ => {}
    }
}

fn redirected(reference: &str) -> String {
    let Some(pointer) = reference.strip_prefix('#').filter(|it| it.is_empty() || it.starts_with('/')) else {
        return reference.to_owned();
    };
    let defined = DEFINITIONS.iter().find_map(|key| pointer.strip_prefix('/')?.strip_prefix(key)?.strip_prefix('/'));
    match defined {
        Some(name) => format!("#/components/schemas/{name}"),
        None => format!("#/components/schemas/{ROOT}{pointer}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn definitions_become_components() {
        let schema = r##"{
            "$schema": "http://json-schema.org/draft-07/schema#", "$id": "https://example.com/a",
            "definitions": {"A": {"items": {"$ref": "#"}}}, "defs": {"B": true},
            "properties": {"a": {"$ref": "#/definitions/A"}, "b": {"$ref": "#/defs/B"}, "c": {"$ref": "#name"}}
        }"##;
        let schemas = &document(schema, "t").unwrap()["components"]["schemas"];
        assert_eq!(schemas["A"], json!({"items": {"$ref": "#/components/schemas/Root"}}));
        assert_eq!(
            schemas["Root"]["properties"],
            json!({
                "a": {"$ref": "#/components/schemas/A"},
                "b": {"$ref": "#/components/schemas/Root/defs/B"},
                "c": {"$ref": "#name"},
            })
        );
        assert_eq!(schemas["Root"].get("$id"), None);
    }

    #[test]
    fn what_is_no_schema_stays() {
        assert_eq!(document(r#"{"openapi": "3.1.0", "$schema": "https://json-schema.org/"}"#, "t"), None);
        assert_eq!(document(r#"{"type": "object"}"#, "t"), None);
        assert_eq!(document("openapi: 3.1.0", "t"), None);
    }
}
