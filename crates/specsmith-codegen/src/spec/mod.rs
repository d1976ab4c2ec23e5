//! A document in canonical form: what `normalise` makes and everything after it reads.
//!
//! No `$ref` strings, no `allOf`, no null among types and values: each fact has one place.

mod operations;
mod schema;

pub(crate) use operations::{
    Alternative, Body, Content, Encoding, EncodingStyle, Header, HeaderId, Incoming, IncomingKind, Location, Operation,
    Parameter, Response, Status, Style,
};
pub(crate) use schema::{
    Additional, DefaultValue, Discriminator, Docs, Extent, Named, Note, Object, Property, Schema, SchemaId, Shape,
    Union, is_scalar, number_text, same_value, value_key,
};

use crate::media;
use crate::pointer::Pointer;
use indexmap::IndexMap;

/// A whole document.
#[derive(Debug)]
pub(crate) struct Spec {
    pub(crate) info: Info,
    pub(crate) servers: Vec<Server>,
    /// The named schemas, in document order; [`SchemaId`] is the index.
    pub(crate) schemas: Vec<Named>,
    pub(crate) operations: Vec<Operation>,
    /// What is said of the tags of operations.
    pub(crate) tags: IndexMap<String, String>,
    pub(crate) incoming: Vec<Incoming>,
    /// The headers of responses; [`HeaderId`] is the index.
    pub(crate) headers: Vec<Header>,
    pub(crate) security_schemes: Vec<SecurityScheme>,
}

impl Spec {
    /// The schema that a chain of components which only refer to the next ends at.
    pub(crate) fn end_of(&self, id: SchemaId) -> SchemaId {
        let mut current = id;
        for _ in 0..=self.schemas.len() {
            match self.named(current).schema.shape {
                Shape::Ref(next) => current = next,
                _ => break,
            }
        }
        current
    }

    pub(crate) fn named(&self, id: SchemaId) -> &Named {
        &self.schemas[id.0 as usize]
    }

    /// The schema that a chain of references ends at.
    pub(crate) fn resolve<'a>(&'a self, schema: &'a Schema) -> &'a Schema {
        let mut current = schema;
        // `bundle` has refused cycles of pure references; the bound keeps a mistake there from becoming a hang here.
        for _ in 0..=self.schemas.len() {
            match current.shape {
                Shape::Ref(id) => current = &self.named(id).schema,
                _ => break,
            }
        }
        current
    }
}

impl Spec {
    /// The object that describes the parts of a multipart body, and where it stands.
    pub(crate) fn parts_of<'a>(&'a self, content: &'a Content) -> Option<(&'a Schema, &'a Object)> {
        let schema = content.schema.as_ref().filter(|_| media::kind(content) == media::Kind::Multipart)?;
        let schema = self.resolve(schema);
        match &schema.shape {
            Shape::Object(object) => Some((schema, object)),
            _ => None,
        }
    }
}

#[derive(Debug, Default)]
pub(crate) struct Info {
    pub(crate) title: String,
    pub(crate) version: String,
    pub(crate) description: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) at: Pointer,
    /// Absolute, with the defaults of its variables.
    pub(crate) url: String,
    /// With the names of [`Self::variables`] in braces.
    pub(crate) template: String,
    pub(crate) variables: Vec<ServerVariable>,
    pub(crate) description: Option<String>,
}

/// A part of the URL of a server for which there is a choice.
#[derive(Debug)]
pub(crate) struct ServerVariable {
    pub(crate) at: Pointer,
    pub(crate) name: String,
    pub(crate) default: String,
    /// What it can be, each value once and the default among them; empty where it can be anything.
    pub(crate) values: Vec<String>,
    pub(crate) description: Option<String>,
}

#[derive(Debug)]
pub(crate) struct SecurityScheme {
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) kind: SecurityKind,
}

/// Where an application gets a token: the flow `clientCredentials` of OAuth 2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TokenEndpoint {
    /// With a scheme and a host, or beginning with a slash.
    pub(crate) url: String,
    /// The scopes that there are, and what each permits.
    pub(crate) scopes: Vec<(String, String)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SecurityKind {
    Header(String),
    Query(String),
    Cookie(String),
    Basic,
    Bearer,
    /// A bearer token, which the client can fetch by itself.
    ClientCredentials(TokenEndpoint),
    /// A kind for which the client has no credential: mutual TLS, an HTTP scheme other than basic and bearer.
    Other,
}
