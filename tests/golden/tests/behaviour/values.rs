//! Bytes in base64, passwords, defaults and large integers.

use super::{assert_refused, round_trip};
use golden_tests::password_string;
use golden_tests::{base64, base64_string, bounds_of_64_bits, defaults, defaults_that_do_not_fit, password};
use specsmith_runtime::Secret;
use specsmith_runtime::operation::Operation;

#[test]
fn bytes_are_base64_on_the_wire() {
    use base64::models::{Digest, File, FileTextOrBytes};
    let file = round_trip!(File, r#"{"content":"+/8=","signature":"-_8=","image":null,"parts":["aGk=",""]}"#);
    assert_eq!((file.content.as_slice(), file.parts.unwrap().len()), ([0xfb, 0xff].as_slice(), 2));
    assert_eq!(round_trip!(Digest, r#""aGk=""#).0, b"hi");
    assert_eq!(serde_json::from_str::<File>(r#"{"content":"aG\nk"}"#).unwrap(), File::new(b"hi"));
    assert_eq!(
        round_trip!(File, r#"{"content":"","textOrBytes":"aGk="}"#).text_or_bytes,
        Some(FileTextOrBytes::Byte(b"hi".into()))
    );
    assert_refused!(File, r#"{"content":"a!"}"#, "`content`: invalid base64: ");
    assert_refused!(File, r#"{"content":1}"#, "`content`: invalid type: integer `1`, expected bytes in base64");
    round_trip!(base64_string::models::File, r#"{"content":"a!"}"#);
}

#[test]
fn bytes_in_parameters() {
    use base64::models::File;
    use base64::operations::PutFile;
    let put = PutFile::new(&[0xfb, 0xff], File::new(b"hi")).with_tag(b"hi").with_x_signature(b"hi");
    let request = put.request().unwrap();
    assert_eq!(request.uri(), "/files/-_8%3D?tag=aGk%3D");
    assert_eq!(request.headers()["x-signature"], "aGk=");
    assert_eq!(request.body(), &r#"{"content":"aGk="}"#.into());
}

#[test]
fn passwords_are_not_shown() {
    use password::models::Login;
    use password::operations::LogIn;
    let login = round_trip!(Login, r#"{"name":"ann","password":"hush","former":["hush"],"other":"hush"}"#);
    assert_eq!(login.password.expose(), "hush");
    let log_in = LogIn::new("hush", login).with_token("hush");
    let shown = format!("{log_in:?}");
    assert!(shown.contains("ann") && !shown.contains("hush"), "{shown}");
    let request = log_in.request().unwrap();
    assert_eq!(
        (request.uri().to_string().as_str(), &request.headers()["x-pin"]),
        ("/login?token=hush", &"hush".parse().unwrap())
    );
    assert_eq!(Login::new("ann", "hush").password, Secret::new("hush"));
    let plain = round_trip!(password_string::models::Login, r#"{"password":"hush"}"#);
    assert_eq!(plain.password, "hush", "the config wants texts");
    let message = serde_json::from_str::<Login>(r#"{"password":["hush"]}"#).unwrap_err().to_string();
    assert!(message.starts_with("`password`: ") && !message.contains("hush"), "{message}");
}

#[test]
fn a_default_is_given_where_it_is_asked_for() {
    use defaults::models::{Color, Pet, PetLevel};
    let absent = Pet::new("1", None);
    assert_eq!((absent.name.as_deref(), absent.name_or_default()), (None, "Rex"));
    assert_eq!((absent.legs_or_default(), absent.eyes_or_default(), absent.age_or_default()), (4, 2, 0));
    assert_eq!((absent.girth_or_default().to_string().as_str(), absent.height_or_default()), ("3.14", 1.0));
    assert_eq!((absent.color_or_default(), absent.second_color_or_default()), (Color::Black, Color::Red));
    assert_eq!((absent.level_or_default(), absent.type_or_default()), (PetLevel::N2, ""));
    assert!(absent.tags_or_default().is_empty());
    assert_eq!(serde_json::to_string(&absent).unwrap(), r#"{"id":"1","parent":null}"#);
    let there = Pet::new("1", None).with_name("Tom").with_color(Color::from("pink")).with_tags(vec!["a".to_owned()]);
    assert_eq!((there.name_or_default(), there.tags_or_default().len()), ("Tom", 1));
    assert_eq!(there.color_or_default().as_str(), "pink");
}

#[test]
fn a_default_that_does_not_fit_is_no_value() {
    // It compiles, and what it decodes is what came.
    round_trip!(defaults_that_do_not_fit::models::Pet, r#"{"legs":3,"color":"red","tags":[]}"#);
}

#[test]
fn integers_past_those_with_a_sign() {
    use bounds_of_64_bits::models::Numbers;
    round_trip!(Numbers, r#"{"unsigned":18446744073709551615,"signed":9223372036854775807}"#);
    assert_refused!(Numbers, r#"{"unsigned":-1}"#, "`unsigned`: invalid value: integer `-1`, expected u64");
}
