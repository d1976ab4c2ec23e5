//! What a stranger may send: every decoder takes it or refuses it, in a time that grows with its size and within the stack.

#![allow(missing_docs, reason = "the types are there to be read and written")]
#![allow(clippy::unwrap_used, reason = "a test may fail so")]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::{Duration, Instant};

use serde_core::de::DeserializeOwned;
use serde_json::{Value, from_str};

#[derive(Debug, PartialEq)]
pub struct Tree {
    children: Option<Vec<Tree>>,
    size: Option<i64>,
    rest: BTreeMap<String, Value>,
}
specsmith_runtime::object! {
    Tree { optional "children" => children: Vec<Tree>, optional "size" => size: i64, ..rest: BTreeMap<String, Value> }
}

/// As large as a type of a hundred properties.
#[derive(Debug, PartialEq)]
pub struct Wide {
    next: Option<Box<Wide>>,
    numbers: Option<[[i64; 32]; 8]>,
}
specsmith_runtime::object! {
    Wide { optional "next" => next: Box<Wide>, optional "numbers" => numbers: [[i64; 32]; 8] }
}

#[derive(Debug, PartialEq)]
pub struct Leaf {
    name: String,
    weight: Option<f64>,
}
specsmith_runtime::object! { Leaf { required "name" => name: String, optional "weight" => weight: f64 } }

#[derive(Debug, PartialEq)]
pub struct Branch {
    next: Box<Node>,
}
specsmith_runtime::object! { Branch { required "next" => next: Box<Node> } }

#[derive(Debug, PartialEq)]
pub enum Node {
    Leaf(Leaf),
    Branch(Branch),
}
specsmith_runtime::union! {
    Node {
        object requires ["name"] knows ["weight"] => Leaf: Leaf,
        object requires ["next"] => Branch: Branch,
    }
}

#[derive(Debug, PartialEq)]
pub enum Level {
    N1,
    Unknown(i64),
}
specsmith_runtime::integer_enum! { Level: Unknown { 1 => N1 } }

fn is_refused<T: DeserializeOwned>(json: &str) -> bool {
    from_str::<T>(json).is_err()
}

