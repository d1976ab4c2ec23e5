//! One fact in the words of either version, and in YAML of all kinds.

use super::{assert_refused, round_trip};
use golden_tests::{json_document, keys_that_are_no_texts, without_info, yaml_features};
use golden_tests::{spellings_of_3_0, spellings_of_3_0_elsewhere, spellings_of_3_1, spellings_of_3_1_elsewhere};
use specsmith_runtime::bytes::Bytes;
use specsmith_runtime::http;
use specsmith_runtime::operation::Operation;

/// Null, open bounds, an enum with null, a described reference, bytes and an example, each in the words of a version.
const PET: &str = r#"{"nick":null,"age":1,"color":"red","owner":{"name":"Ann"},"file":"aGk=","example":"Rex"}"#;

/// The tests of one fixture; all of them have to give the same types.
macro_rules! check_spellings {
    ($fixture:ident) => {{
        use $fixture::models::{Pet, PetColor};
        let pet = round_trip!(Pet, PET);
        assert_eq!((pet.nick, pet.age, pet.color), (None, Some(1), Some(PetColor::Red)));
        assert_eq!(pet.file.as_ref().map(|it| it.as_slice()), Some(&b"hi"[..]));
        assert_eq!(pet.owner.and_then(|owner| owner.name).as_deref(), Some("Ann"));
        assert_eq!(serde_json::from_str::<Pet>(r#"{"nick":"a","color":null}"#).unwrap().color, None);
        assert_refused!(Pet, "{}", "missing field `nick`");
    }};
}

#[test]
fn each_version_in_either_document() {
    check_spellings!(spellings_of_3_0);
    check_spellings!(spellings_of_3_0_elsewhere);
    check_spellings!(spellings_of_3_1);
    check_spellings!(spellings_of_3_1_elsewhere);
    assert_refused!(spellings_of_3_1_elsewhere::models::Pet, r#"{"nick":null,"kind":"dog"}"#, "expected `pet`");
}

#[test]
fn keys_that_are_numbers_booleans_and_null() {
    use keys_that_are_no_texts::models::{Cat, Pet};
    use keys_that_are_no_texts::operations::{GetPet, GetPetError};
    let json = r#"{"1":"a","-2":"b","true":true,"1.5":0.5,"null":"c","on":"d"}"#;
    let cat = round_trip!(Cat, json);
    assert_eq!((cat.r#true, cat.n1_5), (Some(true), Some(0.5)));
    assert!(matches!(round_trip!(Pet, r#"{"kind":"1","on":"d"}"#), Pet::Cat(_)), "the tags are texts");
    assert!(matches!(round_trip!(Pet, r#"{"kind":"true","n":"a"}"#), Pet::N404(_)));
    let gone = http::Response::builder().status(404).body(Bytes::new()).unwrap();
    assert_eq!(GetPet::read(&gone.into()), Ok(Err(GetPetError::NotFound)));
}

#[test]
fn merge_keys_json_and_documents_without_this_and_that() {
    round_trip!(yaml_features::models::Pet, r#"{"id":"1"}"#);
    round_trip!(json_document::models::Pet, r#"{"name":"Rex"}"#);
    round_trip!(without_info::models::Pet, r#"{"name":"Rex"}"#);
}
