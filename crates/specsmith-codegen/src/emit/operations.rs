//! `src/operations.rs`: a request type for each operation, and what it brings back.

use super::members::{Member, constructor, setters};
use super::spelling::{Spelling, deprecated, docs, ident, labelled, tokens};
use super::{Items, body, inner_attributes, multipart, pages};
use crate::api::{Api, BodyContent, Operation, Parameter, ParameterEncoding, Payload, Response, TypeRef};
use crate::names::TypeName;
use crate::spec::{Location, Status, Style};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use std::borrow::Cow;
use std::sync::Arc;

pub(super) fn module(api: &Api) -> Items<'_> {
    let spelling = Arc::new(Spelling::new(api, "models::", own_names(api)));
    let in_head = Arc::clone(&spelling);
    Items {
        count: api.operations.len(),
        item: Box::new(move |index| item(&api.operations[index], &spelling)),
        head: Box::new(move |code| head(api, &in_head, code)),
    }
}

fn head(api: &Api, spelling: &Spelling<'_>, code: &str) -> TokenStream {
    let attributes = inner_attributes(api);
    let models = code.contains("models::").then(|| {
        quote!(
            use super::models;
        )
    });
    let imports = spelling.imports(code).map(|import| tokens(&import));
    quote!(#attributes #models #imports use ::specsmith_runtime::{http, operation};)
}

/// The types that the module may define.
fn own_names(api: &Api) -> impl Iterator<Item = &str> {
    let names = api.operations.iter().flat_map(|it| {
        let body = it.body.as_ref().and_then(|body| match &body.content {
            BodyContent::Several(name, _) => Some(name),
            BodyContent::One(_) => None,
        });
        let multiparts = it.multiparts().map(|multipart| &multipart.name);
        [&it.request, &it.error, &it.output].into_iter().chain(body).chain(multiparts)
    });
    names.map(|name| name.0.as_str())
}

fn item(operation: &Operation, spelling: &Spelling<'_>) -> TokenStream {
    let request = request(operation, spelling);
    let body = operation.body.as_ref().and_then(|body| body::definition(operation, body, spelling));
    let output = output_enum(operation, spelling);
    let error = error_enum(operation, spelling);
    let implementation = implementation(operation, spelling);
    let multiparts = operation.multiparts().map(|it| multipart::definition(operation, it, spelling));
    let pages = pages::implementation(operation, spelling);
    quote!(#request #body #(#multiparts)* #output #error #implementation #pages)
}

/// A field of a request type.
pub(super) struct RequestField<'a> {
    pub(super) name: &'a str,
    docs: Cow<'a, str>,
    deprecated: bool,
    pub(super) required: bool,
    pub(super) ty: RequestType<'a>,
}

/// What a field of a request type holds.
pub(super) enum RequestType<'a> {
    Model(TypeRef),
    /// A type of this module; whether other types can be made into it.
    Body(&'a TypeName, bool),
    /// Bytes that may come from anywhere.
    Upload,
}

impl RequestType<'_> {
    /// The type as it is written where `operations` goes before what this module defines.
    pub(super) fn spelt(&self, spelling: &Spelling<'_>, operations: &str) -> String {
        match self {
            Self::Model(ty) => spelling.ty(ty),
            Self::Body(name, _) => format!("{operations}{name}"),
            Self::Upload => "operation::Upload".to_owned(),
        }
    }
}

