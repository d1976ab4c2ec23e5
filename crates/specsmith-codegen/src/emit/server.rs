//! `src/server.rs`: a trait for each tag, the routes of what implements it, and what servers read and write.

use super::Items;
use super::allows::Allows;
use super::answers::{has_output_enum, sent_status};
use super::operations::{request_fields, style_name};
use super::spelling::{deprecated, docs, ident};
use super::wrap::wrap;
use crate::api::{
    Api, Body, BodyContent, MediaType, Operation, Parameter, ParameterEncoding, Payload, Prim, Response, Service,
    TypeKind, TypeRef, Values,
};
use crate::layout::Part;
use crate::spec::Location;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

const ABOUT: &str = "The server side: a trait for each tag of the document, with a method for each operation.

`Ok(answer.into())` answers with a success, `Err(error.into())` with a failure that the document declares, and so does `?`. \
A function of this module makes routes of what implements a trait, `merge` puts those of several together, and `router` makes \
an `axum::Router` of them. Requests that are malformed never reach a method: they are answered with a problem (RFC 9457) that \
names the place, unless `on_rejection` says how the document words its errors. Credentials are not checked here.";

/// What the module says of itself, inside of it.
pub(super) fn about() -> TokenStream {
    let about = wrap(ABOUT);
    let about = about.lines().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#![doc = #about])*)
}

/// The server side of these operations and webhooks. `root` is the way to the root of the crate, `about` what the module says
/// of itself.
pub(super) fn module<'a>(
    api: &'a Api,
    operations: Option<&'a Part>,
    webhooks: Option<&'a Part>,
    root: TokenStream,
    about: Option<TokenStream>,
    allows: Allows,
) -> Items<'a> {
    let parts = || operations.into_iter().chain(webhooks);
    let services: Vec<usize> = parts().flat_map(|part| &part.services).copied().collect();
    let all = |part: Option<&'a Part>, all: &'a [Operation], module: &'static str| {
        part.into_iter().flat_map(|part| &part.items).map(move |&index| (&all[index], module))
    };
    let served_here: Vec<(&Operation, &str)> =
        all(operations, &api.operations, "operations").chain(all(webhooks, &api.webhooks, "webhooks")).collect();
    let has_services = !services.is_empty();
    let siblings = match (operations.is_some(), webhooks.is_some()) {
        (true, true) => quote!({operations, webhooks}),
        (false, true) => quote!(webhooks),
        (_, false) => quote!(operations),
    };
    Items {
        count: services.len() + served_here.len(),
        item: Box::new(move |index| match index.checked_sub(services.len()) {
            None => service(&api.services[services[index]], api),
            Some(index) => served(served_here[index].0, &ident(served_here[index].1), api),
        }),
        head: Box::new(move |_| {
            let attributes = allows.attributes();
            let (future, runtime) = match has_services {
                true => (
                    Some(quote!(
                        use ::std::future::Future;
                    )),
                    quote!({operation, server}),
                ),
                false => (None, quote!(operation)),
            };
            quote! {
                #about
                #attributes
                use #root::#siblings;
                #future
                use ::specsmith_runtime::#runtime;
            }
        }),
    }
}

