//! References among examples. They are not followed, since examples of requests and responses are no part of the generated
//! code; that one points to nothing is worth a word all the same.

use super::value_at;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, did_you_mean};
use crate::grammar::{DOCUMENT, Kind, reference, walk_mut};
use crate::load::Tree;
use crate::pointer::Pointer;
use serde_json::{Map, Value};

/// Reports references to examples that this document lacks. Those into other files are left alone.
pub(super) fn report_broken(tree: &mut Tree, diagnostics: &mut Diagnostics) {
    let mut found: Vec<(Pointer, Pointer)> = Vec::new();
    walk_mut(tree, Kind::Object(&DOCUMENT), &mut Pointer::root(), &mut |value, kind, at| {
        let (Kind::Object(object) | Kind::RefOr(object)) = kind else { return };
        // The components among examples are followed as all components are.
        if !object.field("examples").is_some_and(|field| matches!(field.kind, Kind::Any)) {
            return;
        }
        let examples = value.get("examples").and_then(Value::as_object);
        for (name, example) in examples.into_iter().flat_map(Map::iter) {
            if let Some(target) = reference(example).and_then(Pointer::from_fragment) {
                found.push((at.key("examples").key(name).key("$ref"), target));
            }
        }
    });
    let components: Vec<String> = tree
        .pointer("/components/examples")
        .and_then(Value::as_object)
        .map(|it| it.keys().cloned().collect())
        .unwrap_or_default();
    for (at, target) in found.into_iter().filter(|(_, target)| value_at(tree, target).is_none()) {
        let meant = target
            .last()
            .and_then(|name| did_you_mean(&name, components.iter().map(String::as_str)).map(str::to_owned));
        diagnostics.push(
            Diagnostic::new(Code::IgnoredValue, Place::Value(at), format!("the example `{target}` does not exist"))
                .note("it is left out: these examples are no part of the generated code")
                .maybe_help(meant.map(|meant| format!("did you mean `#/components/examples/{meant}`?"))),
        );
    }
}
