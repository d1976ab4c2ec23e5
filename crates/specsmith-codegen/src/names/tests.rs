//! Names of tiny documents.
