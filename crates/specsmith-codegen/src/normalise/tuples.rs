//! Lists whose places have schemas of their own: tuples where the document says how long they are, lists otherwise.

use super::Normaliser;
use super::keywords::Keywords;
use super::schema::any;
use super::unions::{is_nothing, simplified};
use crate::api::MAX_PLACES;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::modernise::extension;
use crate::pointer::Pointer;
use crate::spec::{Schema, Shape, Union};
use serde_json::Value;

impl Normaliser<'_> {
    pub(super) fn places(&mut self, places: &[Value], keywords: &Keywords<'_>, at: &Pointer) -> Shape {
        let here = at.key(extension::PREFIX_ITEMS);
        let places = places.iter().enumerate().map(|(index, place)| self.travelled(place, here.index(index)));
        let places: Vec<Schema> = places.collect();
        let rest = keywords.items.map(|items| self.inner(items, at.key("items")));
        let (min, max) = keywords.bounds.items;
        let closed = rest.as_ref().is_some_and(|rest| rest.shape == Shape::Never) || max == Some(places.len());
        // By the letter, a closed list may be shorter too. Only who says so means it.
        let whole = !places.is_empty() && min.is_none_or(|min| min >= places.len());
        if !(closed && whole) {
            let note = "a list whose places have schemas of their own, of no one length, is a list of any of them";
            self.report.rewritten(here.clone(), "open-tuple", note);
            return self.any_of_places(places.into_iter().chain(rest), here);
        }
        if places.len() > MAX_PLACES {
            self.diagnostics.push(
                Diagnostic::new(
                    Code::Untyped,
                    Place::Value(here.clone()),
                    format!("a tuple of {} places: those of Rust's standard library end at {MAX_PLACES}", places.len()),
                )
                .label("too many")
                .note("it becomes a list, of any length, of what the places take"),
            );
            return self.any_of_places(places.into_iter(), here);
        }
        Shape::Tuple(places)
    }

    /// A list of what any of these schemas takes.
    fn any_of_places(&mut self, places: impl Iterator<Item = Schema>, at: Pointer) -> Shape {
        let mut nullable = false;
        let mut items = Vec::new();
        for mut place in places {
            nullable |= std::mem::take(&mut place.nullable);
            if !is_nothing(&place) {
                items.push(place);
            }
        }
        let typed = items.iter().filter(|item| item.shape != Shape::Any).count();
        if typed < items.len() {
            if typed > 0 {
                self.diagnostics.push(
                    Diagnostic::new(
                        Code::Untyped,
                        Place::Value(at.clone()),
                        "a list of which some places take any value, and which has no one length",
                    )
                    .label("any value is taken at each place")
                    .note("its items become `serde_json::Value`")
                    .help("say `items: false` if there are no more items than these"),
                );
            }
            return Shape::List(Box::new(any(at)));
        }
        let mut items = simplified(items);
        let item = match items.len() {
            0 => any(at),
            1 => items.swap_remove(0),
            _ => Schema {
                shape: Shape::Union(Union { branches: items, discriminator: None, overlapping: false }),
                ..any(at)
            },
        };
        Shape::List(Box::new(Schema { nullable, ..item }))
    }
}
