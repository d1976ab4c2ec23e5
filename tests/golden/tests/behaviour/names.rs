//! Names in Rust are chosen; names on the wire are exact.

use super::round_trip;
use golden_tests::{
    colliding_properties, component_names_that_clash, hostile_texts, inline_type_names, keyword_properties,
};
use golden_tests::{constants_called_like_std, pinned_inline_type_of_a_property, schemas_called_like_the_runtime};
use golden_tests::{control_characters, pinned_names, properties_called_like_generated_code, schemas_called_like_std};

#[test]
fn keywords() {
    use keyword_properties::models::Words;
    let words = round_trip!(Words, r#"{"type":"t","self":"s","fn":1,"gen":"g"}"#);
    assert_eq!(words, Words::new("t", "s", 1).with_gen("g"));
    assert_eq!((words.r#type.as_str(), words.self_.as_str()), ("t", "s"));
}

#[test]
fn properties_that_fold_to_one_name() {
    use colliding_properties::models::Pet;
    let json = r#"{"_id":"a","id":1,"ID":"b","fooBar":"c","foo_bar":"d","foo-bar":"e","@type":"f","+1":2,"-1":3,"":"g","$":"h"}"#;
    let pet = round_trip!(Pet, json);
    assert_eq!((pet.underscore_id.as_str(), pet.id, pet.foo_bar.as_deref()), ("a", 1, Some("d")));
}

#[test]
fn names_that_generated_code_uses_itself() {
    use properties_called_like_generated_code::models::Pet;
    let json = r#"{"errors":["a"],"value":"b","new":"c","slots":"d","entry":"e","index":"f","writer":"g","rest":"h","default":"i","with_name":"j","name":"k","properties":"l","Required":"m","string":"n","u8":"o","str":"p"}"#;
    round_trip!(Pet, json);
}

#[test]
fn schemas_called_like_types_of_the_standard_library() {
    use schemas_called_like_std::models::{BTreeMap, Client, Error, Result, Vec};
    let vec = round_trip!(Vec, r#"{"items":[{"items":[]}]}"#);
    assert_eq!(vec.items.len(), 1);
    let result = round_trip!(Result, r#"{"ok":{},"map":{"a":"b"}}"#);
    let map: Option<BTreeMap> = result.map;
    assert_eq!(map.unwrap()["a"], "b");
    round_trip!(Error, r#"{"message":"no","into":{"a":"b"}}"#);
    assert_eq!(round_trip!(Client, r#""None""#), Client::None);
}

#[test]
fn components_that_fold_to_one_name_keep_their_order() {
    use component_names_that_clash::models::{Pet, Pet2, Pet3};
    round_trip!(Pet, r#"{"a":"x"}"#);
    round_trip!(Pet2, r#"{"b":"x"}"#);
    round_trip!(Pet3, r#""x""#);
}

#[test]
fn inline_types_are_called_after_what_they_stand_in() {
    use inline_type_names::models::{Pet, PetColor, PetHome, PetHomeInline};
    let pet = round_trip!(Pet, r#"{"home":{"rooms":[{"kind":"bath"}]},"color":"red","tags":{"a":"good"}}"#);
    let _: Option<PetHomeInline> = pet.home;
    assert_eq!(pet.color, Some(PetColor::Red));
    assert_eq!(PetHome::new().taken, None);
}

#[test]
fn hostile_names() {
    round_trip!(
        hostile_texts::models::Pet,
        r##"{"a \"quoted\" name":"a","new\nline":"b","back\\slash":"c","color":"\"#"}"##
    );
}

#[test]
fn pinned_names_never_move() {
    use pinned_names::models::{Paint, Pet};
    let pet = round_trip!(Pet, r#"{"xId":"1","colors":["r","g"]}"#);
    assert_eq!(pet, Pet::new().with_identity("1").with_colors(vec![Paint::Red, Paint::G]));
}

#[test]
fn control_characters() {
    let json = "{\"a\u{202e}b\":\"a\",\"\\r\":\"b\",\"color\":\"\u{2028}\"}";
    round_trip!(control_characters::models::Pet, json);
}

#[test]
fn a_pinned_name_of_a_property_may_be_its_type() {
    use pinned_inline_type_of_a_property::models::{Paint, Pet};
    assert_eq!(round_trip!(Pet, r#"{"color":"g"}"#), Pet::new().with_color(Paint::G));
}

#[test]
fn constants_and_schemas_called_like_what_generated_code_uses() {
    use constants_called_like_std::models::{Default, None, Pet};
    let pet = round_trip!(Pet, r#"{"none":"none","some":"some","日本":"a","default":"default"}"#);
    assert_eq!((pet.none, pet.default, pet.日本.as_str()), (None, Default, "a"));
    use schemas_called_like_the_runtime::models::{Index, Slots};
    let index = Index::new().with_a(Slots::new().with_a("x")).with_b(Index::new());
    assert_eq!(round_trip!(Index, r#"{"a":{"a":"x"},"b":{}}"#), index);
}

#[test]
fn names_of_the_standard_library_and_of_generated_code() {
    use golden_tests::names_of_all_sorts::client::Client;
    use golden_tests::names_of_all_sorts::models::{Eq, Inside, New, Next, Properties, Self_, Values};
    use golden_tests::names_of_all_sorts::operations::{From, FromBody};
    use specsmith_runtime::client::transport_fn;
    use specsmith_runtime::http::Response;
    let inside = round_trip!(Inside, r#"{"Eq":"eq","Next":{"Next":"a"}}"#);
    assert_eq!((inside.eq, inside.next), (Some(Eq), Some(Next::new().with_next("a"))));
    round_trip!(Properties, r#"{"new":"a","is_empty":"b","Box":"c","self":"d","Self":"e","r#type":"f"}"#);
    for (json, value) in
        [(r#""self""#, Values::Self_), (r#""Self""#, Values::SelfValue), (r#""self-""#, Values::SelfValue2)]
    {
        assert_eq!(round_trip!(Values, json), value);
    }
    round_trip!(Self_, r#"{"self":"self"}"#);
    assert_eq!(From::new(New::new("a")).body, FromBody::Json(New::new("a")));
    let transport = transport_fn(|_| async { Ok(Response::new("")) });
    let client = Client::builder().new("a").add("b").default("c").transport(transport).build().unwrap();
    let _ = (client.new(1), client.add(), client.default(1), client.next(), client.eq());
}
