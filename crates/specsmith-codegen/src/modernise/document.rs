//! Rewrites outside of schemas.

use super::parameter::{required_in_paths, reserved_in_queries, some_schema, style_of_location, without_examples};
use super::{Context, extension, map_mut};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::grammar::Object;
use crate::pointer::Pointer;
use crate::url;
use serde_json::{Map, Value, json};

/// Rewrites one object of the specification; its children are done already.
pub(super) fn modernise(value: &mut Value, object: &Object, at: &Pointer, context: &mut Context<'_>) {
    let Some(map) = value.as_object_mut() else { return };
    // Where no reference may stand, `$ref` is a key that nobody knows.
    if map.contains_key("$ref") && !object.section.is_empty() {
        return bare_reference(map, object, at, context);
    }
    match object.name {
        "an OpenAPI document" => {
            context.other_version("webhooks", map, at);
            optional_paths(map);
        }
        "a Components Object" => {
            context.other_version("pathItems", map, at);
            without_links(map, at, context);
            components(map);
        }
        "a Responses Object" => status_ranges(map, at, context),
        "a Response Object" => {
            map.entry("description").or_insert_with(|| json!(""));
            without_links(map, at, context);
        }
        "an Operation Object" => {
            map.entry("responses").or_insert_with(|| json!({}));
            callbacks(map);
        }
        "a Parameter Object" => {
            style_of_location(map, at, context);
            some_schema(map, "parameter", at, context);
            required_in_paths(map, at, context);
            reserved_in_queries(map, at, context);
            without_examples(map, at, context);
        }
        "a Header Object" => {
            some_schema(map, "header", at, context);
            without_examples(map, at, context);
        }
        "a Request Body Object" => optional_body(map),
        "a Media Type Object" => {
            item_schema(map, at, context);
            without_examples(map, at, context);
        }
        "an Encoding Object" => explicit_explode(map),
        "a Server Variable Object" => some_values(map, at, context),
        "a Security Scheme Object" => security_scheme(map, at, context),
        _ => {}
    }
}

/// ```yaml
/// $ref: '#/components/responses/NotFound'    →    $ref: '#/components/responses/NotFound'
/// description: No such pet                        # the description is reported
/// ```
fn bare_reference(map: &mut Map<String, Value>, object: &Object, at: &Pointer, context: &mut Context<'_>) {
    let siblings: Vec<String> = map.keys().filter(|key| *key != "$ref").cloned().collect();
    for key in siblings {
        map.shift_remove(&key);
        if object.section == "pathItems" {
            context.diagnostics.push(
                Diagnostic::new(
                    Code::UnknownKey,
                    Place::Key(at.key(&key)),
                    format!("`{key}` beside a `$ref` to a path item"),
                )
                .note("the specification leaves open what it means; it is ignored")
                .help("move it into the path item"),
            );
        } else {
            context.report.refused(
                at.key(&key),
                "reference-sibling",
                "the component that the reference names says it itself",
            );
        }
    }
}

/// ```yaml
/// openapi: 3.1.0         →    paths: {}
/// webhooks: {…}               x-specsmith-webhooks: {…}
/// ```
fn optional_paths(map: &mut Map<String, Value>) {
    map.entry("paths").or_insert_with(|| json!({}));
    let info = map.entry("info").or_insert_with(|| json!({}));
    for key in ["title", "version"] {
        if let Some(info) = info.as_object_mut() {
            info.entry(key).or_insert_with(|| json!(""));
        }
    }
    if let Some(webhooks) = map.shift_remove("webhooks") {
        map.insert(extension::WEBHOOKS.to_owned(), webhooks);
    }
}

/// ```yaml
/// components:            →    components:
///   pathItems: {…}              x-specsmith-path-items: {…}
///   callbacks: {…}              x-specsmith-callbacks: {…}
/// ```
fn components(map: &mut Map<String, Value>) {
    if let Some(items) = map.shift_remove("pathItems") {
        map.insert(extension::PATH_ITEMS.to_owned(), items);
    }
    callbacks(map);
}

/// ```yaml
/// responses:             →    responses:
///   4xx: {…}                    4XX: {…}
/// ```
fn status_ranges(map: &mut Map<String, Value>, at: &Pointer, context: &mut Context<'_>) {
    let lower: Vec<String> =
        map.keys().filter(|key| key.to_ascii_uppercase() != **key && key.len() == 3).cloned().collect();
    for key in lower {
        let Some(response) = map.shift_remove(&key) else { continue };
        let upper = key.to_ascii_uppercase();
        if map.contains_key(&upper) {
            context.diagnostics.push(
                Diagnostic::new(
                    Code::IgnoredValue,
                    Place::Key(at.key(&key)),
                    format!("`{key}` is `{upper}`, which is there too"),
                )
                .also(Place::Key(at.key(&upper)), "this one counts")
                .note("it is left out"),
            );
            continue;
        }
        context.origins.moved(at.key(&upper), at.key(&key));
        map.insert(upper, response);
    }
}

/// ```yaml
/// requestBody:           →    requestBody:
///   required: false             x-specsmith-optional: true
/// ```
fn optional_body(map: &mut Map<String, Value>) {
    if map.get("required") == Some(&json!(false)) {
        map.insert(extension::OPTIONAL.to_owned(), json!(true));
    }
}

