//! Operations: parameters merged with those of their path, references resolved, everything in one list each.

use super::parameters::template_variables;
use super::{Normaliser, security};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::grammar::METHODS;
use crate::modernise::extension;
use crate::pointer::Pointer;
use crate::spec::Operation;
use openapiv3::{PathItem, Paths, ReferenceOr};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::HashMap;

/// What the operations of a path item have in common.
pub(super) struct Common<'a> {
    pub(super) role: Role<'a>,
    /// Where the path or the webhook stands; an operation is known by this place.
    pub(super) at: Pointer,
    /// Where its path item stands: elsewhere, if several share one.
    pub(super) item_at: Pointer,
    pub(super) parameters: &'a [ReferenceOr<openapiv3::Parameter>],
}

/// Who sends the requests of a path item.
#[derive(Debug, Clone, Copy)]
pub(super) enum Role<'a> {
    /// The client, to this path, of this server if it is not the one for all.
    Sent { path: &'a str, server: Option<&'a str> },
    /// The server, or nobody that the document knows of.
    Incoming { name: &'a str },
}

impl Normaliser<'_> {
    pub(super) fn operations(&mut self, paths: Paths) -> Vec<Operation> {
        let at = Pointer::root().key("security");
        security::report_unknown(self.security.unwrap_or_default(), self.schemes, &at, self.diagnostics);
        let mut operations = Vec::new();
        // Each is dropped as soon as it is converted: they are most of a document.
        for (path, item) in paths.paths {
            let at = Pointer::root().key("paths").key(&path);
            let Some((item, item_at)) = self.path_item(item, &at) else { continue };
            let server = self.own_server(&item.servers, &item_at.key("servers"));
            let role = Role::Sent { path: &path, server: server.as_deref() };
            let common = Common { role, at, item_at, parameters: &item.parameters };
            operations.extend(self.operations_of(&item, &common));
        }
        self.report_same_requests(&operations);
        operations
    }

    /// Reports paths that are the same but for the names of their variables (OpenAPI 3.1.1, section 4.8.8).
    fn report_same_requests(&mut self, operations: &[Operation]) {
        let mut first: HashMap<(&str, String), Pointer> = HashMap::new();
        for operation in operations {
            let Some(at) = operation.at.parent() else { continue };
            let key = (operation.method, without_names(&operation.path));
            let Some(other) = first.get(&key) else {
                first.insert(key, at);
                continue;
            };
            self.diagnostics.push(
                Diagnostic::new(
                    Code::DuplicateOperation,
                    Place::Key(at),
                    format!("`{}` differs from another path in the names of its variables only", operation.path),
                )
                .label("the same path")
                .also(Place::Key(other.clone()), "the other path")
                .note("both stay: only the values can tell their requests apart")
                .help("remove one of the two, or make the paths differ"),
            );
        }
    }

    /// One operation for each method of a path item.
    pub(super) fn operations_of(&mut self, item: &PathItem, common: &Common<'_>) -> Vec<Operation> {
        let methods = METHODS.iter().filter_map(|&method| Some((method, operation_of(item, method)?)));
        methods.map(|(method, operation)| self.operation(operation, method, common)).collect()
    }

    /// The path item itself, if this is a reference to one, and where it stands.
    pub(super) fn path_item(&mut self, mut item: ReferenceOr<PathItem>, at: &Pointer) -> Option<(PathItem, Pointer)> {
        let mut at = at.clone();
        let shared = self.components.extensions.get(extension::PATH_ITEMS);
        // `bundle` has refused references in a circle; the bound keeps a mistake there from becoming a hang here.
        for _ in 0..=shared.and_then(Value::as_object).map_or(0, Map::len) {
            match item {
                ReferenceOr::Item(item) => return Some((item, at)),
                ReferenceOr::Reference { reference } => {
                    let name = Pointer::from_fragment(&reference)?.last()?;
                    item = ReferenceOr::deserialize(shared?.get(&name)?).ok()?;
                    at = Pointer::root().key("components").key("pathItems").key(&name);
                    self.used_path_items.insert(at.clone());
                }
            }
        }
        None
    }

    fn operation(&mut self, source: &openapiv3::Operation, method: &'static str, common: &Common<'_>) -> Operation {
        let openapiv3::Operation {
            tags,
            summary,
            description,
            external_docs,
            operation_id,
            parameters,
            request_body,
            responses,
            callbacks: _, // They are among the extensions.
            deprecated,
            security,
            servers,
            extensions,
        } = source;
        let (known_by, at) = (common.at.key(method), common.item_at.key(method));
        let (mut parameters, authorization) = self.parameters(common, parameters, &at);
        let (mut path, mut server) = (String::new(), None);
        if let Role::Sent { path: template, server: of_path } = common.role {
            server = match servers.is_empty() {
                true => of_path.map(str::to_owned),
                false => self.own_server(servers, &at.key("servers")),
            };
            path = self.without_queries(template, &parameters, &common.at);
            parameters = self.in_order(&path, parameters, &at);
        } else if !servers.is_empty() {
            self.report.refused(at.key("servers"), "operation-servers", "the client does not send this");
        }
        if let Some(own) = security {
            security::report_unknown(own, self.schemes, &at.key("security"), self.diagnostics);
        }
        let id = operation_id.clone().unwrap_or_else(|| match (common.role, method) {
            (Role::Sent { path, .. }, _) => format!("{method} {path}"),
            // Nearly all of them are this.
            (Role::Incoming { name }, "post") => name.to_owned(),
            (Role::Incoming { name }, _) => format!("{method} {name}"),
        });
        let body = request_body.as_ref().and_then(|body| self.body(body, at.key("requestBody")));
        let responses = self.responses(responses, method, &at.key("responses"));
        self.callbacks(extensions.get(extension::CALLBACKS), &id, &at.key("callbacks"));
        Operation {
            id,
            id_at: operation_id.is_some().then(|| at.key("operationId")),
            method,
            path,
            tag: tags.first().cloned(),
            server,
            summary: summary.clone(),
            description: description.clone(),
            external: external_docs.as_ref().map(|it| it.url.clone()),
            deprecated: *deprecated,
            parameters,
            body,
            responses,
            security: security::needed(security.as_deref(), self.security, authorization, self.schemes),
            at: known_by,
        }
    }
}

/// A path template of which the variables have no names: `/pets/{}`.
fn without_names(path: &str) -> String {
    template_variables(path).iter().fold(path.to_owned(), |path, name| path.replace(&format!("{{{name}}}"), "{}"))
}

fn operation_of<'a>(item: &'a PathItem, method: &str) -> Option<&'a openapiv3::Operation> {
    let PathItem {
        summary: _,
        description: _,
        get,
        put,
        post,
        delete,
        options,
        head,
        patch,
        trace,
        servers: _, // They are for all of its operations.
        parameters: _,
        extensions: _,
    } = item;
    let slot = match method {
        "get" => get,
        "put" => put,
        "post" => post,
        "delete" => delete,
        "options" => options,
        "head" => head,
        "patch" => patch,
        _ => trace,
    };
    slot.as_ref()
}
