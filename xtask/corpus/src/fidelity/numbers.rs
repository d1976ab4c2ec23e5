//! Numbers within bounds.

use super::flat::Flat;
use serde_json::{Number, Value};

/// The bounds of a number, closed.
struct Bounds {
    min: Option<f64>,
    max: Option<f64>,
    step: Option<f64>,
}

impl Bounds {
    /// The bounds of all parts; `least` is the least distance from a bound that is excluded.
    fn of(flat: &Flat<'_>, least: f64) -> Self {
        let step = flat.values("multipleOf").filter_map(Value::as_f64).find(|step| *step > 0.0);
        let mut bounds = Self { min: None, max: None, step };
        for part in &flat.parts {
            let number = |keyword: &str| part.schema.get(keyword).and_then(Value::as_f64);
            let apart = |keyword: &str| if part.is(keyword) { step.unwrap_or(least) } else { 0.0 };
            let mins = [
                number("minimum").map(|min| min + apart("exclusiveMinimum")),
                number("exclusiveMinimum").map(|min| min + step.unwrap_or(least)),
            ];
            let maxs = [
                number("maximum").map(|max| max - apart("exclusiveMaximum")),
                number("exclusiveMaximum").map(|max| max - step.unwrap_or(least)),
            ];
            bounds.min = mins.into_iter().flatten().chain(bounds.min).reduce(f64::max);
            bounds.max = maxs.into_iter().flatten().chain(bounds.max).reduce(f64::min);
        }
        bounds
    }

    /// The number nearest to `wanted` that is within.
    fn fit(&self, wanted: f64) -> f64 {
        let within = wanted.max(self.min.unwrap_or(wanted));
        let within = within.min(self.max.unwrap_or(within));
        match self.step {
            Some(step) => {
                let up = (within / step).ceil() * step;
                if self.max.is_some_and(|max| up > max) { (within / step).floor() * step } else { up }
            }
            None => within,
        }
    }
}

/// Whole numbers: an ordinary one and those at the ends of the range.
pub(super) fn integers(flat: &Flat<'_>) -> Vec<Value> {
    let bounds = Bounds::of(flat, 1.0);
    let format = flat.values("format").filter_map(Value::as_str).next();
    // Past 2^53 a bound of the document is no exact number; without one these are.
    let (low, high) = match format {
        Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
        Some("uint32") => (0, i64::from(u32::MAX)),
        Some("uint64") => (0, i64::MAX),
        _ => (i64::MIN, i64::MAX),
    };
    let whole = |wanted: i64| {
        let free = bounds.min.is_none() && bounds.max.is_none() && bounds.step.is_none();
        let number = if free { wanted } else { bounds.fit(wanted as f64) as i64 };
        Value::from(number)
    };
    distinct([7, high, low, 0].map(whole))
}

/// Numbers with and without a fraction.
pub(super) fn numbers(flat: &Flat<'_>) -> Vec<Value> {
    let bounds = Bounds::of(flat, 0.001);
    let any = |wanted: f64| Number::from_f64(bounds.fit(wanted)).map(Value::Number);
    let whole = bounds.fit(3.0);
    let whole = (whole.fract() == 0.0).then(|| Value::from(whole as i64));
    distinct([any(2.5), whole, any(-0.125), any(1234.5)].into_iter().flatten())
}

/// Each value once.
pub(super) fn distinct(values: impl IntoIterator<Item = Value>) -> Vec<Value> {
    let mut out = Vec::new();
    for value in values {
        if !out.contains(&value) {
            out.push(value);
        }
    }
    out
}
