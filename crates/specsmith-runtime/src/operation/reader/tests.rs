//! What is written is read again, in every style; and what is malformed is refused with its place.

#![allow(unreachable_pub, reason = "`object!` is made for public types")]

use std::collections::BTreeMap;
use std::fmt::Debug;

use bytes::Bytes;
use http::{Method, Request};
use serde_core::Serialize;
use serde_core::de::DeserializeOwned;

use super::RequestReader;
use crate::operation::Style::{self, *};
use crate::operation::{FormEncoding, JsonText, Rejection, RequestWriter, Template};

#[derive(Debug, Clone, PartialEq)]
struct Color {
    red: i64,
    name: String,
    pale: Option<bool>,
}

crate::object! {
    Color { required "R" => red: i64, required "a name" => name: String, optional "pale" => pale: bool, }
}

#[derive(Debug, Clone, PartialEq)]
struct Deep {
    color: Option<Color>,
    colors: Vec<Color>,
    tags: Vec<String>,
    more: BTreeMap<String, i64>,
}

crate::object! {
    Deep {
        optional "color" => color: Color,
        required "colors" => colors: Vec<Color>,
        required "tags" => tags: Vec<String>,
        required "more" => more: BTreeMap<String, i64>,
    }
}

#[derive(Debug, Clone, PartialEq)]
enum Id {
    Number(i64),
    Text(String),
    List(Vec<String>),
    Unknown(serde_json::Value),
}

impl Serialize for Id {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(it) => it.serialize(serializer),
            Self::Text(it) => it.serialize(serializer),
            Self::List(it) => it.serialize(serializer),
            Self::Unknown(it) => it.serialize(serializer),
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for Id {
    fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde_json::Value;
        Ok(match Value::deserialize(deserializer)? {
            Value::String(text) => Self::Text(text),
            Value::Number(number) if number.is_i64() => Self::Number(number.as_i64().unwrap_or_default()),
            Value::Array(items) => {
                Self::List(items.iter().map(|it| it.as_str().unwrap_or_default().to_owned()).collect())
            }
            other => Self::Unknown(other),
        })
    }
}

const TEMPLATE: &str = "/x/{v 1}/y";

fn reader(request: Request<Bytes>) -> RequestReader {
    let (parts, body) = request.into_parts();
    let captures = Template::new(TEMPLATE).captures(parts.uri.path(), "").unwrap_or_default();
    RequestReader::new(&parts, captures, &["other"], body)
}

fn sent(write: impl FnOnce(&mut RequestWriter)) -> RequestReader {
    let mut writer = RequestWriter::new(Method::POST, TEMPLATE);
    write(&mut writer);
    reader(writer.finish().unwrap().map(|body| body.as_bytes().unwrap().clone()))
}

/// Sends a value and some others around it, and reads it again.
#[track_caller]
fn in_style<T: Serialize + DeserializeOwned + PartialEq + Debug>(style: Style, value: T) {
    if matches!(style, Simple | SimpleExploded | Label | LabelExploded | Matrix | MatrixExploded) {
        let reader = sent(|request| request.path("v 1", style, &value));
        assert_eq!(reader.path("v 1", style), Ok(value), "{style:?} in a path");
        return;
    }
    let reader = sent(|request| {
        request.path("v 1", Simple, "p");
        request.query("other", Form, "o");
        request.query("v&1", style, &value);
    });
    assert_eq!(reader.query::<T>("v&1", style).as_ref(), Ok(&value), "{style:?} in a query");
    assert_eq!(reader.query("other", Form), Ok("o".to_owned()));
    if matches!(style, Form | FormExploded) {
        let reader = sent(|request| {
            request.path("v 1", Simple, "p");
            request.cookie("v", style, &value);
        });
        assert_eq!(reader.cookie("v", style), Ok(value), "{style:?} in a cookie");
    }
}

