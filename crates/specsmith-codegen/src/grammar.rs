//! What an OpenAPI document is made of: the one table of objects, keys and kinds of values.
//!
//! `check` reports what does not fit the table, `bundle` and `modernise` use it to find references and schemas.
//! Source: OpenAPI Specification 3.1.1, section 4.8 "Schema", with the keys of 3.0.4 where they differ, and JSON Schema
//! 2020-12 for the keywords of the Schema Object.

use crate::pointer::Pointer;
use serde_json::Value;

/// The kind of value that belongs in a place.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// Anything.
    Any,
    /// A text.
    Text,
    /// A URL.
    Url,
    /// The URL of a server, which may be relative and has variables in braces.
    UrlTemplate,
    /// One of these texts; anything else is an error.
    Word(&'static [&'static str]),
    /// `true` or `false`.
    Bool,
    /// A number.
    Number,
    /// A number, or the boolean that 3.0 had in this place.
    Bound,
    /// A whole number that is not negative.
    Count,
    /// The name of a type, or, since 3.1, a list of them.
    TypeNames,
    /// A list.
    List(&'static Kind),
    /// A map with any keys.
    Map(&'static Kind),
    /// An object of the specification.
    Object(&'static Object),
    /// An object of the specification, or a Reference Object in its place.
    RefOr(&'static Object),
    /// A schema: an object, a reference, or a boolean.
    Schema,
    /// A schema, or the list of schemas that old drafts of JSON Schema had in this place.
    SchemaOrList,
}

/// One of the specification's objects.
#[derive(Debug)]
pub(crate) struct Object {
    /// As the specification calls it, in the middle of a sentence.
    pub(crate) name: &'static str,
    /// Where `components` keeps such objects; empty if it does not.
    pub(crate) section: &'static str,
    pub(crate) fields: &'static [Field],
    pub(crate) others: Others,
}

/// What keys an object takes beside its fields and `x-…`.
#[derive(Debug)]
pub(crate) enum Others {
    /// None.
    None,
    /// Any: they are names that the document chooses.
    Named(Kind),
    /// Only such as begin with a slash.
    Paths(Kind),
    /// Only statuses: `200`, `4XX`.
    Statuses(Kind),
    /// Keywords that specsmith does not know, which JSON Schema allows.
    Keywords,
    /// None, and one that is there all the same may change what the others mean.
    Refused,
}

/// One key of an object.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) key: &'static str,
    pub(crate) kind: Kind,
    pub(crate) presence: Presence,
}

/// Whether an object needs a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    Optional,
    /// The specification requires it, and nothing here depends on it.
    Wanted,
    Required,
}

const fn opt(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, presence: Presence::Optional }
}

const fn wanted(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, presence: Presence::Wanted }
}

const fn req(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, presence: Presence::Required }
}

use Kind::{
    Any, Bool, Bound, Count, List, Map, Number, Object as Obj, RefOr, Schema, SchemaOrList, Text, TypeNames, Url,
    UrlTemplate, Word,
};

impl Object {
    /// The field of this name.
    pub(crate) fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// What belongs under `key`; `None` for extensions and unknown keys.
    pub(crate) fn kind_of(&self, key: &str) -> Option<Kind> {
        match self.field(key) {
            Some(field) => Some(field.kind),
            None if key.starts_with("x-") => None,
            None => match self.others {
                Others::Named(kind) | Others::Paths(kind) | Others::Statuses(kind) => Some(kind),
                Others::None | Others::Keywords | Others::Refused => None,
            },
        }
    }
}

/// The names of types; `null` since 3.1.
pub(crate) const TYPES: &[&str] = &["string", "number", "integer", "boolean", "object", "array", "null"];

/// The methods that a Path Item Object has a field for.
pub(crate) const METHODS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// Source of this and the two below it: Overlay Specification 1.1.0, section "Schema".
pub(crate) static OVERLAY: Object = Object {
    name: "an overlay",
    section: "",
    fields: &[
        req("overlay", Text),
        wanted("info", Obj(&OVERLAY_INFO)),
        opt("extends", Text),
        req("actions", List(&Obj(&ACTION))),
    ],
    others: Others::None,
};

