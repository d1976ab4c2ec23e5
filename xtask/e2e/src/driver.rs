//! The program that makes the calls: its source, from the manifest.

use crate::document::{Document, text};
use crate::workspace::Program;
use anyhow::{Result, anyhow};
use serde_json::Value;
use std::fmt::Write;

/// What every driver is, but for the operations: it reads calls as lines of JSON, makes them, and writes what came of each.
const FRAME: &str = include_str!("driver/frame.rs");

pub(crate) fn program(document: &Document) -> Result<Program> {
    Ok(Program { name: document.driver(), dependencies: dependencies(document), source: source(document)? })
}

/// What it depends on.
fn dependencies(document: &Document) -> String {
    let krate = document.package();
    format!(
        r#"{krate} = {{ path = "../../crates/{krate}" }}
http-body-util = "0.1"
jiff = {{ version = "0.2", default-features = false, features = ["serde", "std"] }}
serde = "1"
serde_json = "1"
specsmith-runtime = {{ workspace = true, features = ["reqwest"] }}
tokio = {{ version = "1", default-features = false, features = ["macros", "rt"] }}
uuid = {{ version = "1", default-features = false, features = ["serde"] }}
"#
    )
}

/// `src/main.rs`.
fn source(document: &Document) -> Result<String> {
    let krate = document.package().replace('-', "_");
    let mut out = FRAME.replace("KRATE", &krate);
    let mut table = String::new();
    for (index, (id, operation)) in document.operations().enumerate() {
        function(&mut out, index, operation)?;
        writeln!(table, "        {id:?} => Box::pin(operation_{index}(client, arguments)),")?;
    }
    write!(
        out,
        "
fn operation<'a>(id: &str, client: &'a Client, arguments: &'a mut Arguments) -> Calling<'a> {{
    match id {{
{table}        _ => Box::pin(async {{ Err(\"there is no such operation\".to_owned()) }}),
    }}
}}

fn credentials(builder: ClientBuilder) -> ClientBuilder {{
    builder
"
    )?;
    for (_, credential) in document.manifest["credentials"].as_object().into_iter().flatten() {
        let arguments = credential["arguments"].as_array().map_or(0, Vec::len);
        let method = text(credential, "client_method")?;
        writeln!(out, "        .{method}({})", vec!["\"something\""; arguments].join(", "))?;
    }
    out.push_str("}\n");
    Ok(out)
}

/// A function that makes a call: with what the operation's own method takes, or with what is optional as well.
fn function(out: &mut String, index: usize, operation: &Value) -> Result<()> {
    let fields = operation["fields"].as_array().ok_or_else(|| anyhow!("the manifest has no fields in {operation}"))?;
    let (required, optional): (Vec<&Value>, Vec<&Value>) = fields.iter().partition(|field| field["argument"] == true);
    let body = fields.iter().find(|field| field["in"] == "body");
    if let Some(body) = body {
        write!(out, "\n{}", body_function(index, body)?)?;
    }
    let value = |field: &Value, is_inferred: bool| -> Result<String> {
        let (name, ty) = (text(field, "name")?, text(field, "type")?);
        Ok(match (field["in"] == "body", is_inferred) {
            (true, _) => format!("body_{index}(arguments)?"),
            (false, true) => format!("arguments.take({name:?})?"),
            (false, false) => format!("arguments.take::<{ty}>({name:?})?"),
        })
    };
    let values = required.iter().map(|field| value(field, false)).collect::<Result<Vec<_>>>()?.join(", ");
    let (ty, method) = (text(operation, "type")?, text(operation, "client_method")?);
    writeln!(out, "\nasync fn operation_{index}(client: &Client, arguments: &mut Arguments) -> Called {{")?;
    let settable: Vec<_> = optional.into_iter().filter(|field| field["required"] == false).collect();
    if settable.is_empty() {
        writeln!(out, "    outcome(client.{method}({values}).send().await)\n}}")?;
        return Ok(());
    }
    writeln!(out, "    if !arguments.has_any(&{:?}) {{", names(&settable))?;
    writeln!(out, "        return outcome(client.{method}({values}).send().await);\n    }}")?;
    writeln!(out, "    let mut request = {ty}::new({values});")?;
    for field in settable {
        let name = text(field, "name")?;
        writeln!(out, "    if arguments.has({name:?}) {{ request.{name} = Some({}); }}", value(field, true)?)?;
    }
    writeln!(out, "    outcome(client.call(request).send().await)\n}}")?;
    Ok(())
}

fn names<'a>(fields: &[&'a Value]) -> Vec<&'a str> {
    fields.iter().filter_map(|field| field["name"].as_str()).collect()
}

fn body_function(index: usize, body: &Value) -> Result<String> {
    let ty = text(body, "type")?;
    let mut out = format!("fn body_{index}(arguments: &mut Arguments) -> Result<{ty}, String> {{\n");
    let content = body["content"].as_array().map_or(&[][..], Vec::as_slice);
    match content {
        [one] if one.get("variant").is_none() => writeln!(out, "    Ok({})", content_value(one)?)?,
        several => {
            out.push_str("    Ok(match arguments.media_type.as_deref().unwrap_or_default() {\n");
            for one in several {
                let (media_type, variant) = (text(one, "media_type")?, text(one, "variant")?);
                writeln!(out, "        {media_type:?} => {ty}::{variant}({}),", content_value(one)?)?;
            }
            out.push_str("        other => return Err(format!(\"no variant is for `{other}`\")),\n    })\n");
        }
    }
    out.push_str("}\n");
    Ok(out)
}

/// An expression for a body of one media type.
fn content_value(one: &Value) -> Result<String> {
    let ty = text(one, "type")?;
    Ok(match text(one, "form")? {
        "bytes" => "Upload::from(arguments.text(\"body\")?)".to_owned(),
        "text" => "arguments.text(\"body\")?".to_owned(),
        "multipart" => multipart(ty, one)?,
        _ => format!("arguments.take::<{ty}>(\"body\")?"),
    })
}

fn multipart(ty: &str, one: &Value) -> Result<String> {
    let parts = one["parts"].as_array().map_or(&[][..], Vec::as_slice);
    let value = |part: &Value| -> Result<String> {
        let (wire, ty) = (text(part, "wire")?, text(part, "type")?);
        Ok(match (part["file"] == true, ty.ends_with('>')) {
            (true, true) => format!("parts.files({wire:?})?"),
            (true, false) => format!("parts.file({wire:?})?"),
            (false, _) => format!("parts.take::<{ty}>({wire:?})?"),
        })
    };
    let (required, optional): (Vec<&Value>, Vec<&Value>) = parts.iter().partition(|part| part["argument"] == true);
    let values = required.into_iter().map(value).collect::<Result<Vec<_>>>()?.join(", ");
    let mut out = format!("{{ let mut parts = arguments.object(\"body\")?; let mut form = {ty}::new({values}); ");
    for part in optional.into_iter().filter(|part| part["required"] == false) {
        let (name, wire) = (text(part, "name")?, text(part, "wire")?);
        write!(out, "if parts.has({wire:?}) {{ form.{name} = Some({}); }} ", value(part)?)?;
    }
    out.push_str("parts.done()?; form }");
    Ok(out)
}