const STYLES: [Style; 11] = [
    Simple,
    SimpleExploded,
    Label,
    LabelExploded,
    Matrix,
    MatrixExploded,
    Form,
    FormExploded,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
];

fn color() -> Color {
    Color { red: -1, name: "a,b;c=d&e|f/%+ü".to_owned(), pale: Some(true) }
}

#[test]
fn every_style_of_plain_values() {
    for style in STYLES {
        for text in ["blue", "a b,c;d=e&f|g%20/?#+ü", "1", "true", "null"] {
            in_style(style, text.to_owned());
            in_style(style, Some(text.to_owned()));
        }
        in_style(style, -7_i64);
        in_style(style, u64::MAX);
        in_style(style, 0.5_f64);
        in_style(style, true);
    }
}

#[test]
fn reserved_characters_are_read_as_they_are() {
    let reader = sent(|request| {
        request.path("v 1", Simple, "p");
        request.query_reserved("v", Form, "a b/c?d@e:f&g=h+i");
        request.query_reserved("list", FormExploded, &["a,b", "c/d"]);
    });
    assert_eq!(reader.query("v", Form), Ok("a b/c?d@e:f&g=h+i".to_owned()));
    assert_eq!(reader.query("list", FormExploded), Ok(vec!["a,b".to_owned(), "c/d".to_owned()]));
}

#[test]
fn every_style_of_lists_and_objects() {
    for style in STYLES {
        in_style(style, vec![1, 2]);
        in_style(style, vec!["one".to_owned()]);
        // A blank in a text is the same as the blank between two.
        let (text, name) = if style == SpaceDelimited { ("b,c", "x") } else { ("b,c d", "x y") };
        // So is a bar and, where it is not percent-encoded, a dot.
        in_style(style, vec!["a&1".to_owned(), text.to_owned()]);
        if style == SpaceDelimited || style == PipeDelimited {
            in_style(style, BTreeMap::from([("R".to_owned(), 1), (name.replace(' ', ""), 2)]));
        } else {
            in_style(
                style,
                Color { name: if style == PipeDelimited { name.to_owned() } else { color().name }, ..color() },
            );
            in_style(style, Some(Color { pale: None, ..color() }));
            in_style(style, BTreeMap::from([("R".to_owned(), 1), (name.to_owned(), 2)]));
        }
    }
}

#[test]
fn deep_objects_are_as_deep_as_the_type() {
    let deep = Deep {
        color: Some(color()),
        colors: vec![color(), color()],
        tags: vec!["a".to_owned(), "b&c".to_owned()],
        more: BTreeMap::from([("x".to_owned(), 1)]),
    };
    in_style(DeepObject, deep.clone());
    let reader = sent(|request| {
        request.path("v 1", Simple, "p");
        request.form("application/x-www-form-urlencoded", &deep);
    });
    assert_eq!(reader.form("application/x-www-form-urlencoded"), Ok(deep));
}

#[test]
fn what_may_be_anything_is_what_it_looks_like() {
    for style in [Simple, Label, Matrix, Form, FormExploded] {
        in_style(style, Id::Number(1));
        in_style(style, Id::Text("one".to_owned()));
        in_style(style, Id::List(vec!["a".to_owned(), "b".to_owned()]));
    }
}

#[test]
fn headers() {
    let read = |style, value: &dyn Fn(&mut RequestWriter, Style)| {
        sent(|request| {
            request.path("v 1", Simple, "p");
            value(request, style);
        })
    };
    for style in [Simple, SimpleExploded] {
        let reader = read(style, &|request, style| request.header("X", style, "a, b=c"));
        assert_eq!(reader.header("x", style), Ok("a, b=c".to_owned()));
        let reader = read(style, &|request, style| request.header("X", style, &vec!["a", "b c"]));
        assert_eq!(reader.header("x", style), Ok(vec!["a".to_owned(), "b c".to_owned()]));
        let color = Color { red: 1, name: "x y".to_owned(), pale: None };
        let reader = read(style, &|request, style| request.header("X", style, &color));
        assert_eq!(reader.header("x", style), Ok(color.clone()));
    }
    let reader = read(Simple, &|request, _| request.header("X", Simple, &JsonText(&[1, 2])));
    assert_eq!(reader.header_json("X"), Ok(vec![1, 2]));
    assert_eq!(reader.header_json::<Option<i64>>("Y"), Ok(None));
}

