//! How pages follow one another.

use super::{TypeId, TypeRef};
use crate::names::{FieldName, VariantName};

/// How pages follow one another.
#[derive(Debug)]
pub(crate) struct Pages {
    /// Which of the operation's successes is a page.
    pub(crate) success: usize,
    /// The way to the list, and the type of what is in it.
    pub(crate) items: Option<(Vec<Step>, TypeRef)>,
    pub(crate) next: NextPage,
}

#[derive(Debug)]
pub(crate) enum NextPage {
    /// At a link in the body.
    Link(Found),
    LinkHeader,
    Cursor {
        parameter: Slot,
        cursor: Found,
        conversion: Conversion,
        more: Option<Found>,
    },
    Page {
        parameter: Slot,
        start: i64,
        limit: Option<Slot>,
        pages: Option<Found>,
    },
    Offset {
        parameter: Slot,
        limit: Option<Slot>,
        total: Option<Found>,
    },
}

/// A scalar in a request: the way to it from the request type, of nothing but fields and what is optional about them.
#[derive(Debug)]
pub(crate) struct Slot {
    pub(crate) way: Vec<Step>,
}

/// A scalar in an answer.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) way: Vec<Step>,
    /// Whether it is a `serde_json::Value`.
    pub(crate) untyped: bool,
}

/// What makes a cursor the value of its slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Conversion {
    /// A text, which may be empty.
    Text,
    Clone,
    Copy,
    ToString,
}

/// One step from an answer, or a request, to something in it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Step {
    Field(FieldName),
    /// Into an `Option`.
    Some,
    /// Into a `Nullable`.
    NotNull,
    /// To the value of a key of a map or of a `serde_json::Value`.
    Key(String),
    /// To the last item of a list.
    Last,
    /// Into a branch of a union.
    Branch {
        union: TypeId,
        branch: VariantName,
    },
}
