//! What a reference names is one type, wherever it stands.

use super::{assert_refused, round_trip};
use golden_tests::{
    component_that_is_no_object, reference_that_is_empty, references_by_name, references_into_other_places,
    references_to_any_place, references_to_components, schema_names_of_odd_forms,
};
use specsmith_runtime::bytes::Bytes;
use specsmith_runtime::http;
use specsmith_runtime::operation::Operation;

#[test]
fn by_anchor_and_by_id() {
    use references_by_name::models::{Address, AddressCity, Person, There, Tree};
    let json = r#"{"children":[{"children":[]}],"owner":{"name":"Ann"},"address":{"city":{"zip":"1"}},"city":{"zip":"2"},"other":{"back":{}}}"#;
    let city = |zip: &str| AddressCity::new().with_zip(zip);
    let tree = Tree::new()
        .with_children(vec![Tree::new().with_children(Vec::new())])
        .with_owner(Person::new("Ann"))
        .with_address(Address::new().with_city(city("1")))
        .with_city(city("2"))
        .with_other(There::new().with_back(There::new()));
    assert_eq!(round_trip!(Tree, json), tree);
    assert_refused!(Tree, r#"{"owner":{}}"#, "`owner`: missing field `name`");
}

#[test]
fn into_a_component() {
    use references_into_other_places::models::{Note, Pet, PetTag};
    let tag = || PetTag::new().with_text("a");
    assert_eq!(round_trip!(Note, r#"{"tag":{"text":"a"}}"#), Note::new().with_tag(tag()));
    assert_eq!(round_trip!(Pet, r#"{"tag":{"text":"a"}}"#), Pet::new().with_tag(tag()));
}

#[test]
fn into_operations_compositions_and_extensions() {
    use references_to_any_place::models::{First, House, Parts, Third};
    use references_to_any_place::operations::{DeletePet, DeletePetError, GetPet, GetPetError};
    let json = r#"{"which":"first","pet":{"tags":[{"text":"a"}]},"tag":{"text":"b"},"part":{"name":"c"},"extra":{"size":1},"value":{"b":true}}"#;
    let house = round_trip!(House, json);
    assert_eq!(house.pet.tags[0].text.as_deref(), Some("a"));
    // The parts of an `allOf`, an enum and what an operation sends are the very types that it uses itself.
    let mut parts = round_trip!(Parts, r#"{"name":"c","x":{"size":1}}"#);
    assert_eq!(parts.additional.remove("x"), Some(house.extra));
    let get = GetPet::new(house.which.clone()).with_limit(3);
    assert_eq!(get.request().unwrap().uri(), "/pets/first?limit=3", "a reference to a reference");
    assert_eq!(DeletePet::new(house.which).request().unwrap().uri(), "/pets/first");
    let answer = |status: u16, body: &'static str| {
        let response = http::Response::builder().status(status).body(Bytes::from_static(body.as_bytes()));
        specsmith_runtime::operation::Response::from(response.unwrap())
    };
    assert_eq!(GetPet::read(&answer(200, r#"{"tags":[{"text":"a"}]}"#)), Ok(Ok(house.pet)));
    assert_eq!(GetPet::read(&answer(404, "no")), Ok(Err(GetPetError::NotFound("no".to_owned()))));
    assert_eq!(DeletePet::read(&answer(404, "no")), Ok(Err(DeletePetError::NotFound("no".to_owned()))));
    let chain: First = Third::new().with_next(Third::new());
    assert_eq!(round_trip!(First, r#"{"next":{}}"#), chain);
}

#[test]
fn to_components_of_all_sections() {
    use references_to_components::models::Pet;
    use references_to_components::operations::{PutPet, PutPetError};
    let request = PutPet::new("1", Pet::new().with_name("Rex")).request().unwrap();
    assert_eq!((request.uri().path(), request.body()), ("/pets/1", &r#"{"name":"Rex"}"#.into()));
    let gone = http::Response::builder().status(404).body(Bytes::new()).unwrap();
    assert_eq!(PutPet::read(&gone.into()), Ok(Err(PutPetError::NotFound)));
}

#[test]
fn to_what_is_no_object() {
    use component_that_is_no_object::models::{Flag, Number, Pet, Same};
    let pet = round_trip!(Pet, r#"{"text":"a","same":["b"]}"#);
    let same: Same = vec!["b".to_owned()];
    assert_eq!(pet, Pet::new("a".to_owned(), same));
    let _: (Number, Flag) = (0.5, true);
}

#[test]
fn to_names_of_odd_forms() {
    use schema_names_of_odd_forms::models::{Async, FooBar, N1st, 日本};
    round_trip!(N1st, r#"{"x":{"x":{"x":{"x":"a"}}}}"#);
    round_trip!(FooBar, r#"{"x":{"x":"a"}}"#);
    assert!(!matches!(round_trip!(Async, r#"{"x":"はい"}"#).x, None | Some(日本::Unknown(_))));
}

#[test]
fn to_nothing_is_any_value() {
    round_trip!(reference_that_is_empty::models::Pet, r#"{"owner":[1,"a"]}"#);
}
