//! Rewrites of bounds: of numbers, lengths and counts.

use super::schema::Schema;
use super::{Context, extension};
use crate::pointer::Pointer;
use serde_json::{Map, Value, json};

/// ```yaml
/// exclusiveMinimum: 3         →    minimum: 3
///                                  exclusiveMinimum: true
/// ```
pub(super) fn numeric_exclusive_bounds(schema: &mut Schema) {
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
pub(super) fn exact_bounds(schema: &mut Schema) {
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
pub(super) fn bounds_that_do_not_fit(schema: &mut Schema, at: &Pointer, context: &mut Context<'_>) {
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
