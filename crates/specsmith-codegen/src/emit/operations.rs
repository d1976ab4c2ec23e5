//! `src/operations.rs`: a request type for each operation, and what it brings back.

use super::allows::Allows;
use super::members::{Member, constructor, setters};
use super::modules::has_headers;
use super::spelling::{Spelling, deprecated, docs, ident, tokens};
use super::{Items, answers, body, multipart, pages, streams};
use crate::api::{AnswerHeader, Api, BodyContent, Operation, Parameter, ParameterEncoding, TypeRef};
use crate::layout::Part;
use crate::names::TypeName;
use crate::spec::{Location, Status, Style};
use proc_macro2::TokenStream;
use quote::quote;
use std::borrow::Cow;
use std::sync::Arc;

/// The module for a part of these operations: those of the client, or those that it is sent. `root` is the way to the root of
/// the crate.
pub(super) fn module<'a>(
    api: &'a Api,
    operations: &'a [Operation],
    part: &'a Part,
    root: TokenStream,
    allows: Allows,
) -> Items<'a> {
    let operations: Vec<&Operation> = part.items.iter().map(|&index| &operations[index]).collect();
    let spelling = Arc::new(Spelling::new(api, "models::", own_names(operations.iter().copied())));
    let in_head = Arc::clone(&spelling);
    let fails_like = answers::fails_like(&operations);
    let headers = has_headers(api).then(|| format!("{}::headers::", root.to_string().replace(' ', "")));
    Items {
        count: operations.len(),
        item: Box::new(move |index| {
            item(operations[index], operations[fails_like[index]], headers.as_deref(), &spelling)
        }),
        head: Box::new(move |code| head(&root, allows, &in_head, code)),
    }
}

fn head(root: &TokenStream, allows: Allows, spelling: &Spelling<'_>, code: &str) -> TokenStream {
    let attributes = allows.attributes();
    let models = code.contains("models::").then(|| {
        quote!(
            use #root::models;
        )
    });
    let imports = spelling.imports(code).map(|import| tokens(&import));
    quote!(#attributes #models #imports use ::specsmith_runtime::{http, operation};)
}

/// The types that the module may define.
fn own_names<'a>(operations: impl Iterator<Item = &'a Operation>) -> impl Iterator<Item = &'a str> {
    let names = operations.flat_map(|it| {
        let body = it.body.as_ref().and_then(|body| match &body.content {
            BodyContent::Several(name, _) => Some(name),
            BodyContent::One(_) => None,
        });
        let multiparts = it.multiparts().map(|multipart| &multipart.name);
        [&it.request, &it.error, &it.output].into_iter().chain(body).chain(multiparts)
    });
    names.map(|name| name.0.as_str())
}

/// `like` is the operation whose errors it has, and `headers` the way to the constants of headers, where there are any.
fn item(operation: &Operation, like: &Operation, headers: Option<&str>, spelling: &Spelling<'_>) -> TokenStream {
    let request = request(operation, headers, spelling);
    let body = operation.body.as_ref().and_then(|body| body::definition(operation, body, spelling));
    let output = answers::output_enum(operation, spelling);
    let error = answers::error_type(operation, like, spelling);
    let implementation = implementation(operation, spelling);
    let multiparts = operation.multiparts().map(|it| multipart::definition(operation, it, spelling));
    let pages = pages::implementation(operation, spelling);
    let streamed = streams::implementation(operation, spelling);
    quote!(#request #body #(#multiparts)* #output #error #implementation #pages #streamed)
}

/// A field of a request type.
pub(crate) struct RequestField<'a> {
    pub(crate) name: &'a str,
    /// The parameter that it is; `None` for the body.
    pub(crate) parameter: Option<&'a Parameter>,
    docs: Cow<'a, str>,
    deprecated: bool,
    pub(crate) required: bool,
    pub(crate) ty: RequestType<'a>,
}

/// What a field of a request type holds.
pub(crate) enum RequestType<'a> {
    Model(TypeRef),
    /// A type of this module; whether other types can be made into it.
    Body(&'a TypeName, bool),
    /// Bytes that may come from anywhere.
    Upload,
}

