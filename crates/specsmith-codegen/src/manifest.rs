//! What became of everything, for programs: by JSON pointer in the document as its author wrote it.

mod operations;

use crate::api::{Api, ItemForm, Operation, Payload, Stream, TypeRef};
use crate::bundle::Origins;
use crate::emit::Spelling;
use crate::pointer::Pointer;
use crate::report::Noted;
use crate::spec::IncomingKind;
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// The manifest.
pub(crate) fn manifest(api: &Api, schemas: &[(Pointer, TypeRef)], origins: &Origins, report: &[Noted]) -> Value {
    let spelling = Spelling::new(api, "models::", std::iter::empty());
    // Rewrites make several schemas of one, as a list of types becomes a union: the one around the others is what it is.
    let (mut types, mut depths) = (Map::new(), HashMap::new());
    for (at, ty) in schemas {
        let (origin, depth) = (origins.shown(at), at.depth());
        if depths.get(&origin).is_none_or(|known| depth < *known) {
            types.insert(origin.clone(), Value::String(spelling.ty(ty)));
            depths.insert(origin, depth);
        }
    }
    let operations: Map<String, Value> =
        api.operations.iter().map(|it| (it.id.clone(), operations::entry(it, &spelling, origins))).collect();
    let credentials: Map<String, Value> =
        api.credentials.iter().map(|it| (it.scheme.clone(), operations::credential(it))).collect();
    let services: Vec<Value> =
        api.services.iter().filter(|it| !it.incoming).map(|it| operations::service(it, api)).collect();
    let incoming = |kind: IncomingKind| -> Map<String, Value> {
        let of_kind = api.incoming.iter().filter(|it| it.kind == kind);
        of_kind.map(|it| (origins.shown(&it.at), payloads(&it.payloads, &spelling))).collect()
    };
    let headers: Map<String, Value> =
        api.headers.iter().map(|it| (format!("headers::{}", it.name), Value::String(spelling.ty(&it.ty)))).collect();
    let streams: Map<String, Value> = api.operations.iter().filter_map(|it| stream(it, &spelling)).collect();
    let report: Vec<Value> = report.iter().map(Noted::to_json).collect();
    json!({
        "types": types,
        "operations": operations,
        "credentials": credentials,
        "services": services,
        "webhooks": incoming(IncomingKind::Webhook),
        "callbacks": incoming(IncomingKind::Callback),
        "headers": headers,
        "streams": streams,
        "report": report,
    })
}

/// Operation → what it gives value by value.
fn stream(operation: &Operation, spelling: &Spelling<'_>) -> Option<(String, Value)> {
    let Stream { status: _, media_type, form, item, end: _ } = operation.stream.as_ref()?;
    let form = match form {
        ItemForm::EventData => "data",
        ItemForm::EventText => "text",
        ItemForm::WholeEvent | ItemForm::WholeTextEvent => "event",
        ItemForm::Line => "line",
        ItemForm::Record => "record",
    };
    let stream = json!({"media_type": media_type, "form": form, "item": spelling.ty(item)});
    Some((operation.id.clone(), stream))
}

/// Media type → type.
fn payloads(payloads: &[(String, Payload)], spelling: &Spelling<'_>) -> Value {
    let types = payloads.iter().map(|(media_type, payload)| {
        let ty = payload.ty().map_or_else(|| "()".to_owned(), |ty| spelling.ty(&ty));
        (media_type.clone(), Value::String(ty))
    });
    types.collect::<Map<String, Value>>().into()
}

#[cfg(test)]
mod tests {
    use crate::config::Config;
    use crate::{Source, generate};
    use serde_json::{Value, json};

    fn manifest(text: &str) -> Value {
        let outcome = generate(Source { name: "a.yaml", bytes: text.as_bytes() }, &Config::default());
        outcome.generated.unwrap().manifest
    }

    /// Place and code of each entry of the report.
    fn reported(manifest: &Value) -> Vec<(&str, &str)> {
        let entries = manifest["report"].as_array().unwrap();
        entries.iter().map(|it| (it["at"].as_str().unwrap(), it["code"].as_str().unwrap())).collect()
    }

