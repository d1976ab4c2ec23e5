//! The operations beside create iteration: what goes out, and what comes back.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use launchdarkly_experiments::client::{Error, Reply, Retry};
use launchdarkly_experiments::models::{
    ArchiveExperiment, ExperimentExpand, ExperimentInput, ExperimentInstruction, ExperimentPatchInput, JsonPatchAdd,
    JsonPatchOperation, LdApiVersion, StartIteration, StopIteration, UpdateName,
};
use launchdarkly_experiments::operations::{GetExperiment, GetExperiments, PatchExperimentError};
use launchdarkly_experiments::{Client, headers};
use serde_json::{Value, json};
use specsmith_runtime::client::{Call, transport_fn};
use specsmith_runtime::http::{Method, Request, Response};
use specsmith_runtime::operation::{Body, Operation};

use crate::examples;
use crate::pages::{example, experiment};
use crate::server::{self, Answer, Server};

const EXPERIMENT: &str = "/api/v2/projects/p/environments/e/experiments/x";

/// What a call sends, and what it gives, when the server answers so.
async fn exchange<O: Operation + 'static>(answer: Answer, operation: O) -> (server::Request, Reply<O::Output>)
where
    O::Error: std::fmt::Debug,
{
    let server = Server::answering(answer);
    let reply = crate::client(server.url()).call(operation).reply().await.unwrap();
    (server.request(), reply)
}

fn patch(instructions: impl IntoIterator<Item = ExperimentInstruction>) -> ExperimentPatchInput {
    ExperimentPatchInput::new(instructions.into_iter().collect())
}

#[tokio::test]
async fn experiments_are_listed_with_filters_and_expansions_in_one_parameter_each() {
    let filter = ["flagKey:my-flag", "status:running", "metricKey:page-load-ms"].map(str::to_owned);
    let operation = GetExperiments::new("p", "e")
        .with_filter(filter.to_vec())
        .with_expand(vec![ExperimentExpand::DraftIteration, ExperimentExpand::Unknown("analysisConfig".to_owned())])
        .with_limit(5)
        .with_offset(10);
    let page = json!({"items": [experiment()], "total_count": 11});
    let (request, reply) = exchange(Answer::json(200, &page), operation).await;
    assert_eq!(request.method, "GET");
    let query = "filter=flagKey%3Amy-flag,status%3Arunning,metricKey%3Apage-load-ms&expand=draftIteration,analysisConfig\
                 &limit=5&offset=10";
    assert_eq!(request.target, format!("/api/v2/projects/p/environments/e/experiments?{query}"));
    assert_eq!(reply.body.items[0].key, "experiment-key-123abc");
}

#[tokio::test]
async fn experiments_of_all_pages_are_a_stream() {
    let targets = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&targets);
    let transport = transport_fn(move |request: Request<Body>| {
        let offset: usize = match request.uri().query() {
            Some(query) => {
                query.split('&').find_map(|it| it.strip_prefix("offset=")).map_or(0, |it| it.parse().unwrap())
            }
            None => 0,
        };
        seen.lock().unwrap().push(request.uri().to_string());
        let items: Vec<Value> = (offset..(offset + 2).min(5)).map(keyed).collect();
        let page = json!({"items": items, "total_count": 5}).to_string();
        let response = Response::builder().header("content-type", "application/json").body(page);
        async move { Ok(response.unwrap()) }
    });
    let client = Client::builder().api_key("key").transport(transport).build().unwrap();
    let mut items = client.call(GetExperiments::new("p", "e").with_limit(2)).items();
    let mut keys = Vec::new();
    while let Some(item) = items.next().await {
        keys.push(item.unwrap().key);
    }
    assert_eq!(keys, ["key-0", "key-1", "key-2", "key-3", "key-4"]);
    let url = "https://app.launchdarkly.com/api/v2/projects/p/environments/e/experiments";
    let expected = ["?limit=2", "?limit=2&offset=2", "?limit=2&offset=4"].map(|query| format!("{url}{query}"));
    assert_eq!(*targets.lock().unwrap(), expected);
}

/// An experiment with a key of its own.
fn keyed(number: usize) -> Value {
    let mut experiment = experiment();
    experiment["key"] = json!(format!("key-{number}"));
    experiment
}

#[tokio::test]
async fn an_experiment_is_created_with_its_iteration() {
    let input: ExperimentInput = serde_json::from_value(example("older/create-request")).unwrap();
    let operation = launchdarkly_experiments::operations::CreateExperiment::new("p", "e", input);
    let (request, reply) = exchange(Answer::json(201, &experiment()), operation).await;
    assert_eq!(
        (request.method.as_str(), request.target.as_str()),
        ("POST", "/api/v2/projects/p/environments/e/experiments")
    );
    assert_eq!(request.json(), example("older/create-request"));
    assert_eq!(serde_json::to_value(reply.body).unwrap(), experiment());
}

