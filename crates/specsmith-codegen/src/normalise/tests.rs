//! Tiny schemas and the shapes that they become.
