//! What became of everything, for programs: by JSON pointer in the document as its author wrote it.

use crate::api::{Api, TypeRef};
use crate::bundle::Origins;
use crate::emit::Spelling;
use crate::pointer::Pointer;
use crate::report::Report;
use serde_json::{Map, Value, json};

/// The manifest.
pub(crate) fn manifest(api: &Api, schemas: &[(Pointer, TypeRef)], origins: &Origins, report: &Report) -> Value {
    let spelling = Spelling::new(api, "models::", std::iter::empty());
    let mut types = Map::new();
    for (at, ty) in schemas {
        types.entry(origins.shown(at)).or_insert_with(|| Value::String(spelling.ty(ty)));
    }
    let operations: Map<String, Value> =
        api.operations.iter().map(|it| (it.id.clone(), json!(format!("operations::{}", it.request)))).collect();
    let report: Vec<Value> = report.0.iter().map(|entry| entry.to_json(&origins.shown(&entry.at))).collect();
    json!({ "types": types, "operations": operations, "report": report })
}
