//! Maps, free-form objects, `allOf`, references and recursion.

use super::{assert_refused, round_trip};
use golden_tests::{
    all_of_beside_own_keywords, all_of_makes_required, all_of_merge, all_of_merges_inline_types, all_of_one_reference,
    free_form_objects, hash_maps, map_beside_properties,
};
use golden_tests::{
    all_of_narrows, all_of_several_references, all_of_that_is_recursive, boolean_schemas, required_that_is_undeclared,
    types_that_are_deep, union_of_nothing_but_itself, validators_only,
};
use golden_tests::{
    inline_type_names, ref_with_siblings, references_to_other_files, structs_exhaustive, union_that_is_recursive,
    unknown_keys_refused, webhooks_only,
};
use golden_tests::{
    map_of_values, pattern_properties, property_called_additional, recursion_in_boxes, recursive_aliases,
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
    assert_refused!(Pet, r#"{"counts":{"a":null},"nested":{}}"#, "`counts.a`: invalid type: null");
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
fn keys_by_pattern_have_values_of_their_type() {
    use pattern_properties::models::{Beside, Labels, Mixed, MixedValue, Open, Others};
    assert_eq!(round_trip!(Labels, r#"{"x-a":"b"}"#)["x-a"], "b");
    assert_eq!(round_trip!(Mixed, r#"{"n-a":1,"s-a":"b"}"#)["n-a"], MixedValue::Integer(1));
    assert_eq!(round_trip!(Others, r#"{"n-a":1,"other":"b"}"#).len(), 2);
    assert_eq!(round_trip!(Beside, r#"{"name":"n","x-a":1}"#).additional["x-a"], 1);
    assert_refused!(Beside, r#"{"x-a":"1"}"#, "`x-a`: invalid type: string");
    assert_eq!(round_trip!(Open, r#"{"other":{"a":[]},"x-a":1}"#).additional.len(), 2);
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
    assert_refused!(Dog, r#"{"name":"Rex"}"#, "missing field `bark`");
    assert_refused!(Named, "{}", "missing field `name`");
}

#[test]
fn keywords_beside_all_of_count() {
    use all_of_beside_own_keywords::models::{Dog, Typed};
    round_trip!(Dog, r#"{"bark":true,"name":"Rex"}"#);
    assert_refused!(Dog, r#"{"name":"Rex"}"#, "missing field `bark`");
    assert_refused!(Typed, r#"{"bark":true}"#, "missing field `name`");
}

#[test]
fn all_of_does_not_change_what_it_merges() {
    use all_of_merges_inline_types::models::{Base, BaseSize, Narrow, NarrowSize, Wide};
    round_trip!(Wide, r#"{"home":{"a":"1","c":"2"}}"#);
    assert_eq!(round_trip!(Base, r#"{"size":"s"}"#).size, Some(BaseSize::S));
    assert_eq!(round_trip!(Narrow, r#"{"size":"m"}"#).size, Some(NarrowSize::M));
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

#[test]
fn an_error_says_where_it_is() {
    use inline_type_names::models::Pet;
    assert_refused!(Pet, r#"{"home":{"rooms":[{},{"kind":1}]}}"#, "`home.rooms[1].kind`: invalid type: integer `1`");
    assert_refused!(Pet, r#"{"tags":{"a":1}}"#, "`tags.a`: invalid type: integer `1`");
    let union = r#"{"and":["a",{"not":1}]}"#;
    assert_refused!(
        union_that_is_recursive::models::Expression,
        union,
        "And: `and[1]`: no branch of `Expression` fits"
    );
}

#[test]
fn types_of_other_files_are_one_type_each() {
    use references_to_other_files::models::{Beast, Owner, Owner2, Pet, Size, Vet};
    let pet = Pet::new("Tom")
        .with_twin(Pet::new("Tim"))
        .with_owner(Owner2::new().with_pets(vec![Pet::new("Rex")]))
        .with_size(Size::M);
    let json = r#"{"name":"Tom","twin":{"name":"Tim"},"owner":{"pets":[{"name":"Rex"}]},"size":"m"}"#;
    assert_eq!(round_trip!(Pet, json), pet);
    let owner = Owner::new(Vet::new().with_patients(vec![Pet::new("Rex")]));
    assert_eq!(round_trip!(Owner, r#"{"vet":{"patients":[{"name":"Rex"}]}}"#), owner, "the one of the document");
    assert!(matches!(round_trip!(Beast, r#"{"kind":"dog","bark":true}"#), Beast::Dog(_)));
}

#[test]
fn all_of_several_references_is_all_that_they_say() {
    use all_of_several_references::models::Pet;
    let pet = round_trip!(Pet, r#"{"chip":1,"id":"a","size":2,"name":"Rex","age":3}"#);
    assert_eq!(pet, Pet::new("a", "Rex", 3).with_chip(1).with_size(2));
    assert_refused!(Pet, r#"{"id":"a","age":3}"#, "missing field `name`");
    assert_refused!(Pet, r#"{"name":"Rex","age":3}"#, "missing field `id`");
    assert_refused!(Pet, r#"{"size":0.5}"#, "`size`: invalid type: floating point `0.5`");
}

#[test]
fn all_of_takes_the_narrower_of_two_types() {
    use all_of_narrows::models::{Base, Narrow, NarrowKind, NarrowSize};
    let json = r#"{"kind":"a","size":"l","any":1,"nick":"n","x":"y"}"#;
    let narrow = round_trip!(Narrow, json);
    assert_eq!((narrow.kind, narrow.size, narrow.any), (Some(NarrowKind::A), Some(NarrowSize::L), Some(1)));
    assert_eq!(narrow.additional["x"], "y");
    assert_eq!(round_trip!(Narrow, r#"{"size":"s"}"#).size, Some(NarrowSize::Unknown("s".to_owned())), "not in both");
    assert_refused!(Narrow, r#"{"any":"b"}"#, "`any`: invalid type: string");
    round_trip!(Base, r#"{"kind":"b","size":"s","any":"b"}"#);
}

#[test]
fn recursion_through_all_of() {
    use all_of_that_is_recursive::models::{Base, Derived};
    let inner = || Derived::new().with_name("a");
    let outer = Base::new().with_parent(inner().with_parent(inner()).with_self_(inner()));
    assert_eq!(round_trip!(Base, r#"{"parent":{"parent":{"name":"a"},"name":"a","self":{"name":"a"}}}"#), outer);
}

#[test]
fn names_of_keys_are_not_checked_and_what_is_evaluated_elsewhere_is_merged() {
    use pattern_properties::models::{Evaluated, Implied, Listed, Named, Strict};
    assert_eq!(round_trip!(Named, r#"{"a":1}"#)["a"], 1);
    assert_eq!(round_trip!(Listed, r#"{"c":1}"#)["c"], 1);
    assert!(round_trip!(Implied, r#"{"a":true}"#)["a"]);
    let evaluated = round_trip!(Evaluated, r#"{"name":"Rex","x":1}"#);
    assert_eq!((evaluated.name.as_deref(), evaluated.additional["x"]), (Some("Rex"), 1));
    assert_eq!(serde_json::from_str::<Strict>(r#"{"x":1}"#).unwrap(), Strict::new());
}

#[test]
fn boolean_schemas_take_anything_and_what_they_leave() {
    use boolean_schemas::models::Pet;
    round_trip!(Pet, r#"{"any":null,"list":[1,"a"],"map":{"a":[]},"same":1,"either":"a","reference":false}"#);
    round_trip!(Pet, r#"{"any":1,"never":2,"empty":[3]}"#);
    assert_refused!(Pet, r#"{"any":1,"same":"a"}"#, "`same`: invalid type: string");
    assert_refused!(Pet, r#"{"any":1,"either":2}"#, "`either`: invalid type: integer `2`");
    assert_refused!(Pet, "{}", "missing field `any`");
}

#[test]
fn what_is_required_and_not_declared_is_kept() {
    use required_that_is_undeclared::models::{Cat, Circle, Closed, Labels, Pet, Receipt, Shape};
    let pet = round_trip!(Pet, r#"{"name":"Rex","nme":null,"chip":{"id":7}}"#);
    assert_eq!((&pet.chip["id"], pet.nme.is_null()), (&json!(7), true));
    assert_refused!(Pet, r#"{"name":"Rex","nme":1}"#, "missing field `chip`");
    assert_eq!(round_trip!(Cat, r#"{"owner":["me"],"name":"Tom","lives":9}"#).lives, 9);
    let labels = round_trip!(Labels, r#"{"name":"a","color":{"text":"red"},"more":{"text":"b"}}"#);
    assert_eq!((labels.color, labels.additional.len()), (labels_value("red"), 1));
    assert_eq!(round_trip!(Closed, r#"{"a":"b"}"#).a, "b");
    assert_eq!(round_trip!(Receipt, r#"{"id":"a"}"#).number, None, "a slip of the document costs no answer");
    assert_eq!(round_trip!(Receipt, r#"{"id":"a","number":7}"#).number, Some(json!(7)));
    // The union writes the tag, which is why the branches have no field for it.
    let circle = Shape::Circle(Circle::new(1.5));
    assert_eq!(serde_json::to_value(&circle).unwrap(), json!({"kind": "Circle", "radius": 1.5}));
    assert_eq!(round_trip!(Shape, r#"{"kind":"Circle","radius":1.5}"#), circle);
}

fn labels_value(text: &str) -> required_that_is_undeclared::models::LabelsValue {
    required_that_is_undeclared::models::LabelsValue::new().with_text(text)
}

#[test]
fn a_type_may_be_deep_and_a_union_empty() {
    round_trip!(types_that_are_deep::models::Deep, r#"{"x":[{"a":[{"b":[{"c":["d"]},null]}],"e":null}]}"#);
    round_trip!(union_of_nothing_but_itself::models::Other, r#"{"a":[null]}"#);
    round_trip!(validators_only::models::Pet, r#"{"name":"Rex","age":"old"}"#);
}