static OVERLAY_INFO: Object = Object {
    name: "the Info Object of an overlay",
    section: "",
    fields: &[wanted("title", Text), wanted("version", Text), opt("description", Text)],
    others: Others::None,
};

static ACTION: Object = Object {
    name: "an Action Object",
    section: "",
    fields: &[
        req("target", Text),
        opt("description", Text),
        opt("update", Any),
        opt("copy", Text),
        opt("remove", Bool),
    ],
    others: Others::Refused,
};

pub(crate) static DOCUMENT: Object = Object {
    name: "an OpenAPI document",
    section: "",
    fields: &[
        req("openapi", Text),
        wanted("info", Obj(&INFO)),
        opt("jsonSchemaDialect", Text),
        opt("servers", List(&Obj(&SERVER))),
        opt("paths", Obj(&PATHS)),
        opt("webhooks", Map(&RefOr(&PATH_ITEM))),
        opt("components", Obj(&COMPONENTS)),
        opt("security", List(&Map(&List(&Text)))),
        opt("tags", List(&Obj(&TAG))),
        opt("externalDocs", Obj(&EXTERNAL_DOCS)),
    ],
    others: Others::None,
};

static INFO: Object = Object {
    name: "an Info Object",
    section: "",
    fields: &[
        wanted("title", Text),
        wanted("version", Text),
        opt("summary", Text),
        opt("description", Text),
        opt("termsOfService", Text),
        opt("contact", Any),
        opt("license", Any),
    ],
    others: Others::None,
};

static SERVER: Object = Object {
    name: "a Server Object",
    section: "",
    fields: &[
        req("url", UrlTemplate),
        opt("name", Text),
        opt("description", Text),
        opt("variables", Map(&Obj(&SERVER_VARIABLE))),
    ],
    others: Others::None,
};

static SERVER_VARIABLE: Object = Object {
    name: "a Server Variable Object",
    section: "",
    fields: &[opt("enum", List(&Text)), req("default", Text), opt("description", Text)],
    others: Others::None,
};

static TAG: Object = Object {
    name: "a Tag Object",
    section: "",
    fields: &[
        req("name", Text),
        opt("summary", Text),
        opt("description", Text),
        opt("externalDocs", Obj(&EXTERNAL_DOCS)),
        opt("parent", Text),
        opt("kind", Text),
    ],
    others: Others::None,
};

static EXTERNAL_DOCS: Object = Object {
    name: "an External Documentation Object",
    section: "",
    fields: &[req("url", Text), opt("description", Text)],
    others: Others::None,
};

pub(crate) static COMPONENTS: Object = Object {
    name: "a Components Object",
    section: "",
    fields: &[
        opt("schemas", Map(&Schema)),
        opt("responses", Map(&RefOr(&RESPONSE))),
        opt("parameters", Map(&RefOr(&PARAMETER))),
        opt("examples", Map(&RefOr(&EXAMPLE))),
        opt("requestBodies", Map(&RefOr(&REQUEST_BODY))),
        opt("headers", Map(&RefOr(&HEADER))),
        opt("securitySchemes", Map(&RefOr(&SECURITY_SCHEME))),
        opt("links", Map(&RefOr(&LINK))),
        opt("callbacks", Map(&RefOr(&CALLBACK))),
        opt("pathItems", Map(&RefOr(&PATH_ITEM))),
    ],
    others: Others::None,
};

static PATHS: Object =
    Object { name: "a Paths Object", section: "", fields: &[], others: Others::Paths(RefOr(&PATH_ITEM)) };

static CALLBACK: Object =
    Object { name: "a Callback Object", section: "callbacks", fields: &[], others: Others::Named(RefOr(&PATH_ITEM)) };

