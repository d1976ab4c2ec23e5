// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    /// Who has it.
    pub owner: PetOwner,
    /// Who had it first.
    pub breeder: Option<PetBreeder>,
    /// One more property.
    pub sitter: Option<PetSitter>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(owner: PetOwner) -> Self {
        Self {
            owner,
            breeder: None,
            sitter: None,
        }
    }

    /// Sets `breeder`.
    #[inline]
    pub fn with_breeder(mut self, value: PetBreeder) -> Self {
        self.breeder = Some(value);
        self
    }

    /// Sets `sitter`.
    #[inline]
    pub fn with_sitter(mut self, value: PetSitter) -> Self {
        self.sitter = Some(value);
        self
    }
}

/// The schema `Address`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Address {
    pub street: Option<String>,
}

impl Address {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { street: None }
    }

    /// Sets `street`.
    pub fn with_street(mut self, value: impl Into<String>) -> Self {
        self.street = Some(value.into());
        self
    }
}

/// Who has it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PetOwner {
    pub name: String,
    /// The server's default is `"person"`.
    pub kind: Option<PetOwnerKind>,
    pub address: Option<PetOwnerAddress>,
}

impl PetOwner {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            kind: None,
            address: None,
        }
    }

    /// Sets `kind`.
    #[inline]
    pub fn with_kind(mut self, value: PetOwnerKind) -> Self {
        self.kind = Some(value);
        self
    }

    /// Sets `address`.
    #[inline]
    pub fn with_address(mut self, value: PetOwnerAddress) -> Self {
        self.address = Some(value);
        self
    }

    /// The value of `kind`, or the document's default where it is absent.
    #[inline]
    pub fn kind_or_default(&self) -> PetOwnerKind {
        self.kind.clone().unwrap_or(PetOwnerKind::Person)
    }
}

/// The schema `PetOwnerKind`.
///
/// The server's default is `"person"`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetOwnerKind {
    Person,
    Shelter,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `PetOwnerAddress`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PetOwnerAddress {
    pub street: Option<String>,
}

impl PetOwnerAddress {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { street: None }
    }

    /// Sets `street`.
    pub fn with_street(mut self, value: impl Into<String>) -> Self {
        self.street = Some(value.into());
        self
    }
}

/// Who had it first.
pub type PetBreeder = PetOwner;

/// One more property.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PetSitter {
    pub name: String,
    /// The server's default is `"person"`.
    pub kind: Option<PetSitterKind>,
    pub address: Option<PetSitterAddress>,
    pub phone: Option<String>,
}

impl PetSitter {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            kind: None,
            address: None,
            phone: None,
        }
    }

    /// Sets `kind`.
    #[inline]
    pub fn with_kind(mut self, value: PetSitterKind) -> Self {
        self.kind = Some(value);
        self
    }

    /// Sets `address`.
    #[inline]
    pub fn with_address(mut self, value: PetSitterAddress) -> Self {
        self.address = Some(value);
        self
    }

    /// Sets `phone`.
    pub fn with_phone(mut self, value: impl Into<String>) -> Self {
        self.phone = Some(value.into());
        self
    }

    /// The value of `kind`, or the document's default where it is absent.
    #[inline]
    pub fn kind_or_default(&self) -> PetSitterKind {
        self.kind.clone().unwrap_or(PetSitterKind::Person)
    }
}

/// The schema `PetSitterKind`.
///
/// The server's default is `"person"`.
pub type PetSitterKind = PetOwnerKind;

/// The schema `PetSitterAddress`.
pub type PetSitterAddress = PetOwnerAddress;

/// The schema `GetPetsOrder`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetPetsOrder {
    Asc,
    Desc,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `GetPetsNames`.
pub type GetPetsNames = GetPetsOrder;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "owner" => owner: PetOwner,
        optional "breeder" => breeder: PetBreeder,
        optional "sitter" => sitter: PetSitter,
    }
}

::specsmith_runtime::object! {
    Address {
        optional "street" => street: String,
    }
}

::specsmith_runtime::object! {
    PetOwner {
        required "name" => name: String,
        optional "kind" => kind: PetOwnerKind,
        optional "address" => address: PetOwnerAddress,
    }
}

::specsmith_runtime::string_enum! {
    PetOwnerKind: Unknown {
        "person" => Person,
        "shelter" => Shelter,
    }
}

::specsmith_runtime::object! {
    PetOwnerAddress {
        optional "street" => street: String,
    }
}

::specsmith_runtime::object! {
    PetSitter {
        required "name" => name: String,
        optional "kind" => kind: PetSitterKind,
        optional "address" => address: PetSitterAddress,
        optional "phone" => phone: String,
    }
}

::specsmith_runtime::string_enum! {
    GetPetsOrder: Unknown {
        "asc" => Asc,
        "desc" => Desc,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /pets`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetPets {
    pub order: Option<models::GetPetsOrder>,
    pub names: Option<models::GetPetsNames>,
}

impl GetPets {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { order: None, names: None }
    }

    /// Sets `order`.
    #[inline]
    pub fn with_order(mut self, value: models::GetPetsOrder) -> Self {
        self.order = Some(value);
        self
    }

    /// Sets `names`.
    #[inline]
    pub fn with_names(mut self, value: models::GetPetsNames) -> Self {
        self.names = Some(value);
        self
    }
}

impl operation::Operation for GetPets {
    type Output = Vec<models::Pet>;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "get /pets",
        method: http::Method::GET,
        path: "/pets",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("order", operation::Style::FormExploded, &self.order);
        request.query("names", operation::Style::FormExploded, &self.names);
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}
