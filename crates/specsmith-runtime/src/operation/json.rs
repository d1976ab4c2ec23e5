//! JSON texts.

use serde_core::de::DeserializeOwned;

use crate::wire;

/// Reads a whole text. All bodies, events and lines go through here, so that a type is compiled for one reader only.
pub(super) fn read<T: DeserializeOwned>(text: &[u8]) -> serde_json::Result<T> {
    let mut json = serde_json::Deserializer::from_slice(text);
    let value = wire::read(&mut json)?;
    json.end().map(|()| value)
}