#[tokio::test]
async fn an_experiment_is_read_with_what_is_asked_for() {
    let expand = ExperimentExpand::VALUES.iter().map(|value| ExperimentExpand::from(*value)).collect();
    let operation = GetExperiment::new("p", "e", "x").with_expand(expand);
    let (request, reply) = exchange(Answer::json(200, &experiment()), operation).await;
    let query = "expand=previousIterations,draftIteration,secondaryMetrics,treatments";
    assert_eq!(request.target, format!("{EXPERIMENT}?{query}"));
    assert_eq!(reply.body.previous_iterations.unwrap().len(), 1);
}

#[tokio::test]
async fn a_semantic_patch_says_in_its_media_type_what_it_is() {
    let body = patch([
        ExperimentInstruction::UpdateName(UpdateName::new("New name")),
        ExperimentInstruction::StartIteration(StartIteration::new().with_change_justification("why")),
        ExperimentInstruction::StopIteration(StopIteration::new("treatment", "reason")),
        ExperimentInstruction::ArchiveExperiment(ArchiveExperiment::new()),
        ExperimentInstruction::Unknown(json!({"kind": "updateTags", "values": [1]})),
    ]);
    let operation =
        launchdarkly_experiments::operations::PatchExperiment::new("p", "e", "x", body.with_comment("note"));
    let (request, _) = exchange(Answer::json(200, &experiment()), operation).await;
    assert_eq!((request.method.as_str(), request.target.as_str()), ("PATCH", EXPERIMENT));
    assert_eq!(request.headers("content-type"), ["application/json; domain-model=launchdarkly.semanticpatch"]);
    let expected = json!({
        "comment": "note",
        "instructions": [
            {"kind": "updateName", "value": "New name"},
            {"kind": "startIteration", "changeJustification": "why"},
            {"kind": "stopIteration", "winningTreatmentId": "treatment", "winningReason": "reason"},
            {"kind": "archiveExperiment"},
            {"kind": "updateTags", "values": [1]},
        ],
    });
    assert_eq!(request.json(), expected);
}

#[tokio::test]
async fn results_are_read_by_metric() {
    let operation = launchdarkly_experiments::operations::GetExperimentResults::new("p", "e", "x", "m");
    let (request, reply) = exchange(Answer::json(200, &example("older/results")), operation).await;
    assert_eq!((request.method.as_str(), request.target), ("GET", format!("{EXPERIMENT}/metrics/m/results")));
    assert_eq!(reply.body.treatment_results.unwrap()[0].p_best, Some(0.6083));
}

#[tokio::test]
async fn results_of_legacy_experiments_are_read_and_reset() {
    use launchdarkly_experiments::operations::{GetLegacyExperimentResults, ResetLegacyExperimentResults};
    let get = GetLegacyExperimentResults::new("p", "f", "e", "m");
    let (request, reply) = exchange(Answer::json(200, &example("older/legacy-results")), get).await;
    assert_eq!((request.method.as_str(), request.target.as_str()), ("GET", "/api/v2/flags/p/f/experiments/e/m"));
    assert_eq!(reply.body.granularity.as_deref(), Some("string"));

    let reset = ResetLegacyExperimentResults::new("p", "f", "e", "m");
    let (request, reply) = exchange(Answer::empty(204), reset).await;
    assert_eq!(
        (request.method.as_str(), request.target.as_str()),
        ("DELETE", "/api/v2/flags/p/f/experiments/e/m/results")
    );
    assert_eq!(reply.status, 204);
}

#[tokio::test]
async fn legacy_experiments_are_changed_by_json_patches() {
    let value = json!({"metricKey": "example-metric", "environments": []});
    let body = vec![JsonPatchOperation::Add(JsonPatchAdd::new("/experiments/items/0", value))];
    let operation = launchdarkly_experiments::operations::PatchLegacyExperiments::new("p", "f", body);
    let flag = json!({"key": "f", "experiments": {"baselineIdx": 1, "items": [{"metricKey": "example-metric", "environments": []}]}});
    let (request, reply) = exchange(Answer::json(200, &flag), operation).await;
    assert_eq!((request.method.as_str(), request.target.as_str()), ("PATCH", "/api/v2/flags/p/f"));
    assert_eq!(request.headers("content-type"), ["application/json"]);
    assert_eq!(request.json(), example("older/add-experiment"));
    let experiments = reply.body.experiments.unwrap();
    assert_eq!((experiments.baseline_idx, experiments.items.unwrap().len()), (Some(1), 1));
    assert_eq!(reply.body.additional["key"], "f");
}

