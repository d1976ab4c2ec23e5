//! Which values a schema accepts, as the `jsonschema` crate says: a judge that shares no code with the generator.

use super::node::{Node, Object, target};
use super::schemas::has_siblings;
use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// The schemas of a document, compiled once: one object has a property for each place, and a value is judged as the
/// value of the property of its place.
#[derive(Debug)]
pub(super) struct Judge {
    validator: Validator,
    places: HashMap<String, String>,
}

impl Judge {
    /// Compiles the schemas at `places` and all components.
    pub(super) fn new<'a>(document: &Value, places: impl Iterator<Item = &'a Node<'a>>) -> Result<Self, String> {
        let translation = Translation { siblings: has_siblings(document) };
        let components = document.pointer("/components/schemas").and_then(Value::as_object);
        let components: Object =
            components.into_iter().flatten().map(|(name, schema)| (name.clone(), translation.schema(schema))).collect();
        let (mut properties, mut known) = (Map::new(), HashMap::new());
        for node in places {
            let next = known.len().to_string();
            let property = known.entry(node.at.to_string()).or_insert(next);
            if !properties.contains_key(property) {
                let schema = match node.is_component() {
                    true => json!({"$ref": encoded(&node.at.to_string())}),
                    false => translation.schema(node.schema),
                };
                properties.insert(property.clone(), schema);
            }
        }
        let root = json!({"components": {"schemas": components}, "properties": properties});
        let options = jsonschema::options().with_draft(Draft::Draft202012).should_validate_formats(true);
        let validator = options.offline().build(&root).map_err(|error| error.to_string())?;
        Ok(Self { validator, places: known })
    }

    /// Whether the schema at a place accepts a value.
    pub(super) fn accepts(&self, node: &Node<'_>, value: &Value) -> bool {
        let property = self.places.get(&node.at.to_string());
        property.is_some_and(|property| self.validator.is_valid(&json!({ property: value })))
    }
}

/// From a Schema Object of OpenAPI to a schema of JSON Schema 2020-12.
struct Translation {
    /// See [`has_siblings`].
    siblings: bool,
}

impl Translation {
    fn schema(&self, schema: &Value) -> Value {
        let Some(object) = schema.as_object() else { return Value::Bool(schema != &Value::Bool(false)) };
        let reference = object.get("$ref").and_then(|text| self.keyword("$ref", text));
        if let Some(reference) = reference.filter(|_| target(schema).is_some() && !self.siblings) {
            return json!({ "$ref": reference });
        }
        let mut out = Map::new();
        for (keyword, value) in object {
            if let Some(value) = self.keyword(keyword, value) {
                out.insert(keyword.clone(), value);
            }
        }
        exclusive_bounds(object, &mut out);
        self.older_tuple(object, &mut out);
        let mut out = with_range(object, out);
        if object.get("nullable") == Some(&Value::Bool(true)) {
            out = nullable(out);
        }
        Value::Object(out)
    }

    /// A keyword that says which values fit, in a form that JSON Schema knows; `None` for all others.
    fn keyword(&self, keyword: &str, value: &Value) -> Option<Value> {
        match keyword {
            // The judge wants URIs, in which only ASCII stands as it is.
            "$ref" => value.as_str().map(|text| Value::from(encoded(text))),
            // YAML reads `null` without quotes as no text.
            "type" if value.is_array() => {
                let names = value.as_array().into_iter().flatten();
                Some(names.map(|name| if name.is_null() { json!("null") } else { name.clone() }).collect())
            }
            "properties" | "dependentSchemas" => self.map(value),
            "patternProperties" => {
                let usable = value.as_object()?.iter().filter(|(pattern, _)| is_pattern(pattern));
                Some(usable.map(|(pattern, schema)| (pattern.clone(), self.schema(schema))).collect())
            }
            "allOf" | "oneOf" | "anyOf" | "prefixItems" => self.list(value),
            "items" if value.is_array() => None,
            "items"
            | "additionalProperties"
            | "not"
            | "if"
            | "then"
            | "else"
            | "contains"
            | "propertyNames"
            | "unevaluatedItems"
            | "unevaluatedProperties" => Some(self.schema(value)),
            "type" | "enum" | "const" | "dependentRequired" => Some(value.clone()),
            "required" => value.is_array().then(|| value.clone()),
            "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" => value.is_number().then(|| value.clone()),
            "multipleOf" => value.as_f64().filter(|it| *it > 0.0).map(|_| value.clone()),
            "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties" | "maxProperties" | "minContains"
            | "maxContains" => value.is_u64().then(|| value.clone()),
            "uniqueItems" => value.is_boolean().then(|| value.clone()),
            "pattern" => value.as_str().filter(|pattern| is_pattern(pattern)).map(Value::from),
            // Of the formats only those that have Rust types of their own; all others are texts of any form.
            "format" => value.as_str().filter(|it| ["date-time", "date", "uuid"].contains(it)).map(Value::from),
            _ => None,
        }
    }

