//! Values that are one of several types, told apart by tag or by shape.

use super::{assert_refused, round_trip};
use golden_tests::discriminator_of_a_base_of_bases;
use golden_tests::union_of_open_unions;
use golden_tests::{
    all_of_with_branches_that_only_require, any_of_objects_that_are_kinds, any_of_objects_that_overlap,
    type_beside_a_reference, union_beside_untyped_keywords, union_by_constants_of_other_kinds,
    union_by_discriminator_of_other_kinds, union_of_closed_objects, union_that_differs_inside,
};
use golden_tests::{discriminator_of_a_base, one_of_schemas, one_of_that_only_requires, union_beside_own_properties};
use golden_tests::{enum_of_integers_closed, union_with_null};
use golden_tests::{union_by_constant, union_by_discriminator, union_by_discriminator_beside_own_properties};
use golden_tests::{union_by_discriminator_in_all_of, union_by_discriminator_of_a_map};
use golden_tests::{union_by_discriminator_of_inline_branches, union_by_discriminator_of_wrong_names};
use golden_tests::{
    union_by_discriminator_that_cannot_be_used, union_by_tag_unknown_keys_refused, union_of_many_kinds,
};
use golden_tests::{union_by_discriminator_that_keeps_additional, union_by_discriminator_with_enum_of_tags};
use golden_tests::{union_by_discriminator_without_mapping, union_by_shape, union_by_tag_written, union_in_all_of};
use golden_tests::{union_of_a_union_by_tag, union_of_open_enums, union_of_references_beside_own_properties};
use golden_tests::{union_of_scalars, union_of_types, union_of_unions, union_of_values, union_that_contains_itself};
use golden_tests::{union_that_is_deep, union_that_is_recursive, union_variant_names};
use serde_json::json;

