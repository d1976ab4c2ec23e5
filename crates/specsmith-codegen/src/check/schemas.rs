//! What a schema says that contradicts itself, or says nothing: bounds, patterns, examples, names that come twice.

use super::values::{is_of, read_as, shown, types_of, words};
use super::{Checker, describe};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::grammar::SCHEMA;
use crate::normalise::code;
use crate::pointer::Pointer;
use crate::spec::same_value;
use regress::{Flags, Regex};
use serde_json::{Map, Value};

/// A lower bound, and the upper one that has to be at least as high.
const BOUNDS: &[(&str, &str)] = &[
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
    ("minContains", "maxContains"),
];

/// The longest pattern that is looked at, and the most groups in one: the parser of patterns calls itself for each.
const LONGEST_PATTERN: usize = 4096;
const MOST_GROUPS: usize = 100;

impl Checker<'_> {
    /// Reports what contradicts itself, and takes out what says nothing.
    pub(super) fn consistency(&mut self, schema: &mut Map<String, Value>, at: &Pointer) {
        self.bounds(schema, at);
        self.required_names(schema, at);
        self.lost_properties(schema, at);
        self.examples(schema, at);
        if let Some(Value::String(pattern)) = schema.get("pattern") {
            self.pattern(pattern, Place::Value(at.key("pattern")));
        }
        for name in schema.get("patternProperties").and_then(Value::as_object).into_iter().flat_map(Map::keys) {
            self.pattern(name, Place::Key(at.key("patternProperties").key(name)));
        }
        for key in ["allOf", "anyOf", "oneOf"] {
            if schema.get(key).and_then(Value::as_array).is_some_and(Vec::is_empty) {
                schema.shift_remove(key);
                let message = format!("`{key}` lists no schema");
                let problem = Diagnostic::new(Code::IgnoredValue, Place::Key(at.key(key)), message);
                self.diagnostics.push(problem.note("it is left out"));
            }
        }
    }

    /// A property that lost its indentation becomes an unknown keyword, which JSON Schema allows.
    fn lost_properties(&mut self, schema: &Map<String, Value>, at: &Pointer) {
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        let is_declared = |name: &str| schema.get("properties").is_some_and(|it| it.get(name).is_some());
        for name in required.filter_map(Value::as_str).filter(|name| !is_declared(name)) {
            if schema.get(name).is_some_and(Value::is_object) && SCHEMA.field(name).is_none() {
                let message = format!("the property `{name}` stands beside `properties` and not in it");
                self.diagnostics.push(
                    Diagnostic::new(Code::UnknownKey, Place::Key(at.key(name)), message)
                        .note("it is ignored")
                        .help("indent it under `properties`"),
                );
            }
        }
    }

    fn bounds(&mut self, schema: &Map<String, Value>, at: &Pointer) {
        let number = |key: &str| schema.get(key).and_then(Value::as_f64);
        for (low, high) in BOUNDS {
            let (Some(least), Some(most)) = (number(low), number(high)) else { continue };
            if least > most {
                let message = format!("no value fits: `{low}` is more than `{high}`");
                self.diagnostics.push(
                    Diagnostic::new(Code::BadValue, Place::Value(at.key(low)), message)
                        .also(Place::Value(at.key(high)), "less than that")
                        .note("both are documented; the generated code does not check them")
                        .help("change one of the two"),
                );
            }
        }
    }

    fn required_names(&mut self, schema: &Map<String, Value>, at: &Pointer) {
        let names: Vec<&str> =
            schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        let at = at.key("required");
        for (index, name) in names.iter().enumerate() {
            if let Some(first) = names[..index].iter().position(|other| other == name) {
                self.diagnostics.push(
                    Diagnostic::new(
                        Code::BadValue,
                        Place::Value(at.index(index)),
                        format!("`{name}` comes twice in `required`"),
                    )
                    .also(Place::Value(at.index(first)), "first time")
                    .note("it counts once")
                    .help("remove one of the two, or is another property meant?"),
                );
            }
        }
    }

    /// A pattern of ECMA-262, as JSON Schema asks for, with the leniency that browsers have where there is no flag `u`.
    fn pattern(&mut self, pattern: &str, place: Place) {
        if pattern.len() > LONGEST_PATTERN || pattern.matches('(').count() > MOST_GROUPS {
            return;
        }
        let parse = |unicode| Regex::with_flags(pattern, Flags { unicode, no_opt: true, ..Flags::default() });
        let Err(error) = parse(true).or_else(|_| parse(false)) else { return };
        self.diagnostics.push(
            Diagnostic::new(
                Code::BadPattern,
                place,
                format!("this pattern is no regular expression: {}", error.text.to_lowercase()),
            )
            .note("it is documented as it stands; the generated code does not use it")
            .help("patterns are those of JavaScript (ECMA-262)"),
        );
    }

    /// Examples against the `type` and the `enum` beside them. One that only lacks quotes is as it should be.
    fn examples(&mut self, schema: &Map<String, Value>, at: &Pointer) {
        let types = types_of(schema);
        let listed = schema.get("enum").and_then(Value::as_array).filter(|values| !values.is_empty());
        let own = schema.get("example").map(|example| (at.key("example"), example));
        let list = schema.get("examples").and_then(Value::as_array).into_iter().flatten().enumerate();
        let more = list.map(|(index, example)| (at.key("examples").index(index), example));
        for (place, example) in own.into_iter().chain(more) {
            let fits = |name: &String| is_of(example, name) || read_as(example, name).is_some();
            let why = if example.is_null() {
                continue;
            } else if !types.is_empty() && !types.iter().any(fits) {
                format!("is not {}", words(&types))
            } else if listed.is_some_and(|values| !values.iter().any(|value| is_same(value, example))) {
                "is not among the values of its enum".to_owned()
            } else {
                continue;
            };
            let what = match example {
                Value::Array(_) | Value::Object(_) => format!("this example, {},", describe(example)),
                _ => format!("the example {}", code(&shown(example))),
            };
            self.diagnostics.push(
                Diagnostic::new(Code::BadValue, Place::Value(place), format!("{what} {why}"))
                    .label("no value of its schema")
                    .note("it is documented all the same"),
            );
        }
    }
}

/// Whether two values are the same but for quotes.
fn is_same(a: &Value, b: &Value) -> bool {
    same_value(a, b) || (!a.is_object() && !a.is_array() && shown(a) == shown(b))
}
