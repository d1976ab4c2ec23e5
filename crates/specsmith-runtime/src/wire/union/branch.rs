//! What is known of the branches of a union by shape, and which of them a value can be.

use std::cmp::Reverse;
use std::fmt;

use serde_json::Value;

use super::buffer::Buffer;
use super::cut;
use crate::wire::Literal;

/// What is known of a branch before it is read.
pub struct Branch {
    /// The name of the variant, for messages.
    pub name: &'static str,
    /// The kind of JSON.
    pub kind: Kind,
    /// The values that the document lists, if the branch is an enum of them.
    pub lists: &'static [&'static dyn Constant],
    /// The keys that an object of this branch must have.
    pub requires: &'static [&'static str],
    /// The other keys that it may have.
    pub knows: &'static [&'static str],
    /// Properties that can only have certain values.
    pub constants: &'static [(&'static str, &'static [&'static dyn Constant])],
}

/// A kind of JSON value.
#[allow(non_camel_case_types)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `true` or `false`.
    boolean,
    /// A number without a fraction.
    integer,
    /// A number.
    number,
    /// A text.
    string,
    /// A text that has to be of a format, such as a date.
    format,
    /// A list.
    array,
    /// A map that passes over the keys that it does not know.
    object,
    /// A map that has no keys but those that it knows.
    closed,
    /// A map that keeps the keys that it does not know.
    map,
    /// A union of several kinds.
    mixed,
    /// Anything, without a type.
    any,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::boolean => "boolean",
            Self::integer => "integer",
            Self::number => "number",
            Self::string | Self::format => "string",
            Self::array => "array",
            Self::object | Self::closed | Self::map => "object",
            Self::mixed | Self::any => "value",
        }
    }

    fn takes(self, value: &Buffer) -> bool {
        match (self, value) {
            (Self::any | Self::mixed, _)
            | (Self::boolean, Buffer::Scalar(Value::Bool(_)))
            | (Self::number, Buffer::Scalar(Value::Number(_)))
            | (Self::string | Self::format, Buffer::Scalar(Value::String(_)))
            | (Self::array, Buffer::List(_))
            | (Self::object | Self::closed | Self::map, Buffer::Map(_)) => true,
            (Self::integer, Buffer::Scalar(Value::Number(number))) => {
                let is_whole = |float| Literal::number(float).whole().is_some();
                !number.is_f64() || number.as_f64().is_some_and(is_whole)
            }
            _ => false,
        }
    }
}

/// A value that a document lists: a literal of Rust.
pub trait Constant: fmt::Display {
    /// Whether a value is this one.
    fn is(&self, value: &Value) -> bool;
}

impl Constant for &'static str {
    fn is(&self, value: &Value) -> bool {
        value.as_str() == Some(self)
    }
}

impl Constant for bool {
    fn is(&self, value: &Value) -> bool {
        value.as_bool() == Some(*self)
    }
}

impl Constant for i64 {
    fn is(&self, value: &Value) -> bool {
        // JSON has one kind of number: `1.0` is `1`.
        value.as_i64() == Some(*self) || (value.is_f64() && value.as_f64() == Some(*self as f64))
    }
}

impl Constant for u64 {
    fn is(&self, value: &Value) -> bool {
        value.as_u64() == Some(*self) || (value.is_f64() && value.as_f64() == Some(*self as f64))
    }
}

impl Constant for f64 {
    fn is(&self, value: &Value) -> bool {
        value.as_f64() == Some(*self)
    }
}

/// How near a value comes to a branch: the smallest is the likeliest.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Distance {
    /// A closed object with a key too many. Some later version of the API may have added it, but any other branch that can
    /// be read is likelier.
    excluded: bool,
    /// How many keys the branch knows, or how narrow it is where the value is no object.
    known: Reverse<usize>,
    /// How much of the value is lost.
    lost: usize,
    untyped: bool,
    /// A map that keeps the keys that it does not know.
    keeps: bool,
}

