//! JSON in and out of plain types, from tables of their wire names.
//!
//! [`object!`](crate::object!), [`string_enum!`](crate::string_enum!),
//! [`integer_enum!`](crate::integer_enum!) and, with the feature `json`, `union!` implement `Serialize` and
//! `Deserialize` for types that carry no attribute. They do what serde's derives do, for what JSON APIs
//! need, in a fraction of the compile time: the work is in the functions of this module, and the macros
//! expand to little more than the table itself.

mod at;
mod enumeration;
mod key;
mod literal;
mod nullable;
mod object;
mod reader;
mod trace;
#[cfg(feature = "json")]
mod union;
mod writer;

pub use at::at;
pub use enumeration::UnknownValue;
pub use nullable::Nullable;
#[cfg(feature = "operations")]
pub(crate) use trace::read;

#[doc(hidden)]
pub use enumeration::{StringEnum, deserialize_enum, position};
#[doc(hidden)]
pub use literal::unknown_literal;
#[doc(hidden)]
pub use object::{Object, Unknown, absent, deserialize, first_absent, serialize, slot};
#[doc(hidden)]
pub use reader::Entry;
#[cfg(feature = "json")]
#[doc(hidden)]
pub use union::{
    Branch, Buffer, Constant, Kind, ShapedUnion, Tagged, TaggedUnion, deserialize_shaped, deserialize_tagged,
    no_such_branch, write_tagged,
};
#[doc(hidden)]
pub use writer::ObjectWriter;
