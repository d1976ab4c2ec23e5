//! [`Tree`] → `openapiv3::OpenAPI`: the only place that deserialises the document model.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::load::Tree;
use crate::pointer::Pointer;
use openapiv3::{Components, OpenAPI, PathItem, ReferenceOr};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Reads a modernised tree. That it fails is a mistake in `check` or `modernise`, and is reported as one, at its place.
pub(crate) fn parse(tree: Tree, diagnostics: &mut Diagnostics) -> Option<OpenAPI> {
    match OpenAPI::deserialize_from(&tree) {
        Ok(document) => Some(document),
        Err(message) => {
            let (at, message) = narrow(&tree).unwrap_or((Pointer::root(), message));
            diagnostics.push(
                Diagnostic::new(Code::Internal, Place::Value(at), format!("specsmith cannot read this: {message}"))
                    .help("please report it, with this part of the document"),
            );
            None
        }
    }
}

trait DeserializeFrom: DeserializeOwned {
    fn deserialize_from(value: &Value) -> Result<Self, String> {
        Self::deserialize(value).map_err(|error| error.to_string())
    }
}

impl<T: DeserializeOwned> DeserializeFrom for T {}

/// The path item or component that cannot be read; `openapiv3` itself does not say.
fn narrow(tree: &Tree) -> Option<(Pointer, String)> {
    let paths = Pointer::root().key("paths");
    for (path, item) in tree.get("paths")?.as_object()? {
        if let Err(message) = ReferenceOr::<PathItem>::deserialize_from(item) {
            return Some((paths.key(path), message));
        }
    }
    let components = Pointer::root().key("components");
    for (section, named) in tree.get("components")?.as_object()? {
        for (name, value) in named.as_object()? {
            let single = json!({ section: { name: value } });
            if let Err(message) = Components::deserialize_from(&single) {
                return Some((components.key(section).key(name), message));
            }
        }
    }
    None
}
