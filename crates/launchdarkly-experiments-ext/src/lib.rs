//! What an OpenAPI document cannot say of LaunchDarkly's Experiments API, beside the generated crate
//! [`launchdarkly_experiments`].
//!
//! - [`Filter`]: what a list of experiments is filtered by, which is a text to the document.
//! - [`LegacyPatch`]: the changes of legacy experiments that LaunchDarkly's reference describes, as JSON Patches.
//!
//! Both are values that convert into what the requests of the generated crate take.

#![forbid(unsafe_code)]

mod filter;
mod legacy;

pub use filter::{Filter, FilterError};
pub use legacy::{LegacyPatch, place_of};
