//! Rewrites of what parameters, headers and media types have in common.

use super::Context;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::pointer::Pointer;
use serde_json::{Map, Value, json};

/// ```yaml
/// - name: id             →    - name: id
///   in: path                    in: path
///   style: form                 # reported, and the style of the place is used
/// ```
pub(super) fn style_of_location(map: &mut Map<String, Value>, at: &Pointer, context: &mut Context<'_>) {
    let allowed: &[&str] = match map.get("in").and_then(Value::as_str) {
        Some("path") => &["matrix", "label", "simple"],
        Some("query") => &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
        Some("header") => &["simple"],
        _ => &["form"],
    };
    let Some(style) = map.get("style").and_then(Value::as_str) else { return };
    if map.contains_key("content") && !map.contains_key("schema") {
        context.diagnostics.push(
            Diagnostic::new(Code::IgnoredValue, Place::Key(at.key("style")), "`style` says nothing beside `content`")
                .note("it is left out: the media type says how the value is written")
                .help("remove it, or write `schema` instead of `content`"),
        );
        map.shift_remove("style");
        return;
    }
    if allowed.contains(&style) {
        return;
    }
    let place = map.get("in").and_then(Value::as_str).unwrap_or_default();
    context.diagnostics.push(
        Diagnostic::new(
            Code::IgnoredValue,
            Place::Value(at.key("style")),
            format!("the style `{style}` does not exist for parameters in `{place}`"),
        )
        .note(format!("`{}` is used", allowed.last().copied().filter(|_| place == "path").unwrap_or(allowed[0]))),
    );
    map.shift_remove("style");
}

/// ```yaml
/// - name: id             →    - name: id
///   in: query                   in: query
///                               schema: {}       # reported
/// ```
pub(super) fn some_schema(map: &mut Map<String, Value>, what: &str, at: &Pointer, context: &mut Context<'_>) {
    let content = map.get("content").and_then(Value::as_object).filter(|content| !content.is_empty());
    match (map.contains_key("schema"), content.is_some()) {
        (true, true) => {
            map.shift_remove("content");
            context.diagnostics.push(
                Diagnostic::new(
                    Code::IgnoredValue,
                    Place::Key(at.key("content")),
                    format!("the {what} has both `schema` and `content`"),
                )
                .note("`content` is ignored")
                .help("keep one of the two"),
            );
        }
        (false, false) => {
            map.shift_remove("content");
            map.insert("schema".to_owned(), json!({}));
            context.diagnostics.push(
                Diagnostic::new(
                    Code::Untyped,
                    Place::Value(at.clone()),
                    format!("the {what} has neither `schema` nor `content`"),
                )
                .note("any value is taken")
                .help("add `schema: {type: string}` or what it is"),
            );
        }
        _ => {}
    }
}

/// ```yaml
/// - name: id             →    - name: id
///   in: path                    in: path
///                               required: true
/// ```
///
/// A path without its variable is another path.
pub(super) fn required_in_paths(map: &mut Map<String, Value>, at: &Pointer, context: &mut Context<'_>) {
    if map.get("in") == Some(&json!("path")) && map.get("required") != Some(&json!(true)) {
        map.insert("required".to_owned(), json!(true));
        context.report.rewritten(at.clone(), "path-parameter", "what stands in a path is required");
    }
}

/// ```yaml
/// - name: X-Trace        →    - name: X-Trace
///   in: header                  in: header
///   allowReserved: true         # reported
/// ```
pub(super) fn reserved_in_queries(map: &mut Map<String, Value>, at: &Pointer, context: &mut Context<'_>) {
    let place = map.get("in").and_then(Value::as_str).unwrap_or_default().to_owned();
    if place != "query" && map.shift_remove("allowReserved") == Some(json!(true)) {
        context.diagnostics.push(
            Diagnostic::new(
                Code::IgnoredValue,
                Place::Key(at.key("allowReserved")),
                format!("`allowReserved` is of no use for parameters in `{place}`"),
            )
            .note("it is left out: only queries are written with reserved characters"),
        );
    }
}

/// Examples are documentation; that they are well-formed is of no interest to the parser.
pub(super) fn without_examples(map: &mut Map<String, Value>, at: &Pointer, context: &mut Context<'_>) {
    let (several, one) = (map.shift_remove("examples"), map.shift_remove("example"));
    if several.is_some() && one.is_some() {
        context.diagnostics.push(
            Diagnostic::new(
                Code::IgnoredValue,
                Place::Key(at.key("example")),
                "there are both `example` and `examples`",
            )
            .also(Place::Key(at.key("examples")), "the other")
            .note("neither is part of the generated code")
            .help("keep one of the two"),
        );
    }
}
