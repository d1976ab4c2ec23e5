//! Enums of texts and of other values, open and closed, and constants.

use super::{assert_refused, round_trip};
use golden_tests::{
    all_of_values_that_contradict, const_that_is_open, const_value, constants_as_tags, enum_closed,
    enum_closed_by_pointer,
};
use golden_tests::{
    enum_closed_of_odd_values, enum_closed_of_words_alike, enum_of_lists_and_maps, enum_without_values,
    one_of_constants_with_docs,
};
use golden_tests::{enum_of_booleans, enum_of_integers, enum_of_numbers, enum_of_several_kinds};
use golden_tests::{enum_of_several_kinds_closed, enum_open, enum_values_of_another_type, enum_with_duplicate_values};
use golden_tests::{enum_with_hostile_values, enum_with_null, schemas_called_like_more_of_std};
use serde_json::json;
use specsmith_runtime::operation::Operation;

#[test]
fn an_enum_may_have_thousands_of_values() {
    use golden_tests::enum_of_many_values::models::Unit;
    assert_eq!(Unit::VALUES.len(), 2_500);
    assert_eq!((Unit::from("v0"), Unit::from("v2499")), (Unit::V0, Unit::V2499));
    assert_eq!(Unit::from("v2500"), Unit::Unknown("v2500".to_owned()));
}

