//! [`Api`] → [`Layout`]: which features the crate has for tags, and which module each item stands in.
//!
//! 1. An operation stands with its first tag.
//! 2. A type that one tag reaches stands with this tag. Types that the same several tags reach stand together, in a module
//!    that is called after the first of them. So a module of types needs exactly the features of the tags that reach it.
//! 3. A module that is too long is cut by the beginnings of names.
//!
//! Without at least two tags there are no such features, and as a rule one module of each kind.

mod beginnings;
mod reach;
#[cfg(test)]
mod tests;
mod weight;

use crate::api::{Api, Service};
use crate::names::ident::{escape_keyword, file_stem};
use crate::names::{FeatureName, Scope};
use beginnings::{Item, split};
use indexmap::IndexMap;
pub(crate) use reach::Gate;

/// Where everything stands.
#[derive(Debug)]
pub(crate) struct Layout {
    /// The features for tags, in the order of [`Api::services`].
    pub(crate) features: Vec<Feature>,
    /// All types, by index.
    pub(crate) types: Vec<Part>,
    /// All operations.
    pub(crate) operations: Vec<Part>,
    /// All of [`Api::webhooks`].
    pub(crate) webhooks: Vec<Part>,
}

impl Layout {
    /// The feature for what the server of the document sends.
    pub(crate) fn feature_of_webhooks(&self, api: &Api) -> Option<&str> {
        let feature = self.features.iter().find(|feature| api.services[feature.service].incoming)?;
        Some(&feature.name.0)
    }
}

/// A cargo feature for a tag.
#[derive(Debug)]
pub(crate) struct Feature {
    pub(crate) name: FeatureName,
    /// The index of its service.
    pub(crate) service: usize,
    /// How many types it needs.
    pub(crate) types: usize,
    /// The share of the code that it needs, in percent.
    pub(crate) share: usize,
}

/// A module of one kind.
#[derive(Debug)]
pub(crate) struct Part {
    /// An identifier; keywords are escaped.
    pub(crate) module: String,
    pub(crate) gate: Gate,
    pub(crate) items: Vec<usize>,
    /// The services whose traits stand here, where servers are.
    pub(crate) services: Vec<usize>,
}

impl Part {
    /// The name of its file, without the extension.
    pub(crate) fn file(&self) -> &str {
        self.module.strip_prefix("r#").unwrap_or(&self.module)
    }
}

/// What asks for each type.
pub(crate) fn gates(api: &Api) -> Vec<Gate> {
    let featured: Vec<&Service> = with_features(api).into_iter().map(|index| &api.services[index]).collect();
    reach::gates(api, &featured)
}

/// Decides where everything stands.
pub(crate) fn layout(api: &Api) -> Layout {
    let services = with_features(api);
    let featured: Vec<&Service> = services.iter().map(|&index| &api.services[index]).collect();
    let gates = reach::gates(api, &featured);
    let mut scope = Scope::default();
    let operations = operations(api, &services, &mut scope);
    let webhooks = webhooks(api, &services, &mut scope);
    let features = features(api, &services, &gates);
    Layout { types: types(api, &featured, &gates), operations, webhooks, features }
}

/// The services that have features, by index: of one tag alone, nobody needs less.
fn with_features(api: &Api) -> Vec<usize> {
    let tags = api.services.iter().filter(|service| service.tag.is_some()).count();
    let has_feature = |index: &usize| tags > 1 && api.services[*index].feature.is_some();
    (0..api.services.len()).filter(has_feature).collect()
}

fn types(api: &Api, features: &[&Service], gates: &[Gate]) -> Vec<Part> {
    let mut groups: IndexMap<&Gate, Vec<usize>> = IndexMap::new();
    for (index, gate) in gates.iter().enumerate().filter(|(index, _)| api.types[*index].is_written) {
        groups.entry(gate).or_default().push(index);
    }
    // Modules of one tag come first, in the order of tags, and have the first choice of names.
    groups.sort_by_cached_key(|gate, types| match gate {
        Gate::Any(tags) if tags.len() == 1 => (0, tags[0]),
        Gate::Always => (1, 0),
        Gate::Any(_) => (2, types[0]),
        Gate::Full => (3, 0),
    });
    let mut scope = Scope::default();
    let mut parts = Vec::new();
    for (gate, types) in groups {
        let stem = match gate {
            Gate::Any(tags) if tags.len() == 1 => module_of(features[tags[0]]),
            Gate::Any(_) => format!("shared_{}", file_stem(&api.types[types[0]].name.0)),
            Gate::Always => untagged(features.is_empty()),
            Gate::Full => "unreached".to_owned(),
        };
        let item = |index: usize| {
            let def = &api.types[index];
            Item { index, stem: file_stem(&def.name.0), weight: weight::of_type(def).0 }
        };
        parts.extend(cut(&stem, gate, types.into_iter().map(item).collect(), &mut scope));
    }
    match &mut parts[..] {
        [] => parts.extend(cut("", &Gate::Always, Vec::new(), &mut scope)),
        // Whatever asks for anything asks for this.
        [only] => only.gate = Gate::Always,
        _ => {}
    }
    parts
}