impl RequestField<'_> {
    pub(super) fn member(&self, spelling: &Spelling<'_>, operations: &str) -> Member<'_> {
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
pub(super) fn request_fields(operation: &Operation) -> Vec<RequestField<'_>> {
    let mut fields: Vec<RequestField<'_>> = Vec::new();
    fields.extend(operation.parameters.iter().map(|it| RequestField {
        name: &it.name.0,
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
            docs: Cow::Owned(body::field_docs(body)),
            deprecated: false,
            required: body.required,
            ty,
        });
    }
    fields.sort_by_key(|field| !field.required);
    fields
}

fn request(operation: &Operation, spelling: &Spelling<'_>) -> TokenStream {
    let name = ident(&operation.request);
    let (docs, deprecated) = (docs(&operation.docs), deprecated(operation.deprecated));
    let fields = request_fields(operation);
    let option = tokens(spelling.std("Option"));
    let declarations = fields.iter().map(|field| {
        let (docs, deprecated, name) = (self::docs(&field.docs), self::deprecated(field.deprecated), ident(field.name));
        let ty = tokens(&field.ty.spelt(spelling, ""));
        let ty = if field.required { ty } else { quote!(#option<#ty>) };
        quote!(#docs #deprecated pub #name: #ty)
    });
    let members: Vec<Member<'_>> = fields.iter().map(|field| field.member(spelling, "")).collect();
    let constructor = constructor("A request of what is required; the rest starts absent.", &members, None, spelling);
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

fn variant(response: &Response, spelling: &Spelling<'_>) -> TokenStream {
    let name = ident(&response.variant);
    let status = match response.status {
        Status::Default => "Any other status".to_owned(),
        status => status.to_string(),
    };
    let docs = docs(&labelled(&status, &response.docs));
    match response.payload.ty() {
        Some(ty) => {
            let ty = tokens(&spelling.ty(&ty));
            quote!(#docs #name(#ty))
        }
        None => quote!(#docs #name),
    }
}

/// Whether the successes are of several kinds.
pub(super) fn has_output_enum(operation: &Operation) -> bool {
    operation.successes.windows(2).any(|pair| pair[0].payload != pair[1].payload)
}

fn output_enum(operation: &Operation, spelling: &Spelling<'_>) -> Option<TokenStream> {
    let docs = docs(&format!("What [`{}`] can answer.", operation.request));
    has_output_enum(operation).then(|| {
        let name = ident(&operation.output);
        let variants = operation.successes.iter().map(|response| variant(response, spelling));
        quote!(#docs #[derive(Debug, Clone, PartialEq)] #[non_exhaustive] pub enum #name { #(#variants,)* })
    })
}

fn error_enum(operation: &Operation, spelling: &Spelling<'_>) -> Option<TokenStream> {
    let docs = docs(&format!("What [`{}`] can answer when it fails.", operation.request));
    (!operation.failures.is_empty()).then(|| {
        let name = ident(&operation.error);
        let variants = operation.failures.iter().map(|response| variant(response, spelling));
        quote!(#docs #[derive(Debug, Clone, PartialEq)] #[non_exhaustive] pub enum #name { #(#variants,)* })
    })
}

fn implementation(operation: &Operation, spelling: &Spelling<'_>) -> TokenStream {
    let name = ident(&operation.request);
    let output = output_type(operation, spelling);
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
    let arms = arms(operation);
    quote! {
        impl operation::Operation for #name {
            type Output = #output;
            type Error = #error;
            const ID: &'static str = #id;
            const METHOD: http::Method = http::Method::#method;
            const PATH: &'static str = #path;
            const SECURITY: &'static [operation::Requirement] = &[#(#security),*];
            fn write(&self, #request: &mut operation::RequestWriter) {
                #(#writes)*
            }
            fn read(response: &operation::Response) -> operation::Read<Self> {
                match response.status() { #(#arms)* }
            }
        }
    }
}

pub(super) fn output_type(operation: &Operation, spelling: &Spelling<'_>) -> TokenStream {
    if has_output_enum(operation) {
        let name = ident(&operation.output);
        return quote!(#name);
    }
    let ty = operation.successes.first().and_then(|response| response.payload.ty());
    ty.map_or_else(|| quote!(()), |ty| tokens(&spelling.ty(&ty)))
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

/// One arm for each status: codes, then ranges, then everything else.
fn arms(operation: &Operation) -> Vec<TokenStream> {
    let several = has_output_enum(operation);
    let all = operation.successes.iter().chain(&operation.failures);
    let with_codes_at_ends: Vec<u16> = all
        .filter_map(|response| match response.status {
            Status::Code(code) if matches!(code % 100, 0 | 99) => Some(code / 100),
            Status::Code(_) | Status::Range(_) | Status::Default => None,
        })
        .collect();
    let mut arms: Vec<(Status, TokenStream)> = Vec::new();
    for response in &operation.successes {
        let status = if response.status == Status::Default { Status::Range(2) } else { response.status };
        let name = &operation.output;
        arms.push((status, arm(status, &with_codes_at_ends, response, several.then(|| ident(name)), "Ok")));
    }
    if operation.successes.is_empty() {
        arms.push((Status::Range(2), quote!(200..=299 => response.empty().map(Ok),)));
    }
    for response in &operation.failures {
        arms.push((
            response.status,
            arm(response.status, &with_codes_at_ends, response, Some(ident(&operation.error)), "Err"),
        ));
    }
    arms.sort_by_key(|(status, _)| match status {
        Status::Code(_) => 0,
        Status::Range(_) => 1,
        Status::Default => 2,
    });
    let covered = arms.iter().any(|(status, _)| *status == Status::Default);
    let rest = (!covered).then(|| quote!(_ => response.undeclared(),));
    arms.into_iter().map(|(_, arm)| arm).chain(rest).collect()
}

fn arm(
    status: Status,
    with_codes_at_ends: &[u16],
    response: &Response,
    wrapper: Option<proc_macro2::Ident>,
    outcome: &str,
) -> TokenStream {
    let pattern = match status {
        Status::Code(code) => {
            let code = Literal::u16_unsuffixed(code);
            quote!(#code)
        }
        // A guard: clippy takes a range for a mistake that begins or ends with a code beside it.
        Status::Range(range) if with_codes_at_ends.contains(&range) => {
            let range = Literal::u16_unsuffixed(range);
            quote!(status if status / 100 == #range)
        }
        Status::Range(range) => {
            let (from, to) = (Literal::u16_unsuffixed(range * 100), Literal::u16_unsuffixed(range * 100 + 99));
            quote!(#from..=#to)
        }
        Status::Default => quote!(_),
    };
    let (outcome, variant) = (ident(outcome), ident(&response.variant));
    let read = ident(match response.payload {
        Payload::Empty => "empty",
        Payload::Json(_) => "json",
        Payload::Form(_) | Payload::Text => "text",
        Payload::Bytes | Payload::Multipart(_) => "bytes",
    });
    let wrap = match (wrapper, &response.payload) {
        (None, _) => quote!(),
        (Some(name), Payload::Empty) => quote!(.map(|()| #name::#variant)),
        (Some(name), _) => quote!(.map(#name::#variant)),
    };
    quote!(#pattern => response.#read() #wrap .map(#outcome),)
}
