//! What became of everything, for programs: by JSON pointer in the document as its author wrote it.

use crate::api::{Api, TypeRef};
use crate::bundle::Origins;
use crate::emit::Spelling;
use crate::pointer::Pointer;
use crate::report::Noted;
use serde_json::{Map, Value, json};

/// The manifest.
pub(crate) fn manifest(api: &Api, schemas: &[(Pointer, TypeRef)], origins: &Origins, report: &[Noted]) -> Value {
    let spelling = Spelling::new(api, "models::", std::iter::empty());
    let mut types = Map::new();
    for (at, ty) in schemas {
        types.entry(origins.shown(at)).or_insert_with(|| Value::String(spelling.ty(ty)));
    }
    let operations: Map<String, Value> =
        api.operations.iter().map(|it| (it.id.clone(), json!(format!("operations::{}", it.request)))).collect();
    let report: Vec<Value> = report.iter().map(Noted::to_json).collect();
    json!({ "types": types, "operations": operations, "report": report })
}
