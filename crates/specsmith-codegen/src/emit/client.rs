//! `src/client.rs`: the client with a method for each operation, its builder, and the servers of the document.

use super::allows::Allows;
use super::members::{Member, arguments};
use super::operations::request_fields;
use super::spelling::{Spelling, deprecated, docs, ident, like_std, tokens};
use crate::api::{Api, ClientCredentials, Credential, Operation};
use crate::config::ResetUnit;
use crate::layout::Part;
use crate::normalise::code;
use crate::spec::SecurityKind;
use proc_macro2::TokenStream;
use quote::quote;

/// The client with a method for each operation of a part; those of other parts stand in [`calls`].
pub(super) fn module(api: &Api, part: Option<&Part>, allows: Allows) -> TokenStream {
    let choices = api.server_choices.iter().map(|choice| choice.name.0.as_str());
    let own = ["Client", "ClientBuilder", "Server"].into_iter().chain(choices);
    let spelling = Spelling::new(api, "models::", own);
    let attributes = allows.attributes();
    let methods = part.map(|part| methods(api, part, &spelling)).unwrap_or_default();
    let text = text(&methods);
    let siblings = part.map(|_| siblings(&text, &quote!(super)));
    let imports = imports(&text, &spelling);
    let client = client(api, &methods);
    let builder = builder(api);
    let servers = super::servers::items(api);
    quote! {
        #attributes
        #siblings
        #imports
        use ::specsmith_runtime::{client, operation};
        pub use ::specsmith_runtime::client::{BuildError, Call, Credential, Error, Reply, Retry, Secret};
        #client
        #builder
        #servers
    }
}

