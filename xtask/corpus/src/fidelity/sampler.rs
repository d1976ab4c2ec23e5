//! Values that fit the schemas at given places of a document.

use super::instances::Maker;
use super::judge::Judge;
use super::node::{Node, place_of, target};
use super::places;
use super::schemas::{self, Schemas};
use serde_json::Value;
use specsmith::codegen::pointer::Pointer;
use std::collections::{BTreeMap, HashMap};

/// A value that fits.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// The value.
    pub value: Value,
    /// Whether the document shows it, and nobody made it up.
    pub is_shown: bool,
}

/// Knows the schemas at some places of a document.
#[derive(Debug)]
pub struct Sampler<'a> {
    document: &'a Value,
    references: BTreeMap<String, Value>,
    nodes: HashMap<Pointer, Node<'a>>,
    judge: Judge,
    shown: HashMap<Pointer, Vec<&'a Value>>,
}

impl<'a> Sampler<'a> {
    /// Reads the schemas at `places`; what is not in the document is passed over, and has no values.
    ///
    /// # Errors
    ///
    /// What the judge of values says of the schemas, where it cannot use them.
    pub fn new(document: &'a Value, places: impl IntoIterator<Item = Pointer>) -> Result<Self, String> {
        let nodes: HashMap<Pointer, Node<'a>> =
            places.into_iter().filter_map(|at| Some((at.clone(), Node::find(document, at)?))).collect();
        let references = schemas::references(document);
        // Values of components are judged by themselves before they go into others.
        let components: Vec<Node<'a>> =
            references.keys().filter_map(|name| Node::find(document, place_of(name))).collect();
        let judge = Judge::new(document, nodes.values().chain(&components))?;
        let mut shown: HashMap<Pointer, Vec<&'a Value>> = HashMap::new();
        for one in places::find(document).shown {
            shown.entry(one.schema.at).or_default().push(one.value);
        }
        Ok(Self { document, references, nodes, judge, shown })
    }

    /// Whether the schema at a place accepts a value.
    pub fn accepts(&self, at: &Pointer, value: &Value) -> bool {
        self.nodes.get(at).is_some_and(|node| self.judge.accepts(node, value))
    }

    /// Up to `most` made-up values for each of `places`, after those that the document shows.
    pub fn samples(&self, places: &[Pointer], most: usize) -> HashMap<Pointer, Vec<Sample>> {
        let schemas = Schemas::new(self.document, &self.references);
        let maker = Maker::new(&schemas, &self.judge);
        let samples = places.iter().filter_map(|at| {
            let node = self.nodes.get(at)?;
            let shown = self.shown(node).map(|value| Sample { value: value.clone(), is_shown: true });
            let made = maker.proposals(node, most).into_iter().map(|value| Sample { value, is_shown: false });
            let fitting = shown.chain(made).filter(|sample| self.judge.accepts(node, &sample.value));
            Some((at.clone(), fitting.collect()))
        });
        samples.collect()
    }

    /// What the document shows for a schema, or for the component that it refers to.
    fn shown(&self, node: &Node<'a>) -> impl Iterator<Item = &'a Value> {
        let component = target(node.schema).map(place_of);
        let places = [Some(node.at.clone()), component].into_iter().flatten();
        places.filter_map(|at| self.shown.get(&at)).flatten().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_shown_comes_first_and_everything_fits() {
        let document = json!({
            "openapi": "3.1.0",
            "paths": {"/a": {"get": {"parameters": [
                {"name": "n", "in": "query", "example": "many", "schema": {"type": "integer", "minimum": 3}},
                {"name": "s", "in": "query", "schema": {"$ref": "#/components/schemas/Size"}},
            ]}}},
            "components": {"schemas": {"Size": {"type": "string", "enum": ["small", "large"], "example": "large"}}},
        });
        let place = |index| Pointer::from_fragment(&format!("#/paths/~1a/get/parameters/{index}/schema")).unwrap();
        let places = [place(0), place(1), place(2)];
        let sampler = Sampler::new(&document, places.clone()).unwrap();
        let samples = sampler.samples(&places, 4);
        assert!(samples[&places[0]].iter().all(|it| !it.is_shown && it.value.as_i64().unwrap() >= 3), "{samples:?}");
        assert_eq!(samples[&places[1]][0], Sample { value: json!("large"), is_shown: true });
        assert!(!samples.contains_key(&places[2]));
        assert!(sampler.accepts(&places[0], &json!(3)) && !sampler.accepts(&places[0], &json!(2)));
    }
}