fn service(service: &Service, api: &Api) -> TokenStream {
    let (about, name, function) = (docs(&service.docs), ident(&service.trait_name), ident(&service.function));
    let (module, all) = match service.incoming {
        true => (ident("webhooks"), &api.webhooks),
        false => (ident("operations"), &api.operations),
    };
    let operations: Vec<&Operation> = service.operations.iter().map(|&index| &all[index]).collect();
    let methods = operations.iter().map(|operation| {
        let (docs, deprecated) = (docs(&operation.summary), deprecated(operation.deprecated));
        let (method, request) = (ident(&operation.method_name), ident(&operation.request));
        let allow = has_convention(&operation.method_name.0).then(|| quote!(#[allow(clippy::wrong_self_convention)]));
        quote! {
            #docs #deprecated #allow
            fn #method(
                &self,
                request: #module::#request,
                context: server::Context,
            ) -> impl Future<Output = operation::Outcome<#module::#request>> + Send;
        }
    });
    let routes = operations.iter().map(|operation| {
        let method = ident(&operation.method_name);
        let id = &operation.id;
        match service.incoming {
            true => quote!(.at(path(#id), &service, #name::#method)),
            false => quote!(.on(&service, #name::#method)),
        }
    });
    let mut function_docs = format!("The routes of what implements [`{}`].", service.trait_name);
    if service.incoming {
        function_docs.push_str("\n\n`path` says where each is sent to, by its `operationId` or its name.");
    }
    let function_docs = docs(&function_docs);
    let path = service.incoming.then(|| quote!(, path: impl Fn(&'static str) -> &'static str));
    quote! {
        #about
        pub trait #name: Send + Sync + 'static { #(#methods)* }

        #function_docs
        pub fn #function(service: impl #name #path) -> server::Routes {
            let service = ::std::sync::Arc::new(service);
            server::Routes::new() #(#routes)*
        }
    }
}

/// Whether clippy expects another `self` of a method of this name than `&self`.
fn has_convention(method: &str) -> bool {
    method == "new" || ["from_", "into_"].iter().any(|start| method.starts_with(start))
}

/// `module` is where its types are.
fn served(operation: &Operation, module: &Ident, api: &Api) -> TokenStream {
    let name = ident(&operation.request);
    let parameters = operation.parameters.iter().map(|parameter| {
        let (field, read) = (ident(&parameter.name), read_parameter(parameter));
        quote!(#field: #read,)
    });
    let has_body = request_fields(operation).iter().any(|field| field.name == "body" && operation.body.is_some());
    let body = operation.body.as_ref().filter(|_| has_body).map(|body| {
        let read = read_body(body, module);
        quote!(body: #read,)
    });
    let reads: Vec<TokenStream> = parameters.chain(body).collect();
    let request = if reads.is_empty() { quote!(_) } else { quote!(request) };
    let query =
        names_of_query(operation, api).map(|names| quote!(const QUERY: &'static [&'static str] = &[#(#names),*];));
    let arms = arms(operation, module);
    let multiparts = operation.multiparts().map(|it| super::multipart::reader(it, module));
    quote! {
        #(#multiparts)*

        impl operation::Served for #module::#name {
            #query
            #[inline]
            fn parse(#request: &operation::RequestReader) -> Result<Self, operation::Rejection> {
                Ok(Self { #(#reads)* })
            }
            #[inline]
            fn respond(outcome: Result<&Self::Output, &Self::Error>, response: &mut operation::ResponseWriter) {
                match outcome { #(#arms)* }
            }
        }
    }
}

fn read_parameter(parameter: &Parameter) -> TokenStream {
    let wire = &parameter.wire;
    let place = match parameter.location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    };
    match parameter.encoding {
        ParameterEncoding::Style { style, explode, allow_reserved: _ } => {
            let (method, style) = (ident(place), ident(style_name(style, explode)));
            quote!(request.#method(#wire, operation::Style::#style)?)
        }
        ParameterEncoding::Json => {
            let method = ident(format!("{place}_json"));
            quote!(request.#method(#wire)?)
        }
    }
}

/// The names of all query parameters, if one of them may have none of its own in the query.
fn names_of_query<'a>(operation: &'a Operation, api: &Api) -> Option<Vec<&'a str>> {
    let mut query = operation.parameters.iter().filter(|it| it.location == Location::Query);
    let names = query.clone().map(|parameter| parameter.wire.as_str()).collect();
    query.any(|parameter| is_spread(parameter, api)).then_some(names)
}

/// Whether the value may be an object whose properties stand in the query by themselves.
fn is_spread(parameter: &Parameter, api: &Api) -> bool {
    let ParameterEncoding::Style { style, explode, .. } = parameter.encoding else { return false };
    let may_be_object = match api.behind(&parameter.ty) {
        TypeRef::Prim(prim) => *prim == Prim::Secret,
        TypeRef::Vec(_) | TypeRef::Tuple(_) | TypeRef::Bytes => false,
        TypeRef::Named(id) => match &api.types[id.0 as usize].kind {
            TypeKind::Enum(def) => matches!(def.values, Values::Literals(_)),
            _ => true,
        },
        TypeRef::Map(_) | TypeRef::Option(_) | TypeRef::Box(_) | TypeRef::Json => true,
    };
    style_name(style, explode) == "FormExploded" && may_be_object
}

fn read_body(body: &Body, module: &Ident) -> TokenStream {
    match (&body.content, body.required) {
        (BodyContent::One(media_type), true) => {
            let read = read_one(media_type);
            quote!(#read?)
        }
        (BodyContent::One(media_type), false) => {
            let read = read_one(media_type);
            quote!(request.optional_body(|request| #read)?)
        }
        (BodyContent::Several(name, variants), required) => {
            let name = ident(name);
            let declared = variants.iter().map(|(_, media_type)| &media_type.declared);
            let last = variants.len().saturating_sub(1);
            let arms = variants.iter().enumerate().map(|(index, (variant, media_type))| {
                let (variant, read) = (ident(variant), read_one(media_type));
                let index = Literal::usize_unsuffixed(index);
                let pattern = if index.to_string() == last.to_string() { quote!(_) } else { quote!(#index) };
                quote!(#pattern => #module::#name::#variant(#read?),)
            });
            let read = quote!(match request.media_type(&[#(#declared),*])? { #(#arms)* });
            if required { read } else { quote!(request.optional_body(|request| Ok(#read))?) }
        }
    }
}

/// What reads a body of one media type; it may fail.
fn read_one(media_type: &MediaType) -> TokenStream {
    let declared = &media_type.declared;
    match media_type.payload {
        Payload::Json(_) => quote!(request.json(#declared)),
        Payload::Form(_) => super::body::read_form(media_type),
        Payload::Multipart(_) => quote!(request.multipart(#declared)),
        Payload::Text => quote!(request.text(#declared)),
        Payload::Bytes | Payload::Empty => quote!(request.bytes(#declared)),
    }
}

/// One arm for each answer that has a type of its own.
fn arms(operation: &Operation, module: &Ident) -> Vec<TokenStream> {
    let (output, error) = (ident(&operation.output), ident(&operation.error));
    let mut arms = Vec::new();
    match &operation.successes[..] {
        // The document says nothing of successes.
        [] => arms.push(quote!(Ok(()) => response.empty(204),)),
        several if has_output_enum(operation) => {
            arms.extend(several.iter().map(|it| arm("Ok", Some(quote!(#module::#output)), it, 200)));
        }
        [first, ..] => arms.push(arm("Ok", None, first, 200)),
    }
    match &operation.failures[..] {
        [] => arms.push(quote!(Err(never) => match *never {},)),
        failures => arms.extend(failures.iter().map(|it| arm("Err", Some(quote!(#module::#error)), it, 500))),
    }
    arms
}

/// `other` is the status that `default` stands for.
fn arm(result: &str, wrapper: Option<TokenStream>, answer: &Response, other: u16) -> TokenStream {
    let status = sent_status(answer.status, other);
    let (result, variant) = (ident(result), ident(&answer.variant));
    let is_empty = answer.payload == Payload::Empty;
    let pattern = match (wrapper, is_empty) {
        (Some(name), true) => quote!(#result(#name::#variant)),
        (Some(name), false) => quote!(#result(#name::#variant(body))),
        (None, true) => quote!(#result(())),
        (None, false) => quote!(#result(body)),
    };
    let media_type = answer.media_type.as_deref().unwrap_or("application/octet-stream");
    let write = match answer.payload {
        Payload::Empty => quote!(response.empty(#status)),
        Payload::Json(_) => quote!(response.json(#status, #media_type, body)),
        Payload::Form(_) | Payload::Text => quote!(response.text(#status, #media_type, body)),
        Payload::Bytes | Payload::Multipart(_) => quote!(response.bytes(#status, #media_type, body)),
    };
    quote!(#pattern => #write,)
}
