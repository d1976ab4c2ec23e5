//! specsmith-runtime
