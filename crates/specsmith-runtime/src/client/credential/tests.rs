use http::Request;

use super::{Credentials, Requirement, Scheme, Secret};
use crate::operation::{RequestError, Upload};

fn credentials(entries: &[(&'static str, Scheme, &str)]) -> Credentials {
    let mut credentials = Credentials::default();
    for (name, scheme, secret) in entries {
        credentials.set(name, *scheme, Secret::from(*secret));
    }
    credentials
}

fn attached(
    entries: &[(&'static str, Scheme, &str)],
    security: &'static [Requirement],
) -> Result<Request<Upload>, RequestError> {
    let mut request = Request::get("/a?b=c")
        .header("cookie", "x=y")
        .header("x-key", "from the operation")
        .body(Upload::empty())
        .unwrap();
    credentials(entries).attach(security, &mut request)?;
    Ok(request)
}

#[test]
fn each_scheme_has_its_place() {
    let entries = [
        ("header", Scheme::Header("X-Key"), "k 1"),
        ("query", Scheme::Query("key"), "k&1"),
        ("cookie", Scheme::Cookie("key"), "k1"),
        ("basic", Scheme::Basic, "Aladdin:open sesame"),
    ];
    let request = attached(&entries, &[&["header", "query", "cookie", "basic"]]).unwrap();
    assert_eq!(request.uri().to_string(), "/a?b=c&key=k%261");
    assert_eq!(request.headers()["cookie"], "x=y; key=k1");
    // The example of RFC 7617, section 2.
    assert_eq!(request.headers()["authorization"], "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    let key: Vec<_> = request.headers().get_all("x-key").iter().collect();
    assert_eq!(key, ["k 1"]);
    assert!(key[0].is_sensitive());
    let request = attached(&[("bearer", Scheme::Bearer, "t")], &[&["bearer"]]).unwrap();
    assert_eq!(request.headers()["authorization"], "Bearer t");
}

#[test]
fn the_first_alternative_that_the_client_has_counts() {
    let b = ("b", Scheme::Query("b"), "1");
    let c = ("c", Scheme::Query("c"), "2");
    let uri = |entries: &[_], security| attached(entries, security).map(|request| request.uri().to_string());
    assert_eq!(uri(&[b, c], &[&["a", "b"], &["c"]]).unwrap(), "/a?b=c&c=2");
    assert_eq!(uri(&[b, c], &[&["b"], &["c"]]).unwrap(), "/a?b=c&b=1");
    assert_eq!(uri(&[b, c], &[&["b", "c"]]).unwrap(), "/a?b=c&b=1&c=2");
    assert_eq!(uri(&[b], &[]).unwrap(), "/a?b=c");
    assert_eq!(uri(&[b], &[&[], &["b"]]).unwrap(), "/a?b=c&b=1");
    assert_eq!(uri(&[], &[&[], &["b"]]).unwrap(), "/a?b=c");
    assert_eq!(
        uri(&[b], &[&["a", "b"], &["c"]]).unwrap_err(),
        RequestError::MissingCredential { schemes: &[&["a", "b"], &["c"]] }
    );
}

#[test]
fn a_line_break_is_refused_without_repeating_the_secret() {
    for scheme in [Scheme::Header("X-Key"), Scheme::Query("key"), Scheme::Cookie("key"), Scheme::Basic, Scheme::Bearer]
    {
        let error = attached(&[("s", scheme, "hush\r\nX-Evil: 1")], &[&["s"]]).unwrap_err();
        assert_eq!(error, RequestError::InvalidCredential { scheme: "s" });
        assert!(!error.to_string().contains("hush"));
    }
    let cookie = ("s", Scheme::Cookie("key"), "a; b=c");
    assert!(attached(&[cookie], &[&["s"]]).is_err());
}

#[test]
fn a_later_credential_takes_the_place_of_an_earlier_one() {
    let entries = [("a", Scheme::Query("a"), "1"), ("a", Scheme::Query("a"), "2")];
    let request = attached(&entries, &[&["a"]]).unwrap();
    assert_eq!(request.uri(), "/a?b=c&a=2");
}

#[test]
fn debug_output_names_the_schemes_only() {
    let credentials = credentials(&[("ApiKey", Scheme::Bearer, "hush")]);
    assert_eq!(format!("{credentials:?}"), r#"["ApiKey"]"#);
    assert_eq!(format!("{:?}", Secret::new("hush")), "Secret(…)");
}
