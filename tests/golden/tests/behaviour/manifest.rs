//! What has no place in the types is in the manifest, with its place in the document.

use specsmith::Builder;

/// Expects that the manifest of the fixture says this and no more: what became of it, and where.
fn assert_noted(fixture: &str, expected: &[&str]) {
    let path = format!("ok/{fixture}.yaml");
    let findings = Builder::new(&path).check().expect(&path);
    let noted: Vec<String> = findings.report().iter().map(|it| format!("{} {}", it.action, it.at)).collect();
    assert_eq!(noted, expected, "{path}");
}

#[test]
fn what_only_validators_use() {
    assert_noted(
        "validators_only",
        &[
            "validation-only #/components/schemas/Pet/propertyNames",
            "validation-only #/components/schemas/Pet/if",
            "validation-only #/components/schemas/Pet/then",
            "validation-only #/components/schemas/Pet/properties/age/not",
        ],
    );
    assert_noted("one_of_that_only_requires", &["validation-only #/components/schemas/Contact/anyOf"]);
    assert_noted(
        "boolean_schemas",
        &[
            "validation-only #/components/schemas/Nothing",
            "validation-only #/components/schemas/Pet/properties/never",
            "validation-only #/components/schemas/Pet/properties/empty/items",
            "validation-only #/components/schemas/Pet/properties/neither",
        ],
    );
}

#[test]
fn values_that_no_variant_can_stand_for() {
    assert_noted(
        "enum_of_lists_and_maps",
        &[
            "validation-only #/components/schemas/Typed/additionalProperties/enum",
            "validation-only #/components/schemas/Point/enum",
            "refused #/components/schemas/Odd",
            "refused #/components/schemas/Pet/properties/shape",
        ],
    );
}

#[test]
fn nothing_but_null() {
    assert_noted(
        "nothing_but_null",
        &[
            "kept #/components/schemas/Nothing",
            "kept #/components/schemas/Pet/properties/inline",
            "kept #/components/schemas/Pet/properties/constant",
            "kept #/components/schemas/Pet/properties/listed",
            "kept #/components/schemas/Pet/properties/list/items",
            "kept #/components/schemas/Pet/properties/choice",
        ],
    );
}

#[test]
fn patterns_and_names_of_keys() {
    assert_noted(
        "pattern_properties",
        &[
            "validation-only #/components/schemas/Mixed/patternProperties/^forbidden",
            "kept #/components/schemas/Named/propertyNames",
            "validation-only #/components/schemas/Listed/propertyNames",
            "validation-only #/components/schemas/Strict/unevaluatedProperties",
        ],
    );
}

#[test]
fn what_a_union_loses() {
    assert_noted(
        "any_of_objects_that_are_kinds",
        &[
            "refused #/components/schemas/Pet",
            "refused #/components/schemas/Required",
            "refused #/components/schemas/Listed",
            "refused #/components/schemas/Conflict",
            "refused #/components/schemas/Root",
            "refused #/components/schemas/Reviewed",
            "refused #/components/schemas/Text",
            "refused #/components/schemas/Node/properties/next",
        ],
    );
    assert_noted(
        "any_of_objects_that_overlap",
        &[
            "rewritten #/components/schemas/Links",
            "validation-only #/components/schemas/Rule/properties/id",
            "validation-only #/components/schemas/Rule/properties/type",
            "rewritten #/components/schemas/Rule",
            "rewritten #/components/schemas/Pet",
            "rewritten #/components/schemas/Page",
        ],
    );
    assert_noted(
        "union_of_nothing_but_itself",
        &["rewritten #/components/schemas/One", "rewritten #/components/schemas/Other"],
    );
}

#[test]
fn spellings_of_the_other_version() {
    assert_noted(
        "spellings_of_3_0_elsewhere",
        &[
            "rewritten #/components/schemas/Pet/properties/nick/nullable",
            "rewritten #/components/schemas/Pet/properties/age/exclusiveMinimum",
            "rewritten #/components/schemas/Pet/properties/age/exclusiveMaximum",
            "rewritten #/components/schemas/Pet/properties/color/nullable",
            "rewritten #/components/schemas/Pet/properties/owner",
        ],
    );
    assert_noted(
        "spellings_of_3_1_elsewhere",
        &[
            "rewritten #/components/schemas/Pet/properties/nick/type",
            "rewritten #/components/schemas/Pet/properties/age/exclusiveMinimum",
            "rewritten #/components/schemas/Pet/properties/age/exclusiveMaximum",
            "rewritten #/components/schemas/Pet/properties/color/type",
            "rewritten #/components/schemas/Pet/properties/owner",
            "rewritten #/components/schemas/Pet/properties/file/contentEncoding",
            "rewritten #/components/schemas/Pet/properties/example/examples",
            "rewritten #/components/schemas/Pet/properties/kind/const",
            "rewritten #/components/schemas/Pet/$defs",
        ],
    );
}

