//! What requests and responses carry: their media types, and the headers of responses.

use super::parameters::query_style;
use super::{Normaliser, code, resolve};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::media;
use crate::modernise::extension;
use crate::pointer::Pointer;
use crate::spec::{Additional, Body, Content, Encoding, EncodingStyle, Header, HeaderId, Schema, Shape, Style};
use crate::token::is_token;
use indexmap::IndexMap;
use openapiv3::{MediaType, ParameterSchemaOrContent, ReferenceOr};

impl Normaliser<'_> {
    pub(super) fn body(&mut self, source: &ReferenceOr<openapiv3::RequestBody>, at: Pointer) -> Option<Body> {
        let (source, at) = resolve(&self.components.request_bodies, "requestBodies", source, at)?;
        let openapiv3::RequestBody { description, content, required, extensions } = source;
        let content = self.content(content, &at.key("content"));
        let required = match extensions.contains_key(extension::OPTIONAL) {
            true => Some(false),
            false => required.then_some(true),
        };
        Some(Body { description: description.clone(), required, content, at })
    }

    pub(super) fn headers(
        &mut self,
        source: &IndexMap<String, ReferenceOr<openapiv3::Header>>,
        at: &Pointer,
    ) -> Vec<HeaderId> {
        let mut seen: IndexMap<String, &String> = IndexMap::new();
        let mut out = Vec::new();
        for (name, header) in source {
            let here = at.key(name);
            if !is_token(name) {
                self.diagnostics.push(super::no_name(name, "header", Place::Key(here)).note("it is left out"));
                continue;
            }
            // The names of headers are the same in capitals (RFC 9110, section 5.1).
            if let Some(first) = seen.insert(name.to_ascii_lowercase(), name) {
                self.diagnostics.push(
                    Diagnostic::new(
                        Code::DuplicateParameter,
                        Place::Key(here.clone()),
                        format!("`{name}` and `{first}` are one header"),
                    )
                    .label("the same as the other")
                    .also(Place::Key(at.key(first)), "the first of the name")
                    .note("capitals make no difference in the names of headers: each constant reads the same header")
                    .help("keep one of the two"),
                );
            }
            out.extend(self.header(name, header, here).filter(|id| !out.contains(id)));
        }
        out
    }

    /// A header that answers may have. The same header of several answers is one.
    fn header(&mut self, name: &str, source: &ReferenceOr<openapiv3::Header>, at: Pointer) -> Option<HeaderId> {
        // The media type says it already (OpenAPI 3.1.1, Response Object, `headers`).
        if name.eq_ignore_ascii_case("content-type") {
            self.report.kept(at, "ignored-header", "the media types say it, as the specification has it");
            return None;
        }
        let (source, at) = resolve(&self.components.headers, "headers", source, at)?;
        let openapiv3::Header {
            description,
            style: _,    // There is only one.
            required: _, // A server that forgets it should not cost the caller the body.
            deprecated,
            format,
            example: _,
            examples: _,
            extensions: _,
        } = source;
        let (media_type, schema) = self.described(format, &at)?;
        let header = Header {
            name: name.to_owned(),
            description: description.clone(),
            deprecated: deprecated.unwrap_or_default(),
            media_type,
            schema,
        };
        let same = |it: &Header| {
            it.name.eq_ignore_ascii_case(name)
                && it.media_type == header.media_type
                && it.schema.is_like(&header.schema)
        };
        let known = self.headers.iter().position(same).unwrap_or(self.headers.len());
        if known == self.headers.len() {
            self.headers.push(header);
        }
        Some(HeaderId(known as u32))
    }

    /// The media type and the schema of a parameter or a header: no media type where it has a style.
    pub(super) fn described(
        &mut self,
        format: &ParameterSchemaOrContent,
        at: &Pointer,
    ) -> Option<(Option<String>, crate::spec::Schema)> {
        let content = match format {
            ParameterSchemaOrContent::Schema(schema) => return Some((None, self.schema(schema, at.key("schema")))),
            ParameterSchemaOrContent::Content(content) => content,
        };
        let (media_type, chosen) = content.first()?;
        for other in content.keys().skip(1) {
            let other = at.key("content").key(other);
            self.diagnostics.push(
                Diagnostic::new(Code::UnsupportedOperation, Place::Key(other), "a second media type for one value")
                    .label("this one is left out")
                    .note(format!("`{media_type}` is used"))
                    .help("the specification allows one media type here"),
            );
        }
        let schema_at = at.key("content").key(media_type).key("schema");
        let schema = chosen.schema.as_ref().map(|it| self.schema(it, schema_at.clone()));
        Some((Some(media_type.clone()), schema.unwrap_or_else(|| super::schema::any(schema_at))))
    }

    /// What is said of the properties of a form or of a multipart body.
    fn encodings(
        &mut self,
        source: &IndexMap<String, openapiv3::Encoding>,
        at: &Pointer,
    ) -> IndexMap<String, Encoding> {
        let mut out = IndexMap::new();
        for (property, source) in source {
            let openapiv3::Encoding { content_type, headers, style, explode: _, allow_reserved, extensions } = source;
            let at = at.key(property);
            // `openapiv3` takes `explode` for `false` where the document says nothing.
            let explode = extensions.get(extension::EXPLODE).and_then(serde_json::Value::as_bool);
            let is_said = style.is_some() || explode.is_some() || *allow_reserved;
            let style = style.as_ref().map_or(Style::Form, query_style);
            let style = EncodingStyle {
                style,
                explode: explode.unwrap_or(style == Style::Form),
                allow_reserved: *allow_reserved,
            };
            let headers = headers.iter().filter(|(name, _)| !name.eq_ignore_ascii_case("content-type"));
            let headers = headers.map(|(name, header)| {
                let at = at.key("headers").key(name);
                let header = resolve(&self.components.headers, "headers", header, at);
                (name.clone(), header.and_then(|(header, _)| header.description.clone()))
            });
            let encoding = Encoding {
                content_type: content_type.clone(),
                style: is_said.then_some(style),
                headers: headers.collect(),
                at,
            };
            out.insert(property.clone(), encoding);
        }
        out
    }

    /// Reports what is said of the encoding of properties that the schema does not have.
    fn report_encoding_of_nothing<'k>(
        &mut self,
        names: impl Iterator<Item = &'k String>,
        schema: Option<&Schema>,
        at: &Pointer,
    ) {
        let component = schema.and_then(Schema::component).map(|id| self.component(self.end_of(id)));
        let Some(Shape::Object(object)) = component.as_ref().or(schema).map(|schema| &schema.shape) else { return };
        if matches!(object.additional, Additional::Schema(_)) {
            return;
        }
        for name in names.filter(|name| !object.properties.contains_key(*name)) {
            let meant = self.diagnostics.did_you_mean(name, object.properties.keys().map(String::as_str));
            self.diagnostics.push(
                Diagnostic::new(
                    Code::UnknownKey,
                    Place::Key(at.key(name)),
                    format!("the schema has no property {} to encode", code(name)),
                )
                .note("it is ignored")
                .maybe_help(meant.map(|meant| format!("did you mean `{meant}`?"))),
            );
        }
    }

    /// The media types of a body, JSON first, each way to write it once.
    pub(super) fn content(&mut self, content: &openapiv3::Content, at: &Pointer) -> Vec<Content> {
        let mut all: Vec<Content> = Vec::new();
        for (media_type, content) in content {
            let MediaType { schema, example: _, examples: _, encoding, extensions } = content;
            let at = at.key(media_type);
            let schema = schema.as_ref().map(|schema| self.schema(schema, at.key("schema")));
            if !encoding.is_empty() {
                self.report_encoding_of_nothing(encoding.keys(), schema.as_ref(), &at.key("encoding"));
            }
            let encoding = self.encodings(encoding, &at.key("encoding"));
            // An inline schema that is written out for each media type is one type all the same.
            let earlier = all.iter().filter_map(|other| other.schema.as_ref());
            let schema = schema.map(|schema| earlier.clone().find(|it| it.is_like(&schema)).cloned().unwrap_or(schema));
            let item = extensions.get(extension::ITEM_SCHEMA);
            let item = self.item(media_type, schema.as_ref(), item, &at);
            let content = Content { media_type: media_type.clone(), schema, item, encoding };
            if !content.encoding.is_empty()
                && !matches!(media::kind(&content), media::Kind::Form | media::Kind::Multipart)
            {
                let note = "only forms and multipart bodies have encodings";
                self.report.kept(at.key("encoding"), "encoding", note);
            }
            all.push(content);
        }
        all.sort_by_key(|content| media::kind(content) != media::Kind::Json);
        let says_it_again = |content: &Content| {
            let usual = media::usual(&content.media_type);
            all.iter().any(|other| usual == Some(other.media_type.as_str()) && other.schema == content.schema)
        };
        let (again, once): (Vec<Content>, Vec<Content>) = all.iter().cloned().partition(says_it_again);
        for content in again {
            let at = at.key(&content.media_type);
            self.report.kept(at, "media-type", "another media type of this body says the same");
        }
        once
    }
}
