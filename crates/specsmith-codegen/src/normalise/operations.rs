//! Operations: parameters merged with those of their path, references resolved, everything in one list each.

use super::{Normaliser, resolve, security};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::grammar::METHODS;
use crate::modernise::extension;
use crate::pointer::Pointer;
use crate::spec::{
    Body, Content, Location, Operation, Parameter, Response, Schema, SecurityScheme, Shape, Status, Style,
};
use indexmap::IndexMap;
use openapiv3::{
    MediaType, ParameterData, ParameterSchemaOrContent, PathItem, PathStyle, Paths, QueryStyle, ReferenceOr,
    SecurityRequirement, StatusCode,
};
use serde::Deserialize;
use serde_json::{Map, Value};

/// Header parameters that the specification tells readers to ignore: credentials and the media types of bodies have words of
/// their own (OpenAPI 3.1.1, section 4.8.12.1).
const IGNORED_HEADERS: &[&str] = &["accept", "content-type", "authorization"];

/// What the operations of a path have in common.
struct Common<'a> {
    path: &'a str,
    /// Where the path stands; an operation is known by this place.
    at: Pointer,
    /// Where its path item stands: elsewhere, if several paths share one.
    item_at: Pointer,
    parameters: &'a [ReferenceOr<openapiv3::Parameter>],
    security: Option<&'a [SecurityRequirement]>,
    schemes: &'a [SecurityScheme],
}

