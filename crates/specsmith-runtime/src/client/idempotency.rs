//! Keys by which a server knows a request that it has seen already.

use std::hash::{BuildHasher, RandomState};

use http::{HeaderName, HeaderValue, Request};

use crate::operation::RequestError;

/// The name that the IETF draft on such keys gives the header.
const HEADER: &str = "Idempotency-Key";

/// Adds a key to a request: that of the call, failing that, where the client has a header for them and the method is not
/// idempotent by itself, a new one. The second is kept off a request that has the header already.
pub(super) fn attach<B>(
    header: Option<&'static str>,
    key: Option<&str>,
    request: &mut Request<B>,
) -> Result<(), RequestError> {
    let key = match (key, header) {
        (Some(key), _) => key.to_owned(),
        (None, Some(name)) if !request.method().is_idempotent() && !request.headers().contains_key(name) => new_key(),
        (None, _) => return Ok(()),
    };
    let name = header.unwrap_or(HEADER);
    match (HeaderName::try_from(name), HeaderValue::try_from(key)) {
        (Ok(name), Ok(value)) => {
            request.headers_mut().insert(name, value);
            Ok(())
        }
        _ => Err(RequestError::Header { name: name.to_owned() }),
    }
}

/// Whether a server can do what the request asks for twice without harm.
pub(super) fn is_repeatable<B>(header: Option<&'static str>, request: &Request<B>) -> bool {
    request.method().is_idempotent() || request.headers().contains_key(header.unwrap_or(HEADER))
}

/// 122 random bits in the form of a UUID (RFC 9562, section 5.4).
///
/// They are the standard library's, which takes them from the operating system to seed its hash tables.
fn new_key() -> String {
    let random = RandomState::new();
    let (a, b) = (random.hash_one(0), random.hash_one(1));
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        a >> 32,
        (a >> 16) & 0xffff,
        a & 0xfff,
        0x8000 | ((b >> 48) & 0x3fff),
        b & 0xffff_ffff_ffff
    )
}

#[cfg(test)]
mod tests {
    use http::{Method, Request};

    use super::{attach, is_repeatable, new_key};

    fn request(method: Method) -> Request<()> {
        let mut request = Request::new(());
        *request.method_mut() = method;
        request
    }

    #[test]
    fn a_key_has_the_form_of_a_random_uuid() {
        let key = new_key();
        let parts: Vec<&str> = key.split('-').collect();
        assert_eq!(parts.iter().map(|part| part.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12], "{key}");
        assert!(parts[2].starts_with('4') && parts[3].starts_with(['8', '9', 'a', 'b']), "{key}");
        assert_ne!(key, new_key());
    }

    #[test]
    fn keys_go_where_they_are_needed() {
        let mut post = request(Method::POST);
        attach(None, None, &mut post).unwrap();
        assert!(post.headers().is_empty() && !is_repeatable(None, &post));
        attach(Some("X-Key"), None, &mut post).unwrap();
        let first = post.headers()["x-key"].clone();
        assert!(is_repeatable(Some("X-Key"), &post));
        attach(Some("X-Key"), None, &mut post).unwrap();
        assert_eq!(post.headers()["x-key"], first);
        attach(Some("X-Key"), Some("mine"), &mut post).unwrap();
        assert_eq!(post.headers()["x-key"], "mine");

        let mut put = request(Method::PUT);
        attach(Some("X-Key"), None, &mut put).unwrap();
        assert!(put.headers().is_empty() && is_repeatable(Some("X-Key"), &put));
        attach(None, Some("mine"), &mut put).unwrap();
        assert_eq!(put.headers()["idempotency-key"], "mine");
        let error = attach(None, Some("a\nb"), &mut put).unwrap_err();
        assert_eq!(error.to_string(), "header `Idempotency-Key` has a character that headers must not have");
    }
}
