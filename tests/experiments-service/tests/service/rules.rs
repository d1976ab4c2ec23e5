//! What is refused, and with which status.

use crate::{Running, client, experiment, iteration, patch};
use launchdarkly_experiments::client::Error;
use launchdarkly_experiments::models::{ExperimentInstruction, LdApiVersion, UnauthorizedErrorRep, UpdateName};
use launchdarkly_experiments::operations::{CreateExperimentError, GetExperiment, GetExperimentError, GetExperiments};
use reqwest::Method;
use serde_json::{Value, json};

const EXPERIMENT: &str = "/api/v2/projects/p/environments/e/experiments/x";

fn rename() -> launchdarkly_experiments::models::ExperimentPatchInput {
    patch([ExperimentInstruction::UpdateName(UpdateName::new("New"))])
}

#[tokio::test]
async fn a_request_needs_a_token() {
    let running = Running::new().await;
    let answer = reqwest::get(format!("{}{EXPERIMENT}", running.url)).await.unwrap();
    assert_eq!(answer.status(), 401);
    let error: Value = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
    assert_eq!(error, json!({"code": "unauthorized", "message": "Invalid access token"}), "as the reference shows it");

    let strict = Running::with(|it| it.token = Some("the one".into())).await;
    let Err(Error::Api(error)) = strict.client().get_experiment("p", "e", "x").send().await else { unreachable!() };
    let expected = UnauthorizedErrorRep::new("unauthorized", "Invalid access token");
    assert_eq!(error.body, GetExperimentError::Unauthorized(expected));
    let known = strict.client().get_experiment("p", "e", "x").header("Authorization", "the one").send().await;
    assert_eq!(known.unwrap_err().status().unwrap(), 404);
}

#[tokio::test]
async fn resources_in_beta_ask_for_the_version() {
    let running = Running::new().await;
    let client = running.client();
    client.create_experiment("p", "e", experiment("x")).header("LD-API-Version", "20240415").send().await.unwrap();
    let other = LdApiVersion::Unknown("20240415".to_owned());
    let get = client.call(GetExperiment::new("p", "e", "x").with_ld_api_version(other.clone())).send().await;
    assert_eq!(get.unwrap_err().status().unwrap(), 403);
    let list = client.call(GetExperiments::new("p", "e").with_ld_api_version(other)).send().await;
    assert_eq!(list.unwrap_err().status().unwrap(), 403);
    let without = reqwest::Client::new().get(format!("{}{EXPERIMENT}", running.url)).header("authorization", "k");
    assert_eq!(without.send().await.unwrap().status(), 403);
    client.get_experiment("p", "e", "x").send().await.unwrap();
}

#[tokio::test]
async fn a_semantic_patch_says_what_it_is() {
    let running = Running::new().await;
    let client = running.client();
    client.create_experiment("p", "e", experiment("x")).send().await.unwrap();
    for (media_type, status) in [
        ("application/json", 400),
        ("application/json; charset=utf-8", 400),
        ("application/json; domain-model=launchdarkly.other", 400),
        ("text/plain; domain-model=launchdarkly.semanticpatch", 400),
        ("application/json;domain-model=launchdarkly.semanticpatch", 200),
        ("Application/JSON; charset=utf-8; Domain-Model=\"launchdarkly.semanticpatch\"", 200),
    ] {
        let sent = client.patch_experiment("p", "e", "x", rename()).header("Content-Type", media_type).reply().await;
        let found = sent.map_or_else(|error| error.status().unwrap().as_u16(), |reply| reply.status.as_u16());
        assert_eq!(found, status, "{media_type}");
    }
}

#[tokio::test]
async fn a_key_that_is_taken_is_a_conflict_in_its_environment() {
    let running = Running::new().await;
    let client = running.client();
    client.create_experiment("p", "e", experiment("x")).send().await.unwrap();
    let Err(Error::Api(error)) = client.create_experiment("p", "e", experiment("x")).send().await else {
        unreachable!()
    };
    let CreateExperimentError::Conflict(rep) = error.body else { unreachable!("{error:?}") };
    assert_eq!(
        (rep.code.as_str(), rep.message.as_str()),
        ("conflict", "An experiment with the key `x` already exists")
    );
    client.create_experiment("p", "other", experiment("x")).send().await.unwrap();
    client.create_experiment("q", "e", experiment("x")).send().await.unwrap();
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let running = Running::new().await;
    let client = running.client();
    let get = client.get_experiment("p", "e", "x").send().await.unwrap_err();
    let patched = client.patch_experiment("p", "e", "x", rename()).send().await.unwrap_err();
    let created = client.create_iteration("p", "e", "x", iteration()).send().await.unwrap_err();
    let results = client.get_experiment_results("p", "e", "x", "clicks").send().await.unwrap_err();
    let statuses = [get.status(), patched.status(), created.status(), results.status()];
    assert_eq!(statuses.map(|it| it.unwrap().as_u16()), [404; 4]);
    client.create_experiment("p", "e", experiment("x")).send().await.unwrap();
    let unknown = client.get_experiment_results("p", "e", "x", "unknown").send().await.unwrap_err();
    assert_eq!(unknown.status().unwrap(), 404, "the experiment does not measure it");
}

#[tokio::test]
async fn requests_that_are_none_are_refused_in_the_words_of_the_api() {
    let running = Running::new().await;
    let client = client(&running.url);
    client.create_experiment("p", "e", experiment("x")).send().await.unwrap();
    let list = "/api/v2/projects/p/environments/e/experiments";
    for (method, target, body, status, code) in [
        (Method::GET, "/api/v2/nothing", "", 404, "not_found"),
        (Method::PUT, EXPERIMENT, "{}", 405, "method_not_allowed"),
        (Method::POST, list, "{", 400, "invalid_request"),
        (
            Method::POST,
            list,
            r#"{"name": "n", "key": "", "iteration": {"hypothesis": "h", "metrics": [], "treatments": [], "flags": {}}}"#,
            400,
            "invalid_request",
        ),
        (Method::GET, &format!("{list}?limit=0"), "", 400, "invalid_request"),
        (Method::GET, &format!("{list}?limit=many"), "", 400, "invalid_request"),
        (Method::GET, &format!("{list}?offset=-1"), "", 400, "invalid_request"),
        (Method::GET, &format!("{list}?filter=state:running"), "", 400, "invalid_request"),
        (Method::GET, &format!("{list}?filter=status:paused"), "", 400, "invalid_request"),
        (Method::GET, &format!("{EXPERIMENT}?expand=everything"), "", 400, "invalid_request"),
    ] {
        let request = reqwest::Client::new().request(method.clone(), format!("{}{target}", running.url));
        let request = request.header("authorization", "k").header("ld-api-version", "beta");
        let request = request.header("content-type", "application/json").body(body.to_owned());
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), status, "{method} {target}");
        assert_eq!(answer.headers()["content-type"], "application/json", "{method} {target}");
        let error: Value = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
        assert_eq!(error["code"], code, "{method} {target}");
        assert!(error["message"].as_str().is_some_and(|it| !it.is_empty()), "{method} {target}");
    }
}
