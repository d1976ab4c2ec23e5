//! Compares a [`Tree`] with the [`grammar`](crate::grammar), so that everything after it meets only what it expects.
//!
//! What cannot be understood is an error. What is harmless (a number where a text belongs, a key that nobody knows) is a
//! warning, and mended in the tree.

mod hidden;
mod names;
mod operations;
mod schemas;
mod urls;
mod values;

use crate::config::{Limit, Limits};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, did_you_mean};
use crate::grammar::{
    COMPONENTS, DOCUMENT, Field, Kind, OPERATION, OVERLAY, Object, Others, PARAMETER, PATH_ITEM, Presence, SCHEMA,
    SECURITY_SCHEME, TYPES, UNRESOLVED,
};
use crate::load::Tree;
use crate::pointer::Pointer;
use crate::report::Report;
use names::SINCE_3_2;
use serde_json::{Map, Value};

/// Checks a whole document.
pub(crate) fn check(tree: &mut Tree, limits: &Limits, diagnostics: &mut Diagnostics, report: &mut Report) {
    let mut checker = Checker { limits, diagnostics, report };
    checker.value(tree, Kind::Object(&DOCUMENT), &mut Pointer::root());
    checker.contents(tree);
    checker.hidden(tree, &mut Pointer::root());
}

/// Checks an overlay. Of what its actions bring, the document that they make is checked.
pub(crate) fn overlay(tree: &mut Tree, limits: &Limits, diagnostics: &mut Diagnostics) {
    let mut checker = Checker { limits, diagnostics, report: &mut Report::default() };
    checker.value(tree, Kind::Object(&OVERLAY), &mut Pointer::root());
}

/// Whether this is a document of a version that specsmith reads; says what it is if not.
pub(crate) fn is_openapi(tree: &Tree, diagnostics: &mut Diagnostics) -> bool {
    let root = Place::Value(Pointer::root());
    let version_at = Pointer::root().key("openapi");
    let Some(map) = tree.as_object() else {
        diagnostics.push(
            Diagnostic::new(Code::NotOpenApi, root, format!("this is not an OpenAPI document but {}", describe(tree)))
                .help("an OpenAPI document is a map that begins with `openapi: 3.1.0`"),
        );
        return false;
    };
    if let Some(version) = map.get("swagger") {
        let place = Place::Value(Pointer::root().key("swagger"));
        let version = scalar_text(version).unwrap_or_default();
        diagnostics.push(
            Diagnostic::new(Code::Version, place, format!("this is a Swagger {version} document, not OpenAPI 3"))
                .label("OpenAPI 3.0 or 3.1 is needed")
                .help("convert it first, for example with `swagger2openapi`"),
        );
        return false;
    }
    let Some(version) = map.get("openapi") else {
        let similar = did_you_mean("openapi", map.keys().map(String::as_str));
        let place = similar.map_or(Place::LineColumn(1, 1), |key| Place::Key(Pointer::root().key(key)));
        diagnostics.push(
            Diagnostic::new(Code::NotOpenApi, place, "this is not an OpenAPI document: it has no key `openapi`").help(
                match similar {
                    _ if map.contains_key("overlay") => {
                        "an overlay is named in the config of its document: `overlays`".to_owned()
                    }
                    Some(key) => format!("did you mean `openapi` instead of `{key}`?"),
                    None => "an OpenAPI document begins with `openapi: 3.1.0`".to_owned(),
                },
            ),
        );
        return false;
    };
    let text = scalar_text(version).unwrap_or_else(|| version.to_string());
    let known = ["3.0", "3.1", "3.2"].iter().any(|it| text == *it || text.starts_with(&format!("{it}.")));
    if !known {
        diagnostics.push(
            Diagnostic::new(Code::Version, Place::Value(version_at), format!("OpenAPI `{text}` is not supported"))
                .label("not a version that specsmith reads")
                .help("specsmith reads 3.0 and 3.1, and 3.2 as far as it says what 3.1 says"),
        );
    }
    known
}

struct Checker<'a> {
    limits: &'a Limits,
    diagnostics: &'a mut Diagnostics,
    report: &'a mut Report,
}

