//! Texts that would be code, HTML or something else where nobody quotes them, in every place that a document has for texts.

use serde_json::{Value, json};

pub(crate) const TEXTS: &[&str] = &[
    "*/ fn evil() {} /*",
    "\"; fn evil() {} //",
    "\"; fn evil() {",
    "\"#; fn evil() {} r#\"",
    "\"##; evil!(); r##\"",
    "]] #[evil] mod evil {} [[",
    ")] fn evil() {} #[doc = (",
    "}} pub mod evil { fn evil() {} ",
    "\\",
    "\\\" fn evil() {} \\\"",
    "\\u{22} fn evil() {}",
    "{0} {} {{evil}} $evil $crate",
    "'; fn evil() {} //'",
    "```rust\nfn evil() { panic!() }\nevil();\n```",
    "```\npanic!(\"evil\")\n```",
    "~~~rust,should_panic\nevil!()\n~~~",
    "    panic!(\"evil\");\n    evil();",
    "> ```\n> evil!(); fn evil() {}",
    "- ```rust\n  evil!()\n  ```",
    "#![feature(evil)]\n#![evil]",
    "<script>alert('evil')</script>",
    "<img src=x onerror=alert('evil')>",
    "<svg/onload=alert('evil')>",
    "<iframe src=\"https://evil.example\"></iframe>",
    "<a href=\"javascript:alert('evil')\">evil</a>",
    "[evil](javascript:alert('evil'))",
    "[evil](<javascript:alert('evil')>) ![evil](data:text/html,evil)",
    "[`evil`](crate::evil) [evil] [`std::evil`]",
    "</pre></div><style>* { display: none }</style>",
    "--> <script>alert('evil')</script> <!--",
    "a\"\nbuild = \"evil.rs\"\n[build-dependencies]\nevil = \"1",
    "a'''\nbuild = '''evil.rs",
    "a\r\nX-Evil: 1\r\n\r\nevil",
    "a\u{2028}fn evil() {}\u{2029}",
    "user\u{202E} \u{2066}// admin\u{2069} \u{2066}",
    "a\u{200B}b\u{200D}c\u{FEFF}d\u{3164}e\u{00AD}",
    "\u{202E}",
    "\0\u{1}\u{7f}\u{85}\u{1b}[2J",
    "../../../etc/evil",
    "C:\\evil\\..\\con",
    "CON",
    "/../evil/{evil}?evil=1#evil",
    "{",
    "}",
    "{{evil}} {evil}",
    "$(evil) `evil` ${evil} %evil%",
    "r#fn",
    "r#\"evil\"#",
    "'static",
    "_",
    "crate",
    "Self",
    "macro_rules",
    "🦀 evil 日本語 ñ",
    "\u{fdfa}\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
];

