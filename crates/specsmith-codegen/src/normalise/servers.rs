//! Servers: a base URL for each that a client can reach, with what there is to choose in it.

use super::Normaliser;
use super::parameters::template_variables;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::pointer::Pointer;
use crate::report::Report;
use crate::spec::{self, Server};
use crate::url;
use indexmap::{IndexMap, IndexSet};
use openapiv3::ServerVariable;

/// The servers that a client can reach by themselves. A relative URL depends on where the document was found.
pub(super) fn servers(
    sources: &[openapiv3::Server],
    diagnostics: &mut Diagnostics,
    report: &mut Report,
) -> Vec<Server> {
    let at = Pointer::root().key("servers");
    let mut reached = Vec::new();
    for (index, source) in sources.iter().enumerate() {
        let server = server(source, at.index(index), diagnostics, report);
        if server.url.contains("://") && is_good(&server.url) {
            reached.push(server);
        } else {
            report.refused(server.at, "relative-server", "not a URL by itself: say `base_url`");
        }
    }
    reached
}

impl Normaliser<'_> {
    /// The server of an operation or of a path, if the document names another one there than for all: the first, as the
    /// first of the document is the default. It may be relative.
    pub(super) fn own_server(&mut self, sources: &[openapiv3::Server], at: &Pointer) -> Option<String> {
        let (first, others) = sources.split_first()?;
        let Server { url: own, variables, .. } = server(first, at.index(0), self.diagnostics, self.report);
        for variable in variables {
            self.report.kept(variable.at, "server-variable", "its default is used; `base_url` takes any other");
        }
        for index in 1..=others.len() {
            self.report.refused(at.index(index), "other-server", "the first is used; `base_url` takes any");
        }
        (is_good(&own) && !is_same(&own, self.server)).then_some(own)
    }
}

/// Where requests go that the document names no other server for: its first, or where it stands itself (OpenAPI 3.1.1,
/// OpenAPI Object, `servers`).
pub(super) fn first_url(sources: &[openapiv3::Server]) -> String {
    sources.first().map_or_else(|| "/".to_owned(), with_defaults)
}

/// Whether all variables have their values, and this makes a URL. `check` says what is wrong with one that the document has.
fn is_good(url: &str) -> bool {
    !url.contains('{') && url::fault_of_template(url).is_none()
}

fn is_same(url: &str, other: &str) -> bool {
    url.trim_end_matches('/') == other.trim_end_matches('/')
}

fn with_defaults(source: &openapiv3::Server) -> String {
    let variables = source.variables.iter().flatten();
    let replaced = |url: String, (name, variable): (&String, &ServerVariable)| {
        url.replace(&format!("{{{name}}}"), &variable.default)
    };
    variables.fold(source.url.clone(), replaced)
}

fn server(source: &openapiv3::Server, at: Pointer, diagnostics: &mut Diagnostics, report: &mut Report) -> Server {
    let openapiv3::Server { url, description, variables, extensions: _ } = source;
    let none = IndexMap::new();
    let variables = variables.as_ref().unwrap_or(&none);
    report_undeclared(url, variables, &at, diagnostics);
    let (mut template, mut choices) = (url.clone(), Vec::new());
    for (name, variable) in variables {
        let at = at.key("variables").key(name);
        report_values(variable, &at, diagnostics);
        let in_braces = format!("{{{name}}}");
        let values = values(variable);
        if !url.contains(&in_braces) {
            report.kept(at, "server-variable", "the URL does not have it");
        } else if values.len() == 1 {
            report.kept(at, "server-variable", "it has only one value");
            template = template.replace(&in_braces, &variable.default);
        } else {
            let ServerVariable { default, description, .. } = variable.clone();
            choices.push(spec::ServerVariable { at, name: name.clone(), default, values, description });
        }
    }
    Server { at, url: with_defaults(source), template, variables: choices, description: description.clone() }
}

/// What a variable can be. A default that is not listed says that the list is not all.
fn values(variable: &ServerVariable) -> Vec<String> {
    match variable.enumeration.contains(&variable.default) {
        true => variable.enumeration.iter().cloned().collect::<IndexSet<String>>().into_iter().collect(),
        false => Vec::new(),
    }
}

fn report_undeclared(
    url: &str,
    variables: &IndexMap<String, ServerVariable>,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) {
    let used = template_variables(url);
    for name in used.iter().filter(|name| !variables.contains_key(*name)) {
        let unused = variables.keys().filter(|it| !used.contains(it)).map(String::as_str);
        let meant = diagnostics.did_you_mean(name, unused);
        diagnostics.push(
            Diagnostic::new(
                Code::PathParameter,
                Place::Value(at.key("url")),
                format!("the variable `{{{name}}}` of the server is not among its variables"),
            )
            .note("the server is left out: `base_url` takes any")
            .help(match meant {
                Some(meant) => format!("did you mean `{{{meant}}}`?"),
                None => format!("add `{name}` with a `default` under `variables`"),
            }),
        );
    }
}

/// Reports a default that is none of the values, and values that come twice.
fn report_values(variable: &ServerVariable, at: &Pointer, diagnostics: &mut Diagnostics) {
    let ServerVariable { enumeration, default, description: _, extensions: _ } = variable;
    let listed = at.key("enum");
    for (index, value) in enumeration.iter().enumerate().filter(|(index, it)| enumeration[..*index].contains(it)) {
        diagnostics.push(
            Diagnostic::new(
                Code::BadValue,
                Place::Value(listed.index(index)),
                format!("the value `{value}` comes twice in this enum"),
            )
            .note("the second says nothing"),
        );
    }
    if !enumeration.is_empty() && !enumeration.contains(default) {
        let meant = diagnostics.did_you_mean(default, enumeration.iter().map(String::as_str));
        let help = meant.map(|meant| format!("did you mean `{meant}`?"));
        diagnostics.push(
            Diagnostic::new(
                Code::BadValue,
                Place::Value(at.key("default")),
                format!("the default `{default}` is not in the enum of the variable"),
            )
            .also(Place::Key(listed), "none of these")
            .note("it is used all the same")
            .maybe_help(help),
        );
    }
}