impl Checker<'_> {
    fn value(&mut self, value: &mut Value, kind: Kind, at: &mut Pointer) {
        if !self.is_small(value, kind, at) {
            return;
        }
        match kind {
            Kind::Any => {}
            Kind::Text => self.text(value, at),
            Kind::Url | Kind::UrlTemplate => self.url(value, kind, at),
            Kind::Word(words) => self.word(value, words, at),
            Kind::TypeNames => match value {
                Value::Array(list) => self.list(list, Kind::Word(TYPES), at),
                _ => self.word(value, TYPES, at),
            },
            Kind::Bool => match value {
                Value::Bool(_) => {}
                Value::String(text) if matches!(text.as_str(), "true" | "false") => {
                    self.unquoted(at, "a boolean", "a text that says so");
                    *value = Value::Bool(text == "true");
                }
                _ => self.wrong(value, "`true` or `false`", at),
            },
            Kind::Number if value.is_number() => {}
            Kind::Bound if value.is_number() || value.is_boolean() => {}
            Kind::Number | Kind::Bound => self.wrong(value, "a number", at),
            Kind::Count => match value.as_f64() {
                Some(count) if count >= 0.0 && count.fract() == 0.0 => {}
                _ => self.wrong(value, "a whole number that is not negative", at),
            },
            Kind::List(item) => match value {
                Value::Array(list) => self.list(list, *item, at),
                _ => self.wrong(value, "a list", at),
            },
            Kind::Map(item) => match value {
                Value::Object(map) => self.map(map, *item, at),
                _ => self.wrong(value, "a map", at),
            },
            Kind::RefOr(_) if value.get("$ref").is_some() => self.reference(value, at),
            Kind::Object(object) | Kind::RefOr(object) => match value {
                Value::Object(map) => self.object(map, object, at),
                _ => self.wrong(value, &format!("a map ({})", object.name), at),
            },
            Kind::SchemaOrList if value.is_array() => self.value(value, Kind::List(&Kind::Schema), at),
            Kind::Schema | Kind::SchemaOrList => match value {
                Value::Object(map) => self.object(map, &SCHEMA, at),
                Value::Bool(_) => {}
                _ => self.wrong(value, "a schema (a map, `true` or `false`)", at),
            },
        }
    }

    /// Whether a list or a map is one that code can be made of. What any value may stand for only goes into documentation.
    fn is_small(&mut self, value: &Value, kind: Kind, at: &Pointer) -> bool {
        let members = match value {
            Value::Array(list) => list.len(),
            Value::Object(map) => map.len(),
            _ => 0,
        };
        let is_small = members as u64 <= self.limits.members || matches!(kind, Kind::Any);
        if !is_small {
            let what = format!("`{}` has", at.last().unwrap_or_default());
            self.diagnostics.push(self.limits.exceeded(Limit::Members, Place::Key(at.clone()), &what, "members"));
        }
        is_small
    }

    fn list(&mut self, list: &mut [Value], kind: Kind, at: &mut Pointer) {
        for (index, item) in list.iter_mut().enumerate() {
            self.child(&index.to_string(), item, kind, at);
        }
    }

    fn map(&mut self, map: &mut Map<String, Value>, kind: Kind, at: &mut Pointer) {
        for (key, item) in map.iter_mut() {
            self.child(key, item, kind, at);
        }
    }

    fn child(&mut self, key: &str, value: &mut Value, kind: Kind, at: &mut Pointer) {
        let before = at.enter(key);
        self.value(value, kind, at);
        at.leave(before);
    }

    fn object(&mut self, map: &mut Map<String, Value>, object: &'static Object, at: &mut Pointer) {
        if map.contains_key(UNRESOLVED) {
            return;
        }
        self.drop_empty(map, object, at);
        if object.field("content").is_some() {
            self.media_types(map, at);
        }
        let is_schema = std::ptr::eq(object, &SCHEMA);
        if is_schema {
            self.drop_boolean_required(map, at);
        }
        for key in map.keys() {
            let extension = key.starts_with("x-");
            if object.field(key).is_none() && !extension {
                self.other_key(key, object, at, map);
            }
        }
        for (key, item) in map.iter_mut() {
            if let Some(kind) = object.kind_of(key) {
                self.child(key, item, kind, at);
            }
        }
        if is_schema {
            self.values(map, at);
            self.consistency(map, at);
        } else {
            self.letter(map, object, at);
        }
        for Field { key, kind, presence } in object.fields {
            let code = match presence {
                Presence::Optional => continue,
                Presence::Wanted => Code::MissingPart,
                Presence::Required => Code::MissingKey,
            };
            if map.contains_key(*key) {
                continue;
            }
            let message = format!("the key `{key}` is missing: {} needs it", object.name);
            let help = match kind {
                Kind::Word(words) => format!("add `{key}`, which is one of {}", list_words(words)),
                _ => format!("add `{key}`"),
            };
            self.diagnostics.push(
                Diagnostic::new(code, Place::Value(at.clone()), message)
                    .label(format!("`{key}` is missing here"))
                    .help(help),
            );
        }
    }

    /// What the table of the grammar cannot say of an object.
    fn letter(&mut self, map: &Map<String, Value>, object: &'static Object, at: &Pointer) {
        if std::ptr::eq(object, &OPERATION) {
            self.operation(map, at);
        } else if std::ptr::eq(object, &PARAMETER) {
            self.parameter(map, at);
        } else if std::ptr::eq(object, &SECURITY_SCHEME) {
            self.security_scheme(map, at);
        } else if std::ptr::eq(object, &COMPONENTS) {
            self.component_names(map, at);
        }
    }

    /// A key without a value says nothing. Templates leave them behind; only where null is a value does it stay.
    fn drop_empty(&mut self, map: &mut Map<String, Value>, object: &'static Object, at: &Pointer) {
        if !map.values().any(Value::is_null) {
            return;
        }
        let empty: Vec<&'static Field> = object
            .fields
            .iter()
            .filter(|it| !matches!(it.kind, Kind::Any | Kind::TypeNames) && map.get(it.key) == Some(&Value::Null))
            .collect();
        for field in empty {
            if field.presence == Presence::Required {
                continue;
            }
            map.shift_remove(field.key);
            self.diagnostics.push(
                Diagnostic::new(
                    Code::IgnoredValue,
                    Place::Key(at.key(field.key)),
                    format!("`{}` has no value", field.key),
                )
                .note("it is left out"),
            );
        }
    }

    /// `required: true` on a property is how JSON Schema said it before draft 4.
    fn drop_boolean_required(&mut self, map: &mut Map<String, Value>, at: &Pointer) {
        if map.get("required").is_some_and(Value::is_boolean) {
            map.shift_remove("required");
            self.diagnostics.push(
                Diagnostic::new(
                    Code::IgnoredValue,
                    Place::Key(at.key("required")),
                    "`required` of a schema is a list of names",
                )
                .note("it is left out")
                .help("list the property under `required` of the object that it belongs to"),
            );
        }
    }

    /// A key that is no field and no extension: fine where the document chooses the keys, otherwise reported.
    fn other_key(&mut self, key: &str, object: &'static Object, at: &Pointer, map: &Map<String, Value>) {
        let place = Place::Key(at.key(key));
        // Names that the document chooses are most of all keys, and need no comparison with those that they might be.
        if matches!(object.others, Others::Named(_)) {
            return;
        }
        let free_fields = object.fields.iter().map(|it| it.key).filter(|it| !map.contains_key(*it));
        let meant = self.diagnostics.did_you_mean(key, free_fields);
        match object.others {
            Others::Named(_) => {}
            Others::Paths(_) if key.starts_with('/') => self.template(key, at),
            Others::Paths(_) => self.diagnostics.push(
                Diagnostic::new(Code::UnknownValue, place, format!("the path `{key}` does not begin with a slash"))
                    .help(format!("write `/{key}`")),
            ),
            Others::Statuses(_) if is_status(key) => {}
            Others::Statuses(_) => self.diagnostics.push(
                Diagnostic::new(Code::UnknownValue, place, format!("`{key}` is not a status of HTTP"))
                    .help("a response stands under a status such as `200`, a range such as `4XX`, or `default`"),
            ),
            // JSON Schema lets anybody add keywords: only one that looks like a mistake is worth a warning.
            Others::Keywords if meant.is_none() => {
                self.report.kept(at.key(key), "unknown-keyword", "not a keyword that specsmith knows; ignored");
            }
            Others::None if std::ptr::eq(object, &PATH_ITEM) && SINCE_3_2.contains(&key) => self.later_method(key, at),
            Others::Keywords | Others::None | Others::Refused => {
                let message = format!("`{key}` is not a key of {}", object.name);
                let help = meant.map(|meant| format!("did you mean `{meant}`?"));
                self.diagnostics.push(
                    match object.others {
                        Others::Refused => Diagnostic::new(Code::OverlayAction, place, message),
                        _ => Diagnostic::new(Code::UnknownKey, place, message).note("it is ignored"),
                    }
                    .label("unknown key")
                    .maybe_help(help),
                );
            }
        }
    }

    /// A Reference Object: `$ref` is a text; of its siblings `bundle` and `modernise` take care.
    fn reference(&mut self, value: &mut Value, at: &mut Pointer) {
        if let Some(target) = value.get_mut("$ref") {
            self.child("$ref", target, Kind::Text, at);
        }
    }

    fn text(&mut self, value: &mut Value, at: &Pointer) {
        match scalar_text(value) {
            Some(_) if value.is_string() => {}
            Some(text) => {
                self.unquoted(at, "a text", &describe(value));
                *value = Value::String(text);
            }
            None => self.wrong(value, "a text", at),
        }
    }

    fn word(&mut self, value: &mut Value, words: &'static [&'static str], at: &Pointer) {
        // An unquoted `null` among types is the type `null`.
        if value.is_null() && words.contains(&"null") {
            *value = Value::String("null".to_owned());
            return;
        }
        let Value::String(word) = value else {
            return self.wrong(value, &format!("one of {}", list_words(words)), at);
        };
        if words.contains(&word.as_str()) {
            return;
        }
        let key = at.segments().filter(|it| it.parse::<usize>().is_err()).last().unwrap_or_default();
        let kind = match key.as_str() {
            "type" if words == TYPES => "a type".to_owned(),
            other => format!("a value of `{other}`"),
        };
        let help =
            match self.diagnostics.did_you_mean(word, words.iter().copied()).or_else(|| alias_of_type(word, words)) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("write one of {}", list_words(words)),
            };
        self.diagnostics.push(
            Diagnostic::new(Code::UnknownValue, Place::Value(at.clone()), format!("`{word}` is not {kind}"))
                .label("unknown value")
                .help(help),
        );
    }

    fn unquoted(&mut self, at: &Pointer, wanted: &str, got: &str) {
        self.diagnostics.push(
            Diagnostic::new(Code::Unquoted, Place::Value(at.clone()), format!("expected {wanted}, found {got}"))
                .note("it is read as if it were written so"),
        );
    }

    fn wrong(&mut self, value: &Value, wanted: &str, at: &Pointer) {
        let subject = match (at.last(), at.parent().and_then(|list| list.last())) {
            (None, _) => String::new(),
            // A number that is no status is the place of an item.
            (Some(key), Some(list)) if key.parse::<usize>().is_ok() && !is_status(&key) => {
                format!("an item of `{list}`: ")
            }
            (Some(key), _) => format!("`{key}`: "),
        };
        self.diagnostics.push(
            Diagnostic::new(
                Code::WrongKind,
                Place::Value(at.clone()),
                format!("{subject}expected {wanted}, found {}", describe(value)),
            )
            .label(format!("expected {wanted}"))
            .maybe_help(mended(value, wanted, at)),
        );
    }
}

