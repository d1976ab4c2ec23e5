//! Absent, null, both or neither.

use super::{assert_refused, round_trip};
use golden_tests::nothing_but_null;
use golden_tests::optional_nullable_in_request::models::Patch;
use golden_tests::{null_in_any_of, nullable_beside_compositions, nullable_component, nullable_ref_in_array};
use golden_tests::{
    optional_nullable_in_response, presence_of_properties, presences_in_all_directions, read_only_and_write_only,
    recursion_nullable_in_request,
};
use specsmith_runtime::Nullable;

#[test]
fn required_must_be_there_and_not_null() {
    use presence_of_properties::models::Pet;
    round_trip!(Pet, r#"{"name":"Rex","owner":"Ann"}"#);
    assert_refused!(Pet, r#"{"owner":"Ann"}"#, "missing field `name`");
    assert_refused!(Pet, r#"{"name":null,"owner":"Ann"}"#, "`name`: invalid type: null");
}

#[test]
fn required_and_nullable_must_be_there_and_is_written_as_null() {
    use presence_of_properties::models::Pet;
    let pet = round_trip!(Pet, r#"{"name":"Rex","owner":null}"#);
    assert_eq!(pet, Pet::new("Rex", None));
    assert_refused!(Pet, r#"{"name":"Rex"}"#, "missing field `owner`");
}

#[test]
fn optional_may_be_absent_and_stays_absent() {
    use presence_of_properties::models::Pet;
    let pet: Pet = serde_json::from_str(r#"{"name":"Rex","owner":null,"nick":null,"chip":null}"#).unwrap();
    assert_eq!(pet, Pet::new("Rex", None), "null reads as absent");
    let pet = round_trip!(Pet, r#"{"name":"Rex","nick":"R","owner":null,"chip":7}"#);
    assert_eq!(pet, Pet::new("Rex", None).with_nick("R").with_chip(7));
}

#[test]
fn optional_and_nullable_in_requests_tells_absent_from_null() {
    let absent = round_trip!(Patch, r#"{"owner":null}"#);
    assert_eq!(absent.nick, None);
    let clear = round_trip!(Patch, r#"{"nick":null,"owner":null}"#);
    assert_eq!(clear.nick, Some(Nullable::Null));
    let set = round_trip!(Patch, r#"{"nick":"R","owner":null}"#);
    assert_eq!(set, Patch::new(None).with_nick(String::from("R")));
    assert_eq!(clear, Patch::new(None).with_nick(Nullable::Null));
    round_trip!(Patch, r#"{"owner":null,"tag":{"note":null}}"#);
    round_trip!(Patch, r#"{"owner":null,"tag":{}}"#);
}

#[test]
fn optional_and_nullable_in_responses_is_one_option() {
    use optional_nullable_in_response::models::Pet;
    assert_eq!(serde_json::from_str::<Pet>(r#"{"nick":null}"#).unwrap(), Pet::new());
    assert_eq!(round_trip!(Pet, "{}"), Pet::new());
}

#[test]
fn null_among_branches_and_in_components() {
    use null_in_any_of::models::House;
    let house = round_trip!(House, r#"{"pet":null}"#);
    assert_eq!((house.pet, house.guest), (None, None));
    round_trip!(
        nullable_component::models::Pet,
        r#"{"nick":null,"tag":null,"nicks":["R",null],"tags":{"a":null,"b":{}}}"#
    );
    round_trip!(nullable_ref_in_array::models::Pets, r#"[{"name":"Rex"},null]"#);
}

#[test]
fn what_only_one_direction_carries_is_optional_in_the_other() {
    use read_only_and_write_only::models::{Receipt, Secret, User};
    let request = User::new("Ann").with_password("hush");
    assert_eq!(serde_json::to_string(&request).unwrap(), r#"{"name":"Ann","password":"hush"}"#);
    round_trip!(User, r#"{"id":"1","name":"Ann"}"#);
    // Types that only one direction reaches keep what is required there.
    assert_eq!((Secret::new("hush").text, Receipt::new(1).number), ("hush".to_owned(), 1));
}

#[test]
fn a_nullable_recursion_can_be_left_out_cleared_and_set() {
    use recursion_nullable_in_request::models::Node;
    let inner = Node::new().with_next(Nullable::Null);
    let outer = Node::new().with_next(Box::new(inner));
    assert_eq!(round_trip!(Node, r#"{"next":{"next":null}}"#), outer);
}

#[test]
fn null_beside_compositions_is_null() {
    use nullable_beside_compositions::models::{Entries, Update};
    assert_eq!(round_trip!(Entries, r#"[null,{"name":"a","size":1}]"#)[0], None);
    let update = round_trip!(Update, r#"{"link":null,"model":null,"entries":[null]}"#);
    assert_eq!((update.link, update.model), (Some(Nullable::Null), Some(Nullable::Null)));
    assert_eq!(round_trip!(Update, "{}").link, None);
}

#[test]
fn each_presence_in_each_direction() {
    use presences_in_all_directions::models::{Both, Merged, Received, Sent};
    let absent = r#"{"there":1,"empty":null}"#;
    assert_eq!(round_trip!(Sent, absent), Sent::new(1, None));
    assert_eq!(round_trip!(Both, absent), Both::new(1, None));
    assert_eq!(round_trip!(Received, absent), Received::new(1, None));
    let null = r#"{"there":1,"empty":2,"either":null}"#;
    assert_eq!(round_trip!(Sent, null), Sent::new(1, Some(2)).with_either(Nullable::Null));
    assert_eq!(
        round_trip!(Both, null),
        Both::new(1, Some(2)).with_either(Nullable::Null),
        "what was read can be sent again"
    );
    assert_eq!(serde_json::from_str::<Received>(null).unwrap(), Received::new(1, Some(2)));
    let full = r#"{"there":1,"empty":2,"absent":3,"either":4}"#;
    assert_eq!(round_trip!(Sent, full).either, Some(Nullable::Value(4)));
    assert_eq!(round_trip!(Both, full).absent, Some(3));
    assert_eq!(round_trip!(Received, full).either, Some(4));
    assert_eq!(round_trip!(Merged, r#"{"either":null}"#), Merged::new().with_either(Nullable::Null));
    assert_refused!(Both, r#"{"there":null,"empty":null}"#, "`there`: invalid type: null");
    assert_refused!(Received, r#"{"there":1}"#, "missing field `empty`");
}

#[test]
fn nothing_but_null_is_written_where_it_is_required() {
    use nothing_but_null::models::Pet;
    assert_eq!(round_trip!(Pet, r#"{"nothing":null,"list":[null]}"#).nothing, None);
    let pet: Pet = serde_json::from_str(r#"{"nothing":null,"inline":null,"constant":null,"choice":null}"#).unwrap();
    assert_eq!(pet, Pet::new(None));
    assert_refused!(Pet, "{}", "missing field `nothing`");
}
