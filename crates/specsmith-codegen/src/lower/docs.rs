//! What the documentation of types and fields says.

use super::{Lowerer, scalars};
use crate::docs::markdown;
use crate::names::is_item;
use crate::normalise::{brief, code};
use crate::pointer::Pointer;
use crate::spec::{Schema, Shape};
use serde_json::Value;
use std::borrow::Borrow;

impl Lowerer<'_> {
    /// What a type says of itself: the document's words, or failing those its name in the document.
    pub(super) fn type_docs(&self, schema: &Schema, name: &str) -> String {
        let docs = &schema.docs;
        let own_title = docs.title.as_deref().filter(|title| !same_words(title, name));
        let lead = docs.description.as_deref().or(own_title);
        let subject = || self.subjects.get(&schema.at).cloned().unwrap_or_else(|| name_alone(&schema.at, name));
        let lead = lead.map_or_else(subject, markdown);
        paragraphs(lead, &[value_notes(schema), self.docs_tail(schema)].concat())
    }

    /// What a field says: its own words, or failing those the words of an inline type that has no item of its own.
    pub(super) fn field_docs(&self, schema: &Schema) -> String {
        self.field_docs_with(schema, None)
    }

    /// The same with a description from elsewhere, which goes before that of the schema.
    pub(super) fn field_docs_with(&self, schema: &Schema, description: Option<&str>) -> String {
        let docs = &schema.docs;
        let lead = description.or(docs.description.as_deref()).or(docs.title.as_deref());
        let lead = lead.map_or_else(String::new, markdown);
        let notes = if self.names.types.contains_key(&schema.at) { Vec::new() } else { value_notes(schema) };
        paragraphs(lead, &[notes, self.docs_tail(schema)].concat())
    }

    /// What is said after the description: the format, bounds, the default, an example, further reading.
    pub(super) fn docs_tail(&self, schema: &Schema) -> Vec<String> {
        let docs = &schema.docs;
        let mut tail: Vec<String> = scalars::format_sentence(&schema.shape, &self.config.types).into_iter().collect();
        tail.extend_from_slice(&docs.constraints);
        // That nothing stands in for an absent value is what `None` says.
        let default = docs.default.as_ref().map(|default| &default.value).filter(|value| !value.is_null());
        if let Some(default) = default.and_then(brief) {
            tail.push(format!("The server's default is {default}."));
        }
        if let Some(example) =
            docs.example.as_ref().filter(|it| Some(*it) != default && !is_item(schema)).and_then(brief)
        {
            tail.push(format!("Example: {example}."));
        }
        tail.extend(docs.external.as_deref().and_then(further_reading));
        tail
    }
}

/// Whether this is the place of a component, which has a name that the document chose.
pub(super) fn is_component(at: &Pointer) -> bool {
    let at: &str = at.borrow();
    at.strip_prefix("/components/schemas/").is_some_and(|name| !name.contains('/'))
}

/// What is said of a type of which the document says nothing: its name there, or failing that the one that it has here.
pub(super) fn name_alone(at: &Pointer, name: &str) -> String {
    let component = at.last().filter(|_| is_component(at));
    format!("The schema {}.", code(component.as_deref().unwrap_or(name)))
}

/// Where there is more to read, if it is on the web.
pub(super) fn further_reading(url: &str) -> Option<String> {
    let web = url.starts_with("https://") || url.starts_with("http://");
    web.then(|| markdown(&format!("More: <{url}>")))
}

/// Whether a title says no more than the name.
fn same_words(title: &str, name: &str) -> bool {
    crate::names::ident::upper_camel(title) == name
}

/// What there is to say of single values where no variants say it: of lists and maps, and of the two booleans.
fn value_notes(schema: &Schema) -> Vec<String> {
    if is_item(schema) {
        return Vec::new();
    }
    let note = |value: &Value| {
        let note = schema.docs.values.iter().find(|note| note.value == *value)?;
        let text = note.description.as_deref().or(note.title.as_deref())?;
        Some(format!("{}: {}", code(&value.to_string()), markdown(text)))
    };
    let mut sentences = Vec::new();
    let values: Vec<&Value> = match &schema.shape {
        Shape::Enum { values, .. } if !values.is_empty() => {
            let listed: Vec<String> = values.iter().map(|value| code(&value.to_string())).collect();
            sentences.push(format!("One of {}.", listed.join(", ")));
            values.iter().collect()
        }
        _ => schema.docs.values.iter().map(|note| &note.value).collect(),
    };
    sentences.extend(values.into_iter().filter_map(note));
    sentences
}

/// A lead and one paragraph for the sentences that follow it.
pub(super) fn paragraphs(lead: String, sentences: &[String]) -> String {
    match (lead.is_empty(), sentences.is_empty()) {
        (_, true) => lead,
        (true, false) => sentences.join(" "),
        (false, false) => format!("{lead}\n\n{}", sentences.join(" ")),
    }
}
