//! How many lines an item will have, about: near enough to tell what is a long module, and what costs how much. For public
//! documents it comes to between 1.0 and 1.3 times of what there is.

use crate::api::{Operation, Prim, TypeDef, TypeKind, TypeRef, Values};

/// The width of documentation.
const WIDTH: usize = 96;

/// The lines of a type in `models` and in `wire`; the first number is that of `models`.
pub(super) fn of_type(def: &TypeDef) -> (usize, usize) {
    let lines = match &def.kind {
        TypeKind::Struct(kind) => {
            let fields = kind.fields.iter().map(|field| 7 + setter(&field.ty) + docs(&field.docs)).sum::<usize>();
            (13 + fields, 4 + kind.fields.len())
        }
        TypeKind::Enum(kind) => {
            let values = match &kind.values {
                Values::Texts(values) => values.len(),
                Values::Integers(values) => values.len(),
                Values::Literals(values) => values.len(),
            };
            let said = kind.docs.iter().map(|(_, text)| docs(text)).sum::<usize>();
            (7 + values + said, 5 + values)
        }
        TypeKind::Union(kind) => {
            (7 + kind.branches.iter().map(|it| 1 + docs(&it.docs)).sum::<usize>(), 5 + kind.branches.len())
        }
        TypeKind::Constant(_) => (4, 2),
        TypeKind::Alias(_) => (2, 0),
    };
    (lines.0 + docs(&def.docs), lines.1)
}

/// The lines of an operation in `operations`, and in all that stands on it but the server side.
pub(super) fn of_operation(operation: &Operation) -> (usize, usize) {
    let parameters = operation.parameters.iter().map(|it| 8 + setter(&it.ty) + docs(&it.docs)).sum::<usize>();
    let parts = operation.multiparts().flat_map(|it| &it.parts).map(|it| 9 + docs(&it.docs)).sum::<usize>();
    let body = operation.body.as_ref().map_or(0, |body| 10 + docs(&body.docs) + 4 * body.payloads().count());
    let answers = operation.successes.iter().chain(&operation.failures).map(|it| 6 + docs(&it.docs)).sum::<usize>();
    let lines = 37 + docs(&operation.docs) + parameters + parts + body + answers;
    (lines, 10 + docs(&operation.summary) + operation.parameters.len())
}

/// The line of a setter and, where it is not generic, that of its attribute.
fn setter(ty: &TypeRef) -> usize {
    if *ty == TypeRef::Prim(Prim::String) { 1 } else { 2 }
}

fn docs(text: &str) -> usize {
    text.lines().map(|line| line.len() / WIDTH + 1).sum()
}
