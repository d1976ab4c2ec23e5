//! What modules have to allow, so that lints say nothing of them.

use crate::api::{Api, Constant, Field, OrDefault, TypeKind};
use proc_macro2::TokenStream;
use quote::quote;

/// What there is in the crate that lints remark on. It is looked for once, and not by each module: there are as many modules
/// as a document is long.
#[derive(Debug, Clone, Copy)]
pub(super) struct Allows {
    /// Whether anything is deprecated: the code beside it has to mention it all the same.
    pub(super) deprecated: bool,
    /// Whether a float is the default of something. One of 3.14 is what the document says, and no attempt at pi.
    float_defaults: bool,
}

impl Allows {
    pub(super) fn of(api: &Api) -> Self {
        Self { deprecated: has_deprecated(api), float_defaults: has_float_default(api) }
    }

    /// The inner attributes that a module needs.
    pub(super) fn attributes(self) -> Option<TokenStream> {
        self.deprecated.then(|| quote!(#![allow(deprecated)]))
    }

    /// Those that a module of models needs.
    pub(super) fn attributes_of_models(self) -> TokenStream {
        let (deprecated, floats) =
            (self.attributes(), self.float_defaults.then(|| quote!(#![allow(clippy::approx_constant)])));
        quote!(#deprecated #floats)
    }
}

fn has_deprecated(api: &Api) -> bool {
    let types = api.types.iter().any(|def| {
        def.deprecated || matches!(&def.kind, TypeKind::Struct(it) if it.fields.iter().any(|field| field.deprecated))
    });
    let headers = api.headers.iter().any(|header| header.deprecated);
    let operations = api.all_operations().any(|it| {
        it.deprecated
            || it.parameters.iter().any(|parameter| parameter.deprecated)
            || it.multiparts().any(|multipart| multipart.parts.iter().any(|part| part.deprecated))
    });
    types || headers || operations
}

fn has_float_default(api: &Api) -> bool {
    let is_float = |field: &Field| matches!(&field.default, Some(OrDefault { value: Constant::Float(_), .. }));
    api.types.iter().any(|def| matches!(&def.kind, TypeKind::Struct(def) if def.fields.iter().any(is_float)))
}
