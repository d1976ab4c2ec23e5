//! `src/wire.rs`: the wire format of the models, as tables that `specsmith-runtime` turns into serde's traits.

use super::allows::Allows;
use super::spelling::Spelling;
use crate::api::{
    Api, Enum, Extra, Kind, Look, Presence, Struct, ToldApart, TypeDef, TypeKind, Union, Values, Written,
};
use crate::layout::Part;
use crate::names::{CATCH_ALL, VariantName};
use serde_json::Value;
use std::fmt::Write;

/// The tables of a part; `root` is the way to the root of the crate.
pub(super) fn module(api: &Api, part: &Part, root: &str, allows: Allows, spelling: &Spelling<'_>) -> String {
    let tables: Vec<String> = part.items.iter().filter_map(|&index| table(&api.types[index], spelling)).collect();
    let mut out = "//! The wire format of the models: each name exactly as the document spells it.\n\n".to_owned();
    if allows.deprecated {
        out.push_str("#![allow(deprecated)]\n\n");
    }
    if !tables.is_empty() {
        let _ = writeln!(out, "use {root}::models::*;");
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
        TypeKind::Enum(kind) => Some(value_enum(def, kind)),
        TypeKind::Constant(value) => Some(constant(def, value)),
        TypeKind::Union(kind) => Some(union(def, kind, spelling)),
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

fn value_enum(def: &TypeDef, kind: &Enum) -> String {
    let (name, rows): (_, Vec<String>) = match &kind.values {
        Values::Texts(values) => {
            ("string_enum", values.iter().map(|(value, variant)| format!("{} => {variant}", literal(value))).collect())
        }
        Values::Integers(values) => {
            ("integer_enum", values.iter().map(|(value, variant)| format!("{value} => {variant}")).collect())
        }
        Values::Literals(values) => {
            let row = |(value, variant): &(Value, VariantName)| format!("{} => {variant}", scalar(value));
            ("literal_enum", values.iter().map(row).collect())
        }
    };
    let rows: String = rows.iter().map(|row| format!("        {row},\n")).collect();
    let head = if kind.open { format!("{}: {CATCH_ALL}", def.name) } else { def.name.to_string() };
    format!("::specsmith_runtime::{name}! {{\n    {head} {{\n{rows}    }}\n}}\n")
}

fn constant(def: &TypeDef, value: &Value) -> String {
    format!("::specsmith_runtime::constant! {{ {} = {} }}\n", def.name, scalar(value))
}

/// A value with the word for its kind. Lists and maps never come here.
fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => format!("string {}", literal(text)),
        Value::Number(number) if number.is_i64() => format!("integer {number}"),
        Value::Number(number) if number.is_u64() => format!("unsigned {number}"),
        Value::Number(number) => format!("number {number}"),
        other => format!("boolean {other}"),
    }
}

fn union(def: &TypeDef, kind: &Union, spelling: &Spelling<'_>) -> String {
    let (head, starts): (String, Vec<String>) = match &kind.told_apart {
        ToldApart::Tag { property, tags } => (
            format!("{} by {}: {CATCH_ALL}", def.name, literal(property)),
            tags.iter()
                .map(|tag| {
                    let texts: Vec<String> = tag.texts.iter().map(|text| literal(text)).collect();
                    let written = match tag.written {
                        Written::Always => "own",
                        Written::Sometimes => "tag",
                        Written::Never => "bare",
                    };
                    format!("{written} {}", texts.join(" | "))
                })
                .collect(),
        ),
        ToldApart::Shape { looks, tag } => (
            match tag {
                Some(property) => format!("{} by shape and {}: {CATCH_ALL}", def.name, literal(property)),
                None => def.name.to_string(),
            },
            looks.iter().map(look).collect(),
        ),
    };
    let mut rows = String::new();
    for (start, branch) in starts.iter().zip(&kind.branches) {
        let _ = writeln!(rows, "        {start} => {}: {},", branch.name, spelling.ty(&branch.ty));
    }
    format!("::specsmith_runtime::union! {{\n    {head} {{\n{rows}    }}\n}}\n")
}

fn look(look: &Look) -> String {
    let kind = match look.kind {
        Kind::Boolean => "boolean",
        Kind::Integer => "integer",
        Kind::Number => "number",
        Kind::String => "string",
        Kind::Format => "format",
        Kind::Array => "array",
        Kind::Object => "object",
        Kind::Closed => "closed",
        Kind::Map => "map",
        Kind::Mixed => "mixed",
        Kind::Any => "any",
    };
    let list = |word: &str, literals: Vec<String>| match &literals[..] {
        [] => String::new(),
        literals => format!(" {word} [{}]", literals.join(", ")),
    };
    let requires = look.requires.iter().map(|key| literal(key));
    let knows = look.knows.iter().map(|key| literal(key));
    let constants =
        look.constants.iter().map(|(key, value)| format!(" where {} is [{}]", literal(key), suffixed(value)));
    format!(
        "{kind}{}{}{}{}",
        list("lists", look.lists.iter().map(suffixed).collect()),
        list("requires", requires.collect()),
        list("knows", knows.collect()),
        constants.collect::<String>()
    )
}

/// A text, a number or a boolean as a literal of Rust.
fn suffixed(value: &Value) -> String {
    match value {
        Value::String(text) => literal(text),
        Value::Number(number) if number.is_i64() => format!("{number}i64"),
        Value::Number(number) if number.is_u64() => format!("{number}u64"),
        Value::Number(number) => format!("{number}f64"),
        other => other.to_string(),
    }
}

/// A text as a literal of Rust.
fn literal(text: &str) -> String {
    proc_macro2::Literal::string(text).to_string()
}
