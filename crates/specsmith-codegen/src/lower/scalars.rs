//! Which formats are types of their own, and what is said of the others.

use super::Lowerer;
use crate::api::Prim;
use crate::config::{Base64, DateTime, Password, Types};
use crate::normalise::short;
use crate::pointer::Pointer;
use crate::spec::Shape;

impl Lowerer<'_> {
    pub(super) fn text(&mut self, format: Option<&str>, at: &Pointer) -> Prim {
        let prim = text(format, &self.config.types);
        if prim == Prim::String && matches!(format, Some("byte" | "base64url" | "binary" | "password")) {
            self.report.kept(at.key("format"), "format", "the text is given as it is on the wire");
        }
        prim
    }
}

pub(super) fn integer(format: Option<&str>) -> Prim {
    match format {
        Some("int32") => Prim::I32,
        Some("uint32") => Prim::U32,
        Some("uint64") => Prim::U64,
        _ => Prim::I64,
    }
}

/// A format of integers makes a number an integer: of those of 64 bits, `f64` holds only some.
pub(super) fn number(format: Option<&str>) -> Prim {
    match format {
        Some("float") => Prim::F32,
        Some("int32" | "int64" | "uint32" | "uint64") => integer(format),
        _ => Prim::F64,
    }
}

fn text(format: Option<&str>, types: &Types) -> Prim {
    match format {
        Some("date-time") if types.date_time != DateTime::String => Prim::DateTime,
        Some("date") if types.date_time != DateTime::String => Prim::Date,
        Some("uuid") => Prim::Uuid,
        Some("byte") if types.base64 == Base64::Bytes => Prim::Base64,
        Some("base64url") if types.base64 == Base64::Bytes => Prim::Base64Url,
        Some("password") if types.password == Password::Secret => Prim::Secret,
        _ => Prim::String,
    }
}

/// What documentation says of a format that the type does not show.
pub(super) fn format_sentence(shape: &Shape, types: &Types) -> Option<String> {
    let (format, shown) = match shape {
        Shape::Integer { format } => (format, integer(format.as_deref()) != integer(None)),
        Shape::Number { format } => (format, number(format.as_deref()) != number(None)),
        Shape::String { format } => (format, text(format.as_deref(), types) != text(None, types)),
        _ => return None,
    };
    let format = format.as_deref().filter(|_| !shown)?;
    // What is no more than the name of the type.
    let plain = match shape {
        Shape::Integer { .. } => ["integer", "int64"],
        Shape::Number { .. } => ["number", "double"],
        _ => ["string", ""],
    };
    if plain.contains(&format) {
        return None;
    }
    short(format).map(|format| format!("Format: {format}."))
}
