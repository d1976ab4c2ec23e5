//! Whether generated types give back what they read: questions for the types of one document, made of the values that it
//! shows and of values made for its schemas, and a judgement of the answers.
//!
//! A program that depends on the generated crate answers them. What is right is said by the `jsonschema` crate, and by
//! `docs/mapping.md` where types promise less than schemas; nothing of the generator has a part in it but the manifest,
//! which says what type a schema became.

mod compare;
mod instances;
mod judge;
mod numbers;
mod objects;
mod places;
mod program;
mod requests;
mod schemas;
mod text;
mod wrong;

use compare::{Comparison, short};
use instances::Maker;
use judge::Judge;
use requests::Requests;
use schemas::{Node, Schemas};
use serde_json::Value;
use specsmith::codegen::Bundled;
use specsmith::codegen::pointer::Pointer;
use std::collections::HashMap;
use wrong::wrong;

/// How many made-up values there are of one document, more or less.
const MOST_OF_ALL: usize = 20_000;
/// How many made-up values there are of one schema.
const MOST_OF_ONE: usize = 64;

/// What is asked of the types of one document.
pub(crate) struct Exam {
    document: Value,
    /// The Rust types that are asked about, each once.
    types: Vec<String>,
    questions: Vec<Question>,
    skipped: usize,
    /// Why there are no questions, if something went wrong.
    problem: Option<String>,
}

struct Question {
    /// Where the value stands, or where the schema does that it was made for.
    at: Pointer,
    /// Where its schema stands.
    schema: Pointer,
    /// An index into [`Exam::types`].
    ty: usize,
    value: Value,
    kind: Kind,
}

enum Kind {
    Example,
    Instance,
    /// A value that has to be refused: where the message must say that the mistake is, and the key that is missing.
    Wrong {
        path: String,
        missing: Option<String>,
    },
}

impl Kind {
    fn name(&self) -> &'static str {
        match self {
            Self::Example => "example",
            Self::Instance => "instance",
            Self::Wrong { .. } => "wrong",
        }
    }
}

/// How many questions there were, and how many answers were right.
#[derive(Debug, Default, Clone)]
pub(crate) struct Count {
    pub(crate) passed: usize,
    pub(crate) of: usize,
}

/// What became of all questions of a document.
#[derive(Debug, Default, Clone)]
pub(crate) struct Score {
    /// Values that the document shows and that their own schemas accept.
    pub(crate) examples: Count,
    /// Values made for the schemas in `components`.
    pub(crate) instances: Count,
    /// Values with a mistake, which have to be refused.
    pub(crate) wrong: Count,
    pub(crate) failures: Vec<Failure>,
    /// Values that are not asked about: those made-up ones that the schema does not accept, and those whose schema has no
    /// type.
    pub(crate) skipped: usize,
}

/// A wrong answer.
#[derive(Debug, Clone)]
pub(crate) struct Failure {
    /// `example`, `instance` or `wrong`.
    pub(crate) kind: &'static str,
    /// Where the value stands, or the schema that it was made for.
    pub(crate) at: String,
    /// The Rust type.
    pub(crate) ty: String,
    pub(crate) value: String,
    pub(crate) problem: String,
}

/// The types of schemas, by the manifest.
struct Types<'a> {
    bundled: &'a Bundled,
    manifest: Option<&'a serde_json::Map<String, Value>>,
}

impl Types<'_> {
    /// The type of what stands at a place; of what it refers to, where it has none of its own.
    fn of(&self, node: &Node<'_>) -> Option<&str> {
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

    let mut paper = Paper::default();
    let places = shown.iter().map(|shown| &shown.schema).chain(&sources);
    match Judge::new(document, places) {
        Ok(judge) => {
            for shown in &shown {
                // Null takes no part in a type: whether it may be there is said by the field that holds it.
                if !shown.value.is_null() && judge.accepts(&shown.schema, shown.value) {
                    paper.ask(&types, shown.at.clone(), &shown.schema, shown.value.clone(), Kind::Example);
                }
            }
            let most = (MOST_OF_ALL / sources.len().max(1)).clamp(4, MOST_OF_ONE);
            let maker = Maker::new(&schemas, &judge);
            for node in &sources {
                paper.made_up(&schemas, &types, &judge, &maker, node, most);
            }
        }
        Err(problem) => paper.problem = Some(format!("the judge cannot read the document: {problem}")),
    }
    let Paper { types, questions, skipped, problem, .. } = paper;
    Exam { document: document.clone(), types, questions, skipped, problem }
}

/// The questions while they are written down.
#[derive(Default)]
struct Paper {
    types: Vec<String>,
    indices: HashMap<String, usize>,
    questions: Vec<Question>,
    skipped: usize,
    problem: Option<String>,
}

impl Paper {
    fn ask(&mut self, types: &Types<'_>, at: Pointer, schema: &Node<'_>, value: Value, kind: Kind) {
        let Some(ty) = types.of(schema) else {
            self.skipped += 1;
            return;
        };
        let next = self.types.len();
        let index = *self.indices.entry(ty.to_owned()).or_insert(next);
        if index == next {
            self.types.push(ty.to_owned());
        }
        self.questions.push(Question { at, schema: schema.at.clone(), ty: index, value, kind });
    }

