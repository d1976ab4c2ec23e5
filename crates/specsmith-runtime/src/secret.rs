//! Texts that are not to be seen.

use std::fmt;

use serde_core::de::{self, Deserialize, Deserializer};
use serde_core::ser::{Serialize, Serializer};

/// A text that no `Debug` output and no error message shows: a credential, or a value of the format `password`.
///
/// It has no `Display` and turns into nothing else by itself; who wants the text says so.
///
/// ```
/// use specsmith_runtime::Secret;
///
/// let secret: Secret = serde_json::from_str(r#""hush""#)?;
/// assert_eq!(secret.expose(), "hush");
/// assert_eq!(format!("{secret:?}"), "Secret(…)");
/// assert_eq!(serde_json::to_string(&secret)?, r#""hush""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Secret(String);

impl Secret {
    /// Keeps a text secret.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Secret {
    /// Takes any value that comes, because a format that is asked for a text quotes what it finds instead.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SecretVisitor)
    }
}

/// Accepts texts, and says of other values what they are and not which.
struct SecretVisitor;

/// Refuses kinds of values whose messages would show them.
macro_rules! refuse {
    ($($method:ident: $t:ty),* $(,)?) => {$(
        fn $method<E: de::Error>(self, _: $t) -> Result<Secret, E> {
            Err(E::custom("invalid type: what came is no text, and kept secret"))
        }
    )*};
}

impl de::Visitor<'_> for SecretVisitor {
    type Value = Secret;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a secret text")
    }

    fn visit_str<E>(self, text: &str) -> Result<Secret, E> {
        Ok(Secret(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Secret, E> {
        Ok(Secret(text))
    }

    refuse! { visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_bytes: &[u8] }
}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn a_secret_that_is_no_text_is_not_quoted() {
        for json in ["123456", "-123456", "123456.5", "[123456]", r#"{"pin": 123456}"#] {
            let message = serde_json::from_str::<Secret>(json).unwrap_err().to_string();
            assert!(message.starts_with("invalid type: ") && !message.contains("123456"), "{message}");
        }
    }
}
