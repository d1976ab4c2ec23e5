//! Security schemes and who needs them.

use super::resolve;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::modernise::extension;
use crate::pointer::Pointer;
use crate::spec::{SecurityKind, SecurityScheme, TokenEndpoint};
use crate::token::is_token;
use indexmap::IndexSet;
use openapiv3::{APIKeyLocation, Components, SecurityRequirement};
use serde_json::Value;

/// The schemes of the document, as far as a client can serve them.
pub(super) fn schemes(components: &Components, diagnostics: &mut Diagnostics) -> Vec<SecurityScheme> {
    let section = Pointer::root().key("components").key("securitySchemes");
    let mut out = Vec::new();
    for (name, scheme) in &components.security_schemes {
        let Some((scheme, at)) = resolve(&components.security_schemes, "securitySchemes", scheme, section.key(name))
        else {
            continue;
        };
        let (kind, description) = kind_of(scheme);
        if kind == SecurityKind::Other {
            let note = "operations that need it are sent without; set it up in the transport";
            let message = format!("the security scheme `{name}` is of a kind for which the client has no credential");
            diagnostics.push(match scheme {
                openapiv3::SecurityScheme::APIKey { location, name, description: _, extensions: _ } => {
                    let place = match location {
                        APIKeyLocation::Query => "query parameter",
                        APIKeyLocation::Header => "header",
                        APIKeyLocation::Cookie => "cookie",
                    };
                    super::no_name(name, place, Place::Value(at.key("name"))).note(note)
                }
                _ => Diagnostic::new(Code::UnsupportedOperation, Place::Key(at), message).note(note),
            });
        }
        out.push(SecurityScheme { name: name.clone(), description, kind });
    }
    out
}

fn kind_of(scheme: &openapiv3::SecurityScheme) -> (SecurityKind, Option<String>) {
    use openapiv3::SecurityScheme as Source;
    match scheme {
        Source::APIKey { location, name, description, extensions: _ } => {
            let kind = match location {
                APIKeyLocation::Header if !is_token(name) => SecurityKind::Other,
                APIKeyLocation::Header => SecurityKind::Header(name.clone()),
                APIKeyLocation::Query if name.is_empty() => SecurityKind::Other,
                APIKeyLocation::Query => SecurityKind::Query(name.clone()),
                APIKeyLocation::Cookie if !is_token(name) => SecurityKind::Other,
                APIKeyLocation::Cookie => SecurityKind::Cookie(name.clone()),
            };
            (kind, description.clone())
        }
        Source::HTTP { scheme, bearer_format: _, description, extensions } => {
            let kind = match (
                scheme.to_ascii_lowercase().as_str(),
                extensions.get(extension::SECURITY_TYPE).and_then(Value::as_str),
            ) {
                ("basic", _) => SecurityKind::Basic,
                _ if extensions.contains_key(extension::CLIENT_CREDENTIALS) => {
                    SecurityKind::ClientCredentials(token_endpoint(&extensions[extension::CLIENT_CREDENTIALS]))
                }
                // The token of an OAuth flow or of OpenID Connect goes out as a bearer token.
                ("bearer", _) | (_, Some("oauth2" | "openIdConnect")) => SecurityKind::Bearer,
                _ => SecurityKind::Other,
            };
            (kind, description.clone())
        }
        Source::OAuth2 { flows: _, description, extensions: _ }
        | Source::OpenIDConnect { open_id_connect_url: _, description, extensions: _ } => {
            (SecurityKind::Bearer, description.clone())
        }
    }
}

fn token_endpoint(flow: &Value) -> TokenEndpoint {
    let text = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
    let scopes = flow.get("scopes").and_then(Value::as_object);
    let scopes = scopes.into_iter().flatten().map(|(name, meaning)| (name.clone(), text(Some(meaning))));
    TokenEndpoint { url: text(flow.get("tokenUrl")), scopes: scopes.collect() }
}

/// What one operation needs: alternatives of schemes that are needed together.
///
/// Where neither the document nor any operation says `security`, the document's author left it to the reader. A scheme that
/// writes the header `Authorization` is then needed by an operation that lists this header among its parameters, and every
/// scheme is optional for the others: sent where the client has it.
pub(super) fn needed(
    own: Option<&[SecurityRequirement]>,
    whole: Option<&[SecurityRequirement]>,
    authorization: Option<bool>,
    schemes: &[SecurityScheme],
) -> Vec<Vec<String>> {
    if let Some(requirements) = own.or(whole) {
        return requirements
            .iter()
            .map(|it| it.keys().filter(|name| is_known(schemes, name)).cloned().collect())
            .collect();
    }
    let single = |scheme: &SecurityScheme| vec![scheme.name.clone()];
    match authorization {
        Some(required) => {
            let mut alternatives: Vec<_> =
                schemes.iter().filter(|it| writes_authorization(&it.kind)).map(single).collect();
            if !required && !alternatives.is_empty() {
                alternatives.push(Vec::new());
            }
            alternatives
        }
        None => {
            let mut alternatives: Vec<_> =
                schemes.iter().filter(|it| it.kind != SecurityKind::Other).map(single).collect();
            if !alternatives.is_empty() {
                alternatives.push(Vec::new());
            }
            alternatives
        }
    }
}

fn is_known(schemes: &[SecurityScheme], name: &str) -> bool {
    schemes.iter().any(|scheme| scheme.name == name && scheme.kind != SecurityKind::Other)
}

fn writes_authorization(kind: &SecurityKind) -> bool {
    match kind {
        SecurityKind::Header(name) => name.eq_ignore_ascii_case("authorization"),
        SecurityKind::Basic | SecurityKind::Bearer | SecurityKind::ClientCredentials(_) => true,
        SecurityKind::Query(_) | SecurityKind::Cookie(_) | SecurityKind::Other => false,
    }
}

/// Reports requirements that name no scheme.
pub(super) fn report_unknown(
    requirements: &[SecurityRequirement],
    schemes: &[SecurityScheme],
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) {
    let known: IndexSet<&str> = schemes.iter().map(|it| it.name.as_str()).collect();
    for (index, requirement) in requirements.iter().enumerate() {
        for name in requirement.keys().filter(|name| !known.contains(name.as_str())) {
            let meant = diagnostics.did_you_mean(name, known.iter().copied());
            diagnostics.push(
                Diagnostic::new(
                    Code::UnsupportedOperation,
                    Place::Key(at.index(index).key(name)),
                    format!("there is no security scheme `{name}`"),
                )
                .note("it is ignored")
                .maybe_help(meant.map(|meant| format!("did you mean `{meant}`?"))),
            );
        }
    }
}
