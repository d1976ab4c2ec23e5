//! Judging the answers.

use super::compare::{Comparison, short};
use super::node::Node;
use super::requests::Requests;
use super::schemas::{self, Schemas};
use super::{Exam, Kind, Question};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use specsmith::codegen::pointer::Pointer;
use std::fmt;

/// How many questions there were, and how many answers were right.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) of: usize,
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.passed, self.of)
    }
}

/// What became of all questions of a document.
#[derive(Debug, Default, Clone)]
pub(crate) struct Score {
    /// Values that the document shows and that their own schemas accept.
    pub(crate) examples: Tally,
    /// Values made for the schemas in `components`.
    pub(crate) instances: Tally,
    /// Values with a mistake, which have to be refused.
    pub(crate) wrong: Tally,
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

impl Exam {
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
            let tally = match question.kind {
                Kind::Example => &mut score.examples,
                Kind::Instance => &mut score.instances,
                Kind::Wrong { .. } => &mut score.wrong,
            };
            tally.of += 1;
            match self.verdict(question, answers.next().unwrap_or("? nothing"), &comparison) {
                Ok(()) => tally.passed += 1,
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
                let node = Node::find(&self.document, question.schema.clone()).ok_or("the schema is gone")?;
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