/// The edit that makes what is wanted of a value, where one is likely.
fn mended(value: &Value, wanted: &str, at: &Pointer) -> Option<String> {
    let key = at.last().unwrap_or_default();
    Some(match value {
        Value::Null => "what belongs to it has to be indented under it".to_owned(),
        Value::String(text) if wanted == "a list" && text.len() < 60 => format!("write `{key}: [{text}]`"),
        Value::Object(_) if wanted == "a list" => "begin each item with `- `".to_owned(),
        Value::Array(_) if wanted.starts_with("a map") => "write keys with a value each, without `- `".to_owned(),
        Value::String(text) if wanted.starts_with("a schema") => match text.as_str() {
            name if TYPES.contains(&name) => format!("write `{key}: {{ type: {name} }}`"),
            name => format!("to refer to a schema, write `$ref: '#/components/schemas/{name}'`"),
        },
        _ => return None,
    })
}

/// The types that people write who think of another language.
fn alias_of_type(word: &str, words: &[&'static str]) -> Option<&'static str> {
    if words != TYPES {
        return None;
    }
    Some(match word.to_ascii_lowercase().as_str() {
        "int" | "int32" | "int64" | "long" => "integer",
        "float" | "double" | "decimal" => "number",
        "str" | "text" | "date" | "datetime" | "date-time" | "uuid" | "file" => "string",
        "bool" => "boolean",
        "list" => "array",
        "map" | "dict" | "hash" => "object",
        "none" | "nil" => "null",
        _ => return None,
    })
}

fn is_status(key: &str) -> bool {
    let bytes = key.as_bytes();
    bytes.len() == 3
        && matches!(bytes[0], b'1'..=b'5')
        && (bytes[1..].iter().all(u8::is_ascii_digit) || bytes[1..].eq_ignore_ascii_case(b"XX"))
}

fn scalar_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(value) => Some(value.to_string()),
        _ => None,
    }
}

