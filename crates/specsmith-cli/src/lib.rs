//! specsmith-cli