fn operations(api: &Api, features: &[usize], scope: &mut Scope) -> Vec<Part> {
    let services = || (0..api.services.len()).filter(|&index| !api.services[index].incoming);
    let groups: Vec<(String, Gate, Vec<usize>)> = if features.is_empty() {
        vec![(String::new(), Gate::Always, services().collect())]
    } else {
        let group = |service: usize| match features.iter().position(|&it| it == service) {
            Some(feature) => (module_of(&api.services[service]), Gate::Any(vec![feature]), vec![service]),
            None => (untagged(false), Gate::Always, vec![service]),
        };
        services().map(group).collect()
    };
    let mut parts = Vec::new();
    for (stem, gate, services) in groups {
        let mut indices: Vec<usize> = services.iter().flat_map(|&it| &api.services[it].operations).copied().collect();
        indices.sort_unstable();
        let item = |index: usize| {
            let operation = &api.operations[index];
            let weight = weight::of_operation(operation).0;
            Item { index, stem: file_stem(&operation.request.0), weight }
        };
        let mut cut = cut(&stem, &gate, indices.into_iter().map(item).collect(), scope);
        if let Some(first) = cut.first_mut() {
            first.services = services;
        }
        parts.extend(cut);
    }
    parts.retain(|part| !part.items.is_empty());
    parts
}

fn webhooks(api: &Api, features: &[usize], scope: &mut Scope) -> Vec<Part> {
    let Some(service) = api.services.iter().position(|service| service.incoming) else { return Vec::new() };
    let gate = match features.iter().position(|&it| it == service) {
        Some(feature) => Gate::Any(vec![feature]),
        None => Gate::Always,
    };
    let item = |(index, operation): (usize, &crate::api::Operation)| Item {
        index,
        stem: file_stem(&operation.request.0),
        weight: weight::of_operation(operation).0,
    };
    let mut parts = cut("webhooks", &gate, api.webhooks.iter().enumerate().map(item).collect(), scope);
    if let Some(first) = parts.first_mut() {
        first.services = vec![service];
    }
    parts
}

/// The modules of what has the same gate.
fn cut(stem: &str, gate: &Gate, items: Vec<Item>, scope: &mut Scope) -> Vec<Part> {
    let part = |(beginning, items): (String, Vec<usize>)| {
        let words: Vec<&str> = [stem, &beginning].into_iter().filter(|word| !word.is_empty()).collect();
        let name = if words.is_empty() { "others".to_owned() } else { words.join("_") };
        let name = scope.claim(&[name], "_");
        Part { module: escape_keyword(&name), gate: gate.clone(), items, services: Vec::new() }
    };
    split(items).into_iter().map(part).collect()
}

/// The name of the module for a tag.
fn module_of(service: &Service) -> String {
    service.feature.as_ref().map(|feature| feature.0.replace('-', "_")).unwrap_or_default()
}

/// What belongs to no tag has no name where there are no tags at all.
fn untagged(without_features: bool) -> String {
    if without_features { String::new() } else { "untagged".to_owned() }
}

fn features(api: &Api, services: &[usize], gates: &[Gate]) -> Vec<Feature> {
    let written = || api.types.iter().zip(gates).filter(|(def, _)| def.is_written);
    let lines = |def| {
        let (models, wire) = weight::of_type(def);
        models + wire
    };
    let of_types: usize = written().map(|(def, _)| lines(def)).sum();
    let of_operations = |service: &Service| -> usize {
        service.all(api).map(weight::of_operation).map(|(operations, client)| operations + client).sum()
    };
    let all = of_types + api.services.iter().map(of_operations).sum::<usize>();
    // How many types there are, and how many lines they have: those that all features need, and those of each.
    let mut of_all = (0, 0);
    let mut of_each = vec![(0, 0); services.len()];
    for (def, gate) in written() {
        let lines = lines(def);
        let add = |(types, weight): &mut (usize, usize)| (*types, *weight) = (*types + 1, *weight + lines);
        match gate {
            Gate::Always => add(&mut of_all),
            Gate::Any(features) => features.iter().for_each(|&feature| add(&mut of_each[feature])),
            Gate::Full => {}
        }
    }
    let feature = |(&service, (types, weight)): (&usize, (usize, usize))| {
        let types = types + of_all.0;
        let weight = weight + of_all.1 + of_operations(&api.services[service]);
        Feature {
            name: api.services[service].feature.clone().unwrap_or_else(|| FeatureName(String::new())),
            service,
            types,
            share: (weight * 100).div_ceil(all.max(1)),
        }
    };
    services.iter().zip(of_each).map(feature).collect()
}
