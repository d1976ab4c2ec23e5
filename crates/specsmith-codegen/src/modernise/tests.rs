//! One line each: what a schema was, and what it is for `openapiv3`.

use super::*;
use serde_json::json;

fn rewritten(schema: Value) -> Value {
    let mut tree = json!({"openapi": "3.1.0", "info": {}, "components": {"schemas": {"A": schema}}});
    let (mut origins, mut report, mut diagnostics) =
        (Origins::default(), Report::default(), Diagnostics::new("a.yaml"));
    modernise(&mut tree, &mut origins, &mut report, &mut diagnostics);
    tree["components"]["schemas"]["A"].take()
}

#[track_caller]
fn check(before: Value, after: Value) {
    assert_eq!(rewritten(before), after);
}

#[test]
fn a_reference_with_a_description_becomes_an_all_of() {
    check(
        json!({"$ref": "#/components/schemas/B", "description": "d"}),
        json!({"description": "d", "allOf": [{"$ref": "#/components/schemas/B"}]}),
    );
    check(json!({"$ref": "#/components/schemas/B"}), json!({"$ref": "#/components/schemas/B"}));
}

#[test]
fn null_among_types_becomes_nullable() {
    check(json!({"type": ["string", "null"]}), json!({"nullable": true, "type": "string"}));
    check(json!({"type": "null"}), json!({"nullable": true, "x-specsmith-enum": []}));
    check(json!({"type": ["string"]}), json!({"type": "string"}));
}

#[test]
fn several_types_become_an_any_of_with_the_keywords_of_each() {
    check(
        json!({"type": ["string", "integer", "null"], "maxLength": 3, "minimum": 1, "title": "t"}),
        json!({"title": "t", "nullable": true, "anyOf": [{"type": "string", "maxLength": 3}, {"type": "integer", "minimum": 1}]}),
    );
}

#[test]
fn null_among_values_becomes_nullable() {
    check(json!({"enum": ["a", null]}), json!({"nullable": true, "x-specsmith-enum": ["a"]}));
}

#[test]
fn a_const_becomes_an_enum_of_one() {
    check(json!({"const": "x"}), json!({"x-specsmith-constant": true, "x-specsmith-enum": ["x"]}));
}

#[test]
fn numeric_exclusive_bounds_become_booleans() {
    check(json!({"exclusiveMinimum": 3}), json!({"exclusiveMinimum": true, "minimum": 3}));
    check(json!({"exclusiveMinimum": 3, "minimum": 5}), json!({"minimum": 5}));
    check(json!({"exclusiveMaximum": true, "maximum": 5}), json!({"exclusiveMaximum": true, "maximum": 5}));
}

#[test]
fn boolean_schemas_become_maps() {
    check(json!({"properties": {"a": true, "b": false}}), json!({"properties": {"a": {}, "b": {"not": {}}}}));
}

#[test]
fn encodings_become_formats() {
    check(json!({"type": "string", "contentEncoding": "base64"}), json!({"type": "string", "format": "byte"}));
    let bytes = json!({"type": "string", "format": "binary"});
    check(json!({"contentMediaType": "application/octet-stream"}), bytes.clone());
    check(json!({"type": "string", "contentMediaType": "image/png"}), bytes);
}

#[test]
fn validators_keywords_leave_the_type_alone() {
    check(json!({"type": "object", "if": {}, "then": {}, "unevaluatedProperties": false}), json!({"type": "object"}));
}

#[test]
fn tuples_travel_under_an_extension() {
    check(json!({"prefixItems": [{"type": "string"}]}), json!({"x-specsmith-prefix-items": [{"type": "string"}]}));
    check(json!({"items": [true]}), json!({"x-specsmith-prefix-items": [{}]}));
    check(
        json!({"items": [{}], "additionalItems": false}),
        json!({"x-specsmith-prefix-items": [{}], "items": {"not": {}}}),
    );
    check(
        json!({"prefixItems": [{}], "unevaluatedItems": false}),
        json!({"x-specsmith-prefix-items": [{}], "items": {"not": {}}}),
    );
}

#[test]
fn whatever_comes_out_can_be_parsed() {
    for schema in
        [json!({"type": ["object", "array"], "properties": {"a": {"const": 1}}}), json!(false), json!({"enum": []})]
    {
        let after = rewritten(schema.clone());
        serde_json::from_value::<openapiv3::Schema>(after.clone())
            .unwrap_or_else(|error| panic!("{schema} → {after}: {error}"));
    }
}

#[test]
fn a_path_parameter_is_required_and_the_report_says_so() {
    let parameter = |required: Value| {
        let one = json!({"name": "id", "in": "path", "required": required, "schema": {}});
        let mut tree = json!({"openapi": "3.1.0", "info": {}, "components": {"parameters": {"A": one}}});
        let (mut origins, mut report, mut diagnostics) =
            (Origins::default(), Report::default(), Diagnostics::new("a.yaml"));
        modernise(&mut tree, &mut origins, &mut report, &mut diagnostics);
        (tree["components"]["parameters"]["A"]["required"].take(), report.0.len())
    };
    assert_eq!(parameter(json!(false)), (json!(true), 1));
    assert_eq!(parameter(json!(true)), (json!(true), 0));
}

#[test]
fn a_token_url_is_one_of_http_or_begins_at_the_root() {
    let flow = |url: Value| {
        let flows = json!({"clientCredentials": {"tokenUrl": url, "scopes": null}});
        let mut tree = json!({"openapi": "3.1.0", "info": {}, "components": {"securitySchemes": {"A": {"type": "oauth2", "flows": flows}}}});
        let (mut origins, mut report, mut diagnostics) =
            (Origins::default(), Report::default(), Diagnostics::new("a.yaml"));
        modernise(&mut tree, &mut origins, &mut report, &mut diagnostics);
        let kept = tree["components"]["securitySchemes"]["A"].get("x-specsmith-client-credentials").cloned();
        assert_eq!(kept.is_none(), report.0.len() == 1, "{url}");
        kept
    };
    for url in ["https://a.example/token", "http://localhost:8080/token?a=b", "/token"] {
        assert_eq!(flow(json!(url)), Some(json!({"tokenUrl": url, "scopes": {}})));
    }
    for url in
        ["", "-", "token", "//a.example/token", "https://", "https:///token", "ftp://a/b", "https://{host}/t", "/a b"]
    {
        assert_eq!(flow(json!(url)), None, "{url}");
    }
    assert_eq!(flow(json!({"url": "/token"})), None);
}
