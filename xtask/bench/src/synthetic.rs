//! Documents of any size, the same each time: resources with the schemas and operations that APIs have.

use serde_json::{Map, Value, json};
use std::fmt::Write;

const HEAD: &str = r#"{
  "openapi": "3.1.0",
  "info": {"title": "Synthetic", "version": "1.0.0", "description": "Made to be measured."},
  "servers": [{"url": "https://api.example.com"}],
"#;

/// The schemas that all resources share, and the security scheme.
const SHARED: &str = r##"    "Link": {"type": "object", "properties": {"href": {"type": "string", "format": "uri"}, "type": {"type": "string"}}},
    "Links": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Link"}},
    "Problem": {
      "type": "object",
      "required": ["code", "message"],
      "properties": {"code": {"type": "string"}, "message": {"type": "string"}, "details": {}}
    }
  },
  "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
  "security": [{"token": []}]
}
"##;

const WORDS: [&str; 40] = [
    "account",
    "archived",
    "balance",
    "billing",
    "branch",
    "channel",
    "comment",
    "created",
    "customer",
    "default",
    "deploy",
    "device",
    "email",
    "enabled",
    "environment",
    "event",
    "filter",
    "group",
    "identity",
    "invoice",
    "label",
    "limit",
    "member",
    "metric",
    "notes",
    "number",
    "owner",
    "parent",
    "payment",
    "policy",
    "project",
    "region",
    "release",
    "rule",
    "score",
    "segment",
    "status",
    "target",
    "team",
    "version",
];

/// A document of about this many bytes, as JSON.
pub(crate) fn document(bytes: usize) -> String {
    let mut words = Words { state: 7 };
    let (mut schemas, mut paths) = (String::new(), String::new());
    let mut number = 0;
    while HEAD.len() + schemas.len() + paths.len() + SHARED.len() < bytes {
        Resource { number, words: &mut words }.write(&mut schemas, &mut paths);
        number += 1;
    }
    // Without the comma behind the last one.
    paths.truncate(paths.trim_end_matches([',', '\n']).len());
    format!("{HEAD}  \"paths\": {{\n{paths}\n  }},\n  \"components\": {{\"schemas\": {{\n{schemas}{SHARED}")
}

/// Words by chance, the same each time (SplitMix64).
struct Words {
    state: u64,
}

impl Words {
    fn below(&mut self, limit: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % limit as u64).unwrap_or_default()
    }

    fn word(&mut self) -> &'static str {
        WORDS[self.below(WORDS.len())]
    }

    fn sentence(&mut self) -> String {
        let length = 6 + self.below(14);
        let words: Vec<_> = (0..length).map(|_| self.word()).collect();
        format!("The {}.", words.join(" "))
    }
}

/// One resource of the API: a thing, what it is made of, and how it is listed, read and changed.
struct Resource<'a> {
    number: usize,
    words: &'a mut Words,
}

