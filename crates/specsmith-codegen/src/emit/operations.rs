//! `src/operations.rs`: a request type for each operation, and what it brings back.

use super::inner_attributes;
use super::spelling::{Spelling, deprecated, docs, ident, labelled, tokens};
use crate::api::{Api, Body, Operation, Parameter, ParameterEncoding, Payload, Response, TypeRef};
use crate::spec::{Location, Status, Style};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

pub(super) fn module(api: &Api) -> TokenStream {
    let names = api.operations.iter().flat_map(|it| [&it.request, &it.error, &it.output]);
    let spelling = Spelling::new(api, "models::", names.map(|name| name.0.as_str()));
    let attributes = inner_attributes(api);
    let items: TokenStream = api.operations.iter().map(|operation| item(operation, &spelling)).collect();
    // Whether the module needs its imports is known only now.
    let text = items.to_string();
    let models = text.contains("models ::").then(|| {
        quote!(
            use super::models;
        )
    });
    let imports = spelling.imports(&text).map(|import| tokens(&import));
    quote!(#attributes #models #imports use ::specsmith_runtime::{http, operation}; #items)
}

fn item(operation: &Operation, spelling: &Spelling<'_>) -> TokenStream {
    let request = request(operation, spelling);
    let output = output_enum(operation, spelling);
    let error = error_enum(operation, spelling);
    let implementation = implementation(operation, spelling);
    quote!(#request #output #error #implementation)
}

/// A field of a request type.
pub(super) struct RequestField<'a> {
    pub(super) name: String,
    docs: &'a str,
    deprecated: bool,
    pub(super) required: bool,
    /// Whether its type has one value only.
    constant: bool,
    pub(super) ty: TypeRef,
}

impl RequestField<'_> {
    /// Whether callers have to say what it is.
    pub(super) fn is_argument(&self) -> bool {
        self.required && !self.constant
    }
}

/// The parameters and the body, in the order of the constructor: what is required first.
pub(super) fn request_fields<'a>(api: &Api, operation: &'a Operation) -> Vec<RequestField<'a>> {
    let parameter = |it: &'a Parameter| RequestField {
        name: it.name.0.clone(),
        docs: &it.docs,
        deprecated: it.deprecated,
        required: it.required,
        constant: api.constant(&it.ty).is_some(),
        ty: it.ty.clone(),
    };
    let mut fields: Vec<RequestField<'_>> = operation.parameters.iter().map(parameter).collect();
    if let Some(Body { docs, required, payload, .. }) = &operation.body
        && let Some(ty) = payload_type(payload)
    {
        let docs = if docs.is_empty() { "The request's body." } else { docs };
        let (name, constant) = ("body".to_owned(), api.constant(&ty).is_some());
        fields.push(RequestField { name, docs, deprecated: false, required: *required, constant, ty });
    }
    fields.sort_by_key(|field| !field.required);
    fields
}

/// The type of a body; `None` where there is nothing in it.
fn payload_type(payload: &Payload) -> Option<TypeRef> {
    match payload {
        Payload::Empty => None,
        Payload::Json(ty) | Payload::Form(ty) => Some(ty.clone()),
        Payload::Text => Some(TypeRef::Prim(crate::api::Prim::String)),
        Payload::Bytes => Some(TypeRef::Bytes),
    }
}

