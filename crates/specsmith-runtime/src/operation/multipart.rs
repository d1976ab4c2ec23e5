//! Bodies of several parts: `multipart/form-data` (RFC 7578) and its relatives (RFC 2046, section 5.1).

mod part;
mod writer;

pub use part::Part;
pub use writer::MultipartWriter;
#[cfg(feature = "server")]
pub(super) use writer::escaped;

/// A body of several parts, such as a form with files.
///
/// ```
/// use specsmith_runtime::operation::{Multipart, MultipartWriter, Part};
///
/// struct Upload {
///     file: Part,
///     tags: Vec<String>,
/// }
///
/// impl Multipart for Upload {
///     fn write(&self, parts: &mut MultipartWriter) {
///         parts.files("file", "image/png", [&self.file]);
///         parts.value("tags", &self.tags);
///     }
/// }
/// ```
pub trait Multipart {
    /// Writes the parts, in their order.
    fn write(&self, parts: &mut MultipartWriter);
}

#[cfg(test)]
mod tests;
