//! The values of `enum` and `const` against the `type` that stands beside them.

use super::{Checker, describe};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::normalise::code;
use crate::pointer::Pointer;
use serde_json::{Map, Number, Value};

impl Checker<'_> {
    /// A value that only lacks its quotes, or has some too many, is read as one of the type. Another one stays as it is, for
    /// somebody meant it; but where the type is a list or a map it was meant for what is inside, and is left out.
    pub(super) fn values(&mut self, schema: &mut Map<String, Value>, at: &Pointer) {
        let types = types_of(schema);
        let nested = !types.is_empty() && types.iter().all(|name| matches!(name.as_str(), "array" | "object" | "null"));
        if let Some(Value::Array(values)) = schema.get_mut("enum") {
            let at = at.key("enum");
            let (mut index, mut any) = (0, false);
            values.retain_mut(|value| {
                let place = at.index(index);
                index += 1;
                any = true;
                self.listed_value(value, &types, nested, &place)
            });
            if values.is_empty() {
                schema.shift_remove("enum");
                if !any {
                    self.diagnostics.push(
                        Diagnostic::new(Code::BadValue, Place::Key(at), "this enum lists no value")
                            .note("it is read as if it were not there"),
                    );
                }
            }
        }
        if let Some(value) = schema.get_mut("const")
            && !self.listed_value(value, &types, nested, &at.key("const"))
        {
            schema.shift_remove("const");
        }
    }

    /// Mends a value if it has to be and can be; `false` if it has to go.
    fn listed_value(&mut self, value: &mut Value, types: &[String], nested: bool, at: &Pointer) -> bool {
        if let Some(whole) = value.as_f64().filter(|_| value.is_f64() && types == ["integer"])
            && whole.fract() == 0.0
            && whole.abs() < 9_007_199_254_740_992.0
        {
            *value = Value::from(whole as i64);
        }
        // Null among the values is how nullable enums are written.
        if types.is_empty() || value.is_null() || types.iter().any(|name| is_of(value, name)) {
            return true;
        }
        let (found, wanted) = (describe(value), words(types));
        if let Some(mended) = types.iter().find_map(|name| read_as(value, name)) {
            self.unquoted(at, &wanted, &found);
            *value = mended;
            return true;
        }
        let (note, help) = match nested {
            true => ("it is left out", Some("if it is meant for what is inside, move it there")),
            false => ("it is taken as it is, whatever `type` says", None),
        };
        self.diagnostics.push(
            Diagnostic::new(
                Code::BadValue,
                Place::Value(at.clone()),
                format!("the value {} is not {wanted}", code(&shown(value))),
            )
            .label(format!("`type` asks for {wanted}"))
            .note(note)
            .maybe_help(help.map(str::to_owned)),
        );
        !nested
    }
}

/// The names of types that a schema lists.
pub(super) fn types_of(schema: &Map<String, Value>) -> Vec<String> {
    match schema.get("type") {
        Some(Value::String(name)) => vec![name.clone()],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

pub(super) fn is_of(value: &Value, name: &str) -> bool {
    match name {
        "string" => value.is_string(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "null" => value.is_null(),
        // A misspelt word is reported where it stands.
        _ => true,
    }
}

/// The value of this type that is written with quotes too few or too many.
pub(super) fn read_as(value: &Value, name: &str) -> Option<Value> {
    match (name, value) {
        ("string", Value::Number(_) | Value::Bool(_)) => Some(Value::String(value.to_string())),
        ("integer", Value::String(text)) => text.parse::<i64>().ok().map(Value::from),
        ("number", Value::String(text)) => serde_json::from_str::<Number>(text).ok().map(Value::Number),
        ("boolean", Value::String(text)) => text.parse::<bool>().ok().map(Value::Bool),
        _ => None,
    }
}

pub(super) fn words(types: &[String]) -> String {
    let word = |name: &String| match name.as_str() {
        "string" => "a text".to_owned(),
        "integer" => "an integer".to_owned(),
        "array" => "a list".to_owned(),
        "object" => "a map".to_owned(),
        "null" => "null".to_owned(),
        other => format!("a {other}"),
    };
    types.iter().map(word).collect::<Vec<_>>().join(" or ")
}

pub(super) fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
