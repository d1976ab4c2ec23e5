//! One dialect: rewrites what 3.1 (and 3.2) says into what the 3.0 model of `openapiv3` can hold.
//!
//! Each rewrite is a named function with a YAML before and after above it. What the model cannot hold is kept under
//! `x-specsmith-*` keys, which `normalise` reads; what only validators use goes into the report.

mod bounds;
mod dialect;
mod document;
mod maps;
mod parameter;
mod schema;
mod types;

use crate::bundle::Origins;
use crate::diagnostic::Diagnostics;
use crate::grammar::{DOCUMENT, Kind, walk_mut};
use crate::load::Tree;
use crate::pointer::Pointer;
use crate::report::Report;
use dialect::Dialect;
use serde_json::{Map, Value};

/// Keys under which constructs travel that `openapiv3` has no field for.
pub(crate) mod extension {
    /// What all of them begin with.
    pub(crate) const PREFIX: &str = "x-specsmith-";
    /// The values of an enum, whatever their kinds: a list.
    pub(crate) const ENUM: &str = "x-specsmith-enum";
    /// Marks an enum that the document calls a `const`.
    pub(crate) const CONSTANT: &str = "x-specsmith-constant";
    /// Marks a schema of which the default is null: `openapiv3` cannot tell that from none.
    pub(crate) const DEFAULT_NULL: &str = "x-specsmith-default-null";
    /// Marks an `allOf` that stands for a `$ref` and what is beside it, in a document of a version where that does not count.
    pub(crate) const SIBLINGS: &str = "x-specsmith-siblings";
    /// Bounds of numbers that a floating point number cannot hold: keyword → number.
    pub(crate) const BOUNDS: &str = "x-specsmith-bounds";
    /// The schemas of the places of a tuple: a list.
    pub(crate) const PREFIX_ITEMS: &str = "x-specsmith-prefix-items";
    /// The patterns of an object's keys: a list of texts.
    pub(crate) const KEY_PATTERNS: &str = "x-specsmith-key-patterns";
    /// The webhooks of the document: a map of path items.
    pub(crate) const WEBHOOKS: &str = "x-specsmith-webhooks";
    /// The callbacks of an operation, or those that references name: a map.
    pub(crate) const CALLBACKS: &str = "x-specsmith-callbacks";
    /// Path items that references name: a map.
    pub(crate) const PATH_ITEMS: &str = "x-specsmith-path-items";
    /// Marks a request body of which the document says `required: false`: `openapiv3` cannot tell that from silence.
    pub(crate) const OPTIONAL: &str = "x-specsmith-optional";
    /// Whether the document says `explode` of an encoding, and what: `openapiv3` cannot tell `false` from silence.
    pub(crate) const EXPLODE: &str = "x-specsmith-explode";
    /// What each value of a stream is: a schema.
    pub(crate) const ITEM_SCHEMA: &str = "x-specsmith-item-schema";
    /// A security scheme of a kind that 3.0 lacks: its type.
    pub(crate) const SECURITY_TYPE: &str = "x-specsmith-security-type";
    /// The flow `clientCredentials` of a security scheme: its `tokenUrl` and its `scopes`.
    pub(crate) const CLIENT_CREDENTIALS: &str = "x-specsmith-client-credentials";
}

/// What rewrites may touch beside the tree.
struct Context<'a> {
    origins: &'a mut Origins,
    report: &'a mut Report,
    diagnostics: &'a mut Diagnostics,
    dialect: Dialect,
}

impl Context<'_> {
    /// Reports a key outside of schemas that documents have had since 3.1.
    fn other_version(&mut self, key: &str, map: &Map<String, Value>, at: &Pointer) {
        if map.contains_key(key) {
            self.dialect.later(key, at, self.report, self.diagnostics);
        }
    }
}

/// Rewrites a whole document. Afterwards `openapiv3` can read it.
pub(crate) fn modernise(tree: &mut Tree, origins: &mut Origins, report: &mut Report, diagnostics: &mut Diagnostics) {
    let mut context = Context { origins, report, diagnostics, dialect: Dialect::of(tree) };
    let context = &mut context;
    walk_mut(tree, Kind::Object(&DOCUMENT), &mut Pointer::root(), &mut |value, kind, at| match kind {
        Kind::Schema | Kind::SchemaOrList => schema::modernise(value, at, context),
        Kind::Object(object) | Kind::RefOr(object) => document::modernise(value, object, at, context),
        _ => {}
    });
}

/// The value under `key`, if it is a map.
fn map_mut<'a>(map: &'a mut Map<String, Value>, key: &str) -> Option<&'a mut Map<String, Value>> {
    map.get_mut(key)?.as_object_mut()
}

#[cfg(test)]
mod tests;