    #[test]
    fn what_the_server_sends_is_listed_with_its_types() {
        let manifest = manifest(
            "
openapi: 3.1.0
info: {title: t, version: '1'}
paths:
  /a:
    post:
      operationId: subscribe
      callbacks:
        done: {'{$url}': {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}}
webhooks:
  sold:
    post: {requestBody: {content: {application/json: {schema: {type: array, items: {type: integer}}}, text/csv: {}}}}
    get: {}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
",
        );
        assert_eq!(
            manifest["webhooks"],
            json!({
                "#/webhooks/sold/get": {},
                "#/webhooks/sold/post": {"application/json": "Vec<i64>", "text/csv": "String"},
            })
        );
        let callback = "#/paths/~1a/post/callbacks/done/{$url}/post";
        assert_eq!(manifest["callbacks"], json!({callback: {"application/json": "models::Pet"}}));
        assert_eq!(reported(&manifest), [("#/webhooks/sold/post/requestBody", "required-body")]);
    }

    #[test]
    fn operations_are_listed_with_what_it_takes_to_call_them() {
        let manifest = manifest(
            "
openapi: 3.1.0
info: {title: t, version: '1'}
paths:
  /a/{id}:
    put:
      operationId: change
      security: [{password: []}, {key: []}]
      servers: [{url: 'https://b.example'}]
      parameters:
        - {name: X-Filter, in: header, content: {application/json: {schema: {type: array, items: {type: string}}}}}
        - {name: id, in: path, required: true, schema: {type: integer}}
        - {name: kind, in: query, required: true, schema: {const: a}}
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: '#/components/schemas/Pet'}}
          multipart/form-data:
            schema: {type: object, required: [photo], properties: {photo: {type: string, format: binary}, note: {type: string}}}
          text/csv: {}
components:
  schemas: {Pet: {type: object, properties: {name: {type: string}}}}
  securitySchemes: {password: {type: http, scheme: basic}, key: {type: apiKey, in: query, name: k}}
",
        );
        assert_eq!(
            manifest["credentials"],
            json!({
                "password": {"client_method": "password", "arguments": ["user", "password"]},
                "key": {"client_method": "key", "arguments": ["credential"]},
            })
        );
        assert_eq!(
            manifest["services"],
            json!([{"trait": "server::Api", "function": "server::api", "operations": {"change": "change"}}])
        );
        let put = "#/paths/~1a~1{id}/put";
        let content = format!("{put}/requestBody/content");
        assert_eq!(
            manifest["operations"]["change"],
            json!({
                "at": put,
                "type": "operations::Change",
                "client_method": "change",
                "method": "PUT",
                "path": "/a/{id}",
                "server": "https://b.example",
                "fields": [
                    {
                        "name": "id", "type": "i64", "required": true, "argument": true,
                        "in": "path", "wire": "id", "json": false, "schema": format!("{put}/parameters/1/schema"),
                    },
                    {
                        "name": "kind", "type": "models::ChangeKind", "required": true, "argument": false,
                        "in": "query", "wire": "kind", "json": false, "schema": format!("{put}/parameters/2/schema"),
                    },
                    {
                        "name": "body", "type": "operations::ChangeBody", "required": true, "argument": true,
                        "in": "body", "content": [
                            {
                                "media_type": "application/json", "form": "json", "type": "models::Pet",
                                "variant": "Json", "schema": format!("{content}/application~1json/schema"),
                            },
                            {
                                "media_type": "multipart/form-data", "form": "multipart",
                                "type": "operations::ChangeForm", "variant": "Multipart",
                                "schema": format!("{content}/multipart~1form-data/schema"),
                                "parts": [
                                    {
                                        "name": "photo", "wire": "photo", "type": "operation::Part", "required": true,
                                        "argument": true, "file": true,
                                    },
                                    {
                                        "name": "note", "wire": "note", "type": "String", "required": false,
                                        "argument": false, "file": false,
                                    },
                                ],
                            },
                            {
                                "media_type": "text/csv", "form": "text", "type": "String", "variant": "Csv",
                            },
                        ],
                    },
                    {
                        "name": "x_filter", "type": "Vec<String>", "required": false, "argument": false,
                        "in": "header", "wire": "X-Filter", "json": true,
                        "schema": format!("{put}/parameters/0/content/application~1json/schema"),
                    },
                ],
            })
        );
    }

    #[test]
    fn a_list_of_types_is_the_union_of_them() {
        let manifest = manifest(
            "
openapi: 3.1.0
info: {title: t, version: '1'}
components:
  schemas:
    Id: {type: [string, integer]}
    Pet: {type: object, properties: {tags: {type: [boolean, array], items: {type: string}}}}
",
        );
        let pet = "#/components/schemas/Pet";
        assert_eq!(
            manifest["types"],
            json!({
                "#/components/schemas/Id": "models::Id",
                format!("{pet}/properties/tags/items"): "String",
                format!("{pet}/properties/tags"): "models::PetTags",
                pet: "models::Pet",
            })
        );
    }

    #[test]
    fn streams_are_listed_with_what_they_bring() {
        let manifest = manifest(
            "
openapi: 3.1.0
info: {title: t, version: '1'}
paths:
  /a:
    get:
      operationId: watch
      responses: {'200': {content: {application/json: {}, text/event-stream: {schema: {type: object, properties: {a: {}}}}}}}
    put:
      operationId: tail
      responses: {'200': {content: {application/x-ndjson: {}}}}
    post:
      operationId: replay
      responses: {'200': {content: {application/json-seq: {itemSchema: {type: integer}}}}}
",
        );
        assert_eq!(
            manifest["streams"],
            json!({
                "watch": {"media_type": "text/event-stream", "form": "data", "item": "models::WatchOkEvent"},
                "tail": {"media_type": "application/x-ndjson", "form": "line", "item": "::serde_json::Value"},
                "replay": {"media_type": "application/json-seq", "form": "record", "item": "i64"},
            })
        );
    }

    #[test]
    fn what_operations_leave_out_is_reported_at_its_place() {
        let manifest = manifest(
            "
openapi: 3.1.0
info: {title: t, version: '1'}
paths:
  /a?q={q}:
    servers: [{url: 'https://a.example'}]
    get:
      servers: [{url: 'https://b.example'}, {url: 'https://c.example'}]
      parameters:
        - {name: q, in: query, allowEmptyValue: true, schema: {type: string}}
        - {name: Accept, in: header, schema: {type: string}}
      requestBody:
        content:
          application/json: {schema: {type: string}}
          text/json: {schema: {type: string}}
          application/xml: {schema: {type: object, properties: {a: {type: string}}}}
      responses:
        '200':
          headers: {Content-Type: {schema: {type: string}}, X: {schema: {type: object}}}
          content: {application/json: {schema: {type: string}}, text/plain: {schema: {type: string}}}
          links: {next: {}}
        '204': {content: {application/json: {schema: {type: string}}}}
components:
  pathItems:
    alone: {get: {}}
",
        );
        let get = "#/paths/~1a?q={q}/get";
        let mut expected = [
            ("#/paths/~1a?q={q}".to_owned(), "path-query"),
            (format!("{get}/servers/1"), "other-server"),
            (format!("{get}/parameters/0/allowEmptyValue"), "allow-empty-value"),
            (format!("{get}/parameters/1"), "ignored-header"),
            (format!("{get}/requestBody/content/text~1json"), "media-type"),
            (format!("{get}/requestBody/content/application~1xml/schema"), "raw-body"),
            (format!("{get}/responses/200/headers/Content-Type"), "ignored-header"),
            (format!("{get}/responses/200/headers/X/schema"), "raw-header"),
            (format!("{get}/responses/200/content/text~1plain"), "media-type"),
            (format!("{get}/responses/200/links"), "links"),
            (format!("{get}/responses/204/content"), "no-body"),
            ("#/components/pathItems/alone".to_owned(), "path-item"),
        ];
        expected.sort();
        let mut found: Vec<(String, &str)> =
            reported(&manifest).into_iter().map(|(at, code)| (at.to_owned(), code)).collect();
        found.sort();
        assert_eq!(found, expected);
        assert_eq!(manifest["headers"], json!({"headers::X": "String"}));
    }
}
