//! Whether the value that came back is the one that went in, up to what `docs/mapping.md` says of null, unknown keys and
//! spellings.

use super::flat::Flat;
use super::node::{Node, Object};
use super::requests::{Owner, Requests};
use super::schemas::Schemas;
use serde_json::{Number, Value};

/// Compares values.
pub(super) struct Comparison<'s, 'a> {
    pub(super) schemas: &'s Schemas<'a>,
    pub(super) requests: &'s Requests<'a>,
}

/// The first difference: a path, and what is wrong there.
pub(super) type Difference = (String, String);

impl<'a> Comparison<'_, 'a> {
    /// Compares what came back for a value of the schema `node`.
    pub(super) fn compare(&self, node: &Node<'a>, sent: &Value, got: &Value) -> Result<(), Difference> {
        self.value(std::slice::from_ref(node), Owner::of(self.schemas, node), sent, got)
    }

    fn value(&self, nodes: &[Node<'a>], owner: Owner<'a>, sent: &Value, got: &Value) -> Result<(), Difference> {
        if sent == got {
            return Ok(());
        }
        let wide = self.schemas.wide_for(nodes, sent);
        match (sent, got) {
            (Value::Object(sent), Value::Object(got)) => self.objects(&wide, owner, sent, got),
            (Value::Array(sent), Value::Array(got)) if sent.len() == got.len() => {
                for (index, (sent, got)) in sent.iter().zip(got).enumerate() {
                    let items = wide.item(index);
                    let inside = self.value(&items, owner.inside(self.schemas, &items), sent, got);
                    inside.map_err(|found| within(&format!("[{index}]"), found))?;
                }
                Ok(())
            }
            _ if are_the_same(&wide, sent, got) => Ok(()),
            _ => Err((String::new(), format!("{} came back as {}", short(sent), short(got)))),
        }
    }

    fn objects(&self, wide: &Flat<'a>, owner: Owner<'a>, sent: &Object, got: &Object) -> Result<(), Difference> {
        for (key, value) in sent {
            let mut nodes = wide.property(key);
            let is_declared = !nodes.is_empty();
            if !is_declared {
                nodes = wide.children("additionalProperties");
            }
            match got.get(key) {
                Some(got) => {
                    let inside = self.value(&nodes, owner.inside(self.schemas, &nodes), value, got);
                    inside.map_err(|found| within(key, found))?;
                }
                None if value.is_null() && !self.keeps_null(wide, owner, key, &nodes) => {}
                None if !is_declared && !keeps_unknown_keys(wide) => {}
                None => return Err((key.clone(), format!("{} is lost", short(value)))),
            }
        }
        for (key, value) in got.iter().filter(|(key, _)| !sent.contains_key(*key)) {
            let is_tag =
                wide.values("discriminator").any(|it| it.get("propertyName") == Some(&Value::from(key.as_str())));
            if !is_tag {
                return Err((key.clone(), format!("{} was added", short(value))));
            }
        }
        Ok(())
    }

    /// Whether a property that is null has to come back as null; otherwise it may come back as absent.
    fn keeps_null(&self, wide: &Flat<'a>, owner: Owner<'a>, key: &str, nodes: &[Node<'a>]) -> bool {
        let property = self.schemas.wide(nodes);
        let is_required = wide.required().contains(&key) && !property.is_one_way();
        property.is_nullable() && (is_required || self.requests.contains(owner))
    }
}

/// Whether keys that are no properties are kept: where something is said of them, and where there are no properties.
fn keeps_unknown_keys(wide: &Flat<'_>) -> bool {
    let said = wide.values("additionalProperties").any(|it| *it != Value::Bool(false));
    said || wide.properties().is_empty()
}

/// Whether two values mean the same, with two spellings at most.
fn are_the_same(wide: &Flat<'_>, sent: &Value, got: &Value) -> bool {
    let is = |format: &str| wide.values("format").any(|it| it == format);
    match (sent, got) {
        (Value::Number(sent), Value::Number(got)) => same_numbers(sent, got, is("float")),
        (Value::String(sent), Value::String(got)) => {
            let instant = |text: &str| text.parse::<jiff::Timestamp>().ok();
            let day = |text: &str| text.parse::<jiff::civil::Date>().ok();
            sent == got
                || is("date-time") && instant(sent).is_some_and(|it| Some(it) == instant(got))
                || is("date") && day(sent).is_some_and(|it| Some(it) == day(got))
                || is("uuid") && sent.eq_ignore_ascii_case(got)
        }
        _ => sent == got,
    }
}

/// `1` and `1.0` are the same. A reader of decimals may be off by a bit in the last place, and there are two of them here.
fn same_numbers(sent: &Number, got: &Number, are_short: bool) -> bool {
    if let (Some(sent), Some(got)) = (sent.as_i128(), got.as_i128()) {
        return sent == got;
    }
    let (Some(sent), Some(got)) = (sent.as_f64(), got.as_f64()) else { return false };
    if are_short { sent as f32 == got as f32 } else { (sent - got).abs() <= 4.0 * f64::EPSILON * sent.abs() }
}

fn within(key: &str, (path, problem): Difference) -> Difference {
    let separator = if path.is_empty() || path.starts_with('[') { "" } else { "." };
    (format!("{key}{separator}{path}"), problem)
}

/// A value for a message, cut short.
pub(super) fn short(value: &Value) -> String {
    const LONGEST: usize = 200;
    let text = value.to_string();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