impl RequestType<'_> {
    /// The type as it is written where `operations` goes before what this module defines.
    pub(crate) fn spelt(&self, spelling: &Spelling<'_>, operations: &str) -> String {
        match self {
            Self::Model(ty) => spelling.ty(ty),
            Self::Body(name, _) => format!("{operations}{name}"),
            Self::Upload => "operation::Upload".to_owned(),
        }
    }
}

impl RequestField<'_> {
    pub(crate) fn member(&self, spelling: &Spelling<'_>, operations: &str) -> Member<'_> {
        let argument = match &self.ty {
            RequestType::Model(ty) => spelling.argument(ty),
            RequestType::Body(name, true) => (format!("impl {}<{operations}{name}>", spelling.std("Into")), true),
            RequestType::Body(name, false) => (format!("{operations}{name}"), false),
            RequestType::Upload => (format!("impl {}<operation::Upload>", spelling.std("Into")), true),
        };
        let constant = match &self.ty {
            RequestType::Model(ty) if self.required => spelling.constant(ty),
            _ => None,
        };
        Member { name: self.name, deprecated: self.deprecated, required: self.required, constant, argument }
    }
}

/// The parameters and the body, in the order of the constructor: what is required first.
pub(crate) fn request_fields(operation: &Operation) -> Vec<RequestField<'_>> {
    let mut fields: Vec<RequestField<'_>> = Vec::new();
    fields.extend(operation.parameters.iter().map(|it| RequestField {
        name: &it.name.0,
        parameter: Some(it),
        docs: Cow::Borrowed(&it.docs),
        deprecated: it.deprecated,
        required: it.required,
        ty: RequestType::Model(it.ty.clone()),
    }));
    if let Some(body) = &operation.body {
        let ty = match &body.content {
            BodyContent::One(media_type) => body::request_type(media_type),
            BodyContent::Several(name, _) => RequestType::Body(name, body::is_made_from_models(&body.content)),
        };
        fields.push(RequestField {
            name: "body",
            parameter: None,
            docs: Cow::Owned(body::field_docs(body)),
            deprecated: false,
            required: body.required,
            ty,
        });
    }
    fields.sort_by_key(|field| !field.required);
    fields
}

/// The documentation of a request type: what the document says, and which headers come back.
fn request_docs<'a>(operation: &'a Operation, headers: Option<&str>) -> Cow<'a, str> {
    let Some(way) = headers.filter(|_| !operation.headers.is_empty()) else { return Cow::Borrowed(&operation.docs) };
    let links = operation.headers.iter().map(|AnswerHeader { name, only }| {
        let only = only.iter().map(|statuses| {
            let listed: Vec<String> = statuses.iter().map(Status::to_string).collect();
            format!(" ({})", listed.join(", "))
        });
        format!("[`{name}`]({way}{name}){}", only.collect::<String>())
    });
    let links: Vec<String> = links.collect();
    Cow::Owned(format!("{}\n\nHeaders of the answers: {}.", operation.docs, links.join(", ")))
}

