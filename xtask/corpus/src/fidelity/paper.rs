//! Writing down the questions.

use super::instances::Maker;
use super::judge::Judge;
use super::node::Node;
use super::places;
use super::schemas::{self, Schemas};
use super::wrong::wrong;
use super::{Exam, Kind, Question};
use serde_json::Value;
use specsmith::codegen::Bundled;
use specsmith::codegen::pointer::Pointer;
use std::collections::HashMap;

/// How many made-up values there are of one document, more or less.
const MOST_OF_ALL: usize = 20_000;
/// How many made-up values there are of one schema.
const MOST_OF_ONE: usize = 64;

/// The types of schemas, by the manifest.
pub(super) struct Types<'a> {
    bundled: &'a Bundled,
    manifest: Option<&'a serde_json::Map<String, Value>>,
}

impl Types<'_> {
    /// The type of what stands at a place; of what it refers to, where it has none of its own.
    pub(super) fn of(&self, node: &Node<'_>) -> Option<&str> {
        let at = |pointer: &Pointer| self.manifest?.get(&self.bundled.origin(pointer))?.as_str();
        at(&node.at).or_else(|| at(&Pointer::from_fragment(node.text("$ref")?)?))
    }
}

/// The questions for one document: `bundled` is what [`specsmith::Builder::bundle`] gives, `manifest` what
/// [`specsmith::Plan::manifest`] does, parsed.
pub(crate) fn prepare(bundled: &Bundled, manifest: &Value) -> Exam {
    let document = &bundled.document;
    let references = schemas::references(document);
    let schemas = Schemas::new(document, &references);
    let types = Types { bundled, manifest: manifest.get("types").and_then(Value::as_object) };
    let places::Found { shown, requests, responses } = places::find(document);
    // What a body says in place is no component, and has a type all the same.
    let bodies = requests.into_iter().chain(responses).filter(|node| schemas.alias(node).is_none());
    let bodies = bodies.filter(|node| types.of(node).is_some());
    let sources: Vec<Node<'_>> = schemas.components().chain(bodies).collect();

    let exam = Exam { document: document.clone(), ..Exam::default() };
    let mut paper = Paper { schemas: &schemas, types: &types, exam, indices: HashMap::new() };
    let places = shown.iter().map(|shown| &shown.schema).chain(&sources);
    match Judge::new(document, places) {
        Ok(judge) => {
            for shown in &shown {
                // Null takes no part in a type: whether it may be there is said by the field that holds it.
                if !shown.value.is_null() && judge.accepts(&shown.schema, shown.value) {
                    paper.ask(shown.at.clone(), &shown.schema, shown.value.clone(), Kind::Example);
                }
            }
            let most = (MOST_OF_ALL / sources.len().max(1)).clamp(4, MOST_OF_ONE);
            let maker = Maker::new(&schemas, &judge);
            for node in &sources {
                paper.made_up(&judge, &maker, node, most);
            }
        }
        Err(problem) => paper.exam.problem = Some(format!("the judge cannot read the document: {problem}")),
    }
    paper.exam
}

/// An exam that is being written.
struct Paper<'p, 'a> {
    schemas: &'p Schemas<'a>,
    types: &'p Types<'p>,
    exam: Exam,
    /// Where each type is among those of the exam.
    indices: HashMap<String, usize>,
}

impl<'a> Paper<'_, 'a> {
    fn ask(&mut self, at: Pointer, schema: &Node<'_>, value: Value, kind: Kind) {
        let Some(ty) = self.types.of(schema) else {
            self.exam.skipped += 1;
            return;
        };
        let next = self.exam.types.len();
        let index = *self.indices.entry(ty.to_owned()).or_insert(next);
        if index == next {
            self.exam.types.push(ty.to_owned());
        }
        self.exam.questions.push(Question { at, schema: schema.at.clone(), ty: index, value, kind });
    }

    /// Asks about values made for a schema: right ones, and one of them with mistakes.
    fn made_up(&mut self, judge: &Judge, maker: &Maker<'_, 'a>, node: &Node<'a>, most: usize) {
        let accepts = |value: &Value| judge.accepts(node, value);
        let proposals = maker.proposals(node, most);
        let proposals = proposals.into_iter().filter(|value| !value.is_null());
        let (mut right, refused): (Vec<_>, Vec<_>) = proposals.partition(accepts);
        self.exam.skipped += refused.len();
        // An enum has all its values; of other things there are enough.
        let is_scalar = |value: &Value| !value.is_object() && !value.is_array();
        right.truncate(if right.iter().all(is_scalar) { usize::MAX } else { most });
        for wrong in right.first().map(|first| wrong(self.schemas, self.types, node, first)).unwrap_or_default() {
            if !accepts(&wrong.value) {
                let kind = Kind::Wrong { path: wrong.path, missing: wrong.missing };
                self.ask(node.at.clone(), node, wrong.value, kind);
            }
        }
        for value in right {
            self.ask(node.at.clone(), node, value, Kind::Instance);
        }
    }
}
