//! Servers: a base URL for each that a client can reach.

use super::parameters::template_variables;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, did_you_mean};
use crate::pointer::Pointer;
use crate::report::Report;
use crate::spec::Server;
use indexmap::IndexMap;
use openapiv3::ServerVariable;

/// The servers that a client can reach by themselves. A relative URL depends on where the document was found.
pub(super) fn servers(
    sources: Vec<openapiv3::Server>,
    diagnostics: &mut Diagnostics,
    report: &mut Report,
) -> Vec<Server> {
    let mut out = Vec::new();
    for (index, source) in sources.into_iter().enumerate() {
        let openapiv3::Server { mut url, description, variables, extensions: _ } = source;
        let (at, variables) = (Pointer::root().key("servers").index(index), variables.unwrap_or_default());
        report_undeclared(&url, &variables, &at, diagnostics);
        for (name, variable) in variables {
            let at = at.key("variables").key(&name);
            report_values(&variable, &at, diagnostics);
            let placeholder = format!("{{{name}}}");
            let note = match url.contains(&placeholder) {
                true => "its default is used; `base_url` takes any other",
                false => "the URL does not have it",
            };
            url = url.replace(&placeholder, &variable.default);
            report.kept(at, "server-variable", note);
        }
        if url.contains("://") && !url.contains('{') {
            out.push(Server { at, url, description });
        } else {
            report.refused(at, "relative-server", "not a URL by itself: say `base_url`");
        }
    }
    out
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
        diagnostics.push(
            Diagnostic::new(
                Code::PathParameter,
                Place::Value(at.key("url")),
                format!("the variable `{{{name}}}` of the server is not among its variables"),
            )
            .note("the server is left out: `base_url` takes any")
            .help(match did_you_mean(name, unused) {
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
        diagnostics.push(
            Diagnostic::new(
                Code::BadValue,
                Place::Value(at.key("default")),
                format!("the default `{default}` is not in the enum of the variable"),
            )
            .also(Place::Key(listed), "none of these")
            .note("it is used all the same")
            .maybe_help(
                did_you_mean(default, enumeration.iter().map(String::as_str))
                    .map(|meant| format!("did you mean `{meant}`?")),
            ),
        );
    }
}
