//! What a program has to know of an operation that is to call it.

use crate::api::{
    Api, Body, BodyContent, Credential, MediaType, Multipart, Operation, Parameter, ParameterEncoding, PartContent,
    Payload, Service,
};
use crate::bundle::Origins;
use crate::emit::{RequestField, Spelling, part_member, part_type, request_fields, request_type};
use crate::names::VariantName;
use crate::spec::{Location, SecurityKind};
use serde_json::{Map, Value, json};

/// The names of types are those that code beside the modules `models` and `operations` would write.
const OPERATIONS: &str = "operations::";

/// The request type, the method of the client, and the fields in the order of the constructor.
pub(super) fn entry(operation: &Operation, spelling: &Spelling<'_>, origins: &Origins) -> Value {
    let fields: Vec<Value> = request_fields(operation)
        .iter()
        .map(|field| match (field.parameter, &operation.body) {
            (Some(parameter), _) => self::parameter(field, parameter, spelling, origins),
            (None, Some(body)) => self::body(field, body, spelling, origins),
            (None, None) => Value::Null,
        })
        .collect();
    let mut entry = json!({
        "at": origins.shown(&operation.at),
        "type": format!("{OPERATIONS}{}", operation.request),
        "client_method": operation.method_name.to_string(),
        "method": operation.method,
        "path": operation.path,
        "fields": fields,
    });
    if let Some(server) = &operation.server {
        entry["server"] = Value::from(server.as_str());
    }
    entry
}

/// The method of the client's builder, and what it takes.
pub(super) fn credential(credential: &Credential) -> Value {
    let arguments: &[&str] =
        if matches!(credential.kind, SecurityKind::Basic) { &["user", "password"] } else { &["credential"] };
    json!({"client_method": credential.method.to_string(), "arguments": arguments})
}

/// A trait for servers, what makes routes of it, and its methods by operation.
pub(super) fn service(service: &Service, api: &Api) -> Value {
    let operations = service.operations.iter().filter_map(|index| api.operations.get(*index));
    let methods: Map<String, Value> =
        operations.map(|it| (it.id.clone(), Value::from(it.method_name.to_string()))).collect();
    json!({
        "trait": format!("server::{}", service.trait_name),
        "function": format!("server::{}", service.function),
        "operations": methods,
    })
}

fn field(field: &RequestField<'_>, spelling: &Spelling<'_>) -> Map<String, Value> {
    let mut entry = Map::new();
    entry.insert("name".to_owned(), Value::from(field.name));
    entry.insert("type".to_owned(), Value::from(field.ty.spelt(spelling, OPERATIONS)));
    entry.insert("required".to_owned(), Value::from(field.required));
    // What can have one value only is required, and nobody says it.
    entry.insert("argument".to_owned(), Value::from(field.member(spelling, OPERATIONS).is_argument()));
    entry
}

fn parameter(from: &RequestField<'_>, parameter: &Parameter, spelling: &Spelling<'_>, origins: &Origins) -> Value {
    let location = match parameter.location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    };
    let mut entry = field(from, spelling);
    entry.insert("in".to_owned(), Value::from(location));
    entry.insert("wire".to_owned(), Value::from(parameter.wire.as_str()));
    entry.insert("json".to_owned(), Value::from(parameter.encoding == ParameterEncoding::Json));
    entry.insert("schema".to_owned(), Value::from(origins.shown(&parameter.schema)));
    Value::Object(entry)
}

fn body(from: &RequestField<'_>, body: &Body, spelling: &Spelling<'_>, origins: &Origins) -> Value {
    let content: Vec<Value> = match &body.content {
        BodyContent::One(one) => vec![media_type(None, one, spelling, origins)],
        BodyContent::Several(_, several) => {
            several.iter().map(|(variant, one)| media_type(Some(variant), one, spelling, origins)).collect()
        }
    };
    let mut entry = field(from, spelling);
    entry.insert("in".to_owned(), Value::from("body"));
    entry.insert("content".to_owned(), Value::from(content));
    Value::Object(entry)
}

/// `variant` is that of the enum of bodies, where there is one.
fn media_type(variant: Option<&VariantName>, one: &MediaType, spelling: &Spelling<'_>, origins: &Origins) -> Value {
    let form = match &one.payload {
        Payload::Json(_) => "json",
        Payload::Form(_) => "form",
        Payload::Text => "text",
        Payload::Multipart(_) => "multipart",
        Payload::Bytes | Payload::Empty => "bytes",
    };
    let mut entry = json!({
        "media_type": one.declared,
        "form": form,
        "type": request_type(one).spelt(spelling, OPERATIONS),
    });
    if let Some(variant) = variant {
        entry["variant"] = Value::from(variant.to_string());
    }
    if let Some(schema) = &one.schema {
        entry["schema"] = Value::from(origins.shown(schema));
    }
    if let Payload::Multipart(multipart) = &one.payload {
        entry["parts"] = parts(multipart, spelling);
    }
    entry
}

/// The parts, in the order of the constructor.
fn parts(multipart: &Multipart, spelling: &Spelling<'_>) -> Value {
    let parts = multipart.parts.iter().map(|part| {
        json!({
            "name": part.name.0,
            "wire": part.wire,
            "type": part_type(&part.content, spelling),
            "required": part.required,
            "argument": part_member(part, spelling).is_argument(),
            "file": matches!(part.content, PartContent::File { .. } | PartContent::Raw { .. }),
        })
    });
    parts.collect()
}
