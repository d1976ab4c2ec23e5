//! Ways through all schemas of a document.

use crate::spec::{Additional, Alternative, Header, Incoming, Object, Operation, Schema, Shape};

/// The schemas outside of the components, which others stand in.
pub(super) fn roots_of<'a>(
    operations: &'a mut [Operation],
    incoming: &'a mut [Incoming],
    headers: &'a mut [Header],
) -> impl Iterator<Item = &'a mut Schema> {
    let operations = operations.iter_mut().chain(incoming.iter_mut().map(|incoming| &mut incoming.operation));
    operations.flat_map(schemas_of).chain(headers.iter_mut().map(|header| &mut header.schema))
}

fn schemas_of(operation: &mut Operation) -> impl Iterator<Item = &mut Schema> {
    let bodies = operation.body.iter_mut().flat_map(|body| &mut body.content);
    let answers = operation.responses.iter_mut().flat_map(|response| {
        let whole = response.alternatives.iter_mut().flat_map(Alternative::all_mut);
        whole.chain(&mut response.stream)
    });
    let contents = bodies.chain(answers).flat_map(|content| content.schema.iter_mut().chain(&mut content.item));
    operation.parameters.iter_mut().map(|parameter| &mut parameter.schema).chain(contents)
}

/// The schemas that stand directly in another.
pub(super) fn parts(shape: &Shape) -> Vec<&Schema> {
    match shape {
        Shape::List(item) => vec![item],
        Shape::Tuple(items) => items.iter().collect(),
        Shape::Union(union) => union.branches.iter().collect(),
        Shape::Object(Object { properties, additional }) => {
            let value = match additional {
                Additional::Schema(value) => Some(value.as_ref()),
                _ => None,
            };
            properties.values().map(|property| &property.schema).chain(value).collect()
        }
        _ => Vec::new(),
    }
}

/// How many values of an enum take as much room as a schema.
const VALUES: usize = 8;

/// How many schemas there are in one, itself among them; the values of enums count as well.
pub(super) fn size(schema: &Schema) -> u64 {
    let mut count = 0;
    let mut open = vec![schema];
    while let Some(schema) = open.pop() {
        count += 1;
        if let Shape::Enum { values, .. } = &schema.shape {
            count += (values.len() / VALUES) as u64;
        }
        open.extend(parts(&schema.shape));
    }
    count
}

/// The same, to be changed.
pub(super) fn parts_mut(shape: &mut Shape) -> Vec<&mut Schema> {
    match shape {
        Shape::List(item) => vec![item],
        Shape::Tuple(items) => items.iter_mut().collect(),
        Shape::Union(union) => union.branches.iter_mut().collect(),
        Shape::Object(Object { properties, additional }) => {
            let value = match additional {
                Additional::Schema(value) => Some(value.as_mut()),
                _ => None,
            };
            properties.values_mut().map(|property| &mut property.schema).chain(value).collect()
        }
        _ => Vec::new(),
    }
}