#[test]
fn each_tag_of_the_mapping_names_a_branch() {
    use union_by_discriminator::models::{Bird, Cat, Dog, Fish, Pet};
    assert_eq!(round_trip!(Pet, r#"{"kind":"cat","lives":9}"#), Pet::Cat(Cat::new("cat").with_lives(9)));
    assert_eq!(round_trip!(Pet, r#"{"kind":"kitten"}"#), Pet::Cat(Cat::new("kitten")), "the second tag survives");
    assert_eq!(round_trip!(Pet, r#"{"kind":"dog","bark":true}"#), Pet::Dog(Dog::new().with_bark(true)), "a bare name");
    assert_eq!(round_trip!(Pet, r#"{"kind":"Fish","fins":2}"#), Pet::Fish(Fish::new().with_kind("Fish").with_fins(2)));
    assert_eq!(round_trip!(Pet, r#"{"kind":"Bird","wings":2}"#), Pet::Bird(Bird::new(2)));
}

#[test]
fn the_tag_may_stand_anywhere() {
    use union_by_discriminator::models::{Bird, House, Pet};
    let house = r#"{"guests":[{"wings":2,"kind":"Bird"}],"pet":{"lives":1,"kind":"cat"}}"#;
    let house: House = serde_json::from_str(house).unwrap();
    assert_eq!(house.guests, Some(vec![Pet::Bird(Bird::new(2))]));
    assert!(matches!(house.pet, Pet::Cat(_)));
}

#[test]
fn an_unknown_tag_is_kept() {
    use union_by_discriminator::models::{House, Pet};
    let house = round_trip!(House, r#"{"pet":{"kind":"newt","legs":4}}"#);
    assert_eq!(house.pet, Pet::Unknown(json!({"kind": "newt", "legs": 4})));
    // Without a tag too; and the tags are exact.
    assert!(matches!(round_trip!(Pet, r#"{"lives":9}"#), Pet::Unknown(_)));
    assert!(matches!(round_trip!(Pet, r#"{"kind":"Cat"}"#), Pet::Unknown(_)), "a mapped schema has no other tag");
}

#[test]
fn a_branch_that_the_tag_names_must_fit() {
    use union_by_discriminator::models::{House, Pet};
    assert_refused!(Pet, r#"{"kind":"Bird"}"#, "missing field `wings`");
    assert_refused!(House, r#"{"pet":{"kind":"Bird","wings":"2"}}"#, "`pet.wings`: invalid type: string");
}

#[test]
fn tags_that_the_document_only_implies() {
    use union_by_discriminator_without_mapping::models::{Dog, Pet, TheCat};
    assert_eq!(round_trip!(Pet, r#"{"@type":"the-cat","lives":9}"#), Pet::TheCat(TheCat::new().with_lives(9)));
    assert_eq!(round_trip!(Pet, r#"{"@type":"hound"}"#), Pet::Dog(Dog::new()), "the constant wins");
}

#[test]
fn tags_of_inline_branches() {
    use union_by_discriminator_of_inline_branches::models::{Loose, Pet};
    assert!(matches!(round_trip!(Pet, r#"{"kind":"cat","lives":9}"#), Pet::ACat(_)));
    assert!(matches!(round_trip!(Pet, r#"{"kind":"dog"}"#), Pet::Dog(_)));
    assert!(matches!(round_trip!(Loose, r#"{"kind":"a","lives":9}"#), Loose::Cat(_)), "by shape, for a tag is missing");
    assert!(matches!(round_trip!(Loose, r#"{"kind":"a","bark":true}"#), Loose::Object(_)));
}

#[test]
fn entries_of_the_mapping_that_name_nothing_are_ignored() {
    use union_by_discriminator_of_wrong_names::models::Pet;
    assert!(matches!(round_trip!(Pet, r#"{"kind":"dog"}"#), Pet::Dog(_)));
    assert!(matches!(round_trip!(Pet, r#"{"kind":"fish"}"#), Pet::Unknown(_)));
}

#[test]
fn a_tag_among_other_keys_is_written_once() {
    use union_by_discriminator_that_keeps_additional::models::{Cat, Pet};
    let pet = round_trip!(Pet, r#"{"lives":9,"kind":"Cat","name":"Tom"}"#);
    assert!(matches!(&pet, Pet::Cat(cat) if cat.additional["name"] == "Tom"));
    let new = Pet::Cat(Cat::new().with_lives(1));
    assert_eq!(serde_json::to_string(&new).unwrap(), r#"{"kind":"Cat","lives":1}"#);
    round_trip!(Pet, r#"{"bark":true,"kind":"Dog","name":null}"#);
}

#[test]
fn constants_of_the_branches_are_tags() {
    use union_by_constant::models::{Circle, Hint, Shape, Twice};
    let circle = round_trip!(Shape, r#"{"r":0.5,"type":"circle"}"#);
    assert_eq!(circle, Shape::Circle(Circle::new(0.5)));
    assert!(matches!(round_trip!(Shape, r#"{"type":"square","a":1.5}"#), Shape::Square(_)));
    assert!(matches!(round_trip!(Shape, r#"{"type":"point","at":[0.5]}"#), Shape::Point(_)));
    assert!(matches!(round_trip!(Shape, r#"{"a":1.5,"type":"oval"}"#), Shape::Unknown(_)));
    assert_refused!(Shape, r#"{"type":"square","r":1}"#, "missing field `a`");
    assert!(matches!(round_trip!(Hint, r#"{"type":"b","x":1}"#), Hint::ObjectValue(_)));
    assert!(matches!(round_trip!(Hint, r#"{"x":1}"#), Hint::Object(_)), "the first, for nothing says it");
    assert!(matches!(round_trip!(Twice, r#"{"type":"a","y":1}"#), Twice::AValue(_)));
}

#[test]
fn scalars_by_their_kind() {
    use union_of_scalars::models::{All, AllAnything, Id, Lists, OneOrMore, Scalar, Types, Values, ValuesValue};
    assert_eq!(round_trip!(Id, r#""7""#), Id::String("7".to_owned()));
    assert_eq!(round_trip!(Id, "7"), Id::Integer(7));
    assert_refused!(
        Id,
        "true",
        "no branch of `Id` fits: String: a boolean is no string; Integer: a boolean is no integer"
    );
    assert_refused!(Id, "1.5", "Integer: a number is no integer");
    assert_refused!(All, r#"{"id":[]}"#, "`id`: no branch of `Id` fits");
    for json in ["true", "7", r#""a""#, r#"["a"]"#] {
        round_trip!(Scalar, json);
    }
    assert_refused!(Scalar, "[1]", "List: ");
    assert_eq!(round_trip!(Lists, r#"["a"]"#), Lists::ListValue(vec!["a".to_owned()]));
    assert_eq!(round_trip!(OneOrMore, r#"["a"]"#), OneOrMore::List(vec!["a".to_owned()]));
    assert_eq!(round_trip!(Values, r#"{"a":true}"#)["a"], ValuesValue::Boolean(true));
    let all = round_trip!(All, r#"{"id":1,"size":0.5,"anything":[null]}"#);
    assert_eq!(all.anything, Some(AllAnything::Value(json!([null]))));
    for json in [r#""a""#, "1", "true", "[1]", r#"{"a":"b"}"#] {
        round_trip!(Types, json);
    }
    round_trip!(union_of_types::models::Pet, r#"{"id":7}"#);
}

#[test]
fn texts_by_their_format() {
    use union_of_scalars::models::{Text, When};
    assert!(matches!(round_trip!(When, r#""2020-01-31T12:30:00Z""#), When::DateTime(_)));
    assert!(matches!(round_trip!(When, r#""2020-01-31""#), When::Date(_)));
    assert!(matches!(round_trip!(When, r#""now""#), When::String(_)));
    assert!(matches!(round_trip!(Text, r#""67e55044-10b1-426f-9247-bb680e5fe0c8""#), Text::Uuid(_)));
}

#[test]
fn objects_by_their_keys() {
    use union_by_shape::models::{Bag, Cat, Large, Mixed, Person, Pet, Rule, Small};
    assert_eq!(round_trip!(Pet, r#"{"lives":9}"#), Pet::Cat(Cat::new(9)));
    assert!(matches!(round_trip!(Pet, r#"{"bark":true,"name":"Rex"}"#), Pet::Dog(_)));
    assert_refused!(
        Pet,
        r#"{"name":"Rex"}"#,
        "no branch of `Pet` fits: Cat: `lives` is missing; Dog: `bark` is missing"
    );
    assert_refused!(Pet, r#"{"lives":"9"}"#, "Cat: `lives`: invalid type: string");
    assert_eq!(round_trip!(Person, r#"{"name":"Ann","age":3}"#), Person::Large(Large::new("Ann").with_age(3)));
    assert_eq!(round_trip!(Person, r#"{"name":"Ann"}"#), Person::Small(Small::new("Ann")));
    assert!(matches!(round_trip!(Mixed, r#"[{"lives":9}]"#), Mixed::List(_)));
    assert!(matches!(round_trip!(Bag, r#"{"lives":9}"#), Bag::Cat(_)));
    assert!(matches!(round_trip!(Bag, r#"{"lives":"many"}"#), Bag::Object(_)), "what cannot be read is no branch");
    assert!(matches!(round_trip!(Rule, r#"{"op":"lt","v":"1"}"#), Rule::Less(_)));
    assert_refused!(Rule, r#"{"op":"gt"}"#, "Equal: `op` is `gt`, not `eq`; Less: `op` is `gt`, not `lt`");
    let house = round_trip!(one_of_schemas::models::House, r#"{"pet":{"bark":true}}"#);
    assert!(matches!(house.pet, Some(one_of_schemas::models::Pet::Dog(_))));
}

#[test]
fn unions_of_unions() {
    use union_of_unions::models::{Animal, InPlace, InPlaceUnion, Inner, Outer, Pet};
    assert_eq!(round_trip!(Outer, "7"), Outer::Inner(Inner::Integer(7)));
    assert_eq!(round_trip!(Outer, r#"["a",7]"#), Outer::List(vec![Inner::String("a".to_owned()), Inner::Integer(7)]));
    assert_eq!(round_trip!(InPlace, "7"), InPlace::Union(InPlaceUnion::Integer(7)));
    assert_refused!(Outer, "true", "Inner: no branch of `Inner` fits: String: a boolean is no string;");
    assert!(matches!(round_trip!(Animal, r#"{"kind":"dog","bark":true}"#), Animal::Pet(Pet::Dog(_))));
    assert!(matches!(round_trip!(Animal, r#"{"kind":"Wolf"}"#), Animal::Wolf(_)));
    assert!(matches!(round_trip!(Animal, r#"{"kind":"newt"}"#), Animal::Unknown(_)));
}

#[test]
fn null_is_no_branch() {
    use union_with_null::models::{Id, Ids, Pet, PetOwn};
    let pet = round_trip!(Pet, r#"{"id":null,"named":null,"own":true,"branch":null}"#);
    assert_eq!((pet.id, pet.named, pet.own), (None, None, Some(PetOwn::Boolean(true))));
    round_trip!(Pet, r#"{"id":1,"named":"a","own":null,"branch":2,"optional":"b"}"#);
    assert_eq!(round_trip!(Ids, r#"[null,1]"#), [None, Some(Id::Integer(1))]);
}

#[test]
fn unions_that_contain_themselves() {
    use union_that_is_recursive::models::{Expression, Json, Not, Tagged};
    let not = |of| Expression::Not(Not::new(of));
    assert_eq!(round_trip!(Expression, r#"{"not":{"not":"a"}}"#), not(not(Expression::String("a".to_owned()))));
    round_trip!(Expression, r#"{"and":["a",{"not":"b"},{"and":[]}]}"#);
    assert_refused!(Expression, r#"{"not":{"not":1}}"#, "Not: `not`: no branch of `Expression` fits");
    round_trip!(Json, r#"{"a":["b",{"c":[]}]}"#);
    let tree = round_trip!(
        Tagged,
        r#"{"kind":"Branch","left":{"kind":"Leaf","value":"a"},"right":{"kind":"Branch","left":{"kind":"Leaf"}}}"#
    );
    assert!(matches!(tree, Tagged::Branch(branch) if matches!(*branch.left, Tagged::Leaf(_))));
}

#[test]
fn values_in_branches_are_one_enum() {
    use union_of_values::models::{Color, Level, Mixed, MixedAuto, Model, Named, Nullable, Other, Size};
    assert_eq!(Color::VALUES, ["red", "blue"]);
    assert_eq!(round_trip!(Level, "2"), Level::N2);
    assert_refused!(Color, r#""green""#, "unknown value `green`");
    assert_eq!(
        round_trip!(Model, r#""huge""#),
        Model::Unknown("huge".to_owned()),
        "any text, whatever the config says"
    );
    assert_eq!(round_trip!(Other, r#""small""#), Other::Small);
    assert_eq!(Size::VALUES, ["s", "m", "l"]);
    assert_eq!(round_trip!(Named, r#""s""#), Named::Size(Size::S));
    assert_eq!(round_trip!(Named, r#""xl""#), Named::String("xl".to_owned()));
    assert_eq!(round_trip!(Mixed, r#""auto""#), Mixed::Auto(MixedAuto::Auto));
    assert_eq!(round_trip!(Mixed, "7"), Mixed::Integer(7));
    assert_eq!(round_trip!(Option<Nullable>, "null"), None);
}

#[test]
fn what_stands_beside_a_union_is_in_each_branch() {
    use union_beside_own_properties::models::{Contact, Pet, PetDog};
    assert_eq!(round_trip!(Pet, r#"{"name":"Rex","bark":true}"#), Pet::Dog(PetDog::new("Rex", true)));
    round_trip!(Pet, r#"{"name":"Tom","lives":9}"#);
    assert_refused!(Pet, r#"{"lives":9}"#, "`name` is missing");
    assert_eq!(round_trip!(Contact, r#"{"phone":"1"}"#).phone.as_deref(), Some("1"));
    let _ = one_of_that_only_requires::models::Contact::new();
}

#[test]
fn all_of_a_union_and_an_object_is_a_union() {
    use union_in_all_of::models::{Alias, Both, InPlace, Kind, Pet, Required};
    for json in [r#"{"lives":9,"name":"Tom"}"#, r#"{"bark":true,"name":"Rex"}"#] {
        round_trip!(Pet, json);
        round_trip!(InPlace, json);
        round_trip!(Both, json);
    }
    assert_refused!(Pet, r#"{"lives":9}"#, "`name` is missing");
    round_trip!(Both, r#"{"bark":true,"chip":1}"#);
    let _: Alias = round_trip!(Kind, r#"{"lives":9}"#);
    round_trip!(Required, r#"{"lives":9}"#);
}

#[test]
fn names_of_variants() {
    use union_variant_names::models::{Clash, Named, Pet, PetCatInline, Pinned, Prelude, Tagged, Vec};
    for key in ["a", "b", "c", "d", "e", "f", "z"] {
        let value = if key == "a" { json!({}) } else { json!("v") };
        let json = json!({ key: value }).to_string();
        round_trip!(Clash, &json);
    }
    assert!(matches!(round_trip!(Tagged, r#"{"kind":"unknown"}"#), Tagged::UnknownValue(_)));
    assert!(matches!(round_trip!(Tagged, r#"{"kind":"other"}"#), Tagged::Unknown(_)));
    assert_eq!(round_trip!(Prelude, r#"{"items":[1]}"#), Prelude::Vec(Vec::new(vec![1])));
    assert_eq!(round_trip!(Prelude, r#""a""#), Prelude::StringValue("a".to_owned()));
    assert_eq!(round_trip!(Pet, r#"{"a":"b"}"#), Pet::Cat(PetCatInline::new("b")));
    assert_eq!(round_trip!(Pinned, r#"{"a":"b"}"#), Pinned::Named(Named::new("b")));
}

#[test]
fn enums_of_integers_open_and_closed() {
    use enum_of_integers_closed::models::{Level, Open, Pet, Twice};
    assert_eq!(round_trip!(Level, "-9223372036854775808"), Level::Minus9223372036854775808);
    assert_refused!(
        Pet,
        r#"{"level":2}"#,
        "`level`: unknown value `2`, expected one of [0, 1, -1, -9223372036854775808]"
    );
    assert_eq!(round_trip!(Pet, r#"{"level":-1,"open":3}"#).open, Some(Open::Unknown(3)));
    assert_refused!(Twice, "3", "unknown value `3`");
    round_trip!(enum_of_integers_closed::models::Huge, "18446744073709551615");
}

#[test]
fn a_base_with_a_discriminator_is_the_union_of_its_kinds() {
    use discriminator_of_a_base::models::{Any, Cat, Dog, House, Pet};
    let tom = || Cat::new("cat", "Tom", 9);
    let house = round_trip!(House, r#"{"pet":{"kind":"cat","name":"Tom","lives":9}}"#);
    assert_eq!(house.pet, Some(Pet::Cat(tom())));
    assert_eq!(round_trip!(Pet, r#"{"kind":"Dog","name":"Rex"}"#), Pet::Dog(Dog::new("Dog", "Rex")), "its own name");
    assert!(matches!(round_trip!(Pet, r#"{"kind":"Cat","name":"Tom","lives":9}"#), Pet::Unknown(_)), "it is mapped");
    assert_eq!(round_trip!(Any, r#"{"kind":"cat","name":"Tom","lives":9}"#), Any::Cat(tom()), "one that is said");
}

#[test]
fn the_values_of_the_tag_property_are_tags() {
    use union_by_discriminator_with_enum_of_tags::models::Pet;
    assert!(matches!(round_trip!(Pet, r#"{"kind":"kitten"}"#), Pet::Cat(_)));
    assert!(matches!(round_trip!(Pet, r#"{"kind":"puppy"}"#), Pet::Dog(_)));
    assert!(matches!(round_trip!(Pet, r#"{"kind":"Cat"}"#), Pet::Unknown(_)), "the name of the schema is none then");
}

#[test]
fn a_branch_that_is_a_map_has_a_tag() {
    use union_by_discriminator_of_a_map::models::Pet;
    assert!(matches!(round_trip!(Pet, r#"{"a":"b","kind":"Bag"}"#), Pet::Bag(_)));
    assert_eq!(serde_json::to_string(&Pet::Bag([].into())).unwrap(), r#"{"kind":"Bag"}"#);
}

#[test]
fn a_discriminator_survives_merging() {
    use union_by_discriminator_beside_own_properties::models::{Event, EventStop};
    use union_by_discriminator_in_all_of::models::{TaggedAndNamed, TaggedAndNamedDog};
    let stop = EventStop::new("stop", 1).with_why("late");
    assert_eq!(round_trip!(Event, r#"{"kind":"stop","at":1,"why":"late"}"#), Event::Stop(stop));
    assert!(matches!(round_trip!(Event, r#"{"kind":"pause","at":1}"#), Event::Unknown(_)));
    let dog = TaggedAndNamed::Dog(TaggedAndNamedDog::new("Rex"));
    assert_eq!(round_trip!(TaggedAndNamed, r#"{"kind":"dog","name":"Rex"}"#), dog);
    assert_refused!(TaggedAndNamed, r#"{"kind":"dog"}"#, "missing field `name`");
}

#[test]
fn merged_branches_keep_the_names_of_their_components() {
    use union_of_references_beside_own_properties::models::{Pet, PetCat, PetDog};
    assert_eq!(round_trip!(Pet, r#"{"lives":9}"#), Pet::Cat(PetCat::new(9)));
    assert_eq!(round_trip!(Pet, r#"{"name":"Rex","bark":true}"#), Pet::Dog(PetDog::new(true).with_name("Rex")));
}

#[test]
fn a_union_that_contains_itself_is_what_else_it_permits() {
    use union_that_contains_itself::models::{Direct, Nullable, Other, Ping, Pong, Tagged, Through};
    // An integer that is written with a fraction is what it is without one.
    assert_eq!(serde_json::from_str::<Pong>("7e0").unwrap(), serde_json::from_str("7").unwrap());
    let _: Direct = round_trip!(String, r#""a""#);
    assert_refused!(Ping, "true", "no branch of `Ping` fits");
    assert_eq!(round_trip!(Ping, "7"), Ping::Integer(7), "by way of `Pong`");
    assert_eq!(round_trip!(Pong, "7"), Pong::Integer(7));
    assert_eq!(round_trip!(Pong, r#""a""#), Pong::Ping(Ping::String("a".to_owned())));
    for json in ["true", r#"{"a":"b"}"#] {
        round_trip!(Through, json);
    }
    assert_eq!(round_trip!(Option<Nullable>, "null"), None);
    assert_eq!(round_trip!(Nullable, "1"), Nullable::Integer(1));
    round_trip!(Other, r#""a""#);
    for json in [r#"{"kind":"cat","lives":9}"#, r#"{"kind":"dog","bark":true}"#] {
        assert!(!matches!(round_trip!(Tagged, json), Tagged::Unknown(_)), "{json}");
    }
}

#[test]
fn numbers_and_booleans_tell_branches_apart() {
    use union_by_constants_of_other_kinds::models::{Message, Outcome};
    assert!(matches!(round_trip!(Outcome, r#"{"ok":true,"note":"a"}"#), Outcome::Success(_)));
    assert!(matches!(round_trip!(Outcome, r#"{"ok":false,"note":"a"}"#), Outcome::Failure(_)));
    assert_refused!(
        Outcome,
        r#"{"ok":"yes"}"#,
        "Success: `ok` is `yes`, not `true`; Failure: `ok` is `yes`, not `false`"
    );
    assert!(matches!(round_trip!(Message, r#"{"version":1,"text":"a"}"#), Message::First(_)));
    assert!(matches!(round_trip!(Message, r#"{"version":2}"#), Message::Second(_)));
    assert!(matches!(round_trip!(Message, r#"{"version":2.5}"#), Message::Half(_)));
    assert!(matches!(round_trip!(Message, r#"{"version":-1}"#), Message::Negative(_)));
    assert_refused!(Message, r#"{"version":3}"#, "First: `version` is `3`, not `1`");
}

#[test]
fn a_closed_branch_is_meant_only_if_it_knows_all_keys() {
    use union_of_closed_objects::models::{Anything, Keeping, Shape, Square};
    assert!(matches!(round_trip!(Shape, r#"{"name":"a","label":"b"}"#), Shape::Circle(_)));
    let square = serde_json::from_str(r#"{"name":"a","label":"b","z":1}"#).unwrap();
    assert_eq!(Shape::Square(Square::new().with_name("a")), square, "though the other knows more of it");
    assert!(matches!(round_trip!(Shape, "{}"), Shape::Circle(_)), "the first, for nothing says it");
    assert!(matches!(round_trip!(Keeping, r#"{"name":"a","z":0.5}"#), Keeping::Bag(_)), "nothing is lost");
    assert!(matches!(round_trip!(Keeping, r#"{"name":"a","a":0.5}"#), Keeping::Square(_)));
    assert!(matches!(round_trip!(Anything, r#"{"name":"a"}"#), Anything::Square(_)));
    assert_eq!(round_trip!(Anything, r#"{"z":1}"#), Anything::Value(json!({"z": 1})));
}

#[test]
fn a_branch_that_refuses_unknown_keys_does_not_see_a_tag_that_it_lacks() {
    use union_by_tag_unknown_keys_refused::models::{Cat, Pet, Wild, Wolf};
    assert_eq!(round_trip!(Pet, r#"{"kind":"Cat","lives":9}"#), Pet::Cat(Cat::new().with_lives(9)));
    assert_eq!(round_trip!(Pet, r#"{"kind":"Wild","howl":true}"#), Pet::Wild(Wild::Wolf(Wolf::new(true))));
    assert_refused!(Pet, r#"{"kind":"Cat","claws":1}"#, "unknown field `claws`");
    assert_refused!(Cat, r#"{"kind":"Cat"}"#, "unknown field `kind`");
}

#[test]
fn kinds_of_all_sorts() {
    use union_of_many_kinds::models::{Event, Holder, Level, Limit, Lists, Loose, One, Pet, Size, Thing};
    assert!(matches!(round_trip!(Loose, r#""67e55044-10b1-426f-9247-bb680e5fe0c8""#), Loose::Uuid(_)));
    assert!(matches!(round_trip!(Loose, r#""2020-01-31T12:30:00Z""#), Loose::DateTime(_)));
    assert!(matches!(round_trip!(Loose, r#""now""#), Loose::String(_)));
    assert_eq!(round_trip!(Size, "1"), Size::Count(1), "an integer stays one");
    assert_eq!(round_trip!(Size, "1.0"), Size::Ratio(1.0));
    assert_eq!(round_trip!(Limit, "1"), Limit::Integer(1));
    assert_eq!(serde_json::from_str::<Limit>("1.0").unwrap(), Limit::Integer(1));
    assert_refused!(Limit, "1.5", "a number is no integer");
    for json in [r#""auto""#, r#""later""#] {
        assert!(matches!(round_trip!(Limit, json), Limit::Enum(_)));
    }
    assert!(matches!(round_trip!(Level, "9"), Level::High(_)));
    assert!(matches!(round_trip!(Level, "5"), Level::Low(_)), "the first, for nothing says it");
    assert!(matches!(round_trip!(Lists, r#"["a"]"#), Lists::Texts(_)));
    assert!(matches!(round_trip!(Lists, r#"[{"kind":"cat"}]"#), Lists::List(_)));
    assert!(matches!(round_trip!(Lists, "[[1],[]]"), Lists::ListValue(_)));
    assert_refused!(Lists, "[1]", "Texts: invalid type: integer `1`, expected a string; List: ");
    assert!(matches!(round_trip!(One, r#"[1,"auto"]"#), One::Items(_)));
    assert!(matches!(round_trip!(One, r#""auto""#), One::Limit(Limit::Enum(_))));
    assert!(matches!(round_trip!(One, r#"{"kind":"cat"}"#), One::Cat(_)));
    for json in [r#"{"maybe":null}"#, r#"{"maybe":"a","size":0.5}"#, r#"{"maybe":1}"#] {
        round_trip!(Holder, json);
    }
    let born = r#"{"type":"born","at":"2020-01-31T12:30:00Z"}"#;
    assert!(matches!(round_trip!(Event, born), Event::Born(_)));
    let dog = r#"{"type":"pet","kind":"dog","bark":true}"#;
    assert!(matches!(round_trip!(Event, dog), Event::Pet(Pet::Dog(_))));
    assert!(matches!(round_trip!(Thing, dog), Thing::Event(Event::Pet(Pet::Dog(_)))));
    assert!(matches!(round_trip!(Thing, r#"[1]"#), Thing::Items(_)));
    round_trip!(Thing, "true");
    round_trip!(Thing, r#"{"type":"pet","kind":"newt"}"#);
}

#[test]
fn a_discriminator_that_cannot_be_used_leaves_the_choice_to_the_shape() {
    use union_by_discriminator_that_cannot_be_used::models::{Item, Pet};
    assert!(matches!(round_trip!(Item, r#"{"type":"message","asks":"a"}"#), Item::Question(_)));
    assert!(matches!(round_trip!(Item, r#"{"type":"message","says":"a"}"#), Item::Answer(_)));
    assert_refused!(Item, r#"{"type":"message"}"#, "Question: `asks` is missing; Answer: `says` is missing");
    assert!(matches!(round_trip!(Item, r#"{"type":"later","x":1}"#), Item::Unknown(_)), "no branch has this tag");
    assert_refused!(Item, "1", "Question: a number is no object");
    assert!(matches!(round_trip!(Pet, r#"{"kind":"canine","bark":true}"#), Pet::Dog(_)));
}

#[test]
fn a_value_that_fits_several_branches_is_the_one_that_knows_most_of_it() {
    use any_of_objects_that_are_kinds::models::{Aged, Named, Pet};
    let pet: Pet = serde_json::from_str(r#"{"name":"Tom","nick":"T","age":9}"#).unwrap();
    assert_eq!(pet, Pet::Named(Named::new().with_name("Tom").with_nick("T")));
    assert_eq!(round_trip!(Pet, r#"{"age":9}"#), Pet::Aged(Aged::new().with_age(9)));
}

#[test]
fn a_value_that_is_several_objects_at_once_is_kept() {
    use any_of_objects_that_overlap::models::{Links, LinksObject, Page, Pet, Rule, RuleType};
    let Links::Object(links) = round_trip!(Links, r#"{"next":"n","last":"l","first":"f","prev":"p"}"#) else {
        panic!()
    };
    assert_eq!(links, LinksObject::new().with_next("n").with_last("l").with_first("f").with_prev("p"));
    assert_eq!(round_trip!(Links, "{}"), Links::Object(LinksObject::new()), "none of them");
    let links = serde_json::from_str::<Links>(r#"{"next":"n","new":1}"#).unwrap();
    assert_eq!(links, Links::Object(LinksObject::new().with_next("n")), "a key that came later");
    assert_eq!(round_trip!(Links, r#"{"next":5}"#), Links::Value(json!({"next": 5})), "it may be something else");
    assert_eq!(round_trip!(Links, "[1]"), Links::Value(json!([1])));
    assert_eq!(round_trip!(Page, r#"{"next":"n","total":2,"first":"f"}"#).total, 2);

    let rule = round_trip!(Rule, r#"{"id":1.5,"type":"plain","wait":3,"by":"Ann","more":[1]}"#);
    assert_eq!((rule.r#type, rule.wait), (Some(RuleType::Plain), Some(3)));
    assert_eq!(rule.additional["more"], json!([1]), "one of them has other keys");

    let pet = round_trip!(Pet, r#"{"name":"Tom","friend":{"name":"Spike"},"lives":9,"color":[1],"bark":true}"#);
    assert_eq!((pet.lives, pet.bark, pet.color), (Some(9), Some(true), Some(json!([1]))));
    assert_eq!(serde_json::from_str::<Pet>(r#"{"name":"Tom","rule":null}"#).unwrap(), Pet::new("Tom"));
    assert_refused!(Pet, r#"{"lives":9}"#, "missing field `name`");
}

#[test]
fn objects_that_are_kinds_of_things_stay_an_enum() {
    use any_of_objects_that_are_kinds::models::{Conflict, Listed, Node, OrClosed, Others, Required, Root, Text};
    assert!(matches!(round_trip!(OrClosed, r#"{"nick":1}"#), OrClosed::Closed(_)));
    assert!(matches!(round_trip!(Required, r#"{"a":"x"}"#), Required::A(_)));
    assert!(matches!(round_trip!(Listed, r#"{"kind":"puppy","bark":true}"#), Listed::Dog(_)));
    assert!(matches!(round_trip!(Conflict, r#"{"x":[1],"b":"x"}"#), Conflict::B(_)));
    assert!(matches!(round_trip!(Others, r#"{"b":"x","c":"y"}"#), Others::B(_)));
    assert!(matches!(round_trip!(Root, r#"{"value":"x"}"#), Root::Node(Node { value: Some(_), .. })));
    assert!(matches!(round_trip!(Text, r#""x""#), Text::String(_)));
    use any_of_objects_that_are_kinds::models::Reviewed;
    let by_text = serde_json::from_str::<Reviewed>(r#"{"id":1,"by":"x"}"#).unwrap();
    assert!(matches!(by_text, Reviewed::Object(_)), "{by_text:?}");
}

#[test]
fn an_open_enum_leaves_what_other_branches_list() {
    use union_of_open_enums::models::{Hue, Size, Two, When};
    assert_eq!(round_trip!(Two, r#""m""#), Two::Size(Size::M));
    assert_eq!(round_trip!(Two, r#""g""#), Two::Hue(Hue::G));
    assert_eq!(round_trip!(Two, r#""b""#), Two::Size(Size::Unknown("b".to_owned())), "the first, for nothing says it");
    assert!(matches!(round_trip!(When, r#""2020-01-31""#), When::Date(_)));
    assert_eq!(round_trip!(When, r#""xl""#), When::Size(Size::Unknown("xl".to_owned())));
}

#[test]
fn a_union_by_tag_inside_of_one_by_shape() {
    use union_of_a_union_by_tag::models::{Early, Loose, Pet};
    let tom = r#"{"kind":"cat","name":"Tom","lives":9}"#;
    assert!(matches!(round_trip!(Loose, tom), Loose::Pet(Pet::Cat(_))));
    assert!(matches!(round_trip!(Early, "5"), Early::Value(_)), "only an object can have a tag");
    assert!(matches!(round_trip!(Early, r#"{"kind":"newt"}"#), Early::Value(_)), "`Pet` does not know it");
    assert_refused!(Pet, "5", "a number is no object (`Pet`)");
}

#[test]
fn a_tag_that_a_branch_may_leave_out_is_written() {
    use union_by_tag_written::models::{Fish, Pet};
    assert_eq!(serde_json::to_string(&Pet::Fish(Fish::new().with_fins(1))).unwrap(), r#"{"kind":"Fish","fins":1}"#);
    let fish = Pet::Fish(Fish::new().with_kind("Fish").with_fins(1));
    assert_eq!(round_trip!(Pet, r#"{"kind":"Fish","fins":1}"#), fish);
    round_trip!(Pet, r#"{"kind":"Cat","z":0.1,"a":1}"#);
    round_trip!(Pet, r#"{"z":1,"kind":"x","a":1}"#);
}

#[test]
fn reasons_do_not_pile_up() {
    use union_that_is_deep::models::Node;
    let json = format!("{}{{\"v\":\"x\"}}{}", r#"{"next":"#.repeat(12), "}".repeat(12));
    let message = serde_json::from_str::<Node>(&json).unwrap_err().to_string();
    assert!(message.len() < 1000, "{message}");
    // And neither do the attempts: of two for each level, the sixtieth would not come in a lifetime.
    let json = format!("{}{{\"v\":\"x\"}}{}", r#"{"next":"#.repeat(60), "}".repeat(60));
    assert!(serde_json::from_str::<Node>(&json).is_err());
    let long = format!(r#"{{"op":"{}"}}"#, "x".repeat(5000));
    let message = serde_json::from_str::<union_by_shape::models::Rule>(&long).unwrap_err().to_string();
    assert!(message.len() < 1000, "a value in a message is cut short: {message}");
}

#[test]
fn the_branch_that_loses_least_is_taken_however_deep_the_difference_is() {
    use union_that_differs_inside::models::{Details, Input, Item, Loose};
    let plain = round_trip!(Details, r#"{"value":{"name":"a"}}"#);
    assert!(matches!(plain, Details::Plain(_)));
    let changed = round_trip!(Details, r#"{"value":{"name":"a","previous":"b"}}"#);
    assert!(matches!(changed, Details::Changed(_)));
    assert!(matches!(round_trip!(Input, r#"{"role":"a","content":"b"}"#), Input::Easy(_)));
    let message = round_trip!(Input, r#"{"role":"a","content":"b","id":"c"}"#);
    assert!(matches!(message, Input::Item(Item::Message(_))));
    // A key that nobody knows is no reason to give up the type.
    let easy: Loose = serde_json::from_str(r#"{"role":"a","content":"b","later":1}"#).unwrap();
    assert!(matches!(easy, Loose::Easy(_)));
}

#[test]
fn keywords_of_lists_and_objects_are_nothing_to_branches_of_other_kinds() {
    use union_beside_untyped_keywords::models::{Command, Owner};
    assert_eq!(round_trip!(Command, r#"["sh","-c"]"#), Command::List(vec!["sh".to_owned(), "-c".to_owned()]));
    assert_eq!(round_trip!(Command, r#""sh""#), Command::String("sh".to_owned()));
    assert_eq!(round_trip!(Owner, r#""me""#), Owner::String("me".to_owned()));
    assert!(matches!(round_trip!(Owner, r#"{"name":"n","id":1}"#), Owner::Object(_)));
}

#[test]
fn kinds_of_kinds_are_kinds_of_the_base() {
    use discriminator_of_a_base_of_bases::models::{Cat, House, Kitten, Pet};
    let house = round_trip!(House, r#"{"pets":[{"kind":"Kitten","lives":9,"weeks":3},{"kind":"Cat","name":"Tom"}]}"#);
    let kitten = Kitten::new("Kitten", 3).with_lives(9);
    assert_eq!(house, House::new(vec![Pet::Kitten(kitten), Pet::Cat(Cat::new("Cat").with_name("Tom"))]));
    assert!(matches!(round_trip!(Pet, r#"{"kind":"Pet"}"#), Pet::Unknown(_)), "the base itself is no kind");
    assert_refused!(Pet, r#"{"kind":"Kitten"}"#, "missing field `weeks`");
}

#[test]
fn a_discriminator_that_no_text_answers_leaves_it_to_the_values() {
    use union_by_discriminator_of_other_kinds::models::{Config, Content};
    let directory = round_trip!(Content, r#"[{"type":"file","size":1}]"#);
    assert!(matches!(directory, Content::Directory(files) if files.len() == 1));
    assert!(matches!(round_trip!(Content, r#"{"type":"link","target":"a"}"#), Content::Link(_)));
    assert!(matches!(round_trip!(Config, r#"{"is_custom":true,"level":1}"#), Config::Custom(_)));
    assert!(matches!(round_trip!(Config, r#"{"is_custom":false}"#), Config::Auto(_)));
}

#[test]
fn branches_that_only_require_are_no_union_in_a_circle() {
    use all_of_with_branches_that_only_require::models::{Value, Values};
    assert!(serde_json::from_str::<Value>(r#"{"value":1.5,"scale":"x"}"#).is_ok());
    assert_refused!(Value, "[]", "no branch of `Value` fits");
    assert!(serde_json::from_str::<Values>(r#"{"value":1.5}"#).is_ok());
    assert!(serde_json::from_str::<Values>(r#"[{"offset":1.5}]"#).is_ok());
}

#[test]
fn a_type_beside_a_reference_leaves_those_that_extend_it() {
    use type_beside_a_reference::models::{Config, Mapping};
    let mapping = round_trip!(Mapping, r#"{"config":{"name":"a","type":"DIRECTORY"},"plain":{"a":"b"}}"#);
    assert!(matches!(mapping.config, Some(Config::Directory(directory)) if directory.name == "a"));
}

#[test]
fn constants_of_inner_unions_are_tags_of_the_outer_one() {
    use union_of_open_unions::models::{Failed, Run, Stream, Thread};
    assert!(matches!(round_trip!(Stream, r#"{"event":"thread.gone","id":"a"}"#), Stream::Thread(Thread::Gone(_))));
    assert!(matches!(round_trip!(Stream, r#"{"event":"run.ended","at":1}"#), Stream::Run(Run::Ended(_))));
    assert_eq!(round_trip!(Stream, r#"{"event":"failed","why":"a"}"#), Stream::Failed(Failed::new().with_why("a")));
    assert!(matches!(round_trip!(Stream, r#"{"event":"later"}"#), Stream::Unknown(_)));
    assert_refused!(Stream, r#"{"event":"thread.made"}"#, "missing field `id`");
}

#[test]
fn what_an_inner_union_does_not_know_is_another_branch_if_it_can_be() {
    use union_of_open_unions::models::{Inside, Loose, Looser, Thread};
    assert!(matches!(round_trip!(Loose, r#"{"event":"thread.made","id":"a"}"#), Loose::Thread(Thread::Made(_))));
    assert!(matches!(round_trip!(Loose, r#"{"event":"optional","why":"a"}"#), Loose::Optional(_)));
    let loose = |json| serde_json::from_str::<Loose>(json).unwrap();
    assert!(matches!(loose(r#"{"event":"closed","id":"a"}"#), Loose::Closed(_)), "even with a key too many");
    assert!(matches!(round_trip!(Loose, r#"{"rest":"a","event":"later"}"#), Loose::Rest(_)), "even a map");
    assert!(matches!(round_trip!(Loose, r#"{"event":"later","id":"a"}"#), Loose::Thread(Thread::Unknown(_))));

    assert!(matches!(round_trip!(Looser, r#"{"event":"thread.made","id":"a"}"#), Looser::Loose(Loose::Thread(_))));
    assert!(matches!(round_trip!(Looser, r#"{"event":"optional"}"#), Looser::Loose(Loose::Optional(_))));
    let more: Looser = serde_json::from_str(r#"{"event":"later","id":"a","more":1}"#).unwrap();
    assert!(matches!(more, Looser::Object(_)), "two levels deep");
    assert!(matches!(round_trip!(Looser, r#"{"event":"later","id":"a"}"#), Looser::Loose(Loose::Thread(_))));

    let inside = |event| serde_json::from_str::<Inside>(&format!(r#"{{"of":{{"event":"{event}"}}}}"#)).unwrap();
    assert!(matches!(inside("thread.gone"), Inside::Threads(_)));
    assert!(matches!(inside("run.ended"), Inside::Runs(_)), "the other one knows it");
    assert!(matches!(inside("later"), Inside::Threads(_)), "the first, for nothing says it");
}
