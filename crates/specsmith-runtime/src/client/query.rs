//! Changes to the query of a request that is written.

use http::{Request, Uri};

use crate::operation::{Encoding, Upload};

/// Adds a pair; `None` if the URI becomes too long.
pub(super) fn add(request: &mut Request<Upload>, name: &str, value: &str) -> Option<()> {
    let uri = request.uri();
    let separator = if uri.query().is_some() { '&' } else { '?' };
    let name = Encoding::Component.encode(name);
    let value = Encoding::Component.encode(value);
    *request.uri_mut() = Uri::try_from(format!("{uri}{separator}{name}={value}")).ok()?;
    Some(())
}

/// Takes out all pairs of a name.
pub(super) fn remove(request: &mut Request<Upload>, name: &str) -> Option<()> {
    let uri = request.uri();
    let Some(query) = uri.query() else { return Some(()) };
    let name = Encoding::Component.encode(name);
    let others: Vec<&str> = query.split('&').filter(|pair| pair.split('=').next() != Some(&name)).collect();
    let text = uri.to_string();
    let path = text.strip_suffix(query)?.strip_suffix('?')?;
    let separator = if others.is_empty() { "" } else { "?" };
    *request.uri_mut() = Uri::try_from(format!("{path}{separator}{}", others.join("&"))).ok()?;
    Some(())
}

#[cfg(test)]
mod tests {
    use http::Request;

    use super::{add, remove};
    use crate::operation::Upload;

    /// The URI after the pairs of a name were taken out, and one was added again.
    fn replaced(uri: &str, name: &str) -> (String, String) {
        let mut request = Request::new(Upload::empty());
        *request.uri_mut() = uri.parse().unwrap();
        remove(&mut request, name).unwrap();
        let without = request.uri().to_string();
        add(&mut request, name, "x y").unwrap();
        (without, request.uri().to_string())
    }

    #[test]
    fn pairs_are_taken_out_and_added() {
        let expect = |uri, name, without: &str, with: &str| {
            assert_eq!(replaced(uri, name), (without.to_owned(), with.to_owned()), "{uri}");
        };
        expect("https://a.example/b", "key", "https://a.example/b", "https://a.example/b?key=x%20y");
        expect("https://a.example/b?key=1", "key", "https://a.example/b", "https://a.example/b?key=x%20y");
        expect(
            "https://a.example/b?keys=1",
            "key",
            "https://a.example/b?keys=1",
            "https://a.example/b?keys=1&key=x%20y",
        );
        expect("https://a.example/?k%20y=1&a&k%20y", "k y", "https://a.example/?a", "https://a.example/?a&k%20y=x%20y");
    }
}
