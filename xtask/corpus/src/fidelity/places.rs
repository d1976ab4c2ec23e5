//! Where a document has schemas, and where it shows values of them.

use super::node::{Node, Object};
use serde_json::Value;
use specsmith::codegen::pointer::Pointer;

/// A value that the document shows, and the schema that it should fit.
#[derive(Debug)]
pub(super) struct Shown<'a> {
    /// Where the value stands.
    pub(super) at: Pointer,
    pub(super) value: &'a Value,
    pub(super) schema: Node<'a>,
}

/// What stands at a place of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Components,
    PathItem,
    Operation,
    /// A parameter, a header or a media type: it has a schema, and may show values of it.
    Carrier,
    RequestBody,
    Response,
    Callback,
    Schema,
}

/// How many there are under a key.
#[derive(Debug, Clone, Copy)]
enum Many {
    One,
    List,
    Map,
}

use Many::{List, Map, One};

/// The keys that lead on.
const DOCUMENT: &[(&str, Many, Kind)] =
    &[("paths", Map, Kind::PathItem), ("webhooks", Map, Kind::PathItem), ("components", One, Kind::Components)];

fn keys(kind: Kind) -> &'static [(&'static str, Many, Kind)] {
    match kind {
        Kind::Components => &[
            ("schemas", Map, Kind::Schema),
            ("parameters", Map, Kind::Carrier),
            ("headers", Map, Kind::Carrier),
            ("requestBodies", Map, Kind::RequestBody),
            ("responses", Map, Kind::Response),
            ("callbacks", Map, Kind::Callback),
            ("pathItems", Map, Kind::PathItem),
        ],
        Kind::PathItem => &[
            ("parameters", List, Kind::Carrier),
            ("get", One, Kind::Operation),
            ("put", One, Kind::Operation),
            ("post", One, Kind::Operation),
            ("delete", One, Kind::Operation),
            ("options", One, Kind::Operation),
            ("head", One, Kind::Operation),
            ("patch", One, Kind::Operation),
            ("trace", One, Kind::Operation),
        ],
        Kind::Operation => &[
            ("parameters", List, Kind::Carrier),
            ("requestBody", One, Kind::RequestBody),
            ("responses", Map, Kind::Response),
            ("callbacks", Map, Kind::Callback),
        ],
        Kind::Carrier => &[("schema", One, Kind::Schema), ("content", Map, Kind::Carrier)],
        Kind::RequestBody => &[("content", Map, Kind::Carrier)],
        Kind::Response => &[("headers", Map, Kind::Carrier), ("content", Map, Kind::Carrier)],
        // A callback is a map of paths itself; see `Walk::visit`.
        Kind::Callback => &[],
        Kind::Schema => &[
            ("properties", Map, Kind::Schema),
            ("patternProperties", Map, Kind::Schema),
            ("additionalProperties", One, Kind::Schema),
            ("items", One, Kind::Schema),
            ("prefixItems", List, Kind::Schema),
            ("allOf", List, Kind::Schema),
            ("oneOf", List, Kind::Schema),
            ("anyOf", List, Kind::Schema),
            ("not", One, Kind::Schema),
        ],
    }
}

/// What a walk through a document finds.
#[derive(Debug, Default)]
pub(super) struct Found<'a> {
    /// The values that it shows.
    pub(super) shown: Vec<Shown<'a>>,
    /// The schemas of request bodies.
    pub(super) requests: Vec<Node<'a>>,
    /// The schemas of the bodies of responses.
    pub(super) responses: Vec<Node<'a>>,
}

/// Walks through a document.
pub(super) fn find(document: &Value) -> Found<'_> {
    let mut walk = Walk { document, found: Found::default() };
    walk.lead_on(&Node { at: Pointer::root(), schema: document }, DOCUMENT);
    walk.found
}

struct Walk<'a> {
    document: &'a Value,
    found: Found<'a>,
}

impl<'a> Walk<'a> {
    fn lead_on(&mut self, node: &Node<'a>, keys: &[(&str, Many, Kind)]) {
        for (key, many, kind) in keys {
            let found = match many {
                One => node.child(key).into_iter().collect(),
                List => node.list(key),
                Map => node.map(key).into_iter().map(|(_, node)| node).collect::<Vec<_>>(),
            };
            for node in found {
                self.visit(&node, *kind);
            }
        }
    }

    fn visit(&mut self, node: &Node<'a>, kind: Kind) {
        let Some(object) = node.schema.as_object() else { return };
        match kind {
            Kind::Schema => self.schema(node, object),
            // What a reference names is a component, and gets its visit there.
            _ if object.contains_key("$ref") => return,
            Kind::Carrier => self.carrier(node, object),
            Kind::RequestBody => self.found.requests.extend(bodies(node)),
            Kind::Response => self.found.responses.extend(bodies(node)),
            Kind::Callback => {
                for (expression, item) in object {
                    let at = node.at.key(expression);
                    self.visit(&Node { at, schema: item }, Kind::PathItem);
                }
            }
            _ => {}
        }
        self.lead_on(node, keys(kind));
    }

    fn schema(&mut self, node: &Node<'a>, object: &'a Object) {
        for key in ["example", "default"] {
            self.show(node.at.key(key), object.get(key), Some(node));
        }
        let list = object.get("examples").and_then(Value::as_array).into_iter().flatten();
        for (index, value) in list.enumerate() {
            self.show(node.at.key("examples").index(index), Some(value), Some(node));
        }
    }

    fn carrier(&mut self, node: &Node<'a>, object: &'a Object) {
        let schema = node.child("schema");
        self.show(node.at.key("example"), object.get("example"), schema.as_ref());
        for (_, example) in node.map("examples") {
            let example = self.resolved(example);
            self.show(example.at.key("value"), example.schema.get("value"), schema.as_ref());
        }
    }

    /// An example, or the one that it refers to.
    fn resolved(&self, example: Node<'a>) -> Node<'a> {
        let target = example.text("$ref").and_then(Pointer::from_fragment);
        target.and_then(|at| Node::find(self.document, at)).unwrap_or(example)
    }

    fn show(&mut self, at: Pointer, value: Option<&'a Value>, schema: Option<&Node<'a>>) {
        if let (Some(value), Some(schema)) = (value, schema) {
            self.found.shown.push(Shown { at, value, schema: schema.clone() });
        }
    }
}

/// The schemas of the media types of a body.
fn bodies<'a>(node: &Node<'a>) -> impl Iterator<Item = Node<'a>> {
    node.map("content").into_iter().filter_map(|(_, media)| media.child("schema"))
}
