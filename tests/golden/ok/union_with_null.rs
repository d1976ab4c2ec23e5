// src/models.rs

/// The schema `Id`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Id {
    String(String),
    Integer(i64),
}

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub id: Option<Id>,
    pub named: Option<Plain>,
    pub own: Option<PetOwn>,
    pub branch: Option<PetBranch>,
    pub optional: Option<PetOptional>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(
        id: Option<Id>,
        named: Option<Plain>,
        own: Option<PetOwn>,
        branch: Option<PetBranch>,
    ) -> Self {
        Self {
            id,
            named,
            own,
            branch,
            optional: None,
        }
    }

    /// Sets `optional`.
    #[inline]
    pub fn with_optional(mut self, value: PetOptional) -> Self {
        self.optional = Some(value);
        self
    }
}

/// The schema `Plain`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Plain {
    String(String),
    Integer(i64),
}

/// The schema `Ids`.
pub type Ids = Vec<Option<Id>>;

/// The schema `PetOwn`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PetOwn {
    String(String),
    Boolean(bool),
}

/// The schema `PetBranch`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PetBranch {
    String(String),
    Integer(i64),
}

/// The schema `PetOptional`.
pub type PetOptional = PetBranch;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Id {
        string => String: String,
        integer => Integer: i64,
    }
}

::specsmith_runtime::object! {
    Pet {
        nullable "id" => id: Id,
        nullable "named" => named: Plain,
        nullable "own" => own: PetOwn,
        nullable "branch" => branch: PetBranch,
        optional "optional" => optional: PetOptional,
    }
}

::specsmith_runtime::union! {
    Plain {
        string => String: String,
        integer => Integer: i64,
    }
}

::specsmith_runtime::union! {
    PetOwn {
        string => String: String,
        boolean => Boolean: bool,
    }
}

::specsmith_runtime::union! {
    PetBranch {
        string => String: String,
        integer => Integer: i64,
    }
}
