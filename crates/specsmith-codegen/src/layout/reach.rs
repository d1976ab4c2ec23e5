//! Which tags reach which types.

use crate::api::{Api, Operation, Service, TypeId, ids};

/// What asks for a type, or for an operation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Gate {
    /// Nothing has to: an operation without a tag reaches it, or there are no features for tags.
    Always,
    /// Any of these features, by index and in ascending order.
    Any(Vec<usize>),
    /// The feature that stands for everything: no operation reaches it.
    Full,
}

/// The gate of each type. A type that another one mentions is there whenever that one is.
pub(super) fn gates(api: &Api, features: &[&Service]) -> Vec<Gate> {
    if features.is_empty() {
        return vec![Gate::Always; api.types.len()];
    }
    let mentioned: Vec<Vec<TypeId>> = api.types.iter().map(|def| ids(|visit| def.uses(visit))).collect();
    let mut reached = vec![Vec::new(); api.types.len()];
    for (feature, service) in features.iter().enumerate() {
        for id in closure(&mentioned, roots(service.all(api))) {
            reached[id].push(feature);
        }
    }
    let mut gates: Vec<Gate> =
        reached.into_iter().map(|tags| if tags.is_empty() { Gate::Full } else { Gate::Any(tags) }).collect();
    let untagged = api.services.iter().filter(|service| service.feature.is_none()).flat_map(|it| it.all(api));
    let headers = api.headers.iter().flat_map(|header| ids(|visit| header.uses(visit)));
    for id in closure(&mentioned, headers.chain(roots(untagged))) {
        gates[id] = Gate::Always;
    }
    gates
}

fn roots<'a>(operations: impl Iterator<Item = &'a Operation>) -> impl Iterator<Item = TypeId> {
    operations.flat_map(|operation| ids(|visit| operation.uses(visit)))
}

/// The types that lie on the ways from `roots`, each once.
fn closure(mentioned: &[Vec<TypeId>], roots: impl Iterator<Item = TypeId>) -> Vec<usize> {
    let mut seen = vec![false; mentioned.len()];
    let mut found = Vec::new();
    let mut open: Vec<TypeId> = roots.collect();
    while let Some(TypeId(id)) = open.pop() {
        let id = id as usize;
        if !std::mem::replace(&mut seen[id], true) {
            found.push(id);
            open.extend(&mentioned[id]);
        }
    }
    found
}
