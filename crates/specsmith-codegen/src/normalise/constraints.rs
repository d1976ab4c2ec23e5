//! Bounds and patterns in words, for documentation: types do not show them, and no constraint is enforced.

use super::keywords::Bounds;
use crate::spec::number_text;
use serde_json::{Number, Value};

/// One sentence for each constraint, in the order of the specification.
pub(super) fn sentences(bounds: &Bounds<'_>) -> Vec<String> {
    let mut out = Vec::new();
    count(&mut out, bounds.length, "character", "characters");
    if let Some(pattern) = bounds.pattern {
        out.push(format!("Matches the regular expression {}.", code(pattern)));
    }
    bound(&mut out, bounds.minimum.as_ref(), if bounds.exclusive_minimum { "Greater than" } else { "At least" });
    bound(&mut out, bounds.maximum.as_ref(), if bounds.exclusive_maximum { "Less than" } else { "At most" });
    bound(&mut out, bounds.multiple_of.and_then(Number::from_f64).as_ref(), "A multiple of");
    count(&mut out, bounds.items, "item", "items");
    if bounds.unique_items {
        out.push("No item comes twice.".to_owned());
    }
    count(&mut out, bounds.properties, "property", "properties");
    out
}

/// What the keys of an object look like, but for those of its properties.
pub(super) fn of_keys<'a>(patterns: impl Iterator<Item = &'a str>, has_properties: bool) -> Option<String> {
    let keys = if has_properties { "Other keys" } else { "Keys" };
    let patterns: Vec<String> = patterns.map(code).collect();
    match &patterns[..] {
        [] => None,
        [pattern] => Some(format!("{keys} match the regular expression {pattern}.")),
        several => Some(format!("{keys} match one of the regular expressions {}.", several.join(", "))),
    }
}

/// A text as inline code, whatever backticks it contains (CommonMark 0.31, section 6.1).
pub(crate) fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let flat: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let pad = if flat.starts_with('`') || flat.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{flat}{pad}{fence}")
}

/// A text as inline code, if it is short enough for a sentence of documentation.
pub(crate) fn short(text: &str) -> Option<String> {
    const LONGEST: usize = 80;
    (text.chars().count() <= LONGEST).then(|| code(text))
}

/// A value as inline code, if it is short enough for a sentence of documentation.
pub(crate) fn brief(value: &Value) -> Option<String> {
    short(&value.to_string())
}

fn count(out: &mut Vec<String>, (min, max): (Option<usize>, Option<usize>), one: &str, many: &str) {
    let unit = |count| if count == 1 { one } else { many };
    match (min.filter(|min| *min > 0), max) {
        (Some(min), Some(max)) if min == max => out.push(format!("Exactly {min} {}.", unit(min))),
        (Some(min), Some(max)) => out.push(format!("From {min} to {max} {}.", unit(max))),
        (Some(min), None) => out.push(format!("At least {min} {}.", unit(min))),
        (None, Some(max)) => out.push(format!("At most {max} {}.", unit(max))),
        (None, None) => {}
    }
}

fn bound(out: &mut Vec<String>, value: Option<&Number>, words: &str) {
    if let Some(value) = value {
        out.push(format!("{words} {}.", number_text(value)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_constraint_is_a_sentence() {
        let bounds = Bounds {
            length: (Some(1), Some(1)),
            pattern: Some("^`a$"),
            minimum: Number::from_f64(1.5),
            exclusive_minimum: true,
            maximum: Number::from_f64(3_000_000_000.0),
            items: (Some(2), None),
            unique_items: true,
            ..Bounds::default()
        };
        assert_eq!(
            sentences(&bounds),
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