#[test]
fn what_documentation_has_no_room_for() {
    assert_noted(
        "examples",
        &[
            "kept #/components/schemas/Pet/properties/legs/examples",
            "kept #/components/schemas/Pet/properties/wrong/examples",
            "kept #/components/schemas/Pet/example",
            "kept #/components/schemas/Pet/properties/long/example",
            "kept #/components/schemas/Pet/properties/tags/example",
        ],
    );
    assert_noted("formats", &["kept #/components/schemas/All/properties/binary/format"]);
}

#[test]
fn parameters_and_servers_that_the_client_takes_care_of() {
    assert_noted(
        "header_and_cookie_parameters",
        &[
            "kept #/paths/~1a/get/parameters/3",
            "kept #/paths/~1a/get/parameters/4",
            "kept #/paths/~1a/get/parameters/5",
        ],
    );
    assert_noted("parameters_with_content_of_odd_forms", &["kept #/paths/~1a/get/parameters/4/allowEmptyValue"]);
    assert_noted(
        "servers_of_operations",
        &["kept #/paths/~1a/put/servers/0/variables/region", "refused #/paths/~1a/put/servers/1"],
    );
    assert_noted("servers_relative", &["refused #/servers/0"]);
    assert_noted("servers_with_variables", &["kept #/servers/0/variables/port"]);
}

#[test]
fn bodies_that_are_passed_over() {
    assert_noted(
        "body_of_several_media_types",
        &[
            "kept #/paths/~1pet/put/requestBody/content/text~1json",
            "kept #/paths/~1pet/put/requestBody/content/application~1*+json",
            "kept #/paths/~1pet/post/requestBody/content/application~1xml/schema",
            "rewritten #/paths/~1pet/patch/requestBody",
        ],
    );
    assert_noted(
        "response_media_types",
        &[
            "kept #/paths/~1pet/get/responses/200/content/text~1json",
            "kept #/paths/~1pet/get/responses/200/content/application~1xml",
            "kept #/paths/~1nothing-said/get/responses/200/content/application~1xml",
            "kept #/paths/~1form/get/responses/200/content/application~1x-www-form-urlencoded/schema",
            "kept #/paths/~1form/get/responses/201/content/multipart~1mixed/schema",
        ],
    );
    assert_noted(
        "response_streams",
        &[
            "kept #/paths/~1pets/get/responses/200/content/application~1ndjson",
            "refused #/paths/~1events/get/responses/201/content/application~1json/itemSchema",
            "refused #/paths/~1chat/post/responses/500/content/text~1event-stream",
            "kept #/paths/~1log/get/responses/200/content/application~1stream+json/schema",
            "refused #/paths/~1texts/get/responses/206/content/text~1event-stream",
        ],
    );
    assert_noted(
        "media_types_of_one_meaning",
        &[
            "kept #/paths/~1json/put/requestBody/content/*~1*",
            "kept #/paths/~1json/put/requestBody/content/application~1*",
            "kept #/paths/~1xml/put/requestBody/content/text~1xml",
            "kept #/paths/~1xml/put/requestBody/content/application~1xml/schema",
            "rewritten #/paths/~1list/put/requestBody",
        ],
    );
    assert_noted(
        "responses_without_a_body",
        &[
            "kept #/paths/~1pets/put/responses/204/content",
            "kept #/paths/~1pets/put/responses/205/content",
            "kept #/paths/~1pets/put/responses/304/content",
            "kept #/paths/~1pets/head/responses/200/content",
        ],
    );
    assert_noted("operations_of_odd_forms", &["kept #/paths/~1a/head/responses/200/content"]);
    assert_noted("path_items_that_nothing_refers_to", &["kept #/components/pathItems/pets"]);
    assert_noted(
        "callbacks_and_links",
        &["refused #/paths/~1a/post/responses/201/links", "refused #/components/links"],
    );
}

#[test]
fn what_the_server_sends() {
    let manifest = Builder::new("ok/callbacks.yaml").plan("crate").expect("it generates").manifest();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).expect("the manifest is JSON");
    let callbacks: Vec<&String> = manifest["callbacks"].as_object().expect("they are listed").keys().collect();
    assert!(
        callbacks.iter().any(|it| it.starts_with("#/paths/~1subscriptions/post/callbacks/event/")),
        "{callbacks:?}"
    );
}

#[test]
fn flows_that_the_client_has_no_part_in() {
    assert_noted(
        "security_oauth_flows",
        &[
            "refused #/components/securitySchemes/user/flows/authorizationCode",
            "refused #/components/securitySchemes/nowhere/flows/clientCredentials",
        ],
    );
}

#[test]
fn operations_that_a_wildcard_means_and_that_have_no_such_pages() {
    assert_noted("pagination_by_wildcard", &["kept #/paths/~1pets~1{id}/get"]);
}
