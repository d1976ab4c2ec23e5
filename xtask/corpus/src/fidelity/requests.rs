//! Which components request bodies reach: in their types null is another thing than absent.

use super::node::Node;
use super::places;
use super::schemas::Schemas;
use serde_json::Value;
use std::collections::HashSet;

/// The components that request bodies reach.
#[derive(Debug, Default)]
pub(super) struct Requests<'a>(HashSet<&'a str>);

impl<'a> Requests<'a> {
    pub(super) fn of(document: &'a Value, schemas: &Schemas<'a>) -> Self {
        let mut reached = Self::default();
        let mut seen = HashSet::new();
        let mut open = places::find(document).requests;
        while let Some(node) = open.pop() {
            if !seen.insert(node.at.clone()) {
                continue;
            }
            if let Some(name) = schemas.alias(&node) {
                reached.0.insert(name);
            }
            let flat = schemas.flat(&[node]);
            open.extend(flat.places().into_iter().chain(flat.rest()).chain(flat.children("additionalProperties")));
            open.extend(flat.parts.iter().flat_map(|part| part.map("properties")).map(|(_, node)| node));
            open.extend(flat.unions.iter().flat_map(|union| &union.branches).cloned());
        }
        reached
    }

    /// Whether what stands at a place, or in it, belongs to a request body.
    pub(super) fn contains(&self, owner: Owner<'a>) -> bool {
        match owner {
            Owner::Component(name) => self.0.contains(name),
            Owner::Body => true,
            Owner::Other => false,
        }
    }
}

/// What a schema that is no component belongs to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Owner<'a> {
    Component(&'a str),
    /// A request body.
    Body,
    Other,
}

impl<'a> Owner<'a> {
    /// The owner of what stands at a place in the document.
    pub(super) fn of(schemas: &Schemas<'a>, node: &Node<'a>) -> Self {
        let mut at = Some(node.at.clone());
        let is_in_body = node.at.segments().any(|key| key == "requestBody" || key == "requestBodies");
        while let Some(current) = at {
            if let Some(name) = schemas.name(&current) {
                return Self::Component(name).inside(schemas, std::slice::from_ref(node));
            }
            at = current.parent();
        }
        let outer = if is_in_body { Self::Body } else { Self::Other };
        outer.inside(schemas, std::slice::from_ref(node))
    }

    /// The owner of what these schemas describe inside of something that this one owns.
    pub(super) fn inside(self, schemas: &Schemas<'a>, nodes: &[Node<'a>]) -> Self {
        let mut owner = self;
        let mut next = nodes.iter().find_map(|node| schemas.alias(node));
        // Aliases of aliases are a few deep at most; a ring of them has no type.
        for _ in 0..16 {
            let Some(name) = next else { break };
            owner = Self::Component(name);
            next = schemas.component(name).and_then(|node| schemas.alias(&node));
        }
        owner
    }
}