pub(crate) static PATH_ITEM: Object = Object {
    name: "a Path Item Object",
    section: "pathItems",
    fields: &[
        opt("summary", Text),
        opt("description", Text),
        opt("get", Obj(&OPERATION)),
        opt("put", Obj(&OPERATION)),
        opt("post", Obj(&OPERATION)),
        opt("delete", Obj(&OPERATION)),
        opt("options", Obj(&OPERATION)),
        opt("head", Obj(&OPERATION)),
        opt("patch", Obj(&OPERATION)),
        opt("trace", Obj(&OPERATION)),
        opt("servers", List(&Obj(&SERVER))),
        opt("parameters", List(&RefOr(&PARAMETER))),
    ],
    others: Others::None,
};

pub(crate) static OPERATION: Object = Object {
    name: "an Operation Object",
    section: "",
    fields: &[
        opt("tags", List(&Text)),
        opt("summary", Text),
        opt("description", Text),
        opt("externalDocs", Obj(&EXTERNAL_DOCS)),
        opt("operationId", Text),
        opt("parameters", List(&RefOr(&PARAMETER))),
        opt("requestBody", RefOr(&REQUEST_BODY)),
        opt("responses", Obj(&RESPONSES)),
        opt("callbacks", Map(&RefOr(&CALLBACK))),
        opt("deprecated", Bool),
        opt("security", List(&Map(&List(&Text)))),
        opt("servers", List(&Obj(&SERVER))),
    ],
    others: Others::None,
};

pub(crate) static PARAMETER: Object = Object {
    name: "a Parameter Object",
    section: "parameters",
    fields: &[
        req("name", Text),
        req("in", Word(&["query", "header", "path", "cookie"])),
        opt("description", Text),
        opt("required", Bool),
        opt("deprecated", Bool),
        opt("allowEmptyValue", Bool),
        opt("style", Word(&["matrix", "label", "simple", "form", "spaceDelimited", "pipeDelimited", "deepObject"])),
        opt("explode", Bool),
        opt("allowReserved", Bool),
        opt("schema", Schema),
        opt("example", Any),
        opt("examples", Any),
        opt("content", Map(&Obj(&MEDIA_TYPE))),
    ],
    others: Others::None,
};

static HEADER: Object = Object {
    name: "a Header Object",
    section: "headers",
    fields: &[
        opt("description", Text),
        opt("required", Bool),
        opt("deprecated", Bool),
        opt("style", Word(&["simple"])),
        opt("explode", Bool),
        opt("schema", Schema),
        opt("example", Any),
        opt("examples", Any),
        opt("content", Map(&Obj(&MEDIA_TYPE))),
    ],
    others: Others::None,
};

static REQUEST_BODY: Object = Object {
    name: "a Request Body Object",
    section: "requestBodies",
    fields: &[opt("description", Text), opt("content", Map(&Obj(&MEDIA_TYPE))), opt("required", Bool)],
    others: Others::None,
};

static MEDIA_TYPE: Object = Object {
    name: "a Media Type Object",
    section: "",
    fields: &[
        opt("schema", Schema),
        opt("itemSchema", Schema),
        opt("example", Any),
        opt("examples", Any),
        opt("encoding", Map(&Obj(&ENCODING))),
    ],
    others: Others::None,
};

static ENCODING: Object = Object {
    name: "an Encoding Object",
    section: "",
    fields: &[
        opt("contentType", Text),
        opt("headers", Map(&RefOr(&HEADER))),
        opt("style", Word(&["form", "spaceDelimited", "pipeDelimited", "deepObject"])),
        opt("explode", Bool),
        opt("allowReserved", Bool),
    ],
    others: Others::None,
};

static RESPONSES: Object = Object {
    name: "a Responses Object",
    section: "",
    fields: &[opt("default", RefOr(&RESPONSE))],
    others: Others::Statuses(RefOr(&RESPONSE)),
};

static RESPONSE: Object = Object {
    name: "a Response Object",
    section: "responses",
    fields: &[
        opt("summary", Text),
        opt("description", Text),
        opt("headers", Map(&RefOr(&HEADER))),
        opt("content", Map(&Obj(&MEDIA_TYPE))),
        opt("links", Map(&RefOr(&LINK))),
    ],
    others: Others::None,
};