    /// `{items: [A, B], additionalItems: C}` → `{prefixItems: [A, B], items: C}`: how older drafts spell a tuple.
    fn older_tuple(&self, from: &Object, to: &mut Object) {
        let places = from.get("items").and_then(|items| self.list(items));
        if let Some(places) = places {
            to.insert("prefixItems".to_owned(), places);
            to.extend(from.get("additionalItems").map(|rest| ("items".to_owned(), self.schema(rest))));
        }
    }

    fn map(&self, value: &Value) -> Option<Value> {
        let map = value.as_object()?;
        Some(map.iter().map(|(name, schema)| (name.clone(), self.schema(schema))).collect())
    }

    fn list(&self, value: &Value) -> Option<Value> {
        let list = value.as_array().filter(|list| !list.is_empty())?;
        Some(list.iter().map(|schema| self.schema(schema)).collect())
    }
}

/// The text with everything but ASCII in percent encoding.
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b' ' | 0x80.. => out.push_str(&format!("%{byte:02X}")),
            ascii => out.push(ascii.into()),
        }
    }
    out
}

/// Whether a text fits all patterns, as far as they can be compiled.
pub(super) fn match_all(patterns: &[&str], text: &str) -> bool {
    let parts: Value = patterns.iter().map(|pattern| json!({"pattern": pattern})).collect();
    let compiled = jsonschema::options().with_draft(Draft::Draft202012).build(&json!({"allOf": parts}));
    compiled.is_ok_and(|validator| validator.is_valid(&json!(text)))
}

/// Whether the judge can compile a pattern; a schema is judged without one that it cannot.
fn is_pattern(pattern: &str) -> bool {
    jsonschema::options().with_draft(Draft::Draft202012).build(&json!({"pattern": pattern})).is_ok()
}

/// `{minimum: 3, exclusiveMinimum: true}` → `{exclusiveMinimum: 3}`
fn exclusive_bounds(from: &Object, to: &mut Object) {
    for (exclusive, inclusive) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        if from.get(exclusive) == Some(&Value::Bool(true))
            && let Some(bound) = to.remove(inclusive)
        {
            to.insert(exclusive.to_owned(), bound);
        }
    }
}

/// `{format: int32}` → `{allOf: [{multipleOf: 1, minimum: …, maximum: …}]}`: the formats of the OpenAPI registry are ranges
/// of whole numbers, whether `type` says `integer` or `number`.
fn with_range(from: &Object, mut to: Object) -> Object {
    let range = match from.get("format").and_then(Value::as_str) {
        Some("int32") => json!({"multipleOf": 1, "minimum": i32::MIN, "maximum": i32::MAX}),
        Some("int64") => json!({"multipleOf": 1, "minimum": i64::MIN, "maximum": i64::MAX}),
        Some("uint32") => json!({"multipleOf": 1, "minimum": 0, "maximum": u32::MAX}),
        Some("uint64") => json!({"multipleOf": 1, "minimum": 0, "maximum": u64::MAX}),
        // What the types read, where nothing else is said: `i64`, and base64 in either alphabet.
        None if is_typed(from, "integer") && !to.contains_key("maximum") => {
            json!({"minimum": i64::MIN, "maximum": i64::MAX})
        }
        Some("byte") => json!({"pattern": BASE64}),
        None if from.get("contentEncoding").and_then(Value::as_str).is_some_and(|it| it.starts_with("base64")) => {
            json!({"pattern": BASE64})
        }
        _ => return to,
    };
    if let Value::Array(parts) = to.entry("allOf").or_insert_with(|| json!([])) {
        parts.push(range);
    }
    to
}

const BASE64: &str = "^[A-Za-z0-9+/_\\-\\s]*={0,2}\\s*$";

fn is_typed(schema: &Object, name: &str) -> bool {
    schema.get("type").is_some_and(|it| it == name)
}

/// `{type: string, nullable: true}` → `{anyOf: [{type: 'null'}, {type: string}]}`
fn nullable(schema: Object) -> Object {
    let mut out = Map::new();
    out.insert("anyOf".to_owned(), json!([{"type": "null"}, schema]));
    out
}
