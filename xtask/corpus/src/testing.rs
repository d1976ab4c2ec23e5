//! Outcomes for tests.

use crate::discover::Document;
use crate::outcome::{Compiled, Facts, Generation, Made, Outcome};

/// The outcome of a document of which this was made.
pub(crate) fn outcome(name: &str, made: Made) -> Outcome {
    let document = Document { path: name.into(), name: name.to_owned(), slug: name.to_owned() };
    let generation = Generation { seconds: 1.25, megabytes: Some(30), made };
    Outcome { document, generation, compiled: None, marks: None }
}

/// The outcome of a document whose crate compiles, and of which nothing is asked.
pub(crate) fn crate_of(name: &str) -> Outcome {
    let made = Made::Crate(Facts { schemas: 3, operations: 2, untyped: 1, exam: false });
    Outcome { compiled: Some(Compiled::default()), ..outcome(name, made) }
}
