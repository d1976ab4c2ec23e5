//! What overlays make of documents: the rules of the specification, one after the other.

use super::apply;
use crate::Source;
use crate::bundle::Origins;
use crate::config::Limits;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::pointer::Pointer;
use serde_json::{Value, json};

/// What became of a document, and where things in it were written.
struct Overlaid {
    tree: Value,
    origins: Origins,
    found: Vec<String>,
}

impl Overlaid {
    /// Where a diagnostic about this place points.
    fn origin(&self, at: &str) -> String {
        let place = Place::Value(Pointer::from_fragment(at).unwrap());
        let mut diagnostic = Diagnostic::new(crate::diagnostic::Code::Internal, place, "");
        self.origins.restore(&mut diagnostic, "");
        let Place::Value(at) = diagnostic.place else { panic!("{diagnostic:?}") };
        format!("{}{at}", diagnostic.file)
    }
}

fn overlaid(document: &Value, overlays: &[&str]) -> Overlaid {
    let mut tree = document.clone();
    let (mut origins, mut diagnostics) = (Origins::default(), Diagnostics::new("api.yaml"));
    let names: Vec<String> = (1..=overlays.len()).map(|number| format!("{number}.yaml")).collect();
    let sources: Vec<Source<'_>> =
        names.iter().zip(overlays).map(|(name, text)| Source { name, bytes: text.as_bytes() }).collect();
    apply(&mut tree, "api.yaml", &sources, &Limits::default(), &mut origins, &mut diagnostics);
    let found = diagnostics.into_vec().into_iter().map(|it| {
        let place = match it.place {
            Place::Value(at) | Place::Key(at) => at.to_string(),
            Place::Character(at, index) => format!("{at}@{index}"),
            other => format!("{other:?}"),
        };
        format!("{} {} {place}: {}", it.code, it.file, it.message)
    });
    Overlaid { tree, origins, found: found.collect() }
}

/// An overlay with these actions, in flow style.
fn actions(actions: &str) -> String {
    format!("{{overlay: 1.1.0, info: {{title: t, version: '1'}}, actions: [{actions}]}}")
}

/// The document after these actions, which nothing is said about.
fn after(document: &Value, text: &str) -> Value {
    let Overlaid { tree, found, .. } = overlaid(document, &[&actions(text)]);
    assert_eq!(found, [""; 0]);
    tree
}

/// What is said about these actions.
fn said(document: &Value, text: &str) -> Vec<String> {
    overlaid(document, &[&actions(text)]).found
}

fn shop() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": {
            "/items": {
                "get": {"summary": "All", "tags": ["public", "slow"], "parameters": [{"name": "a"}, {"name": "dummy"}, {"name": "b"}]},
                "delete": {"tags": ["internal"]},
            },
            "/carts": {"get": {"x-traits": ["paged"]}},
        },
        "tags": [{"name": "public"}],
    })
}

#[test]
fn one_action_may_mirror_the_structure_of_the_document() {
    let tree = after(
        &shop(),
        "{target: $, update: {info: {x-overlaid: true}, paths: {/items: {summary: Items, get: {summary: Every one, x-limit: 100}}}}}",
    );
    assert_eq!(tree["info"], json!({"title": "Shop", "version": "1", "x-overlaid": true}));
    assert_eq!(tree["paths"]["/items"]["get"]["summary"], "Every one");
    let keys: Vec<_> = tree["paths"]["/items"].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["get", "delete", "summary"], "what is new comes behind what was there");
}

#[test]
fn primitives_are_replaced_where_they_are_selected() {
    let tree = after(
        &shop(),
        "{target: $.info.title, update: Store}, {target: '$.paths.*.get.tags[?@ == \"slow\"]', update: 5}",
    );
    assert_eq!(tree["info"]["title"], "Store");
    assert_eq!(tree["paths"]["/items"]["get"]["tags"], json!(["public", 5]));
}

#[test]
fn many_places_are_updated_at_once() {
    let tree = after(&shop(), "{target: $.paths.*.get, update: {x-safe: true}}");
    assert_eq!(tree["paths"]["/items"]["get"]["x-safe"], true);
    assert_eq!(tree["paths"]["/carts"]["get"]["x-safe"], true);
    let twice = after(&shop(), "{target: \"$['tags','tags']\", update: {name: once}}");
    assert_eq!(twice["tags"], json!([{"name": "public"}, {"name": "once"}]));
}

