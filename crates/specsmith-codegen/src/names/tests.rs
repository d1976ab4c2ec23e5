//! Names of tiny documents.

use super::{Names, name};
use crate::config::Config;
use crate::diagnostic::Diagnostics;
use crate::pointer::Pointer;
use crate::spec::{Docs, Extent, Info, Named, Object, Property, Schema, Shape, Spec};
use indexmap::IndexMap;
use serde_json::json;

fn schema(at: Pointer, shape: Shape) -> Schema {
    Schema { at, docs: Docs::default(), nullable: false, read_only: false, write_only: false, based_on: None, shape }
}

fn object(at: &Pointer, properties: &[&str]) -> Schema {
    let mut object = Object::default();
    for property in properties {
        let schema = schema(at.key("properties").key(property), Shape::Boolean);
        object.properties.insert((*property).to_owned(), Property { schema, required: true, undeclared: None });
    }
    schema(at.clone(), Shape::Object(object))
}

fn component(name: &str) -> Pointer {
    Pointer::root().key("components").key("schemas").key(name)
}

fn spec(schemas: Vec<(&str, Schema)>) -> Spec {
    let schemas = schemas.into_iter().map(|(name, schema)| Named { name: name.to_owned(), schema }).collect();
    Spec {
        info: Info::default(),
        servers: Vec::new(),
        schemas,
        operations: Vec::new(),
        tags: IndexMap::new(),
        incoming: Vec::new(),
        headers: Vec::new(),
        security_schemes: Vec::new(),
    }
}

fn named(spec: &Spec, config: &Config) -> (Names, usize) {
    let mut diagnostics = Diagnostics::new("a.yaml");
    let names = name(spec, config, &mut diagnostics);
    (names, diagnostics.into_vec().len())
}

fn fields(properties: &[&str]) -> Vec<String> {
    let at = component("A");
    let (names, _) = named(&spec(vec![("A", object(&at, properties))]), &Config::default());
    names.fields[&at].values().map(|name| name.0.clone()).collect()
}

#[test]
fn a_field_that_is_a_rust_name_already_keeps_it() {
    assert_eq!(fields(&["_id", "id"]), ["underscore_id", "id"]);
    assert_eq!(fields(&["_id", "name"]), ["id", "name"]);
    assert_eq!(fields(&["@type", "type"]), ["type_property", "r#type"]);
    assert_eq!(fields(&["fooBar", "foo_bar", "FooBar"]), ["foo_bar_property", "foo_bar", "foo_bar_property_2"]);
    assert_eq!(fields(&["additional"]), ["additional_property"]);
}

#[test]
fn of_two_components_that_fold_to_one_name_the_first_keeps_it() {
    let spec = spec(vec![
        ("pet_item", schema(component("pet_item"), Shape::Any)),
        ("PetItem", schema(component("PetItem"), Shape::Any)),
    ]);
    let (names, reported) = named(&spec, &Config::default());
    assert_eq!(names.types[&component("pet_item")].0, "PetItem");
    assert_eq!(names.types[&component("PetItem")].0, "PetItem2");
    assert_eq!(reported, 1);
}

#[test]
fn a_component_wins_over_an_inline_type() {
    let at = component("Pet");
    let inline_at = at.key("properties").key("tag");
    let mut pet = object(&at, &["tag"]);
    if let Shape::Object(object) = &mut pet.shape {
        object.properties["tag"].schema = self::object(&inline_at, &["name"]);
    }
    let alone = spec(vec![("Pet", pet.clone())]);
    assert_eq!(named(&alone, &Config::default()).0.types[&inline_at].0, "PetTag");
    let beside = spec(vec![("Pet", pet), ("PetTag", schema(component("PetTag"), Shape::Any))]);
    let (names, _) = named(&beside, &Config::default());
    assert_eq!(names.types[&component("PetTag")].0, "PetTag");
    assert_eq!(names.types[&inline_at].0, "PetTagInline");
}

#[test]
fn values_of_an_enum_get_distinct_variants() {
    let at = component("E");
    let values = vec![
        json!("asc"),
        json!("ASC"),
        json!(""),
        json!("+1"),
        json!("-1"),
        json!("unknown"),
        json!("*"),
        json!("asc"),
    ];
    let (names, _) = named(
        &spec(vec![("E", schema(at.clone(), Shape::Enum { values, extent: Extent::Listed }))]),
        &Config::default(),
    );
    let variants: Vec<_> = names.variants[&at].iter().map(|name| name.0.as_str()).collect();
    assert_eq!(variants, ["Asc", "AscValue", "Empty", "Plus1", "Minus1", "UnknownValue", "Star", "Asc"]);
}

#[test]
fn pinned_names_never_move() {
    let mut config = Config::default();
    config.names.insert(component("B").to_string(), "A".to_owned());
    let spec = spec(vec![("A", schema(component("A"), Shape::Any)), ("B", schema(component("B"), Shape::Any))]);
    let (names, _) = named(&spec, &config);
    assert_eq!(names.types[&component("B")].0, "A");
    assert_eq!(names.types[&component("A")].0, "A2");
}