impl Distance {
    /// Whether a branch at this distance may take a value from a likelier one that can be read, for losing less of it.
    ///
    /// What keeps everything because it knows nothing would take all values that have a key too many.
    pub(super) fn may_replace(&self, likelier: &Self) -> bool {
        !self.excluded && !self.untyped && (!self.keeps || self.known <= likelier.known)
    }
}

impl Branch {
    /// Whether `1.0` would be read as the integer 1, which it is where nothing else takes it: a number keeps it as it is.
    pub(super) fn drops_fraction(&self, value: &Buffer) -> bool {
        self.kind == Kind::integer && value.scalar().is_some_and(Value::is_f64)
    }

    /// How near the value comes to this branch, or what speaks against it.
    fn distance(&self, value: &Buffer) -> Result<Distance, String> {
        if !self.kind.takes(value) {
            return Err(format!("{} is no {}", value.describe(), self.kind.name()));
        }
        let untyped = self.kind == Kind::any;
        let Buffer::Map(entries) = value else {
            let listed = value.scalar().is_some_and(|value| self.lists.iter().any(|constant| constant.is(value)));
            let float = self.drops_fraction(value);
            // An open enum takes any other value too, after everything else that may want it.
            let lost = usize::from(float || (!listed && !self.lists.is_empty()));
            let narrow = matches!(self.kind, Kind::format | Kind::integer) && self.lists.is_empty() && !float;
            let known = if listed { 2 } else { usize::from(narrow) };
            return Ok(Distance { excluded: false, known: Reverse(known), lost, untyped, keeps: false });
        };
        if let Some(missing) = self.requires.iter().find(|key| value.get(key).is_none()) {
            return Err(format!("`{missing}` is missing"));
        }
        for (property, permitted) in self.constants {
            if let Some(reason) = value.get(property).and_then(|value| contradiction(property, permitted, value)) {
                return Err(reason);
            }
        }
        let knows = |key: &String| self.requires.contains(&key.as_str()) || self.knows.contains(&key.as_str());
        let known = entries.iter().filter(|(key, _)| knows(key)).count();
        let unknown = entries.len() - known;
        Ok(Distance {
            excluded: self.kind == Kind::closed && unknown > 0,
            known: Reverse(known),
            lost: if matches!(self.kind, Kind::map | Kind::mixed | Kind::any) { 0 } else { unknown },
            untyped,
            keeps: self.kind == Kind::map,
        })
    }
}

/// Why the value of a property is none of those that it can have. Null is as good as absent.
fn contradiction(property: &str, permitted: &[&dyn Constant], value: &Buffer) -> Option<String> {
    let found = match value.scalar() {
        Some(Value::Null) => return None,
        Some(value) if permitted.iter().any(|constant| constant.is(value)) => return None,
        Some(Value::String(text)) => format!("`{}`", cut(text)),
        Some(value) => format!("`{value}`"),
        None => value.describe().to_owned(),
    };
    let permitted: Vec<String> = permitted.iter().map(|constant| format!("`{constant}`")).collect();
    Some(format!("`{property}` is {found}, not {}", permitted.join(" or ")))
}

/// Whether a value is no object, or one whose property has a value that some branch has for a constant.
pub(super) fn lists(branches: &[Branch], property: &str, value: &Buffer) -> bool {
    let Buffer::Map(_) = value else { return true };
    let Some(tag) = value.get(property).and_then(Buffer::scalar) else { return false };
    let constants = branches.iter().flat_map(|branch| branch.constants);
    let mut permitted = constants.filter(|(name, _)| *name == property).flat_map(|(_, permitted)| *permitted);
    permitted.any(|constant| constant.is(tag))
}

/// The branches that can be meant, the likeliest first; and why the others cannot.
pub(super) fn candidates(branches: &[Branch], value: &Buffer) -> (Vec<(Distance, usize)>, Vec<String>) {
    let (mut fitting, mut reasons) = (Vec::new(), Vec::new());
    for (index, branch) in branches.iter().enumerate() {
        match branch.distance(value) {
            Ok(distance) => fitting.push((distance, index)),
            Err(reason) => reasons.push(format!("{}: {reason}", branch.name)),
        }
    }
    fitting.sort();
    (fitting, reasons)
}