static LINK: Object = Object {
    name: "a Link Object",
    section: "links",
    fields: &[
        opt("operationRef", Text),
        opt("operationId", Text),
        opt("parameters", Any),
        opt("requestBody", Any),
        opt("description", Text),
        opt("server", Obj(&SERVER)),
    ],
    others: Others::None,
};

static EXAMPLE: Object = Object {
    name: "an Example Object",
    section: "examples",
    fields: &[opt("summary", Text), opt("description", Text), opt("value", Any), opt("externalValue", Text)],
    others: Others::None,
};

pub(crate) static SECURITY_SCHEME: Object = Object {
    name: "a Security Scheme Object",
    section: "securitySchemes",
    fields: &[
        req("type", Word(&["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"])),
        opt("description", Text),
        opt("name", Text),
        opt("in", Word(&["query", "header", "cookie"])),
        opt("scheme", Text),
        opt("bearerFormat", Text),
        opt("flows", Obj(&OAUTH_FLOWS)),
        opt("openIdConnectUrl", Url),
        opt("oauth2MetadataUrl", Url),
        opt("deprecated", Bool),
    ],
    others: Others::None,
};

static OAUTH_FLOWS: Object = Object {
    name: "an OAuth Flows Object",
    section: "",
    fields: &[
        opt("implicit", Obj(&OAUTH_FLOW)),
        opt("password", Obj(&OAUTH_FLOW)),
        opt("clientCredentials", Obj(&OAUTH_FLOW)),
        opt("authorizationCode", Obj(&OAUTH_FLOW)),
        opt("deviceAuthorization", Obj(&OAUTH_FLOW)),
    ],
    others: Others::None,
};

static OAUTH_FLOW: Object = Object {
    name: "an OAuth Flow Object",
    section: "",
    fields: &[
        opt("authorizationUrl", Url),
        opt("deviceAuthorizationUrl", Url),
        opt("tokenUrl", Url),
        opt("refreshUrl", Url),
        opt("scopes", Map(&Text)),
    ],
    others: Others::None,
};

pub(crate) static DISCRIMINATOR: Object = Object {
    name: "a Discriminator Object",
    section: "",
    fields: &[req("propertyName", Text), opt("mapping", Map(&Text)), opt("defaultMapping", Text)],
    others: Others::None,
};

pub(crate) static SCHEMA: Object = Object {
    name: "a Schema Object",
    section: "schemas",
    fields: &[
        opt("type", TypeNames),
        opt("format", Text),
        opt("nullable", Bool),
        opt("enum", List(&Any)),
        opt("const", Any),
        opt("properties", Map(&Schema)),
        opt("required", List(&Text)),
        opt("additionalProperties", Schema),
        opt("items", SchemaOrList),
        opt("prefixItems", List(&Schema)),
        opt("additionalItems", Schema),
        opt("allOf", List(&Schema)),
        opt("oneOf", List(&Schema)),
        opt("anyOf", List(&Schema)),
        opt("not", Schema),
        opt("discriminator", Obj(&DISCRIMINATOR)),
        // Documentation.
        opt("title", Text),
        opt("description", Text),
        opt("summary", Text),
        opt("default", Any),
        opt("example", Any),
        opt("examples", Any),
        opt("deprecated", Bool),
        opt("readOnly", Bool),
        opt("writeOnly", Bool),
        opt("externalDocs", Obj(&EXTERNAL_DOCS)),
        opt("xml", Any),
        // Bounds.
        opt("minimum", Number),
        opt("maximum", Number),
        opt("exclusiveMinimum", Bound),
        opt("exclusiveMaximum", Bound),
        opt("multipleOf", Number),
        opt("minLength", Count),
        opt("maxLength", Count),
        opt("pattern", Text),
        opt("minItems", Count),
        opt("maxItems", Count),
        opt("uniqueItems", Bool),
        opt("minProperties", Count),
        opt("maxProperties", Count),
        opt("contentEncoding", Text),
        opt("contentMediaType", Text),
        opt("contentSchema", Schema),
        // What only a validator uses.
        opt("if", Schema),
        opt("then", Schema),
        opt("else", Schema),
        opt("contains", Schema),
        opt("minContains", Count),
        opt("maxContains", Count),
        opt("propertyNames", Schema),
        opt("patternProperties", Map(&Schema)),
        opt("dependentRequired", Any),
        opt("dependentSchemas", Map(&Schema)),
        opt("dependencies", Any),
        opt("unevaluatedItems", Schema),
        opt("unevaluatedProperties", Schema),
        // Structure.
        opt("$ref", Text),
        opt("$defs", Map(&Schema)),
        opt("definitions", Map(&Schema)),
        opt("$id", Text),
        opt("$schema", Text),
        opt("$anchor", Text),
        opt("$dynamicRef", Text),
        opt("$dynamicAnchor", Text),
        opt("$vocabulary", Any),
        opt("$comment", Text),
    ],
    others: Others::Keywords,
};

