//! What the tables of `object!` and `string_enum!` read and write, through `serde_json`.

// The types stand for those of a generated crate, and tests say what they expect by unwrapping it.
#![allow(clippy::unwrap_used, missing_docs, unreachable_pub)]

use std::collections::BTreeMap;

use serde_json::{Value, from_str, from_value, json, to_value};
use specsmith_runtime::Nullable;

mod hostile_names;

#[derive(Debug, Clone, PartialEq)]
pub struct Kinds {
    pub r#type: String,
    pub x: Option<String>,
    pub limit: Option<i64>,
    pub cleared: Option<Nullable<String>>,
}

specsmith_runtime::object! {
    Kinds {
        required "type" => r#type: String,
        nullable "x" => x: String,
        optional "theLimit" => limit: i64,
        patch "cleared" => cleared: String,
    }
}

#[derive(Debug, PartialEq)]
pub struct Tree {
    pub key: String,
    pub left: Option<Box<Tree>>,
    pub children: Vec<Tree>,
    pub named: BTreeMap<String, Tree>,
}

specsmith_runtime::object! {
    Tree {
        required "key" => key: String,
        optional "left" => left: Box<Tree>,
        required "children" => children: Vec<Tree>,
        required "named" => named: BTreeMap<String, Tree>,
    }
}

#[derive(Debug, PartialEq)]
pub struct Open {
    pub a: i64,
    pub rest: BTreeMap<String, String>,
}

specsmith_runtime::object! {
    Open {
        required "a" => a: i64,
        ..rest: BTreeMap<String, String>,
    }
}

#[derive(Debug, PartialEq)]
pub struct OnlyAdditional {
    pub additional: BTreeMap<String, i64>,
}

specsmith_runtime::object! { OnlyAdditional { ..additional: BTreeMap<String, i64> } }

#[derive(Debug, PartialEq)]
pub struct Strict {
    pub a: Option<i64>,
}

specsmith_runtime::object! {
    Strict {
        optional "a" => a: i64,
        ..refuse,
    }
}

#[derive(Debug, PartialEq)]
pub struct Empty {}

specsmith_runtime::object! { Empty {} }

#[derive(Debug, Clone, PartialEq)]
pub enum Status {
    NotStarted,
    Running,
    Unknown(String),
}