/// Where a document has texts: JSON pointers into [`document`]; one that ends in `@` means the key.
const PLACES: &[&str] = &[
    "/info/title",
    "/info/version",
    "/info/summary",
    "/info/description",
    "/info/termsOfService",
    "/info/license/name",
    "/info/license/identifier",
    "/info/contact/name",
    "/info/contact/email",
    "/servers/0/url",
    "/servers/0/description",
    "/servers/0/variables/host/default",
    "/servers/0/variables/host/enum/0",
    "/servers/0/variables/host/description",
    "/servers/0/variables/host@",
    "/tags/0/name",
    "/tags/0/description",
    "/externalDocs/url",
    "/paths/~1pets~1{id}@",
    "/paths/~1pets~1{id}/summary",
    "/paths/~1pets~1{id}/post/operationId",
    "/paths/~1pets~1{id}/post/summary",
    "/paths/~1pets~1{id}/post/description",
    "/paths/~1pets~1{id}/post/tags/0",
    "/paths/~1pets~1{id}/post/externalDocs/url",
    "/paths/~1pets~1{id}/post/externalDocs/description",
    "/paths/~1pets~1{id}/post/parameters/0/name",
    "/paths/~1pets~1{id}/post/parameters/1/name",
    "/paths/~1pets~1{id}/post/parameters/1/description",
    "/paths/~1pets~1{id}/post/parameters/1/example",
    "/paths/~1pets~1{id}/post/parameters/1/schema/default",
    "/paths/~1pets~1{id}/post/parameters/1/schema/enum/0",
    "/paths/~1pets~1{id}/post/parameters/2/name",
    "/paths/~1pets~1{id}/post/parameters/3/name",
    "/paths/~1pets~1{id}/post/requestBody/description",
    "/paths/~1pets~1{id}/post/requestBody/content/multipart~1form-data@",
    "/paths/~1pets~1{id}/post/requestBody/content/multipart~1form-data/schema/properties/file@",
    "/paths/~1pets~1{id}/post/requestBody/content/multipart~1form-data/encoding/file@",
    "/paths/~1pets~1{id}/post/requestBody/content/multipart~1form-data/encoding/file/contentType",
    "/paths/~1pets~1{id}/post/requestBody/content/text~1plain@",
    "/paths/~1pets~1{id}/post/responses/200/description",
    "/paths/~1pets~1{id}/post/responses/200/headers/X-Rate@",
    "/paths/~1pets~1{id}/post/responses/200/headers/X-Rate/description",
    "/paths/~1pets~1{id}/post/responses/200/content/application~1json@",
    "/paths/~1pets~1{id}/post/responses/200/links/next@",
    "/paths/~1pets~1{id}/post/responses/404@",
    "/paths/~1pets~1{id}/post/callbacks/done@",
    "/paths/~1pets~1{id}/post/callbacks/done/{$request.body#~1url}@",
    "/webhooks/born@",
    "/components/securitySchemes/key@",
    "/components/securitySchemes/key/name",
    "/components/securitySchemes/key/description",
    "/components/securitySchemes/oauth/flows/clientCredentials/tokenUrl",
    "/components/securitySchemes/oauth/flows/clientCredentials/scopes/read@",
    "/components/schemas/Pet@",
    "/components/schemas/Pet/title",
    "/components/schemas/Pet/description",
    "/components/schemas/Pet/properties/name@",
    "/components/schemas/Pet/properties/name/description",
    "/components/schemas/Pet/properties/name/format",
    "/components/schemas/Pet/properties/name/pattern",
    "/components/schemas/Pet/properties/name/example",
    "/components/schemas/Pet/properties/name/default",
    "/components/schemas/Pet/required/0",
    "/components/schemas/Color/enum/0",
    "/components/schemas/Fixed/const",
    "/components/schemas/Map/patternProperties/^a@",
    "/components/schemas/Animal/discriminator/propertyName",
    "/components/schemas/Animal/discriminator/mapping/cat@",
    "/components/schemas/Cat/properties/kind/const",
    "/components/schemas/Cat/x-note@",
];

/// The document with a text in each place in turn that is `wanted` by its number and its name.
pub(crate) fn documents(
    text: &str,
    wanted: impl Fn(usize, &str) -> bool,
) -> impl Iterator<Item = (&'static str, String)> {
    let places = PLACES.iter().enumerate().filter(move |(number, place)| wanted(*number, place));
    places.filter_map(move |(_, place)| Some((*place, at(place, text)?)))
}

/// The document with a text in one place, which may be written with dots.
pub(crate) fn at(place: &str, text: &str) -> Option<String> {
    let mut document = document();
    put(&mut document, place, text)?;
    Some(document.to_string())
}

/// The document with a text in all places that end like this, at once.
pub(crate) fn at_all(ends: &[&str], text: &str) -> String {
    let mut document = document();
    for place in PLACES.iter().filter(|place| ends.iter().any(|end| place.ends_with(end))) {
        put(&mut document, place, text).expect("no place is in another");
    }
    document.to_string()
}

