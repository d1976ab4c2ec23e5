//! The names of operations, of their parameters and bodies, and of the headers that answer them.

use super::features::{Features, WEBHOOKS};
use super::ident::{comparison, escape_keyword, joined, snake, upper_camel};
use super::scope::Scope;
use super::{
    ConstName, FeatureName, FieldName, MethodName, Namer, OperationNames, ServiceNames, TypeName, VariantName,
};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::media;
use crate::pointer::Pointer;
use crate::spec::{Alternative, Content, Incoming, IncomingKind, Location, Operation, Parameter, Response, Spec};
use crate::status;
use indexmap::IndexSet;
use std::collections::HashMap;

impl Namer<'_> {
    pub(super) fn operations(&mut self, spec: &Spec) {
        // What `Client` and `operations` have beside the operations.
        let mut methods = Scope::with_reserved(&["builder", "call", "clone"]);
        let mut types = Scope::default();
        let mut first: HashMap<&str, &Operation> = HashMap::new();
        let mut pinned: HashMap<&Pointer, (String, String)> = HashMap::new();
        for operation in &spec.operations {
            if let Some((request, method)) = self.pins_of(&operation.at) {
                let at = &operation.at;
                pinned.insert(at, (self.take(&mut types, at, &request), self.take(&mut methods, at, &method)));
            }
        }
        for operation in &spec.operations {
            let id = operation.id.as_str();
            let by_path = format!("{} {}", operation.method, operation.path);
            let (request, method) = pinned.remove(&operation.at).unwrap_or_else(|| {
                let request = types.claim(&[upper_camel(id), upper_camel(&by_path)], "");
                (request, methods.claim(&[snake(id), snake(&by_path)], "_"))
            });
            self.report_same_id(operation, &request, &mut first);
            self.names
                .operations
                .insert(operation.at.clone(), operation_names(operation, request, &method, &mut types));
        }
        let mut handlers = Scope::default();
        for Incoming { kind, operation, .. } in &spec.incoming {
            let plain = upper_camel(&operation.id);
            let specific = joined(&plain, &format!("{kind:?}"));
            let stem = types.claim(&[plain, specific], "");
            self.report_same_id(operation, &stem, &mut first);
            self.names.incoming.insert(operation.at.clone(), stem.clone());
            if *kind != IncomingKind::PathItem {
                let method = handlers.claim(&[snake(&operation.id)], "_");
                self.names
                    .operations
                    .insert(operation.at.clone(), operation_names(operation, stem, &method, &mut types));
            }
        }
        // Forms come last: an operation may be called like the form of another.
        for operation in spec.operations.iter().chain(spec.incoming.iter().map(|incoming| &incoming.operation)) {
            let contents = operation.body.iter().flat_map(|body| &body.content);
            let stem =
                self.names.operations.get(&operation.at).map(|names| names.request.0.clone()).unwrap_or_default();
            let multipart = contents.map(|content| self.multipart(spec, content, &stem, &mut types)).collect();
            if let Some(names) = self.names.operations.get_mut(&operation.at) {
                names.multipart = multipart;
            }
        }
    }

    /// A trait and a feature for each tag. Operations without one are those of the API itself.
    pub(super) fn services(&mut self, spec: &Spec) {
        let mut features = Features::of(spec);
        // What the module takes from the prelude.
        let mut traits = Scope::with_reserved(&["Future", "Result", "Send", "Sync"]);
        let mut functions = Scope::default();
        let tags: IndexSet<&Option<String>> = spec.operations.iter().map(|operation| &operation.tag).collect();
        let mut pinned: HashMap<&str, ServiceNames> = HashMap::new();
        for tag in tags.iter().filter_map(|tag| tag.as_deref()) {
            let at = Pointer::root().key("tags").key(tag);
            if let Some((name, function)) = self.pins_of(&at) {
                let trait_name = TypeName(self.take(&mut traits, &at, &name));
                let function = MethodName(escape_keyword(&self.take(&mut functions, &at, &function)));
                let feature = Some(features.of_tag(&function.0));
                pinned.insert(tag, ServiceNames { trait_name, function, feature });
            }
        }
        let mut claim = |candidates: &[String], function: String, feature| ServiceNames {
            trait_name: TypeName(traits.claim(candidates, "")),
            function: MethodName(escape_keyword(&functions.claim(&[function], "_"))),
            feature,
        };
        for tag in tags {
            let names = tag.as_deref().and_then(|tag| pinned.remove(tag)).unwrap_or_else(|| {
                let plain = tag.as_deref().unwrap_or("api");
                let name = upper_camel(plain);
                let feature = tag.as_deref().map(|tag| features.of_tag(tag));
                claim(&[name.clone(), format!("{name}Api")], snake(plain), feature)
            });
            self.names.services.insert(tag.clone(), names);
        }
        self.names.webhooks = Some(ServiceNames {
            trait_name: TypeName(traits.claim(&["Webhooks".to_owned(), "WebhooksApi".to_owned()], "")),
            function: MethodName(functions.claim(&["webhooks".to_owned(), "webhooks_api".to_owned()], "_")),
            feature: Some(FeatureName(WEBHOOKS.to_owned())),
        });
    }

    /// The type and the function that one pin names: one of them as it is spelt, the other in its own case.
    fn pins_of(&self, at: &Pointer) -> Option<(String, String)> {
        let pin = self.pin_of(at)?;
        Some(match pin.starts_with(char::is_uppercase) {
            true => (pin.clone(), snake(pin)),
            false => (upper_camel(pin), pin.clone()),
        })
    }

    /// The struct of the parts of a multipart body.
    fn multipart(&mut self, spec: &Spec, content: &Content, stem: &str, types: &mut Scope) -> Option<TypeName> {
        spec.parts_of(content)?;
        let schema = content.schema.as_ref();
        let pin = schema.and_then(|schema| Some((&schema.at, self.pin_by_case(&schema.at, true)?)));
        Some(TypeName(match pin {
            Some((at, pin)) => self.take(types, at, pin),
            None => types.claim(&[joined(stem, "Form"), joined(stem, "Multipart")], ""),
        }))
    }

    /// Reports an operationId that an earlier operation has, which is remembered in `first`.
    fn report_same_id<'s>(
        &mut self,
        operation: &'s Operation,
        name: &str,
        first: &mut HashMap<&'s str, &'s Operation>,
    ) {
        let (id, Some(id_at)) = (operation.id.as_str(), &operation.id_at) else { return };
        let other = *first.entry(id).or_insert(operation);
        // Callbacks may share a path item, and with it the one id that it has.
        let shared = operation.path.is_empty() && other.id_at.as_ref() == Some(id_at);
        if other.at != operation.at && !shared {
            self.diagnostics.push(
                Diagnostic::new(
                    Code::DuplicateOperation,
                    Place::Value(operation.at.key("operationId")),
                    format!("two operations have the operationId `{id}`"),
                )
                .label("second of this name")
                .also(Place::Value(other.at.key("operationId")), "first of this name")
                .note(format!("it becomes `{name}`"))
                .help("an operationId must be unique: rename one of the two"),
            );
        }
    }

    pub(super) fn inline_types_of_operations(&mut self, spec: &Spec) {
        for operation in &spec.operations {
            if let Some(names) = self.names.operations.get(&operation.at) {
                let context = names.request.0.clone();
                self.inline_types_of(operation, &context);
            }
        }
        for incoming in &spec.incoming {
            if let Some(context) = self.names.incoming.get(&incoming.operation.at).cloned() {
                self.inline_types_of(&incoming.operation, &context);
            }
        }
    }

    fn inline_types_of(&mut self, operation: &Operation, context: &str) {
        for parameter in &operation.parameters {
            self.inline(&parameter.schema, &joined(context, &upper_camel(&parameter.name)));
        }
        if let Some(body) = &operation.body {
            self.inline_types_of_body(&body.content, context);
            self.inline_types_of_parts(operation, &body.content);
        }
        for (response, variants) in operation.responses.iter().zip(response_variants(&operation.responses)) {
            for (alternative, variant) in response.alternatives.iter().zip(variants) {
                let schema =
                    alternative.content.schema.as_ref().filter(|_| media::answered(&alternative.content).is_typed());
                schema
                    .into_iter()
                    .for_each(|schema| self.inline(schema, &joined(context, &format!("{variant}Response"))));
            }
            if let Some(stream) = &response.stream
                && let Some(item) = &stream.item
            {
                let word = match media::stream(&stream.media_type) {
                    Some(media::StreamKind::Events) => "Event",
                    _ => "Item",
                };
                self.inline(item, &joined(context, &format!("{}{word}", status::word(response.status))));
            }
        }
    }

    /// The first media type owns the plain name, the others say what they are.
    fn inline_types_of_body(&mut self, content: &[Content], context: &str) {
        for (index, content) in content.iter().enumerate().filter(|(_, content)| media::kind(content).is_typed()) {
            let word = if index == 0 { String::new() } else { media::words(content)[0].clone() };
            if let Some(schema) = &content.schema {
                self.inline(schema, &joined(context, &format!("{word}Request")));
            }
        }
    }

    /// What parts hold is named after the struct of the parts.
    fn inline_types_of_parts(&mut self, operation: &Operation, content: &[Content]) {
        let names = self.names.operations.get(&operation.at).map(|names| names.multipart.clone()).unwrap_or_default();
        for (content, name) in content.iter().zip(names) {
            if let (Some(schema), Some(name)) = (&content.schema, name) {
                self.inside(schema, &name.0);
            }
        }
    }

    pub(super) fn headers(&mut self, spec: &Spec) {
        let mut scope = Scope::default();
        for header in &spec.headers {
            let plain = snake(&header.name).to_uppercase();
            self.names.headers.push(ConstName(scope.claim(&[plain], "_")));
            self.inline(&header.schema, &format!("{}Header", upper_camel(&header.name)));
        }
    }
}

