//! The value of a parameter, as the styles see it.

use std::fmt;

use serde_core::de::{self, Deserialize, MapAccess, SeqAccess};
use serde_core::ser::Serialize;

/// The data model of RFC 6570: undefined, text, list or name-value pairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    /// Not there: `null`, or `None`.
    Undefined,
    /// A string, a number or a boolean.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object, with its properties in the order in which they are written.
    Pairs(Vec<(String, Value)>),
}

impl Value {
    /// The value of anything that can be written as JSON.
    ///
    /// It takes the way over JSON text so that generic code is instantiated for one serializer only, the one
    /// that writes bodies too.
    ///
    /// # Errors
    ///
    /// The message of the serializer.
    pub(crate) fn of<T: Serialize + ?Sized>(value: &T) -> Result<Self, String> {
        parse(serde_json::to_vec(value))
    }
}

fn parse(json: serde_json::Result<Vec<u8>>) -> Result<Value, String> {
    json.and_then(|json| serde_json::from_slice(&json)).map_err(|error| error.to_string())
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> de::Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Undefined)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            pairs.push(entry);
        }
        Ok(Value::Pairs(pairs))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Value;

    #[test]
    fn scalars_are_text() {
        for (value, text) in [
            (json!("a b"), "a b"),
            (json!(-1), "-1"),
            (json!(u64::MAX), "18446744073709551615"),
            (json!(0.5), "0.5"),
            (json!(true), "true"),
        ] {
            assert_eq!(Value::of(&value), Ok(Value::Text(text.to_owned())));
        }
        assert_eq!(Value::of(&0.1_f32), Ok(Value::Text("0.1".to_owned())));
        assert_eq!(Value::of(&None::<i64>), Ok(Value::Undefined));
    }
}
