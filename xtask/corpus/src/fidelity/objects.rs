//! Objects from the values of their properties.
//!
//! Properties vary together: the third value of an object has the third value of each property, so that there are no
//! more objects than the property with the most values has.

use super::node::Object;
use serde_json::{Map, Value};

/// A property and its values; there is at least one.
pub(super) struct Property<'a> {
    pub(super) name: &'a str,
    pub(super) required: bool,
    pub(super) values: Vec<Value>,
}

impl Property<'_> {
    fn nth(&self, index: usize) -> Value {
        self.values[index % self.values.len()].clone()
    }
}

/// What the values of an object schema look like.
pub(super) struct Shape<'f, 'a> {
    pub(super) properties: Vec<Property<'a>>,
    /// Values of further keys.
    pub(super) additional: Vec<Value>,
    pub(super) least: usize,
    pub(super) most: usize,
    /// For the keys that are only there because there must be so many.
    pub(super) filler: Value,
    pub(super) tags: &'f [(&'a str, &'a str)],
}

impl Shape<'_, '_> {
    /// The full object first, then the one with nothing but what is required, then the full ones with other values.
    ///
    /// With `accepts`, an object that does not fit makes way for those that differ from the first in one property only.
    pub(super) fn values(&self, accepts: Option<&dyn Fn(&Value) -> bool>) -> Vec<Value> {
        let rounds = self.properties.iter().map(|property| property.values.len()).max().unwrap_or(1);
        let mut values = Vec::new();
        for round in 0..rounds {
            let value = self.object(|property| Some(property.nth(round)), true);
            match accepts {
                Some(accepts) if !accepts(&value) => values.extend(self.one_by_one(round)),
                _ => values.push(value),
            }
            if round == 0 {
                values.push(self.minimal());
            }
        }
        values
    }

    /// Nothing but what is required.
    pub(super) fn minimal(&self) -> Value {
        self.object(|property| property.required.then(|| property.nth(0)), false)
    }

    /// For each property two objects, with everything else and with nothing that need not be.
    fn one_by_one(&self, round: usize) -> Vec<Value> {
        let differing = self.properties.iter().filter(|property| round < property.values.len());
        let pair = |chosen: &Property<'_>| {
            let index = |property: &Property<'_>| if property.name == chosen.name { round } else { 0 };
            let among_all = self.object(|property| Some(property.nth(index(property))), true);
            let needed = |property: &Property<'_>| property.required || property.name == chosen.name;
            let alone = self.object(|property| needed(property).then(|| property.nth(index(property))), false);
            [among_all, alone]
        };
        differing.flat_map(pair).collect()
    }

    fn object(&self, value: impl Fn(&Property<'_>) -> Option<Value>, filled: bool) -> Value {
        let mut object: Object = Map::new();
        for property in &self.properties {
            if let Some(value) = value(property) {
                object.insert(property.name.to_owned(), value);
            }
        }
        if filled {
            let keys = self.additional.iter().enumerate();
            object.extend(keys.map(|(index, value)| (format!("key-{index}"), value.clone())));
        }
        for (property, tag) in self.tags {
            object.insert((*property).to_owned(), Value::from(*tag));
        }
        self.fill_up(&mut object);
        self.cut_down(&mut object);
        Value::Object(object)
    }

    fn fill_up(&self, object: &mut Object) {
        let optional = self.properties.iter().filter(|property| !property.required);
        let mut optional = optional.map(|property| (property.name.to_owned(), property.nth(0)));
        for index in 0..self.least + self.properties.len() {
            if object.len() >= self.least {
                break;
            }
            let (name, value) = optional.next().unwrap_or_else(|| (format!("more-{index}"), self.filler.clone()));
            object.entry(name).or_insert(value);
        }
    }

    fn cut_down(&self, object: &mut Object) {
        let surplus = object.len().saturating_sub(self.most);
        let optional = self.properties.iter().filter(|property| !property.required).map(|property| property.name);
        for name in optional.take(surplus).collect::<Vec<_>>() {
            object.shift_remove(name);
        }
    }
}
