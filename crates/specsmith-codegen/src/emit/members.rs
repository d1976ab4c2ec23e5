//! What request types and models have in common: a constructor that takes what is required, and setters for the rest.

use super::spelling::{deprecated, docs, ident, tokens};
use proc_macro2::TokenStream;
use quote::quote;

/// A field, as constructors and setters see it.
pub(super) struct Member<'a> {
    pub(super) name: &'a str,
    pub(super) deprecated: bool,
    pub(super) required: bool,
    /// The type of the argument, and whether it has to be converted.
    pub(super) argument: (String, bool),
}

impl Member<'_> {
    /// The argument as the field takes it, under the name that it has there.
    fn value(&self, argument: &str) -> TokenStream {
        let argument = ident(argument);
        if self.argument.1 { quote!(#argument.into()) } else { quote!(#argument) }
    }
}

/// The arguments for what is required, and the attribute that so many of them need; `others` come beside them.
pub(super) fn arguments(members: &[Member<'_>], others: usize) -> (Vec<TokenStream>, Option<TokenStream>) {
    /// How many arguments clippy takes without a word.
    const MANY: usize = 7;
    let required = members.iter().filter(|member| member.required);
    let arguments: Vec<TokenStream> = required
        .map(|member| {
            let (name, ty) = (ident(member.name), tokens(&member.argument.0));
            quote!(#name: #ty)
        })
        .collect();
    let allow = (arguments.len() + others > MANY).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    (arguments, allow)
}

/// `new`, which takes what is required; `rest` initialises fields that are no members.
pub(super) fn constructor(text: &str, members: &[Member<'_>], rest: Option<TokenStream>) -> TokenStream {
    let docs = docs(text);
    let (arguments, allow) = arguments(members, 0);
    let values = members.iter().map(|member| {
        let name = ident(member.name);
        match (member.required, member.argument.1) {
            (false, _) => quote!(#name: None),
            (true, false) => quote!(#name),
            (true, true) => {
                let value = member.value(member.name);
                quote!(#name: #value)
            }
        }
    });
    quote! {
        #docs #allow
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#values,)* #rest }
        }
    }
}

/// `with_…` for each member that the constructor leaves out.
pub(super) fn setters(members: &[Member<'_>]) -> TokenStream {
    members.iter().filter(|member| !member.required).map(setter).collect()
}

fn setter(member: &Member<'_>) -> TokenStream {
    let plain = member.name.strip_prefix("r#").unwrap_or(member.name);
    let (name, method) = (ident(member.name), ident(format!("with_{plain}")));
    let (ty, value) = (tokens(&member.argument.0), member.value("value"));
    let (docs, deprecated) = (docs(&format!("Sets `{plain}`.")), deprecated(member.deprecated));
    quote! {
        #docs #deprecated
        pub fn #method(mut self, value: #ty) -> Self {
            self.#name = Some(#value);
            self
        }
    }
}
