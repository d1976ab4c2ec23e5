//! The table: every object of OpenAPI documents and overlays, its keys, and the kinds of their values.

use super::Kind::{
    Any, Bool, Bound, Count, List, Map, Number, Object as Obj, RefOr, Schema, SchemaOrList, Text, TypeNames, Url,
    UrlTemplate, Word,
};
use super::{Object, Others, opt, req, wanted};

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
