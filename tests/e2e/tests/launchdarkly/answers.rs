//! What comes back.

use launchdarkly_experiments::client::{Error, Reply};
use launchdarkly_experiments::models::{
    ForbiddenErrorRep, InvalidRequestErrorRep, IterationRep, IterationRepStatus, NotFoundErrorRep, RateLimitedErrorRep,
    UnauthorizedErrorRep,
};
use launchdarkly_experiments::operations::CreateIterationError;
use serde_json::{Value, json, to_value};

use crate::server::{Answer, REQUEST_ID, Server};
use crate::{client, create_iteration, examples};

type Outcome = Result<Reply<IterationRep>, Error<CreateIterationError>>;

/// What a call gives when the server answers so.
async fn outcome(answer: Answer) -> Outcome {
    let server = Server::answering(answer);
    create_iteration(&client(server.url())).reply().await
}

async fn outcome_of_json(status: u16, body: Value) -> Outcome {
    outcome(Answer::json(status, &body)).await
}

async fn error(answer: Answer) -> Error<CreateIterationError> {
    outcome(answer).await.unwrap_err()
}

#[tokio::test]
async fn a_200_is_the_iteration_with_status_and_headers_at_hand() {
    let reply = outcome_of_json(200, examples::answer()).await.unwrap();
    assert_eq!(reply.status, 200);
    assert_eq!(reply.headers["x-request-id"], REQUEST_ID);
    assert_eq!(reply.body.id.as_deref(), Some("12ab3c45de678910fgh12345"));
    assert_eq!(to_value(reply.body).unwrap(), examples::answer());
}

#[tokio::test]
async fn each_declared_error_is_its_variant_with_status_headers_and_raw_body_at_hand() {
    let (code, message) = ("a_code", "A message");
    let raw = json!({"code": code, "message": message, "traceId": "not declared"}).to_string();
    for (status, expected) in [
        (400, CreateIterationError::BadRequest(InvalidRequestErrorRep::new(code, message))),
        (401, CreateIterationError::Unauthorized(UnauthorizedErrorRep::new(code, message))),
        (403, CreateIterationError::Forbidden(ForbiddenErrorRep::new(code, message))),
        (404, CreateIterationError::NotFound(NotFoundErrorRep::new(code, message))),
        (429, CreateIterationError::TooManyRequests(RateLimitedErrorRep::new(code, message))),
    ] {
        let error = error(Answer::json(status, &raw.parse().unwrap())).await;
        assert_eq!(error.operation(), "create-iteration");
        assert_eq!(error.status().unwrap(), status);
        assert_eq!(error.headers().unwrap()["x-request-id"], REQUEST_ID);
        let Error::Api(error) = error else { unreachable!("{status}: {error}") };
        assert_eq!(error.raw, raw);
        assert_eq!(error.body, expected);
    }
}

#[tokio::test]
async fn of_the_declared_errors_only_the_rate_limit_is_worth_another_try() {
    for (status, is_retryable) in [(400, false), (401, false), (403, false), (404, false), (429, true)] {
        let error = error(Answer::json(status, &json!({"code": "c", "message": "m"}))).await;
        assert_eq!(error.is_retryable(), is_retryable, "{status}");
    }
}

#[tokio::test]
async fn a_page_in_place_of_a_declared_error_keeps_status_headers_and_body() {
    let page = "<html><body>Bad request: 17</body></html>";
    let error = error(Answer::html(400, page)).await;
    let message = error.to_string();
    assert!(message.contains("400") && message.contains("text/html"), "{message}");
    let Error::Decode(error) = error else { unreachable!("{message}") };
    assert_eq!(error.status, 400);
    assert_eq!(error.headers["x-request-id"], REQUEST_ID);
    assert_eq!(error.raw, page);
}

#[tokio::test]
async fn a_status_that_the_document_does_not_declare_keeps_status_headers_and_body() {
    // The third is a success for HTTP, but not one that the document knows how to read.
    for status in [500, 418, 202] {
        let body = json!({"code": "c", "message": "m"});
        let Error::Undeclared(error) = outcome_of_json(status, body.clone()).await.unwrap_err() else {
            unreachable!("{status}")
        };
        assert_eq!(error.status, status);
        assert_eq!(error.headers["x-request-id"], REQUEST_ID);
        assert_eq!(error.raw, body.to_string());
    }
}

#[tokio::test]
async fn a_value_that_an_enum_does_not_list_survives_and_is_written_back() {
    let mut body = examples::answer();
    body["status"] = json!("paused");
    let iteration = outcome_of_json(200, body).await.unwrap().body;
    assert_eq!(iteration.status, IterationRepStatus::Unknown("paused".to_owned()));
    assert_eq!(iteration.status.as_str(), "paused");
    assert_eq!(to_value(iteration).unwrap()["status"], "paused");
}

#[tokio::test]
async fn properties_that_the_document_does_not_declare_are_ignored() {
    let mut body = examples::answer();
    body["addedLastWeek"] = json!({"deep": [null]});
    body["treatments"][0]["addedLastWeek"] = json!(1);
    let iteration = outcome_of_json(200, body).await.unwrap().body;
    assert_eq!(to_value(iteration).unwrap(), examples::answer());
}

/// What is wrong with this body of a 200.
async fn fault(body: Value) -> String {
    let Error::Decode(error) = outcome_of_json(200, body).await.unwrap_err() else { unreachable!() };
    assert_eq!(error.status, 200);
    error.message
}

#[tokio::test]
async fn a_missing_required_property_is_named_with_its_path() {
    let remove = |pointer: &str, name: &str| {
        let mut body = examples::answer();
        body.pointer_mut(pointer).unwrap().as_object_mut().unwrap().remove(name).unwrap();
        body
    };
    let message = fault(remove("", "createdAt")).await;
    assert!(message.starts_with("missing field `createdAt`"), "{message}");
    // This is how the page "Get experiment" shows it.
    let message = fault(remove("/primaryMetric", "_versionId")).await;
    assert!(message.starts_with("`primaryMetric`: missing field `_versionId`"), "{message}");
    let message = fault(remove("/primaryFunnel/metrics/0", "kind")).await;
    assert!(message.starts_with("`primaryFunnel.metrics[0]`: missing field `kind`"), "{message}");
}

#[tokio::test]
async fn json_of_another_kind_is_an_error_that_says_what_was_expected() {
    let message = fault(json!([])).await;
    assert!(message.contains("expected an object (`IterationRep`)"), "{message}");
}
