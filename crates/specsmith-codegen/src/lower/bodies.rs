//! What bodies hold, by media type, and the headers of responses.

use super::Lowerer;
use crate::api::{Body, BodyContent, Header, HeaderForm, MediaType, Payload, Prim, TypeRef};
use crate::config::Bodies;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::docs::markdown;
use crate::media::{self, Kind};
use crate::names::{TypeName, VariantName};
use crate::normalise::code;
use crate::pointer::Pointer;
use crate::spec::{self, Content, Shape};

impl Lowerer<'_> {
    pub(super) fn body(
        &mut self,
        source: &spec::Body,
        names: Option<(TypeName, Vec<VariantName>)>,
        multipart: Vec<Option<TypeName>>,
    ) -> Option<Body> {
        let first = source.content.first()?;
        let docs = markdown(source.description.as_deref().unwrap_or_default());
        let required = source.required.unwrap_or_else(|| self.is_meant_to_be_there(first, &source.at));
        let contents = source.content.iter().zip(multipart);
        let mut media_types = contents.map(|(content, name)| self.media_type(content, name, &source.at));
        let content = match names {
            Some((name, variants)) => BodyContent::Several(name, variants.into_iter().zip(media_types).collect()),
            None => BodyContent::One(media_types.next()?),
        };
        Some(Body { docs, required, content })
    }

    fn media_type(&mut self, content: &Content, multipart: Option<TypeName>, at: &Pointer) -> MediaType {
        let parts = multipart.and_then(|name| self.multipart(content, name));
        MediaType {
            encodings: self.form_encodings(content),
            declared: content.media_type.clone(),
            sent: media::sent(&content.media_type, media::kind(content)).to_owned(),
            schema: content.schema.as_ref().map(|schema| schema.at.clone()),
            payload: parts.unwrap_or_else(|| self.payload(content, at)),
        }
    }

    /// Whether a body of which the document does not say if it is required cannot be left out, because its schema asks for
    /// properties. The specification's default is `false`, and most documents that keep silent do not mean it.
    fn is_meant_to_be_there(&mut self, content: &Content, at: &Pointer) -> bool {
        let required = self.config.types.bodies == Bodies::BySchema && self.cannot_be_absent(content);
        if required {
            let note = "taken for required, as its schema requires something; `[types] bodies` has the choice";
            self.report.rewritten(at.clone(), "required-body", note);
        }
        required
    }

    fn cannot_be_absent(&self, content: &Content) -> bool {
        content.schema.as_ref().is_some_and(|schema| match &self.spec.resolve(schema).shape {
            Shape::Object(object) => object.properties.values().any(|property| property.required),
            Shape::List(_) => true,
            _ => false,
        })
    }

    /// What a body at `at` holds that is sent.
    pub(super) fn payload(&mut self, content: &Content, at: &Pointer) -> Payload {
        self.payload_of(media::kind(content), content, at)
    }

    /// What a body at `at` holds that is of this kind.
    pub(super) fn payload_of(&mut self, kind: Kind, content: &Content, at: &Pointer) -> Payload {
        let place = at.key("content").key(&content.media_type);
        if let Some(schema) = content.schema.as_ref().filter(|_| !kind.is_typed())
            && !matches!(self.spec.resolve(schema).shape, Shape::String { .. } | Shape::Any)
        {
            self.report.kept(place.key("schema"), "raw-body", "the body is taken and given as it is on the wire");
        }
        match (kind, &content.schema) {
            (Kind::Json, schema) => Payload::Json(schema.as_ref().map_or(TypeRef::Json, |schema| self.type_of(schema))),
            (Kind::Form, Some(schema)) => Payload::Form(self.type_of(schema)),
            (Kind::Form, None) | (Kind::Text, _) => Payload::Text,
            (Kind::Multipart, _) => {
                self.diagnostics.push(
                    Diagnostic::new(
                        Code::UnsupportedOperation,
                        Place::Key(place),
                        "a multipart body: this version does not know its parts",
                    )
                    .note("its bytes are taken and given as they are, and the boundary with them"),
                );
                Payload::Bytes
            }
            (Kind::Bytes, _) => Payload::Bytes,
        }
    }

    pub(super) fn headers(&mut self) -> Vec<Header> {
        let spec = self.spec;
        let named = spec.headers.iter().zip(&self.names.headers);
        let named: Vec<_> = named.map(|(header, name)| (header, name.clone())).collect();
        named.into_iter().map(|(source, name)| self.header(source, name)).collect()
    }

    fn header(&mut self, source: &spec::Header, name: crate::names::ConstName) -> Header {
        let ty = self.type_without_null(&source.schema);
        let (ty, form) = match &source.media_type {
            Some(media_type) if media::is_json(media_type) => (ty, HeaderForm::Json),
            Some(_) => (TypeRef::Prim(Prim::String), HeaderForm::Text),
            None => match &self.spec.resolve(&source.schema).shape {
                Shape::List(_) => (ty, HeaderForm::List),
                Shape::Object(_) | Shape::Tuple(_) => {
                    self.report.kept(source.schema.at.clone(), "raw-header", "its text is given as it is");
                    (TypeRef::Prim(Prim::String), HeaderForm::Text)
                }
                _ => (ty, HeaderForm::Text),
            },
        };
        let field = self.field_docs(&source.schema);
        let lead = source.description.as_deref().map_or(field, markdown);
        let header = format!("The header {}.", code(&source.name));
        let docs = if lead.is_empty() { header } else { format!("{lead}\n\n{header}") };
        let deprecated = source.deprecated || source.schema.docs.deprecated;
        Header { name, wire: source.name.clone(), docs, deprecated, ty, form }
    }
}
