//! Enums of texts, open and closed, and those of other values.

use super::{assert_refused, round_trip};
use golden_tests::{const_value, enum_closed, enum_closed_by_pointer, enum_of_integers, enum_open};
use golden_tests::{
    enum_with_duplicate_values, enum_with_hostile_values, enum_with_null, schemas_called_like_more_of_std,
};

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
    use enum_of_integers::models::{Level, Pet, PetLegs};
    let pet = round_trip!(Pet, r#"{"level":9,"legs":4,"alive":false,"weight":0.5}"#);
    assert_eq!((pet.level, pet.legs), (Level::Unknown(9), Some(PetLegs::N4)));
    assert_eq!((pet.alive, pet.weight), (Some(false), Some(0.5)), "values of other kinds are their type");
    assert_refused!(Pet, r#"{"level":1.5}"#, "`level`: invalid type: floating point `1.5`");
    assert_refused!(Pet, r#"{"level":"1"}"#, "`level`: invalid type: string");
}

#[test]
fn a_constant_is_an_enum_of_one_value() {
    use const_value::models::{Pet, PetKind, PetVersion};
    assert_eq!(round_trip!(Pet, r#"{"kind":"pet","version":2}"#), Pet::new(PetKind::Pet, PetVersion::N2));
}

#[test]
fn enums_called_like_traits_work() {
    use schemas_called_like_more_of_std::models::{From, PartialEq};
    assert_eq!(round_trip!(PartialEq, r#""a""#), PartialEq::A);
    assert_eq!(round_trip!(From, r#""b""#), From::B);
}
