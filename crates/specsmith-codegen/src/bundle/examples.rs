//! References among examples. They are not followed, since examples of requests and responses are no part of the generated
//! code; that one points to nothing is worth a word all the same.

use super::value_at;
use crate::check::describe;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::grammar::{DOCUMENT, Kind, walk_mut};
use crate::load::Tree;
use crate::normalise::code;
use crate::pointer::Pointer;
use serde_json::{Map, Value};

/// Reports references to examples that this document lacks, and what is no reference. Those into other files are left alone.
pub(super) fn report_broken(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    let mut found: Vec<(Pointer, Value)> = Vec::new();
    walk_mut(tree, Kind::Object(&DOCUMENT), &mut Pointer::root(), &mut |value, kind, at| {
        let (Kind::Object(object) | Kind::RefOr(object)) = kind else { return };
        // The components among examples are followed as all components are.
        if !object.field("examples").is_some_and(|field| matches!(field.kind, Kind::Any)) {
            return;
        }
        let examples = value.get("examples").and_then(Value::as_object);
        for (name, example) in examples.into_iter().flat_map(Map::iter) {
            if let Some(target) = example.get("$ref") {
                found.push((at.key("examples").key(name).key("$ref"), target.clone()));
            }
        }
    });
    let components: Vec<String> = tree
        .pointer("/components/examples")
        .and_then(Value::as_object)
        .map(|it| it.keys().cloned().collect())
        .unwrap_or_default();
    for (at, target) in found {
        let (message, help) = match target.as_str() {
            Some(text) if !text.starts_with('#') => continue,
            Some(text) => match Pointer::from_fragment(text) {
                Some(target) if value_at(tree, &target).is_some() => continue,
                Some(target) => {
                    let name = target.last().unwrap_or_default();
                    let meant = diagnostics.did_you_mean(&name, components.iter().map(String::as_str));
                    let help = meant.map(|meant| format!("did you mean `#/components/examples/{meant}`?"));
                    (format!("the example `{target}` does not exist"), help)
                }
                None => {
                    let help = "write the way to the example: `#/components/examples/name`".to_owned();
                    (format!("{} is no JSON pointer to an example", code(text)), Some(help))
                }
            },
            None => (format!("`$ref`: expected a text, found {}", describe(&target)), None),
        };
        diagnostics.push(
            Diagnostic::new(Code::IgnoredValue, Place::Value(at), message)
                .note("it is left out: these examples are no part of the generated code")
                .maybe_help(help),
        );
    }
}
