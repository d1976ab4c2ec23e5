//! JSON in and out of plain types, from tables of their wire names.
//!
//! [`object!`](crate::object!) and [`string_enum!`](crate::string_enum!) implement `Serialize` and
//! `Deserialize` for types that carry no attribute. They do what serde's derives do, for objects and
//! enums of strings only, in a fraction of the compile time: the work is in the functions of this
//! module, and the macros expand to little more than the table itself.

mod at;
mod enumeration;
mod key;
mod nullable;
mod object;
mod reader;
mod writer;

pub use at::at;
pub use enumeration::UnknownValue;
pub use nullable::Nullable;

#[doc(hidden)]
pub use enumeration::{StringEnum, deserialize_enum, position};
#[doc(hidden)]
pub use object::{Object, Unknown, absent, deserialize, first_absent, serialize, slot};
#[doc(hidden)]
pub use reader::Entry;
#[doc(hidden)]
pub use writer::ObjectWriter;