/// ```yaml
/// encoding:              →    encoding:
///   ids:                        ids:
///     explode: false              x-specsmith-explode: false
/// ```
fn explicit_explode(map: &mut Map<String, Value>) {
    if let Some(explode) = map.get("explode").cloned() {
        map.insert(extension::EXPLODE.to_owned(), explode);
    }
}

/// Links say how operations belong together; they are no part of the wire format.
fn without_links(map: &mut Map<String, Value>, at: &Pointer, context: &mut Context<'_>) {
    if map.shift_remove("links").is_some() {
        context.report.refused(
            at.key("links"),
            "links",
            "links between operations have no counterpart in the generated code",
        );
    }
}

/// ```yaml
/// post:                  →    post:
///   callbacks: {…}              x-specsmith-callbacks: {…}
/// ```
///
/// `openapiv3` takes no references in their places.
fn callbacks(map: &mut Map<String, Value>) {
    if let Some(callbacks) = map.shift_remove("callbacks") {
        map.insert(extension::CALLBACKS.to_owned(), callbacks);
    }
}

/// ```yaml
/// text/event-stream:     →    text/event-stream:
///   itemSchema: {…}             x-specsmith-item-schema: {…}
/// ```
fn item_schema(map: &mut Map<String, Value>, at: &Pointer, context: &mut Context<'_>) {
    if let Some(schema) = map.shift_remove("itemSchema") {
        context.origins.moved(at.key(extension::ITEM_SCHEMA), at.key("itemSchema"));
        map.insert(extension::ITEM_SCHEMA.to_owned(), schema);
    }
}

/// ```yaml
/// dc:                    →    dc:
///   default: a                  default: a
///   enum: []                    # reported
/// ```
fn some_values(map: &mut Map<String, Value>, at: &Pointer, context: &mut Context<'_>) {
    if map.get("enum") == Some(&json!([])) {
        context.diagnostics.push(
            Diagnostic::new(Code::BadValue, Place::Key(at.key("enum")), "this enum lists no value")
                .note("it is read as if it were not there"),
        );
    }
}

/// ```yaml
/// type: oauth2           →    type: http
/// flows:                      scheme: ''
///   clientCredentials:        x-specsmith-security-type: oauth2
///     tokenUrl: /token        x-specsmith-client-credentials: {tokenUrl: /token, scopes: {}}
/// ```
fn security_scheme(map: &mut Map<String, Value>, at: &Pointer, context: &mut Context<'_>) {
    let kind = map.get("type").and_then(Value::as_str).unwrap_or_default().to_owned();
    let needs: &[&str] = match kind.as_str() {
        "apiKey" => &["name", "in"],
        "http" => &["scheme"],
        _ => &[],
    };
    for key in needs.iter().filter(|key| !map.contains_key(**key)) {
        let message = format!("the key `{key}` is missing: a security scheme of type `{kind}` needs it");
        context.diagnostics.push(
            Diagnostic::new(Code::MissingKey, Place::Value(at.clone()), message)
                .label(format!("`{key}` is missing here")),
        );
    }
    // Only the kinds that the generated client treats differently reach `openapiv3` as they are: it insists on details
    // of the others, such as complete OAuth flows, that the client has no use for. Of those it has one use.
    if !matches!(kind.as_str(), "apiKey" | "http") {
        let flow = client_credentials(map, at, context);
        let description = map_mut(map, "description").is_none().then(|| map.get("description").cloned()).flatten();
        map.clear();
        map.insert("type".to_owned(), json!("http"));
        map.insert("scheme".to_owned(), json!(""));
        map.insert(extension::SECURITY_TYPE.to_owned(), json!(kind));
        if let Some(description) = description {
            map.insert("description".to_owned(), description);
        }
        if let Some(flow) = flow {
            map.insert(extension::CLIENT_CREDENTIALS.to_owned(), flow);
        }
    }
}

/// The one flow that needs nobody to sign in. What the others give is a token, which the client takes.
fn client_credentials(scheme: &Map<String, Value>, at: &Pointer, context: &mut Context<'_>) -> Option<Value> {
    let (flows, at) = (scheme.get("flows")?.as_object()?, at.key("flows"));
    for name in flows.keys().filter(|name| *name != "clientCredentials" && !name.starts_with("x-")) {
        context.report.refused(at.key(name), "oauth-flow", "the client takes the token that this flow gives");
    }
    let (flow, at) = (flows.get("clientCredentials")?, at.key("clientCredentials"));
    let url = flow.get("tokenUrl").and_then(Value::as_str).filter(|url| is_endpoint(url));
    if url.is_none() {
        let note = "its `tokenUrl` is no URL: the client takes a token, or `ClientCredentials` with another URL";
        context.report.refused(at, "oauth-flow", note);
    }
    let scopes = flow.get("scopes").filter(|scopes| scopes.is_object()).cloned();
    Some(json!({"tokenUrl": url?, "scopes": scopes.unwrap_or_else(|| json!({}))}))
}

/// Whether requests can be sent there: a URL of HTTP, or one that begins at the root of the server.
fn is_endpoint(text: &str) -> bool {
    let begins = ["https://", "http://", "/"].iter().any(|it| text.starts_with(it));
    begins && !text.contains('#') && url::fault(text).is_none()
}