#[test]
fn numbers_are_the_nearest_double() {
    // Found by fuzzing: `serde_json` reads some of these as a neighbour, unless it is told to look twice.
    for (text, nearest) in [
        ("-92233720346854775808", -92_233_720_346_854_775_808.0_f64),
        ("-9.223372034685479e+19", -9.223_372_034_685_479e19),
        ("0.30000000000000004", 0.300_000_000_000_000_04),
    ] {
        let json = format!(r#"{{"name":"a","weight":{text}}}"#);
        assert_eq!(from_str::<Leaf>(&json).unwrap().weight, Some(nearest), "{text}");
        assert_eq!(from_str::<Value>(text).unwrap().as_f64(), Some(nearest), "{text}");
    }
}

#[test]
fn large_types_may_be_less_deep() {
    let nested = |depth: usize| format!("{}null{}", "{\"next\":".repeat(depth), "}".repeat(depth));
    let read = move |depth: usize| from_str::<Wide>(&nested(depth)).map_err(|error| error.to_string());
    let check = move || {
        assert!(read(10).is_ok());
        let error = read(126).unwrap_err();
        assert!(error.contains("objects are too deep in one another"), "{error}");
        // What was counted for it is given back.
        assert!(read(10).is_ok());
    };
    // Without optimisation it takes twice the stack.
    std::thread::Builder::new().stack_size(8 << 20).spawn(check).unwrap().join().unwrap();
}

#[test]
fn depth_has_a_bound() {
    for levels in [1_000, 1_000_000] {
        let lists = "[".repeat(levels) + &"]".repeat(levels);
        let objects = r#"{"children":[{"next":"#.repeat(levels);
        for json in [lists.as_str(), &objects, &(r#"{"next":"#.repeat(levels) + "1" + &"}".repeat(levels))] {
            assert!(is_refused::<Tree>(json) && is_refused::<Node>(json) && is_refused::<Value>(json));
        }
    }
    // What is within the bound is read, dropped and shown.
    let tree: Tree = from_str(&(r#"{"children":["#.repeat(60) + "{}" + &"]}".repeat(60))).unwrap();
    assert!(format!("{tree:?}").len() > 60);
}

#[test]
fn of_a_key_that_comes_twice_the_last_counts() {
    let tree: Tree = from_str(r#"{"size":1,"x":1,"size":2,"x":2}"#).unwrap();
    assert_eq!((tree.size, &tree.rest["x"]), (Some(2), &Value::from(2)));
    assert_eq!(
        from_str::<Node>(r#"{"name":"a","name":"b"}"#).unwrap(),
        Node::Leaf(Leaf { name: "b".into(), weight: None })
    );
    // All of them have to be of the type: nothing is passed over unseen.
    assert!(is_refused::<Tree>(r#"{"size":"a","size":2}"#));
}

#[test]
fn numbers_that_do_not_fit_are_refused() {
    for number in [
        "1e400",
        "-1e400",
        "1.5",
        "9223372036854775808",
        "18446744073709551616",
        "1e19",
        "NaN",
        "Infinity",
        "01",
        "\"1\"",
    ] {
        assert!(is_refused::<Tree>(&format!(r#"{{"size":{number}}}"#)), "{number}");
        assert!(is_refused::<Level>(number), "{number}");
    }
    for (number, value) in
        [("-0", 0), ("7.0", 7), ("-9223372036854775808", i64::MIN), ("9223372036854775807", i64::MAX)]
    {
        assert_eq!(from_str::<Tree>(&format!(r#"{{"size":{number}}}"#)).unwrap().size, Some(value), "{number}");
    }
    let leaf = |number: &str| from_str::<Leaf>(&format!(r#"{{"name":"a","weight":{number}}}"#));
    assert!(leaf("1e400").is_err() && leaf("\"NaN\"").is_err());
    assert!(leaf("-0.0").unwrap().weight.unwrap().is_sign_negative());
    assert_eq!(leaf("1e-400").unwrap().weight, Some(0.0));
    assert_eq!(leaf("18446744073709551616").unwrap().weight, Some(18_446_744_073_709_551_616.0));
}

#[test]
fn texts_that_are_no_unicode_are_refused() {
    assert!(is_refused::<Leaf>(r#"{"name":"\ud800"}"#));
    assert!(serde_json::from_slice::<Leaf>(b"{\"name\":\"\xff\"}").is_err());
    assert_eq!(from_str::<Leaf>(r#"{"name":"\u0000\ud83e\udd80"}"#).unwrap().name, "\0🦀");
}

/// The best of some tries, for others use the processor too.
fn time(json: &str, read: impl Fn(&str)) -> Duration {
    let try_it = || {
        let begin = Instant::now();
        read(json);
        begin.elapsed()
    };
    (0..5).map(|_| try_it()).min().unwrap_or_default()
}

/// Reading eight times as much takes at most some 24 times as long: quadratic work would take 64 times.
fn grows_with_the_size(make: impl Fn(usize) -> String, read: impl Fn(&str) + Copy) {
    let (few, many) = (time(&make(4_000), read), time(&make(32_000), read));
    assert!(many < few * 24 + Duration::from_millis(5), "{few:?} and {many:?}");
}

/// An object of so many keys, all of which are new, or all the same.
fn keys(count: usize, differ: bool, last: &str) -> String {
    let mut json = "{".to_owned();
    for index in 0..count {
        let _ = write!(json, "\"key{}\":1,", if differ { index } else { 0 });
    }
    json + last + "}"
}

#[test]
fn large_objects_take_no_time_in_squares() {
    for differ in [true, false] {
        grows_with_the_size(|count| keys(count, differ, r#""size":1"#), |json| assert!(from_str::<Tree>(json).is_ok()));
        grows_with_the_size(
            |count| keys(count, differ, r#""name":"a""#),
            |json| assert!(from_str::<Leaf>(json).is_ok()),
        );
        grows_with_the_size(
            |count| keys(count, differ, r#""name":"a""#),
            |json| assert!(from_str::<Node>(json).is_ok()),
        );
        grows_with_the_size(
            |count| keys(count, differ, r#""none":1"#),
            |json| assert!(from_str::<Node>(json).is_err()),
        );
    }
}
