//! JSON in and out of plain types, from tables of their wire names.
//!
//! [`object!`](crate::object!), [`string_enum!`](crate::string_enum!),
//! [`integer_enum!`](crate::integer_enum!), [`constant!`](crate::constant!) and, with the feature `json`,
//! `literal_enum!` and `union!` implement `Serialize` and `Deserialize` for types that carry no attribute. They do
//! what serde's derives do, for what JSON APIs need, in a fraction of the compile time: the work is in the
//! functions of this module, and the macros expand to little more than the table itself. All that they write is `#[inline]` or generic,
//! so that a crate of models compiles none of it, but each program what it uses.
//!
//! # What strangers send
//!
//! With `serde_json`, which is what this crate reads JSON with:
//!
//! - Values that stand more than 127 deep in one another are refused; nothing here recurses without reading. So are objects
//!   where the types of those around them have more than 128 KiB in all (`size_of`): stacks have two megabytes.
//! - Of a key that comes twice, the last value counts. All of them have to be of its type.
//! - A number that does not fit is refused: `1e400`, `1.5` for an integer, 2⁶⁴ for an `i64`. `7.0` and `-0` are the integers 7
//!   and 0; `1e-400` is the number 0. `NaN` and `Infinity` are no JSON, and as texts they are no numbers.
//! - Texts are Unicode: what is no UTF-8, or half of a surrogate pair, is refused.
//! - The time grows with the size of the text and the number of branches of unions: a union reads a value into memory once, and
//!   each part of it is tried once for each branch, however deep it stands.

mod at;
mod by_index;
mod constant;
mod depth;
mod enumeration;
mod integer;
mod key;
mod literal;
mod nullable;
mod object;
mod reader;
mod rows;
mod trace;
#[cfg(feature = "json")]
mod union;
mod whole;
mod writer;

pub use at::at;
pub use enumeration::UnknownValue;
pub use literal::Literal;
pub use nullable::Nullable;
#[cfg(feature = "operations")]
pub(crate) use trace::read;

#[doc(hidden)]
pub use constant::deserialize_constant;
#[doc(hidden)]
pub use enumeration::{deserialize_enum, known};
#[doc(hidden)]
pub use integer::{deserialize_integer, unknown_literal};
#[cfg(feature = "json")]
#[doc(hidden)]
pub use literal::{LiteralEnum, deserialize_literal, display_value, known_literal};
#[doc(hidden)]
pub use object::{Object, Table, Unknown, deserialize};
#[doc(hidden)]
pub use reader::Entries;
#[doc(hidden)]
pub use rows::{Rows, Slot, slot, value};
#[cfg(feature = "json")]
#[doc(hidden)]
pub use union::{
    Branch, Buffer, Constant, Kind, ShapedUnion, Tagged, TaggedUnion, deserialize_shaped, deserialize_tagged,
    no_such_branch, read_branch, write_tagged,
};
#[doc(hidden)]
pub use writer::{ObjectWriter, put};
