//! Bytes that are texts on the wire: base64 (RFC 4648).

use std::fmt;
use std::ops::{Deref, DerefMut};

use ::base64::Engine;
use ::base64::alphabet::STANDARD as ALPHABET;
use ::base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig, general_purpose};
use serde_core::de::{self, Deserialize, Deserializer};
use serde_core::ser::{Serialize, Serializer};

/// Reads with padding and without, and whatever the bits are that no byte has (RFC 4648, section 3.5).
const READER: GeneralPurpose = GeneralPurpose::new(
    &ALPHABET,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// Bytes of which the text is in `$engine`'s alphabet.
macro_rules! bytes {
    ($(#[doc = $doc:literal])+ $name:ident: $engine:expr) => {
        $(#[doc = $doc])+
        #[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Vec<u8>);

        impl From<Vec<u8>> for $name {
            fn from(bytes: Vec<u8>) -> Self {
                Self(bytes)
            }
        }

        impl From<&[u8]> for $name {
            fn from(bytes: &[u8]) -> Self {
                Self(bytes.to_vec())
            }
        }

        impl<const N: usize> From<&[u8; N]> for $name {
            fn from(bytes: &[u8; N]) -> Self {
                Self(bytes.to_vec())
            }
        }

        impl From<$name> for Vec<u8> {
            fn from(bytes: $name) -> Self {
                bytes.0
            }
        }

        impl AsRef<[u8]> for $name {
            fn as_ref(&self) -> &[u8] {
                &self.0
            }
        }

        impl Deref for $name {
            type Target = Vec<u8>;

            fn deref(&self) -> &Vec<u8> {
                &self.0
            }
        }

        impl DerefMut for $name {
            fn deref_mut(&mut self) -> &mut Vec<u8> {
                &mut self.0
            }
        }

        /// The text on the wire.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&$engine.encode(&self.0))
            }
        }

        /// The text on the wire: shorter than a list of numbers.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&$engine.encode(&self.0))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(BytesVisitor).map(Self)
            }
        }
    };
}

bytes! {
    /// Bytes that are base64 on the wire: `format: byte`, `contentEncoding: base64` (RFC 4648, section 4).
    ///
    /// Written with padding. Read leniently: padding may be missing, line breaks are passed over, either alphabet
    /// will do, and so do bits behind the last byte.
    ///
    /// ```
    /// use specsmith_runtime::Base64;
    ///
    /// let bytes: Base64 = serde_json::from_str(r#""aGk""#)?;
    /// assert_eq!(*bytes, b"hi");
    /// assert_eq!(serde_json::to_string(&bytes)?, r#""aGk=""#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    Base64: general_purpose::STANDARD
}

bytes! {
    /// Bytes that are base64 of the URL-safe alphabet on the wire: `contentEncoding: base64url` (RFC 4648, section 5).
    ///
    /// Written with padding, and read as [`Base64`] is.
    Base64Url: general_purpose::URL_SAFE
}

/// Reads the bytes of a text.
struct BytesVisitor;

impl de::Visitor<'_> for BytesVisitor {
    type Value = Vec<u8>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("bytes in base64")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Vec<u8>, E> {
        decode(text).map_err(|error| E::custom(format_args!("invalid base64: {error}")))
    }
}

/// The bytes of a text in either alphabet; the two differ in characters that the other does not have.
fn decode(text: &str) -> Result<Vec<u8>, ::base64::DecodeError> {
    let plain = |byte: &u8| !matches!(byte, b'-' | b'_') && !byte.is_ascii_whitespace();
    if text.as_bytes().iter().all(plain) {
        return READER.decode(text);
    }
    let standard = |byte| match byte {
        b'-' => b'+',
        b'_' => b'/',
        other => other,
    };
    READER.decode(text.bytes().filter(|byte| !byte.is_ascii_whitespace()).map(standard).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::{Base64, Base64Url, decode};

    /// The test vectors of RFC 4648, section 10.
    #[test]
    fn test_vectors() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(Base64::from(bytes.as_bytes()).to_string(), text);
            assert_eq!(decode(text).unwrap(), bytes.as_bytes());
            assert_eq!(decode(text.trim_end_matches('=')).unwrap(), bytes.as_bytes());
        }
    }

    #[test]
    fn bits_behind_the_last_byte_are_passed_over() {
        for text in ["Zg==", "Zh==", "Zv"] {
            assert_eq!(decode(text).unwrap(), b"f", "{text}");
        }
    }

    #[test]
    fn the_alphabets_differ_on_the_way_out_only() {
        let bytes = &[0xfb, 0xff];
        assert_eq!(Base64::from(bytes).to_string(), "+/8=");
        assert_eq!(Base64Url::from(bytes).to_string(), "-_8=");
        for text in ["+/8=", "-_8=", "-_8", "+\r\n/8="] {
            assert_eq!(decode(text).unwrap(), bytes, "{text}");
        }
    }

    #[test]
    fn what_is_no_base64_is_refused() {
        for text in ["a", "aGk=!", "aé", "aGk=aGk="] {
            assert!(decode(text).is_err(), "{text}");
        }
        let message = serde_json::from_str::<Base64>(r#""a!k=""#).unwrap_err().to_string();
        assert!(message.starts_with("invalid base64: "), "{message}");
    }

    #[test]
    fn debug_output_is_the_text() {
        assert_eq!(format!("{:?}", Base64::from(b"hi")), "Base64(aGk=)");
    }
}
