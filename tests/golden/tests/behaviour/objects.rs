//! Maps, free-form objects, `allOf`, references and recursion.

use super::{assert_refused, round_trip};
use golden_tests::{
    all_of_makes_required, all_of_merge, all_of_one_reference, free_form_objects, hash_maps, map_beside_properties,
};
use golden_tests::{map_of_values, one_of_schemas, property_called_additional, recursion_in_boxes, recursive_aliases};
use golden_tests::{
    ref_with_siblings, structs_exhaustive, tuples, union_of_types, unknown_keys_refused, webhooks_only,
};
use serde_json::json;

#[test]
fn maps_of_all_kinds() {
    use map_of_values::models::Pet;
    let pet = round_trip!(
        Pet,
        r#"{"counts":{"a":1,"b":-2},"nested":{"x":{"y":["z"]}},"nullable":{"k":null},"inline":{"p":{"x":0.5}}}"#
    );
    assert_eq!(pet.counts["b"], -2);
    assert_eq!(pet.nullable.unwrap()["k"], None);
    assert_refused!(Pet, r#"{"counts":"{}","nested":{}}"#, "`counts`: invalid type: string \"{}\", expected a map");
    assert_refused!(Pet, r#"{"counts":{"a":null},"nested":{}}"#, "`counts`: invalid type: null");
}

#[test]
fn keys_beside_properties_are_kept() {
    use map_beside_properties::models::{Loose, Pet};
    let pet = round_trip!(Pet, r#"{"name":"Rex","a":1,"b":2}"#);
    assert_eq!(pet.additional.len(), 2);
    assert_refused!(Pet, r#"{"name":"Rex","a":"1"}"#, "`a`: invalid type: string");
    assert_eq!(round_trip!(Loose, r#"{"any":[null]}"#).additional["any"], json!([null]));
}

#[test]
fn a_property_called_additional_is_no_problem() {
    use property_called_additional::models::Pet;
    let pet = round_trip!(Pet, r#"{"additional":"own","other":"kept"}"#);
    assert_eq!(pet.additional_property, "own");
    assert_eq!(pet.additional["other"], "kept");
}

#[test]
fn free_form_objects_take_anything() {
    use free_form_objects::models::Pet;
    round_trip!(Pet, r#"{"extra":null,"list":[1,"a",null,{}],"bag":{"k":[true]}}"#);
    assert_refused!(Pet, r#"{"list":[]}"#, "missing field `extra`");
}

#[test]
fn unknown_keys_are_skipped_unless_the_document_and_the_config_refuse_them() {
    use unknown_keys_refused::models::{Silent, Strict};
    assert_refused!(Strict, r#"{"name":"Rex","nam":1}"#, "unknown field `nam`, expected `name`");
    assert_eq!(serde_json::from_str::<Silent>(r#"{"nam":1}"#).unwrap(), Silent::new());
}

#[test]
fn an_array_is_no_object() {
    assert_refused!(unknown_keys_refused::models::Silent, r#"["Rex"]"#, "expected an object (`Silent`)");
}

#[test]
fn hash_maps_are_maps() {
    use hash_maps::models::Pet;
    let tags: std::collections::HashMap<String, String> = [("a".to_owned(), "b".to_owned())].into();
    assert_eq!(round_trip!(Pet, r#"{"tags":{"a":"b"},"x":1}"#).tags, tags);
}

#[test]
fn all_of_is_one_struct() {
    use all_of_makes_required::models::Named;
    use all_of_merge::models::Dog;
    let dog = round_trip!(Dog, r#"{"name":"Rex","age":3,"bark":"loud"}"#);
    assert_eq!(dog.age, Some(3), "the narrower type wins");
    assert_refused!(Dog, r#"{"bark":"loud"}"#, "missing field `name`");
    assert_refused!(Named, "{}", "missing field `name`");
}

#[test]
fn all_of_one_reference_is_that_type() {
    use all_of_one_reference::models::{Alias, Animal, House};
    let _: Alias = Animal::new();
    assert_eq!(round_trip!(House, r#"{"pet":{"name":"Rex"}}"#).pet, Some(Animal::new().with_name("Rex")));
}

#[test]
fn a_reference_with_siblings_is_that_type() {
    use ref_with_siblings::models::{House, Pet};
    assert_eq!(round_trip!(House, r#"{"owner":{}}"#), House::new(Pet::new()));
}

#[test]
fn recursion() {
    use recursion_in_boxes::models::{Chicken, Egg, Node};
    let node =
        round_trip!(Node, r#"{"value":1,"next":{"value":2},"children":[{"value":3}],"named":{"a":{"value":4}}}"#);
    assert_eq!(node.next, Some(Box::new(Node::new(2))));
    assert_eq!(node.children.unwrap(), [Node::new(3)]);
    let chicken = Chicken::new().with_egg(Egg::new().with_chicken(Chicken::new()));
    assert_eq!(round_trip!(Chicken, r#"{"egg":{"chicken":{}}}"#), chicken);
}

#[test]
fn what_has_no_type_yet_is_any_json() {
    round_trip!(recursive_aliases::models::Tree, "[[],[[]]]");
    round_trip!(one_of_schemas::models::House, r#"{"pet":{"meow":true}}"#);
    round_trip!(tuples::models::Point, "[1,2.5]");
    round_trip!(union_of_types::models::Pet, r#"{"id":7}"#);
}

#[test]
fn exhaustive_structs_have_literals() {
    use structs_exhaustive::models::Pet;
    let Pet { name, age } = Pet { name: "Rex".to_owned(), age: None };
    assert_eq!((name.as_str(), age), ("Rex", None));
}

#[test]
fn payloads_of_webhooks_are_types() {
    use webhooks_only::models::Adoption;
    assert_eq!(round_trip!(Adoption, r#"{"pet":"Rex"}"#), Adoption::new("Rex"));
}