/// A value in the words of an error message.
pub(crate) fn describe(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Bool(value) => format!("the boolean `{value}`"),
        Value::Number(number) => format!("the number {number}"),
        Value::String(_) => "a text".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "a map".to_owned(),
    }
}

fn list_words(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn found(mut tree: Value) -> (Value, Vec<String>) {
        let (mut diagnostics, mut report) = (Diagnostics::new("a.yaml"), Report::default());
        if is_openapi(&tree, &mut diagnostics) {
            check(&mut tree, &Limits::default(), &mut diagnostics, &mut report);
        }
        let lines = diagnostics.into_vec().into_iter().map(|it| {
            let place = match it.place {
                Place::Value(at) | Place::Key(at) => at.to_string(),
                other => format!("{other:?}"),
            };
            let help = it.help.map_or_else(String::new, |help| format!(" | {help}"));
            format!("{} {place}: {}{help}", it.code, it.message)
        });
        (tree, lines.collect())
    }

    fn document(schema: Value) -> Value {
        json!({"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "components": {"schemas": {"A": schema}}})
    }

    fn schema(schema: Value) -> Vec<String> {
        found(document(schema)).1
    }

    #[test]
    fn a_misspelt_type_is_found_with_a_suggestion() {
        let lines = schema(json!({"properties": {"x": {"type": "strng"}}}));
        assert_eq!(
            lines,
            ["SS0104 #/components/schemas/A/properties/x/type: `strng` is not a type | did you mean `string`?"]
        );
        assert!(schema(json!({"type": "int"}))[0].ends_with("did you mean `integer`?"));
        assert!(schema(json!({"type": ["string", "nul"]}))[0].ends_with("did you mean `null`?"));
        assert_eq!(schema(json!({"type": null})), [""; 0]);
    }

    #[test]
    fn a_misspelt_keyword_is_a_warning_and_a_foreign_one_is_not() {
        let lines = schema(json!({"descripton": "x", "markdownDescription": "y", "x-z": 1}));
        assert_eq!(
            lines,
            [
                "SS0103 #/components/schemas/A/descripton: `descripton` is not a key of a Schema Object | did you mean `description`?"
            ]
        );
    }

    #[test]
    fn wrong_kinds_are_named() {
        assert_eq!(
            schema(json!({"properties": []})),
            [
                "SS0101 #/components/schemas/A/properties: `properties`: expected a map, found a list | write keys with a value each, without `- `"
            ]
        );
        assert_eq!(
            schema(json!({"required": "x"})),
            [
                "SS0101 #/components/schemas/A/required: `required`: expected a list, found a text | write `required: [x]`"
            ]
        );
        assert_eq!(
            schema(json!("string")),
            [
                "SS0101 #/components/schemas/A: `A`: expected a schema (a map, `true` or `false`), found a text | write `A: { type: string }`"
            ]
        );
    }

    #[test]
    fn texts_without_quotes_are_mended() {
        let (tree, lines) = found(json!({"openapi": 3.1, "info": {"title": "t", "version": 1.0}, "paths": {}}));
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert_eq!(tree["info"]["version"], "1.0");
    }

    #[test]
    fn other_documents_are_called_what_they_are() {
        assert!(found(json!({"swagger": "2.0"})).1[0].starts_with("SS0006 #/swagger: this is a Swagger 2.0 document"));
        assert!(found(json!({"openapi": "4.0.0"})).1[0].starts_with("SS0006 #/openapi: OpenAPI `4.0.0`"));
        assert!(found(json!({"opnapi": "3.0.0"})).1[0].ends_with("did you mean `openapi` instead of `opnapi`?"));
        assert!(found(json!([1])).1[0].starts_with("SS0005 #: this is not an OpenAPI document but a list"));
    }

    #[test]
    fn missing_keys_are_named() {
        let lines = found(json!({"openapi": "3.0.0", "paths": {"/a": {"get": {"parameters": [{"name": "x"}]}}}})).1;
        assert_eq!(
            lines,
            [
                "SS0102 #/paths/~1a/get/parameters/0: the key `in` is missing: a Parameter Object needs it | add `in`, which is one of `query`, `header`, `path`, `cookie`",
                "SS0108 #: the key `info` is missing: an OpenAPI document needs it | add `info`"
            ]
        );
    }

    #[test]
    fn statuses_and_paths_are_checked() {
        let lines = found(json!({"openapi": "3.0.0", "info": {"title": "t", "version": "1"},
            "paths": {"a": {}, "/b": {"get": {"responses": {"200": {}, "2xx": {}, "600": {}, "ok": {}}}}}}))
        .1;
        assert_eq!(lines.len(), 3, "{lines:?}");
    }
}
