//! Why a request is not carried out, in the words of the API.

use launchdarkly_experiments::models::{ConflictErrorRep, ForbiddenErrorRep, InvalidRequestErrorRep, NotFoundErrorRep};
use launchdarkly_experiments::operations::{
    CreateExperimentError, CreateIterationError, GetExperimentsError, GetLegacyExperimentResultsError,
    PatchLegacyExperimentsError, ResetLegacyExperimentResultsError,
};
use specsmith_runtime::http::header::CONTENT_TYPE;
use specsmith_runtime::http::{HeaderValue, Response, StatusCode};
use specsmith_runtime::operation::{Answer, Body};

/// Why a request is not carried out.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// 400, with what is wrong.
    Invalid(String),
    /// 403: the operation is in beta, and the request does not say that it knows.
    Beta,
    /// 404.
    NotFound,
    /// 409, with what is there already.
    Conflict(String),
    /// 500: it is not the fault of the request.
    Broken(anyhow::Error),
}

impl<E: Into<anyhow::Error>> From<E> for Refusal {
    fn from(error: E) -> Self {
        Self::Broken(error.into())
    }
}

/// A refusal of a request that nobody can understand.
pub(crate) fn invalid<T>(message: impl Into<String>) -> Result<T, Refusal> {
    Err(Refusal::Invalid(message.into()))
}

/// The JSON of all errors of the API.
pub(crate) fn error(status: StatusCode, code: &str, message: &str) -> Response<Body> {
    let body = serde_json::json!({"code": code, "message": message}).to_string();
    let mut response = Response::new(Body::from(body.into_bytes()));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

const BETA: &str = "This resource is in beta: send the header `LD-API-Version: beta`";
const UNKNOWN: &str = "Invalid resource identifier";

impl Refusal {
    /// The same, with the place in the request that it is about.
    pub(crate) fn of(self, place: &str) -> Self {
        match self {
            Self::Invalid(message) => Self::Invalid(format!("`{place}`: {message}")),
            other => other,
        }
    }

    /// The answer where the document declares none: a mistake of the service.
    fn undeclared<E>(self) -> Answer<E> {
        let message = match self {
            Self::Broken(cause) => format!("{cause:#}"),
            other => format!("{other:?}"),
        };
        Answer::whole(error(StatusCode::INTERNAL_SERVER_ERROR, "internal_service_error", &message))
    }
}

/// Says for errors of operations which refusals they declare, beside 403 and 404.
macro_rules! declared {
    ($($error:ident { $($pattern:pat => $answer:expr),* })*) => {$(
        impl From<Refusal> for Answer<$error> {
            fn from(refusal: Refusal) -> Self {
                match refusal {
                    Refusal::Beta => $error::Forbidden(ForbiddenErrorRep::new("forbidden", BETA)).into(),
                    Refusal::NotFound => $error::NotFound(NotFoundErrorRep::new("not_found", UNKNOWN)).into(),
                    $($pattern => $answer.into(),)*
                    other => other.undeclared(),
                }
            }
        }
    )*};
    ($($error:ident)*) => { declared! { $($error { Refusal::Invalid(it) => $error::BadRequest(bad_request(it)) })* } };
    (conflicts: $($error:ident)*) => { declared! {$($error {
        Refusal::Invalid(it) => $error::BadRequest(bad_request(it)),
        Refusal::Conflict(it) => $error::Conflict(ConflictErrorRep::new("conflict", it))
    })*} };
}

fn bad_request(message: String) -> InvalidRequestErrorRep {
    InvalidRequestErrorRep::new("invalid_request", message)
}

declared! { ResetLegacyExperimentResultsError {} }
// Operations that fail in the same ways have one type of errors: results of experiments fail as iterations do, one experiment
// as the list of them, and changes of an experiment as new ones.
declared! { CreateIterationError GetExperimentsError GetLegacyExperimentResultsError }
declared! { conflicts: CreateExperimentError PatchLegacyExperimentsError }
