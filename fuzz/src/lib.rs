//! What the targets share: changes of documents that keep them documents, and what has to hold of what is generated.

#[path = "../../tests/golden/tests/safety/audit.rs"]
pub mod audit;
pub mod fixtures;
pub mod mutate;

use specsmith_codegen::Outcome;
use specsmith_codegen::diagnostic::{Code, Severity};

/// A document either becomes a crate that holds up, or has an error at a place; a mistake of specsmith is neither.
pub fn judge(outcome: &Outcome) {
    for diagnostic in &outcome.diagnostics {
        assert_ne!(diagnostic.code, Code::Internal, "{diagnostic:?}");
    }
    let has_errors = outcome.diagnostics.iter().any(|it| it.severity == Severity::Error);
    assert_eq!(outcome.generated.is_none(), has_errors, "{:?}", outcome.diagnostics);
    for (path, text) in outcome.generated.iter().flat_map(|it| &it.files) {
        assert!(!audit::hides(text), "{path} holds a character that hides or reorders others");
        if path.ends_with(".rs") {
            // No name is an intruder here: the fuzzer finds out which one is looked for, and calls a parameter so.
            let faults = audit::faults(text, None);
            assert!(faults.is_empty(), "{path}: {faults:?}\n{text}");
        }
    }
}
