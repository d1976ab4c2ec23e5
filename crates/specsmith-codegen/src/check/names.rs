//! Names that a document chooses and that have to be of a form: paths and media types.

use super::Checker;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::load::Tree;
use crate::normalise::code;
use crate::pointer::Pointer;
use crate::token::is_media_type;
use serde_json::{Map, Value};

/// The keys of a Path Item Object with the methods that it has had since OpenAPI 3.2.
pub(super) const SINCE_3_2: &[&str] = &["query", "additionalOperations"];

impl Checker<'_> {
    /// A document without anything to generate code from.
    pub(super) fn contents(&mut self, tree: &Tree) {
        if !["paths", "components", "webhooks"].iter().any(|key| tree.get(key).is_some()) {
            self.diagnostics.push(
                Diagnostic::new(
                    Code::MissingPart,
                    Place::Key(Pointer::root().key("openapi")),
                    "the document has neither `paths` nor `components` nor `webhooks`",
                )
                .note("there is nothing to generate but an empty crate")
                .help("operations stand under `paths`, schemas under `components`"),
            );
        }
    }

    /// The keys of `content` are media types.
    pub(super) fn media_types(&mut self, map: &Map<String, Value>, at: &Pointer) {
        let content = map.get("content").and_then(Value::as_object);
        for key in content.into_iter().flat_map(Map::keys).filter(|key| !is_media_type(key)) {
            self.diagnostics.push(
                Diagnostic::new(
                    Code::BadName,
                    Place::Key(at.key("content").key(key)),
                    format!("{} is not a media type", code(key)),
                )
                .note("it is used as it is written")
                .help("write type and subtype, such as `application/json`"),
            );
        }
    }

    /// A path has its variables in braces.
    pub(super) fn template(&mut self, path: &str, at: &Pointer) {
        if let Some((fault, note)) = fault(path) {
            self.diagnostics.push(
                Diagnostic::new(
                    Code::PathParameter,
                    Place::Key(at.key(path)),
                    format!("the path `{path}` has {fault}"),
                )
                .note(note)
                .help("write variables as `{name}`, each with a name of its own"),
            );
        }
    }

    /// What OpenAPI 3.2 adds to a path item.
    pub(super) fn later_method(&mut self, key: &str, at: &Pointer) {
        self.diagnostics.push(
            Diagnostic::new(
                Code::UnsupportedOperation,
                Place::Key(at.key(key)),
                format!("`{key}` is of OpenAPI 3.2, which adds methods to those of 3.1"),
            )
            .note("what stands there is left out: this version sends the methods of 3.1"),
        );
    }
}

/// What is wrong with the variables of a path, and what is done about it.
fn fault(path: &str) -> Option<(&'static str, &'static str)> {
    let variables: Vec<&str> = path.split('{').skip(1).filter_map(|it| it.split('}').next()).collect();
    if variables.iter().enumerate().any(|(index, name)| variables[..index].contains(name)) {
        return Some(("one variable twice", "one value goes into all of its places"));
    }
    fault_of_braces(path).map(|fault| (fault, "what is no variable goes out as it is written"))
}

fn fault_of_braces(path: &str) -> Option<&'static str> {
    let mut variable: Option<usize> = None;
    for char in path.chars() {
        variable = match (char, variable) {
            ('{', None) => Some(0),
            ('{', Some(_)) => return Some("a `{` inside of a variable"),
            ('}', None) => return Some("a `}` without its `{`"),
            ('}', Some(0)) => return Some("a variable without a name"),
            ('}', Some(_)) => None,
            (_, length) => length.map(|it| it + 1),
        };
    }
    variable.map(|_| "a `{` without its `}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_of_paths() {
        for path in ["/", "/{a}{b}", "/{a}.{b}?c={d}"] {
            assert_eq!(fault(path), None, "{path}");
        }
        for path in ["/{a", "/a}", "/{}", "/{a{b}}", "/{a}/{a}"] {
            assert!(fault(path).is_some(), "{path}");
        }
    }
}
