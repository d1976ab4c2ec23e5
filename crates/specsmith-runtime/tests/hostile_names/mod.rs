//! Types that an API document may well declare, with names that shadow what Rust code usually relies on.

#![allow(dead_code)]

use std::collections::BTreeMap;

mod models {
    #[derive(Debug, PartialEq)]
    pub struct Option {
        pub result: std::string::String,
        pub value: std::option::Option<Result>,
        pub slots: std::option::Option<std::vec::Vec<Some>>,
        pub index: std::option::Option<String>,
    }

    #[derive(Debug, PartialEq)]
    pub struct Result {
        pub r#gen: std::string::String,
    }

    #[derive(Debug, PartialEq)]
    pub struct Some {
        pub entry: std::string::String,
        pub writer: super::BTreeMap<std::string::String, Ok>,
    }

    #[derive(Debug, Clone, PartialEq)]
    pub enum String {
        Option,
        None,
        Err(std::string::String),
    }

    #[derive(Debug, Clone, PartialEq)]
    pub enum Ok {
        Self_,
        A,
    }

    #[derive(Debug, PartialEq)]
    pub struct Slots {
        pub index: Index,
    }

    #[derive(Debug, PartialEq)]
    pub struct Index {
        pub slots: std::vec::Vec<Slots>,
        pub known: std::option::Option<StringEnum>,
    }

    #[derive(Debug, Clone, PartialEq)]
    pub enum StringEnum {
        Error,
    }

    pub struct None;
    pub struct Err;
    pub struct Vec;
    pub struct Box;
    pub struct Default;
}

mod wire {
    use super::models::*;

    specsmith_runtime::object! {
        Option {
            required "result" => result: std::string::String,
            optional "value" => value: Result,
            optional "slots" => slots: std::vec::Vec<Some>,
            optional "index" => index: String,
        }
    }
    specsmith_runtime::object! { Result { required "gen" => r#gen: std::string::String } }
    specsmith_runtime::object! {
        Some {
            required "entry" => entry: std::string::String,
            ..writer: super::BTreeMap<std::string::String, Ok>,
        }
    }
    specsmith_runtime::object! { Slots { required "index" => index: Index } }
    specsmith_runtime::object! {
        Index {
            required "slots" => slots: std::vec::Vec<Slots>,
            optional "known" => known: StringEnum,
        }
    }
    specsmith_runtime::string_enum! { StringEnum { "error" => Error } }
    specsmith_runtime::string_enum! { String: Err { "option" => Option, "none" => None } }
    specsmith_runtime::string_enum! { Ok { "self" => Self_, "a" => A } }
}

#[test]
fn shadowed_names_do_not_break_the_macros() {
    let json = r#"{"result":"r","value":{"gen":"g"},"slots":[{"entry":"e","x":"a"}],"index":"?"}"#;
    let read: models::Option = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), json);
}

#[test]
fn the_macros_own_names_may_be_names_of_models() {
    let json = r#"{"index":{"slots":[],"known":"error"}}"#;
    let read: models::Slots = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), json);
}
