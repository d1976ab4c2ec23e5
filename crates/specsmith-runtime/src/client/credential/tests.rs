use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use futures_util::FutureExt;
use http::{Request, Response};

use super::super::transport_fn;
use super::{
    Credential, CredentialProvider, Credentials, NoAnswer, Providing, Requirement, Scheme, Secret, Target, Transport,
    credential_fn,
};
use crate::operation::{RequestError, Upload};

fn credentials(entries: &[(&'static str, Scheme, &str)]) -> Credentials {
    let mut credentials = Credentials::default();
    for (name, scheme, secret) in entries {
        credentials.set(name, scheme.clone(), Credential::from(*secret));
    }
    credentials
}

fn attached(
    entries: &[(&'static str, Scheme, &str)],
    security: &'static [Requirement],
) -> Result<Request<Upload>, RequestError> {
    sent_with(&credentials(entries), security).map_err(|error| match error {
        NoAnswer::Request(failure) => failure.cause,
        _ => panic!("no provider was asked"),
    })
}

fn sent_with(credentials: &Credentials, security: &'static [Requirement]) -> Result<Request<Upload>, NoAnswer> {
    let mut request = Request::get("/a?b=c")
        .header("cookie", "x=y")
        .header("x-key", "from the operation")
        .body(Upload::empty())
        .unwrap();
    let target = Target { id: "get-a", path: "/a", security, server: None };
    let transport = transport_fn(|_| async { Ok(Response::new("")) });
    let asked = credentials.ask(target, &request, &transport, Duration::MAX).now_or_never().unwrap()?;
    asked.attach(&mut request).map_err(|cause| NoAnswer::refused("get-a", cause))?;
    Ok(request)
}

fn basic(user: &str) -> Scheme {
    Scheme::Basic(Secret::from(user))
}

#[test]
fn each_scheme_has_its_place() {
    let entries = [
        ("header", Scheme::Header("X-Key"), "k 1"),
        ("query", Scheme::Query("key"), "k&1"),
        ("cookie", Scheme::Cookie("key"), "k1"),
        ("basic", basic("Aladdin"), "open sesame"),
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
    let b = || ("b", Scheme::Query("b"), "1");
    let c = || ("c", Scheme::Query("c"), "2");
    let uri = |entries: &[_], security| attached(entries, security).map(|request| request.uri().to_string());
    assert_eq!(uri(&[b(), c()], &[&["a", "b"], &["c"]]).unwrap(), "/a?b=c&c=2");
    assert_eq!(uri(&[b(), c()], &[&["b"], &["c"]]).unwrap(), "/a?b=1");
    assert_eq!(uri(&[b(), c()], &[&["b", "c"]]).unwrap(), "/a?b=1&c=2");
    assert_eq!(uri(&[b()], &[]).unwrap(), "/a?b=c");
    assert_eq!(uri(&[b()], &[&[], &["b"]]).unwrap(), "/a?b=1");
    assert_eq!(uri(&[], &[&[], &["b"]]).unwrap(), "/a?b=c");
    assert_eq!(
        uri(&[b()], &[&["a", "b"], &["c"]]).unwrap_err(),
        RequestError::MissingCredential { schemes: &[&["a", "b"], &["c"]] }
    );
}

#[test]
fn a_line_break_is_refused_without_repeating_the_secret() {
    for scheme in [Scheme::Header("X-Key"), Scheme::Query("key"), Scheme::Cookie("key"), basic("user"), Scheme::Bearer]
    {
        let error = attached(&[("s", scheme, "hush\r\nX-Evil: 1")], &[&["s"]]).unwrap_err();
        assert_eq!(error, RequestError::InvalidCredential { scheme: "s" });
        assert!(!error.to_string().contains("hush"));
    }
    let cookie = ("s", Scheme::Cookie("key"), "a; b=c");
    assert!(attached(&[cookie], &[&["s"]]).is_err());
    for user in ["a:b", "a\r\n"] {
        assert!(attached(&[("s", basic(user), "password")], &[&["s"]]).is_err(), "{user:?}");
    }
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

/// Numbers its secrets, and has another one for each that is refused.
struct Numbered(AtomicU32);

impl CredentialProvider for Numbered {
    fn secret<'a>(&'a self, _: &'a Request<Upload>, _: &'a dyn Transport) -> Providing<'a> {
        Box::pin(async { Ok(Secret::new(self.0.load(Ordering::Relaxed).to_string())) })
    }

    fn refused(&self, _: &Secret) -> bool {
        self.0.fetch_add(1, Ordering::Relaxed);
        true
    }
}

#[test]
fn all_providers_of_a_request_hear_that_it_was_refused() {
    let mut credentials = credentials(&[("c", Scheme::Query("c"), "fixed")]);
    credentials.set("a", Scheme::Query("a"), Credential::from(Numbered(AtomicU32::new(1))));
    credentials.set("b", Scheme::Query("b"), Credential::from(Numbered(AtomicU32::new(10))));
    let request = Request::get("/").body(Upload::empty()).unwrap();
    let transport = transport_fn(|_| async { Ok(Response::new("")) });
    let target = |security| Target { id: "get-a", path: "/a", security, server: None };
    let ask = |security| {
        let asked = credentials.ask(target(security), &request, &transport, Duration::MAX).now_or_never().unwrap();
        asked.unwrap_or_else(|_| panic!("there are all of them"))
    };
    assert!(ask(&[&["a", "b", "c"]]).refused());
    assert!(!ask(&[&["c"]]).refused(), "nothing else is to be had for it");
    let uri = sent_with(&credentials, &[&["a", "b", "c"]]).ok().unwrap().uri().to_string();
    assert_eq!(uri, "/a?a=2&b=11&c=fixed");
}

#[test]
fn a_function_sees_the_request_and_its_error_is_said() {
    let mut credentials = Credentials::default();
    let path = credential_fn(|request| {
        let path = request.uri().path().to_owned();
        async move { Ok(format!("for {path}")) }
    });
    credentials.set("path", Scheme::Header("x-key"), path.into());
    let request = sent_with(&credentials, &[&["path"]]).ok().unwrap();
    assert_eq!(request.headers()["x-key"], "for /a");

    let empty = credential_fn(|_| async { Err::<Secret, _>("the vault is empty".into()) });
    credentials.set("path", Scheme::Bearer, empty.into());
    let Err(NoAnswer::Credential(error)) = sent_with(&credentials, &[&["path"]]) else { panic!() };
    assert_eq!(error.cause.to_string(), "the credential for `path` cannot be had: the vault is empty");
    assert!(!error.cause.is_temporary());
}

#[test]
fn a_provider_is_not_waited_for_without_end() {
    let mut credentials = Credentials::default();
    let silent = credential_fn(|_| std::future::pending::<Result<Secret, _>>());
    credentials.set("vault", Scheme::Bearer, silent.into());
    let Err(NoAnswer::Credential(error)) = sent_with(&credentials, &[&["vault"]]) else { panic!() };
    assert_eq!(error.cause.to_string(), "the credential for `vault` cannot be had: it did not come in time");
    assert!(error.cause.is_temporary());
}
