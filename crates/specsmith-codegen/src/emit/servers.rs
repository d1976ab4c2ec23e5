//! The servers of the document: an enum, with the variables of their URLs for fields.

use super::spelling::{docs, ident, labelled};
use crate::api::{Api, Server, ServerChoice, ServerVariable, UrlPart};
use crate::normalise::code;
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn items(api: &Api) -> Option<TokenStream> {
    let first = api.servers.first()?;
    if api.servers.iter().all(|server| server.variables.is_empty()) {
        return Some(constants(api, first));
    }
    let head = docs("The servers that the document names.");
    let url_docs = docs("Where it is.");
    // What has no variables is marked as the default, and has no need of words.
    let (derived, default) = match first.variables.is_empty() {
        true => (Some(quote!(, Default)), None),
        false => (None, Some(default(first))),
    };
    let variants = api.servers.iter().map(|server| variant(server, first));
    let arms = api.servers.iter().map(|server| {
        let (name, fields) = (ident(&server.variant), field_names(server));
        let url = url(server);
        quote!(Self::#name #fields => #url)
    });
    let choices = api.server_choices.iter().map(choice);
    Some(quote! {
        #head
        #[derive(Debug, Clone, PartialEq, Eq, Hash #derived)]
        #[non_exhaustive]
        pub enum Server { #(#variants,)* }

        impl Server {
            #url_docs
            pub fn url(&self) -> String {
                match self { #(#arms,)* }
            }
        }

        #default

        #(#choices)*
    })
}

/// Servers that are nothing but their URLs.
fn constants(api: &Api, first: &Server) -> TokenStream {
    let variants = api.servers.iter().map(|server| variant(server, first));
    let arms = api.servers.iter().map(|server| {
        let (name, url) = (ident(&server.variant), &server.template);
        quote!(Self::#name => #url)
    });
    let (head, url_docs) = (docs("The servers that the document names."), docs("Where it is."));
    quote! {
        #head
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
        #[non_exhaustive]
        pub enum Server { #(#variants,)* }

        impl Server {
            #url_docs
            pub const fn url(self) -> &'static str {
                match self { #(#arms,)* }
            }
        }
    }
}

fn variant(server: &Server, first: &Server) -> TokenStream {
    let is_marked = server.variables.is_empty() && std::ptr::eq(server, first);
    let default = is_marked.then(|| quote!(#[default]));
    let text = labelled(&code(&server.template), &server.docs);
    let (docs, name) = (docs(&text), ident(&server.variant));
    let fields = server.variables.iter().map(field);
    let fields = (!server.variables.is_empty()).then(|| quote!({ #(#fields,)* }));
    quote!(#docs #default #name #fields)
}

fn field(variable: &ServerVariable) -> TokenStream {
    let (docs, name) = (docs(&variable.docs), ident(&variable.name));
    let ty = variable.choice.as_ref().map_or_else(|| ident("String"), ident);
    quote!(#docs #name: #ty)
}

fn field_names(server: &Server) -> Option<TokenStream> {
    let names = server.variables.iter().map(|variable| ident(&variable.name));
    (!server.variables.is_empty()).then(|| quote!({ #(#names),* }))
}

fn url(server: &Server) -> TokenStream {
    let parts: Vec<TokenStream> = server
        .url
        .iter()
        .map(|part| match part {
            UrlPart::Text(text) => quote!(#text),
            UrlPart::Variable(index) => {
                let name = ident(&server.variables[*index].name);
                quote!(#name.as_str())
            }
        })
        .collect();
    match &parts[..] {
        [one] => quote!(#one.to_owned()),
        parts => quote!([#(#parts),*].concat()),
    }
}

/// What a server is unless somebody chooses, with the defaults of its variables.
fn default(server: &Server) -> TokenStream {
    let name = ident(&server.variant);
    let fields = server.variables.iter().map(|variable| {
        let (name, default) = (ident(&variable.name), &variable.default);
        match &variable.choice {
            Some(choice) => {
                let choice = ident(choice);
                quote!(#name: #choice::default())
            }
            None => quote!(#name: #default.to_owned()),
        }
    });
    quote! {
        impl Default for Server {
            fn default() -> Self { Self::#name { #(#fields,)* } }
        }
    }
}

fn choice(choice: &ServerChoice) -> TokenStream {
    let (docs, name) = (docs(&choice.docs), ident(&choice.name));
    let variants = choice.values.iter().map(|(value, variant)| {
        let (text, variant) = (super::spelling::docs(&format!("{}.", code(value))), ident(variant));
        let default = (*value == choice.default).then(|| quote!(#[default]));
        quote!(#text #default #variant)
    });
    let arms = choice.values.iter().map(|(value, variant)| {
        let variant = ident(variant);
        quote!(Self::#variant => #value)
    });
    let text = super::spelling::docs("As it stands in the URL.");
    quote! {
        #docs
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
        #[non_exhaustive]
        pub enum #name { #(#variants,)* }

        impl #name {
            #text
            pub const fn as_str(self) -> &'static str {
                match self { #(#arms,)* }
            }
        }
    }
}
