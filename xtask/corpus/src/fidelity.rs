//! Whether generated types give back what they read: questions for the types of one document, made of the values that it
//! shows and of values made for its schemas, and a judgement of the answers.
//!
//! A program that depends on the generated crate answers them. What is right is said by the `jsonschema` crate, and by
//! `docs/mapping.md` where types promise less than schemas; nothing of the generator has a part in it but the manifest,
//! which says what type a schema became.

mod compare;
mod flat;
mod instances;
mod judge;
mod node;
mod numbers;
mod objects;
mod paper;
mod places;
mod program;
mod requests;
mod sampler;
mod scalars;
mod schemas;
mod score;
mod text;
mod wrong;

pub(crate) use paper::prepare;
pub use sampler::{Sample, Sampler};
pub(crate) use score::{Failure, Score, Tally};

use serde_json::Value;
use specsmith::codegen::pointer::Pointer;

/// What is asked of the types of one document.
#[derive(Default)]
pub(crate) struct Exam {
    document: Value,
    /// The Rust types that are asked about, each once.
    types: Vec<String>,
    questions: Vec<Question>,
    /// See [`Score::skipped`].
    skipped: usize,
    /// Why there are no questions, if something went wrong.
    problem: Option<String>,
}

/// A value, and what is asked about it.
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

/// What sort of value it is.
enum Kind {
    /// One that the document shows.
    Example,
    /// One made for a schema.
    Instance,
    /// A value that has to be refused: where the message must say that the mistake is, and the key that is missing.
    Wrong { path: String, missing: Option<String> },
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
}

#[cfg(test)]
mod tests;