/// The values of `LD-API-Version` in the request of a call.
async fn versions<O: Operation + 'static>(
    client: Client,
    call: impl FnOnce(&Client) -> Call<'_, O>,
    server: Server,
) -> Vec<String> {
    // What comes back does not matter.
    let _ = call(&client).send().await;
    server.request().headers("ld-api-version").into_iter().map(str::to_owned).collect()
}

#[tokio::test]
async fn the_version_of_the_api_goes_out_once_with_every_call() {
    let server = || Server::answering(Answer::json(404, &json!({"code": "c", "message": "m"})));
    let it = server();
    let client = crate::client(it.url());
    // It is in the document for this operation and not for the next one.
    assert_eq!(versions(client, get, it).await, ["beta"]);
    let it = server();
    assert_eq!(
        versions(crate::client(it.url()), |client| client.create_experiment("p", "e", input()), it).await,
        ["beta"]
    );
    let it = server();
    let other = Client::builder().base_url(it.url()).api_key("k").header("LD-API-Version", "20240415").build().unwrap();
    assert_eq!(versions(other, get, it).await, ["20240415"], "the client's");
    let it = server();
    assert_eq!(versions(crate::client(it.url()), typed, it).await, ["20220603"], "the request's");
    let it = server();
    assert_eq!(versions(crate::client(it.url()), header, it).await, ["20160426"], "the call's");
}

fn get(client: &Client) -> Call<'_, GetExperiment> {
    client.get_experiment("p", "e", "x")
}

fn typed(client: &Client) -> Call<'_, GetExperiment> {
    let version = LdApiVersion::Unknown("20220603".to_owned());
    client.call(GetExperiment::new("p", "e", "x").with_ld_api_version(version))
}

fn header(client: &Client) -> Call<'_, GetExperiment> {
    typed(client).header("ld-api-version", "20160426")
}

fn input() -> ExperimentInput {
    ExperimentInput::new("Name", "key", examples::input())
}

/// A 429 with the headers that the API documents, which ends at this moment.
fn limited(reset: u128) -> Response<String> {
    Response::builder()
        .status(429)
        .header("content-type", "application/json")
        .header("X-Ratelimit-Global-Remaining", "0")
        .header("X-Ratelimit-Route-Remaining", "4")
        .header("X-Ratelimit-Reset", reset.to_string())
        .body(json!({"code": "rate_limited", "message": "Slow down"}).to_string())
        .unwrap()
}

fn now() -> u128 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_millis()
}

#[tokio::test]
async fn the_headers_of_rate_limits_have_their_types() {
    let reset = now() + 10_000;
    let transport = transport_fn(move |_| async move { Ok(limited(reset)) });
    let client = Client::builder().api_key("key").retry(Retry::none()).transport(transport).build().unwrap();
    let sent = client.patch_experiment("p", "e", "x", patch([])).send().await;
    let Err(Error::Api(error)) = sent else { unreachable!("{sent:?}") };
    assert!(matches!(error.body, PatchExperimentError::TooManyRequests(_)));
    assert_eq!(headers::X_RATELIMIT_GLOBAL_REMAINING.read(&error.headers), Some(0));
    assert_eq!(headers::X_RATELIMIT_ROUTE_REMAINING.read(&error.headers), Some(4));
    assert_eq!(headers::X_RATELIMIT_RESET.read(&error.headers), i64::try_from(reset).ok());
    assert_eq!(headers::RETRY_AFTER.read(&error.headers), None);
    let asked = error.retry_after.unwrap();
    assert!(asked <= Duration::from_secs(10) && asked > Duration::from_secs(5), "{asked:?}");
}

#[tokio::test]
async fn after_a_rate_limit_a_patch_is_sent_again_since_nothing_was_done() {
    let methods = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&methods);
    let transport = transport_fn(move |request: Request<Body>| {
        let mut seen = seen.lock().unwrap();
        seen.push(request.method().clone());
        let response = match seen.len() {
            1 => limited(now()),
            _ => Response::builder().header("content-type", "application/json").body(experiment().to_string()).unwrap(),
        };
        async move { Ok(response) }
    });
    let client = Client::builder().api_key("key").transport(transport).build().unwrap();
    client.patch_experiment("p", "e", "x", patch([])).send().await.unwrap();
    assert_eq!(*methods.lock().unwrap(), [Method::PATCH, Method::PATCH]);
}
