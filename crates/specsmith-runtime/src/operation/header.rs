//! The headers of responses, with their types.

#[cfg(feature = "server")]
use super::{Style, encode::Encoding, value::Value};
#[cfg(feature = "server")]
use http::HeaderValue;
use http::header::SET_COOKIE;
use http::{HeaderMap, HeaderName};
#[cfg(feature = "server")]
use serde_core::Serialize;
use serde_core::de::DeserializeOwned;

/// A header that responses may have, and how its value is read.
///
/// ```
/// use specsmith_runtime::http::HeaderMap;
/// use specsmith_runtime::operation::Header;
///
/// const LEFT: Header<i64> = Header::text("X-RateLimit-Remaining");
///
/// let mut headers = HeaderMap::new();
/// headers.insert("x-ratelimit-remaining", "41".parse()?);
/// assert_eq!(LEFT.read(&headers), Some(41));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Header<T> {
    name: &'static str,
    read: fn(&HeaderMap, &str) -> Option<T>,
    /// Whether the value is one JSON text.
    #[cfg(feature = "server")]
    json: bool,
}

impl<T> Header<T> {
    #[cfg_attr(not(feature = "server"), allow(unused_variables, reason = "servers write headers, clients read them"))]
    const fn new(name: &'static str, read: fn(&HeaderMap, &str) -> Option<T>, json: bool) -> Self {
        Self {
            name,
            read,
            #[cfg(feature = "server")]
            json,
        }
    }

    /// The name, as the document spells it.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The value in the headers of a response; `None` where the header is missing or its value is no `T`.
    ///
    /// The map of headers has the value as it came.
    pub fn read(&self, headers: &HeaderMap) -> Option<T> {
        (self.read)(headers, self.name)
    }
}

#[cfg(feature = "server")]
impl<T: Serialize> Header<T> {
    /// The name and the value, as a server writes them; or why it cannot be written.
    pub(super) fn write(&self, value: &T) -> Result<(HeaderName, HeaderValue), String> {
        let text = match self.json {
            true => serde_json::to_string(value).map_err(|error| error.to_string())?,
            false => {
                let text = Style::Simple.expand(self.name, &Value::of(value)?, Encoding::Raw)?;
                text.unwrap_or_default()
            }
        };
        let refused = |_| format!("the header `{}` has a character that headers must not have", self.name);
        let value = HeaderValue::from_str(&text).map_err(refused)?;
        Ok((HeaderName::try_from(self.name).map_err(|error| error.to_string())?, value))
    }
}

impl<T: DeserializeOwned> Header<T> {
    /// A header whose value is a text, a number or a boolean (OpenAPI 3.1.1, Header Object, `style: simple`).
    pub const fn text(name: &'static str) -> Self {
        Self::new(name, |headers, name| scalar(&value(headers, name)?), false)
    }

    /// A header whose value is one JSON text.
    pub const fn json(name: &'static str) -> Self {
        Self::new(name, |headers, name| serde_json::from_str(&value(headers, name)?).ok(), true)
    }
}

impl<T: DeserializeOwned> Header<Vec<T>> {
    /// A header whose value is a list with commas between its items, of which empty ones do not count (RFC 9110,
    /// section 5.6.1).
    pub const fn list(name: &'static str) -> Self {
        Self::new(name, |headers, name| list(&value(headers, name)?), false)
    }
}

/// The value of a header. Several lines are one with commas in between (RFC 9110, section 5.3), but for cookies, of which
/// this is the first.
fn value(headers: &HeaderMap, name: &str) -> Option<String> {
    let name = HeaderName::try_from(name).ok()?;
    let mut lines = headers.get_all(&name).iter().map(|line| std::str::from_utf8(line.as_bytes()).ok());
    let mut value = lines.next()??.to_owned();
    for line in lines.filter(|_| name != SET_COOKIE) {
        value.push_str(", ");
        value.push_str(line?);
    }
    Some(value)
}

/// A text is taken for a number or a boolean only where the type is no text.
fn scalar<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::from(text)).or_else(|_| serde_json::from_str(text)).ok()
}

fn list<T: DeserializeOwned>(text: &str) -> Option<Vec<T>> {
    text.split(',').map(str::trim).filter(|item| !item.is_empty()).map(scalar).collect()
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderName};

    use super::Header;

    fn headers(lines: &[(&'static str, &str)]) -> HeaderMap {
        lines.iter().map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap())).collect()
    }

    #[test]
    fn a_value_is_what_its_type_says() {
        let headers = headers(&[("x", "41"), ("y", "true"), ("z", "a, b")]);
        assert_eq!(Header::<i64>::text("X").read(&headers), Some(41));
        assert_eq!(Header::<f64>::text("X").read(&headers), Some(41.0));
        assert_eq!(Header::<String>::text("X").read(&headers), Some("41".to_owned()));
        assert_eq!(Header::<bool>::text("Y").read(&headers), Some(true));
        assert_eq!(Header::<String>::text("Z").read(&headers), Some("a, b".to_owned()));
    }

    #[test]
    fn what_is_missing_or_something_else_is_none() {
        let mut headers = headers(&[("x", "soon")]);
        headers.insert("y", http::HeaderValue::from_bytes(b"\xff").unwrap());
        assert_eq!(Header::<i64>::text("X").read(&headers), None);
        assert_eq!(Header::<String>::text("Y").read(&headers), None);
        assert_eq!(Header::<String>::text("Z").read(&headers), None);
        assert_eq!(Header::<String>::text("no name").read(&headers), None);
    }

    #[test]
    fn lists_may_have_several_lines() {
        let headers = headers(&[("x", "1, 2"), ("x", "3,"), ("y", "1, two")]);
        assert_eq!(Header::<Vec<i64>>::list("X").read(&headers), Some(vec![1, 2, 3]));
        assert_eq!(Header::<String>::text("X").read(&headers), Some("1, 2, 3,".to_owned()));
        assert_eq!(Header::<Vec<i64>>::list("Y").read(&headers), None);
    }

    #[test]
    fn cookies_are_not_joined() {
        let headers = headers(&[("set-cookie", "a=1"), ("set-cookie", "b=2")]);
        assert_eq!(Header::<String>::text("Set-Cookie").read(&headers), Some("a=1".to_owned()));
    }

    #[cfg(feature = "server")]
    #[test]
    fn what_is_written_is_read() {
        let read = |header: &Header<Vec<i64>>| {
            let written: HeaderMap = header.write(&vec![1, 2]).into_iter().collect();
            header.read(&written)
        };
        assert_eq!(read(&Header::list("X")), Some(vec![1, 2]));
        assert_eq!(read(&Header::json("X")), Some(vec![1, 2]));
        assert!(Header::<String>::text("X").write(&"a\r\nb".to_owned()).is_err());
    }

    #[test]
    fn json_in_a_header() {
        assert_eq!(Header::<Vec<i64>>::json("x").read(&headers(&[("x", "[1,2]")])), Some(vec![1, 2]));
    }
}
