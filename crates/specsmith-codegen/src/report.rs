//! What became of each construct that types do not show: the `report` of the manifest.

use crate::pointer::Pointer;
use serde_json::{Value, json};

/// What happened to a construct.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    /// It is there, though not as a type: in the documentation, for instance.
    Kept,
    /// It was put into other words that mean the same.
    Rewritten,
    /// It only tells validators something; types do not show it.
    ValidationOnly,
    /// It has no place in the generated code.
    Refused,
}

/// One line of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) at: Pointer,
    pub(crate) code: &'static str,
    pub(crate) action: Action,
    pub(crate) note: &'static str,
}

/// All of a run, in document order as far as stages allow.
#[derive(Debug, Default)]
pub(crate) struct Report(pub(crate) Vec<Entry>);

impl Report {
    pub(crate) fn kept(&mut self, at: Pointer, code: &'static str, note: &'static str) {
        self.0.push(Entry { at, code, action: Action::Kept, note });
    }

    pub(crate) fn rewritten(&mut self, at: Pointer, code: &'static str, note: &'static str) {
        self.0.push(Entry { at, code, action: Action::Rewritten, note });
    }

    pub(crate) fn validation_only(&mut self, at: Pointer, code: &'static str, note: &'static str) {
        self.0.push(Entry { at, code, action: Action::ValidationOnly, note });
    }

    pub(crate) fn refused(&mut self, at: Pointer, code: &'static str, note: &'static str) {
        self.0.push(Entry { at, code, action: Action::Refused, note });
    }
}

impl Entry {
    /// As the manifest shows it.
    pub(crate) fn to_json(&self, at: &str) -> Value {
        let action = match self.action {
            Action::Kept => "kept",
            Action::Rewritten => "rewritten",
            Action::ValidationOnly => "validation-only",
            Action::Refused => "refused",
        };
        json!({"at": at, "code": self.code, "action": action, "note": self.note})
    }
}