/// What belongs to an operation whose request type is called `request`.
fn operation_names(operation: &Operation, request: String, method: &str, types: &mut Scope) -> OperationNames {
    let error = types.claim(&[joined(&request, "Error")], "");
    let output = types.claim(&[joined(&request, "Output")], "");
    let several = operation.body.as_ref().filter(|body| body.content.len() > 1);
    let body = several.map(|body| {
        let name = types.claim(&[joined(&request, "Body")], "");
        (TypeName(name), body_variants(&body.content))
    });
    OperationNames {
        body,
        multipart: Vec::new(),
        request: TypeName(request),
        error: TypeName(error),
        output: TypeName(output),
        method: MethodName(escape_keyword(method)),
        parameters: parameter_fields(operation),
        responses: response_variants(&operation.responses),
    }
}

/// A variant for each media type of a body.
fn body_variants(content: &[Content]) -> Vec<VariantName> {
    let mut scope = Scope::default();
    content.iter().map(|content| VariantName(scope.claim(&media::words(content), ""))).collect()
}

/// A variant for each alternative of each response. The first one of a status is called after the status alone, and no other
/// is called after its media type.
fn response_variants(responses: &[Response]) -> Vec<Vec<VariantName>> {
    let mut scope = Scope::default();
    let words = responses.iter().map(|response| status::word(response.status));
    let first: Vec<String> = words.map(|word| scope.claim(&[word], "")).collect();
    let mut others = |response: &Response| -> Vec<VariantName> {
        let status = status::word(response.status);
        let candidates = |it: &Alternative| media::words(&it.content).map(|word| format!("{status}{word}"));
        if let Some(first) = response.alternatives.first() {
            scope.pin(&candidates(first)[0]);
        }
        response.alternatives.iter().skip(1).map(|it| VariantName(scope.claim(&candidates(it), ""))).collect()
    };
    let all = responses.iter().zip(first);
    all.map(|(response, first)| std::iter::once(VariantName(first)).chain(others(response)).collect()).collect()
}