/// Marks an object that stands for what a broken reference names.
pub(crate) const UNRESOLVED: &str = "x-specsmith-unresolved";

/// The kind of what a section of `components` holds.
pub(crate) fn component_kind(section: &str) -> Kind {
    match COMPONENTS.field(section).map(|field| field.kind) {
        Some(Map(kind)) => *kind,
        _ => Any,
    }
}

/// The section of `components` of this name.
pub(crate) fn component_section(name: &str) -> Option<&'static str> {
    COMPONENTS.field(name).map(|field| field.key)
}

/// Whether this value is a Reference Object.
pub(crate) fn reference(value: &Value) -> Option<&str> {
    value.get("$ref")?.as_str()
}

/// What belongs at a place of a document, as far as the table knows the way there. References are not followed.
pub(crate) fn kind_at(at: &Pointer) -> Option<Kind> {
    at.segments().try_fold(Kind::Object(&DOCUMENT), |kind, key| match kind {
        Map(item) => Some(*item),
        List(item) => key.parse::<usize>().is_ok().then_some(*item),
        SchemaOrList if key.parse::<usize>().is_ok() => Some(Schema),
        Obj(object) | RefOr(object) => object.kind_of(&key),
        Schema | SchemaOrList => SCHEMA.kind_of(&key),
        _ => None,
    })
}

/// Calls `visit` on `value` and everything below it that the grammar knows, children first, so that a visitor may rewrite
/// what it gets. References are visited and not followed.
pub(crate) fn walk_mut(
    value: &mut Value,
    kind: Kind,
    at: &mut Pointer,
    visit: &mut dyn FnMut(&mut Value, Kind, &Pointer),
) {
    match (kind, &mut *value) {
        (List(item), Value::Array(list)) => walk_list(list, *item, at, visit),
        (SchemaOrList, Value::Array(list)) => walk_list(list, Schema, at, visit),
        (Map(item), Value::Object(map)) => {
            for (key, child) in map.iter_mut() {
                walk_child(key, child, *item, at, visit);
            }
        }
        (RefOr(_), Value::Object(map)) if map.contains_key("$ref") => {}
        (Obj(object) | RefOr(object), Value::Object(map)) => walk_fields(map, object, at, visit),
        (Schema | SchemaOrList, Value::Object(map)) => walk_fields(map, &SCHEMA, at, visit),
        _ => {}
    }
    visit(value, kind, at);
}

fn walk_fields(
    map: &mut serde_json::Map<String, Value>,
    object: &'static Object,
    at: &mut Pointer,
    visit: &mut dyn FnMut(&mut Value, Kind, &Pointer),
) {
    for (key, child) in map.iter_mut() {
        if let Some(kind) = object.kind_of(key) {
            walk_child(key, child, kind, at, visit);
        }
    }
}

fn walk_list(list: &mut [Value], kind: Kind, at: &mut Pointer, visit: &mut dyn FnMut(&mut Value, Kind, &Pointer)) {
    for (index, child) in list.iter_mut().enumerate() {
        walk_child(&index.to_string(), child, kind, at, visit);
    }
}

fn walk_child(
    key: &str,
    child: &mut Value,
    kind: Kind,
    at: &mut Pointer,
    visit: &mut dyn FnMut(&mut Value, Kind, &Pointer),
) {
    let before = at.enter(key);
    walk_mut(child, kind, at, visit);
    at.leave(before);
}