#[test]
fn what_is_absent_is_none_and_missing_where_it_is_required() {
    let reader = reader(Request::builder().uri("/x/1/y?other=1&more=2").body(Bytes::new()).unwrap());
    for style in [Form, FormExploded, SpaceDelimited, DeepObject] {
        assert_eq!(reader.query::<Option<i64>>("a", style), Ok(None));
        assert_eq!(reader.query::<Option<Vec<i64>>>("a", style), Ok(None));
        assert_eq!(reader.query::<Option<Color>>("a", style), Ok(None));
        assert_eq!(reader.query::<Option<serde_json::Value>>("a", Form), Ok(None));
        assert_eq!(reader.query::<Color>("a", style).unwrap_err().to_string(), "`query.a`: is missing");
        assert_eq!(reader.query::<String>("a", style).unwrap_err().to_string(), "`query.a`: is missing");
    }
    // A map takes what no other parameter has.
    assert_eq!(reader.query("a", FormExploded), Ok(BTreeMap::from([("more".to_owned(), 2)])));
}

/// Found by fuzzing: it was taken for the parameter itself.
#[test]
fn an_object_may_have_a_property_that_is_called_like_its_parameter() {
    let reader = reader(Request::builder().uri("/x/1/y?a=1&b=2").header("cookie", "a=1").body(Bytes::new()).unwrap());
    let both = BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]);
    assert_eq!(reader.query("a", FormExploded), Ok(both));
    assert_eq!(reader.cookie("a", FormExploded), Ok(BTreeMap::from([("a".to_owned(), 1)])));
    assert_eq!(reader.query("a", FormExploded), Ok(1));
    let color = reader.query::<Option<Color>>("a", FormExploded).unwrap_err();
    assert_eq!(color.to_string(), "`query.a`: is a text, and not an object");
}

#[test]
fn what_is_malformed_is_refused_with_its_place() {
    let target = "/x/%FF/y?n=x&list=1,2,x&R=1&a%20name=b&pale=maybe&deep[colors][1][R]=z&inf=inf&json={";
    let target = target.replace('[', "%5B").replace(']', "%5D").replace('{', "%7B");
    let reader = reader(Request::builder().uri(target).header("h", "1,b").body(Bytes::new()).unwrap());
    let shown = |rejection: Rejection| rejection.to_string();
    let message = |read: Result<i64, Rejection>| shown(read.unwrap_err());
    assert_eq!(message(reader.query("n", Form)), "`query.n`: invalid type: string \"x\", expected i64");
    assert_eq!(message(reader.path("v 1", Simple)), "`path.v 1`: the text is not UTF-8 once it is percent-decoded");
    assert_eq!(message(reader.path("v 1", Label)), "`path.v 1`: it begins with `.`");
    let list = reader.query::<Vec<i64>>("list", Form).map_err(shown);
    assert_eq!(list, Err("`query.list[2]`: invalid type: string \"x\", expected i64".to_owned()));
    let list = reader.header::<Vec<i64>>("h", Simple).map_err(shown);
    assert_eq!(list, Err("`header.h[1]`: invalid type: string \"b\", expected i64".to_owned()));
    let color = reader.query::<Option<Color>>("c", FormExploded).map_err(shown);
    assert_eq!(color, Err("`query.c.pale`: invalid type: string \"maybe\", expected a boolean".to_owned()));
    let deep = reader.query::<Option<Deep>>("deep", DeepObject).map_err(shown);
    assert_eq!(deep, Err("`query.deep.colors[0].R`: invalid type: string \"z\", expected i64".to_owned()));
    assert!(reader.query::<f64>("inf", Form).is_err());
    assert!(shown(reader.query_json::<i64>("json").unwrap_err()).starts_with("`query.json`: "));
}

