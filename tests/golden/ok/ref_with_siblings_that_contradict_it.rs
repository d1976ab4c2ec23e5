// src/models.rs

use std::collections::BTreeMap;

/// The schema `Invoice`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Invoice {
    /// Who pays.
    pub contact: Option<Contact>,
    pub lines: Lines,
    pub by_region: Option<BTreeMap<String, Lines>>,
    pub corrects: Option<Box<InvoiceCorrects>>,
    /// At most 10 characters.
    pub note: Option<String>,
}

impl Invoice {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(lines: Lines) -> Self {
        Self {
            contact: None,
            lines,
            by_region: None,
            corrects: None,
            note: None,
        }
    }

    /// Sets `contact`.
    #[inline]
    pub fn with_contact(mut self, value: Contact) -> Self {
        self.contact = Some(value);
        self
    }

    /// Sets `by_region`.
    #[inline]
    pub fn with_by_region(mut self, value: BTreeMap<String, Lines>) -> Self {
        self.by_region = Some(value);
        self
    }

    /// Sets `corrects`.
    pub fn with_corrects(mut self, value: impl Into<Box<InvoiceCorrects>>) -> Self {
        self.corrects = Some(value.into());
        self
    }

    /// Sets `note`.
    pub fn with_note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(value.into());
        self
    }
}

/// The schema `Contact`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Contact {
    pub name: Option<String>,
}

impl Contact {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// The schema `Lines`.
pub type Lines = Vec<String>;

/// The schema `Note`.
pub type Note = String;

/// The schema `InvoiceCorrects`.
pub type InvoiceCorrects = Invoice;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::object! {
    Invoice {
        optional "contact" => contact: Contact,
        required "lines" => lines: Lines,
        optional "by_region" => by_region: BTreeMap<String, Lines>,
        optional "corrects" => corrects: Box<InvoiceCorrects>,
        optional "note" => note: String,
    }
}

::specsmith_runtime::object! {
    Contact {
        optional "name" => name: String,
    }
}
