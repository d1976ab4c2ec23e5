//! `src/client.rs`: the client with a method for each operation, its builder, and the servers of the document.

use super::inner_attributes;
use super::members::{Member, arguments};
use super::operations::request_fields;
use super::spelling::{Spelling, deprecated, docs, ident, labelled, tokens};
use crate::api::{Api, Credential, Operation};
use crate::spec::SecurityKind;
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn module(api: &Api) -> TokenStream {
    let own = ["Client", "ClientBuilder", "Server"];
    let spelling = Spelling::new(api, "models::", own.into_iter());
    let attributes = inner_attributes(api);
    let methods: Vec<TokenStream> = api.operations.iter().map(|operation| method(operation, &spelling)).collect();
    let text: String = methods.iter().map(ToString::to_string).collect();
    let imports = spelling.imports(&text).map(|import| tokens(&import));
    let siblings = if text.contains("models ::") { quote!({models, operations}) } else { quote!(operations) };
    let client = client(api, &methods);
    let builder = builder(api);
    let servers = servers(api);
    quote! {
        #attributes
        use super::#siblings;
        #imports
        use ::specsmith_runtime::{client, operation};
        pub use ::specsmith_runtime::client::{BuildError, Call, Error, Reply, Secret};
        #client
        #builder
        #servers
    }
}

fn client(api: &Api, methods: &[TokenStream]) -> TokenStream {
    let head = docs(&format!(
        "A client of {}.\n\nIt is cheap to clone, and clones share their connections.",
        crate::normalise::code(&api.title)
    ));
    let builder_docs = docs(match api.servers.is_empty() {
        true => "Starts a client for the server at `base_url`: the document does not name one.",
        false => "Starts a client for the first server that the document names.",
    });
    let (argument, url) = match api.servers.is_empty() {
        true => (quote!(base_url: impl Into<String>), quote!(base_url)),
        false => (quote!(), quote!(Server::default().url())),
    };
    let call_docs = docs("Makes any operation ready to be sent.");
    quote! {
        #head
        #[derive(Debug, Clone)]
        pub struct Client { inner: client::Client }

        impl Client {
            #builder_docs
            pub fn builder(#argument) -> ClientBuilder {
                ClientBuilder { inner: client::Client::builder(#url) }
            }
            #call_docs
            pub fn call<O: operation::Operation>(&self, operation: O) -> Call<'_, O> {
                self.inner.call(operation)
            }
            #(#methods)*
        }
    }
}

fn method(operation: &Operation, spelling: &Spelling<'_>) -> TokenStream {
    let (name, request) = (ident(&operation.method_name), ident(&operation.request));
    let streams = match operation.stream {
        Some(_) => "\n\n[`stream`](Call::stream) in place of `send` gives the values of its answer as they come.",
        None => "",
    };
    let text = format!("{}{streams}\n\nMore: [`operations::{}`].", operation.summary, operation.request);
    let (docs, deprecated) = (docs(&text), deprecated(operation.deprecated));
    let fields = request_fields(operation);
    let members: Vec<Member<'_>> = fields.iter().map(|field| field.member(spelling, "operations::")).collect();
    // `self` is one of them.
    let (arguments, allow) = arguments(&members, 1, spelling);
    let values = members.iter().filter(|member| member.is_argument()).map(|member| ident(member.name));
    quote! {
        #docs #deprecated #allow
        pub fn #name(&self, #(#arguments),*) -> Call<'_, operations::#request> {
            self.call(operations::#request::new(#(#values),*))
        }
    }
}

fn builder(api: &Api) -> TokenStream {
    let credentials = api.credentials.iter().map(credential);
    let server = (!api.servers.is_empty()).then(|| {
        let docs = docs("Takes another server of the document.");
        quote! {
            #docs
            pub fn server(self, server: Server) -> Self { self.base_url(server.url()) }
        }
    });
    let base_url = setter(
        "Takes any other server: a URL with a host, and with a path that goes before those of the operations.",
        "base_url",
        &quote!(url: impl Into<String>),
    );
    let timeout = setter(
        "The longest that a call may take, until the whole answer is there.",
        "timeout",
        &quote!(timeout: ::std::time::Duration),
    );
    let limit = setter("The largest body of an answer, in bytes.", "max_response_bytes", &quote!(bytes: usize));
    let transport =
        setter("Takes another way to send requests.", "transport", &quote!(transport: impl client::Transport));
    let head = docs("A client in the making.");
    let build = docs(
        "The client.\n\n# Errors\n\nThe URL of the server has no host or is no URL of HTTP, or TLS cannot be set up.",
    );
    quote! {
        #head
        #[derive(Debug)]
        pub struct ClientBuilder { inner: client::ClientBuilder }

        impl ClientBuilder {
            #server
            #base_url
            #(#credentials)*
            #timeout
            #limit
            #transport
            #build
            pub fn build(self) -> Result<Client, BuildError> {
                Ok(Client { inner: self.inner.build()? })
            }
        }
    }
}

/// A method that hands its one argument on.
fn setter(text: &str, name: &str, argument: &TokenStream) -> TokenStream {
    let (docs, name) = (docs(text), ident(name));
    let value = argument.clone().into_iter().next();
    quote! {
        #docs
        pub fn #name(mut self, #argument) -> Self {
            self.inner = self.inner.#name(#value);
            self
        }
    }
}

fn credential(credential: &Credential) -> TokenStream {
    let (method, scheme) = (ident(&credential.method), &credential.scheme);
    let (kind, place) = match &credential.kind {
        SecurityKind::Header(name) => {
            (quote!(client::Scheme::Header(#name)), format!("it goes out as it is, in the header `{name}`"))
        }
        SecurityKind::Query(name) => {
            (quote!(client::Scheme::Query(#name)), format!("it goes out in the query, as `{name}`"))
        }
        SecurityKind::Cookie(name) => {
            (quote!(client::Scheme::Cookie(#name)), format!("it goes out in the cookie `{name}`"))
        }
        SecurityKind::Basic => {
            (quote!(client::Scheme::Basic), "`user:password`, in the header `Authorization`".to_owned())
        }
        SecurityKind::Bearer | SecurityKind::Other => {
            (quote!(client::Scheme::Bearer), "a token, in the header `Authorization` after `Bearer`".to_owned())
        }
    };
    let mut text = format!("The credential {}: {place}.", crate::normalise::code(scheme));
    if !credential.docs.is_empty() {
        text = format!("{text}\n\n{}", credential.docs);
    }
    let docs = docs(&text);
    quote! {
        #docs
        pub fn #method(mut self, secret: impl Into<Secret>) -> Self {
            self.inner = self.inner.credential(#scheme, #kind, secret);
            self
        }
    }
}

fn servers(api: &Api) -> Option<TokenStream> {
    let first = api.servers.first()?;
    let variants = api.servers.iter().map(|server| {
        let text = labelled(&crate::normalise::code(&server.url), &server.docs);
        let (docs, name) = (docs(&text), ident(&server.variant));
        let default = std::ptr::eq(server, first).then(|| quote!(#[default]));
        quote!(#docs #default #name)
    });
    let arms = api.servers.iter().map(|server| {
        let (name, url) = (ident(&server.variant), &server.url);
        quote!(Self::#name => #url)
    });
    let (head, url_docs) = (docs("The servers that the document names."), docs("Where it is."));
    let string = tokens("&'static str");
    Some(quote! {
        #head
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
        #[non_exhaustive]
        pub enum Server { #(#variants,)* }

        impl Server {
            #url_docs
            pub const fn url(self) -> #string {
                match self { #(#arms,)* }
            }
        }
    })
}
