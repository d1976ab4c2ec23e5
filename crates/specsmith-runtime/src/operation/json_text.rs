//! Parameters that the document describes by `content`.

use serde_core::ser::{Error as _, Serialize, Serializer};

/// A value that goes out as one JSON text, whatever its kind: a parameter with `content` and not with `schema`
/// (OpenAPI 3.1.1, section 4.8.12.3, Fixed Fields for use with `content`).
///
/// ```
/// use specsmith_runtime::operation::JsonText;
///
/// let text = serde_json::to_value(JsonText(&[1, 2]))?;
/// assert_eq!(text, "[1,2]");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct JsonText<'a, T: ?Sized>(pub &'a T);

impl<T: Serialize + ?Sized> Serialize for JsonText<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match serde_json::to_string(self.0) {
            Ok(text) => serializer.serialize_str(&text),
            Err(error) => Err(S::Error::custom(error)),
        }
    }
}
