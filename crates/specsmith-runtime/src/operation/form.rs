//! Forms: `application/x-www-form-urlencoded`.

use std::collections::BTreeMap;

use serde_core::Serialize;
use serde_json::value::RawValue;

use super::encode::Encoding;
use super::style::{Piece, Style, deep_pieces};
use super::value::Value;

/// How a property of a form goes out, where a document has an `encoding` for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FormEncoding {
    /// As a query parameter in this style.
    Style(Style),
    /// As a query parameter in this style, with `allowReserved`.
    Reserved(Style),
    /// As one JSON text.
    Json,
}

/// The properties that have an encoding of their own.
pub(crate) type Encodings = [(&'static str, FormEncoding)];

/// The pieces of a form, or what is wrong with it.
pub(crate) fn pieces<T: Serialize + ?Sized>(body: &T, encodings: &Encodings) -> Result<Vec<Piece>, String> {
    pieces_of(&serde_json::to_string(body).map_err(|error| error.to_string())?, encodings)
}

fn pieces_of(json: &str, encodings: &Encodings) -> Result<Vec<Piece>, String> {
    let value = serde_json::from_str(json).map_err(|error| error.to_string())?;
    let Value::Pairs(pairs) = value else {
        return Err("a form is made of an object".to_owned());
    };
    let texts: BTreeMap<String, &RawValue> = serde_json::from_str(json).map_err(|error| error.to_string())?;
    let mut pieces = Vec::new();
    for (name, value) in &pairs {
        let encoding = encodings.iter().find(|(property, _)| property == name).map(|(_, encoding)| *encoding);
        match encoding {
            None => default_pieces(name, value, &mut pieces),
            Some(FormEncoding::Style(style)) => pieces.extend(style.pieces(name, value, Encoding::Component)?),
            Some(FormEncoding::Reserved(style)) => pieces.extend(style.pieces(name, value, Encoding::Reserved)?),
            Some(FormEncoding::Json) if *value == Value::Undefined => {}
            Some(FormEncoding::Json) => {
                let text = texts.get(name).map(|text| Value::Text(text.get().to_owned()));
                deep_pieces(name, &text.unwrap_or(Value::Undefined), Encoding::Component, &mut pieces);
            }
        }
    }
    Ok(pieces)
}

/// Lists repeat the name, and objects go on in brackets.
fn default_pieces(name: &str, value: &Value, pieces: &mut Vec<Piece>) {
    match value {
        Value::List(items) if items.iter().all(|item| matches!(item, Value::Text(_) | Value::Undefined)) => {
            items.iter().for_each(|item| deep_pieces(name, item, Encoding::Component, pieces));
        }
        other => deep_pieces(name, other, Encoding::Component, pieces),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::writer::join;
    use super::*;

    fn form(body: &serde_json::Value, encodings: &Encodings) -> Result<String, String> {
        Ok(join(pieces(body, encodings)?, "&").replace("%5B", "[").replace("%5D", "]"))
    }

    #[test]
    fn without_a_word_lists_repeat_the_name_and_objects_have_brackets() {
        let body = json!({"a": "x y", "b": [1, null, 2], "c": {"d": true, "e": ["f"]}, "g": null, "h": [{"i": 1}]});
        assert_eq!(form(&body, &[]).unwrap(), "a=x%20y&b=1&b=2&c[d]=true&c[e][0]=f&h[0][i]=1");
    }

    #[test]
    fn an_encoding_is_that_of_a_query_parameter() {
        let body = json!({"at": {"x": 1, "y": 2}, "ids": [1, 2], "left": null, "tags": ["a", "b"], "to": "a/b&c"});
        let encodings = [
            ("tags", FormEncoding::Style(Style::Form)),
            ("at", FormEncoding::Style(Style::FormExploded)),
            ("to", FormEncoding::Reserved(Style::FormExploded)),
            ("ids", FormEncoding::Style(Style::DeepObject)),
            ("left", FormEncoding::Style(Style::Form)),
        ];
        assert_eq!(form(&body, &encodings).unwrap(), "x=1&y=2&ids[0]=1&ids[1]=2&tags=a,b&to=a/b%26c");
    }

    #[test]
    fn a_property_may_be_one_json_text() {
        let body = json!({"none": null, "text": "a", "where": {"age": 1.50, "name": "é"}});
        let json = |name| (name, FormEncoding::Json);
        let written = form(&body, &[json("where"), json("none"), json("text")]).unwrap();
        assert_eq!(written, "text=%22a%22&where=%7B%22age%22%3A1.5%2C%22name%22%3A%22%C3%A9%22%7D");
    }

    #[test]
    fn what_has_no_form_is_an_error() {
        assert!(form(&json!("text"), &[]).is_err());
        assert!(form(&json!({"a": [[1]]}), &[("a", FormEncoding::Style(Style::Form))]).is_err());
    }
}