fn request(operation: &Operation, headers: Option<&str>, spelling: &Spelling<'_>) -> TokenStream {
    let name = ident(&operation.request);
    let (docs, deprecated) = (docs(&request_docs(operation, headers)), deprecated(operation.deprecated));
    let fields = request_fields(operation);
    let option = tokens(spelling.std("Option"));
    let declarations = fields.iter().map(|field| {
        let (docs, deprecated, name) = (self::docs(&field.docs), self::deprecated(field.deprecated), ident(field.name));
        let ty = tokens(&field.ty.spelt(spelling, ""));
        let ty = if field.required { ty } else { quote!(#option<#ty>) };
        quote!(#docs #deprecated pub #name: #ty)
    });
    let members: Vec<Member<'_>> = fields.iter().map(|field| field.member(spelling, "")).collect();
    let constructor =
        constructor(&name, "A request of what is required; the rest starts absent.", &members, None, spelling);
    let setters = setters(&members, spelling);
    let default = (!members.iter().any(Member::is_argument)).then(|| quote!(, Default));
    quote! {
        #docs #deprecated
        #[derive(Debug, Clone, PartialEq #default)]
        #[non_exhaustive]
        pub struct #name { #(#declarations,)* }

        impl #name {
            #constructor
            #setters
        }
    }
}

/// The functions are `#[inline]`, as those of [`answers`] and servers: who calls the operation compiles them, with the decoders of
/// all that it answers, and not everybody who has the crate.
fn implementation(operation: &Operation, spelling: &Spelling<'_>) -> TokenStream {
    let name = ident(&operation.request);
    let output = answers::output_type(operation, spelling);
    let error = match operation.failures.is_empty() {
        true => quote!(::std::convert::Infallible),
        false => {
            let error = ident(&operation.error);
            quote!(#error)
        }
    };
    let (id, path, method) = (&operation.id, &operation.path, ident(&operation.method));
    let security = operation.security.iter().map(|schemes| quote!(&[#(#schemes),*]));
    let parameters = operation.parameters.iter().map(write_parameter);
    let body = operation.body.as_ref().map(body::write);
    let accept = operation.accept.as_ref().map(|accept| quote!(request.accept(#accept);));
    let writes: Vec<TokenStream> = parameters.chain(accept).chain(body).collect();
    let request = if writes.is_empty() { quote!(_request) } else { quote!(request) };
    let server = operation.server.as_ref().map_or_else(|| quote!(None), |url| quote!(Some(#url)));
    let read = answers::read(operation);
    quote! {
        impl operation::Operation for #name {
            type Output = #output;
            type Error = #error;
            const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
                id: #id,
                method: http::Method::#method,
                path: #path,
                security: &[#(#security),*],
                server: #server,
            };
            #[inline]
            fn write(&self, #request: &mut operation::RequestWriter) {
                #(#writes)*
            }
            #[inline]
            fn read(response: &operation::Response) -> operation::Read<Self> { #read }
        }
    }
}

fn write_parameter(parameter: &Parameter) -> TokenStream {
    let field = ident(&parameter.name);
    let wire = &parameter.wire;
    let (reserved, style) = match parameter.encoding {
        ParameterEncoding::Style { style, explode, allow_reserved } => (allow_reserved, style_name(style, explode)),
        ParameterEncoding::Json if parameter.location == Location::Path => (false, "Simple"),
        ParameterEncoding::Json if parameter.location == Location::Header => (false, "Simple"),
        ParameterEncoding::Json => (false, "Form"),
    };
    let style = ident(style);
    let method = ident(match (parameter.location, reserved) {
        (Location::Path, _) => "path",
        (Location::Query, false) => "query",
        (Location::Query, true) => "query_reserved",
        (Location::Header, _) => "header",
        (Location::Cookie, _) => "cookie",
    });
    let value = match parameter.encoding {
        ParameterEncoding::Style { .. } => quote!(&self.#field),
        ParameterEncoding::Json if parameter.required => quote!(&operation::JsonText(&self.#field)),
        ParameterEncoding::Json => quote!(&self.#field.as_ref().map(operation::JsonText)),
    };
    quote!(request.#method(#wire, operation::Style::#style, #value);)
}

pub(super) fn style_name(style: Style, explode: bool) -> &'static str {
    match (style, explode) {
        (Style::Simple, false) => "Simple",
        (Style::Simple, true) => "SimpleExploded",
        (Style::Label, false) => "Label",
        (Style::Label, true) => "LabelExploded",
        (Style::Matrix, false) => "Matrix",
        (Style::Matrix, true) => "MatrixExploded",
        (Style::Form, false) => "Form",
        // Exploded, the delimiter is that of the query itself.
        (Style::Form | Style::SpaceDelimited | Style::PipeDelimited, true) => "FormExploded",
        (Style::SpaceDelimited, false) => "SpaceDelimited",
        (Style::PipeDelimited, false) => "PipeDelimited",
        (Style::DeepObject, _) => "DeepObject",
    }
}
