//! What became of each construct that types do not show: the `report` of the manifest.

use crate::pointer::Pointer;
use indexmap::IndexSet;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::fmt;

/// What happened to a construct.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Entry {
    pub(crate) at: Pointer,
    pub(crate) code: &'static str,
    pub(crate) action: Action,
    pub(crate) note: &'static str,
}

/// All of a run, in document order as far as stages allow, each once.
#[derive(Debug, Default)]
pub(crate) struct Report(pub(crate) IndexSet<Entry>);

impl Report {
    pub(crate) fn kept(&mut self, at: Pointer, code: &'static str, note: &'static str) {
        self.0.insert(Entry { at, code, action: Action::Kept, note });
    }

    pub(crate) fn rewritten(&mut self, at: Pointer, code: &'static str, note: &'static str) {
        self.0.insert(Entry { at, code, action: Action::Rewritten, note });
    }

    pub(crate) fn validation_only(&mut self, at: Pointer, code: &'static str, note: &'static str) {
        self.0.insert(Entry { at, code, action: Action::ValidationOnly, note });
    }

    pub(crate) fn refused(&mut self, at: Pointer, code: &'static str, note: &'static str) {
        self.0.insert(Entry { at, code, action: Action::Refused, note });
    }
}

impl Entry {
    /// As users see it, once the place is as its author wrote it.
    pub(crate) fn seen(&self, at: String) -> Noted {
        let action = match self.action {
            Action::Kept => "kept",
            Action::Rewritten => "rewritten",
            Action::ValidationOnly => "validation-only",
            Action::Refused => "refused",
        };
        Noted { at, code: self.code.into(), action: action.into(), note: self.note.into() }
    }
}

/// What became of a construct that the types do not show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// Where it is: a JSON pointer, after the name of the file if it is another one than the document.
    pub at: String,
    /// What kind of construct: `if`, `server-variable`.
    pub code: Cow<'static, str>,
    /// `kept` (in the documentation, for instance), `rewritten` (in other words that mean the same), `validation-only`
    /// or `refused` (it has no place in the generated code).
    pub action: Cow<'static, str>,
    /// Why, or how.
    pub note: Cow<'static, str>,
}

impl Noted {
    /// As the manifest shows it.
    pub fn to_json(&self) -> Value {
        json!({"at": self.at, "code": self.code, "action": self.action, "note": self.note})
    }
}

/// `#/components/schemas/A/if: validation-only: only validators use it`
impl fmt::Display for Noted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.at, self.action, self.note)
    }
}
