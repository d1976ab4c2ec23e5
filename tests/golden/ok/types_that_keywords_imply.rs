// src/models.rs

use std::collections::BTreeMap;

/// The schema `Problem`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Problem {
    pub title: Option<String>,
}

impl Problem {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { title: None }
    }

    /// Sets `title`.
    pub fn with_title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }
}

/// The schema `Problems`.
pub type Problems = Vec<Problem>;

/// The schema `Labels`.
pub type Labels = BTreeMap<String, String>;

/// The schema `Payment`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Payment {
    pub source: Option<PaymentSource>,
}

impl Payment {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { source: None }
    }

    /// Sets `source`.
    #[inline]
    pub fn with_source(mut self, value: PaymentSource) -> Self {
        self.source = Some(value);
        self
    }
}

/// The schema `PaymentSource`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PaymentSource {
    Card(PaymentSourceCard),
    BankAccount(PaymentSourceBankAccount),
}

/// Card
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PaymentSourceCard {
    pub object: Option<PaymentSourceCardObject>,
    pub number: String,
}

impl PaymentSourceCard {
    /// A new value of what is required; the rest starts absent.
    pub fn new(number: impl Into<String>) -> Self {
        Self {
            object: None,
            number: number.into(),
        }
    }

    /// Sets `object`.
    #[inline]
    pub fn with_object(mut self, value: PaymentSourceCardObject) -> Self {
        self.object = Some(value);
        self
    }
}

/// The schema `PaymentSourceCardObject`.
///
/// It is always `card`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PaymentSourceCardObject;

/// Bank account
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PaymentSourceBankAccount {
    pub object: Option<PaymentSourceBankAccountObject>,
    pub bank: String,
}

impl PaymentSourceBankAccount {
    /// A new value of what is required; the rest starts absent.
    pub fn new(bank: impl Into<String>) -> Self {
        Self {
            object: None,
            bank: bank.into(),
        }
    }

    /// Sets `object`.
    #[inline]
    pub fn with_object(mut self, value: PaymentSourceBankAccountObject) -> Self {
        self.object = Some(value);
        self
    }
}

/// The schema `PaymentSourceBankAccountObject`.
///
/// It is always `bank_account`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PaymentSourceBankAccountObject;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Problem {
        optional "title" => title: String,
    }
}

::specsmith_runtime::object! {
    Payment {
        optional "source" => source: PaymentSource,
    }
}

::specsmith_runtime::union! {
    PaymentSource {
        object requires ["number"] knows ["object"] where "object" is ["card"] => Card: PaymentSourceCard,
        object requires ["bank"] knows ["object"] where "object" is ["bank_account"] => BankAccount: PaymentSourceBankAccount,
    }
}

::specsmith_runtime::object! {
    PaymentSourceCard {
        optional "object" => object: PaymentSourceCardObject,
        required "number" => number: String,
    }
}

::specsmith_runtime::constant! { PaymentSourceCardObject = string "card" }

::specsmith_runtime::object! {
    PaymentSourceBankAccount {
        optional "object" => object: PaymentSourceBankAccountObject,
        required "bank" => bank: String,
    }
}

::specsmith_runtime::constant! { PaymentSourceBankAccountObject = string "bank_account" }
