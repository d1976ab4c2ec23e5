//! Values that hold no others, and the kinds that a schema speaks of.

use super::flat::Flat;
use super::judge::match_all;
use super::{numbers, text};
use serde_json::{Value, json};

/// How many values of one enum are tried.
pub(super) const MOST_CONSTANTS: usize = 256;

/// The values of an enum or a constant; `None` where there is neither.
pub(super) fn constants(flat: &Flat<'_>) -> Option<Vec<Value>> {
    if let Some(constant) = flat.values("const").next() {
        return Some(vec![constant.clone()]);
    }
    let mut lists = flat.values("enum").filter_map(Value::as_array);
    let first = lists.next()?;
    let rest: Vec<_> = lists.collect();
    let common = first.iter().filter(|value| rest.iter().all(|list| list.contains(value)));
    Some(common.take(MOST_CONSTANTS).cloned().collect())
}

/// The kinds of a schema that does not name any.
pub(super) fn implied(flat: &Flat<'_>) -> Vec<&'static str> {
    let hints: [(&[&str], &str); 4] = [
        (&["properties", "required", "additionalProperties", "patternProperties", "minProperties"], "object"),
        (&["items", "prefixItems", "minItems", "maxItems"], "array"),
        (&["pattern", "minLength", "maxLength", "format"], "string"),
        (&["minimum", "maximum", "multipleOf"], "number"),
    ];
    let hinted = |(keywords, _): &&(&[&str], &str)| keywords.iter().any(|it| flat.values(it).next().is_some());
    vec![hints.iter().find(hinted).map_or("any", |(_, kind)| *kind)]
}

/// Values of a kind.
pub(super) fn scalars(flat: &Flat<'_>, kind: &str) -> Vec<Value> {
    match kind {
        "string" => texts(flat).into_iter().map(Value::String).collect(),
        "integer" => numbers::integers(flat),
        "number" => numbers::numbers(flat),
        "boolean" => vec![json!(true), json!(false)],
        "null" => vec![Value::Null],
        "any" => vec![json!("anything"), json!({"any": [true, null, 1.5, {"deep": []}]}), json!(17)],
        _ => Vec::new(),
    }
}

fn texts(flat: &Flat<'_>) -> Vec<String> {
    let (least, most) = (flat.at_least("minLength"), flat.at_most("maxLength"));
    let encodings = flat.values("contentEncoding").filter_map(Value::as_str).filter(|it| it.starts_with("base64"));
    let formats = flat.values("format").filter_map(Value::as_str).chain(encodings.map(|_| "byte")).map(text::of_format);
    if let Some(texts) = formats.into_iter().find(|texts| !texts.is_empty()) {
        return texts.iter().map(ToString::to_string).collect();
    }
    let patterns: Vec<&str> = flat.values("pattern").filter_map(Value::as_str).collect();
    if patterns.is_empty() {
        return text::of_length(least, most);
    }
    let mut texts: Vec<String> = patterns.iter().flat_map(|pattern| text::of_pattern(pattern, least)).collect();
    texts.retain(|text| text.chars().count() <= most && match_all(&patterns, text));
    texts
}
