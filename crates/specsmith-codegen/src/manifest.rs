//! What became of everything, for programs: by JSON pointer in the document as its author wrote it.

use crate::api::{Api, Payload, TypeRef};
use crate::bundle::Origins;
use crate::emit::Spelling;
use crate::pointer::Pointer;
use crate::report::Report;
use crate::spec::IncomingKind;
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
    let incoming = |kind: IncomingKind| -> Map<String, Value> {
        let of_kind = api.incoming.iter().filter(|it| it.kind == kind);
        of_kind.map(|it| (origins.shown(&it.at), payloads(&it.payloads, &spelling))).collect()
    };
    let headers: Map<String, Value> =
        api.headers.iter().map(|it| (format!("headers::{}", it.name), Value::String(spelling.ty(&it.ty)))).collect();
    let report: Vec<Value> = report.0.iter().map(|entry| entry.to_json(&origins.shown(&entry.at))).collect();
    json!({
        "types": types,
        "operations": operations,
        "webhooks": incoming(IncomingKind::Webhook),
        "callbacks": incoming(IncomingKind::Callback),
        "headers": headers,
        "report": report,
    })
}

/// Media type → type.
fn payloads(payloads: &[(String, Payload)], spelling: &Spelling<'_>) -> Value {
    let types = payloads.iter().map(|(media_type, payload)| {
        let ty = payload.ty().map_or_else(|| "()".to_owned(), |ty| spelling.ty(&ty));
        (media_type.clone(), Value::String(ty))
    });
    types.collect::<Map<String, Value>>().into()
}