fn put(document: &mut Value, place: &str, text: &str) -> Option<()> {
    let place = if place.starts_with('/') { place.to_owned() } else { format!("/{}", place.replace('.', "/")) };
    match place.strip_suffix('@') {
        None => *document.pointer_mut(&place)? = Value::String(text.to_owned()),
        Some(place) => {
            let (parent, key) = place.rsplit_once('/')?;
            let map = document.pointer_mut(parent)?.as_object_mut()?;
            let key = key.replace("~1", "/").replace("~0", "~");
            // In its place, so that what stands around it stays what it is.
            let renamed = std::mem::take(map).into_iter();
            map.extend(renamed.map(|(name, value)| (if name == key { text.to_owned() } else { name }, value)));
        }
    }
    Some(())
}

fn document() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Pets",
            "version": "1",
            "summary": "S",
            "description": "D",
            "termsOfService": "https://example.com",
            "license": {"name": "MIT", "identifier": "MIT"},
            "contact": {"name": "N", "email": "a@example.com"}
        },
        "servers": [
            {"url": "https://{host}.example.com", "description": "Main", "variables": {"host": {"default": "a", "enum": ["b", "a"], "description": "H"}}},
            {"url": "https://example.org", "description": "Other"}
        ],
        "externalDocs": {"url": "https://example.com"},
        "tags": [{"name": "pets", "description": "All pets"}],
        "security": [{"key": []}],
        "paths": {
            "/pets/{id}": {
                "summary": "A pet",
                "post": {
                    "operationId": "changePet",
                    "summary": "Changes",
                    "description": "Changes a pet",
                    "tags": ["pets"],
                    "externalDocs": {"url": "https://example.com", "description": "More"},
                    "parameters": [
                        {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                        {"name": "sort", "in": "query", "description": "How", "example": "up", "schema": {"type": "string", "default": "up", "enum": ["down", "up"]}},
                        {"name": "X-Trace", "in": "header", "schema": {"type": "string"}},
                        {"name": "session", "in": "cookie", "schema": {"type": "string"}}
                    ],
                    "requestBody": {
                        "description": "New",
                        "content": {
                            "application/json": {"schema": {"$ref": "#/components/schemas/Color"}},
                            "multipart/form-data": {
                                "schema": {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}},
                                "encoding": {"file": {"contentType": "image/png"}}
                            },
                            "text/plain": {"schema": {"type": "string"}}
                        }
                    },
                    "responses": {
                        "200": {
                            "description": "Done",
                            "headers": {"X-Rate": {"description": "R", "schema": {"type": "integer"}}},
                            "content": {"application/json": {"schema": {"type": "object", "properties": {"a": {"type": "string"}}}}},
                            "links": {"next": {"operationId": "changePet"}}
                        },
                        "404": {"description": "None"}
                    },
                    "callbacks": {"done": {"{$request.body#/url}": {"post": {"responses": {"200": {"description": "Seen"}}}}}}
                }
            }
        },
        "webhooks": {"born": {"post": {"responses": {"200": {"description": "Seen"}}}}},
        "components": {
            "securitySchemes": {
                "key": {"type": "apiKey", "in": "header", "name": "X-Key", "description": "The key"},
                "oauth": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://example.com/token", "scopes": {"read": "All"}}}}
            },
            "schemas": {
                "Pet": {
                    "title": "Pet",
                    "description": "A pet",
                    "type": "object",
                    "required": ["name"],
                    "properties": {"name": {"type": "string", "description": "Its name", "format": "name", "pattern": "^a", "example": "Tom", "default": "Tom"}}
                },
                "Color": {"type": "string", "enum": ["red", "blue"]},
                "Fixed": {"const": "fixed"},
                "Map": {"type": "object", "patternProperties": {"^a": {"type": "string"}}},
                "Animal": {
                    "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
                    "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"}}
                },
                "Cat": {"type": "object", "required": ["kind"], "x-note": "N", "properties": {"kind": {"const": "cat"}, "lives": {"type": "integer"}}},
                "Dog": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "dog"}, "barks": {"type": "boolean"}}}
            }
        }
    })
}