#[test]
fn lists_grow_by_an_item_or_by_a_list() {
    for update in ["{name: new}", "[{name: new}]"] {
        let tree = after(&shop(), &format!("{{target: $.tags, update: {update}}}"));
        assert_eq!(tree["tags"], json!([{"name": "public"}, {"name": "new"}]), "{update}");
    }
    let tree = after(&shop(), "{target: $, update: {tags: [{name: new}]}}, {target: $.tags, update: []}");
    assert_eq!(tree["tags"].as_array().unwrap().len(), 2);
    let tree = after(&json!({"a": [1]}), "{target: $.a, update: text}, {target: $.a, update: null}");
    assert_eq!(tree["a"], json!([1, "text", null]));
}

#[test]
fn traits_say_where_an_action_belongs() {
    let tree = after(
        &shop(),
        "{target: \"$.paths[?@.get['x-traits'][?@ == 'paged']].get\", update: {parameters: [{name: top}, {name: skip}]}}",
    );
    assert_eq!(tree["paths"]["/carts"]["get"]["parameters"], json!([{"name": "top"}, {"name": "skip"}]));
    assert_eq!(tree["paths"]["/items"], shop()["paths"]["/items"]);
}

#[test]
fn what_is_selected_is_removed() {
    let tree = after(
        &shop(),
        "{target: \"$.paths.*.get.parameters[?@.name == 'dummy']\", remove: true}, {target: $.paths.*.delete, remove: true}",
    );
    assert_eq!(tree["paths"]["/items"]["get"]["parameters"], json!([{"name": "a"}, {"name": "b"}]));
    let keys: Vec<_> = tree["paths"]["/items"].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["get"]);
    let list = json!({"a": [0, {"b": [1, 2]}, 2, {"b": [3]}, 4]});
    assert_eq!(after(&list, "{target: '$.a[3,0,1,1]', remove: true}")["a"], json!([2, 4]));
    assert_eq!(after(&list, "{target: '$..b[0]', remove: true}")["a"], json!([0, {"b": [2]}, 2, {"b": []}, 4]));
    assert_eq!(after(&list, "{target: '$..*', remove: true}"), json!({}));
}

#[test]
fn paths_are_copied_and_moved() {
    let document = json!({"paths": {"/items": {"get": {"x": 1}}, "/some": {"get": {"y": 2}, "delete": {}}}});
    let copied = after(&document, "{target: \"$.paths['/some']\", copy: \"$.paths['/items']\"}");
    assert_eq!(copied["paths"]["/some"], json!({"get": {"y": 2, "x": 1}, "delete": {}}));
    let moved = after(
        &document,
        "{target: $.paths, update: {/new: {}}}, {target: \"$.paths['/new']\", copy: \"$.paths['/items']\"}, {target: \"$.paths['/items']\", remove: true}",
    );
    assert_eq!(moved["paths"], json!({"/some": {"get": {"y": 2}, "delete": {}}, "/new": {"get": {"x": 1}}}));
    let itself = after(&json!({"a": {"b": {}}}), "{target: $.a.b, copy: $.a}, {target: $.a.b, copy: $.a}");
    assert_eq!(itself, json!({"a": {"b": {"b": {"b": {}}}}}));
}

#[test]
fn a_key_without_a_value_says_nothing() {
    let empty = json!({"components": null, "tags": [1]});
    assert_eq!(after(&empty, "{target: $, update: {components: {schemas: {}}}}")["components"], json!({"schemas": {}}));
    let Overlaid { tree, found, .. } = overlaid(&empty, &[&actions("{target: $, update: {tags: }}")]);
    assert_eq!(tree, empty);
    assert_eq!(
        found,
        ["SS0105 1.yaml #/actions/0/update/tags: there is no value here, and a map or a list in the document"]
    );
}

