//! Bounds and patterns in words, for documentation: types do not show them, and no constraint is enforced.

use crate::spec::number_text;
use openapiv3::AnySchema;
use serde_json::Number;

/// One sentence for each constraint, in the order of the specification.
pub(super) fn sentences(schema: &AnySchema) -> Vec<String> {
    let mut out = Vec::new();
    count(&mut out, schema.min_length, schema.max_length, "character", "characters");
    if let Some(pattern) = &schema.pattern {
        out.push(format!("Matches the regular expression {}.", code(pattern)));
    }
    bound(&mut out, schema.minimum, schema.exclusive_minimum, "At least", "Greater than");
    bound(&mut out, schema.maximum, schema.exclusive_maximum, "At most", "Less than");
    if let Some(step) = schema.multiple_of.and_then(Number::from_f64) {
        out.push(format!("A multiple of {}.", number_text(&step)));
    }
    count(&mut out, schema.min_items, schema.max_items, "item", "items");
    if schema.unique_items == Some(true) {
        out.push("No item comes twice.".to_owned());
    }
    count(&mut out, schema.min_properties, schema.max_properties, "property", "properties");
    out
}

/// A text as inline code, whatever backticks it contains (CommonMark 0.31, section 6.1).
pub(crate) fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let flat: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let pad = if flat.starts_with('`') || flat.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{flat}{pad}{fence}")
}

fn count(out: &mut Vec<String>, min: Option<usize>, max: Option<usize>, one: &str, many: &str) {
    let unit = |count| if count == 1 { one } else { many };
    match (min.filter(|min| *min > 0), max) {
        (Some(min), Some(max)) if min == max => out.push(format!("Exactly {min} {}.", unit(min))),
        (Some(min), Some(max)) => out.push(format!("From {min} to {max} {}.", unit(max))),
        (Some(min), None) => out.push(format!("At least {min} {}.", unit(min))),
        (None, Some(max)) => out.push(format!("At most {max} {}.", unit(max))),
        (None, None) => {}
    }
}

fn bound(out: &mut Vec<String>, value: Option<f64>, exclusive: Option<bool>, inclusive_words: &str, exclusive_words: &str) {
    if let Some(value) = value.and_then(Number::from_f64) {
        let words = if exclusive == Some(true) { exclusive_words } else { inclusive_words };
        out.push(format!("{words} {}.", number_text(&value)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_constraint_is_a_sentence() {
        let schema = AnySchema {
            min_length: Some(1),
            max_length: Some(1),
            pattern: Some("^`a$".to_owned()),
            minimum: Some(1.5),
            exclusive_minimum: Some(true),
            maximum: Some(3_000_000_000.0),
            min_items: Some(2),
            unique_items: Some(true),
            ..AnySchema::default()
        };
        assert_eq!(
            sentences(&schema),
            [
                "Exactly 1 character.",
                "Matches the regular expression ``^`a$``.",
                "Greater than 1.5.",
                "At most 3000000000.",
                "At least 2 items.",
                "No item comes twice."
            ]
        );
    }
}
