//! Parameters: those of a path merged with those of its operations, and both with the path's variables.

use super::operations::Common;
use super::{Normaliser, resolve};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::pointer::Pointer;
use crate::spec::{Location, Parameter, Schema, Shape, Style};
use crate::token::is_token;
use indexmap::IndexMap;
use openapiv3::{ParameterData, PathStyle, QueryStyle, ReferenceOr};

/// Header parameters that the specification tells readers to ignore: credentials and the media types of bodies have words of
/// their own (OpenAPI 3.1.1, section 4.8.12.1).
const IGNORED_HEADERS: &[&str] = &["accept", "content-type", "authorization"];

impl Normaliser<'_> {
    /// The parameters of an operation, each once, and whether it asks for the header `Authorization` and requires it.
    pub(super) fn parameters(
        &mut self,
        common: &Common<'_>,
        own: &[ReferenceOr<openapiv3::Parameter>],
        at: &Pointer,
    ) -> (Vec<Parameter>, Option<bool>) {
        let mut all: IndexMap<(Location, String), Parameter> = IndexMap::new();
        let mut authorization = None;
        for (list, at) in [(common.parameters, &common.item_at), (own, at)] {
            let mut seen = IndexMap::new();
            for (index, source) in list.iter().enumerate() {
                let place = at.key("parameters").index(index);
                let Some(parameter) = self.parameter(source, place.clone()) else { continue };
                let lower = parameter.name.to_ascii_lowercase();
                let is_header = parameter.location == Location::Header;
                if is_header && IGNORED_HEADERS.contains(&lower.as_str()) {
                    if lower == "authorization" {
                        authorization = Some(parameter.required);
                    }
                    self.report.kept(
                        place,
                        "ignored-header",
                        "credentials and media types are the client's, as the specification says",
                    );
                    continue;
                }
                // The names of headers are the same in capitals (RFC 9110, section 5.1).
                let key = (parameter.location, if is_header { lower } else { parameter.name.clone() });
                if let Some(first) = seen.insert(key.clone(), place.clone()) {
                    self.diagnostics.push(
                        Diagnostic::new(
                            Code::DuplicateParameter,
                            Place::Value(place),
                            format!("there are two parameters `{}` in one place", parameter.name),
                        )
                        .label("this one counts")
                        .also(Place::Value(first), "and this one is left out"),
                    );
                }
                all.insert(key, parameter);
            }
        }
        (all.into_values().collect(), authorization)
    }

    /// The path without what query parameters write.
    ///
    /// ```yaml
    /// /find?q={q}&v=1: {get: {parameters: [{name: q, in: query}]}}    →    /find?v=1: …
    /// ```
    pub(super) fn without_queries(&mut self, path: &str, parameters: &[Parameter], at: &Pointer) -> String {
        let Some((before, query)) = path.split_once('?') else { return path.to_owned() };
        let is_written = |piece: &&str| {
            let value = piece.split_once('=').map_or(*piece, |(_, value)| value);
            let variable = value.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
            variable.is_some_and(|name| parameters.iter().any(|it| it.location == Location::Query && it.name == name))
        };
        let (written, literal): (Vec<&str>, Vec<&str>) = query.split('&').partition(is_written);
        if written.is_empty() {
            return path.to_owned();
        }
        self.report.rewritten(at.clone(), "path-query", "the query parameters write what the path says of them");
        if literal.is_empty() { before.to_owned() } else { format!("{before}?{}", literal.join("&")) }
    }

    /// Path parameters in the order of the template, then the others in the order of the document.
    pub(super) fn in_order(&mut self, path: &str, mut parameters: Vec<Parameter>, at: &Pointer) -> Vec<Parameter> {
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
                let meant = self.diagnostics.did_you_mean(&parameter.name, variables.iter().map(String::as_str));
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
        let meant = self.diagnostics.did_you_mean(variable, stray);
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
            openapiv3::Parameter::Query { style, allow_reserved, allow_empty_value, parameter_data: _ } => {
                if *allow_empty_value == Some(true) {
                    let note = "a text may be empty; values of other types are never sent empty";
                    self.report.kept(at.key("allowEmptyValue"), "allow-empty-value", note);
                }
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
        let is_name = match location {
            Location::Path => true, // What the template lacks is reported there.
            Location::Query => !name.is_empty(),
            Location::Header | Location::Cookie => is_token(name),
        };
        if !is_name {
            let place = match location {
                Location::Header => "header",
                Location::Cookie => "cookie",
                Location::Path | Location::Query => "query parameter",
            };
            self.diagnostics.push(super::no_name(name, place, Place::Value(at.key("name"))).note("it is left out"));
            return None;
        }
        let (media_type, schema) = self.described(format, &at)?;
        Some(Parameter {
            name: name.clone(),
            location,
            description: description.clone(),
            deprecated: deprecated.unwrap_or_default(),
            required: *required,
            style,
            explode: explode.unwrap_or(style == Style::Form),
            allow_reserved,
            media_type,
            schema,
            at,
        })
    }
}

fn path_style(style: &PathStyle) -> Style {
    match style {
        PathStyle::Simple => Style::Simple,
        PathStyle::Label => Style::Label,
        PathStyle::Matrix => Style::Matrix,
    }
}

pub(super) fn query_style(style: &QueryStyle) -> Style {
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