/// The methods of the client for a part of the operations. They are far from the client: a module that is part of the crate
/// only sometimes can add methods, but no item of its own.
pub(super) fn calls(api: &Api, part: &Part, allows: Allows) -> TokenStream {
    let spelling = Spelling::new(api, "models::", ["Call", "Client"].into_iter());
    let attributes = allows.attributes();
    let methods = methods(api, part, &spelling);
    let text = text(&methods);
    let siblings = siblings(&text, &quote!(super::super));
    let imports = imports(&text, &spelling);
    let runtime = mentions(&text, "operation ::").then(|| {
        quote!(
            use ::specsmith_runtime::operation;
        )
    });
    quote! {
        #attributes
        use super::super::client::{Call, Client};
        #siblings
        #runtime
        #imports
        impl Client { #(#methods)* }
    }
}

fn methods(api: &Api, part: &Part, spelling: &Spelling<'_>) -> Vec<TokenStream> {
    part.items.iter().map(|&index| method(&api.operations[index], spelling)).collect()
}

/// What methods look like before they are formatted.
fn text(methods: &[TokenStream]) -> String {
    methods.iter().map(ToString::to_string).collect()
}

/// The modules beside the client that its methods mention; `root` is the way to the root of the crate.
fn siblings(methods: &str, root: &TokenStream) -> TokenStream {
    let siblings = if mentions(methods, "models ::") { quote!({models, operations}) } else { quote!(operations) };
    quote!(use #root::#siblings;)
}

/// Whether code has a path through this module; `path` is written as tokens are.
fn mentions(methods: &str, path: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() || c == '_';
    methods.match_indices(path).any(|(at, _)| !methods[..at].ends_with(is_letter))
}

fn imports(methods: &str, spelling: &Spelling<'_>) -> Option<TokenStream> {
    spelling.imports(methods).map(|import| tokens(&import))
}

fn client(api: &Api, methods: &[TokenStream]) -> TokenStream {
    let head = docs(&format!(
        "A client of {}.\n\nIt is cheap to clone, and clones share their connections.",
        code(&api.title)
    ));
    let builder_docs = docs(match api.servers.is_empty() {
        true => "Starts a client for the server at `base_url`: the document does not name one.",
        false => "Starts a client for the first server that the document names.",
    });
    let (argument, url) = match api.servers.is_empty() {
        true => (quote!(base_url: impl Into<String>), quote!(base_url)),
        false => (quote!(), quote!(Server::default().url())),
    };
    let facts = facts(api);
    let call_docs = docs("Makes any operation ready to be sent.");
    quote! {
        #head
        #[derive(Debug, Clone)]
        pub struct Client { inner: client::Client }

        impl Client {
            #builder_docs
            pub fn builder(#argument) -> ClientBuilder {
                ClientBuilder { inner: client::Client::builder(#url) #facts }
            }
            #call_docs
            pub fn call<O: operation::Operation>(&self, operation: O) -> Call<'_, O> {
                self.inner.call(operation)
            }
            #(#methods)*
        }
    }
}

/// What the config file says of the server.
fn facts(api: &Api) -> TokenStream {
    let reset = api.reset_header.as_ref().map(|(name, unit)| {
        let unit = ident(match unit {
            ResetUnit::Seconds => "Seconds",
            ResetUnit::EpochSeconds => "EpochSeconds",
            ResetUnit::EpochMilliseconds => "EpochMilliseconds",
        });
        quote!(.reset_header(#name, client::ResetUnit::#unit))
    });
    let idempotency = api.idempotency_header.as_ref().map(|name| quote!(.idempotency_header(#name)));
    let headers = api.default_headers.iter().map(|(name, value)| quote!(.header(#name, #value)));
    quote!(#reset #idempotency #(#headers)*)
}

fn method(operation: &Operation, spelling: &Spelling<'_>) -> TokenStream {
    let (name, request) = (ident(&operation.method_name), ident(&operation.request));
    let streams = match operation.stream {
        Some(_) => "\n\n[`stream`](Call::stream) in place of `send` gives the values of its answer as they come.",
        None => "",
    };
    let pages = match &operation.pages {
        None => "",
        Some(pages) if pages.items.is_none() => "\n\nAll pages: [`Call::pages`].",
        Some(_) => "\n\nAll pages: [`Call::pages`], and all that is on them: [`Call::items`].",
    };
    let text = format!("{}{streams}{pages}\n\nMore: [`operations::{}`].", operation.summary, operation.request);
    let (docs, deprecated) = (docs(&text), deprecated(operation.deprecated));
    let fields = request_fields(operation);
    let members: Vec<Member<'_>> = fields.iter().map(|field| field.member(spelling, "operations::")).collect();
    // `self` is one of them.
    let (arguments, attributes) = arguments(&members, 1, spelling);
    let values = members.iter().filter(|member| member.is_argument()).map(|member| ident(member.name));
    let alike = like_std(&operation.method_name.0);
    quote! {
        #docs #deprecated #alike #attributes
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
            pub fn server(mut self, server: Server) -> Self {
                self.inner = self.inner.server(server.url());
                self
            }
        }
    });
    let (base_url, limits) = SETTINGS.split_at(1);
    let base_url = base_url.iter().map(setter);
    let limits = limits.iter().map(setter);
    let head = docs("A client in the making.");
    let build = docs(
        "The client.\n\n# Errors\n\nThe URL of the server has no host or is no URL of HTTP, a header cannot be sent, or TLS cannot be set up.",
    );
    quote! {
        #head
        #[derive(Debug)]
        pub struct ClientBuilder { inner: client::ClientBuilder }

        impl ClientBuilder {
            #server
            #(#base_url)*
            #(#credentials)*
            #(#limits)*
            #build
            pub fn build(self) -> Result<Client, BuildError> {
                Ok(Client { inner: self.inner.build()? })
            }
        }
    }
}

/// A setting of the runtime's builder that the generated one hands on.
struct Setting {
    name: &'static str,
    /// Names and types.
    arguments: &'static [(&'static str, &'static str)],
    docs: &'static str,
}

/// All settings but those that the document or the config knows. A test compares them with the runtime's.
const SETTINGS: &[Setting] = &[
    Setting {
        name: "base_url",
        arguments: &[("url", "impl Into<String>")],
        docs: "Takes any other server: a URL with a host, and with a path that goes before those of the operations.",
    },
    Setting {
        name: "header",
        arguments: &[("name", "&str"), ("value", "&str")],
        docs: "A header of every request. An operation or a call that has this header itself sends that one alone.",
    },
    Setting {
        name: "timeout",
        arguments: &[("timeout", "::std::time::Duration")],
        docs: "The longest that a try may take, until the whole answer is there.",
    },
    Setting {
        name: "deadline",
        arguments: &[("deadline", "::std::time::Duration")],
        docs: "The longest that a call may take, with all its tries and the pauses between them.",
    },
    Setting { name: "retry", arguments: &[("retry", "Retry")], docs: "When a try that failed is followed by another." },
    Setting {
        name: "max_request_bytes",
        arguments: &[("bytes", "u64")],
        docs: "The largest body of a request, in bytes, where that is known.",
    },
    Setting {
        name: "max_response_bytes",
        arguments: &[("bytes", "usize")],
        docs: "The largest body of an answer, in bytes.",
    },
    Setting {
        name: "transport",
        arguments: &[("transport", "impl client::Transport")],
        docs: "Takes another way to send requests.",
    },
];

/// A method that hands its arguments on.
fn setter(setting: &Setting) -> TokenStream {
    let Setting { name, arguments, docs: text } = setting;
    let (docs, name) = (docs(text), ident(name));
    let names: Vec<_> = arguments.iter().map(|(name, _)| ident(name)).collect();
    let types = arguments.iter().map(|(_, ty)| tokens(ty));
    quote! {
        #docs
        pub fn #name(mut self, #(#names: #types),*) -> Self {
            self.inner = self.inner.#name(#(#names),*);
            self
        }
    }
}

/// The methods that take a credential, or what gets one.
fn credential(credential: &Credential) -> TokenStream {
    let (method, scheme) = (ident(&credential.method), &credential.scheme);
    let mut user = None;
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
            user = Some(quote!(user: impl Into<Secret>,));
            (quote!(client::Scheme::Basic(user.into())), "user and password, in the header `Authorization`".to_owned())
        }
        SecurityKind::Bearer | SecurityKind::ClientCredentials(_) | SecurityKind::Other => {
            (quote!(client::Scheme::Bearer), "a token, in the header `Authorization` after `Bearer`".to_owned())
        }
    };
    let argument = if user.is_some() { ident("password") } else { ident("credential") };
    let mut text = format!("The credential {}: {place}.", code(scheme));
    if !credential.docs.is_empty() {
        text = format!("{text}\n\n{}", credential.docs);
    }
    let (docs, alike) = (docs(&text), like_std(&credential.method.0));
    let client = credential.client.as_ref().map(|client| client_credentials(credential, client));
    quote! {
        #docs #alike
        pub fn #method(mut self, #user #argument: impl Into<Credential>) -> Self {
            self.inner = self.inner.credential(#scheme, #kind, #argument);
            self
        }
        #client
    }
}

fn client_credentials(credential: &Credential, client: &ClientCredentials) -> TokenStream {
    let ClientCredentials { method, token_url, docs: scopes } = client;
    let mut text = format!(
        "The credential {} of an application: the client fetches a token at {} when it needs one.\n\n\
         Without `scopes` the server gives those that it thinks right.",
        code(&credential.scheme),
        code(token_url),
    );
    if !scopes.is_empty() {
        text = format!("{text} There are:\n\n{scopes}");
    }
    let (docs, method, token) = (docs(&text), ident(method), ident(&credential.method));
    quote! {
        #docs
        pub fn #method(self, id: impl Into<String>, secret: impl Into<Secret>, scopes: &[&str]) -> Self {
            self.#token(client::ClientCredentials::new(#token_url, id, secret).scopes(scopes))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SETTINGS;
    use crate::names::BUILDER_METHODS;

    #[test]
    fn no_credential_is_called_like_a_setting() {
        let settings: Vec<&str> = SETTINGS.iter().map(|setting| setting.name).collect();
        assert_eq!([&["server", "build"], &settings[..]].concat(), BUILDER_METHODS);
    }
}
