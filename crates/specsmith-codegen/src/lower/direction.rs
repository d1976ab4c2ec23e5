//! Which schemas requests and responses reach.

use crate::pointer::Pointer;
use crate::spec::{Additional, Alternative, Operation, Schema, SchemaId, Shape, Spec};
use std::collections::HashSet;

/// All operations, in whichever direction their requests go.
fn operations(spec: &Spec) -> impl Iterator<Item = &Operation> {
    spec.operations.iter().chain(spec.incoming.iter().map(|incoming| &incoming.operation))
}

/// The places of the schemas that one direction reaches.
#[derive(Debug, Default)]
pub(super) struct Reach {
    places: HashSet<Pointer>,
    named: HashSet<SchemaId>,
}

impl Reach {
    /// What request bodies reach: those that the client sends and, since they have to be as good as new when they are
    /// handed on, those that it gets.
    pub(super) fn of_requests(spec: &Spec) -> Self {
        let bodies = operations(spec).filter_map(|operation| operation.body.as_ref());
        Self::of(spec, bodies.flat_map(|body| &body.content).filter_map(|content| content.schema.as_ref()))
    }

    /// What responses reach.
    pub(super) fn of_responses(spec: &Spec) -> Self {
        let responses = operations(spec).flat_map(|operation| &operation.responses);
        let bodies = responses.flat_map(|response| {
            let whole = response.alternatives.iter().flat_map(Alternative::all).filter_map(|it| it.schema.as_ref());
            whole.chain(response.stream.as_ref().and_then(|stream| stream.item.as_ref()))
        });
        Self::of(spec, bodies.chain(spec.headers.iter().map(|header| &header.schema)))
    }

    pub(super) fn contains(&self, at: &Pointer) -> bool {
        self.places.contains(at)
    }

    /// Walks with a stack of its own: chains of references in a document may be longer than the program's.
    fn of<'a>(spec: &'a Spec, roots: impl Iterator<Item = &'a Schema>) -> Self {
        let mut reach = Self::default();
        let mut open: Vec<&Schema> = roots.collect();
        while let Some(schema) = open.pop() {
            reach.places.insert(schema.at.clone());
            // What a component was made part of goes where the component goes: its own type is for the same values.
            if let Some(id) = schema.component().filter(|id| reach.named.insert(*id)) {
                open.push(&spec.named(id).schema);
            }
            match &schema.shape {
                Shape::List(item) => open.push(item),
                Shape::Tuple(items) => open.extend(items),
                Shape::Union(union) => open.extend(&union.branches),
                Shape::Object(object) => {
                    open.extend(object.properties.values().map(|property| &property.schema));
                    if let Additional::Schema(value) = &object.additional {
                        open.push(value);
                    }
                }
                _ => {}
            }
        }
        reach
    }
}
