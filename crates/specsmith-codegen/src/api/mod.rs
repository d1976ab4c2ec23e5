//! What is to be written, as small dumb data: what `lower` makes and `emit` reads.
//!
//! Every decision is made by now, and nothing after this can fail on a user's document.

mod operations;
mod pages;
mod types;
mod uses;

pub(crate) use operations::{
    AnswerHeader, Body, BodyContent, FormEncoding, Header, HeaderForm, Incoming, ItemForm, MediaType, Multipart,
    Operation, Parameter, ParameterEncoding, Part, PartContent, Payload, Response, Stream,
};
pub(crate) use pages::{Conversion, Found, NextPage, Pages, Slot, Step};
pub(crate) use types::{
    Branch, Constant, Enum, Extra, Field, Kind, Look, MAX_PLACES, OrDefault, Presence, Prim, Struct, Tag, ToldApart,
    TypeDef, TypeId, TypeKind, TypeRef, Union, Values, Written,
};
pub(crate) use uses::ids;

use crate::config::{DateTime, Map, Package, ResetUnit};
use crate::names::{FeatureName, FieldName, MethodName, TypeName, VariantName};
use crate::spec::SecurityKind;

/// A whole crate.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) title: String,
    pub(crate) version: String,
    /// Markdown.
    pub(crate) docs: String,
    pub(crate) package: Package,
    pub(crate) map: Map,
    pub(crate) date_time: DateTime,
    /// In document order; [`TypeId`] is the index.
    pub(crate) types: Vec<TypeDef>,
    pub(crate) operations: Vec<Operation>,
    /// Webhooks and callbacks: operations without a path.
    pub(crate) webhooks: Vec<Operation>,
    pub(crate) services: Vec<Service>,
    pub(crate) incoming: Vec<Incoming>,
    pub(crate) headers: Vec<Header>,
    pub(crate) servers: Vec<Server>,
    pub(crate) server_choices: Vec<ServerChoice>,
    pub(crate) credentials: Vec<Credential>,
    pub(crate) reset_header: Option<(String, ResetUnit)>,
    pub(crate) idempotency_header: Option<String>,
    /// Headers that go out with every request which does not have them itself.
    pub(crate) default_headers: Vec<(String, String)>,
    /// Whether names have letters beyond ASCII.
    pub(crate) has_foreign_letters: bool,
}

impl Api {
    pub(crate) fn name(&self, id: TypeId) -> &TypeName {
        &self.types[id.0 as usize].name
    }

    /// The operations, and what the server of the document sends.
    pub(crate) fn all_operations(&self) -> impl Iterator<Item = &Operation> {
        self.operations.iter().chain(&self.webhooks)
    }

    /// The type that an alias stands for.
    pub(crate) fn behind<'a>(&'a self, ty: &'a TypeRef) -> &'a TypeRef {
        let mut ty = ty;
        // Aliases that only lead to one another are broken up by now; the bound keeps a mistake from becoming a hang.
        for _ in 0..=self.types.len() {
            match ty {
                TypeRef::Named(id) => match &self.types[id.0 as usize].kind {
                    TypeKind::Alias(other) => ty = other,
                    _ => break,
                },
                _ => break,
            }
        }
        ty
    }

    /// The type of one value that this is: nobody has to say which.
    pub(crate) fn constant(&self, ty: &TypeRef) -> Option<TypeId> {
        match self.behind(ty) {
            TypeRef::Named(id) => matches!(self.types[id.0 as usize].kind, TypeKind::Constant(_)).then_some(*id),
            _ => None,
        }
    }
}

/// The operations of one tag, as a trait for servers.
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) trait_name: TypeName,
    /// What makes routes of it.
    pub(crate) function: MethodName,
    /// The tag of the operations.
    pub(crate) tag: Option<String>,
    /// The cargo feature that asks for the operations, where the crate has features for tags.
    pub(crate) feature: Option<FeatureName>,
    pub(crate) docs: String,
    /// Whether they are [`Api::webhooks`].
    pub(crate) incoming: bool,
    /// Indices of [`Api::operations`].
    pub(crate) operations: Vec<usize>,
}

impl Service {
    /// Its operations, or its webhooks.
    pub(crate) fn all<'a>(&'a self, api: &'a Api) -> impl Iterator<Item = &'a Operation> {
        let all = if self.incoming { &api.webhooks } else { &api.operations };
        self.operations.iter().filter_map(|&index| all.get(index))
    }
}

#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) variant: VariantName,
    /// As the document has it, but for variables of one value.
    pub(crate) template: String,
    pub(crate) url: Vec<UrlPart>,
    pub(crate) variables: Vec<ServerVariable>,
    pub(crate) docs: String,
}

/// A piece of the URL of a server.
#[derive(Debug)]
pub(crate) enum UrlPart {
    Text(String),
    /// The value of this variable, by its index.
    Variable(usize),
}

/// A field of a server.
#[derive(Debug)]
pub(crate) struct ServerVariable {
    pub(crate) name: FieldName,
    pub(crate) docs: String,
    pub(crate) default: String,
    /// The enum of its values; a text where it can be anything.
    pub(crate) choice: Option<TypeName>,
}

/// An enum of the values of a variable of servers.
#[derive(Debug)]
pub(crate) struct ServerChoice {
    pub(crate) name: TypeName,
    pub(crate) docs: String,
    pub(crate) default: String,
    pub(crate) values: Vec<(String, VariantName)>,
}

#[derive(Debug)]
pub(crate) struct Credential {
    pub(crate) scheme: String,
    pub(crate) method: MethodName,
    pub(crate) docs: String,
    pub(crate) kind: SecurityKind,
    pub(crate) client: Option<ClientCredentials>,
}

/// How the client fetches a token by itself.
#[derive(Debug)]
pub(crate) struct ClientCredentials {
    pub(crate) method: MethodName,
    pub(crate) token_url: String,
    /// A list of the scopes.
    pub(crate) docs: String,
}
