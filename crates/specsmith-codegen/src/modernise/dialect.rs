//! What a document of one version spells as another version does: understood, and reported.
//!
//! ```yaml
//! openapi: 3.1.0
//! components: {schemas: {Name: {type: string, nullable: true}}}    # `nullable` is of 3.0
//! ```

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::load::Tree;
use crate::pointer::Pointer;
use crate::report::Report;
use serde_json::{Map, Value};
use std::collections::HashSet;

/// Keywords that Schema Objects have had since 3.1.
const SINCE_3_1: &[&str] = &[
    "const",
    "examples",
    "prefixItems",
    "patternProperties",
    "propertyNames",
    "contains",
    "if",
    "then",
    "else",
    "dependentRequired",
    "dependentSchemas",
    "unevaluatedItems",
    "unevaluatedProperties",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "$defs",
    "$id",
    "$anchor",
    "$dynamicRef",
    "$dynamicAnchor",
];

const UPGRADE: &str = "write `openapi: 3.1.0` if nothing reads the document that only knows 3.0";

/// The version of the document, and what has been said about spellings of the other.
#[derive(Debug)]
pub(super) struct Dialect {
    version: String,
    is_3_0: bool,
    warned: HashSet<String>,
}

impl Dialect {
    pub(super) fn of(tree: &Tree) -> Self {
        let version = tree.get("openapi").and_then(Value::as_str).unwrap_or_default().to_owned();
        Self { is_3_0: version.starts_with("3.0"), version, warned: HashSet::new() }
    }

    /// Whether what stands beside a `$ref` counts (3.1), or is ignored by the letter (OpenAPI 3.0.3, Reference Object).
    pub(super) fn has_reference_siblings(&self) -> bool {
        !self.is_3_0
    }

    /// Reports what a Schema Object spells as the other version does: every place in the manifest, and the first of each
    /// kind as a warning.
    pub(super) fn schema(
        &mut self,
        schema: &Map<String, Value>,
        at: &Pointer,
        report: &mut Report,
        diagnostics: &mut Diagnostics,
    ) {
        for (key, value) in schema {
            if let Some(said) = self.other(key, value) {
                self.report(said, at.key(key), report, diagnostics);
            }
        }
    }

    /// Reports a key outside of schemas that documents have had since 3.1.
    pub(super) fn later(&mut self, key: &str, at: &Pointer, report: &mut Report, diagnostics: &mut Diagnostics) {
        if self.is_3_0 {
            self.report((format!("`{key}`"), "3.1", UPGRADE), at.key(key), report, diagnostics);
        }
    }

    fn report(
        &mut self,
        (spelling, other, help): (String, &str, &str),
        at: Pointer,
        report: &mut Report,
        diagnostics: &mut Diagnostics,
    ) {
        report.rewritten(at.clone(), "other-version", "a spelling of another version of the specification");
        if self.warned.insert(spelling.clone()) {
            diagnostics.push(
                Diagnostic::new(
                    Code::OtherVersion,
                    Place::Key(at),
                    format!("{spelling} is of OpenAPI {other}, and this document is of {}", self.version),
                )
                .note("it is taken as it is meant, here and wherever it comes again")
                .help(help),
            );
        }
    }

    /// How the document spells it, in which version that would be right, and what to write instead.
    fn other(&self, key: &str, value: &Value) -> Option<(String, &'static str, &'static str)> {
        if !self.is_3_0 {
            return match (key, value) {
                ("nullable", _) => Some(("`nullable`".to_owned(), "3.0", "add `'null'` to the list under `type`")),
                ("exclusiveMinimum" | "exclusiveMaximum", Value::Bool(_)) => Some((
                    format!("a boolean under `{key}`"),
                    "3.0",
                    "write the bound itself here, instead of `minimum` or `maximum`",
                )),
                _ => None,
            };
        }
        match (key, value) {
            ("type", Value::Array(_)) => Some(("a list of types".to_owned(), "3.1", UPGRADE)),
            ("type", Value::String(name)) if name == "null" => {
                Some(("the type `null`".to_owned(), "3.1", "write `nullable: true`"))
            }
            ("exclusiveMinimum" | "exclusiveMaximum", Value::Number(_)) => Some((
                format!("a number under `{key}`"),
                "3.1",
                "write the number under `minimum` or `maximum`, and `true` here",
            )),
            _ => SINCE_3_1.contains(&key).then(|| (format!("`{key}`"), "3.1", UPGRADE)),
        }
    }
}