    /// Asks about values made for a component: right ones, and one of them with mistakes.
    fn made_up<'a>(
        &mut self,
        schemas: &Schemas<'a>,
        types: &Types<'_>,
        judge: &Judge,
        maker: &Maker<'_, 'a>,
        node: &Node<'a>,
        most: usize,
    ) {
        let accepts = |value: &Value| judge.accepts(node, value);
        let proposals = maker.proposals(node, most);
        let proposals = proposals.into_iter().filter(|value| !value.is_null());
        let (mut right, refused): (Vec<_>, Vec<_>) = proposals.partition(accepts);
        self.skipped += refused.len();
        // An enum has all its values; of other things there are enough.
        let is_scalar = |value: &Value| !value.is_object() && !value.is_array();
        right.truncate(if right.iter().all(is_scalar) { usize::MAX } else { most });
        for wrong in right.first().map(|first| wrong(schemas, types, node, first)).unwrap_or_default() {
            if !accepts(&wrong.value) {
                let kind = Kind::Wrong { path: wrong.path, missing: wrong.missing };
                self.ask(types, node.at.clone(), node, wrong.value, kind);
            }
        }
        for value in right {
            self.ask(types, node.at.clone(), node, value, Kind::Instance);
        }
    }
}

impl Exam {
    /// Whether there is nothing to ask and nothing to say.
    pub(crate) fn is_empty(&self) -> bool {
        self.questions.is_empty() && self.problem.is_none()
    }

    /// What the program depends on beside the generated crate and `serde_json`, as lines of its `Cargo.toml`: the crates
    /// whose types it names. The generated crate depends on them in the same way.
    pub(crate) fn dependencies(&self) -> String {
        program::dependencies(&self.types)
    }

    /// `src/main.rs` of a program that depends on the generated crate, whose library is called `krate`, on `serde_json` and
    /// on [`Exam::dependencies`]. It reads questions as lines and writes an answer line for each.
    pub(crate) fn program(&self, krate: &str) -> String {
        program::source(krate, &self.types)
    }

    /// What the program reads.
    pub(crate) fn questions(&self) -> String {
        self.questions.iter().map(|question| format!("{}\t{}\n", question.ty, question.value)).collect()
    }

    /// Judges what the program wrote.
    pub(crate) fn judge(&self, answers: &str) -> Score {
        let references = schemas::references(&self.document);
        let schemas = Schemas::new(&self.document, &references);
        let requests = Requests::of(&self.document, &schemas);
        let comparison = Comparison { schemas: &schemas, requests: &requests };
        let mut score = Score { skipped: self.skipped, ..Score::default() };
        if let Some(problem) = &self.problem {
            score.examples.of += 1;
            score.failures.push(Failure {
                kind: "example",
                at: Pointer::root().to_string(),
                ty: String::new(),
                value: String::new(),
                problem: problem.clone(),
            });
        }
        let mut answers = answers.lines();
        for question in &self.questions {
            let count = match question.kind {
                Kind::Example => &mut score.examples,
                Kind::Instance => &mut score.instances,
                Kind::Wrong { .. } => &mut score.wrong,
            };
            count.of += 1;
            match self.verdict(question, answers.next().unwrap_or("? nothing"), &comparison) {
                Ok(()) => count.passed += 1,
                Err(problem) => score.failures.push(Failure {
                    kind: question.kind.name(),
                    at: question.at.to_string(),
                    ty: self.types[question.ty].clone(),
                    value: short(&question.value),
                    problem,
                }),
            }
        }
        score
    }

    fn verdict<'a>(&'a self, question: &Question, answer: &str, comparison: &Comparison<'_, 'a>) -> Result<(), String> {
        let (mark, text) = answer.split_at_checked(1).unwrap_or_default();
        match (&question.kind, mark) {
            (Kind::Example | Kind::Instance, "=") => {
                let got: Value = serde_json::from_str(text).map_err(|error| format!("no JSON came back: {error}"))?;
                let schema = question.schema.segments().try_fold(&self.document, |value, key| step(value, &key));
                let schema = schema.ok_or("the schema is gone")?;
                let node = Node { at: question.schema.clone(), schema };
                let compared = comparison.compare(&node, &question.value, &got);
                compared
                    .map_err(|(path, problem)| if path.is_empty() { problem } else { format!("`{path}`: {problem}") })
            }
            (Kind::Wrong { path, missing }, "!") => names_the_place(text, path, missing.as_deref()),
            (Kind::Wrong { path, .. }, "=") => Err(format!("the mistake at `{path}` was not noticed")),
            (Kind::Example | Kind::Instance, "!") => Err(text.to_owned()),
            _ => Err(format!("the program says:{text}")),
        }
    }
}

/// Whether a message says where the mistake is.
fn names_the_place(message: &str, path: &str, missing: Option<&str>) -> Result<(), String> {
    let has_path = path.is_empty() || message.starts_with(&format!("`{path}`: "));
    let has_key = missing.is_none_or(|key| message.contains(&format!("missing field `{key}`")));
    if has_path && has_key { Ok(()) } else { Err(format!("the message does not name `{path}`: {message}")) }
}

fn step<'v>(value: &'v Value, key: &str) -> Option<&'v Value> {
    match value {
        Value::Array(list) => list.get(key.parse::<usize>().ok()?),
        value => value.get(key),
    }
}

#[cfg(test)]
mod tests;