#[test]
fn forms_have_encodings() {
    let encodings = [
        ("tags", FormEncoding::Style(Form)),
        ("color", FormEncoding::Style(FormExploded)),
        ("more", FormEncoding::Json),
    ];
    let media_type = "application/x-www-form-urlencoded";
    for color in [Some(color()), None] {
        let deep = Deep {
            color,
            colors: vec![color_without("x")],
            tags: vec!["a".to_owned(), "b,c".to_owned()],
            more: BTreeMap::from([("x".to_owned(), 1)]),
        };
        let reader = sent(|request| {
            request.path("v 1", Simple, "p");
            request.form_with(media_type, &encodings, &deep);
        });
        assert_eq!(reader.form_with(media_type, &encodings), Ok(deep));
    }
}

#[test]
fn a_property_of_a_form_may_be_called_like_the_object_that_it_stands_in() {
    #[derive(Debug, PartialEq)]
    struct Wall {
        color: Color,
        size: i64,
    }
    crate::object! { Wall { required "R" => color: Color, required "size" => size: i64 } }

    let encodings = [("R", FormEncoding::Style(FormExploded))];
    let media_type = "application/x-www-form-urlencoded";
    let wall = Wall { color: color(), size: 7 };
    let reader = sent(|request| {
        request.path("v 1", Simple, "p");
        request.form_with(media_type, &encodings, &wall);
    });
    assert_eq!(reader.form_with(media_type, &encodings), Ok(wall));
}

fn color_without(name: &str) -> Color {
    Color { red: 1, name: name.to_owned(), pale: None }
}

#[test]
fn brackets_have_an_end() {
    let form = format!("a{}=1&b[]=1&b[]=2&c[x=1", "[a]".repeat(100_000));
    let request = Request::builder().uri("/").header("content-type", "application/x-www-form-urlencoded");
    let reader = reader(request.body(Bytes::from(form)).unwrap());
    let form: serde_json::Value = reader.form("application/x-www-form-urlencoded").unwrap();
    assert_eq!(form["b"], serde_json::json!([1, 2]));
    assert_eq!(form["c"]["x"], 1);
}

#[test]
fn media_types() {
    let reader = |media_type: Option<&str>, body: &'static str| {
        let request = Request::builder().uri("/");
        let request = match media_type {
            Some(media_type) => request.header("content-type", media_type),
            None => request,
        };
        reader(request.body(Bytes::from(body)).unwrap())
    };
    let declared = ["application/json", "application/json; v=2", "text/*", "text/csv"];
    for (found, expected) in [
        ("application/json", 0),
        ("application/json; charset=utf-8", 0),
        ("Application/JSON;V=2", 1),
        ("application/hal+json", 0),
        ("text/plain", 2),
        ("text/csv;header=present", 3),
    ] {
        assert_eq!(reader(Some(found), "x").media_type(&declared), Ok(expected), "{found}");
    }
    let status = |found| reader(found, "x").media_type(&declared).unwrap_err();
    assert_eq!(status(Some("image/png")).status(), 415);
    assert_eq!(
        status(None).to_string(),
        "there is no `Content-Type`; `application/json` or `application/json; v=2` or `text/*` or `text/csv` is expected"
    );
    assert_eq!(reader(None, "").json::<i64>("application/json").unwrap_err().to_string(), "`body`: is missing");
    for media_type in [None, Some("application/json")] {
        assert_eq!(reader(media_type, "").optional_body(|it| it.json::<i64>("application/json")), Ok(None));
    }
    assert_eq!(reader(Some("text/plain"), "").optional_body(|it| it.text("text/plain")), Ok(Some(String::new())));
    assert_eq!(reader(Some("text/json"), "1").json::<i64>("text/json"), Ok(1));
}
