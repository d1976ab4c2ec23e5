//! Requests that the client does not send: webhooks, callbacks, and path items that nothing refers to.

use super::Normaliser;
use super::operations::{Common, Role};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::grammar::reference;
use crate::modernise::extension;
use crate::pointer::Pointer;
use crate::spec::{Incoming, IncomingKind};
use openapiv3::{PathItem, ReferenceOr};
use serde::Deserialize;
use serde_json::{Map, Value};

impl Normaliser<'_> {
    pub(super) fn webhooks(&mut self, source: Option<&Value>) {
        for (name, item) in entries(source) {
            self.incoming(IncomingKind::Webhook, name, name, item, &Pointer::root().key("webhooks").key(name));
        }
    }

    /// The callbacks of the operation `owner`. Those that are components are left to [`Self::unused_components`], since
    /// several operations may share one.
    pub(super) fn callbacks(&mut self, source: Option<&Value>, owner: &str, at: &Pointer) {
        for (name, callback) in entries(source).filter(|(_, callback)| reference(callback).is_none()) {
            self.callback(name, &format!("{owner} {name}"), callback, &at.key(name));
        }
    }

    /// What stands among the components and is no part of an operation.
    pub(super) fn unused_components(&mut self) {
        let (components, root) = (self.components, Pointer::root().key("components"));
        for (name, callback) in entries(components.extensions.get(extension::CALLBACKS)) {
            if reference(callback).is_none() {
                self.callback(name, name, callback, &root.key("callbacks").key(name));
            }
        }
        for (name, item) in entries(components.extensions.get(extension::PATH_ITEMS)) {
            let at = root.key("pathItems").key(name);
            if reference(item).is_none() && !self.used_path_items.contains(&at) {
                self.report.kept(at.clone(), "path-item", "nothing refers to it: there are types of its bodies");
                self.incoming(IncomingKind::PathItem, name, name, item, &at);
            }
        }
    }

    fn callback(&mut self, name: &str, id: &str, source: &Value, at: &Pointer) {
        // Path items may share an operation that has callbacks, and these may lead back to it.
        if !self.known_callbacks.insert(at.clone()) {
            return;
        }
        for (expression, item) in entries(Some(source)).filter(|(key, _)| !key.starts_with("x-")) {
            self.incoming(IncomingKind::Callback, name, id, item, &at.key(expression));
        }
    }

    /// One request for each method of a path item. `id` names those that have no `operationId`.
    fn incoming(&mut self, kind: IncomingKind, name: &str, id: &str, source: &Value, at: &Pointer) {
        let item = match ReferenceOr::<PathItem>::deserialize(source) {
            Ok(item) => item,
            Err(error) => {
                let message = format!("specsmith cannot read this: {error}");
                self.diagnostics.push(
                    Diagnostic::new(Code::Internal, Place::Value(at.clone()), message)
                        .help("please report it, with this part of the document"),
                );
                return;
            }
        };
        let Some((item, item_at)) = self.path_item(item, at) else { return };
        let parameters = &item.parameters;
        let common = Common { role: Role::Incoming { name: id }, at: at.clone(), item_at, parameters };
        for operation in self.operations_of(&item, &common) {
            self.incoming.push(Incoming { kind, name: name.to_owned(), operation });
        }
    }
}

/// The entries of a map that may not be there.
fn entries(source: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> + use<'_> {
    source.and_then(Value::as_object).into_iter().flat_map(Map::iter)
}
