// src/models.rs

/// The schema `Direct`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Direct {
    String(String),
}

/// The schema `Ping`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Ping {
    String(String),
}

/// The schema `Pong`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pong {
    Integer(i64),
    Ping(Ping),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Direct {
        string => String: String,
    }
}

::specsmith_runtime::union! {
    Ping {
        string => String: String,
    }
}

::specsmith_runtime::union! {
    Pong {
        integer => Integer: i64,
        string => Ping: Ping,
    }
}
