//! Unions: what reading one costs, and what the value that waits for its type is.

#![allow(missing_docs, reason = "the types are there to be read and written")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail so")]

use std::cell::Cell;

use serde_core::Deserialize;
use serde_json::Value;

use specsmith_runtime::wire::Buffer;

thread_local! {
    static READ: Cell<usize> = const { Cell::new(0) };
}

/// An integer that counts how often one is asked for.
#[derive(Debug, PartialEq)]
pub struct Counted(i64);

impl<'de> Deserialize<'de> for Counted {
    fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        READ.set(READ.get() + 1);
        i64::deserialize(deserializer).map(Self)
    }
}

impl serde_core::Serialize for Counted {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

#[derive(Debug, PartialEq)]
pub struct Number {
    next: Option<Box<Node>>,
    value: Counted,
}
specsmith_runtime::object! { Number { optional "next" => next: Box<Node>, required "value" => value: Counted } }

#[derive(Debug, PartialEq)]
pub struct Text {
    next: Option<Box<Node>>,
    value: String,
}
specsmith_runtime::object! { Text { optional "next" => next: Box<Node>, required "value" => value: String } }

#[derive(Debug, PartialEq)]
pub enum Node {
    Number(Number),
    Text(Text),
}
specsmith_runtime::union! {
    Node {
        object requires ["value"] knows ["next"] => Number: Number,
        object requires ["value"] knows ["next"] => Text: Text,
    }
}

const LEVELS: usize = 60;

/// A chain of nodes, each with its successor before its own value, so that the first branch fails late.
fn chain(value: &str, last: &str) -> String {
    format!(r#"{}{{"value":{last}}}{}"#, r#"{"next":"#.repeat(LEVELS), format!(r#","value":{value}}}"#).repeat(LEVELS))
}

#[test]
fn deep_unions_are_not_read_once_for_each_way_down() {
    let cases = [
        (chain(r#""a""#, r#""a""#), true),
        (chain("1", "true"), false),
        (chain(r#""a""#, "true"), false),
        // A key that no branch knows: another branch might lose less.
        (chain("1", r#"1,"later":2"#), true),
        (chain(r#""a""#, r#""a","later":2"#), true),
    ];
    for (json, fits) in cases {
        READ.set(0);
        assert_eq!(serde_json::from_str::<Node>(&json).is_ok(), fits);
        assert!(READ.get() <= 2 * LEVELS * LEVELS, "{}", READ.get());
    }
}

#[test]
fn what_was_found_out_is_forgotten() {
    for json in [chain(r#""a""#, r#""a""#), chain("1", "1")] {
        let node: Node = serde_json::from_str(&json).unwrap();
        assert_eq!(serde_json::to_string(&node).unwrap(), json);
    }
}

#[test]
fn a_buffer_is_the_value_that_was_read() {
    let json = r#"{"a":[1,-1,18446744073709551615,0.5,null,true,"x"],"b":{"c":{}}}"#;
    let value: Value = serde_json::from_str(json).unwrap();
    let buffer: Buffer = serde_json::from_str(json).unwrap();
    assert_eq!(Value::from(&buffer), value);
    assert_eq!(Value::deserialize(&buffer).unwrap(), value);
    let Buffer::Map(entries) = &buffer else { panic!("an object") };
    let Ok(Buffer::Map(same)) = Buffer::deserialize(&buffer) else { panic!("an object") };
    assert!(std::rc::Rc::ptr_eq(entries, &same), "shared, not copied");
    // From a format that does not know newtypes.
    let number = serde_core::de::value::I64Deserializer::<serde_json::Error>::new(7);
    assert_eq!(Value::from(&Buffer::deserialize(number).unwrap()), Value::from(7));
}

/// One of a single branch that reads its values from a `Buffer`.
#[derive(Debug, PartialEq)]
pub struct Row {
    small: f32,
    exact: u64,
}
specsmith_runtime::object! { Row { required "small" => small: f32, required "exact" => exact: u64, ..refuse } }

#[derive(Debug, PartialEq)]
pub enum Rows {
    Row(Row),
}
specsmith_runtime::union! { Rows by "kind" { bare "row" => Row: Row } }

#[test]
fn a_tag_is_added_without_touching_the_rest() {
    let json = r#"{"kind":"row","small":0.1,"exact":18446744073709551615}"#;
    let rows: Rows = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&rows).unwrap(), json);
}