specsmith_runtime::string_enum! {
    Status: Unknown {
        "not_started" => NotStarted,
        "running" => Running,
    }
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closed {
    A,
    B,
}

specsmith_runtime::string_enum! { Closed { "a" => A, "b" => B } }

fn kinds(value: Value) -> Result<Kinds, String> {
    from_value(value).map_err(|error| error.to_string())
}

#[test]
fn absent_null_and_value_are_told_apart_by_presence() {
    let absent = kinds(json!({"type": "t", "x": null})).unwrap();
    assert_eq!(absent, Kinds { r#type: "t".into(), x: None, limit: None, cleared: None });
    let null = kinds(json!({"type": "t", "x": null, "theLimit": null, "cleared": null})).unwrap();
    assert_eq!(null.limit, None);
    assert_eq!(null.cleared, Some(Nullable::Null));
    let value = kinds(json!({"type": "t", "x": "x", "theLimit": 1, "cleared": "c"})).unwrap();
    assert_eq!(value.x.as_deref(), Some("x"));
    assert_eq!(value.limit, Some(1));
    assert_eq!(value.cleared, Some(Nullable::Value("c".into())));
}

#[test]
fn absent_null_and_value_are_written_by_presence() {
    for wire in [
        json!({"type": "t", "x": null}),
        json!({"type": "t", "x": null, "cleared": null}),
        json!({"type": "t", "x": "x", "theLimit": 1, "cleared": "c"}),
    ] {
        assert_eq!(to_value(kinds(wire.clone()).unwrap()).unwrap(), wire);
    }
}

#[test]
fn a_missing_property_is_named() {
    assert_eq!(kinds(json!({})).unwrap_err(), "missing field `type`");
    assert_eq!(kinds(json!({"type": "t"})).unwrap_err(), "missing field `x`");
    assert!(kinds(json!({"type": null, "x": null})).is_err());
}

#[test]
fn of_a_key_that_comes_twice_the_last_counts() {
    let open: Open = from_str(r#"{"a": 1, "k": "1", "a": 2, "k": "2"}"#).unwrap();
    assert_eq!(open.a, 2);
    assert_eq!(open.rest["k"], "2");
}

#[test]
fn properties_come_in_any_order_and_unknown_ones_are_skipped() {
    let read = kinds(json!({"zzz": {"deep": [1]}, "x": "x", "aaa": null, "type": "t"})).unwrap();
    assert_eq!(read.r#type, "t");
}

#[test]
fn properties_are_written_in_the_order_of_the_table() {
    let open: Open = from_str(r#"{"z": "1", "b": "2", "a": 1}"#).unwrap();
    assert_eq!(serde_json::to_string(&open).unwrap(), r#"{"a":1,"b":"2","z":"1"}"#);
    let empty: Empty = from_str("{}").unwrap();
    assert_eq!(serde_json::to_string(&empty).unwrap(), "{}");
}

#[test]
fn additional_properties_alone_make_an_object() {
    let read: OnlyAdditional = from_str(r#"{"a": 1, "b": 2}"#).unwrap();
    assert_eq!(read.additional.len(), 2);
    assert_eq!(to_value(&read).unwrap(), json!({"a": 1, "b": 2}));
}

#[test]
fn refused_keys_are_named() {
    let error = from_str::<Strict>(r#"{"a": 1, "b": 2}"#).unwrap_err();
    assert_eq!(error.to_string(), "unknown field `b`, expected `a` at line 1 column 12");
}

#[track_caller]
fn assert_tree_error(json: &str, expected: &str) {
    assert_eq!(from_str::<Tree>(json).unwrap_err().to_string(), expected);
}

#[test]
fn an_error_says_where_it_is_once() {
    assert_tree_error(r#"{"key": 1}"#, "`key`: invalid type: integer `1`, expected a string at line 1 column 9");
    assert_tree_error(
        r#"{"key": "a", "left": {"key": "b", "named": []}}"#,
        "`left.named`: invalid type: sequence, expected a map at line 1 column 43",
    );
    assert_tree_error(
        r#"{"children": [{"named": {"n": {"key": "b"}}}]}"#,
        "`children[0].named.n`: missing field `children` at line 1 column 42",
    );
    let error = from_str::<Open>(r#"{"extra": 1}"#).unwrap_err();
    assert_eq!(error.to_string(), "`extra`: invalid type: integer `1`, expected a string at line 1 column 11");
}

#[derive(Debug, PartialEq)]
pub struct Nested {
    pub grid: Option<Vec<Vec<Closed>>>,
    pub lists: Option<Nullable<BTreeMap<Closed, Vec<i64>>>>,
    pub levels: Option<Box<BTreeMap<u64, bool>>>,
    pub rest: BTreeMap<String, Vec<Option<Strict>>>,
}

specsmith_runtime::object! {
    Nested {
        optional "grid" => grid: Vec<Vec<Closed>>,
        patch "lists" => lists: BTreeMap<Closed, Vec<i64>>,
        optional "levels" => levels: Box<BTreeMap<u64, bool>>,
        ..rest: BTreeMap<String, Vec<Option<Strict>>>,
    }
}

#[test]
fn places_in_lists_and_maps_are_part_of_the_path() {
    for (json, expected) in [
        (json!({"grid": [["a"], ["b", "c"]]}), "`grid[1][1]`: unknown value `c`, expected one of `a`, `b`"),
        (json!({"lists": {"a": [1], "b": [2, "3"]}}), "`lists.b[1]`: invalid type: string \"3\", expected i64"),
        (json!({"lists": {"a": [1], "c": [2]}}), "`lists`: unknown value `c`, expected one of `a`, `b`"),
        (json!({"levels": {"1": true, "2": 0}}), "`levels`: invalid type: integer `0`, expected a boolean"),
        (json!({"k": [null, {"a": 1}, {"b": 1}]}), "`k[2]`: unknown field `b`, expected `a`"),
        (json!({"k": [{"a": []}]}), "`k[0].a`: invalid type: sequence, expected i64"),
        (json!({"k": {}}), "`k`: invalid type: map, expected a sequence"),
    ] {
        for error in [from_str::<Nested>(&json.to_string()).unwrap_err(), from_value::<Nested>(json).unwrap_err()] {
            assert_eq!(error.to_string().split(" at line").next().unwrap(), expected);
        }
    }
}

#[test]
fn lists_and_maps_of_any_depth_survive_a_round_trip() {
    let json = json!({
        "grid": [["a"], [], ["b", "a"]],
        "lists": {"a": [1], "b": []},
        "levels": {"1": true, "20": false},
        "k": [null, {"a": 1}],
    });
    let read: Nested = from_str(&json.to_string()).unwrap();
    assert_eq!(read, from_value(json.clone()).unwrap());
    assert_eq!(to_value(&read).unwrap(), json);
}

#[test]
fn malformed_json_says_where_too() {
    assert_tree_error(r#"{"left": {"key": }}"#, "`left.key`: expected value at line 1 column 18");
}

#[test]
fn another_kind_of_value_is_refused_in_plain_words() {
    assert_tree_error(
        r#"["a", null, [], {}]"#,
        "invalid type: sequence, expected an object (`Tree`) at line 1 column 1",
    );
    assert_tree_error(
        r#"{"left": "no"}"#,
        "`left`: invalid type: string \"no\", expected an object (`Tree`) at line 1 column 13",
    );
}

#[test]
fn boxed_and_nested_objects_survive_a_round_trip() {
    let leaf = json!({"key": "l", "children": [], "named": {}});
    let tree = json!({"key": "t", "left": leaf, "children": [leaf, leaf], "named": {"leaf": leaf}});
    let read: Tree = from_value(tree.clone()).unwrap();
    assert_eq!(to_value(read).unwrap(), tree);
}

#[test]
fn an_open_enum_keeps_what_it_does_not_know() {
    let read: Vec<Status> = from_value(json!(["running", "paused"])).unwrap();
    assert_eq!(read, [Status::Running, Status::Unknown("paused".into())]);
    assert_eq!(to_value(&read).unwrap(), json!(["running", "paused"]));
    assert_eq!(Status::from("not_started"), Status::NotStarted);
    assert_eq!(Status::from(String::from("running")), Status::Running);
    assert_eq!(Status::VALUES, ["not_started", "running"]);
    assert_eq!(format!("{:>8}", Status::Running), " running");
}

#[test]
fn a_closed_enum_refuses_what_it_does_not_know() {
    assert_eq!("a".parse(), Ok(Closed::A));
    assert_eq!(Closed::try_from("b").unwrap().as_ref(), "b");
    let error = Closed::try_from("c").unwrap_err();
    assert_eq!(error.value(), "c");
    assert_eq!(error.permitted(), Closed::VALUES);
    assert_eq!(
        from_value::<Closed>(json!("c")).unwrap_err().to_string(),
        "unknown value `c`, expected one of `a`, `b`"
    );
    assert_eq!(
        from_value::<Closed>(json!(1)).unwrap_err().to_string(),
        "invalid type: integer `1`, expected a string (`Closed`)"
    );
}
