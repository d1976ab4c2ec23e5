//! What overlays make of a document is a document like any other.

use super::{assert_refused, round_trip};
use golden_tests::overlay_updates::models::{Keeper, Pet, PetKind};
use golden_tests::overlay_updates::operations::{ListOwners, ListPets};
use specsmith::Builder;
use specsmith_runtime::operation::Operation;

#[test]
fn what_an_update_brings_is_encoded_and_decoded() {
    let json = r#"{"id":"1","born":"2020-01-02T03:04:05Z","kind":"dog","owner":{"name":"Ann"}}"#;
    let pet = round_trip!(Pet, json);
    assert_eq!(pet.kind, Some(PetKind::Dog));
    assert_eq!(pet.owner, Some(Keeper::new().with_name("Ann".to_owned())));
    assert_refused!(Pet, r#"{"id":"1"}"#, "missing field `born`");
}

#[test]
fn operations_are_copied_with_what_was_done_to_them() {
    assert_eq!((ListPets::ENDPOINT.path, ListOwners::ENDPOINT.path), ("/pets", "/owners"));
    let owners = ListOwners::new().with_filter("a").with_limit(2).request().unwrap();
    assert_eq!(owners.uri(), "/owners?filter=a&limit=2");
}

#[test]
fn the_manifest_and_pins_know_places_of_the_document_that_was_made() {
    let plan = Builder::new("ok/overlay_updates.yaml").plan("crate").expect("it generates");
    let manifest: serde_json::Value = serde_json::from_str(&plan.manifest()).expect("it is JSON");
    assert_eq!(manifest["types"]["#/components/schemas/Owner"], "models::Keeper");
    assert_eq!(manifest["operations"]["listOwners"]["at"], "#/paths/~1owners/get");
    let parameters = "#/paths/~1owners/get/parameters";
    let schemas: Vec<_> = [0, 1].map(|index| &manifest["operations"]["listOwners"]["fields"][index]["schema"]).into();
    assert_eq!(schemas, [&format!("{parameters}/0/schema"), &format!("{parameters}/1/schema")]);
}
