// src/models.rs

/// The schema `Tree`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Tree {
    pub children: Option<Vec<Tree>>,
    pub owner: Option<Person>,
    pub address: Option<Address>,
    pub city: Option<AddressCity>,
    pub other: Option<There>,
}

impl Tree {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            children: None,
            owner: None,
            address: None,
            city: None,
            other: None,
        }
    }

    /// Sets `children`.
    #[inline]
    pub fn with_children(mut self, value: Vec<Tree>) -> Self {
        self.children = Some(value);
        self
    }

    /// Sets `owner`.
    #[inline]
    pub fn with_owner(mut self, value: Person) -> Self {
        self.owner = Some(value);
        self
    }

    /// Sets `address`.
    #[inline]
    pub fn with_address(mut self, value: Address) -> Self {
        self.address = Some(value);
        self
    }

    /// Sets `city`.
    #[inline]
    pub fn with_city(mut self, value: AddressCity) -> Self {
        self.city = Some(value);
        self
    }

    /// Sets `other`.
    #[inline]
    pub fn with_other(mut self, value: There) -> Self {
        self.other = Some(value);
        self
    }
}

/// The schema `Person`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Person {
    pub name: String,
}

impl Person {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// The schema `Address`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Address {
    pub city: Option<AddressCity>,
    pub owner: Option<Person>,
}

impl Address {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { city: None, owner: None }
    }

    /// Sets `city`.
    #[inline]
    pub fn with_city(mut self, value: AddressCity) -> Self {
        self.city = Some(value);
        self
    }

    /// Sets `owner`.
    #[inline]
    pub fn with_owner(mut self, value: Person) -> Self {
        self.owner = Some(value);
        self
    }
}

/// The schema `There`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct There {
    pub back: Option<Box<There>>,
}

impl There {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { back: None }
    }

    /// Sets `back`.
    pub fn with_back(mut self, value: impl Into<Box<There>>) -> Self {
        self.back = Some(value.into());
        self
    }
}

/// The schema `AddressCity`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AddressCity {
    pub zip: Option<String>,
}

impl AddressCity {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { zip: None }
    }

    /// Sets `zip`.
    pub fn with_zip(mut self, value: impl Into<String>) -> Self {
        self.zip = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Tree {
        optional "children" => children: Vec<Tree>,
        optional "owner" => owner: Person,
        optional "address" => address: Address,
        optional "city" => city: AddressCity,
        optional "other" => other: There,
    }
}

::specsmith_runtime::object! {
    Person {
        required "name" => name: String,
    }
}

::specsmith_runtime::object! {
    Address {
        optional "city" => city: AddressCity,
        optional "owner" => owner: Person,
    }
}

::specsmith_runtime::object! {
    There {
        optional "back" => back: Box<There>,
    }
}

::specsmith_runtime::object! {
    AddressCity {
        optional "zip" => zip: String,
    }
}
