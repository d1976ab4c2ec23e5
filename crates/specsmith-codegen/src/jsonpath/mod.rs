//! JSONPath (RFC 9535): queries that select places in a document, within limits of work.
//!
//! The libraries for it answer any query, however much work that is: `$..*..*` on a large document takes all memory, and
//! `$..[?$..x == 1]` looks at each value once for each value. Here every step counts, and a query that takes too many is
//! refused. `parse` makes a [`Query`] of a text, `select` follows it, `filter` and `regexes` are what is in brackets behind a
//! question mark.

mod filter;
mod parse;
mod regexes;
mod select;
#[cfg(test)]
mod tests;

pub(crate) use select::Budget;

use serde_json::Value;

/// A query from the root of a document.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Query(Vec<Segment>);

/// One step down: the selectors look at children, or at children of everything below as well.
#[derive(Debug, Clone, PartialEq)]
struct Segment {
    descendants: bool,
    selectors: Vec<Selector>,
}

/// Which children of a value are selected.
#[derive(Debug, Clone, PartialEq)]
enum Selector {
    Name(String),
    Wildcard,
    /// Negative numbers count from the end.
    Index(i64),
    Slice {
        start: Option<i64>,
        end: Option<i64>,
        step: i64,
    },
    Filter(Test),
}

/// What is true or false of a value.
#[derive(Debug, Clone, PartialEq)]
enum Test {
    Any(Vec<Test>),
    All(Vec<Test>),
    Not(Box<Test>),
    /// Whether the query selects anything.
    Exists(Inner),
    Compare(Operand, Comparison, Operand),
    /// `match`, which asks for the whole text, and `search`.
    Matches {
        text: Operand,
        pattern: Operand,
        whole: bool,
    },
}

/// A query inside of a filter.
#[derive(Debug, Clone, PartialEq)]
struct Inner {
    /// From the root (`$`), or else from the value that the filter looks at (`@`).
    from_root: bool,
    segments: Vec<Segment>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// What has one value, or none.
#[derive(Debug, Clone, PartialEq)]
enum Operand {
    Literal(Value),
    /// A query that cannot select more than one value.
    Singular(Inner),
    /// `length(…)`.
    Length(Box<Operand>),
    /// `count(…)`.
    Count(Inner),
    /// `value(…)`: what the query selects, if that is one.
    Only(Inner),
}

impl Inner {
    /// Whether it cannot select more than one value.
    fn is_singular(&self) -> bool {
        let one = |selectors: &[Selector]| matches!(selectors, [Selector::Name(_) | Selector::Index(_)]);
        self.segments.iter().all(|it| !it.descendants && one(&it.selectors))
    }
}
