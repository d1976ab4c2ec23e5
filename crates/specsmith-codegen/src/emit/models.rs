//! `src/models.rs`: plain structs, enums and aliases, as if written by hand. Their wire format stands in `src/wire.rs`.

use super::inner_attributes;
use super::spelling::{Spelling, deprecated, docs, ident, tokens};
use crate::api::{Api, Enum, Extra, Field, Presence, Struct, TypeDef, TypeKind, Union, Values};
use crate::names::{CATCH_ALL, VariantName};
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn module(api: &Api) -> TokenStream {
    let spelling = Spelling::in_models(api);
    let attributes = inner_attributes(api);
    let items: TokenStream = api.types.iter().map(|def| item(def, &spelling)).collect();
    let imports = spelling.imports(&items.to_string()).map(|import| tokens(&import));
    quote!(#attributes #imports #items)
}

fn item(def: &TypeDef, spelling: &Spelling<'_>) -> TokenStream {
    let (docs, deprecated, name) = (docs(&def.docs), deprecated(def.deprecated), ident(&def.name));
    match &def.kind {
        TypeKind::Struct(kind) => structure(def, kind, spelling),
        TypeKind::Enum(kind) => {
            let (attributes, variants) = value_enum(kind, spelling);
            quote!(#docs #deprecated #attributes pub enum #name { #variants })
        }
        TypeKind::Constant(_) => quote! {
            #docs #deprecated
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
            pub struct #name;
        },
        TypeKind::Union(kind) => {
            let variants = branches(kind, spelling);
            quote! {
                #docs #deprecated
                #[derive(Debug, Clone, PartialEq)]
                #[non_exhaustive]
                pub enum #name { #variants }
            }
        }
        TypeKind::Alias(ty) => {
            let ty = tokens(&spelling.ty(ty));
            quote!(#docs #deprecated pub type #name = #ty;)
        }
    }
}

fn value_enum(kind: &Enum, spelling: &Spelling<'_>) -> (TokenStream, TokenStream) {
    let variant = |name: &VariantName| {
        let text = kind.docs.iter().find(|(documented, _)| documented == name);
        let (docs, name) = (text.map(|(_, text)| docs(text)), ident(name));
        quote!(#docs #name)
    };
    let (variants, held): (Vec<_>, _) = match &kind.values {
        Values::Texts(values) => (values.iter().map(|(_, name)| variant(name)).collect(), spelling.std("String")),
        Values::Integers(values) => (values.iter().map(|(_, name)| variant(name)).collect(), "i64"),
        Values::Literals(values) => (values.iter().map(|(_, name)| variant(name)).collect(), "::serde_json::Value"),
    };
    let copy = matches!(kind.values, Values::Integers(_)) || !kind.open;
    let copy = copy.then(|| quote!(Copy,));
    if !kind.open {
        return (quote!(#[derive(Debug, Clone, #copy PartialEq, Eq, Hash)]), quote!(#(#variants,)*));
    }
    let (catch_all, held) = (ident(CATCH_ALL), tokens(held));
    let docs = docs("A value that this version does not know; it survives a round trip.");
    let attributes = quote!(#[derive(Debug, Clone, #copy PartialEq, Eq, Hash)] #[non_exhaustive]);
    (attributes, quote!(#(#variants,)* #docs #catch_all(#held),))
}

fn branches(kind: &Union, spelling: &Spelling<'_>) -> TokenStream {
    let branches = kind.branches.iter().map(|branch| {
        let (docs, name, ty) = (docs(&branch.docs), ident(&branch.name), tokens(&spelling.ty(&branch.ty)));
        quote!(#docs #name(#ty),)
    });
    let catch_all = kind.told_apart.is_open().then(|| {
        let (docs, name) = (docs("One that this version does not know; it survives a round trip."), ident(CATCH_ALL));
        quote!(#docs #name(::serde_json::Value),)
    });
    quote!(#(#branches)* #catch_all)
}

fn structure(def: &TypeDef, kind: &Struct, spelling: &Spelling<'_>) -> TokenStream {
    let name = ident(&def.name);
    let (docs, deprecated) = (docs(&def.docs), deprecated(def.deprecated));
    let default = if arguments(kind, spelling).next().is_none() { quote!(, Default) } else { TokenStream::new() };
    let non_exhaustive = if kind.exhaustive { TokenStream::new() } else { quote!(#[non_exhaustive]) };
    let fields = kind.fields.iter().map(|field| declaration(field, spelling));
    let additional = additional(kind, spelling);
    let constructor = constructor(kind, spelling);
    let setters = kind.fields.iter().filter_map(|field| setter(field, spelling));
    quote! {
        #docs #deprecated
        #[derive(Debug, Clone, PartialEq #default)]
        #non_exhaustive
        pub struct #name { #(#fields,)* #additional }

        impl #name {
            #constructor
            #(#setters)*
        }
    }
}

/// The fields that a value cannot be without, and that can have several values.
fn arguments<'a>(kind: &'a Struct, spelling: &Spelling<'_>) -> impl Iterator<Item = &'a Field> {
    kind.fields.iter().filter(|field| match field.presence {
        Presence::Required => spelling.constant(&field.ty).is_none(),
        Presence::Nullable => true,
        Presence::Optional | Presence::Patch => false,
    })
}

fn declaration(field: &Field, spelling: &Spelling<'_>) -> TokenStream {
    let (docs, deprecated, name) = (docs(&field.docs), deprecated(field.deprecated), ident(&field.name));
    let ty = tokens(&field_type(field, spelling));
    quote!(#docs #deprecated pub #name: #ty)
}

fn field_type(field: &Field, spelling: &Spelling<'_>) -> String {
    let (ty, option) = (spelling.ty(&field.ty), spelling.std("Option"));
    match field.presence {
        Presence::Required => ty,
        Presence::Nullable | Presence::Optional => format!("{option}<{ty}>"),
        Presence::Patch => format!("{option}<::specsmith_runtime::Nullable<{ty}>>"),
    }
}

fn additional(kind: &Struct, spelling: &Spelling<'_>) -> TokenStream {
    let Extra::Kept(ty) = &kind.extra else { return TokenStream::new() };
    let ty = tokens(&spelling.ty(ty));
    let docs = docs("The properties that the document does not name.");
    quote!(#docs pub additional: #ty,)
}

fn constructor(kind: &Struct, spelling: &Spelling<'_>) -> TokenStream {
    let docs = docs(match arguments(kind, spelling).next() {
        Some(_) => "A new value of what is required; the rest starts absent.",
        None if kind.fields.iter().any(|field| field.presence == Presence::Required) => {
            "A new value; what is not constant starts absent."
        }
        None => "A new value in which everything is absent.",
    });
    let allow = (arguments(kind, spelling).count() > 7).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    let arguments = arguments(kind, spelling).map(|field| {
        let name = spelling.argument_name(&field.name);
        let ty = tokens(&argument_type(field, spelling).0);
        quote!(#name: #ty)
    });
    let none = spelling.of_option("None");
    let values = kind.fields.iter().map(|field| {
        let (name, argument) = (ident(&field.name), spelling.argument_name(&field.name));
        match (field.presence, spelling.constant(&field.ty)) {
            (Presence::Optional | Presence::Patch, _) => quote!(#name: #none),
            (Presence::Required, Some(value)) => quote!(#name: #value),
            _ if argument_type(field, spelling).1 => quote!(#name: #argument.into()),
            _ if name == argument => quote!(#name),
            _ => quote!(#name: #argument),
        }
    });
    let additional =
        matches!(kind.extra, Extra::Kept(_)).then(|| quote!(additional: ::std::default::Default::default()));
    quote! {
        #docs #allow
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#values,)* #additional }
        }
    }
}

/// The type of the constructor's argument for a required field, and whether it has to be converted.
fn argument_type(field: &Field, spelling: &Spelling<'_>) -> (String, bool) {
    match field.presence {
        Presence::Nullable => (field_type(field, spelling), false),
        _ => spelling.argument(&field.ty),
    }
}

fn setter(field: &Field, spelling: &Spelling<'_>) -> Option<TokenStream> {
    let field_name = ident(&field.name);
    let method = ident(format!("with_{}", plain(&field.name.0)));
    let (ty, converted) = match field.presence {
        Presence::Required | Presence::Nullable => return None,
        Presence::Optional => spelling.argument(&field.ty),
        Presence::Patch => {
            let into = spelling.std("Into");
            (format!("impl {into}<::specsmith_runtime::Nullable<{}>>", spelling.ty(&field.ty)), true)
        }
    };
    let ty = tokens(&ty);
    let value = if converted { quote!(value.into()) } else { quote!(value) };
    let some = spelling.of_option("Some");
    let docs = docs(&format!("Sets `{}`.", plain(&field.name.0)));
    let deprecated = deprecated(field.deprecated);
    Some(quote! {
        #docs #deprecated
        pub fn #method(mut self, value: #ty) -> Self {
            self.#field_name = #some(#value);
            self
        }
    })
}

fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}