#[test]
fn overlays_follow_one_another() {
    let two = [actions("{target: $.info, update: {x: {}}}"), actions("{target: $.info.x, update: {y: 1}}")];
    let made = overlaid(&shop(), &[&two[0], &two[1]]);
    assert_eq!(made.tree["info"]["x"], json!({"y": 1}));
    assert_eq!(made.origin("#/info/x"), "1.yaml#/actions/0/update/x");
    assert_eq!(made.origin("#/info/x/y"), "2.yaml#/actions/0/update/y");
    assert_eq!(made.origin("#/info/title"), "#/info/title");
}

#[test]
fn everything_is_known_by_where_it_was_written() {
    let made = overlaid(
        &shop(),
        &[&actions(
            "{target: \"$.paths['/items'].get\", update: {summary: x, parameters: [{name: c}]}},
             {target: \"$.paths['/items'].get.parameters[1]\", remove: true},
             {target: $.paths, update: {/copy: {post: {}}}},
             {target: \"$.paths['/copy']\", copy: \"$.paths['/items']\"},
             {target: \"$.paths['/items'].get.parameters[0]\", remove: true}",
        )],
    );
    assert_eq!(made.found, [""; 0]);
    for (now, before) in [
        ("#/paths/~1items/get/summary", "1.yaml#/actions/0/update/summary"),
        ("#/paths/~1items/get/tags/0", "#/paths/~1items/get/tags/0"),
        ("#/paths/~1items/get/parameters/0/name", "#/paths/~1items/get/parameters/2/name"),
        ("#/paths/~1items/get/parameters/1/name", "1.yaml#/actions/0/update/parameters/0/name"),
        ("#/paths/~1copy", "1.yaml#/actions/2/update/~1copy"),
        ("#/paths/~1copy/post", "1.yaml#/actions/2/update/~1copy/post"),
        ("#/paths/~1copy/get/tags", "#/paths/~1items/get/tags"),
        ("#/paths/~1copy/get/summary", "1.yaml#/actions/0/update/summary"),
        ("#/paths/~1copy/get/parameters/0", "#/paths/~1items/get/parameters/0"),
        ("#/paths/~1copy/get/parameters/1/name", "#/paths/~1items/get/parameters/2/name"),
        ("#/paths/~1copy/get/parameters/2", "1.yaml#/actions/0/update/parameters/0"),
    ] {
        assert_eq!(made.origin(now), before, "{now}");
    }
}

#[test]
fn what_does_not_fit_is_said() {
    for (text, wanted) in [
        ("{target: $.info, update: text}", "/update: a text cannot be merged into a map, which is at `#/info`"),
        (
            "{target: $.info, update: {title: {a: 1}}}",
            "/update/title: a map cannot be merged into a text, which is at `#/info/title`",
        ),
        (
            "{target: $, update: {tags: {a: 1}}}",
            "/update/tags: a map cannot be merged into a list, which is at `#/tags`",
        ),
        (
            "{target: $.info.title, update: [a]}",
            "/update: a list cannot be merged into a text, which is at `#/info/title`",
        ),
        ("{target: $.info, copy: $.tags}", "/copy: a list cannot be merged into a map, which is at `#/info`"),
        ("{target: $.info, copy: $.nothing}", "/copy: what is copied has to be one value, and this selects nothing"),
        ("{target: $.info, copy: $.paths.*}", "/copy: what is copied has to be one value, and this selects 2 values"),
        ("{target: $, remove: true}", "/target: the whole document cannot be removed"),
        (
            "{target: $.*, update: {}}",
            "/target: this selects values of different kinds: at `#/openapi` and at `#/info`, for instance",
        ),
        ("{target: $.info, description: x, x-y: z}", ": this action does nothing"),
        ("{target: $.info, update: {}, copy: $.info}", "/copy: an action has either `update` or `copy`"),
        ("{target: $.info, update: {}, when: x}", "/when: `when` is not a key of an Action Object"),
    ] {
        assert_eq!(said(&shop(), text), [format!("SS0703 1.yaml #/actions/0{wanted}")], "{text}");
    }
    assert_eq!(
        said(&shop(), "{target: $.nope, remove: true}"),
        ["SS0704 1.yaml #/actions/0/target: this selects nothing in the document"]
    );
    assert_eq!(said(&shop(), "{target: $.info, remove: false}"), [""; 0]);
    assert_eq!(
        said(&shop(), "{target: $.info.title, remove: true, update: {}}"),
        ["SS0105 1.yaml #/actions/0/update: `update` has no effect beside `remove: true`"]
    );
    assert_eq!(
        said(&shop(), "{target: '$.a b', remove: true}, {target: x, remove: true}, {target: $.info, copy: '$.x['}"),
        [
            "SS0702 1.yaml #/actions/0/target@3: this is not a JSONPath: expected `.`, `..`, `[` or the end, found ` `",
            "SS0702 1.yaml #/actions/1/target@0: this is not a JSONPath: expected `$`, where every path begins, found `x`",
            "SS0702 1.yaml #/actions/2/copy@4: this is not a JSONPath: expected a name in quotes, a number, `*`, `:` or `?`, found the end",
        ]
    );
}

#[test]
fn what_is_no_overlay_is_refused() {
    for (text, wanted) in [
        ("[]", "SS0701 1.yaml LineColumn(1, 1): this is not an overlay: it is no map"),
        ("{openapi: 3.1.0}", "SS0701 1.yaml LineColumn(1, 1): this is not an overlay: it has no key `overlay`"),
        ("{overlya: 1.0.0}", "SS0701 1.yaml #/overlya: this is not an overlay: it has no key `overlay`"),
        ("{overlay: 2.0.0}", "SS0006 1.yaml #/overlay: Overlay `2.0.0` is not supported"),
        ("{overlay: 1.10.0}", "SS0006 1.yaml #/overlay: Overlay `1.10.0` is not supported"),
        (
            "{overlay: 1.0.0, info: {title: t, version: v}}",
            "SS0102 1.yaml #: the key `actions` is missing: an overlay needs it",
        ),
        (
            "{overlay: 1.0.0, info: {title: t, version: v}, actions: []}",
            "SS0701 1.yaml #/actions: this overlay has no actions",
        ),
        (
            "{overlay: 1.0.0, info: {title: t, version: v}, actions: 1}",
            "SS0101 1.yaml #/actions: `actions`: expected a list, found the number 1",
        ),
        (
            "{overlay: 1.0.0, info: {title: t, version: v}, actions: [{remove: true}]}",
            "SS0102 1.yaml #/actions/0: the key `target` is missing: an Action Object needs it",
        ),
        ("", "SS0004 1.yaml LineColumn(1, 1): the file is empty"),
    ] {
        assert_eq!(overlaid(&shop(), &[text]).found, [wanted], "{text}");
    }
}

#[test]
fn the_document_that_an_overlay_is_for_is_known_by_its_name() {
    let overlay = |extends: &str| {
        format!(
            "{{overlay: 1.0.0, info: {{title: t, version: v}}, extends: '{extends}', actions: [{{target: $.info.title, remove: true}}]}}"
        )
    };
    for extends in
        ["api.yaml", "./api.yaml", "../spec/api.yaml", "https://example.com/v1/api.yaml?x=/y#/z", "%61pi.yaml"]
    {
        assert_eq!(overlaid(&shop(), &[&overlay(extends)]).found, [""; 0], "{extends}");
    }
    let Overlaid { tree, found, .. } = overlaid(&shop(), &[&overlay("https://example.com/pets.yaml")]);
    assert_eq!(found, ["SS0705 1.yaml #/extends: this overlay is for another document than `api.yaml`"]);
    assert_eq!(tree["info"].get("title"), None, "it is applied all the same");
}

#[test]
fn growth_is_bounded() {
    let deep = format!("{}{{}}{}", "{a: ".repeat(60), "}".repeat(60));
    let wide: Value = (0..2_000).map(|_| json!({"x": {"y": {}}})).collect();
    let deeper = format!("{{target: '$..[?length(@) == 0]', update: {deep}}}, ").repeat(3);
    assert_eq!(
        said(&json!({"a": {}}), &deeper),
        ["SS0007 1.yaml #/actions/2: with this the document is nested more than 128 levels deep"]
    );
    let wider = "{target: $.b, copy: $.a}, {target: '$.b[*]', copy: $.c}, {target: '$.b[*]', update: {}}";
    assert_eq!(
        said(&json!({"a": wide, "b": [], "c": {"d": vec![0; 2_000]}}), wider),
        ["SS0007 1.yaml #/actions/1: with this overlays put into the document more than 3,000,000 values"]
    );
}