/// A field for each parameter. Where two places have a parameter of the same name, the later one says its place.
fn parameter_fields(operation: &Operation) -> Vec<FieldName> {
    let reserved: &[&str] = if operation.body.is_some() { &["body"] } else { &[] };
    let mut scope = Scope::with_reserved(reserved);
    let place = |location| match location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    };
    let mut alike: HashMap<String, Vec<&Parameter>> = HashMap::new();
    for parameter in &operation.parameters {
        alike.entry(snake(&parameter.name)).or_default().push(parameter);
    }
    let claim = |parameter: &Parameter| {
        let plain = snake(&parameter.name);
        let rivals = || alike.get(&plain).into_iter().flatten().filter(|it| it.at != parameter.at);
        let mut candidates = vec![plain.clone()];
        // `date<` and `date>` are said in words, where there are both or a `date`.
        if let Some(comparison) = comparison(&parameter.name).filter(|_| rivals().next().is_some()) {
            candidates = vec![format!("{plain}_{comparison}")];
        } else if reserved.contains(&plain.as_str()) || rivals().any(|it| it.location != parameter.location) {
            candidates.push(format!("{plain}_{}", place(parameter.location)));
        }
        FieldName(escape_keyword(&scope.claim(&candidates, "_")))
    };
    operation.parameters.iter().map(claim).collect()
}
