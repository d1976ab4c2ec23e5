//! What request types and models have in common: a constructor that takes what is required, and setters for the rest.

use super::spelling::{Spelling, deprecated, docs, ident, tokens};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// A field, as constructors and setters see it.
pub(crate) struct Member<'a> {
    pub(super) name: &'a str,
    pub(super) deprecated: bool,
    pub(super) required: bool,
    /// Its value, where it is required and can have no other: nobody has to say it.
    pub(super) constant: Option<TokenStream>,
    /// The type of the argument, and whether it has to be converted.
    pub(super) argument: (String, bool),
}

impl Member<'_> {
    /// Whether callers of the constructor have to say what it is.
    pub(crate) fn is_argument(&self) -> bool {
        self.required && self.constant.is_none()
    }

    /// The argument as the field takes it, under the name that it has there.
    fn value(&self, argument: Ident) -> TokenStream {
        if self.argument.1 { quote!(#argument.into()) } else { quote!(#argument) }
    }
}

/// What stands before a function, by whether it is generic. Those that are not would all be compiled with the crate, and what drops
/// their arguments too: `#[inline]` leaves them to who calls them.
fn inline(is_generic: bool) -> Option<TokenStream> {
    (!is_generic).then(|| quote!(#[inline]))
}

/// The arguments for what is required, and the attributes of a function that takes them; `others` come beside them.
pub(super) fn arguments(
    members: &[Member<'_>],
    others: usize,
    spelling: &Spelling<'_>,
) -> (Vec<TokenStream>, TokenStream) {
    /// How many arguments clippy takes without a word.
    const MANY: usize = 7;
    let arguments: Vec<TokenStream> = members
        .iter()
        .filter(|member| member.is_argument())
        .map(|member| {
            let (name, ty) = (spelling.argument_name(member.name), tokens(&member.argument.0));
            quote!(#name: #ty)
        })
        .collect();
    let allow = (arguments.len() + others > MANY).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    let inline = inline(members.iter().any(|member| member.is_argument() && member.argument.1));
    (arguments, quote!(#allow #inline))
}

/// `new` of a type, which takes what is required; `rest` initialises fields that are no members.
pub(super) fn constructor(
    of: &Ident,
    text: &str,
    members: &[Member<'_>],
    rest: Option<TokenStream>,
    spelling: &Spelling<'_>,
) -> TokenStream {
    let docs = docs(text);
    let (arguments, attributes) = arguments(members, 0, spelling);
    let none = spelling.of_option("None");
    let values = members.iter().map(|member| {
        let (name, argument) = (ident(member.name), spelling.argument_name(member.name));
        match &member.constant {
            Some(value) => quote!(#name: #value),
            None if !member.required => quote!(#name: #none),
            None if !member.argument.1 && name == argument => quote!(#name),
            None => {
                let value = member.value(argument);
                quote!(#name: #value)
            }
        }
    });
    let alike = (of == "New").then(|| quote!(#[allow(clippy::self_named_constructors)]));
    quote! {
        #docs #alike #attributes
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#values,)* #rest }
        }
    }
}

/// `with_…` for each member that the constructor leaves out.
pub(super) fn setters(members: &[Member<'_>], spelling: &Spelling<'_>) -> TokenStream {
    members.iter().filter(|member| !member.required).map(|member| setter(member, spelling)).collect()
}

fn setter(member: &Member<'_>, spelling: &Spelling<'_>) -> TokenStream {
    let plain = member.name.strip_prefix("r#").unwrap_or(member.name);
    let (name, method) = (ident(member.name), ident(format!("with_{plain}")));
    let (ty, value) = (tokens(&member.argument.0), member.value(ident("value")));
    let some = spelling.of_option("Some");
    let (docs, deprecated) = (docs(&format!("Sets `{plain}`.")), deprecated(member.deprecated));
    let inline = inline(member.argument.1);
    quote! {
        #docs #deprecated #inline
        pub fn #method(mut self, value: #ty) -> Self {
            self.#name = #some(#value);
            self
        }
    }
}
