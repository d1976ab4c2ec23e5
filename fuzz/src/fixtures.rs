//! Documents of the golden tests: as generated code, and as words.

#![allow(missing_docs, clippy::module_inception, clippy::large_enum_variant, clippy::type_complexity)]

include!(concat!(env!("OUT_DIR"), "/fixtures.rs"));
