//! `src/wire.rs`: the wire format of the models, as tables that `specsmith-runtime` turns into serde's traits.

use super::has_deprecated;
use super::spelling::Spelling;
use crate::api::{Api, Extra, Presence, StringEnum, Struct, TypeDef, TypeKind};
use crate::names::CATCH_ALL;
use std::fmt::Write;

pub(super) fn module(api: &Api) -> String {
    let spelling = Spelling::in_models(api);
    let tables: Vec<String> = api.types.iter().filter_map(|def| table(def, &spelling)).collect();
    let mut out = "//! The wire format of the models: each name exactly as the document spells it.\n\n".to_owned();
    if has_deprecated(api) {
        out.push_str("#![allow(deprecated)]\n\n");
    }
    if !tables.is_empty() {
        out.push_str("use super::models::*;\n");
    }
    if let Some(import) = spelling.imports(&tables.concat()) {
        let _ = writeln!(out, "{import}");
    }
    for table in tables {
        out.push('\n');
        out.push_str(&table);
    }
    out
}

fn table(def: &TypeDef, spelling: &Spelling<'_>) -> Option<String> {
    match &def.kind {
        TypeKind::Struct(kind) => Some(object(def, kind, spelling)),
        TypeKind::Enum(kind) => Some(string_enum(def, kind)),
        TypeKind::Alias(_) => None,
    }
}

fn object(def: &TypeDef, kind: &Struct, spelling: &Spelling<'_>) -> String {
    let mut rows = String::new();
    for field in &kind.fields {
        let presence = match field.presence {
            Presence::Required => "required",
            Presence::Nullable => "nullable",
            Presence::Optional => "optional",
            Presence::Patch => "patch",
        };
        let _ = writeln!(
            rows,
            "        {presence} {} => {}: {},",
            literal(&field.wire),
            field.name,
            spelling.ty(&field.ty)
        );
    }
    match &kind.extra {
        Extra::Ignored => {}
        Extra::Refused => rows.push_str("        ..refuse,\n"),
        Extra::Kept(ty) => {
            let _ = writeln!(rows, "        ..additional: {},", spelling.ty(ty));
        }
    }
    format!("::specsmith_runtime::object! {{\n    {} {{\n{rows}    }}\n}}\n", def.name)
}

fn string_enum(def: &TypeDef, kind: &StringEnum) -> String {
    let mut rows = String::new();
    for (value, variant) in &kind.variants {
        let _ = writeln!(rows, "        {} => {variant},", literal(value));
    }
    let head = if kind.open { format!("{}: {CATCH_ALL}", def.name) } else { def.name.to_string() };
    format!("::specsmith_runtime::string_enum! {{\n    {head} {{\n{rows}    }}\n}}\n")
}

/// A text as a literal of Rust.
fn literal(text: &str) -> String {
    proc_macro2::Literal::string(text).to_string()
}
