//! Bodies of several parts, and the encodings of forms.

use super::Lowerer;
use super::docs::paragraphs;
use super::presence::{Facts, presence};
use crate::api::{FormEncoding, Multipart, Part, PartContent, Payload, Presence};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::docs::markdown;
use crate::media::{self, Kind};
use crate::names::{FieldName, TypeName, ident::snake};
use crate::normalise::code;
use crate::pointer::Pointer;
use crate::spec::{Additional, Content, Encoding, EncodingStyle, Property, Schema, Shape, Spec, Style};

/// What is given as it is: whether there are several, and whether the document calls it a file.
#[derive(Debug, Clone, Copy)]
struct Files {
    many: bool,
    binary: bool,
}

impl<'a> Lowerer<'a> {
    /// The struct of the parts of a multipart body, if the document describes them.
    pub(super) fn multipart(&mut self, content: &Content, name: TypeName) -> Option<Payload> {
        let spec = self.spec;
        let written = content.schema.as_ref()?;
        let (schema, object) = spec.parts_of(content)?;
        let description = written.docs.description.as_deref().or(schema.docs.description.as_deref());
        let docs = description.map(markdown).unwrap_or_default();
        let part =
            |(wire, property): (&String, &Property)| self.part(&schema.at, wire, property, content.encoding.get(wire));
        let parts = object.properties.iter().map(part).collect();
        let additional = match &object.additional {
            Additional::Schema(value) => Some(self.part_content(value, None)),
            // Nothing is said of the parts.
            Additional::Unsaid if object.properties.is_empty() => Some(PartContent::Raw { many: false }),
            Additional::Unsaid | Additional::Refused => None,
        };
        Some(Payload::Multipart(Box::new(Multipart { name, docs, parts, additional })))
    }

    fn part(&mut self, owner: &Pointer, wire: &str, property: &Property, encoding: Option<&Encoding>) -> Part {
        let schema = &property.schema;
        let presence = presence(Facts {
            required: property.required,
            declared: property.undeclared.is_none(),
            nullable: self.is_nullable(schema),
            read_only: schema.read_only,
            write_only: schema.write_only,
            in_requests: true,
            in_responses: false,
        });
        let content = self.part_content(schema, encoding);
        let name = self.names.fields.get(owner).and_then(|fields| fields.get(wire)).cloned();
        Part {
            name: name.unwrap_or_else(|| FieldName(snake(wire))),
            wire: wire.to_owned(),
            docs: self.part_docs(schema, encoding, &content),
            deprecated: schema.docs.deprecated,
            // Null has no form in a part: what may be null may be left out.
            required: presence == Presence::Required,
            content,
        }
    }

    /// What a part holds. A file has no style; of anything else a style decides, then a media type.
    fn part_content(&mut self, schema: &Schema, encoding: Option<&Encoding>) -> PartContent {
        let listed = encoding.and_then(|encoding| encoding.content_type.as_deref());
        let media_type = listed.and_then(|list| media::listed(list).find(|it| !media::is_range(it)));
        let files = self.files(schema);
        if let Some(Files { many, binary: true }) = files {
            let media_type = media_type.unwrap_or("application/octet-stream").to_owned();
            return PartContent::File { media_type, many };
        }
        if let Some(style) = encoding.and_then(|encoding| encoding.style) {
            return PartContent::Styled(self.type_without_null(schema), style);
        }
        match (files, media_type) {
            (_, Some(json)) if media::is_json(json) => PartContent::Json {
                ty: self.type_without_null(schema),
                media_type: json.to_owned(),
                many: self.item_of(schema).1,
            },
            (Some(Files { many, .. }), Some(media_type)) => {
                PartContent::File { media_type: media_type.to_owned(), many }
            }
            (Some(Files { many, .. }), None) => PartContent::Raw { many },
            (None, None) => PartContent::Value(self.type_without_null(schema)),
            (None, Some(text)) if self.is_plain(schema) && !media::is_binary(text) => {
                PartContent::Text(self.type_without_null(schema), text.to_owned())
            }
            (None, Some(other)) => {
                let many = self.item_of(schema).1;
                if !self.is_plain(schema) {
                    self.report_unwritten_part(encoding, other);
                }
                PartContent::File { media_type: other.to_owned(), many }
            }
        }
    }

    fn report_unwritten_part(&mut self, encoding: Option<&Encoding>, media_type: &str) {
        let Some(at) = encoding.map(|encoding| encoding.at.key("contentType")) else { return };
        self.diagnostics.push(
            Diagnostic::new(
                Code::UnsupportedOperation,
                Place::Value(at),
                format!("a part of the media type {}: this version does not write it", code(media_type)),
            )
            .note("its contents are taken as they are"),
        );
    }

