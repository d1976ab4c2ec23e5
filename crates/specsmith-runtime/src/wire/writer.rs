//! An object that is being written.

use serde_core::ser::Serializer;

/// The map that an object becomes, or the first error, so that its callers need no `?`: a row of a table is one call, and
/// that is cheap to compile.
pub struct ObjectWriter<S: Serializer>(Result<S::SerializeMap, S::Error>);

/// What is done with an object, as functions: the compiler finds those sooner than methods. Those that write a property are
/// named after the presences of `object!`.
pub mod put {
    use serde_core::Serialize;
    use serde_core::ser::{SerializeMap, Serializer};

    use super::ObjectWriter;
    use crate::wire::Nullable;

    /// Begins an object.
    pub fn begin<S: Serializer>(serializer: S) -> ObjectWriter<S> {
        ObjectWriter(serializer.serialize_map(None))
    }

    /// Ends it.
    ///
    /// # Errors
    ///
    /// The serializer refused one of the values.
    pub fn end<S: Serializer>(writer: ObjectWriter<S>) -> Result<S::Ok, S::Error> {
        match writer.0 {
            Ok(map) => map.end(),
            Err(error) => Err(error),
        }
    }

    /// Writes a property.
    #[inline]
    pub fn required<S: Serializer, T: Serialize>(writer: &mut ObjectWriter<S>, name: &str, value: &T) {
        if let Ok(map) = &mut writer.0 {
            if let Err(error) = map.serialize_entry(name, value) {
                writer.0 = Err(error);
            }
        }
    }

    /// Writes a property unless it is `None`.
    #[inline]
    pub fn optional<S: Serializer, T: Serialize>(writer: &mut ObjectWriter<S>, name: &str, value: &Option<T>) {
        if let Some(value) = value {
            required(writer, name, value);
        }
    }

    /// Writes a property; `None` is `null`.
    pub fn nullable<S: Serializer, T: Serialize>(writer: &mut ObjectWriter<S>, name: &str, value: &Option<T>) {
        required(writer, name, value);
    }

    /// Writes a property unless it is `None`; `Null` is `null`.
    pub fn patch<S: Serializer, T: Serialize>(writer: &mut ObjectWriter<S>, name: &str, value: &Option<Nullable<T>>) {
        optional(writer, name, value);
    }

    /// Writes the entries of a map as further properties.
    pub fn additional<'a, S: Serializer, V: Serialize + 'a>(
        writer: &mut ObjectWriter<S>,
        map: impl IntoIterator<Item = (&'a String, &'a V)>,
    ) {
        for (name, value) in map {
            required(writer, name, value);
        }
    }
}