fn request(operation: &Operation, spelling: &Spelling<'_>) -> TokenStream {
    let name = ident(&operation.request);
    let (docs, deprecated) = (docs(&operation.docs), deprecated(operation.deprecated));
    let fields = request_fields(spelling.api, operation);
    let option = tokens(spelling.std("Option"));
    let declarations = fields.iter().map(|field| {
        let (docs, deprecated, name) = (self::docs(field.docs), self::deprecated(field.deprecated), ident(&field.name));
        let ty = tokens(&spelling.ty(&field.ty));
        let ty = if field.required { ty } else { quote!(#option<#ty>) };
        quote!(#docs #deprecated pub #name: #ty)
    });
    let (arguments, allow) = arguments(&fields, spelling);
    let values = fields.iter().map(|field| {
        let name = ident(&field.name);
        match (field.required, spelling.constant(&field.ty)) {
            (false, _) => quote!(#name: None),
            (true, Some(value)) => quote!(#name: #value),
            (true, None) if spelling.argument(&field.ty).1 => quote!(#name: #name.into()),
            (true, None) => quote!(#name),
        }
    });
    let setters = fields.iter().filter(|field| !field.required).map(|field| setter(field, spelling));
    let constructor_docs = self::docs("A request of what is required; the rest starts absent.");
    let default = fields.iter().all(|field| !field.is_argument()).then(|| quote!(, Default));
    quote! {
        #docs #deprecated
        #[derive(Debug, Clone, PartialEq #default)]
        #[non_exhaustive]
        pub struct #name { #(#declarations,)* }

        impl #name {
            #constructor_docs #allow
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#values,)* }
            }
            #(#setters)*
        }
    }
}

/// The arguments for what is required, and the attribute that many of them need.
pub(super) fn arguments(
    fields: &[RequestField<'_>],
    spelling: &Spelling<'_>,
) -> (Vec<TokenStream>, Option<TokenStream>) {
    let arguments: Vec<TokenStream> = fields
        .iter()
        .filter(|field| field.is_argument())
        .map(|field| {
            let name = ident(&field.name);
            let ty = tokens(&spelling.argument(&field.ty).0);
            quote!(#name: #ty)
        })
        .collect();
    // The method of the client has `self` beside them.
    let allow = (arguments.len() > 6).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    (arguments, allow)
}

fn setter(field: &RequestField<'_>, spelling: &Spelling<'_>) -> TokenStream {
    let name = ident(&field.name);
    let plain = field.name.strip_prefix("r#").unwrap_or(&field.name);
    let method = ident(format!("with_{plain}"));
    let (ty, converted) = spelling.argument(&field.ty);
    let ty = tokens(&ty);
    let value = if converted { quote!(value.into()) } else { quote!(value) };
    let docs = docs(&format!("Sets `{plain}`."));
    let deprecated = deprecated(field.deprecated);
    quote! {
        #docs #deprecated
        pub fn #method(mut self, value: #ty) -> Self {
            self.#name = Some(#value);
            self
        }
    }
}

fn variant(response: &Response, spelling: &Spelling<'_>) -> TokenStream {
    let name = ident(&response.variant);
    let status = match response.status {
        Status::Code(code) => code.to_string(),
        Status::Range(range) => format!("{range}XX"),
        Status::Default => "Any other status".to_owned(),
    };
    let docs = docs(&labelled(&status, &response.docs));
    match payload_type(&response.payload) {
        Some(ty) => {
            let ty = tokens(&spelling.ty(&ty));
            quote!(#docs #name(#ty))
        }
        None => quote!(#docs #name),
    }
}

/// Whether the successes are of several kinds.
fn has_output_enum(operation: &Operation) -> bool {
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
    let body = operation.body.as_ref().and_then(write_body);
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

fn output_type(operation: &Operation, spelling: &Spelling<'_>) -> TokenStream {
    if has_output_enum(operation) {
        let name = ident(&operation.output);
        return quote!(#name);
    }
    let ty = operation.successes.first().and_then(|response| payload_type(&response.payload));
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

fn style_name(style: Style, explode: bool) -> &'static str {
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

fn write_body(body: &Body) -> Option<TokenStream> {
    let media_type = &body.media_type;
    let value = if body.required { quote!(&self.body) } else { quote!(body) };
    let write = match &body.payload {
        Payload::Empty => return None,
        Payload::Json(_) => quote!(request.json(#media_type, #value);),
        Payload::Form(_) => quote!(request.form(#media_type, #value);),
        Payload::Text => quote!(request.text(#media_type, #value);),
        Payload::Bytes if body.required => quote!(request.bytes(#media_type, self.body.clone());),
        Payload::Bytes => quote!(request.bytes(#media_type, body.clone());),
    };
    Some(if body.required { write } else { quote!(if let Some(body) = &self.body { #write }) })
}

/// One arm for each status: codes, then ranges, then everything else.
fn arms(operation: &Operation) -> Vec<TokenStream> {
    let several = has_output_enum(operation);
    let mut arms: Vec<(Status, TokenStream)> = Vec::new();
    for response in &operation.successes {
        let status = if response.status == Status::Default { Status::Range(2) } else { response.status };
        let name = &operation.output;
        arms.push((status, arm(status, response, several.then(|| ident(name)), "Ok")));
    }
    if operation.successes.is_empty() {
        arms.push((Status::Range(2), quote!(200..=299 => response.empty().map(Ok),)));
    }
    for response in &operation.failures {
        arms.push((response.status, arm(response.status, response, Some(ident(&operation.error)), "Err")));
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

fn arm(status: Status, response: &Response, wrapper: Option<proc_macro2::Ident>, outcome: &str) -> TokenStream {
    let pattern = match status {
        Status::Code(code) => {
            let code = Literal::u16_unsuffixed(code);
            quote!(#code)
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
        Payload::Bytes => "bytes",
    });
    let wrap = match (wrapper, &response.payload) {
        (None, _) => quote!(),
        (Some(name), Payload::Empty) => quote!(.map(|()| #name::#variant)),
        (Some(name), _) => quote!(.map(#name::#variant)),
    };
    quote!(#pattern => response.#read() #wrap .map(#outcome),)
}
