//! The ways from an answer to something in it, in functions that give an `Option`.

use super::spelling::{Spelling, ident, tokens};
use crate::api::{Found, Step, TypeId, TypeRef};
use crate::names::VariantName;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// What a way comes to.
pub(super) enum Reached {
    /// A place.
    Place(TokenStream),
    /// A reference to one.
    Reference(TokenStream),
}

impl Reached {
    pub(super) fn borrowed(self) -> TokenStream {
        match self {
            Self::Place(place) => quote!(&#place),
            Self::Reference(reference) => reference,
        }
    }

    /// Methods find their receiver through references.
    pub(super) fn receiver(self) -> TokenStream {
        match self {
            Self::Place(tokens) | Self::Reference(tokens) => tokens,
        }
    }
}

/// A value: as it is, or as an `Option`.
pub(super) enum Scalar {
    Certain(TokenStream),
    Option(TokenStream),
}

pub(super) fn certain(scalar: Scalar) -> TokenStream {
    match scalar {
        Scalar::Certain(value) => value,
        Scalar::Option(value) => quote!(#value?),
    }
}

pub(super) fn in_option(scalar: Scalar) -> TokenStream {
    match scalar {
        Scalar::Certain(value) => quote!(Some(#value)),
        Scalar::Option(value) => value,
    }
}

/// What a way comes to when what is on it is taken apart: an `Option`.
pub(super) struct Moved {
    pub(super) expression: TokenStream,
    /// Whether something is taken out of a place.
    pub(super) needs_mut: bool,
}

/// Writes ways.
#[derive(Clone, Copy)]
pub(super) struct Ways<'a>(pub(super) &'a Spelling<'a>);

impl Ways<'_> {
    pub(super) fn reference(self, way: &[Step]) -> Reached {
        let mut reached = Reached::Reference(quote!(page));
        for step in way {
            let from = match step {
                Step::Branch { .. } => reached.borrowed(),
                _ => reached.receiver(),
            };
            reached = match step {
                Step::Field(name) => {
                    let name = ident(name);
                    Reached::Place(quote!(#from.#name))
                }
                Step::Some => Reached::Reference(quote!(#from.as_ref()?)),
                Step::NotNull => Reached::Reference(quote!(#from.as_option()?)),
                Step::Key(key) => Reached::Reference(quote!(#from.get(#key)?)),
                Step::Last => Reached::Reference(quote!(#from.last()?)),
                Step::Branch { union, branch } => {
                    let branch = self.branch(*union, branch);
                    Reached::Reference(quote!((match #from { #branch(it) => it, _ => return None })))
                }
            };
        }
        reached
    }

    /// A method of what is at the end of a way.
    pub(super) fn called(self, way: &[Step], method: &str) -> TokenStream {
        let (receiver, method) = (self.reference(way).receiver(), ident(method));
        quote!(#receiver.#method())
    }

    /// The text in an untyped value.
    pub(super) fn text(self, found: &Found) -> TokenStream {
        let text = self.called(&found.way, "as_str");
        quote!(#text?)
    }

    /// A boolean or an integer; `method` reads it from an untyped value.
    pub(super) fn scalar(self, found: &Found, method: &str) -> Scalar {
        if found.untyped { Scalar::Option(self.called(&found.way, method)) } else { self.copied(&found.way) }
    }

    /// A value that is copied.
    pub(super) fn copied(self, way: &[Step]) -> Scalar {
        if let [before @ .., Step::Some] = way
            && let Reached::Place(place) = self.reference(before)
        {
            return Scalar::Option(place);
        }
        match self.reference(way) {
            Reached::Place(place) => Scalar::Certain(place),
            Reached::Reference(reference) => Scalar::Certain(quote!(*#reference)),
        }
    }

    pub(super) fn moved(self, way: &[Step]) -> Moved {
        let (mut value, mut is_certain, mut is_place, mut needs_mut) = (quote!(page), true, true, false);
        for step in way {
            let from = if is_certain { value } else { quote!(#value?) };
            needs_mut |= is_place && matches!(step, Step::Key(_) | Step::Last);
            is_certain = matches!(step, Step::Field(_) | Step::Branch { .. });
            is_place &= matches!(step, Step::Field(_));
            value = match step {
                Step::Field(name) => {
                    let name = ident(name);
                    quote!(#from.#name)
                }
                // It is in the `?` of the next step.
                Step::Some => from,
                Step::NotNull => quote!(#from.into_option()),
                Step::Key(key) => quote!(#from.remove(#key)),
                Step::Last => quote!(#from.pop()),
                Step::Branch { union, branch } => {
                    let branch = self.branch(*union, branch);
                    quote!((match #from { #branch(it) => it, _ => return None }))
                }
            };
        }
        Moved { expression: if is_certain { quote!(Some(#value)) } else { value }, needs_mut }
    }

    fn branch(self, union: TypeId, branch: &VariantName) -> TokenStream {
        let (union, branch) = (tokens(&self.0.ty(&TypeRef::Named(union))), ident(branch));
        quote!(#union::#branch)
    }
}

/// A number in the request, as an `Option`.
pub(super) fn read(way: &[Step]) -> TokenStream {
    let (mut value, mut in_option) = (quote!(self), false);
    let mut fields = fields(way).peekable();
    while let Some((name, wraps)) = fields.next() {
        let is_last = fields.peek().is_none();
        value = match (in_option, wraps, is_last) {
            (false, [], _) | (false, [Step::Some], true) => quote!(#value.#name),
            (false, [Step::Some], false) => quote!(#value.#name.as_ref()),
            (false, ..) => quote!(#value.#name.as_ref().and_then(|it| it.as_option().copied())),
            (true, [], true) => quote!(#value.map(|it| it.#name)),
            (true, [], false) => quote!(#value.map(|it| &it.#name)),
            (true, [Step::Some], true) => quote!(#value.and_then(|it| it.#name)),
            (true, [Step::Some], false) => quote!(#value.and_then(|it| it.#name.as_ref())),
            (true, ..) => quote!(#value.and_then(|it| it.#name.as_ref()?.as_option().copied())),
        };
        in_option |= !wraps.is_empty();
    }
    if in_option { value } else { quote!(Some(#value)) }
}

/// Puts a value into its place in the request `next`, and makes the objects on the way that are absent.
pub(super) fn assigned(way: &[Step], value: &TokenStream) -> TokenStream {
    let (mut place, mut value) = (quote!(next), value.clone());
    let mut fields = fields(way).peekable();
    while let Some((name, wraps)) = fields.next() {
        place = quote!(#place.#name);
        if fields.peek().is_some() {
            let made = wraps.iter().map(|_| quote!(.get_or_insert_default()));
            place = quote!(#place #(#made)*);
            continue;
        }
        for wrap in wraps.iter().rev() {
            value = match wrap {
                Step::NotNull => quote!(::specsmith_runtime::Nullable::Value(#value)),
                _ => quote!(Some(#value)),
            };
        }
    }
    quote!(#place = #value;)
}

/// The fields on a way, each with what is around its value.
fn fields(way: &[Step]) -> impl Iterator<Item = (Ident, &[Step])> {
    way.chunk_by(|_, next| !matches!(next, Step::Field(_))).filter_map(|steps| match steps {
        [Step::Field(name), wraps @ ..] => Some((ident(name), wraps)),
        _ => None,
    })
}