impl Resource<'_> {
    fn write(mut self, schemas: &mut String, paths: &mut String) {
        for (name, schema) in self.schemas() {
            let _ = writeln!(schemas, "    {}: {schema:#},", json!(name));
        }
        for (path, item) in self.paths() {
            let _ = writeln!(paths, "    {}: {item:#},", json!(path));
        }
    }

    fn name(&self, of: &str) -> String {
        format!("Res{}{of}", self.number)
    }

    fn reference(&self, of: &str) -> Value {
        json!({"$ref": format!("#/components/schemas/{}", self.name(of))})
    }

    fn schemas(&mut self) -> Vec<(String, Value)> {
        let status = json!({
            "type": "string", "description": self.words.sentence(),
            "enum": ["active", "paused", "archived", self.words.word().to_uppercase()],
        });
        let base = json!({
            "type": "object", "required": ["_links", "createdAt"],
            "properties": {
                "_links": {"$ref": "#/components/schemas/Links"},
                "createdAt": {"type": "string", "format": "date-time", "description": self.words.sentence()},
            },
        });
        let [card, bank] = ["card", "bank"].map(|kind| {
            let mut schema = self.object(4);
            schema["properties"]["kind"] = json!({"type": "string", "enum": [kind]});
            schema["required"] = json!(["kind"]);
            schema
        });
        let source = json!({
            "oneOf": [self.reference("Card"), self.reference("Bank")],
            "discriminator": {"propertyName": "kind", "mapping": {
                "card": format!("#/components/schemas/{}", self.name("Card")),
                "bank": format!("#/components/schemas/{}", self.name("Bank")),
            }},
        });
        let mut own = self.object(9);
        own["properties"]["status"] = self.reference("Status");
        own["properties"]["source"] = self.reference("Source");
        own["properties"]["parent"] = self.reference("");
        own["properties"]["settings"] = self.object(4);
        let whole = json!({
            "description": self.words.sentence(),
            "allOf": [self.reference("Base"), own],
            "example": {"_links": {}, "createdAt": "2024-05-01T10:00:00Z", "status": "active", "id": self.number},
        });
        let input = self.object(7);
        let list = json!({
            "type": "object", "required": ["items"],
            "properties": {
                "items": {"type": "array", "items": self.reference("")},
                "totalCount": {"type": "integer", "format": "int64"},
            },
        });
        let named = [
            ("Status", status),
            ("Base", base),
            ("Card", card),
            ("Bank", bank),
            ("Source", source),
            ("", whole),
            ("Input", input),
            ("List", list),
        ];
        named.map(|(of, schema)| (self.name(of), schema)).into()
    }

    /// An object with properties of all kinds.
    fn object(&mut self, size: usize) -> Value {
        let mut properties = Map::new();
        while properties.len() < size {
            let name = format!("{}{}", self.words.word(), capitalised(self.words.word()));
            let mut schema = match self.words.below(9) {
                0 => json!({"type": "integer", "format": "int64"}),
                1 => json!({"type": "number"}),
                2 => json!({"type": "boolean", "default": false}),
                3 => json!({"type": ["string", "null"]}),
                4 => json!({"type": "array", "items": {"type": "string"}}),
                5 => json!({"type": "object", "additionalProperties": {"type": "integer"}}),
                6 => json!({"type": "string", "format": "date-time"}),
                _ => json!({"type": "string"}),
            };
            schema["description"] = json!(self.words.sentence());
            properties.insert(name, schema);
        }
        let required: Vec<&String> = properties.keys().step_by(3).collect();
        json!({"type": "object", "required": required, "properties": properties})
    }

    fn paths(&mut self) -> [(String, Value); 2] {
        let all = format!("/resources{}", self.number);
        let one = format!("{all}/{{id}}");
        let id = json!({
            "name": "id", "in": "path", "required": true, "schema": {"type": "string"},
            "description": self.words.sentence(),
        });
        let query = json!([
            {"name": "limit", "in": "query", "schema": {"type": "integer", "default": 20}},
            {"name": "offset", "in": "query", "schema": {"type": "integer"}},
            {"name": "filter", "in": "query", "schema": {"type": "string"}, "description": self.words.sentence()},
            {"name": "expand", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
        ]);
        let mut list = self.operation("list", "200", Some("List"));
        list["parameters"] = query;
        let mut create = self.operation("create", "201", Some(""));
        create["requestBody"] = self.body();
        let mut update = self.operation("update", "200", Some(""));
        update["requestBody"] = self.body();
        let get = self.operation("get", "200", Some(""));
        let delete = self.operation("delete", "204", None);
        [
            (all, json!({"get": list, "post": create})),
            (one, json!({"parameters": [id], "get": get, "patch": update, "delete": delete})),
        ]
    }

    fn body(&self) -> Value {
        json!({"required": true, "content": {"application/json": {"schema": self.reference("Input")}}})
    }

    fn operation(&mut self, verb: &str, status: &str, answer: Option<&str>) -> Value {
        let problem = json!({
            "description": self.words.sentence(),
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
        });
        let mut success = json!({"description": self.words.sentence()});
        if let Some(of) = answer {
            success["content"] = json!({"application/json": {"schema": self.reference(of)}});
        }
        json!({
            "operationId": format!("{verb}Resource{}", self.number),
            // As large APIs have them: some twenty operations for each tag.
            "tags": [format!("area{}", self.number / 4)],
            "summary": self.words.sentence(),
            "description": format!("{} {}", self.words.sentence(), self.words.sentence()),
            "responses": {status: success, "400": problem, "404": problem, "429": problem},
        })
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use specsmith::codegen::config::Config;
    use specsmith::codegen::{Source, generate};

    #[test]
    fn a_document_is_valid_and_the_same_each_time() {
        let text = document(60_000);
        assert!((60_000..80_000).contains(&text.len()), "{}", text.len());
        assert_eq!(text, document(60_000));
        let outcome = generate(Source { name: "synthetic.json", bytes: text.as_bytes() }, &Config::default());
        assert!(outcome.diagnostics.is_empty(), "{:?}", outcome.diagnostics);
        assert!(outcome.generated.is_some());
    }
}
