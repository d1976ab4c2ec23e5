//! [`Tree`] → `openapiv3::OpenAPI`: the only place that deserialises the document model.
//!
//! Path items and components are read one by one, each out of the tree as it comes. So the document is never there as a
//! whole in both forms, and it is known where something is that cannot be read.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::load::Tree;
use crate::pointer::Pointer;
use indexmap::IndexMap;
use openapiv3::{Components, OpenAPI};
use serde::Deserialize;
use serde_json::{Map, Value};

/// What cannot be read, and why.
type Failure = (Pointer, String);

/// Reads a modernised tree. That it fails is a mistake in `check` or `modernise`, and is reported as one, at its place.
pub(crate) fn parse(tree: Tree, diagnostics: &mut Diagnostics) -> Option<OpenAPI> {
    match read(tree) {
        Ok(document) => Some(document),
        Err((at, message)) => {
            diagnostics.push(
                Diagnostic::new(Code::Internal, Place::Value(at), format!("specsmith cannot read this: {message}"))
                    .help("please report it, with this part of the document"),
            );
            None
        }
    }
}

fn read(mut tree: Tree) -> Result<OpenAPI, Failure> {
    // What is no path there is an extension.
    let (paths, extensions): (Map<_, _>, Map<_, _>) =
        taken(tree.get_mut("paths")).into_iter().partition(|(key, _)| key.starts_with('/'));
    if let Some(Value::Object(map)) = tree.get_mut("paths") {
        *map = extensions;
    }
    let mut component = |section: &str| taken(tree.get_mut("components").and_then(|it| it.get_mut(section)));
    let sections = ["schemas", "responses", "parameters", "requestBodies", "headers"].map(&mut component);
    let mut document: OpenAPI = value(tree, Pointer::root)?;
    document.paths.paths = each(paths, &Pointer::root().key("paths"))?;
    if let Some(components) = &mut document.components {
        let Components {
            schemas,
            responses,
            parameters,
            request_bodies,
            headers,
            // There are few of them.
            examples: _,
            security_schemes: _,
            links: _,
            callbacks: _,
            extensions: _,
        } = components;
        let at = |section: &str| Pointer::root().key("components").key(section);
        let [of_schemas, of_responses, of_parameters, of_bodies, of_headers] = sections;
        *schemas = each(of_schemas, &at("schemas"))?;
        *responses = each(of_responses, &at("responses"))?;
        *parameters = each(of_parameters, &at("parameters"))?;
        *request_bodies = each(of_bodies, &at("requestBodies"))?;
        *headers = each(of_headers, &at("headers"))?;
    }
    Ok(document)
}

/// What stands in a map, which is empty then.
fn taken(map: Option<&mut Value>) -> Map<String, Value> {
    map.and_then(Value::as_object_mut).map(std::mem::take).unwrap_or_default()
}

fn each<T: for<'t> Deserialize<'t>>(values: Map<String, Value>, at: &Pointer) -> Result<IndexMap<String, T>, Failure> {
    let one = |(key, it): (String, Value)| Ok((key.clone(), value(it, || at.key(&key))?));
    values.into_iter().map(one).collect()
}

fn value<T: for<'t> Deserialize<'t>>(tree: Value, at: impl FnOnce() -> Pointer) -> Result<T, Failure> {
    // What openapiv3 tells apart by trying is buffered: by reference, the buffer borrows the texts.
    T::deserialize(&tree).map_err(|error| (at(), error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_document_is_what_it_is_in_one_piece() {
        let tree = json!({
            "openapi": "3.0.3",
            "info": {"title": "t", "version": "1"},
            "paths": {"/a": {"get": {"responses": {"200": {"description": "d"}}}}, "x-b": 1},
            "components": {
                "schemas": {"B": {"type": "string"}, "A": {"$ref": "#/components/schemas/B"}},
                "responses": {"R": {"description": "d"}},
                "parameters": {"P": {"name": "p", "in": "query", "schema": {"type": "string"}}},
                "requestBodies": {"Q": {"content": {}}},
                "headers": {"H": {"schema": {"type": "string"}}},
                "x-c": 2,
            },
        });
        assert_eq!(read(tree.clone()).unwrap(), OpenAPI::deserialize(&tree).unwrap());
        let without_components = json!({"openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "paths": {}});
        assert_eq!(read(without_components.clone()).unwrap(), OpenAPI::deserialize(&without_components).unwrap());
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let tree = |paths: Value, schemas: Value| {
            json!({
                "openapi": "3.0.3",
                "info": {"title": "t", "version": "1"},
                "paths": paths,
                "components": {"schemas": schemas},
            })
        };
        let at = |tree| read(tree).unwrap_err().0.to_string();
        assert_eq!(at(tree(json!({"/a": {"get": 1}}), json!({}))), "#/paths/~1a");
        assert_eq!(at(tree(json!({}), json!({"A": {}, "B": 1}))), "#/components/schemas/B");
        assert_eq!(at(json!({"openapi": 3})), "#");
    }
}