#[test]
fn an_open_enum_keeps_what_it_does_not_know() {
    use enum_open::models::{Color, Pet};
    assert_eq!(round_trip!(Pet, r#"{"color":"dark-blue"}"#).color, Color::DarkBlue);
    assert_eq!(round_trip!(Pet, r#"{"color":"paused"}"#).color, Color::Unknown("paused".to_owned()));
    assert_eq!(Color::from("GREEN"), Color::Green);
    assert_eq!(Color::from("green"), Color::Unknown("green".to_owned()), "values are exact");
    assert_eq!(Color::VALUES, ["red", "dark-blue", "GREEN", "2nd"]);
    assert_eq!(format!("{:>5}|{}", Color::Red, Color::N2nd.as_str()), "  red|2nd");
    assert_refused!(Pet, r#"{"color":1}"#, "`color`: invalid type: integer `1`, expected a string (`Color`)");
    assert_refused!(Pet, r#"{"color":null}"#, "`color`: invalid type: null");
}

#[test]
fn a_closed_enum_refuses_what_it_does_not_know() {
    use enum_closed::models::{Color, Pet};
    assert_eq!(round_trip!(Pet, r#"{"color":"red"}"#).color, Color::Red);
    assert_refused!(
        Pet,
        r#"{"color":"paused"}"#,
        "`color`: unknown value `paused`, expected one of `red`, `dark-blue`"
    );
    assert_eq!("dark-blue".parse(), Ok(Color::DarkBlue));
    assert!(Color::try_from("blue").is_err());
}

#[test]
fn one_enum_may_differ_from_the_others() {
    use enum_closed_by_pointer::models::{Color, Pet, Size};
    assert!(Color::try_from("green").is_err());
    assert_eq!(Size::from("large").as_str(), "large");
    assert_refused!(Pet, r#"{"mood":"bad"}"#, "unknown value `bad`");
}

#[test]
fn every_hostile_value_has_a_variant_of_its_own() {
    use enum_with_hostile_values::models::Odd;
    for &value in Odd::VALUES {
        let decoded = Odd::from(value);
        assert_eq!(decoded.as_str(), value);
        assert!(!matches!(decoded, Odd::Unknown(_)), "{value:?}");
        round_trip!(Odd, &serde_json::to_string(value).unwrap());
    }
    assert_eq!(Odd::VALUES.len(), 20);
    assert_eq!((Odd::from(""), Odd::from("unknown")), (Odd::Empty, Odd::UnknownValue));
}

#[test]
fn a_value_that_comes_twice_counts_once() {
    assert_eq!(enum_with_duplicate_values::models::Color::VALUES, ["red", "green"]);
}

#[test]
fn null_among_the_values_is_no_variant() {
    use enum_with_null::models::Pet;
    assert_eq!(round_trip!(Pet, r#"{"color":null}"#), Pet::new(None));
    round_trip!(Pet, r#"{"color":"red"}"#);
}

#[test]
fn an_enum_of_integers_keeps_what_it_does_not_know() {
    use enum_of_integers::models::{Level, Pet, PetLegs, PetWeight};
    let pet = round_trip!(Pet, r#"{"level":9,"legs":4,"alive":true,"weight":2.5}"#);
    assert_eq!((pet.level, pet.legs), (Level::Unknown(9), Some(PetLegs::N4)));
    assert_eq!(pet.weight, Some(PetWeight::N2Point5));
    assert_refused!(Pet, r#"{"level":1.5}"#, "`level`: invalid type: floating point `1.5`");
    assert_refused!(Pet, r#"{"level":"1"}"#, "`level`: invalid type: string");
    assert_eq!(serde_json::from_str::<Level>("2.0").unwrap(), Level::N2, "the same number");
}

#[test]
fn values_of_several_kinds_survive_a_round_trip() {
    use enum_of_several_kinds::models::{Limit, Pet, PetByNameValue, PetEither, PetListOrLimit, PetListOrLimitEnum};
    let json = r#"{"limit":"10","limits":[10,-1,"none",true,null,1.5,15,false,"x",[0]],"byName":{"a":1,"b":"one"},"either":false,"listOrLimit":0.5}"#;
    let pet = round_trip!(Pet, json);
    assert_eq!(pet.limit, Some(Limit::N10Value), "a text is not the number");
    let limits = pet.limits.unwrap();
    assert_eq!(limits[..3], [Some(Limit::N10), Some(Limit::Minus1), Some(Limit::None)]);
    assert_eq!(limits[3..7], [Some(Limit::True), None, Some(Limit::N1Point5), Some(Limit::N15)]);
    assert_eq!(limits[7], Some(Limit::Unknown(json!(false))));
    assert_eq!(limits[9], Some(Limit::Unknown(json!([0]))));
    assert_eq!(pet.by_name.unwrap()["b"], PetByNameValue::One);
    assert_eq!(pet.either, Some(PetEither::False), "enums of several kinds are one");
    assert_eq!(pet.list_or_limit, Some(PetListOrLimit::Enum(PetListOrLimitEnum::N0Point5)));
    let pet = round_trip!(Pet, r#"{"limit":null,"listOrLimit":["a"]}"#);
    assert!(matches!(pet.list_or_limit, Some(PetListOrLimit::List(_))));
    assert_eq!((Limit::None.to_string(), Limit::from(json!("x")).to_string()), ("none".to_owned(), "x".to_owned()));
    assert_refused!(PetByNameValue, "null", "unknown value `null` of `PetByNameValue`, expected one of `1`, `one`");
}

#[test]
fn values_of_several_kinds_are_parameters() {
    use enum_of_several_kinds::models::{GetPetsWhich, GetPetsXRatio, Limit};
    use enum_of_several_kinds::operations::GetPets;
    let limits = vec![Some(Limit::N10), Some(Limit::None), Some(Limit::N1Point5), Some(Limit::True)];
    let operation = GetPets::new(GetPetsWhich::All).with_limits(limits).with_x_ratio(GetPetsXRatio::N0Point5);
    let request = operation.request().unwrap();
    assert_eq!(request.uri(), "/pets/all?limits=10&limits=none&limits=1.5&limits=true");
    assert_eq!(request.headers()["X-Ratio"], "0.5");
}

#[test]
fn a_closed_enum_of_several_kinds_refuses_what_it_does_not_know() {
    use enum_of_several_kinds_closed::models::{Limit, Open};
    assert_eq!(serde_json::from_str::<Limit>("10.0").unwrap(), Limit::N10, "the same number");
    round_trip!(Limit, "0.5");
    assert_refused!(Limit, "11", "unknown value `11` of `Limit`, expected one of `10`, `none`, `0.5`");
    assert_eq!(round_trip!(Open, "11"), Open::Unknown(json!(11)));
}

#[test]
fn numbers_of_every_size() {
    use enum_of_numbers::models::{Huge, Level, Ratio, Titled};
    assert_eq!(round_trip!(Huge, "18446744073709551615"), Huge::N18446744073709551615);
    assert_eq!(round_trip!(Ratio, "-1.5"), Ratio::Minus1Point5);
    assert_eq!(serde_json::from_str::<Ratio>("1e300").unwrap(), Ratio::N1e300);
    assert_eq!(serde_json::from_str::<Ratio>("1.0").unwrap(), Ratio::N1);
    assert!(matches!(round_trip!(Ratio, "2.5"), Ratio::Unknown(_)));
    assert_eq!(round_trip!(Level, "2"), Level::N2);
    assert_eq!((round_trip!(Titled, "0.5"), round_trip!(Titled, "2")), (Titled::Half, Titled::Double));
}

#[test]
fn booleans_are_a_type_a_constant_or_values_among_others() {
    use enum_of_booleans::models::{Both, Pet, PetMore};
    assert!(round_trip!(Both, "true"));
    let pet = round_trip!(Pet, r#"{"always":true,"each":false,"more":false}"#);
    assert_eq!(pet, Pet::new().with_each(false).with_more(PetMore::False));
    assert_refused!(
        Pet,
        r#"{"always":false}"#,
        "`always`: invalid value: boolean `false`, expected `true` and nothing"
    );
    assert_eq!(serde_json::from_str::<Pet>(r#"{"always":true,"maybe":null}"#).unwrap(), Pet::default());
}

#[test]
fn a_constant_writes_its_value_and_accepts_no_other() {
    use const_value::models::{Kind, OnlyConstants, Pet, PetNarrowed, PetNote, PetRatio, PetVersion};
    let json = r#"{"kind":"pet","version":2,"name":"Tom","ratio":0.5,"maybe":null,"alias":"pet","huge":18446744073709551615,"note":"hi","narrowed":"b"}"#;
    assert_eq!(round_trip!(Pet, json), Pet::new("Tom", None).with_note(PetNote));
    assert_eq!((Kind::VALUE, PetVersion::VALUE, PetRatio::VALUE), ("pet", 2, 0.5));
    assert_eq!(format!("{Kind:>4}{PetVersion}"), " pet2");
    assert_refused!(Kind, r#""dog""#, r#"invalid value: string "dog", expected `pet` and nothing else"#);
    assert_refused!(Kind, "null", "invalid type: null, expected `pet` and nothing else");
    assert_refused!(PetVersion, r#""2""#, "expected `2` and nothing else");
    assert_eq!(serde_json::from_str::<PetVersion>("2.0").unwrap(), PetVersion, "the same number");
    assert_refused!(PetNarrowed, r#""a""#, "expected `b`");
    assert_eq!(round_trip!(OnlyConstants, r#"{"a":"x","b":true}"#), OnlyConstants::default());
    assert_refused!(OnlyConstants, r#"{"a":"x"}"#, "missing field `b`");
}

#[test]
fn a_constant_parameter_is_sent_unasked() {
    use const_value::operations::GetPets;
    let request = GetPets::new(1).request().unwrap();
    assert_eq!(request.headers()["X-Version"], "2024-01");
    assert_eq!(request.uri(), "/pets?page=1");
}

#[test]
fn a_constant_that_the_config_opens_is_an_enum() {
    use const_that_is_open::models::{Kind, Strict};
    assert_eq!(round_trip!(Kind, r#""dog""#), Kind::from("dog"));
    assert_refused!(Strict, r#""dog""#, "expected `pet`");
}

#[test]
fn an_enum_of_one_value_is_a_constant_where_it_is_a_tag() {
    use constants_as_tags::models::{Bird, BirdKind, Cat, CatKind, Dog, DogKind, Fish, List, NewtSize, Pet, Shape};
    assert_eq!(round_trip!(Pet, r#"{"kind":"cat","lives":9}"#), Pet::Cat(Cat::new().with_lives(9)));
    assert_eq!(Cat::new().kind, CatKind);
    let hound = round_trip!(Pet, r#"{"kind":"hound"}"#);
    assert_eq!(hound, Pet::Dog(Dog::new(DogKind::from("hound"))), "two tags are no constant");
    assert_eq!(serde_json::to_string(&Pet::Fish(Fish::new())).unwrap(), r#"{"kind":"fish"}"#);
    assert!(matches!(round_trip!(Pet, r#"{"kind":"fish"}"#), Pet::Fish(Fish { kind: Some(_), .. })));
    assert_eq!(round_trip!(Pet, r#"{"kind":"bird"}"#), Pet::Bird(Bird::new(BirdKind::Bird)), "others may use it");
    assert_eq!(NewtSize::from("big").as_str(), "big", "no tag");
    assert!(matches!(round_trip!(Shape, r#"{"type":"circle","r":0.5}"#), Shape::Circle(_)));
    assert!(matches!(round_trip!(Shape, r#"{"type":"oval"}"#), Shape::Unknown(_)));
    assert_refused!(Cat, r#"{"kind":"dog"}"#, "`kind`: invalid value: string \"dog\", expected `cat`");
    assert_eq!(round_trip!(List, r#"{"object":"list"}"#), List::new(), "merged by `allOf`");
}

#[test]
fn lists_of_values_that_contradict_one_another_are_both_taken() {
    use all_of_values_that_contradict::models::{Child, ChildObject};
    assert_eq!(ChildObject::VALUES, ["base", "child"]);
    assert_eq!(round_trip!(Child, r#"{"object":"child"}"#), Child::new(ChildObject::Child));
}

#[test]
fn values_that_lack_quotes_are_read_as_their_type() {
    use enum_values_of_another_type::models::{Code, Flag, Mode, Version, Word, Year};
    assert_eq!(Year::VALUES, ["2019", "2020", "true", "1.5"]);
    assert_eq!(Code::VALUES, [1, 2]);
    assert!(round_trip!(Flag, "true"));
    assert_eq!((round_trip!(Mode, "1"), round_trip!(Mode, r#""auto""#)), (Mode::N1, Mode::Auto));
    assert_eq!(round_trip!(Word, r#""yes""#), Word::Yes);
    assert_eq!(Version::VALUE, "2");
}

#[test]
fn enums_called_like_traits_work() {
    use schemas_called_like_more_of_std::models::{From, PartialEq};
    assert_eq!(round_trip!(PartialEq, r#""a""#), PartialEq::A);
    assert_eq!(round_trip!(From, r#""b""#), From::B);
}

#[test]
fn constants_with_words_of_their_own_are_one_enum() {
    use one_of_constants_with_docs::models::{Color, House, HouseColor, Level};
    assert_eq!((round_trip!(Color, r#""red""#), round_trip!(Color, r#""blue""#)), (Color::Red, Color::Blue));
    assert_eq!((round_trip!(Level, "1"), round_trip!(Level, "2")), (Level::Low, Level::High), "titles name numbers");
    assert_eq!(round_trip!(House, r#"{"color":"blue"}"#).color, Some(HouseColor::Blue));
}

#[test]
fn closed_enums_of_odd_values() {
    use enum_closed_of_odd_values::models::{Integer, Mixture, None, Number, Text};
    for &value in Text::VALUES {
        assert_eq!(round_trip!(Text, &serde_json::to_string(value).unwrap()).as_str(), value);
    }
    assert_eq!((Text::VALUES.len(), Text::try_from("*"), Text::try_from("")), (10, Ok(Text::Star), Ok(Text::Empty)));
    assert_refused!(Text, r#""rED""#, "unknown value `rED`");
    assert_eq!((Integer::VALUES, round_trip!(Integer, "2")), (&[1, -1, 2][..], Integer::N2));
    assert_refused!(Integer, "3", "unknown value `3`");
    assert_eq!((round_trip!(Number, "1.5"), round_trip!(Number, "15")), (Number::N1Point5, Number::N15));
    assert_refused!(Number, "1.25", "unknown value `1.25`");
    assert_eq!((round_trip!(Mixture, "1"), round_trip!(Mixture, r#""1""#)), (Mixture::N1, Mixture::N1Value));
    assert_eq!((round_trip!(Mixture, "true"), round_trip!(Mixture, r#""true""#)), (Mixture::True, Mixture::TrueValue));
    assert_refused!(Mixture, "false", "unknown value `false`");
    let _: None = round_trip!(String, r#""any""#);
}

#[test]
fn words_of_variants_are_kept_where_they_are_alike() {
    use enum_closed_of_words_alike::models::Color;
    assert_eq!(round_trip!(Color, r#""red_dark""#), Color::RedDark);
    assert_refused!(Color, r#""red""#, "unknown value `red`");
}

#[test]
fn an_enum_without_values_takes_what_its_type_takes() {
    use enum_without_values::models::Pet;
    assert_eq!(round_trip!(Pet, r#"{"odd":"a"}"#), Pet::new().with_odd("a".to_owned()));
    assert_refused!(Pet, r#"{"odd":1}"#, "`odd`: invalid type: integer `1`");
}

#[test]
fn an_enum_of_lists_or_maps_takes_what_its_type_takes() {
    use enum_of_lists_and_maps::models::{Odd, Pet, Point, Typed};
    assert_eq!(round_trip!(Point, "[0,2]"), [0, 2]);
    assert_refused!(Point, r#"["a"]"#, "invalid type: string");
    assert_eq!(round_trip!(Typed, r#"{"a":{"b":1}}"#).len(), 1);
    assert_eq!(round_trip!(Odd, "[1,2]"), json!([1, 2]));
    assert_eq!(round_trip!(Pet, r#"{"shape":{"a":2}}"#), Pet::new(json!({"a": 2})));
}
