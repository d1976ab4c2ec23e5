//! One JSON object a line.

use super::excerpt::is_harmful;
use super::{Finding, Spot};
use serde_json::{Map, Value, json};

pub(super) fn render(finding: &Finding<'_, '_>) -> String {
    let diagnostic = finding.diagnostic;
    let mut object = Map::new();
    object.insert("severity".into(), diagnostic.severity.to_string().into());
    object.insert("code".into(), diagnostic.code.number().into());
    object.insert("file".into(), diagnostic.file.as_str().into());
    insert_spot(&mut object, finding.spot.as_ref());
    object.insert("message".into(), diagnostic.message.as_str().into());
    object.insert("label".into(), unless_empty(&diagnostic.label));
    object.insert("note".into(), json!(diagnostic.note));
    object.insert("help".into(), json!(diagnostic.help));
    let also = finding.also.as_ref().map(|(also, spot)| {
        let mut object = Map::new();
        object.insert("file".into(), also.file.as_str().into());
        insert_spot(&mut object, spot.as_ref());
        object.insert("label".into(), unless_empty(&also.label));
        object
    });
    object.insert("also".into(), json!(also));
    escaped(&Value::Object(object).to_string()) + "\n"
}

fn insert_spot(object: &mut Map<String, Value>, spot: Option<&Spot<'_>>) {
    let (start, end) = spot.map(|it| (it.start, it.end)).unzip();
    let (line, column) = start.unzip();
    let (end_line, end_column) = end.unzip();
    for (key, value) in [("line", line), ("column", column), ("end_line", end_line), ("end_column", end_column)] {
        object.insert(key.into(), json!(value));
    }
}

fn unless_empty(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { text.into() }
}

/// The same JSON with harmful characters as escapes. They can only be in strings, and none is beyond U+FFFF.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for character in json.chars() {
        if is_harmful(character) {
            out.push_str(&format!("\\u{:04x}", u32::from(character)));
        } else {
            out.push(character);
        }
    }
    out
}