impl Normaliser<'_> {
    pub(super) fn operations(
        &mut self,
        paths: &Paths,
        security: Option<&[SecurityRequirement]>,
        schemes: &[SecurityScheme],
    ) -> Vec<Operation> {
        security::report_unknown(
            security.unwrap_or_default(),
            schemes,
            &Pointer::root().key("security"),
            self.diagnostics,
        );
        let mut operations = Vec::new();
        for (path, item) in &paths.paths {
            let at = Pointer::root().key("paths").key(path);
            let Some((item, item_at)) = self.path_item(item, &at) else { continue };
            if !item.servers.is_empty() {
                self.report.refused(
                    item_at.key("servers"),
                    "path-servers",
                    "a client has one base URL: make one for these",
                );
            }
            let parameters = &item.parameters;
            let common = Common { path, at, item_at, parameters, security, schemes };
            for method in METHODS {
                if let Some(operation) = operation_of(&item, method) {
                    operations.push(self.operation(operation, method, &common));
                }
            }
        }
        operations
    }

    /// The path item itself, if this is a reference to one, and where it stands.
    fn path_item(&mut self, item: &ReferenceOr<PathItem>, at: &Pointer) -> Option<(PathItem, Pointer)> {
        let (mut item, mut at) = (item.clone(), at.clone());
        let shared = self.components.extensions.get(extension::PATH_ITEMS);
        // `bundle` has refused references in a circle; the bound keeps a mistake there from becoming a hang here.
        for _ in 0..=shared.and_then(Value::as_object).map_or(0, Map::len) {
            match item {
                ReferenceOr::Item(item) => return Some((item, at)),
                ReferenceOr::Reference { reference } => {
                    let name = Pointer::from_fragment(&reference)?.last()?;
                    item = ReferenceOr::deserialize(shared?.get(&name)?).ok()?;
                    at = Pointer::root().key("components").key("pathItems").key(&name);
                }
            }
        }
        None
    }

    fn operation(&mut self, source: &openapiv3::Operation, method: &'static str, common: &Common<'_>) -> Operation {
        let openapiv3::Operation {
            tags: _, // All operations share one module.
            summary,
            description,
            external_docs: _,
            operation_id,
            parameters,
            request_body,
            responses,
            callbacks: _, // `modernise` has reported them.
            deprecated,
            security,
            servers,
            extensions: _,
        } = source;
        let (known_by, at) = (common.at.key(method), common.item_at.key(method));
        if !servers.is_empty() {
            self.report.refused(
                at.key("servers"),
                "operation-servers",
                "a client has one base URL: make one for this server",
            );
        }
        let mut all = IndexMap::new();
        let mut authorization = None;
        for (list, at) in [(common.parameters, &common.item_at), (parameters, &at)] {
            for (index, parameter) in list.iter().enumerate() {
                let at = at.key("parameters").index(index);
                let Some(parameter) = self.parameter(parameter, at.clone()) else { continue };
                let name = parameter.name.to_ascii_lowercase();
                if parameter.location == Location::Header && IGNORED_HEADERS.contains(&name.as_str()) {
                    if name == "authorization" {
                        authorization = Some(parameter.required);
                    }
                    self.report.kept(
                        at,
                        "ignored-header",
                        "credentials and media types are the client's, as the specification says",
                    );
                    continue;
                }
                all.insert((parameter.location, parameter.name.clone()), parameter);
            }
        }
        if let Some(own) = security {
            security::report_unknown(own, common.schemes, &at.key("security"), self.diagnostics);
        }
        let body = request_body.as_ref().and_then(|body| self.body(body, at.key("requestBody")));
        let parameters = self.in_order(common.path, all.into_values().collect(), &at);
        Operation {
            id: operation_id.clone().unwrap_or_else(|| format!("{method} {}", common.path)),
            method,
            path: common.path.to_owned(),
            summary: summary.clone(),
            description: description.clone(),
            deprecated: *deprecated,
            parameters,
            body,
            responses: self.responses(responses, &at.key("responses")),
            security: security::needed(security.as_deref(), common.security, authorization, common.schemes),
            at: known_by,
        }
    }

    /// Path parameters in the order of the template, then the others in the order of the document.
    fn in_order(&mut self, path: &str, mut parameters: Vec<Parameter>, at: &Pointer) -> Vec<Parameter> {
        let variables = template_variables(path);
        let mut out = Vec::new();
        for variable in &variables {
            let found = parameters.iter().position(|it| it.location == Location::Path && it.name == *variable);
            out.push(match found {
                Some(index) => parameters.remove(index),
                None => self.undeclared(variable, path, &parameters, at),
            });
        }
        parameters.retain(|parameter| {
            let stray = parameter.location == Location::Path;
            if stray {
                let meant = crate::diagnostic::did_you_mean(&parameter.name, variables.iter().map(String::as_str));
                self.diagnostics.push(
                    Diagnostic::new(
                        Code::PathParameter,
                        Place::Value(parameter.at.key("name")),
                        format!("the path parameter `{}` is not in the path `{path}`", parameter.name),
                    )
                    .note("it is left out")
                    .maybe_help(meant.map(|meant| format!("did you mean `{meant}`?"))),
                );
            }
            !stray
        });
        out.extend(parameters);
        out
    }

    /// A variable of the template that no parameter declares: a text.
    fn undeclared(&mut self, variable: &str, path: &str, parameters: &[Parameter], at: &Pointer) -> Parameter {
        let stray = parameters.iter().filter(|it| it.location == Location::Path).map(|it| it.name.as_str());
        let meant = crate::diagnostic::did_you_mean(variable, stray);
        self.diagnostics.push(
            Diagnostic::new(
                Code::PathParameter,
                Place::Key(at.clone()),
                format!("the variable `{{{variable}}}` of the path `{path}` has no parameter"),
            )
            .note("it becomes a required text")
            .help(match meant {
                Some(meant) => format!("did you mean `{{{meant}}}` in the path, or `{variable}` in the parameter?"),
                None => format!("add a parameter with `name: {variable}` and `in: path`"),
            }),
        );
        let shape = Shape::String { format: None };
        Parameter {
            at: at.key("parameters").key(variable),
            name: variable.to_owned(),
            location: Location::Path,
            description: None,
            deprecated: false,
            required: true,
            style: Style::Simple,
            explode: false,
            allow_reserved: false,
            media_type: None,
            schema: Schema { shape, ..super::schema::any(at.clone()) },
        }
    }

    fn parameter(&mut self, source: &ReferenceOr<openapiv3::Parameter>, at: Pointer) -> Option<Parameter> {
        let (source, at) = resolve(&self.components.parameters, "parameters", source, at)?;
        let (location, style, allow_reserved) = match source {
            openapiv3::Parameter::Path { style, parameter_data: _ } => (Location::Path, path_style(style), false),
            openapiv3::Parameter::Query { style, allow_reserved, allow_empty_value: _, parameter_data: _ } => {
                (Location::Query, query_style(style), *allow_reserved)
            }
            openapiv3::Parameter::Header { style: _, parameter_data: _ } => (Location::Header, Style::Simple, false),
            openapiv3::Parameter::Cookie { style: _, parameter_data: _ } => (Location::Cookie, Style::Form, false),
        };
        let ParameterData {
            name,
            description,
            required,
            deprecated,
            format,
            example: _,
            examples: _,
            explode,
            extensions: _,
        } = source.parameter_data_ref();
        let (media_type, schema) = match format {
            ParameterSchemaOrContent::Schema(schema) => (None, self.schema(schema, at.key("schema"))),
            ParameterSchemaOrContent::Content(content) => {
                let (media_type, content) = content.first()?;
                let schema_at = at.key("content").key(media_type).key("schema");
                let schema = content.schema.as_ref().map(|it| self.schema(it, schema_at.clone()));
                (Some(media_type.clone()), schema.unwrap_or_else(|| super::schema::any(schema_at)))
            }
        };
        Some(Parameter {
            name: name.clone(),
            location,
            description: description.clone(),
            deprecated: deprecated.unwrap_or_default(),
            // A path without its variable is another path.
            required: *required || location == Location::Path,
            style,
            explode: explode.unwrap_or(style == Style::Form),
            allow_reserved,
            media_type,
            schema,
            at,
        })
    }

    fn body(&mut self, source: &ReferenceOr<openapiv3::RequestBody>, at: Pointer) -> Option<Body> {
        let (source, at) = resolve(&self.components.request_bodies, "requestBodies", source, at)?;
        let openapiv3::RequestBody { description, content, required, extensions } = source;
        let content = self.content(content, &at.key("content"));
        let required = match extensions.contains_key(extension::OPTIONAL) {
            true => Some(false),
            false => required.then_some(true),
        };
        Some(Body { description: description.clone(), required, content, at })
    }

    fn responses(&mut self, source: &openapiv3::Responses, at: &Pointer) -> Vec<Response> {
        let openapiv3::Responses { default, responses, extensions: _ } = source;
        let by_status = responses.iter().map(|(status, response)| match status {
            StatusCode::Code(code) => (Status::Code(*code), code.to_string(), response),
            StatusCode::Range(range) => (Status::Range(*range), format!("{range}XX"), response),
        });
        let default = default.iter().map(|response| (Status::Default, "default".to_owned(), response));
        let mut out = Vec::new();
        for (status, key, response) in by_status.chain(default) {
            let Some((response, at)) = resolve(&self.components.responses, "responses", response, at.key(&key)) else {
                continue;
            };
            // `modernise` has reported the links.
            let openapiv3::Response { description, headers, content, links: _, extensions: _ } = response;
            if !headers.is_empty() {
                self.report.kept(
                    at.key("headers"),
                    "response-headers",
                    "they are at hand as they came, without a type",
                );
            }
            let content = self.content(content, &at.key("content"));
            out.push(Response { status, description: description.clone(), content, at });
        }
        out
    }

    fn content(&mut self, content: &openapiv3::Content, at: &Pointer) -> Vec<Content> {
        let mut out = Vec::new();
        for (media_type, content) in content {
            let MediaType { schema, example: _, examples: _, encoding, extensions: _ } = content;
            let at = at.key(media_type);
            if !encoding.is_empty() {
                self.report.refused(at.key("encoding"), "encoding", "forms are written the default way");
            }
            let schema = schema.as_ref().map(|schema| self.schema(schema, at.key("schema")));
            out.push(Content { media_type: media_type.clone(), schema });
        }
        out
    }
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
        servers: _, // The client has one base URL.
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

fn path_style(style: &PathStyle) -> Style {
    match style {
        PathStyle::Simple => Style::Simple,
        PathStyle::Label => Style::Label,
        PathStyle::Matrix => Style::Matrix,
    }
}

fn query_style(style: &QueryStyle) -> Style {
    match style {
        QueryStyle::Form => Style::Form,
        QueryStyle::SpaceDelimited => Style::SpaceDelimited,
        QueryStyle::PipeDelimited => Style::PipeDelimited,
        QueryStyle::DeepObject => Style::DeepObject,
    }
}

/// The variables of a path template, in order, each once.
pub(crate) fn template_variables(path: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for part in path.split('{').skip(1) {
        let name = part.split_once('}').map_or("", |(name, _)| name);
        if !name.is_empty() && !out.iter().any(|it| it == name) {
            out.push(name.to_owned());
        }
    }
    out
}
