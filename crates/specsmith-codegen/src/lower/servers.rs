//! Servers, and what there is to choose in their URLs.

use super::docs::paragraphs;
use crate::api::{Server, ServerChoice, ServerVariable, UrlPart};
use crate::docs::markdown;
use crate::names::{Names, ServerNames};
use crate::normalise::code;
use crate::spec::{self, Spec};

pub(super) fn servers(spec: &Spec, names: &Names) -> Vec<Server> {
    spec.servers.iter().zip(&names.servers).map(|(server, names)| self::server(server, names)).collect()
}

fn server(source: &spec::Server, names: &ServerNames) -> Server {
    let variables = source.variables.iter().zip(&names.variables).map(|(variable, names)| ServerVariable {
        name: names.field.clone(),
        docs: docs_of(variable, &[format!("The default is {}.", code(&variable.default))]),
        default: variable.default.clone(),
        choice: names.choice.as_ref().map(|(name, _)| name.clone()),
    });
    Server {
        variant: names.variant.clone(),
        template: source.template.clone(),
        url: parts(source),
        variables: variables.collect(),
        docs: markdown(source.description.as_deref().unwrap_or_default()),
    }
}

fn docs_of(variable: &spec::ServerVariable, sentences: &[String]) -> String {
    paragraphs(markdown(variable.description.as_deref().unwrap_or_default()), sentences)
}

/// The template, cut at its variables.
fn parts(server: &spec::Server) -> Vec<UrlPart> {
    let mut parts = Vec::new();
    let mut rest = server.template.as_str();
    while let Some((start, index, len)) = next_variable(rest, &server.variables) {
        parts.push(UrlPart::Text(rest[..start].to_owned()));
        parts.push(UrlPart::Variable(index));
        rest = &rest[start + len..];
    }
    parts.push(UrlPart::Text(rest.to_owned()));
    parts.retain(|part| !matches!(part, UrlPart::Text(text) if text.is_empty()));
    parts
}

/// Where the next variable begins, which one it is, and how long its name is with the braces.
fn next_variable(text: &str, variables: &[spec::ServerVariable]) -> Option<(usize, usize, usize)> {
    let found = variables.iter().enumerate().filter_map(|(index, variable)| {
        let in_braces = format!("{{{}}}", variable.name);
        Some((text.find(&in_braces)?, index, in_braces.len()))
    });
    found.min()
}

/// The enums of values, each once.
pub(super) fn choices(spec: &Spec, names: &Names) -> Vec<ServerChoice> {
    let mut choices: Vec<ServerChoice> = Vec::new();
    let named = spec.servers.iter().zip(&names.servers);
    for (variable, names) in named.flat_map(|(server, names)| server.variables.iter().zip(&names.variables)) {
        let Some((name, variants)) = &names.choice else { continue };
        if choices.iter().all(|known| known.name != *name) {
            choices.push(ServerChoice {
                name: name.clone(),
                docs: docs_of(variable, &[format!("What {} can be in the URL of a server.", code(&variable.name))]),
                default: variable.default.clone(),
                values: variable.values.iter().cloned().zip(variants.iter().cloned()).collect(),
            });
        }
    }
    choices
}
