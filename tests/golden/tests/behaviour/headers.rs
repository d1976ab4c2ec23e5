//! Headers of answers, with the types that the document gives them.

use golden_tests::response_headers::headers::{
    LINK, LINK_2, RETRY_AFTER, X_OBJECT, X_PAGE, X_RATE_LIMIT, X_SORT, X_TAGS, X_UNTIL,
};
use golden_tests::response_headers::models::{Page, XSortHeader};
use specsmith_runtime::http::{HeaderMap, HeaderName};

fn headers(lines: &[(&'static str, &'static str)]) -> HeaderMap {
    lines.iter().map(|(name, value)| (HeaderName::from_static(name), value.parse().expect(value))).collect()
}

#[test]
fn each_has_its_type() {
    let headers = headers(&[
        ("x-rate-limit", "41"),
        ("link", "<a>; rel=next"),
        ("x-tags", "a, b"),
        ("x-tags", "c"),
        ("x-sort", "down"),
        ("x-until", "1970-01-01T00:00:00Z"),
        ("x-page", r#"{"number": 2}"#),
        ("x-object", "number,2"),
    ]);
    assert_eq!(X_RATE_LIMIT.read(&headers), Some(41));
    assert_eq!(LINK.read(&headers).as_deref(), Some("<a>; rel=next"));
    assert_eq!(X_TAGS.read(&headers), Some(["a", "b", "c"].map(str::to_owned).into()));
    assert_eq!(X_SORT.read(&headers), Some(XSortHeader::Down));
    assert_eq!(X_UNTIL.read(&headers), Some(jiff::Timestamp::UNIX_EPOCH));
    assert_eq!(X_PAGE.read(&headers), Some(Page::new(2)));
    assert_eq!(X_OBJECT.read(&headers).as_deref(), Some("number,2"));
}

#[test]
fn what_is_missing_or_otherwise_is_none() {
    let headers = headers(&[("link", "text"), ("x-sort", "sideways")]);
    assert_eq!(RETRY_AFTER.read(&headers), None);
    assert_eq!(LINK_2.read(&headers), None, "another answer has a number in this header");
    assert_eq!(X_SORT.read(&headers), Some(XSortHeader::Unknown("sideways".to_owned())));
}

#[test]
fn names_are_as_the_document_spells_them() {
    assert_eq!((X_RATE_LIMIT.name(), LINK_2.name()), ("X-Rate-Limit", "link"));
}
