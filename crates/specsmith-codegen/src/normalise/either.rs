//! One property for what two objects say of it, of which a value may be either.

use super::unions::joined;
use crate::pointer::Pointer;
use crate::spec::{Docs, Property, Schema, Shape, same_value};

/// A property that takes what either takes, where there is one type for it.
pub(super) fn either(a: &Property, b: &Property, at: Pointer) -> Option<Property> {
    let (mine, others) = (&a.schema, &b.schema);
    let (shape, at) = match (&mine.shape, &others.shape) {
        (left, right) if left.is_like(right) => (left.clone(), mine.at.clone()),
        (Shape::Any, _) | (_, Shape::Any) => (Shape::Any, at),
        (left, right) => (joined(left, right)?, at),
    };
    let schema = Schema {
        at,
        docs: common_docs(&mine.docs, &others.docs),
        nullable: mine.nullable || others.nullable,
        read_only: mine.read_only && others.read_only,
        write_only: mine.write_only && others.write_only,
        based_on: mine.based_on.filter(|_| mine.based_on == others.based_on),
        shape,
    };
    let undeclared = a.undeclared.clone().filter(|_| b.undeclared.is_some());
    Some(Property { schema, required: a.required && b.required, undeclared })
}

/// What is said of both; words are taken from the first that has some.
fn common_docs(a: &Docs, b: &Docs) -> Docs {
    let more = b.values.iter().filter(|note| !a.values.iter().any(|known| same_value(&known.value, &note.value)));
    Docs {
        title: a.title.clone().or_else(|| b.title.clone()),
        description: a.description.clone().or_else(|| b.description.clone()),
        deprecated: a.deprecated && b.deprecated,
        default: a.default.clone().filter(|_| have_one_default(a, b)),
        example: a.example.clone().or_else(|| b.example.clone()),
        constraints: a.constraints.iter().filter(|it| b.constraints.contains(it)).cloned().collect(),
        external: a.external.clone().or_else(|| b.external.clone()),
        values: a.values.iter().chain(more).cloned().collect(),
    }
}

/// Whether both have the same bounds, patterns and default.
pub(super) fn say_the_same(a: &Docs, b: &Docs) -> bool {
    a.constraints == b.constraints && have_one_default(a, b)
}

fn have_one_default(a: &Docs, b: &Docs) -> bool {
    let value = |docs: &'_ Docs| docs.default.as_ref().map(|default| default.value.clone());
    value(a) == value(b)
}
