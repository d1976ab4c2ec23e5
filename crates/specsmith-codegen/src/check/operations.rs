//! What operations, parameters, security schemes and components lack by the letter of the specification.

use super::Checker;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::normalise::code;
use crate::pointer::Pointer;
use serde_json::{Map, Value};

impl Checker<'_> {
    pub(super) fn operation(&mut self, operation: &Map<String, Value>, at: &Pointer) {
        if operation.get("responses").and_then(Value::as_object).is_some_and(Map::is_empty) {
            self.diagnostics.push(
                Diagnostic::new(Code::MissingPart, Place::Key(at.key("responses")), "the operation has no response")
                    .note("every answer is one that is not declared")
                    .help("declare at least the one of success: `'204': { description: Done }`"),
            );
        }
    }

    pub(super) fn parameter(&mut self, parameter: &Map<String, Value>, at: &Pointer) {
        let location = parameter.get("in").and_then(Value::as_str).unwrap_or_default();
        if location == "path" && parameter.get("required") != Some(&Value::Bool(true)) {
            let is_said = parameter.contains_key("required");
            let place = Place::Value(if is_said { at.key("required") } else { at.clone() });
            let message = match parameter.get("name").and_then(Value::as_str) {
                Some(name) => format!("the path parameter `{name}` is not said to be required"),
                None => "a path parameter is not said to be required".to_owned(),
            };
            self.diagnostics.push(
                Diagnostic::new(Code::PathParameter, place, message)
                    .note("it is required: there is no path without it")
                    .help(if is_said { "write `required: true`" } else { "add `required: true`" }),
            );
        }
        if matches!(location, "path" | "header") && parameter.contains_key("allowReserved") {
            let message = format!("`allowReserved` says nothing for parameters in `{location}`");
            let problem = Diagnostic::new(Code::IgnoredValue, Place::Key(at.key("allowReserved")), message);
            self.diagnostics.push(problem.note("it is left out").help("remove it"));
        }
    }

    /// What a scheme needs depends on its type. Names and places of API keys are looked at later, where the code needs them.
    pub(super) fn security_scheme(&mut self, scheme: &Map<String, Value>, at: &Pointer) {
        let (kind, key) = match scheme.get("type").and_then(Value::as_str) {
            Some("oauth2") => ("oauth2", "flows"),
            Some("openIdConnect") => ("openIdConnect", "openIdConnectUrl"),
            _ => return,
        };
        if !scheme.contains_key(key) {
            let message = format!("the key `{key}` is missing: a security scheme of type `{kind}` needs it");
            self.diagnostics.push(
                Diagnostic::new(Code::MissingPart, Place::Value(at.clone()), message)
                    .label(format!("`{key}` is missing here"))
                    .note("the client takes a token from elsewhere"),
            );
        }
    }

    /// Names of components (OpenAPI 3.1.1, section 4.8.7.1). One warning for each section: generators that write `Page<Pet>` do it
    /// everywhere.
    pub(super) fn component_names(&mut self, components: &Map<String, Value>, at: &Pointer) {
        let fits =
            |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || ".-_".contains(c));
        for (section, named) in components.iter().filter(|(section, _)| !section.starts_with("x-")) {
            let names = named.as_object().into_iter().flat_map(Map::keys);
            let mut wrong = names.filter(|name| !fits(name));
            let Some(first) = wrong.next() else { continue };
            let others = match wrong.count() {
                0 => "it is used all the same".to_owned(),
                1 => "it is used all the same, and so is one more in this section".to_owned(),
                more => format!("it is used all the same, and so are {more} more in this section"),
            };
            self.diagnostics.push(
                Diagnostic::new(
                    Code::BadName,
                    Place::Key(at.key(section).key(first)),
                    format!("{} cannot be the name of a component", code(first)),
                )
                .note(others)
                .help("names of components are letters, digits, `.`, `-` and `_`"),
            );
        }
    }
}
