//! What a filter says of a value (RFC 9535, sections 2.3.5 and 2.4).

use super::select::{Exhausted, Walk};
use super::{Comparison, Operand, Test};
use serde_json::{Number, Value};
use std::borrow::Cow;
use std::cmp::Ordering;

/// How many bytes of text are looked at in one step.
const BYTES: usize = 64;

impl<'t> Walk<'t, '_> {
    pub(super) fn test(&mut self, test: &Test, current: &'t Value) -> Result<bool, Exhausted> {
        self.budget.spend(1)?;
        Ok(match test {
            Test::Any(tests) => {
                for test in tests {
                    if self.test(test, current)? {
                        return Ok(true);
                    }
                }
                false
            }
            Test::All(tests) => {
                for test in tests {
                    if !self.test(test, current)? {
                        return Ok(false);
                    }
                }
                true
            }
            Test::Not(test) => !self.test(test, current)?,
            Test::Exists(query) => !self.inner(query, current)?.is_empty(),
            Test::Compare(left, comparison, right) => {
                let (left, right) = (self.value(left, current)?, self.value(right, current)?);
                self.compare(left.as_deref(), *comparison, right.as_deref())?
            }
            Test::Matches { text, pattern, whole } => {
                let (text, pattern) = (self.value(text, current)?, self.value(pattern, current)?);
                match (text.as_deref(), pattern.as_deref()) {
                    (Some(Value::String(text)), Some(Value::String(pattern))) => self.matches(text, pattern, *whole)?,
                    _ => false,
                }
            }
        })
    }

    fn matches(&mut self, text: &str, pattern: &str, whole: bool) -> Result<bool, Exhausted> {
        let cost = self.budget.regexes.cost(text, pattern, whole);
        self.budget.spend(cost)?;
        Ok(self.budget.regexes.matches(text, pattern, whole))
    }

    /// The value of an operand, if it has one.
    fn value(&mut self, operand: &Operand, current: &'t Value) -> Result<Option<Cow<'t, Value>>, Exhausted> {
        Ok(match operand {
            Operand::Literal(value) => Some(Cow::Owned(value.clone())),
            Operand::Singular(query) => self.inner(query, current)?.first().copied().map(Cow::Borrowed),
            Operand::Only(query) => match self.inner(query, current)?.as_slice() {
                [value] => Some(Cow::Borrowed(*value)),
                _ => None,
            },
            Operand::Count(query) => Some(Cow::Owned(Value::from(self.inner(query, current)?.len()))),
            Operand::Length(operand) => {
                let length = match self.value(operand, current)?.as_deref() {
                    Some(Value::String(text)) => {
                        self.budget.spend(text.len() / BYTES)?;
                        Some(text.chars().count())
                    }
                    Some(Value::Array(list)) => Some(list.len()),
                    Some(Value::Object(map)) => Some(map.len()),
                    _ => None,
                };
                length.map(|it| Cow::Owned(Value::from(it)))
            }
        })
    }

    /// Compares two values; one that is not there equals only another that is not there.
    fn compare(
        &mut self,
        left: Option<&Value>,
        comparison: Comparison,
        right: Option<&Value>,
    ) -> Result<bool, Exhausted> {
        let equal = |walk: &mut Self| match (left, right) {
            (Some(left), Some(right)) => walk.same(left, right),
            (left, right) => Ok(left.is_none() && right.is_none()),
        };
        let ordering = match (left, right) {
            (Some(Value::Number(left)), Some(Value::Number(right))) => order(left, right),
            (Some(Value::String(left)), Some(Value::String(right))) => {
                self.budget.spend(left.len().min(right.len()) / BYTES)?;
                Some(left.cmp(right))
            }
            _ => None,
        };
        Ok(match comparison {
            Comparison::Equal => equal(self)?,
            Comparison::Unequal => !equal(self)?,
            Comparison::Less => ordering == Some(Ordering::Less),
            Comparison::Greater => ordering == Some(Ordering::Greater),
            Comparison::LessOrEqual => ordering == Some(Ordering::Less) || equal(self)?,
            Comparison::GreaterOrEqual => ordering == Some(Ordering::Greater) || equal(self)?,
        })
    }

    /// Whether two values are equal; the order of keys makes no difference.
    fn same(&mut self, left: &Value, right: &Value) -> Result<bool, Exhausted> {
        self.budget.spend(1)?;
        Ok(match (left, right) {
            (Value::Number(left), Value::Number(right)) => order(left, right) == Some(Ordering::Equal),
            (Value::String(left), Value::String(right)) => {
                self.budget.spend(left.len().min(right.len()) / BYTES)?;
                left == right
            }
            (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
                for (left, right) in left.iter().zip(right) {
                    if !self.same(left, right)? {
                        return Ok(false);
                    }
                }
                true
            }
            (Value::Object(left), Value::Object(right)) if left.len() == right.len() => {
                for (key, left) in left {
                    let Some(right) = right.get(key) else { return Ok(false) };
                    if !self.same(left, right)? {
                        return Ok(false);
                    }
                }
                true
            }
            (Value::Null, Value::Null) => true,
            (Value::Bool(left), Value::Bool(right)) => left == right,
            _ => false,
        })
    }
}

/// Numbers by their values, so that `1` is `1.0`.
fn order(left: &Number, right: &Number) -> Option<Ordering> {
    match (left.as_i128(), right.as_i128()) {
        (Some(left), Some(right)) => Some(left.cmp(&right)),
        _ => left.as_f64()?.partial_cmp(&right.as_f64()?),
    }
}
