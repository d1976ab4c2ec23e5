//! The table of OpenAPI 3.0.4 and 3.1.1, Parameter Object, "Style Examples", row by row, and what it leaves open.
//!
//! Both versions have the same table. The rows of it that are "n/a" from end to end (`spaceDelimited` and `pipeDelimited`
//! with `explode`, `deepObject` without) have no [`Style`]: the generator reads them as the style that is next to them.

use serde_json::json;

use super::Style::*;
use super::{Encoding, Style, Value};

/// The parameter `color` in a style; `None` if it is undefined.
#[track_caller]
fn expand(style: Style, value: &str) -> Option<String> {
    let value = serde_json::from_str(value).unwrap();
    style.expand("color", &value, Encoding::Component).unwrap()
}

const ARRAY: &str = r#"["blue", "black", "brown"]"#;
const OBJECT: &str = r#"{"R": 100, "G": 200, "B": 150}"#;

#[test]
fn every_row_of_the_table() {
    // Style, then an empty string, a string, an array and an object; `-` stands for "n/a".
    let rows = [
        (Matrix, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
        (MatrixExploded, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
        (Label, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
        (LabelExploded, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
        (Simple, "", "blue", "blue,black,brown", "R,100,G,200,B,150"),
        (SimpleExploded, "", "blue", "blue,black,brown", "R=100,G=200,B=150"),
        (Form, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
        (FormExploded, "color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        (SpaceDelimited, "-", "-", "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
        (PipeDelimited, "-", "-", "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
        (DeepObject, "-", "-", "-", "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    ];
    let mut open = Vec::new();
    for (style, empty, string, array, object) in rows {
        for (value, expected) in [(r#""""#, empty), (r#""blue""#, string), (ARRAY, array), (OBJECT, object)] {
            if expected == "-" {
                open.push((style, value));
            } else {
                assert_eq!(expand(style, value).as_deref(), Some(expected), "{style:?} of {value}");
            }
        }
    }
    // What the table leaves open: a plain value goes out as in `form`, and an array in brackets counts.
    let expected = [
        (SpaceDelimited, r#""""#, "color="),
        (SpaceDelimited, r#""blue""#, "color=blue"),
        (PipeDelimited, r#""""#, "color="),
        (PipeDelimited, r#""blue""#, "color=blue"),
        (DeepObject, r#""""#, "color="),
        (DeepObject, r#""blue""#, "color=blue"),
        (DeepObject, ARRAY, "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown"),
    ];
    assert_eq!(open, expected.map(|(style, value, _)| (style, value)));
    for (style, value, expected) in expected {
        assert_eq!(expand(style, value).as_deref(), Some(expected), "{style:?} of {value}");
    }
}

#[test]
fn without_percent_encoding_delimiters_are_themselves() {
    let raw = |style: Style, value| {
        let value = serde_json::from_str(value).unwrap();
        style.expand("color", &value, Encoding::Raw).unwrap().unwrap()
    };
    assert_eq!(raw(Simple, ARRAY), "blue,black,brown");
    assert_eq!(raw(SpaceDelimited, ARRAY), "color=blue black brown");
    assert_eq!(raw(PipeDelimited, OBJECT), "color=R|100|G|200|B|150");
    assert_eq!(raw(DeepObject, OBJECT), "color[R]=100&color[G]=200&color[B]=150");
}

#[test]
fn reserved_characters_stay_in_values_and_not_in_names() {
    let value = serde_json::from_str(r#"{"a/b": "c/d,e&f"}"#).unwrap();
    let reserved = |style: Style| style.expand("x/y", &value, Encoding::Reserved).unwrap().unwrap();
    assert_eq!(reserved(FormExploded), "a%2Fb=c/d,e%26f");
    assert_eq!(reserved(Form), "x%2Fy=a%2Fb,c/d,e%26f");
    assert_eq!(reserved(DeepObject), "x%2Fy%5Ba%2Fb%5D=c/d,e%26f");
}

#[test]
fn null_and_what_is_empty_are_undefined() {
    for style in [Simple, SimpleExploded, Label, Matrix, Form, FormExploded, PipeDelimited, DeepObject] {
        for value in ["null", "[]", "{}", "[null]", r#"{"a": null}"#] {
            assert_eq!(expand(style, value), None, "{style:?} of {value}");
        }
    }
    assert_eq!(expand(Form, r#"["a", null, "b"]"#).as_deref(), Some("color=a,b"));
}

#[test]
fn delimiters_are_told_from_the_text_of_members() {
    assert_eq!(expand(Form, r#"["a,b", "c&d"]"#).as_deref(), Some("color=a%2Cb,c%26d"));
    assert_eq!(expand(PipeDelimited, r#"["a|b", "c"]"#).as_deref(), Some("color=a%7Cb%7Cc"));
    assert_eq!(expand(LabelExploded, r#"{"a=b": "c=d"}"#).as_deref(), Some(".a%3Db=c%3Dd"));
}

#[test]
fn deep_objects_are_as_deep_as_the_value() {
    let value = r#"{"a": {"b": 1, "c": null}, "d": [1, 2], "e": [{"f": 1}, {"f": 2}]}"#;
    assert_eq!(
        expand(DeepObject, value).unwrap().replace("%5B", "[").replace("%5D", "]"),
        "color[a][b]=1&color[d][0]=1&color[d][1]=2&color[e][0][f]=1&color[e][1][f]=2"
    );
}

#[test]
fn other_styles_have_no_form_for_depth() {
    let value = Value::of(&json!([[1]])).unwrap();
    assert!(Form.pieces("color", &value, Encoding::Component).is_err());
    let value = Value::of(&json!({"a": {"b": 1}})).unwrap();
    assert!(SimpleExploded.pieces("color", &value, Encoding::Raw).is_err());
}
