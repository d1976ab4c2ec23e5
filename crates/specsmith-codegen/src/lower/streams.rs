//! What comes value by value, and what each value is made of.

use super::Lowerer;
use crate::api::{ItemForm, Prim, Stream, TypeRef};
use crate::media::{self, StreamKind};
use crate::pointer::Pointer;
use crate::spec::{Content, Object, Schema, Shape, Status};
use serde_json::Value;
use std::collections::HashSet;

/// The fields of a server-sent event (HTML standard, section 9.2.6).
const EVENT_FIELDS: &[&str] = &["data", "event", "id", "retry"];

impl Lowerer<'_> {
    pub(super) fn stream(&mut self, content: &Content, status: Status) -> Option<Stream> {
        let kind = media::stream(&content.media_type)?;
        let form = match kind {
            StreamKind::Events => self.event_form(content.item.as_ref()),
            StreamKind::Lines => ItemForm::Line,
            StreamKind::Records => ItemForm::Record,
        };
        let item = match &content.item {
            Some(item) => self.type_of(item),
            None if kind == StreamKind::Events => TypeRef::Prim(Prim::String),
            None => TypeRef::Json,
        };
        let end = self.config.streams.end.clone().filter(|_| kind == StreamKind::Events);
        let end = end.map(|end| Some(end).filter(|end| !end.is_empty()));
        Some(Stream { status, media_type: content.media_type.clone(), form, item, end })
    }

    /// What a schema says of an event: all of it, or its data.
    fn event_form(&self, item: Option<&Schema>) -> ItemForm {
        let Some(item) = item else { return ItemForm::EventText };
        match self.data_of_whole(item, &mut HashSet::new()) {
            Some(Data::Text) => ItemForm::WholeTextEvent,
            Some(Data::Json) => ItemForm::WholeEvent,
            None if self.is_text(item) => ItemForm::EventText,
            None => ItemForm::EventData,
        }
    }

    /// The data of an event, where the schema is about the whole of it: an object of its fields, or a union of such objects.
    fn data_of_whole<'a>(&'a self, item: &'a Schema, seen: &mut HashSet<&'a Pointer>) -> Option<Data> {
        let item = self.spec.resolve(item);
        match &item.shape {
            Shape::Object(object) => {
                let data = &object.properties.get("data")?.schema;
                is_event(object).then(|| if self.is_text(data) { Data::Text } else { Data::Json })
            }
            // Where a union leads back to itself, it says nothing new.
            Shape::Union(_) if !seen.insert(&item.at) => Some(Data::Text),
            Shape::Union(union) => {
                let all: Option<Vec<Data>> =
                    union.branches.iter().map(|branch| self.data_of_whole(branch, seen)).collect();
                all?.into_iter().max()
            }
            _ => None,
        }
    }

    /// Whether all values are texts.
    fn is_text(&self, schema: &Schema) -> bool {
        match &self.spec.resolve(schema).shape {
            Shape::String { .. } => true,
            Shape::Enum { values, .. } => !values.is_empty() && values.iter().all(Value::is_string),
            _ => false,
        }
    }
}

/// Whether an object with `data` has nothing but the fields of an event. Of one that requires `event` and `data`, the others
/// may be remarks for readers of the document.
fn is_event(object: &Object) -> bool {
    let is_field = |name: &str| EVENT_FIELDS.contains(&name);
    let requires = |name: &str| object.properties.get(name).is_some_and(|property| property.required);
    let says_so = requires("event") && requires("data");
    object.properties.iter().all(|(name, property)| is_field(name) || (says_so && !property.required))
}

/// What the data of an event is. Of several, the last one covers all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Data {
    Text,
    Json,
}