    /// Whether the document means bytes, by `format: binary` or by saying nothing at all (OpenAPI 3.1.1, "Working with
    /// Binary Data"), and not a value.
    fn files(&mut self, schema: &Schema) -> Option<Files> {
        let (schema, many) = self.item_of(schema);
        let Shape::Union(union) = &self.spec.resolve(schema).shape else {
            return Some(Files { many, binary: self.is_binary(schema)? });
        };
        let items = union.branches.iter().map(|branch| self.item_of(branch));
        let branches: Vec<(Option<bool>, bool)> = items.map(|(item, many)| (self.is_binary(item), many)).collect();
        let mut files = branches.iter().filter(|(binary, _)| *binary == Some(true)).peekable();
        files.peek()?;
        let many = many || files.any(|(_, many)| *many);
        let binary = branches.iter().all(|(binary, _)| *binary == Some(true));
        if !binary {
            let note = "a file or something else: it is given as a part, whichever it is";
            self.report.kept(schema.at.clone(), "part", note);
        }
        Some(Files { many, binary })
    }

    /// What a list holds, or the schema itself, and whether it is a list.
    fn item_of<'s>(&self, schema: &'s Schema) -> (&'s Schema, bool)
    where
        'a: 's,
    {
        let spec: &'s Spec = self.spec;
        match &spec.resolve(schema).shape {
            Shape::List(item) => (item, true),
            _ => (schema, false),
        }
    }

    /// Whether it is bytes; `Some(false)` where the document says nothing at all.
    fn is_binary(&self, schema: &Schema) -> Option<bool> {
        match &self.spec.resolve(schema).shape {
            Shape::String { format } => (format.as_deref() == Some("binary")).then_some(true),
            Shape::Any => Some(false),
            _ => None,
        }
    }

    /// Whether a value is one text by itself, or a list of such values.
    fn is_plain(&self, schema: &Schema) -> bool {
        self.is_scalar(self.item_of(schema).0)
    }

    fn part_docs(&self, schema: &Schema, encoding: Option<&Encoding>, content: &PartContent) -> String {
        let mut sentences = Vec::new();
        let is_union = matches!(self.spec.resolve(self.item_of(schema).0).shape, Shape::Union(_));
        if is_union && matches!(content, PartContent::Raw { .. }) {
            sentences.push("A file, or another value by `Part::json`.".to_owned());
        }
        let listed = encoding.and_then(|encoding| encoding.content_type.as_deref()).filter(|_| content.ty().is_none());
        let listed: Vec<String> = listed.into_iter().flat_map(media::listed).map(code).collect();
        if !listed.is_empty() {
            sentences.push(format!("Media type: {}.", listed.join(" or ")));
        }
        for (name, description) in encoding.iter().flat_map(|encoding| &encoding.headers) {
            sentences.push(match description {
                Some(description) => format!("Header {}: {}", code(name), markdown(description)),
                None => format!("Header {}.", code(name)),
            });
        }
        // That it is bytes, the type shows.
        let bytes = content.ty().is_none().then(|| Schema { shape: Shape::Any, ..schema.clone() });
        paragraphs(self.field_docs(bytes.as_ref().unwrap_or(schema)), &sentences)
    }

    /// Whether a style writes a property of a form as it goes out anyway.
    fn is_usual(&self, content: &Content, property: &str, style: EncodingStyle) -> bool {
        let object = content.schema.as_ref().map(|schema| &self.spec.resolve(schema).shape);
        let Some(Shape::Object(object)) = object else { return false };
        let Some(schema) = object.properties.get(property).map(|property| &property.schema) else { return true };
        let EncodingStyle { style, explode, allow_reserved } = style;
        let is_usual = |schema: &Schema| match &self.spec.resolve(schema).shape {
            Shape::Object(_) => style == Style::DeepObject,
            Shape::List(item) => style == Style::Form && explode && self.is_scalar(item),
            // A plain value is the same in all styles.
            _ => self.is_scalar(schema),
        };
        let usual = match &self.spec.resolve(schema).shape {
            Shape::Union(union) => union.branches.iter().all(is_usual),
            _ => is_usual(schema),
        };
        usual && !allow_reserved
    }

    /// The properties of a form that do not go out the default way.
    pub(super) fn form_encodings(&mut self, content: &Content) -> Vec<(String, FormEncoding)> {
        if media::kind(content) != Kind::Form {
            return Vec::new();
        }
        let mut out = Vec::new();
        for (property, encoding) in &content.encoding {
            let json = encoding.content_type.as_deref().and_then(|list| media::listed(list).next());
            match (encoding.style, json) {
                (Some(style), _) if self.is_usual(content, property, style) => {}
                (Some(style), _) => out.push((property.clone(), FormEncoding::Style(style))),
                (None, Some(json)) if media::is_json(json) => out.push((property.clone(), FormEncoding::Json)),
                (None, _) => {
                    let note = "only styles and JSON make a difference to a form";
                    self.report.kept(encoding.at.clone(), "encoding", note);
                }
            }
        }
        out
    }
}
